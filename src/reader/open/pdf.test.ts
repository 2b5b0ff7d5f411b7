// Real: the library that reads PDF, on files built order by order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PdfWriter } from '../../../test/kit/pdf-file.ts'
import { isFileRefusal } from '../../domain/refusal-of-file.ts'
import type { OpenedDocument } from '../block.ts'
import { OPEN_LIMITS } from './limits.ts'
import { openFile } from './open-file.ts'

async function opened(bytes: Uint8Array): Promise<OpenedDocument> {
  const document = await openFile(bytes, 'a.pdf')
  if (isFileRefusal(document)) throw new Error(document.code)
  return document
}

async function verdict(bytes: Uint8Array, limits = OPEN_LIMITS): Promise<string> {
  const document = await openFile(bytes, 'a.pdf', limits)
  return isFileRefusal(document) ? document.code : 'opened'
}

const texts = (document: OpenedDocument): string[] => document.blocks.map(block => block.text)

/** Words set from `x` on, as many on a line as fit before `right`. */
function set(pdf: PdfWriter, words: string, first: number, left: number, top: number, right = 535): string {
  let out = ''
  let [line, x, y] = ['', first, top]
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (x + longer.length * 6 > right) {
      out += pdf.words(x, y, line)
      line = word
      x = left
      y += 18
    } else line = longer
  }
  return out + pdf.words(x, y, line)
}

const LONG =
  'Phòng Văn hóa - Xã hội chủ trì, phối hợp với các tổ dân phố mở lớp hướng dẫn người cao tuổi dùng dịch vụ công trực tuyến, mỗi tổ một buổi trong tháng, bắt đầu từ tổ dân phố số 3.'

test('lines become paragraphs, with an indent on the first line, hanging, and over a page', async () => {
  const pdf = new PdfWriter()
  const one = set(pdf, LONG, 90, 60, 100) + set(pdf, `- ${LONG}`, 60, 72, 200) + set(pdf, LONG, 90, 60, 300)
  const two = set(pdf, LONG, 90, 60, 760)
  const cut = two.trimEnd().split('\n')
  const pages = [`${one}${cut.slice(0, 2).join('\n')}\n`, `${cut.slice(2).join('\n')}\n`]
  expect(texts(await opened(pdf.file(pages)))).toEqual([LONG, `- ${LONG}`, LONG, LONG])
})

test('letters: spaces that were not written, letters of faulty fonts, decomposed marks, a shadow for bold', async () => {
  const pdf = new PdfWriter()
  const page =
    pdf.words(60, 100, 'Ðảng') +
    pdf.words(90, 100, 'ủy') +
    pdf.words(60, 130, 'Ƣu tiên số hóa') +
    pdf.words(60, 160, 'Bảo mật', { bold: true }) +
    pdf.words(60.3, 160, 'Bảo mật', { bold: true })
  const document = await opened(pdf.file([page]))
  expect(texts(document)).toEqual(['Đảng ủy', 'Ưu tiên số hóa', 'Bảo mật'])
  expect(document.blocks.map(block => block.bold)).toEqual([false, false, true])
})

test('headers, footers and page numbers that repeat are no text; a line of a list at the top is', async () => {
  const pdf = new PdfWriter()
  const pages = [1, 2, 3].map(
    n =>
      pdf.words(290, 40, String(n)) +
      pdf.words(60, 60, `${n}. Việc thứ ${n} của phường`) +
      pdf.words(60, 300, `Nội dung số ${'abc'[n - 1]}`) +
      pdf.words(60, 800, `Kế hoạch chuyển đổi số - trang ${n}`),
  )
  expect(texts(await opened(pdf.file(pages)))).toEqual([
    '1. Việc thứ 1 của phường',
    'Nội dung số a',
    '2. Việc thứ 2 của phường',
    'Nội dung số b',
    '3. Việc thứ 3 của phường',
    'Nội dung số c',
  ])
})

