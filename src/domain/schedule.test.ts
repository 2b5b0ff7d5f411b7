import { expect, test } from 'vitest'
import { daysToRun, tryAgainAt } from './schedule.ts'

const FIVE = { hour: 5, minute: 0 }

test.each([
  ['the first run is of today', null, '2026-06-18T01:42:00Z', ['2026-06-18']],
  ['before five in Vietnam yesterday is the newest', null, '2026-06-17T21:59:00Z', ['2026-06-17']],
  ['at five the day begins', '2026-06-17', '2026-06-17T22:00:00Z', ['2026-06-18']],
  ['a day is not run twice', '2026-06-18', '2026-06-18T16:00:00Z', []],
  [
    'days on which the machine was off are caught up in order',
    '2026-06-14',
    '2026-06-18T01:00:00Z',
    ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18'],
  ],
  ['a clock that was set back runs nothing', '2026-06-20', '2026-06-18T01:00:00Z', []],
])('%s', (_, last, now, days) => {
  expect(daysToRun(last, FIVE, new Date(now))).toEqual(days)
})

test('waits double up to four hours', () => {
  const now = new Date('2026-06-18T00:00:00Z')
  const minutes = [1, 2, 3, 4, 9, 30].map(n => (tryAgainAt(n, now).getTime() - now.getTime()) / 60_000)
  expect(minutes).toEqual([1, 2, 4, 8, 240, 240])
})
