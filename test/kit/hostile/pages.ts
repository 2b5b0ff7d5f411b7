import { deflateSync } from 'node:zlib'
import { PdfWriter } from '../pdf-file.ts'
import type { Chance } from './chance.ts'
import type { Recipe } from './recipe.ts'

/** PDF files whose structure, streams or drawing are at fault. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** Objects as one file; whoever opens it has to find them without a right table of places. */
const fileOf = (objects: readonly string[]): Uint8Array =>
  bytesOf(
    `%PDF-1.7\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
  )
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const FONT = '<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
const stream = (content: string, more = ''): string =>
  `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`
const onePage = (content: string, page = '', more: readonly string[] = []): Uint8Array =>
  fileOf([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${FONT} /Contents 4 0 R ${page} >>`,
    content,
    ...more,
  ])
const WORDS = 'BT /F 12 Tf 72 700 Td (KE HOACH nam 2026) Tj ET\n'
const NUMBERS = ['-1', '1e99', '99999999999', '0', 'null', '/x', '(a)', '<< >>', '[]'] as const

const packed = (content: Uint8Array, times: number): string => {
  let inner = content
  for (let left = times; left > 0; left--) inner = deflateSync(inner)
  return `<< /Length ${inner.length} /Filter [${'/FlateDecode '.repeat(times)}] >>\nstream\n${latin(inner)}\nendstream`
}

