import { expect, test } from 'vitest'
import {
  type AssignmentFacts,
  assignmentAct,
  assignmentChanges,
  assignmentState,
  canAnswer,
  partIsLate,
} from './assignment.ts'
import { UNIT_KIND_RULES, UNIT_KINDS } from './unit-kind.ts'

// Pure.

const unit = (kind: (typeof UNIT_KINDS)[number]) => ({ kind, relation: UNIT_KIND_RULES[kind].relation })

test('the administration assigns its own units and requests the Front, unions, the Party and everybody outside', () => {
  const requested = UNIT_KINDS.filter(kind => assignmentAct(unit(kind), 'state') === 'request')
  expect(requested).toEqual(['party-body', 'front', 'union', 'enterprise', 'outside'])
})

test('the plan of the Party assigns the bodies of the Party, and still requests the Front and unions', () => {
  const requested = UNIT_KINDS.filter(kind => assignmentAct(unit(kind), 'party') === 'request')
  expect(requested).toEqual(['front', 'union', 'enterprise', 'outside'])
})

test('a locality may say that it requests a unit; a lead unit requests whoever supports it', () => {
  expect(assignmentAct({ kind: 'school', relation: 'requested' }, 'state')).toBe('request')
  expect(assignmentAct({ kind: 'front', relation: 'assigned' }, 'state')).toBe('request')
  expect(assignmentAct(unit('police'), 'state', true)).toBe('request')
})

const facts: AssignmentFacts = { answerBy: '2026-03-31', answer: null, decision: null, endedOn: null }

test('silence counts as noted after the last day for an answer, and never as accepted', () => {
  expect(assignmentState(facts, '2026-03-31')).toBe('waiting')
  expect(assignmentState(facts, '2026-04-01')).toBe('noted')
  expect(canAnswer(facts)).toBe(true)
  expect(assignmentState({ ...facts, answer: 'accepted' }, '2026-04-01')).toBe('accepted')
})

test('an argument waits for its decision; kept stands, and what ended is over whatever was said', () => {
  const argued = { ...facts, answer: 'argued' as const }
  expect(assignmentState(argued, '2026-05-01')).toBe('argued')
  expect(canAnswer(argued)).toBe(false)
  expect(assignmentState({ ...argued, decision: 'kept' }, '2026-05-01')).toBe('kept')
  expect(assignmentState({ ...argued, decision: 'changed', endedOn: '2026-04-03' }, '2026-05-01')).toBe(
    'ended',
  )
})

test('a part is late after its day unless it is done; one without a day is never late', () => {
  expect(partIsLate({ due: '2026-06-17', state: 'at-work' }, '2026-06-18')).toBe(true)
  expect(partIsLate({ due: '2026-06-17', state: 'done' }, '2026-06-18')).toBe(false)
  expect(partIsLate({ due: '2026-06-18', state: 'not-begun' }, '2026-06-18')).toBe(false)
  expect(partIsLate({ due: null, state: 'not-begun' }, '2026-06-18')).toBe(false)
})

test('only what differs ends or is given; a unit that goes from supporting to leading gets a new assignment', () => {
  const lead = { taskId: 't', unitId: 'a', role: 'lead' as const }
  const support = { taskId: 't', unitId: 'b', role: 'support' as const }
  expect(assignmentChanges([lead, support], [lead, support])).toEqual({ ended: [], given: [] })
  const promoted = { ...support, role: 'lead' as const }
  expect(assignmentChanges([lead, support], [promoted])).toEqual({
    ended: [lead, support],
    given: [promoted],
  })
})
