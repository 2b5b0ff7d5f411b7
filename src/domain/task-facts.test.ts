import { expect, test } from 'vitest'
import {
  countExtensions,
  type DeadlineDecision,
  effectiveDue,
  factsAsOf,
  type TaskFacts,
  type TaskMark,
  taskState,
} from './task-facts.ts'

// Pure.

const recorded = (day: string) => ({ effectiveOn: day, recordedAt: new Date(`${day}T09:00:00Z`) })
const decided = (on: string, due: string): DeadlineDecision => ({ ...recorded(on), due, document: null })

const facts = (marks: readonly TaskMark[], deadlines: readonly DeadlineDecision[] = []): TaskFacts => ({
  nature: 'dated',
  rhythm: null,
  assignedOn: '2026-01-05',
  plannedStart: null,
  deadlines,
  marks,
  checkIns: [],
})

test('an extension counts only when it was decided by the deadline in force', () => {
  const first = decided('2026-01-05', '2026-06-30')
  expect(effectiveDue([])).toBeNull()
  expect(effectiveDue([first])).toBe('2026-06-30')
  expect(effectiveDue([first, decided('2026-06-30', '2026-09-30')])).toBe('2026-09-30')
  expect(effectiveDue([first, decided('2026-07-01', '2026-09-30')])).toBe('2026-06-30')
  expect(
    effectiveDue([first, decided('2026-06-01', '2026-08-31'), decided('2026-08-15', '2026-10-31')]),
  ).toBe('2026-10-31')
  expect(
    countExtensions([first, decided('2026-06-01', '2026-08-31'), decided('2026-09-01', '2026-10-31')]),
  ).toBe(1)
  expect(countExtensions([first, decided('2026-02-01', '2026-05-31')])).toBe(0)
})

test('the first deadline stays whatever follows', () => {
  const state = taskState(
    facts([], [decided('2026-01-05', '2026-06-30'), decided('2026-06-01', '2026-09-30')]),
  )
  expect(state).toMatchObject({ initialDue: '2026-06-30', due: '2026-09-30' })
})

test('marks fold into the state of the row', () => {
  const state = taskState(
    facts([
      { ...recorded('2026-02-01'), kind: 'progress', percent: 20 },
      { ...recorded('2026-03-01'), kind: 'progress', percent: 60 },
      { ...recorded('2026-04-01'), kind: 'submitted' },
      { ...recorded('2026-04-02'), kind: 'returned' },
    ]),
  )
  expect(state).toMatchObject({ startedOn: '2026-02-01', percent: 60, submittedOn: null, closedOn: null })
  const reopened = taskState(
    facts([
      { ...recorded('2026-04-01'), kind: 'submitted' },
      { ...recorded('2026-04-01'), kind: 'closed' },
      { ...recorded('2026-05-01'), kind: 'reopened' },
    ]),
  )
  expect(reopened).toMatchObject({ closedOn: null, submittedOn: null, startedOn: '2026-04-01' })
  const halted = taskState(facts([{ ...recorded('2026-04-01'), kind: 'suspended' }]))
  expect(halted.suspendedOn).toBe('2026-04-01')
  const back = [
    { ...recorded('2026-04-01'), kind: 'suspended' as const },
    { ...recorded('2026-05-01'), kind: 'resumed' as const },
  ]
  expect(taskState(facts(back)).suspendedOn).toBeNull()
})

test('a report sees what was effective by its cut-off and recorded by its approval', () => {
  const late: TaskMark = {
    kind: 'closed',
    effectiveOn: '2026-06-10',
    recordedAt: new Date('2026-06-16T02:00:00Z'),
  }
  const all = facts(
    [{ ...recorded('2026-06-20'), kind: 'progress', percent: 90 }, late],
    [decided('2026-01-05', '2026-06-30')],
  )
  const at = (effectiveBy: string, recordedBy: string | null) =>
    taskState(factsAsOf(all, { effectiveBy, recordedBy: recordedBy === null ? null : new Date(recordedBy) }))
  expect(at('2026-06-14', '2026-06-17T00:00:00Z')).toMatchObject({ closedOn: '2026-06-10', percent: null })
  expect(at('2026-06-14', '2026-06-15T00:00:00Z').closedOn).toBeNull()
  expect(at('2026-06-14', null).closedOn).toBe('2026-06-10')
  expect(at('2025-12-14', null).due).toBeNull()
})
