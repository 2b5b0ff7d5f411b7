// Pure: lines go in, yes or no comes out.
import { expect, test } from 'vitest'
import { hasSecrecyStamp } from './secrecy-stamp.ts'

const HEAD = ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HOA MAI', 'Số: 58/KH-UBND']
const REST = ['KẾ HOẠCH', 'Thực hiện Nghị quyết số 57-NQ/TW năm 2026', 'I. MỤC ĐÍCH, YÊU CẦU']

/** The line between the head and the type line of an ordinary plan. */
const onPage = (line: string) =>
  hasSecrecyStamp([...HEAD, line, ...REST].map(text => ({ text, zone: 'page' })))

test.each([
  'MẬT',
  'TỐI MẬT',
  'TUYỆT MẬT',
  'Tuyệt mật',
  'M Ậ T',
  'T Ố I   M Ậ T',
  'T U Y Ệ T  M Ậ T',
  '[MẬT]',
  '**TỐI MẬT**',
  '* MẬT *',
  '- MẬT -',
  'MẬT.',
  'MẬT'.normalize('NFD'),
  'M\u00adẬT',
  'MẬT\u200b',
  'MAT',
  'TOI MAT',
  'TUYET MAT',
  'MËT',
  'TUYEÄT MAÄT',
  'MẬT (Bản số: 03)',
  'TỐI MẬT - Bản số 02',
  'Độ mật: Mật',
  'ĐỘ MẬT: TỐI MẬT',
  'Mức độ mật: Tuyệt mật',
  'Số: 12/KH-UBND   Độ mật: MẬT',
  'MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'MẬT      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  '| MẬT | Hoa Mai, ngày 26 tháng 3 năm 2026 |',
])('"%s" before the type line is a stamp', line => {
  expect(onPage(line)).toBe(true)
})

test.each([
  'BẢO MẬT',
  'I. AN TOÀN, BẢO MẬT THÔNG TIN',
  'Bí mật nhà nước',
  'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'Căn cứ Luật Bảo vệ bí mật nhà nước;',
  'Độ mật: Không',
  'Độ mật:',
  'xác định độ mật, tối mật của văn bản theo quy định',
  'Mat',
  'MẶT',
  'MẤT',
  'MÁT',
  'MẬT MÃ',
  'MẬT ONG',
  'HỎA TỐC',
  'Lưu: VT, MẬT MÃ',
])('"%s" is none', line => {
  expect(onPage(line)).toBe(false)
})

test('after the type line the word is a word', () => {
  const lines = [...HEAD, ...REST, 'MẬT', 'Độ mật: MẬT']
  expect(hasSecrecyStamp(lines.map(text => ({ text, zone: 'page' })))).toBe(false)
})

test('without a type line the top of the text is looked at, not all of it', () => {
  const lines = (at: number) =>
    Array.from({ length: 200 }, (_, i) => ({
      text: i === at ? 'TỐI MẬT' : `Dòng ${i}`,
      zone: 'page' as const,
    }))
  expect(hasSecrecyStamp(lines(10))).toBe(true)
  expect(hasSecrecyStamp(lines(150))).toBe(false)
})

test('in a header, a footer or a box of the first page it counts wherever that is anchored', () => {
  const page = [...HEAD, ...REST].map(text => ({ text, zone: 'page' as const }))
  expect(hasSecrecyStamp([...page, { text: 'TỐI MẬT', zone: 'margin' }])).toBe(true)
  expect(hasSecrecyStamp([...page, { text: 'Độ mật: Mật', zone: 'margin' }])).toBe(true)
  expect(hasSecrecyStamp([...page, { text: 'MẬT', zone: 'box' }])).toBe(true)
  expect(hasSecrecyStamp([...page, { text: 'Phòng bảo mật thông tin', zone: 'margin' }])).toBe(false)
})

test('a cell of several lines: one of them is enough, and the type line may stand in the same cell', () => {
  expect(
    hasSecrecyStamp([
      { text: 'PHƯỜNG HOA MAI\nMẬT\nSố: 1/KH-UBND', zone: 'page' },
      { text: 'KẾ HOẠCH', zone: 'page' },
    ]),
  ).toBe(true)
  expect(hasSecrecyStamp([{ text: 'MẬT\nKẾ HOẠCH\nnăm 2026', zone: 'page' }])).toBe(true)
  expect(hasSecrecyStamp([{ text: 'KẾ HOẠCH\nMẬT', zone: 'page' }])).toBe(false)
})
