import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  clockOf,
  dayOf,
  daysBetween,
  isDay,
  lastDayOfMonth,
  startOfDay,
  weekdayOf,
} from './day.ts'
import { parseVietnameseDay } from './day-input.ts'

// Pure: nothing here reads a clock.

const anyDay = fc.integer({ min: 0, max: 36_000 }).map(count => addDays('2000-01-01', count))

test('a day that the calendar does not have is no day', () => {
  for (const good of ['2026-06-30', '2028-02-29', '2026-12-31']) expect(isDay(good), good).toBe(true)
  for (const bad of [
    '2026-06-31',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-6-1',
    '',
    '2026-06-30T00:00',
  ])
    expect(isDay(bad), bad).toBe(false)
})

test('adding days and counting them are inverse, over month and year ends', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count)
      expect(isDay(addDays(day, count))).toBe(true)
      expect(addDays(day, count) > day).toBe(count > 0)
    }),
  )
})

test('months end where they end', () => {
  expect(lastDayOfMonth(2026, 2)).toBe('2026-02-28')
  expect(lastDayOfMonth(2028, 2)).toBe('2028-02-29')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  expect(addMonths('2025-12-15', 13)).toBe('2027-01-15')
})

test('the day in Vietnam begins at 17:00 of the day before in UTC', () => {
  expect(dayOf(new Date('2026-06-17T16:59:59.999Z'))).toBe('2026-06-17')
  expect(dayOf(new Date('2026-06-17T17:00:00Z'))).toBe('2026-06-18')
  expect(clockOf(new Date('2026-06-18T01:41:00Z'))).toEqual({ hour: 8, minute: 41 })
  fc.assert(fc.property(anyDay, day => dayOf(startOfDay(day)) === day))
})

test('weekdays follow each other', () => {
  expect(weekdayOf('2026-06-18')).toBe(4)
  expect(weekdayOf('2026-06-14')).toBe(0)
  fc.assert(fc.property(anyDay, day => weekdayOf(addDays(day, 1)) === (weekdayOf(day) + 1) % 7))
})

test.each([
  ['30/9/2026', '2026-09-30'],
  ['05/06/2026', '2026-06-05'],
  ['5-6-2026', '2026-06-05'],
  ['5.6.2026.', '2026-06-05'],
  [' 5 / 6 / 2026 ', '2026-06-05'],
  ['1/2/26', '2026-02-01'],
  ['2026-06-05', '2026-06-05'],
  ['ngày 05/6/2026', '2026-06-05'],
  ['ngày 05 tháng 6 năm 2026', '2026-06-05'],
  ['29/2/2028', '2028-02-29'],
])('%j is read as %s', (typed, day) => {
  expect(parseVietnameseDay(typed)).toEqual({ ok: true, day })
})

test.each([
  ['31/6/2026', 'no-such-day'],
  ['29/2/2026', 'no-such-day'],
  ['6/31/2026', 'no-such-day'],
  ['quý III', 'day-unreadable'],
  ['30/9', 'day-unreadable'],
  ['5/6/202', 'day-unreadable'],
  ['', 'day-missing'],
  ['   ', 'day-missing'],
  ['5/6/1926', 'day-year-implausible'],
])('%j is refused as %s and kept as typed', (typed, code) => {
  expect(parseVietnameseDay(typed)).toEqual({ ok: false, code, typed: typed.trim() })
})
