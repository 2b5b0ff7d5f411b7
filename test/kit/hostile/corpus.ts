import { createCanvas, loadImage } from '@napi-rs/canvas'
import JSZip from 'jszip'
import { converted, office, pdfOf } from '../office.ts'
import { paintedPlan } from '../painted-plan.ts'
import { PdfWriter } from '../pdf-file.ts'
import { pdfOfPictures, scanned, USUAL_SCAN } from '../scan-again.ts'
import { sheetFile } from '../sheet-file.ts'
import { bytesRecipes } from './bytes.ts'
import { chanceOf } from './chance.ts'
import { packedRecipes } from './packed.ts'
import { pageRecipes } from './pages.ts'
import { plainRecipes } from './plain.ts'
import type { Bases, Format, Hostile, Recipe } from './recipe.ts'

const LINES = [
  'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI',
  'KẾ HOẠCH',
  'Dữ liệu số năm 2026',
  'I. MỤC TIÊU',
  '1. Tỷ lệ hồ sơ nộp trực tuyến đạt 85%.',
  'II. NHIỆM VỤ',
  '1. Văn phòng HĐND và UBND lập danh mục dữ liệu trước 30/6/2026.',
]

function plainPdf(): Uint8Array {
  const writer = new PdfWriter()
  return writer.file([LINES.map((line, i) => writer.words(72, 72 + i * 22, line)).join('')])
}

async function plainOdt(): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text', { compression: 'STORE' })
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
  zip.file(
    'content.xml',
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} office:version="1.2"><office:body><office:text>${LINES.map(line => `<text:p>${line}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
  )
  zip.file(
    'styles.xml',
    `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${names} office:version="1.2"/>`,
  )
  zip.file(
    'META-INF/manifest.xml',
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
  )
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/**
 * The files that are ruined: those of the sample where they are given, older kinds made of them by an office program
 * where one is here, the others by hand.
 *
 * @param folder where an office program may write
 */
export async function hostileBases(docx: Uint8Array, folder: string): Promise<Bases> {
  const picture = await paintedPlan()
  // Small, so that the recognition of one ruined picture takes seconds and not a minute.
  const whole = await loadImage(Buffer.from(picture))
  const canvas = createCanvas(900, 420)
  canvas.getContext('2d').drawImage(whole, 0, 0, 1654, 772, 0, 0, 900, 420)
  const png = await canvas.encode('png')
  const older = (to: string) => converted(`hostile-${to}`, docx, folder, { extension: 'docx', filter: to })
  const bases: Bases = {
    docx,
    xlsx: await sheetFile([
      {
        name: 'Nhiệm vụ',
        rows: [
          ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
          ['1', 'Lập danh mục dữ liệu', 'Văn phòng HĐND và UBND', '30/6/2026'],
          ['2', 'Mở dữ liệu giá đất', 'Phòng Kinh tế', 'Quý III/2026'],
        ],
      },
    ]),
    pdf: office.skip ? plainPdf() : await pdfOf('hostile-pdf', docx, folder),
    scan: pdfOfPictures([await scanned(png)], USUAL_SCAN.dpi),
    png,
    jpg: await canvas.encode('jpeg', 80),
    txt: new TextEncoder().encode(`${LINES.join('\n\n')}\n`),
    rtf: office.skip
      ? new TextEncoder().encode('{\\rtf1 KE HOACH\\par 1. Lap danh muc}')
      : await older('rtf'),
    odt: office.skip ? await plainOdt() : await older('odt'),
    doc: office.skip ? null : await older('doc'),
  }
  // Copies: ruining a Buffer's slice would ruin the base itself.
  const copy = (bytes: Uint8Array) => new Uint8Array(bytes)
  return {
    docx: copy(bases.docx),
    xlsx: copy(bases.xlsx),
    pdf: copy(bases.pdf),
    scan: copy(bases.scan),
    png: copy(bases.png),
    jpg: copy(bases.jpg),
    txt: copy(bases.txt),
    rtf: copy(bases.rtf),
    odt: copy(bases.odt),
    doc: bases.doc && copy(bases.doc),
  }
}

const FORMATS: readonly Format[] = ['docx', 'xlsx', 'pdf', 'scan', 'png', 'jpg', 'txt', 'rtf', 'odt', 'doc']

/** Pictures take seconds to recognise and older kinds an office program: their bytes are ruined in fewer rounds. */
const SLOW: readonly Format[] = ['scan', 'png', 'jpg', 'rtf', 'odt', 'doc']
const ROUNDS_A_SLOW_ONE = 4
const ROUNDS_A_COSTLY_ONE = 8

const RECIPES: readonly Recipe[] = [
  ...packedRecipes,
  ...pageRecipes,
  ...plainRecipes,
  ...bytesRecipes(FORMATS),
]

export type Numbered = Hostile & { readonly number: number; readonly format: Format; readonly way: string }

/**
 * The first `count` files of a corpus without end: all recipes once, then again with other numbers. The same seed and
 * number give the same file for the same bases.
 */
export async function* hostileFiles(bases: Bases, seed: number, count: number): AsyncGenerator<Numbered> {
  let number = 0
  for (let round = 0; number < count; round++) {
    for (const [at, recipe] of RECIPES.entries()) {
      if (number >= count) return
      if (recipe.format === 'doc' && bases.doc === null) continue
      // Spread over the rounds, so that no round is all of the slow ones.
      if (recipe.costly && (round + at) % ROUNDS_A_COSTLY_ONE !== 0) continue
      if (SLOW.includes(recipe.format) && (round + at) % ROUNDS_A_SLOW_ONE !== 0) continue
      const made = await recipe.make(bases, chanceOf(seed * 1_000_003 + round * 4096 + at))
      yield { ...made, number: number++, format: recipe.format, way: recipe.way }
    }
  }
}
