import { expect, test } from 'vitest'
import { dayInputSentence, relativeDeadline, relativePast } from './day.ts'
import { periodName, periodSpan } from './period.ts'

// Pure.

test('deadlines are told from today', () => {
  expect(relativeDeadline('2026-06-30', '2026-06-18')).toBe('còn 12 ngày')
  expect(relativeDeadline('2026-06-19', '2026-06-18')).toBe('ngày mai')
  expect(relativeDeadline('2026-06-18', '2026-06-18')).toBe('hôm nay')
  expect(relativeDeadline('2026-06-05', '2026-06-18')).toBe('quá 13 ngày')
  expect(relativePast('2026-06-17', '2026-06-18')).toBe('hôm qua')
  expect(relativePast('2026-06-01', '2026-06-18')).toBe('01/6/2026')
})

test('a wrong day is named and the way to type it told', () => {
  expect(dayInputSentence({ ok: false, code: 'no-such-day', typed: '31/6/2026' })).toBe(
    'Ngày 31/6/2026 không có. Nhập lại theo ngày/tháng/năm.',
  )
})

test('periods carry their official names', () => {
  expect(periodName({ kind: 'quarter', year: 2026, index: 3 })).toBe('quý III năm 2026')
  expect(periodName({ kind: 'half', year: 2026, index: 1 })).toBe('6 tháng đầu năm 2026')
  expect(periodName({ kind: 'month', year: 2026, index: 2 })).toBe('tháng 02/2026')
  expect(periodSpan({ from: '2025-12-15', to: '2026-06-14' })).toBe('từ ngày 15/12/2025 đến ngày 14/6/2026')
})
