import { expect, test } from 'vitest'
import { dayOfRows, saidOfFile } from './province-words.ts'

// Pure.

test.each([
  [
    ['KẾT QUẢ QUÝ III NĂM 2026', 'Số liệu tính đến ngày 30 tháng 9 năm 2026'],
    '2026-09-30',
    '2026-09-30',
    'quý III năm 2026',
  ],
  [['6 tháng đầu năm 2026', 'chốt 05.07.2026'], '2026-07-05', '2026-06-30', '6 tháng đầu năm 2026'],
  [['Tính từ ngày 01/01/2026 đến ngày 31-10-2026'], '2026-10-31', null, null],
  // The day of signing of a paper is no day of capture.
  [['Bình Lam, ngày 05 tháng 11 năm 2026', 'Báo cáo tháng 10/2026'], null, '2026-10-31', 'tháng 10/2026'],
  [['Số liệu chốt ngày 31/6/2026'], null, null, null],
  [['Tháng 13 năm 2026'], null, '2026-12-31', 'Tháng 13 năm 2026'],
] as const)('%j says %s, until %s, "%s"', (words, captured, until, period) => {
  expect(saidOfFile(words)).toEqual({ captured, until, period, source: null })
})

test.each([
  ['2026-11-05', '2026-10-31', '2026-10-31'],
  ['2026-11-15', '2026-11-30', '2026-11-15'],
  ['2026-03-15', '2025-12-31', '2025-12-31'],
  ['2026-03-15', '2020-12-31', '2026-03-15'],
  [null, '2026-10-31', '2026-10-31'],
  ['2026-11-05', null, '2026-11-05'],
  [null, null, null],
])('taken on %s for a period until %s, rows stand for %s', (captured, until, on) => {
  expect(dayOfRows({ captured, until })).toBe(on)
})
