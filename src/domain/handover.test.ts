import { expect, test } from 'vitest'
import { HANDOVER_KINDS, HANDOVER_ORDER, type Holding, handoverLines } from './handover.ts'

// Pure.

const task: Holding = { kind: 'task', id: 't1', code: 'N1', text: 'Mở lớp', due: null, unitId: 'unit-a' }
const subtask: Holding = {
  kind: 'subtask',
  id: 's1',
  code: 'N1',
  text: 'Lập danh sách',
  due: null,
  unitId: null,
}
const receivers = [
  { personId: 'an', unitIds: ['unit-a'] },
  { personId: 'binh', unitIds: ['unit-b'] },
]
const hand = (forAll: string, perLine: Record<string, string> = {}) =>
  handoverLines(
    [task, subtask],
    { leaverId: 'leaver', forAll, perLine: new Map(Object.entries(perLine)) },
    receivers,
  )

test('one person for all, and another for a line of its own', () => {
  expect(hand('an').lines.map(line => line.toPersonId)).toEqual(['an', 'an'])
  expect(hand('an', { 'subtask-s1': 'binh' }).lines.map(line => line.toPersonId)).toEqual(['an', 'binh'])
  expect(hand('an', { 'subtask-s1': '' }).lines.map(line => line.toPersonId)).toEqual(['an', 'an'])
})

test('nothing is left in no hands, nor with the one who leaves, nor with a stranger', () => {
  expect(hand('').problems.map(one => [one.line.id, one.code])).toEqual([
    ['t1', 'receiver-missing'],
    ['s1', 'receiver-missing'],
  ])
  expect(hand('an', { 'task-t1': 'leaver' }).problems).toMatchObject([{ code: 'receiver-leaves' }])
  expect(hand('an', { 'task-t1': 'nobody' }).problems).toMatchObject([{ code: 'unknown-person' }])
})

test('a task goes to somebody of the unit that leads it', () => {
  const { lines, problems } = hand('binh')
  expect(problems.map(one => [one.line.id, one.code])).toEqual([['t1', 'owner-of-other-unit']])
  expect(lines.map(line => line.id)).toEqual(['s1'])
})

test('the order names every kind once', () => {
  expect([...HANDOVER_ORDER].sort()).toEqual(Object.keys(HANDOVER_KINDS).sort())
})