test('the two columns of the head are read one after the other, also when they nearly touch', async () => {
  const pdf = new PdfWriter()
  const page =
    pdf.words(70, 60, 'ỦY BAN NHÂN DÂN') +
    pdf.words(168, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }) +
    pdf.words(73, 76, 'PHƯỜNG HOA MAI') +
    pdf.words(186, 77, 'Độc lập - Tự do - Hạnh phúc') +
    pdf.words(79, 96, 'Số: 12/KH-UBND') +
    pdf.words(172, 98, 'Hoa Mai, ngày 05 tháng 3 năm 2026') +
    pdf.words(267, 130, 'KẾ HOẠCH', { bold: true })
  expect(texts(await opened(pdf.file([page])))).toEqual([
    'ỦY BAN NHÂN DÂN',
    'PHƯỜNG HOA MAI',
    'Số: 12/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Hoa Mai, ngày 05 tháng 3 năm 2026',
    'KẾ HOẠCH',
  ])
})

/** Cells as "row,column(columns x rows) text". */
const cells = (document: OpenedDocument): string[] =>
  document.blocks.flatMap(block =>
    block.place.cell
      ? [`${block.place.cell.join(',')}(${block.colSpan}x${block.rowSpan}) ${block.text}`]
      : [],
  )

test.each(['rule', 'bar'] as const)(
  'a table drawn by %ss: merged cells, wrapped lines, two paragraphs',
  async kind => {
    const pdf = new PdfWriter()
    const line = pdf[kind].bind(pdf)
    const page =
      [100, 130, 160, 230].map(y => (y === 160 ? line(60, y, 420, y) : line(60, y, 540, y))).join('') +
      [60, 100, 420, 540].map(x => line(x, 100, x, 230)).join('') +
      line(260, 130, 260, 230) +
      pdf.words(66, 120, 'TT') +
      pdf.words(106, 120, 'Nội dung') +
      pdf.words(426, 120, 'Chủ trì') +
      pdf.words(66, 150, '1') +
      pdf.words(106, 150, 'Mở lớp học số') +
      pdf.words(266, 150, 'Quý I') +
      pdf.words(426, 150, 'Phòng Văn hóa -') +
      pdf.words(426, 166, 'Xã hội') +
      pdf.words(66, 180, '2') +
      pdf.words(106, 180, '- Lắp wifi tại nhà') +
      pdf.words(106, 196, 'văn hóa;') +
      pdf.words(106, 212, '- Lắp loa') +
      pdf.words(266, 180, 'Quý II')
    expect(cells(await opened(pdf.file([page])))).toEqual([
      '0,0(1x1) TT',
      '0,1(2x1) Nội dung',
      '0,3(1x1) Chủ trì',
      '1,0(1x1) 1',
      '1,1(1x1) Mở lớp học số',
      '1,2(1x1) Quý I',
      '1,3(1x2) Phòng Văn hóa - Xã hội',
      '2,0(1x1) 2',
      '2,1(1x1) - Lắp wifi tại nhà văn hóa; - Lắp loa',
      '2,2(1x1) Quý II',
    ])
  },
)

