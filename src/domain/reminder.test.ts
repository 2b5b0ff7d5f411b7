// The rule alone, over the calendar of the country and over calendars made at random.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuietDay, type LocalityCalendar } from './calendar.ts'
import { addDays, type Day } from './day.ts'
import { DEFAULT_CALENDAR } from './holidays.ts'
import { DEFAULT_LADDER, lastLoudDay, remindersOn, rungName } from './reminder.ts'
import { isWorkingDay } from './working-days.ts'

const CALENDAR: LocalityCalendar = { ...DEFAULT_CALENDAR, quietDays: [] }

const told = (due: Day, day: Day, calendar = CALENDAR, since: Day | null = null) =>
  remindersOn({ due, since }, DEFAULT_LADDER, calendar, day).map(one => rungName(one.rung.offset))

describe('a deadline on Tuesday 30/6/2026', () => {
  test.each([
    ['2026-06-19', ['T-7']],
    ['2026-06-22', []],
    ['2026-06-25', ['T-3']],
    ['2026-06-29', ['T-1']],
    ['2026-06-30', []],
    ['2026-07-01', ['T+1']],
    ['2026-07-03', ['T+3']],
    ['2026-07-09', ['T+7']],
    ['2026-07-10', []],
  ])('on %s: %j', (day, rungs) => {
    expect(told('2026-06-30', day)).toEqual(rungs)
  })
})

test('nothing is told on a Saturday, and a deadline on a Sunday counts from the working days around it', () => {
  expect(told('2026-06-28', '2026-06-26')).toEqual(['T-1'])
  expect(told('2026-06-28', '2026-06-27')).toEqual([])
  expect(told('2026-06-28', '2026-06-29')).toEqual(['T+1'])
})

test('the long break of Tết lies between T-1 and T+1', () => {
  expect(told('2026-02-18', '2026-02-13')).toEqual(['T-1'])
  expect(told('2026-02-18', '2026-02-23')).toEqual(['T+1'])
})

test('what falls on a quiet day is told on the next one that is not', () => {
  const calendar = { ...CALENDAR, quietDays: ['2026-06-29', '2026-06-30'] }
  expect(told('2026-06-30', '2026-06-29', calendar)).toEqual([])
  expect(told('2026-06-30', '2026-07-01', calendar)).toEqual(['T-1', 'T+1'])
})

test('no rung before the day from which the thing binds', () => {
  expect(told('2026-06-30', '2026-06-19', CALENDAR, '2026-06-24')).toEqual([])
  expect(told('2026-06-30', '2026-06-25', CALENDAR, '2026-06-24')).toEqual(['T-3'])
})

describe('whatever the calendar', () => {
  const start = '2026-01-01'
  const day = fc.integer({ min: 0, max: 364 }).map(count => addDays(start, count))
  const days = (maxLength: number) => fc.uniqueArray(day, { maxLength })
  const calendar = fc.record({ off: days(25), quietDays: days(10) }).map(
    ({ off, quietDays }): LocalityCalendar => ({
      ...DEFAULT_CALENDAR,
      daysOff: off.map(one => ({ day: one, reason: 'local', proposed: false })),
      quietDays,
    }),
  )
  const ladder = fc
    .uniqueArray(
      fc.integer({ min: -15, max: 15 }).filter(offset => offset !== 0),
      { minLength: 1, maxLength: 8 },
    )
    .map(offsets => offsets.map(offset => ({ offset, to: ['owner'] as const })))

  test('each rung is told exactly once, on a day that is not quiet, and in the order of the ladder', () => {
    fc.assert(
      fc.property(
        calendar,
        ladder,
        fc.integer({ min: 90, max: 270 }).map(count => addDays(start, count)),
        (days, rungs, due) => {
          const heard: number[] = []
          for (let at = addDays(due, -80); at <= addDays(due, 80); at = addDays(at, 1)) {
            const now = remindersOn({ due, since: null }, rungs, days, at)
            if (isQuietDay(days, at)) expect(now).toEqual([])
            for (const one of now) {
              expect(isWorkingDay(days, one.on)).toBe(true)
              expect(one.on <= at && one.on > lastLoudDay(days, at)).toBe(true)
            }
            heard.push(...now.map(one => one.rung.offset))
          }
          expect(heard).toEqual(rungs.map(rung => rung.offset).toSorted((a, b) => a - b))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a rung before the deadline is told before it unless the days between are quiet', () => {
    fc.assert(
      fc.property(calendar, day, day, (days, due, at) => {
        for (const { rung, on } of remindersOn({ due, since: null }, DEFAULT_LADDER, days, at))
          expect(rung.offset < 0 ? on < due : on > due).toBe(true)
      }),
    )
  })
})
