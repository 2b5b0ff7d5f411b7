import { describe, expect, test } from 'vitest'
import { EVIDENCE_LIMIT, takeEvidence } from './evidence-file.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(part =>
      typeof part === 'string' ? Array.from(part, letter => letter.charCodeAt(0)) : part,
    ),
  )
const text = (content: Uint8Array): string => String.fromCharCode(...content)

const segment = (kind: number, body: Uint8Array) => [
  0xff,
  kind,
  (body.length + 2) >> 8,
  (body.length + 2) & 0xff,
  ...body,
]
/** Little-endian Exif with a maker and which side is up. */
const exif = (up: number) =>
  bytes(
    'Exif\0\0II',
    [42, 0, 8, 0, 0, 0, 2, 0],
    [0x0f, 0x01, 2, 0, 3, 0, 0, 0, ...bytes('Cam'), 0],
    [0x12, 0x01, 3, 0, 1, 0, 0, 0, up, 0, 0, 0],
    [0, 0, 0, 0],
  )
const SCAN = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56]
const jpeg = (up: number) =>
  bytes(
    [0xff, 0xd8],
    segment(0xe0, bytes('JFIF\0')),
    segment(0xe1, exif(up)),
    segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0')),
    segment(0xe2, bytes('ICC_PROFILE\0colours')),
    segment(0xe2, bytes('MPF\0')),
    segment(0xfe, bytes('taken at home')),
    segment(0xda, bytes([1, 2, 3])),
    SCAN,
    [0xff, 0xd9],
    'a film behind the picture',
  )
const chunk = (kind: string, body: string) => [0, 0, 0, body.length, ...bytes(kind, body), 0, 0, 0, 0]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const taken = (name: string, content: Uint8Array) => {
  const outcome = takeEvidence({ name, bytes: content })
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.file
}
const refused = (name: string, content: Uint8Array) => {
  const outcome = takeEvidence({ name, bytes: content })
  return outcome.ok ? null : outcome.code
}

describe('a photograph', () => {
  test('loses where, when and with what it was taken, and what hides behind its end', () => {
    const kept = text(taken('anh.JPG', jpeg(1)).bytes)
    for (const told of ['Cam', 'adobe', 'MPF', 'home', 'film']) expect(kept).not.toContain(told)
  })

  test('keeps its pixels and colours', () => {
    const kept = text(taken('anh.jpeg', jpeg(1)).bytes)
    expect(kept).toContain(text(bytes(SCAN)))
    expect(kept).toContain('ICC_PROFILE')
  })

  test('keeps which side is up, and says nothing else about itself', () => {
    const { bytes: kept } = taken('anh.jpg', jpeg(6))
    expect(text(kept)).toContain('Exif')
    expect(text(kept)).not.toContain('Cam')
    const again = taken('anh.jpg', kept)
    expect(again.bytes).toEqual(kept)
    expect(text(taken('anh.jpg', jpeg(1)).bytes)).not.toContain('Exif')
  })

  test('that breaks off is refused rather than kept with what it tells', () => {
    expect(refused('anh.jpg', jpeg(1).subarray(0, 60))).toBe('file-damaged')
  })
})

test('a PNG loses texts and times and keeps what it shows', () => {
  const png = bytes(
    PNG,
    chunk('IHDR', 'size'),
    chunk('tEXt', 'Author'),
    chunk('eXIf', 'GPS'),
    chunk('IDAT', 'pixels'),
    chunk('IEND', ''),
    'behind',
  )
  const kept = text(taken('so-do.png', png).bytes)
  expect(kept).toContain('pixels')
  for (const told of ['Author', 'GPS', 'behind']) expect(kept).not.toContain(told)
})

const piece = (kind: string, body: readonly number[] | Uint8Array) =>
  bytes(kind, [body.length, 0, 0, 0], [...body], body.length % 2 === 1 ? [0] : [])
const webp = (...pieces: readonly Uint8Array[]) => {
  const body = bytes('WEBP', ...pieces.map(one => [...one]))
  return bytes('RIFF', [body.length, 0, 0, 0], [...body])
}

