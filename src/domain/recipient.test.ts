import { expect, test } from 'vitest'
import { peopleFor, type Reachable, type Responsible } from './recipient.ts'

const person = (
  id: string,
  role: Reachable['appointments'][number]['role'],
  post: string,
  unitId = 'u1',
) => ({
  id,
  appointments: [{ unitId, role, line: 'state' as const, post }],
})
const people: readonly Reachable[] = [
  person('officer', 'officer', 'Chuyên viên'),
  person('colleague', 'officer', 'Chuyên viên'),
  person('head', 'unit-head', 'Trưởng phòng'),
  person('elsewhere', 'unit-head', 'Trưởng phòng', 'u2'),
  person('deputy', 'leader-state', 'Phó Chủ tịch Ủy ban nhân dân phường', 'u3'),
  person('chair', 'leader-state', 'Chủ tịch Ủy ban nhân dân phường', 'u3'),
  person('secretary', 'leader-party', 'Bí thư Đảng ủy', 'u4'),
  { id: 'left', appointments: [] },
]
const task: Responsible = { line: 'state', leadUnitId: 'u1', ownerId: 'officer', leaderId: 'deputy' }

test.each([
  ['owner', task, ['officer']],
  ['owner', { ...task, ownerId: null }, ['officer', 'colleague']],
  ['owner', { ...task, ownerId: 'left' }, ['officer', 'colleague']],
  ['unit', task, ['head']],
  ['unit', { ...task, leadUnitId: null }, []],
  ['leader', task, ['deputy']],
  ['leader', { ...task, leaderId: null }, ['deputy', 'chair']],
  ['chair', task, ['chair']],
  ['chair', { ...task, line: 'party' }, ['secretary']],
] as const)('%s of %j', (recipient, thing, expected) => {
  expect(peopleFor(recipient, thing, people)).toEqual(expected)
})

test('without a chair all leaders of the line are told', () => {
  const without = people.filter(one => one.id !== 'chair')
  expect(peopleFor('chair', task, without)).toEqual(['deputy'])
})
