// The rule alone, over the calendar of the country and over calendars made at random.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from './day.ts'
import { DEFAULT_CALENDAR } from './holidays.ts'
import {
  DEFAULT_REMINDER_RULE,
  isQuiet,
  lastLoudDay,
  type ReminderRule,
  remindersOn,
  rungName,
} from './reminder.ts'
import { isWorkingDay, type WorkingCalendar } from './working-days.ts'

const told = (due: Day, day: Day, rule = DEFAULT_REMINDER_RULE, since: Day | null = null) =>
  remindersOn({ due, since }, rule, DEFAULT_CALENDAR, day).map(one => rungName(one.rung.offset))

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
  const rule: ReminderRule = { ...DEFAULT_REMINDER_RULE, quietDays: ['2026-06-29', '2026-06-30'] }
  expect(told('2026-06-30', '2026-06-29', rule)).toEqual([])
  expect(told('2026-06-30', '2026-07-01', rule)).toEqual(['T-1', 'T+1'])
})

test('no rung before the day from which the thing binds', () => {
  expect(told('2026-06-30', '2026-06-19', DEFAULT_REMINDER_RULE, '2026-06-24')).toEqual([])
  expect(told('2026-06-30', '2026-06-25', DEFAULT_REMINDER_RULE, '2026-06-24')).toEqual(['T-3'])
})

describe('whatever the calendar', () => {
  const start = '2026-01-01'
  const day = fc.integer({ min: 0, max: 364 }).map(count => addDays(start, count))
  const calendar = fc.uniqueArray(day, { maxLength: 25 }).map(
    (days): WorkingCalendar => ({
      ...DEFAULT_CALENDAR,
      daysOff: days.map(off => ({ day: off, reason: 'local', proposed: false })),
    }),
  )
  const rule = fc.record({
    ladder: fc
      .uniqueArray(
        fc.integer({ min: -15, max: 15 }).filter(offset => offset !== 0),
        { minLength: 1, maxLength: 8 },
      )
      .map(offsets => offsets.map(offset => ({ offset, to: ['owner'] as const }))),
    quietDays: fc.uniqueArray(day, { maxLength: 10 }),
  })

  test('each rung is told exactly once, on a day that is not quiet, and in the order of the ladder', () => {
    fc.assert(
      fc.property(
        calendar,
        rule,
        fc.integer({ min: 90, max: 270 }).map(count => addDays(start, count)),
        (days, how, due) => {
          const heard: number[] = []
          for (let at = addDays(start, 20); at <= addDays(start, 344); at = addDays(at, 1)) {
            const now = remindersOn({ due, since: null }, how, days, at)
            if (isQuiet(days, how, at)) expect(now).toEqual([])
            for (const one of now) {
              expect(isWorkingDay(days, one.on)).toBe(true)
              expect(one.on <= at && one.on > lastLoudDay(days, how, at)).toBe(true)
            }
            heard.push(...now.map(one => one.rung.offset))
          }
          expect(heard).toEqual(how.ladder.map(rung => rung.offset).toSorted((a, b) => a - b))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a rung before the deadline is told before it unless the days between are quiet', () => {
    fc.assert(
      fc.property(calendar, day, day, (days, due, at) => {
        const how: ReminderRule = { ladder: DEFAULT_REMINDER_RULE.ladder, quietDays: [] }
        for (const { rung, on } of remindersOn({ due, since: null }, how, days, at))
          expect(rung.offset < 0 ? on < due : on > due).toBe(true)
      }),
    )
  })
})
