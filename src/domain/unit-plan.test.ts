import { expect, test } from 'vitest'
import { canWrite, stepIsLate, stepProblems, unitPlanState } from './unit-plan.ts'

// Pure.

const at = new Date('2026-06-18T01:00:00Z')

test('a plan is written, submitted, agreed or returned; only what nobody decides on is written', () => {
  const draft = { submittedAt: null, decision: null }
  const submitted = { submittedAt: at, decision: null }
  expect([unitPlanState(draft), canWrite(draft)]).toEqual(['draft', true])
  expect([unitPlanState(submitted), canWrite(submitted)]).toEqual(['submitted', false])
  expect(canWrite({ ...submitted, decision: 'returned' })).toBe(true)
  expect(canWrite({ ...submitted, decision: 'agreed' })).toBe(false)
})

test('every milestone has words and a day that is not after the deadline of the task', () => {
  const steps = [
    { text: 'Lập danh sách', due: '2026-06-30' },
    { text: ' ', due: null },
    { text: 'Tổng kết', due: '2026-10-01' },
  ]
  expect(stepProblems(steps, '2026-09-30').map(one => [one.at, one.field, one.code])).toEqual([
    [1, 'text', 'step-text-missing'],
    [1, 'due', 'step-due-missing'],
    [2, 'due', 'step-after-deadline'],
  ])
  expect(stepProblems(steps.slice(0, 1), null)).toEqual([])
})

test('a milestone is late after its day until it is reached', () => {
  expect(stepIsLate({ due: '2026-06-17', reachedOn: null }, '2026-06-18')).toBe(true)
  expect(stepIsLate({ due: '2026-06-17', reachedOn: '2026-06-18' }, '2026-06-18')).toBe(false)
  expect(stepIsLate({ due: '2026-06-18', reachedOn: null }, '2026-06-18')).toBe(false)
})
