import { expect, test } from 'vitest'
import { nextOccurrence, recurrenceIn } from './recurrence.ts'

// Pure: rhythms as plans write them, with the day that comes next after 10 February 2026.
test.each([
  ['trước ngày 25 hằng tháng', 'monthly', ['25'], '2026-02-25'],
  ['ngày 31 hàng tháng', 'monthly', ['31'], '2026-02-28'],
  ['trước ngày 20 tháng cuối quý', 'quarterly', ['E-20'], '2026-03-20'],
  ['Hằng quý', 'quarterly', [], null],
  ['trước ngày 15/6 và 15/12 hằng năm', 'half-yearly', ['06-15', '12-15'], '2026-06-15'],
  ['trước ngày 05 tháng 12 hằng năm', 'yearly', ['12-05'], '2026-12-05'],
  ['Tháng 12 hằng năm', 'yearly', ['12-31'], '2026-12-31'],
  ['Quý I hằng năm', 'yearly', ['03-31'], '2026-03-31'],
  ['6 tháng/lần', 'half-yearly', [], null],
  ['02 lần/năm', 'half-yearly', [], null],
  ['01 lần/tháng', 'monthly', [], null],
  ['định kỳ 6 tháng (trước 10/6) và năm (trước 10/12)', 'half-yearly', ['06-10', '12-10'], '2026-06-10'],
  ['hằng tuần', 'weekly', [], null],
])('%s', (text, rhythm, on, next) => {
  const rule = recurrenceIn(text)
  expect(rule).toEqual({ rhythm, on })
  expect(rule && nextOccurrence(rule, '2026-02-10')).toBe(next)
})

test.each(['thường xuyên', 'Quý II/2026', 'định kỳ', 'sau khi có hướng dẫn'])('%s is no rhythm', text => {
  expect(recurrenceIn(text)).toBeNull()
})

test('the year turns', () => {
  expect(nextOccurrence({ rhythm: 'half-yearly', on: ['06-15', '12-15'] }, '2026-12-16')).toBe('2027-06-15')
})
