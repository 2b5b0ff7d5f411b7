import { expect, test } from 'vitest'
import { judgeYear, type PhasedTask, yearsOfPlan, yearsOfTask } from './plan-year.ts'
import type { TargetGoal } from './target.ts'

// Pure.

const task = (more: Partial<PhasedTask> = {}): PhasedTask => ({
  nature: 'dated',
  from: '2026-01-15',
  plannedStart: null,
  initialDue: null,
  due: null,
  endedOn: null,
  carriedTo: [],
  ...more,
})
const dated = (due: string, more: Partial<PhasedTask> = {}) => task({ initialDue: due, due, ...more })

const TERM = [2026, 2027, 2028, 2029, 2030]

test('the years of a plan run without a gap to its last deadline, milestone or carried item', () => {
  const plan = { year: 2026, effectiveOn: '2026-01-15' }
  expect(yearsOfPlan(plan, [dated('2027-06-30')], [{ by: '2030-12-31' }])).toEqual(TERM)
  expect(yearsOfPlan(plan, [], [])).toEqual([2026])
  expect(yearsOfPlan(plan, [dated('2026-06-30', { carriedTo: [2027] })], [])).toEqual([2026, 2027])
  expect(yearsOfPlan({ year: null, effectiveOn: '2025-08-08' }, [dated('2026-02-01')], [])).toEqual([
    2025, 2026,
  ])
  expect(yearsOfPlan({ year: null, effectiveOn: null }, [], [])).toEqual([])
  expect(yearsOfPlan(plan, [dated('2206-06-30')], [])).toHaveLength(31)
})

test('a task stands in the years of its work', () => {
  expect(yearsOfTask(dated('2027-06-30'), TERM)).toEqual([2027])
  expect(yearsOfTask(dated('2028-06-30', { plannedStart: '2026-07-01' }), TERM)).toEqual([2026, 2027, 2028])
  expect(yearsOfTask(dated('2026-11-30', { due: '2027-03-31' }), TERM)).toEqual([2026, 2027])
  expect(yearsOfTask(dated('2028-06-30', { endedOn: '2026-12-01' }), TERM)).toEqual([2026])
  expect(yearsOfTask(dated('2026-11-30', { carriedTo: [2027] }), TERM)).toEqual([2026, 2027])
})

test('a regular task stands in each year until it ends, from when it binds', () => {
  expect(yearsOfTask(task({ nature: 'regular' }), TERM)).toEqual(TERM)
  expect(yearsOfTask(task({ nature: 'periodic', from: '2028-02-01' }), TERM)).toEqual([2028, 2029, 2030])
  expect(yearsOfTask(task({ nature: 'regular', endedOn: '2027-05-01' }), TERM)).toEqual([2026, 2027])
})

test('what has no deadline stands in no year of a term, and in the only year of a yearly plan', () => {
  expect(yearsOfTask(task(), TERM)).toEqual([])
  expect(yearsOfTask(task(), [2026])).toEqual([2026])
})

const goal: TargetGoal = {
  kind: 'ratio',
  op: '>=',
  milestones: [
    { by: '2026-06-30', value: 40, max: null },
    { by: '2026-12-31', value: 60, max: null },
    { by: '2028-12-31', value: 80, max: null },
  ],
  baseline: null,
  per: null,
  by: '2028-12-31',
}
const figure = (on: string, value: number | null, reached: boolean | null = null) => ({
  on,
  value,
  numerator: null,
  denominator: null,
  reached,
})

test('a target is judged by the last milestone of the year', () => {
  const judged = (figures: ReturnType<typeof figure>[], year = 2026, day = '2027-01-05') =>
    judgeYear(goal, figures, year, day).result
  expect(judged([figure('2026-11-30', 60)])).toBe('met')
  expect(judged([figure('2026-11-30', 61)])).toBe('exceeded')
  expect(judged([figure('2026-11-30', 59)])).toBe('short')
  expect(judged([figure('2026-09-30', 60), figure('2026-11-30', 59)])).toBe('fallen')
  expect(judged([])).toBe('no-data')
  expect(judged([figure('2026-11-30', 61)], 2027)).toBe('no-milestone')
  expect(judgeYear(goal, [figure('2027-05-31', 58)], 2027, '2027-06-30', true).result).toBe('short')
})

test('a figure of the next year changes nothing of this one', () => {
  const figures = [figure('2026-12-31', 55), figure('2027-01-02', 65)]
  expect(judgeYear(goal, figures, 2026, '2027-01-05')).toMatchObject({
    result: 'short',
    value: 55,
    on: '2026-12-31',
  })
})

test('where less is better, less exceeds', () => {
  const less: TargetGoal = { ...goal, op: '<=', milestones: [{ by: '2026-12-31', value: 5, max: null }] }
  expect(judgeYear(less, [figure('2026-12-01', 4)], 2026, '2026-12-31').result).toBe('exceeded')
  expect(judgeYear(less, [figure('2026-12-01', 6)], 2026, '2026-12-31').result).toBe('short')
})

test('a yes/no target has the year of its day', () => {
  const yes: TargetGoal = { ...goal, kind: 'boolean', milestones: [], by: '2026-12-31' }
  expect(judgeYear(yes, [figure('2026-12-01', null, true)], 2026, '2026-12-31').result).toBe('met')
  expect(
    judgeYear(yes, [figure('2026-10-01', null, true), figure('2026-12-01', null, false)], 2026, '2026-12-31')
      .result,
  ).toBe('fallen')
  expect(judgeYear(yes, [], 2027, '2027-12-31').result).toBe('no-milestone')
})
