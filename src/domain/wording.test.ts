import { expect, test } from 'vitest'
import { rewriteBy, wordingBank, wordingPattern } from './wording.ts'

const finds = (said: string, text: string, atStart = false) =>
  wordingPattern({ said, atStart })?.exec(text)?.[0] ?? null

test('alternatives and what may be left out are written as people write them', () => {
  const said = '(đẩy mạnh/tăng cường) [công tác] tuyên truyền'
  expect(finds(said, 'Đẩy mạnh công tác tuyên truyền về rác')).toBe('Đẩy mạnh công tác tuyên truyền')
  expect(finds(said, 'cần tăng cường tuyên truyền')).toBe('tăng cường tuyên truyền')
  expect(finds(said, 'tăng cường công tác phòng cháy')).toBeNull()
  expect(finds('cơ bản', 'trên cơ bản đồ số')).toBe('cơ bản')
  expect(finds('cơ bản', 'trên cơ bảng giá')).toBeNull()
})

test('a habit of the beginning is not found in the middle', () => {
  expect(finds('từng bước', 'Tiếp tục từng bước thay đèn', true)).toBe('Tiếp tục từng bước')
  expect(finds('từng bước', 'Thay đèn từng bước', true)).toBeNull()
})

test.each(['(đẩy mạnh', 'đẩy mạnh)', '(a/(b))', '[công tác]', '(đẩy mạnh/)', ''])(
  '%j makes no pattern',
  said => {
    expect(wordingPattern({ said, atStart: false })).toBeNull()
  },
)

test('signs that mean something in a pattern are plain words here', () => {
  expect(finds('mức (a.*/b+)', 'mức a.* trở lên')).toBe('mức a.*')
  expect(finds('mức (a.*/b+)', 'mức axx')).toBeNull()
})

test('the first row that fits decides, and the rest of the sentence goes where the row says', () => {
  const bank = wordingBank([
    { said: 'tăng cường kiểm tra', atStart: false, rewrite: 'Kiểm tra … lượt {việc}' },
    { said: 'tăng cường', atStart: true, rewrite: 'Nêu việc cụ thể' },
    { said: '(', atStart: true, rewrite: 'bỏ qua' },
  ])
  expect(rewriteBy(bank, 'Tăng cường kiểm tra bếp ăn.')?.rewrite).toBe('Kiểm tra … lượt bếp ăn')
  expect(rewriteBy(bank, 'Tăng cường phối hợp')?.rewrite).toBe('Nêu việc cụ thể')
  expect(rewriteBy(bank, 'Tăng cường kiểm tra 12 bếp ăn')).toBeNull()
})