test('a table over two pages is one: head rows are not repeated, a row that was cut is whole, places are kept', async () => {
  const pdf = new PdfWriter()
  const head = (y: number) => pdf.words(66, y + 20, 'TT') + pdf.words(106, y + 20, 'Nhiệm vụ')
  const lines = (top: number, rows: readonly number[]) =>
    rows.map(y => pdf.rule(60, y, 540, y)).join('') +
    [60, 100, 540].map(x => pdf.rule(x, top, x, rows.at(-1) ?? 0)).join('')
  const one =
    lines(700, [700, 730, 760]) +
    head(700) +
    pdf.words(66, 750, '1') +
    pdf.words(106, 750, 'Rà soát, cập nhật quy chế vận hành trang thông tin điện tử của phường,')
  const two =
    lines(60, [60, 90, 120, 150]) +
    head(60) +
    pdf.words(106, 110, 'đăng tải đủ văn bản chỉ đạo') +
    pdf.words(66, 140, '2') +
    pdf.words(106, 140, 'Tập huấn')
  const document = await opened(pdf.file([one, two]))
  expect(cells(document)).toEqual([
    '0,0(1x1) TT',
    '0,1(1x1) Nhiệm vụ',
    '1,0(1x1) 1',
    '1,1(1x1) Rà soát, cập nhật quy chế vận hành trang thông tin điện tử của phường, đăng tải đủ văn bản chỉ đạo',
    '2,0(1x1) 2',
    '2,1(1x1) Tập huấn',
  ])
  expect(document.blocks.map(block => block.place.page)).toEqual([1, 1, 1, 1, 2, 2])
  expect(document.blocks[3]?.place.box).toEqual([0.1681, 0.867, 0.9076, 0.9026])
  expect(document.file).toMatchObject({ kind: 'pdf', pages: 2 })
})

test.each([
  ['on a line of its own', (pdf: PdfWriter) => pdf.words(60, 90, 'MẬT')],
  ['in a frame', (pdf: PdfWriter) => pdf.frame(60, 700, 110, 730) + pdf.words(68, 720, 'TỐI MẬT')],
  ['set upright in the margin', (pdf: PdfWriter) => pdf.words(30, 500, 'MẬT', { turned: true })],
])('a secrecy stamp %s is refused', async (_, stamp) => {
  const pdf = new PdfWriter()
  const text = pdf.words(60, 60, 'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI')
  const end = pdf.words(270, 130, 'KẾ HOẠCH') + pdf.words(60, 160, 'Giữ bí mật, an toàn thông tin.')
  expect(await verdict(pdf.file([text + stamp(pdf) + end]))).toBe('secrecy-stamp')
  expect(await verdict(pdf.file([text + end]))).toBe('opened')
})

test('pages on which no word is found, damage and size are refused with their reason', async () => {
  const pdf = new PdfWriter()
  const words = pdf.words(60, 300, 'Kế hoạch chuyển đổi số của phường')
  expect(await verdict(pdf.file([pdf.picture(), pdf.picture()]))).toBe('no-words')
  expect(await verdict(pdf.file([words, pdf.picture() + words]))).toBe('opened')
  expect(await verdict(pdf.file(['']))).toBe('no-words')
  expect(await verdict(new TextEncoder().encode('%PDF-1.7\nrubbish'))).toBe('damaged')
  expect(await verdict(pdf.file([words, words, words]), { ...OPEN_LIMITS, pages: 2 })).toBe('too-many-pages')
  expect(await verdict(pdf.file([words.repeat(50)]), { ...OPEN_LIMITS, orders: 100 })).toBe('too-complex')
  expect(await verdict(pdf.file([words.repeat(50)]), { ...OPEN_LIMITS, text: 100 })).toBe('text-too-long')
})

test('a PDF in any state of ruin gives blocks or a reason', async () => {
  const pdf = new PdfWriter()
  const page =
    pdf.frame(60, 100, 540, 200) +
    pdf.rule(300, 100, 300, 200) +
    pdf.words(66, 150, 'Nhiệm vụ') +
    pdf.words(306, 150, 'Chủ trì') +
    set(pdf, LONG, 90, 60, 300)
  const whole = pdf.file([page, page])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      fc.nat(whole.length),
      async (flips, length) => {
        const ruined = Uint8Array.from(whole)
        for (const [at, byte] of flips) ruined[at] = byte
        for (const bytes of [ruined, ruined.subarray(0, Math.max(20, length))]) {
          const document = await openFile(bytes, 'a.pdf')
          expect(isFileRefusal(document) || document.blocks.length > 0).toBe(true)
        }
      },
    ),
    { numRuns: 40, seed: 57 },
  )
}, 60_000)
