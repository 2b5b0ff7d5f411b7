import JSZip from 'jszip'
import { paragraph, table, wordFile } from '../word-file.ts'
import type { Chance } from './chance.ts'
import type { Bases, Recipe } from './recipe.ts'

/** Word files, workbooks and .odt whose parts are at fault: well packed, so that what is inside is reached. */
type Packed = 'docx' | 'xlsx' | 'odt'

const MAIN: Readonly<Record<Packed, readonly [string, ...string[]]>> = {
  docx: ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels'],
  xlsx: ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml'],
  odt: ['content.xml', 'styles.xml', 'META-INF/manifest.xml'],
}

/** One part changed, the others as they were. */
async function changed(
  bytes: Uint8Array,
  part: string,
  change: (text: string) => string | null,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const text = (await zip.file(part)?.async('string')) ?? '<x/>'
  const now = change(text)
  if (now === null) zip.remove(part)
  else zip.file(part, now)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Somewhere between two elements. */
function between(text: string, chance: Chance): number {
  const at = text.indexOf('><', chance.below(text.length))
  return at < 0 ? text.length : at + 1
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY b${i} "${`&${i === 0 ? 'a' : `b${i - 1}`};`.repeat(10)}">`).join('')}]>`
const OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
const NUMBERS = ['-1', '0', '2147483648', '1e309', 'NaN', '999999999999999999999', '', '٣', '1.5'] as const

type Edit = (text: string, chance: Chance) => string | null
const EDITS: Readonly<Record<string, Edit>> = {
  'part-cut': (text, chance) => text.slice(0, chance.below(text.length)),
  'elements-lost': (text, chance) => {
    const from = between(text, chance)
    return text.slice(0, from) + text.slice(from + chance.below(4000))
  },
  'elements-doubled': (text, chance) => {
    const from = between(text, chance)
    const piece = text.slice(from, between(text.slice(from), chance) + from)
    return text.slice(0, from) + piece.repeat(2 + chance.below(20)) + text.slice(from)
  },
  'elements-turned': (text, chance) => {
    const from = between(text, chance)
    const piece = text
      .slice(from, from + 6000)
      .split('><')
      .reverse()
      .join('><')
    return text.slice(0, from) + piece + text.slice(from + 6000)
  },
  'numbers-absurd': (text, chance) =>
    text.replace(/="\d+"/g, found => (chance.below(6) === 0 ? `="${chance.oneOf(NUMBERS)}"` : found)),
  'names-swapped': (text, chance) =>
    text.replace(/<(\/?)w:(p|tbl|tr|tc|r)(?=[ >/])/g, (found, close: string) =>
      chance.below(40) === 0
        ? `<${close}w:${chance.oneOf(['p', 'tbl', 'tr', 'tc', 'r', 'sdt', 'ins', 'del'])}`
        : found,
    ),
  'words-strange': (text, chance) =>
    text.replace(/>[^<>]{4,}</g, found =>
      chance.below(8) === 0
        ? `>${chance.oneOf(['\u202e', '\u0301', '\ufffd', '\u200b', '𝐊', '﷽'])}${found.slice(1)}`
        : found,
    ),
  'entities-multiplied': text =>
    text.replace(/^(<\?xml[^>]*>)?/, head => `${head}${LAUGHS}`).replace(/>[^<>]{3,}</, '>&b11;<'),
  'entity-from-outside': text =>
    text.replace(/^(<\?xml[^>]*>)?/, head => `${head}${OUTSIDE}`).replace(/>[^<>]{3,}</, '>&e;<'),
  'nested-without-end': (text, chance) => {
    const depth = 200 + chance.below(40_000)
    const at = between(text, chance)
    return `${text.slice(0, at)}${'<w:x>'.repeat(depth)}${'</w:x>'.repeat(depth)}${text.slice(at)}`
  },
  'attribute-without-end': (text, chance) =>
    text.replace('<w:body', `<w:body x="${'a'.repeat(1 + chance.below(3_000_000))}"`),
  'encoding-lies': (text, chance) =>
    text.replace(
      /encoding="[^"]*"/,
      `encoding="${chance.oneOf(['UTF-16', 'utf-7', 'ebcdic', 'shift_jis'])}"`,
    ),
  'part-missing': () => null,
  'part-empty': () => '',
  'control-signs': (text, chance) => {
    const at = between(text, chance)
    return `${text.slice(0, at)}\u0000\u0001\u000b&#0;&#x1;&#xD800;${text.slice(at)}`
  },
}

const edits = (format: Packed): readonly Recipe[] =>
  Object.entries(EDITS).map(([way, edit]) => ({
    format,
    way,
    make: async (bases: Bases, chance: Chance) => ({
      name: `ke-hoach.${format}`,
      bytes: await changed(
        bases[format],
        way === 'attribute-without-end' && format === 'docx'
          ? 'word/document.xml'
          : chance.oneOf(MAIN[format]),
        text => edit(text, chance),
      ),
    }),
  }))

/** The directory of a zip, changed where it speaks of sizes, names and locks. */
function listed(bytes: Uint8Array, chance: Chance, change: (list: Buffer, at: number) => void): Uint8Array {
  const out = Buffer.from(bytes)
  const places: number[] = []
  for (
    let at = out.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = out.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    places.push(at)
  for (const at of places) if (chance.below(3) === 0) change(out, at)
  return new Uint8Array(out)
}

type Directory = (bytes: Uint8Array, chance: Chance) => Uint8Array
const DIRECTORIES: Readonly<Record<string, Directory>> = {
  'size-lies': (bytes, chance) =>
    listed(bytes, chance, (list, at) => list.writeUInt32LE(chance.below(2 ** 31), at + 24)),
  'packed-size-lies': (bytes, chance) =>
    listed(bytes, chance, (list, at) => list.writeUInt32LE(chance.below(2 ** 31), at + 20)),
  'offset-lies': (bytes, chance) =>
    listed(bytes, chance, (list, at) => list.writeUInt32LE(chance.below(bytes.length * 2), at + 42)),
  'method-unknown': (bytes, chance) =>
    listed(bytes, chance, (list, at) => list.writeUInt16LE(chance.below(100), at + 10)),
  'parts-locked': (bytes, chance) =>
    listed(bytes, chance, (list, at) => list.writeUInt16LE((list[at + 8] ?? 0) | 1, at + 8)),
  'names-leave': (bytes, chance) => listed(bytes, chance, (list, at) => list.write('../', at + 46, 'latin1')),
}
const directories = (format: Packed): readonly Recipe[] =>
  Object.entries(DIRECTORIES).map(([way, change]) => ({
    format,
    way,
    make: (bases: Bases, chance: Chance) => ({
      name: `ke-hoach.${format}`,
      bytes: change(bases[format], chance),
    }),
  }))

async function added(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const nestedTables = (depth: number): string =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('KẾ HOẠCH')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
const HEAD_LINES = ['KẾ HOẠCH', 'Chuyển đổi số', 'I. MỤC TIÊU', 'II. NHIỆM VỤ']
  .map(line => paragraph(line))
  .join('')

/** Files of which each is built for what it does. */
const BUILT: readonly Recipe[] = [
  {
    format: 'docx',
    way: 'tables-nested',
    make: async (_, chance) => ({
      name: 'bang.docx',
      bytes: await wordFile({
        body: HEAD_LINES + nestedTables(1 + chance.below(chance.oneOf([12, 400, 20_000]))),
      }),
    }),
  },
  {
    format: 'docx',
    way: 'cells-merged-absurdly',
    make: async (_, chance) => {
      const span = chance.oneOf(['2147483647', '100000', '-3', '0'])
      const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/><w:vMerge${chance.oneOf(['', ' w:val="restart"'])}/></w:tcPr>${paragraph('Nhiệm vụ')}</w:tc>`
      return {
        name: 'o-gop.docx',
        bytes: await wordFile({
          body: `${HEAD_LINES}<w:tbl>${`<w:tr>${cell.repeat(1 + chance.below(60))}</w:tr>`.repeat(1 + chance.below(200))}</w:tbl>`,
        }),
      }
    },
  },
  {
    format: 'docx',
    way: 'styles-in-a-circle',
    make: async (_, chance) => {
      const length = 1 + chance.below(3000)
      const styles = Array.from(
        { length },
        (_, i) =>
          `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${(i + 1) % length}"/></w:style>`,
      ).join('')
      return {
        name: 'vong.docx',
        bytes: await wordFile({
          body: HEAD_LINES + paragraph('1. Lập danh sách', '<w:pStyle w:val="s0"/>'),
          styles,
        }),
      }
    },
  },
  {
    format: 'docx',
    way: 'numbering-absurd',
    make: async (_, chance) => {
      const level = `<w:lvl w:ilvl="${chance.below(12)}"><w:start w:val="${chance.oneOf(['2147483647', '-5', '0', '1e9'])}"/><w:numFmt w:val="${chance.oneOf(['upperRoman', 'lowerLetter', 'decimal', 'bullet', 'none', 'chicago'])}"/><w:lvlText w:val="${'%1.'.repeat(1 + chance.below(4000))}"/></w:lvl>`
      return {
        name: 'danh-so.docx',
        bytes: await wordFile({
          body:
            HEAD_LINES +
            paragraph('Rà soát thủ tục', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(
              400,
            ),
          numbering: `<w:abstractNum w:abstractNumId="0">${level.repeat(9)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
        }),
      }
    },
  },
  {
    format: 'docx',
    way: 'paragraphs-without-end',
    make: async (_, chance) => ({
      name: 'dai.docx',
      bytes: await wordFile({
        body:
          HEAD_LINES +
          Array.from({ length: 1000 + chance.below(12_000) }, (_, i) =>
            paragraph(`${i}. Công an phường chủ trì ${i % 97}% hồ sơ`),
          ).join(''),
      }),
    }),
  },
  {
    format: 'docx',
    way: 'empty-paragraphs',
    make: async (_, chance) => ({
      name: 'trong.docx',
      bytes: await wordFile({ body: HEAD_LINES + '<w:p/>'.repeat(1000 + chance.below(90_000)) }),
    }),
  },
  {
    format: 'docx',
    way: 'table-without-end',
    costly: true,
    make: async (_, chance) => {
      const columns = 2 + chance.below(60)
      const rows = Array.from({ length: 50 + chance.below(900) }, (_, i) =>
        Array.from({ length: columns }, (_, c) => `${i} ${c}`),
      )
      return { name: 'bang-dai.docx', bytes: await wordFile({ body: HEAD_LINES + table(rows) }) }
    },
  },
  {
    format: 'docx',
    way: 'macro-inside',
    make: async (bases, chance) => ({
      name: chance.oneOf(['macro.docx', 'macro.docm', 'macro.doc']),
      bytes: await added(bases.docx, {
        [chance.oneOf(['word/vbaProject.bin', 'VBAPROJECT.BIN', 'x/y/vbaProject.bin'])]: 'Attribute VB_Name',
      }),
    }),
  },
  {
    format: 'docx',
    way: 'password',
    make: (_, chance) => {
      const bytes = new Uint8Array(4096 + chance.below(9000))
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
      bytes.set(
        Buffer.from(chance.oneOf(['EncryptedPackage', 'EncryptionInfo']), 'utf16le'),
        512 + chance.below(3000),
      )
      return { name: chance.oneOf(['khoa.docx', 'khoa.xlsx', 'khoa.doc']), bytes }
    },
  },
  {
    format: 'docx',
    way: 'bomb-of-zeros',
    make: async (bases, chance) => ({
      name: 'bom.docx',
      bytes: await added(bases.docx, {
        'word/document.xml': ' '.repeat(1_000_000 + chance.below(30_000_000)),
      }),
    }),
  },
  {
    format: 'docx',
    way: 'bomb-of-parts',
    costly: true,
    make: async (bases, chance) => ({
      name: 'nhieu-phan.docx',
      bytes: await added(
        bases.docx,
        Object.fromEntries(
          Array.from({ length: 1500 + chance.below(1500) }, (_, i) => [`word/p${i}.xml`, '<x/>']),
        ),
      ),
    }),
  },
  {
    format: 'docx',
    way: 'file-in-file',
    make: async (bases, chance) => {
      let inner = bases.docx
      for (let left = 1 + chance.below(12); left > 0; left--)
        inner = await added(bases.docx, { 'word/embeddings/a.docx': inner })
      return { name: 'long-nhau.docx', bytes: inner }
    },
  },
  {
    format: 'docx',
    way: 'relations-astray',
    make: async (bases, chance) => ({
      name: 'quan-he.docx',
      bytes: await changed(bases.docx, '_rels/.rels', text =>
        text.replace(
          /Target="[^"]*"/g,
          `Target="${chance.oneOf(['../../../etc/passwd', 'http://127.0.0.1/x', 'word/document.xml#a', '', '/', '_rels/.rels', 'word/missing.xml'])}"`,
        ),
      ),
    }),
  },
  {
    format: 'xlsx',
    way: 'cells-far-away',
    make: async (bases, chance) => ({
      name: 'o-xa.xlsx',
      bytes: await changed(bases.xlsx, 'xl/worksheets/sheet1.xml', text =>
        text.replace(/ r="[A-Z]+\d+"/g, found =>
          chance.below(5) === 0
            ? ` r="${chance.oneOf(['XFD1048576', 'ZZZZ9', 'A0', 'A99999999999', '1A', 'AAAAAAAA1'])}"`
            : found,
        ),
      ),
    }),
  },
  {
    format: 'xlsx',
    way: 'strings-astray',
    make: async (bases, chance) => ({
      name: 'chuoi.xlsx',
      bytes: await changed(bases.xlsx, 'xl/worksheets/sheet1.xml', text =>
        text.replace(/<v>\d+<\/v>/g, found =>
          chance.below(4) === 0 ? `<v>${chance.oneOf(NUMBERS)}</v>` : found,
        ),
      ),
    }),
  },
  {
    format: 'xlsx',
    way: 'merged-over-everything',
    make: async (bases, chance) => ({
      name: 'gop.xlsx',
      bytes: await changed(bases.xlsx, 'xl/worksheets/sheet1.xml', text =>
        text.replace(
          '</worksheet>',
          `<mergeCells>${`<mergeCell ref="A1:${chance.oneOf(['XFD1048576', 'B2', 'A1', 'ZZZ1', 'A'])}"/>`.repeat(1 + chance.below(500))}</mergeCells></worksheet>`,
        ),
      ),
    }),
  },
  {
    format: 'xlsx',
    way: 'rows-without-end',
    costly: true,
    make: async (bases, chance) => ({
      name: 'dong.xlsx',
      bytes: await changed(bases.xlsx, 'xl/worksheets/sheet1.xml', text =>
        text.replace(
          '</sheetData>',
          `${'<row><c t="inlineStr"><is><t>Việc</t></is></c></row>'.repeat(1000 + chance.below(150_000))}</sheetData>`,
        ),
      ),
    }),
  },
]

export const packedRecipes: readonly Recipe[] = [
  ...(['docx', 'xlsx', 'odt'] as const).flatMap(format => [...edits(format), ...directories(format)]),
  ...BUILT,
]
