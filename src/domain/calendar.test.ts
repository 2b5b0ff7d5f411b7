// Pure.
import { expect, test } from 'vitest'
import { calendarEntries, calendarWith, isQuietDay, markRefusal, sendingDayOnOrAfter } from './calendar.ts'
import { DEFAULT_CALENDAR } from './holidays.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

test('without marks the calendar is that of the law', () => {
  const plain = calendarWith(DEFAULT_CALENDAR, [])
  expect(isWorkingDay(plain, '2026-09-02')).toBe(false)
  expect(isWorkingDay(plain, '2026-08-22')).toBe(true)
  expect(plain.quietDays).toEqual([])
})

test('a mark rules its day whole', () => {
  const changed = calendarWith(DEFAULT_CALENDAR, [
    { day: '2026-08-31', mark: 'ordinary', reason: null },
    { day: '2026-08-22', mark: 'ordinary', reason: null },
    { day: '2026-06-19', mark: 'off', reason: 'local' },
    { day: '2026-06-20', mark: 'worked', reason: null },
    { day: '2026-06-18', mark: 'quiet', reason: null },
  ])
  expect(isWorkingDay(changed, '2026-08-31')).toBe(true)
  expect(isWorkingDay(changed, '2026-08-22')).toBe(false)
  expect(isWorkingDay(changed, '2026-06-19')).toBe(false)
  expect(isWorkingDay(changed, '2026-06-20')).toBe(true)
  expect(isWorkingDay(changed, '2026-06-18')).toBe(true)
  expect(addWorkingDays(changed, '2026-06-18', 1)).toBe('2026-06-20')
})

test('nothing is sent on a quiet day or on a day off, but on the next that is neither', () => {
  const calendar = calendarWith(DEFAULT_CALENDAR, [
    { day: '2026-06-18', mark: 'quiet', reason: null },
    { day: '2026-06-19', mark: 'quiet', reason: null },
  ])
  expect(isQuietDay(calendar, '2026-06-18')).toBe(true)
  expect(isQuietDay(calendar, '2026-06-17')).toBe(false)
  expect(isQuietDay(calendar, '2026-06-21')).toBe(true)
  expect(sendingDayOnOrAfter(calendar, '2026-06-18')).toBe('2026-06-22')
})

test('the year lists what differs from the plain week and who said so', () => {
  const marks = [{ day: '2026-09-01', mark: 'ordinary', reason: null }] as const
  const entries = calendarEntries(DEFAULT_CALENDAR, marks, 2026)
  expect(entries.every(entry => entry.day.startsWith('2026-'))).toBe(true)
  expect(entries.find(entry => entry.day === '2026-09-02')).toMatchObject({ mark: 'off', source: 'law' })
  expect(entries.find(entry => entry.day === '2026-02-17')).toMatchObject({ source: 'proposed' })
  expect(entries.filter(entry => entry.day === '2026-09-01')).toEqual([{ ...marks[0], source: 'locality' }])
})

test('a mark that would change nothing is refused', () => {
  expect(markRefusal(DEFAULT_CALENDAR, '2026-06-20', 'off')).toBe('already-weekend')
  expect(markRefusal(DEFAULT_CALENDAR, '2026-08-22', 'off')).toBeNull()
  expect(markRefusal(DEFAULT_CALENDAR, '2026-06-18', 'worked')).toBe('not-a-day-off')
  expect(markRefusal(DEFAULT_CALENDAR, '2026-06-20', 'worked')).toBeNull()
  expect(markRefusal(DEFAULT_CALENDAR, '2026-06-18', 'quiet')).toBeNull()
})