test('a WebP loses Exif and XMP, no longer promises them, and keeps what it shows', () => {
  const whole = webp(
    piece('VP8X', [0x0c | 0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
    piece('VP8 ', bytes('pixels!')),
    piece('EXIF', bytes('GPS')),
    piece('XMP ', bytes('Author')),
  )
  const kept = taken('anh.webp', bytes([...whole], 'behind')).bytes
  for (const told of ['GPS', 'Author', 'behind', 'EXIF']) expect(text(kept)).not.toContain(told)
  expect(text(kept)).toContain('pixels!')
  expect(kept[20]).toBe(0x10)
  expect(kept[4]).toBe(kept.length - 8)
  expect(taken('anh.webp', kept).bytes).toEqual(kept)
  expect(refused('anh.webp', whole.subarray(0, 40))).toBe('file-damaged')
  expect(refused('anh.webp', webp(piece('EXIF', bytes('GPS'))))).toBe('file-damaged')
})

test.each([
  ['IMG_0001.HEIC', bytes([0, 0, 0, 24], 'ftypheic'), 'file-heic'],
  ['anh.jpg', bytes([0, 0, 0, 24], 'ftypmif1'), 'file-heic'],
  ['ghi-chu.txt', bytes('so lieu'), null],
  ['ghi-chu.txt', bytes('so\0lieu'), 'file-kind-differs'],
  ['ghi-chu.txt', bytes([0xc3, 0x28]), 'file-kind-differs'],
  ['bang.csv', bytes('a,b'), null],
  ['bao-cao.pdf', bytes('%PDF-1.7'), null],
  ['bao-cao.docx', bytes('PK\x03\x04', 'word/document.xml'), null],
  ['bang.xlsx', bytes('PK\x03\x04', 'xl/workbook.xml'), null],
  ['bang.ods', bytes('PK\x03\x04', 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), null],
  ['bang.docx', bytes('PK\x03\x04', 'xl/workbook.xml'), 'file-kind-differs'],
  ['macro.xlsx', bytes('PK\x03\x04', 'xl/workbook.xml', 'xl/vbaProject.bin'), 'file-has-macros'],
  ['trang.html', bytes('<html>'), 'file-kind-refused'],
  ['khong-duoi', bytes('%PDF-1.7'), 'file-kind-refused'],
  ['trong.pdf', bytes(), 'file-empty'],
])('%s', (name, content, code) => {
  expect(refused(name, content)).toBe(code)
})

test.each([
  ['CV 15 TỐI MẬT.jpg', 'file-secret'],
  ['to-trinh_tuyệt mật.jpg', 'file-secret'],
  ['TOI_MAT_anh1.jpg', 'file-secret'],
  ['Báo cáo (MẬT).jpg', 'file-secret'],
  ['MẬT - công văn 7.jpg', 'file-secret'],
  ['ĐỔI MẬT KHẨU.jpg', 'file-damaged'],
  ['BẢO MẬT.jpg', 'file-damaged'],
  ['mật độ dân số.jpg', 'file-damaged'],
  ['MAT TRAN TO QUOC.jpg', 'file-damaged'],
])('a name that says secret is refused, ordinary words are not: %s', (name, code) => {
  expect(refused(name, bytes([0xff, 0xd8, 0xff], 'cut'))).toBe(code)
})

test('a file over the limit is refused with both sizes', () => {
  const outcome = takeEvidence({ name: 'phim.pdf', bytes: new Uint8Array(EVIDENCE_LIMIT + 1) })
  expect(outcome).toMatchObject({ code: 'file-too-large', params: { limit: EVIDENCE_LIMIT } })
})

test('the name is the last part of a path, without control characters', () => {
  expect(taken('C:\\Users\\a\\Biên bản\u0000.pdf', bytes('%PDF-')).name).toBe('Biên bản.pdf')
  expect(taken(`${'a'.repeat(400)}.pdf`, bytes('%PDF-')).name).toMatch(/^a{190}\.pdf$/)
})
