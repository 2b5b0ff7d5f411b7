import { expect, test } from 'vitest'
import { datesIn, parseDeadline } from './deadline.ts'

// Pure: every form of rule F1.12 and of the habits of real plans, each with the last day that is still in time.
test.each([
  ['30/6/2026', '2026-06-30', 'dated'],
  ['Trước ngày 15 tháng 11 năm 2026', '2026-11-15', 'dated'],
  ['trước ngày 15/11', '2026-11-15', 'dated'],
  ['6/2026', '2026-06-30', 'dated'],
  ['06/2026', '2026-06-30', 'dated'],
  ['02/2028', '2028-02-29', 'dated'],
  ['Tháng 5/2026', '2026-05-31', 'dated'],
  ['Tháng 9 năm 2026', '2026-09-30', 'dated'],
  ['Quý II/2026', '2026-06-30', 'dated'],
  ['Quí IV-2025', '2025-12-31', 'dated'],
  ['Quý 3 năm 2026', '2026-09-30', 'dated'],
  ['quý IV/2025 - quý II/2026', '2026-06-30', 'dated'],
  ['Quý III', '2026-09-30', 'dated'],
  ['2026', '2026-12-31', 'dated'],
  ['Hoàn thành trong năm 2026', '2026-12-31', 'dated'],
  ['2025-2026', '2026-12-31', 'dated'],
  ['Tháng 5 - 11/2026', '2026-11-30', 'dated'],
  ['từ tháng 3 đến hết tháng 9 năm 2026', '2026-09-30', 'dated'],
  ['Giai đoạn 2026 - 2030', '2030-12-31', 'dated'],
  ['6 tháng đầu năm 2026', '2026-06-30', 'dated'],
  ['6 tháng cuối năm 2026', '2026-12-31', 'dated'],
  ['2026 và những năm tiếp theo', null, 'regular'],
  ['Thường xuyên', null, 'regular'],
  ['Nhiệm vụ thường xuyên', null, 'regular'],
  ['Hằng năm', null, 'periodic'],
  ['hàng quý', null, 'periodic'],
  ['Tháng 12 hằng năm', null, 'periodic'],
  ['trước ngày 25 hằng tháng', null, 'periodic'],
  ['sau khi có hướng dẫn của tỉnh', null, 'unknown'],
  ['trong 15 ngày kể từ ngày nhận đủ hồ sơ', null, 'unknown'],
  ['Đầu năm 2027', null, 'unknown'],
  ['Theo tiến độ của dự án', null, 'unknown'],
  ['31/02/2026', null, 'unknown'],
])('%s', (text, due, nature) => {
  expect(parseDeadline(text, 2026)).toEqual({ due, nature })
})

test('a day without a year has no date when the plan has no year', () => {
  expect(parseDeadline('trước ngày 15/11')).toEqual({ due: null, nature: 'unknown' })
})

test('dates are found in both spellings, in order', () => {
  expect(datesIn('ngày 1/2/2026 và ngày 03 tháng 4 năm 2026')).toEqual(['2026-02-01', '2026-04-03'])
})
