import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decideAdjustment,
  type Goal,
  type GoalDecision,
  goalInForce,
  goalOfMilestones,
} from './goal-history.ts'

// Pure.

const goal = (value: number, by = '2026-12-31'): Goal => goalOfMilestones('>=', [{ by, value, max: null }])
const decided = (seq: number, effectiveOn: string, value: number): GoalDecision => ({
  ...goal(value),
  seq,
  effectiveOn,
})
const FIRST = decided(1, '2026-03-26', 85)
const TODAY = '2026-06-18'

test('each day is judged by the goal that bound on it', () => {
  const history = [FIRST, decided(2, '2026-05-08', 80), decided(3, '2026-06-10', 78)]
  const at = (day: string) => goalInForce(history, goal(78), day).value
  expect(at('2026-05-07')).toBe(85)
  expect(at('2026-05-08')).toBe(80)
  expect(at('2026-06-09')).toBe(80)
  expect(at('2026-06-10')).toBe(78)
  // Before the plan bound nothing did; the first goal is the nearest answer.
  expect(at('2026-01-01')).toBe(85)
  expect(goalInForce([], goal(85), '2026-01-01').value).toBe(85)
})

test('exactly one goal binds on each day, whatever the order in which they are given', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 28 }), (numbers, asked) => {
      const day = (n: number) => `2026-06-${String(n).padStart(2, '0')}`
      const history = [...numbers].sort((a, b) => a - b).map((n, at) => decided(at + 1, day(n), n))
      const current = goal(history.at(-1)?.value ?? 0)
      const found = goalInForce([...history].reverse(), current, day(asked)).value
      const bound = history.filter(one => one.effectiveOn <= day(asked)).at(-1) ?? history[0]
      expect(found).toBe(bound?.value)
    }),
  )
})

test.each([
  ['the same goal', goal(85), [], TODAY, 'goal-unchanged'],
  ['none at all', { ...goal(85), milestones: [] }, [], TODAY, 'goal-without-milestone'],
  ['from a day to come', goal(80), [], '2026-06-19', 'goal-day-in-future'],
  [
    'from the day of the last one',
    goal(80),
    [FIRST, decided(2, '2026-06-10', 82)],
    '2026-06-10',
    'goal-day-before-last',
  ],
  [
    'a range upside down',
    goalOfMilestones('=', [{ by: '2026-12-31', value: 50, max: 40 }]),
    [],
    TODAY,
    'goal-range-backwards',
  ],
  ['a good one', goal(80), [FIRST], TODAY, null],
  ['the same figure for another day', goal(85, '2027-12-31'), [FIRST], TODAY, null],
] as const)('an adjustment is judged: %s', (_, wanted, history, on, code) => {
  expect(decideAdjustment(goal(85), wanted, history, on, TODAY)?.code ?? null).toBe(code)
})

test('milestones are put in order and the last one is the goal', () => {
  const made = goalOfMilestones('>=', [
    { by: '2026-12-31', value: 85, max: null },
    { by: '2026-06-30', value: 70, max: null },
  ])
  expect(made.milestones.map(one => one.value)).toEqual([70, 85])
  expect(made.value).toBe(85)
  const twice = goalOfMilestones('>=', [
    { by: '2026-12-31', value: 85, max: null },
    { by: '2026-12-31', value: 70, max: null },
  ])
  expect(decideAdjustment(goal(1), twice, [], TODAY, TODAY)?.code).toBe('milestone-twice')
})
