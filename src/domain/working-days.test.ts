import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay } from './day.ts'
import { DEFAULT_CALENDAR } from './holidays.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.ts'

// Pure. The calendar is the one a new locality begins with.

const calendar = DEFAULT_CALENDAR
const anyDay = fc.integer({ min: 0, max: 1000 }).map(count => addDays('2025-01-02', count))

test('weekends and holidays are off, worked weekends are not', () => {
  expect(isWorkingDay(calendar, '2026-06-18')).toBe(true)
  expect(isWorkingDay(calendar, '2026-06-20')).toBe(false)
  expect(isWorkingDay(calendar, '2026-04-30')).toBe(false)
  expect(isWorkingDay(calendar, '2026-08-22')).toBe(true)
})

test('the holidays around 2 September are stepped over', () => {
  expect(nextWorkingDay(calendar, '2026-08-28')).toBe('2026-09-03')
  expect(previousWorkingDay(calendar, '2026-09-03')).toBe('2026-08-28')
  expect(workingDayOnOrAfter(calendar, '2026-09-03')).toBe('2026-09-03')
  expect(addWorkingDays(calendar, '2026-08-27', 2)).toBe('2026-09-03')
  expect(addWorkingDays(calendar, '2026-09-03', -2)).toBe('2026-08-27')
})

test('adding working days and counting them agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const end = addWorkingDays(calendar, day, count)
      expect(isWorkingDay(calendar, end)).toBe(true)
      expect(workingDaysBetween(calendar, day, end)).toBe(count)
    }),
  )
})

test('a calendar without working days is refused, not searched for ever', () => {
  const idle = { weekend: [0, 1, 2, 3, 4, 5, 6] as const, daysOff: [], workedWeekends: [] }
  expect(() => nextWorkingDay(idle, '2026-01-01')).toThrow(RangeError)
})

test('the default data are real days, each once, and only solar holidays are taken as fixed', () => {
  const days = calendar.daysOff.map(off => off.day)
  expect(days.every(isDay)).toBe(true)
  expect(new Set(days).size).toBe(days.length)
  for (const off of calendar.daysOff.filter(one => !one.proposed)) {
    expect(['new-year', 'reunification', 'labour-day', 'national-day', 'compensation']).toContain(off.reason)
  }
  for (const day of calendar.workedWeekends)
    expect(isWorkingDay({ ...calendar, workedWeekends: [] }, day)).toBe(false)
})
