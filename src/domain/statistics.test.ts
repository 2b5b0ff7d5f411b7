import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './day.ts'
import { periodContaining } from './period.ts'
import { checkInRate, countTasks, type RegularRow, sumRates, type TaskRow, taskRates } from './statistics.ts'
import { taskStatus } from './status.ts'
import type { TaskState } from './task-facts.ts'

// Pure.

const TODAY = '2026-06-18'
const state = (change: Partial<TaskState>): TaskState => ({
  nature: 'dated',
  rhythm: null,
  assignedOn: '2026-01-05',
  plannedStart: null,
  initialDue: '2026-06-30',
  due: '2026-06-30',
  startedOn: null,
  percent: null,
  submittedOn: null,
  closedOn: null,
  suspendedOn: null,
  cancelledOn: null,
  replacedOn: null,
  lastCheckInOn: null,
  ...change,
})
const many = (count: number, prefix: string, change: Partial<TaskState>): TaskRow[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, state: state(change) }))

test('the Government figures of 2017: 16.051 done of 21.914, 223 overdue', () => {
  const counts = countTasks(
    [
      ...many(14_068, 'a', { closedOn: '2026-06-01' }),
      ...many(1_983, 'b', { closedOn: '2026-06-01', due: '2026-05-01' }),
      ...many(5_640, 'c', {}),
      ...many(223, 'd', { due: '2026-06-17' }),
      ...many(50, 'e', { nature: 'regular', due: '2026-01-01' }),
      ...many(7, 'f', { cancelledOn: '2026-02-01' }),
    ],
    TODAY,
  )
  expect(counts.assigned.length).toBe(21_914)
  expect(counts.doneOnTime.length + counts.doneLate.length).toBe(16_051)
  expect(counts.openInTime.length + counts.openOverdue.length).toBe(5_863)
  const rates = taskRates(counts)
  expect(rates.completionOnDue).toMatchObject({ numerator: 16_051, denominator: 16_274 })
  expect(rates.completionOnDue.percent).toBeCloseTo(98.63, 2)
  // Printed as 1,38 % in the press; 223 ÷ 16.274 is 1,37 %.
  expect(rates.overdueOnDue).toMatchObject({ numerator: 223, denominator: 16_274 })
  expect(rates.overdueOnDue.percent).toBeCloseTo(1.37, 2)
  expect(rates.completionOnAll).toMatchObject({ numerator: 16_051, denominator: 21_914 })
  expect(rates.onTime).toMatchObject({ numerator: 14_068, denominator: 16_051 })
  expect(rates.overdueOnAll).toMatchObject({ numerator: 223, denominator: 21_914 })
})

test('a rate over nothing is no figure', () => {
  expect(taskRates(countTasks([], TODAY)).completionOnDue).toMatchObject({ denominator: 0, percent: null })
})

test('a task is in time on the very day it is due', () => {
  expect(countTasks(many(1, 'x', { due: TODAY }), TODAY).openInTime).toEqual(['x0'])
  expect(countTasks(many(1, 'x', { due: '2026-06-17' }), TODAY).openOverdue).toEqual(['x0'])
})

test('lateness can be counted against the deadline first given', () => {
  const rows = many(1, 'x', { initialDue: '2026-05-31', due: '2026-09-30' })
  expect(countTasks(rows, TODAY).openInTime).toEqual(['x0'])
  expect(countTasks(rows, TODAY, 'initial').openOverdue).toEqual(['x0'])
})

const anyState = fc.record({
  nature: fc.constantFrom('dated' as const, 'unknown' as const, 'regular' as const),
  dueIn: fc.option(fc.integer({ min: -40, max: 40 }), { nil: null }),
  submittedIn: fc.option(fc.integer({ min: -40, max: 0 }), { nil: null }),
  closedIn: fc.option(fc.integer({ min: -40, max: 5 }), { nil: null }),
  suspended: fc.boolean(),
  cancelled: fc.boolean(),
})

test('every row is counted once, and the overdue figure is what the list shows in red', () => {
  fc.assert(
    fc.property(fc.array(anyState, { maxLength: 30 }), all => {
      const rows = all.map((one, at) => {
        const due = one.dueIn === null ? null : addDays(TODAY, one.dueIn)
        return {
          id: String(at),
          state: state({
            nature: one.nature,
            initialDue: due,
            due,
            submittedOn: one.submittedIn === null ? null : addDays(TODAY, one.submittedIn),
            closedOn: one.closedIn === null ? null : addDays(TODAY, one.closedIn),
            suspendedOn: one.suspended ? addDays(TODAY, -1) : null,
            cancelledOn: one.cancelled ? addDays(TODAY, -1) : null,
          }),
        }
      })
      const { assigned, ...buckets } = countTasks(rows, TODAY)
      expect(Object.values(buckets).flat().sort()).toEqual(rows.map(row => row.id).sort())
      expect(assigned.length).toBe(rows.length - buckets.regular.length - buckets.cancelled.length)
      const red = rows.filter(row => taskStatus(row.state, TODAY) === 'overdue').map(row => row.id)
      expect(buckets.openOverdue).toEqual(red)
    }),
  )
})

test('sums add fractions, not percentages', () => {
  const rates = (done: number, overdue: number, prefix: string) =>
    taskRates(
      countTasks(
        [
          ...many(done, `${prefix}d`, { closedOn: '2026-06-01' }),
          ...many(overdue, `${prefix}o`, { due: '2026-06-01' }),
        ],
        TODAY,
      ),
    ).completionOnDue
  const total = sumRates('completionOnDue', [rates(1, 0, 'p'), rates(0, 9, 'q')])
  expect(total).toMatchObject({ numerator: 1, denominator: 10, percent: 10 })
})

test('regular tasks have a rate of check-ins by their own rhythm', () => {
  const quarter = periodContaining('quarter', '2026-05-01')
  if (quarter === null) throw new Error('no period')
  const row = (id: string, change: Partial<RegularRow>): RegularRow => ({
    id,
    nature: 'regular',
    rhythm: 'monthly',
    since: null,
    checkIns: [],
    ...change,
  })
  const result = checkInRate(
    [
      row('a', { checkIns: ['2026-03-20', '2026-04-20', '2026-05-20'] }),
      row('b', { checkIns: ['2026-03-20', '2026-03-25'] }),
      row('c', { since: '2026-05-15', checkIns: ['2026-06-14'] }),
      row('d', { rhythm: 'yearly' }),
      row('e', { rhythm: null }),
      row('f', { nature: 'dated' }),
    ],
    quarter,
  )
  expect(result).toMatchObject({ numerator: 5, denominator: 7 })
  expect(result.numeratorRows).toEqual(['a', 'a', 'a', 'b', 'c'])
})
