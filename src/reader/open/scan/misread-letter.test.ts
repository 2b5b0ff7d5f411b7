import { expect, test } from 'vitest'
import { mendLetters } from './misread-letter.ts'
import { mendLone } from './misread-number.ts'

/** Words of lines as they stand on a page, 20 pixels high. */
const page = (...lines: readonly string[]) =>
  lines.flatMap((line, at) =>
    line.split(' ').map((text, i) => ({
      text,
      x0: i * 60,
      x1: i * 60 + 50,
      y0: at * 40,
      y1: at * 40 + 20,
      base: at * 40 + 20,
      height: 20,
      confidence: 90,
      line: at,
    })),
  )
const mended = (...lines: readonly string[]): string =>
  mendLetters(page(...lines))
    .map(word => word.text)
    .join(' ')

test.each([
  ['Giao SỞ Y tế chủ trì', 'Giao Sở Y tế chủ trì'],
  ['BỘ Công an', 'Bộ Công an'],
  ['các TỔ công nghệ số', 'các Tổ công nghệ số'],
  ['đơn vị thuỘc phường', 'đơn vị thuộc phường'],
  ['nỘi dung', 'nội dung'],
  ['các SỞở, ngành', 'các Sở, ngành'],
  ['TỶ lệ hồ sơ', 'Tỷ lệ hồ sơ'],
])('%s', (read, meant) => expect(mended(read)).toBe(meant))

test.each(['SỞ Y TẾ', 'BỘ CÔNG AN', 'UBND phường', 'SỞ', 'KH&CN của phường', 'IoT và VNeID', 'Đảng ủy'])(
  'what is written so stays: %s',
  text => expect(mended(text)).toBe(text),
)

test('the small words of another line say nothing', () => {
  expect(mended('SỞ', 'của phường')).toBe('SỞ của phường')
})

test.each([
  ['IL NỘI DỤNG', 'II. NỘI DUNG'],
  ['HI. TỔ CHỨC THỰC HIỆN', 'III. TỔ CHỨC THỰC HIỆN'],
  ['l. MỤC TIỂU', 'I. MỤC TIÊU'],
  ['V. KINH PHÍ THỰC HIỆN', 'V. KINH PHÍ THỰC HIỆN'],
  ['TP HOA MAI', 'TP HOA MAI'],
  ['TT NHIỆM VỤ', 'TT NHIỆM VỤ'],
])('the number and the words of a heading: %s', (read, meant) => expect(mended(read)).toBe(meant))

test.each([
  ['I0', '10'],
  ['1O%', '10%'],
  ['>9l', '>91'],
  ['II', 'II'],
  ['IV', 'IV'],
  ['12', '12'],
])('a lone figure: %s', (read, meant) => {
  expect(mendLone(page(read)).map(word => word.text)).toEqual([meant])
})