type Make = (chance: Chance, plan: Uint8Array) => Uint8Array
const WAYS: Readonly<Record<string, Make>> = {
  'numbers-absurd': (chance, plan) =>
    bytesOf(
      latin(plan).replace(
        /(?<=\/(?:Length|Count|Size|W|Width|Height|Kids|FirstChar|N|First)\s)\S+/g,
        found => (chance.below(3) === 0 ? chance.oneOf(NUMBERS) : found),
      ),
    ),
  'references-astray': (chance, plan) =>
    bytesOf(
      latin(plan).replace(/\d+ 0 R/g, found => (chance.below(10) === 0 ? `${chance.below(60)} 0 R` : found)),
    ),
  'pages-in-a-circle': chance =>
    fileOf([
      CATALOG,
      `<< /Type /Pages /Kids [2 0 R ${chance.oneOf(['2 0 R', '3 0 R'])}] /Count ${chance.oneOf(['2', '1000000', '-1'])} >>`,
      '<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>',
    ]),
  'one-page-many-times': chance => {
    const times = 50 + chance.below(4000)
    return fileOf([
      CATALOG,
      `<< /Type /Pages /Kids [${'3 0 R '.repeat(times)}] /Count ${times} >>`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${FONT} /Contents 4 0 R >>`,
      stream(WORDS),
    ])
  },
  'bomb-in-a-stream': chance =>
    onePage(packed(Buffer.alloc(1_000_000 + chance.below(60_000_000), 32), 1 + chance.below(4))),
  'orders-without-end': chance =>
    onePage(
      packed(
        Buffer.from(
          chance
            .oneOf([WORDS, '0 0 m 9 9 l S\n', 'q\n', '0 0 1 1 re f\n'])
            .repeat(20_000 + chance.below(300_000)),
        ),
        1,
      ),
    ),
  'states-nested': chance => onePage(stream(`${'q '.repeat(1 + chance.below(200_000))}${WORDS}`)),
  'form-in-itself': chance =>
    onePage(stream(`/X Do ${WORDS}`), `/Resources << /XObject << /X 5 0 R >> /Font << /F 6 0 R >> >>`, [
      stream(
        '/X Do '.repeat(1 + chance.below(30)),
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
      ),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]),
  'picture-larger-than-the-world': chance =>
    onePage(stream('q 595 0 0 842 0 0 cm /X Do Q'), '/Resources << /XObject << /X 5 0 R >> >>', [
      stream(
        'abc',
        `/Type /XObject /Subtype /Image /Width ${1 + chance.below(100_000)} /Height ${1 + chance.below(100_000)} /BitsPerComponent ${chance.oneOf(['1', '8', '16', '999'])} /ColorSpace ${chance.oneOf(['/DeviceGray', '/DeviceRGB', '/DeviceCMYK', '[/Indexed /DeviceRGB 255 5 0 R]'])}`,
      ),
    ]),
  'picture-of-a-hard-kind': chance =>
    onePage(stream('q 595 0 0 842 0 0 cm /X Do Q'), '/Resources << /XObject << /X 5 0 R >> >>', [
      stream(
        Array.from({ length: 400 }, () => String.fromCharCode(chance.below(256))).join(''),
        `/Type /XObject /Subtype /Image /Width 900 /Height 1200 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter ${chance.oneOf(['/JBIG2Decode', '/JPXDecode', '/DCTDecode', '/CCITTFaxDecode', '/LZWDecode', '/RunLengthDecode', '/ASCII85Decode', '/Crypt'])}`,
      ),
    ]),
  'page-of-absurd-size': chance =>
    bytesOf(
      latin(plan0).replaceAll(
        '[0 0 595 842]',
        chance.oneOf([
          '[0 0 1e30 1e30]',
          '[0 0 0 0]',
          '[595 842 0 0]',
          '[a b c d]',
          '[]',
          '[0 0 14400000 14400000]',
        ]),
      ),
    ),
  locked: chance =>
    bytesOf(
      latin(plan0).replace(
        '/Root 1 0 R',
        `/Root 1 0 R /Encrypt << /Filter /${chance.oneOf(['Standard', 'Unknown'])} /V ${chance.below(7)} /R ${chance.below(8)} /Length 128 /P -44 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
      ),
    ),
  'words-everywhere': chance =>
    onePage(
      stream(
        Array.from(
          { length: 200 + chance.below(6000) },
          () =>
            `BT /F ${1 + chance.below(60)} Tf ${chance.share().toFixed(2)} ${chance.share().toFixed(2)} ${chance.share().toFixed(2)} 1 ${chance.below(900) - 100} ${chance.below(1200) - 100} Tm (Chu tri ${chance.below(99)}%) Tj ET`,
        ).join('\n'),
      ),
    ),
  'rules-everywhere': chance =>
    onePage(
      stream(
        `${WORDS}${Array.from({ length: 500 + chance.below(20_000) }, () => (chance.below(2) === 0 ? `${chance.below(595)} ${chance.below(842)} m ${chance.below(595)} ${chance.below(842)} l S` : `${chance.below(595)} ${chance.below(842)} ${chance.below(300)} 0.5 re f`)).join('\n')}`,
      ),
    ),
  'script-and-files-inside': chance =>
    bytesOf(
      latin(plan0).replace(
        '/Type /Catalog',
        `/Type /Catalog /OpenAction << /S /${chance.oneOf(['JavaScript', 'Launch', 'URI'])} /JS (app.alert\\(1\\)) /F (/bin/sh) /URI (http://127.0.0.1/) >> /Names << /EmbeddedFiles << /Names [(a) 3 0 R] >> >>`,
      ),
    ),
  'objects-in-a-circle': chance =>
    fileOf([
      CATALOG,
      `<< /Type /Pages /Kids [3 0 R] /Count 1 >>`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${chance.oneOf(['3 0 R', '5 0 R', '[4 0 R 4 0 R 5 0 R]'])} /Resources 5 0 R >>`,
      stream(WORDS, '/Length 4 0 R'),
      '5 0 R',
    ]),
  'operands-absurd': chance =>
    onePage(
      stream(
        `${WORDS}${Array.from({ length: 200 }, () => `${chance.oneOf(NUMBERS)} ${chance.oneOf(NUMBERS)} ${chance.oneOf(['Td', 'Tf', 'cm', 'Tm', 're', 'Tj', 'TJ', 'gs', 'Do', 'BI', 'sh', 'scn', 'd'])}`).join('\n')}`,
      ),
    ),
}

/** A page with words and a ruled table, unpacked, so that its inside can be edited. */
const plan0 = (() => {
  const writer = new PdfWriter()
  const lines = [
    'KẾ HOẠCH',
    'Chuyển đổi số phường Hoa Mai',
    'I. MỤC TIÊU',
    '1. Đạt 85% hồ sơ.',
    'II. NHIỆM VỤ',
    '1. Lập danh sách.',
  ]
  const words = lines.map((line, i) => writer.words(72, 72 + i * 20, line)).join('')
  const rules =
    [300, 330, 360].map(y => writer.rule(72, y, 500, y)).join('') +
    [72, 200, 500].map(x => writer.rule(x, 300, x, 360)).join('')
  return writer.file([words + rules, words])
})()

export const pageRecipes: readonly Recipe[] = Object.entries(WAYS).map(([way, make]) => ({
  format: 'pdf',
  way,
  make: ({ pdf }, chance) => ({
    name: 'ke-hoach.pdf',
    bytes: make(chance, chance.below(2) === 0 ? pdf : plan0),
  }),
}))
