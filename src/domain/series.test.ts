// Pure.
import { expect, test } from 'vitest'
import { DEFAULT_CALENDAR } from './holidays.ts'
import { countOccurrences, occurrenceState, occurrencesOf, type SeriesRule } from './series.ts'

const rule = (more: Partial<SeriesRule> = {}): SeriesRule => ({
  rhythm: 'quarterly',
  dueDay: 20,
  dueIn: 'period',
  shift: 'earlier',
  ...more,
})
const dues = (more: Partial<SeriesRule> = {}) =>
  occurrencesOf(rule(more), 2026, DEFAULT_CALENDAR).map(one => one.due)

test('four reports a year, each on a working day', () => {
  expect(occurrencesOf(rule(), 2026, DEFAULT_CALENDAR).map(one => one.period)).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
  ])
  // 20/6/2026 is a Saturday and 20/9/2026 a Sunday.
  expect(dues()).toEqual(['2026-03-20', '2026-06-19', '2026-09-18', '2026-12-18'])
  expect(dues({ shift: 'later' })).toEqual(['2026-03-20', '2026-06-22', '2026-09-21', '2026-12-21'])
  expect(dues({ shift: 'none' })[1]).toBe('2026-06-20')
})

test('a deadline may lie behind its period, and in a short month on its last day', () => {
  expect(dues({ dueIn: 'after', dueDay: 5, shift: 'none' })).toEqual([
    '2026-04-05',
    '2026-07-05',
    '2026-10-05',
    '2027-01-05',
  ])
  expect(dues({ rhythm: 'monthly', dueDay: 31, shift: 'none' })[1]).toBe('2026-02-28')
  expect(dues({ rhythm: 'half-yearly' })).toEqual(['2026-06-19', '2026-12-18'])
  expect(dues({ rhythm: 'yearly', dueDay: 10 })).toEqual(['2026-12-10'])
})

const facts = (deliveredOn: string | null, confirmed = deliveredOn !== null) => ({
  due: '2026-06-19',
  deliveredOn,
  confirmed,
})

test('an occurrence is late by the day of its delivery, not of its confirmation', () => {
  expect(occurrenceState(facts('2026-06-19'), '2026-07-01')).toBe('served')
  expect(occurrenceState(facts('2026-06-20'), '2026-07-01')).toBe('served-late')
  expect(occurrenceState(facts('2026-06-19', false), '2026-07-01')).toBe('awaiting')
  expect(occurrenceState(facts('2026-06-20', false), '2026-07-01')).toBe('overdue')
  expect(occurrenceState(facts(null), '2026-06-19')).toBe('due-soon')
  expect(occurrenceState(facts(null), '2026-06-20')).toBe('overdue')
  expect(occurrenceState(facts(null), '2026-06-01')).toBe('upcoming')
})

test('counts are lists of rows, and what is not due yet counts nowhere', () => {
  const rows = [
    { id: 'a', due: '2026-03-20', deliveredOn: '2026-03-19', confirmed: true },
    { id: 'b', due: '2026-06-19', deliveredOn: '2026-06-25', confirmed: true },
    { id: 'c', due: '2026-09-18', deliveredOn: null, confirmed: false },
    { id: 'd', due: '2026-12-18', deliveredOn: null, confirmed: false },
  ]
  expect(countOccurrences(rows, '2026-10-01')).toEqual({
    due: ['a', 'b', 'c'],
    onTime: ['a'],
    late: ['b'],
    overdue: ['c'],
  })
})
