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
  ['Quý I, II/2026', '2026-06-30', 'dated'],
  ['Quý I và quý II năm 2027', '2027-06-30', 'dated'],
  ['Quý II, III', '2026-09-30', 'dated'],
  ['Tháng 4 - 5', '2026-05-31', 'dated'],
  ['Trong năm', '2026-12-31', 'dated'],
  ['Giữa năm 2027', '2027-06-30', 'dated'],
  ['Đầu quý II/2026', null, 'unknown'],
  ['Giữa nhiệm kỳ 2025 - 2030', '2027-12-31', 'dated'],
  ['Giữa giai đoạn 2026 - 2030', '2028-06-30', 'dated'],
  ['Cuối nhiệm kỳ 2025 - 2030', '2030-12-31', 'dated'],
  ['Cuối nhiệm kỳ', null, 'unknown'],
  ['6 tháng/lần', null, 'periodic'],
  ['02 lần/năm', null, 'periodic'],
  ['trước ngày 20 tháng cuối quý', null, 'periodic'],
])('%s', (text, due, nature) => {
  expect(parseDeadline(text, 2026)).toMatchObject({ due, nature })
})

// 30 April and 1 May 2026 are holidays before a weekend; 31 May 2026 is a Sunday.
test.each([
  ['trong vòng 15 ngày kể từ ngày ban hành Kế hoạch', '2026-05-10'],
  ['trong 05 ngày làm việc kể từ ngày ký', '2026-05-06'],
  ['trong 03 ngày làm việc, kể từ ngày 29/4/2026', '2026-05-06'],
  ['trong 2 tháng kể từ ngày 31/12/2025', '2026-02-28'],
  ['ngày làm việc cuối cùng của tháng 5/2026', '2026-05-29'],
])('%s is counted with the working calendar', (text, due) => {
  expect(parseDeadline(text, { year: 2026, issued: '2026-04-25' })).toMatchObject({ due, nature: 'dated' })
})

test.each([
  ['sau khi có hướng dẫn của tỉnh', true],
  ['trong 15 ngày kể từ ngày nhận đủ hồ sơ', true],
  ['Theo tiến độ của dự án', true],
  ['Đầu năm 2027', false],
  ['30/6/2026', false],
])('%s hangs on another event: %s', (text, conditional) => {
  expect(parseDeadline(text, { year: 2026, issued: '2026-04-25' }).conditional).toBe(conditional)
})

test('what comes again is a rule', () => {
  expect(parseDeadline('trước ngày 15/6 và 15/12 hằng năm').recurrence).toEqual({
    rhythm: 'half-yearly',
    on: ['06-15', '12-15'],
  })
  expect(parseDeadline('định kỳ').recurrence).toBeNull()
})

test('a day without a year has no date when the plan has no year', () => {
  expect(parseDeadline('trước ngày 15/11')).toMatchObject({ due: null, nature: 'unknown' })
})

test('dates are found in both spellings, in order', () => {
  expect(datesIn('ngày 1/2/2026 và ngày 03 tháng 4 năm 2026')).toEqual(['2026-02-01', '2026-04-03'])
})

test.each([
  ['xong trong tháng 9', '2026-09-30'],
  ['Tháng 5 và tháng 11', '2026-11-30'],
  ['trước ngày 15 tháng 6', '2026-06-15'],
  ['trước Tết Nguyên đán', '2027-02-04'],
  ['trước Tết Nguyên đán năm 2026', '2026-02-15'],
])('%s takes its year from the plan and its feast from the calendar', (text, due) => {
  expect(parseDeadline(text, { year: 2026, issued: '2026-04-25' })).toMatchObject({ due, nature: 'dated' })
})

test('every second week comes again, without a rule of the calendar', () => {
  expect(parseDeadline('02 tuần một lần')).toMatchObject({ due: null, nature: 'periodic', recurrence: null })
})
