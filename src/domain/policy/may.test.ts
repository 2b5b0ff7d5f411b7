import { expect, test } from 'vitest'
import { type Actor, ROLES, type Role } from '../role.ts'
import { type Action, type ActionObjects, may } from './may.ts'

// Pure. The table below is the permission matrix in full: a change of a policy must change it.

const HERE = 'locality-1'
const UNIT = 'unit-lead'

const actor = (role: Role, unitId: string, personId = 'me'): Actor => ({
  personId,
  localityId: HERE,
  appointments: [{ unitId, role, line: role === 'leader-party' ? 'party' : 'state' }],
})

const task = {
  localityId: HERE,
  line: 'state' as const,
  leadUnitId: UNIT,
  supportUnitIds: ['unit-support'],
  followingUnitId: 'unit-following',
  ownerPersonId: 'owner',
}

const OBJECTS: ActionObjects = {
  'plan.read': task,
  'plan.upload': task,
  'plan.review': task,
  'plan.concretise': task,
  'plan.adopt': task,
  'task.read': task,
  'task.report': task,
  'task.confirmClosing': { ...task, requestedBy: 'somebody' },
  'extension.request': task,
  'extension.decide': task,
  'update.approve': { ...task, authorPersonId: 'somebody', authorHeadsUnit: false },
  'update.return': { ...task, authorPersonId: 'somebody', authorHeadsUnit: false },
  'evidence.read': task,
  'measurement.report': task,
  'measurement.confirm': { ...task, authorPersonId: 'somebody' },
  'report.build': task,
  'report.read': task,
  'dashboard.read': task,
  'people.manage': task,
  'unit.manage': task,
  'journal.read': task,
  'settings.read': task,
  'settings.change': task,
  'assignment.answer': { ...task, unitId: UNIT, unitHasHead: true },
  'assignment.give': task,
  'assignment.decide': { ...task, arguedBy: 'somebody' },
  'part.report': { ...task, unitId: UNIT, unitHasHead: true },
  'task.nameOwner': task,
  'handover.make': { ...task, unitIds: [UNIT] },
  'handover.read': { ...task, unitIds: [UNIT], partyIds: ['leaver', 'receiver'] },
  'subtask.manage': task,
  'subtask.report': { ...task, subtaskOwnerId: 'helper' },
  'unitPlan.write': task,
  'unitPlan.decide': { ...task, unitId: UNIT, unitHasHead: true },
}

/** Per role in the order of ROLES: + allowed wherever it sits, u only within the lead unit, - refused. */
const MATRIX = {
  'plan.read': '++++++++++',
  'plan.upload': '--+-------',
  'plan.review': '--+-------',
  'plan.concretise': '--+-------',
  'plan.adopt': '--+--+----',
  'task.read': '++++++++++',
  'task.report': 'uuuuu-----',
  'task.confirmClosing': '-u+--+----',
  'extension.request': 'uuuuu-----',
  'extension.decide': '-----+----',
  'update.approve': '-u---+----',
  'update.return': '-u---+----',
  'evidence.read': 'uu+u+++++-',
  'measurement.report': 'uu+uu-----',
  'measurement.confirm': '-u+-------',
  'report.build': '--+-+++---',
  'report.read': '++++++++++',
  'dashboard.read': '++++++++++',
  'people.manage': '---------+',
  'unit.manage': '--+------+',
  'journal.read': '--------++',
  'settings.read': '++++++++++',
  'settings.change': '--+------+',
  'assignment.answer': '-u--------',
  'assignment.give': '-u+--+----',
  'assignment.decide': '--+--+----',
  'part.report': 'uuuuu-----',
  'task.nameOwner': '-u+-------',
  'handover.make': '-u-------+',
  'handover.read': '-u+-----++',
  'subtask.manage': 'uuuuu-----',
  'subtask.report': 'uuuuu-----',
  'unitPlan.write': 'uuuuu-----',
  'unitPlan.decide': '-u--------',
} as const satisfies Record<Action, string>

const actions = Object.keys(MATRIX).filter((action): action is Action => action in OBJECTS)
const ask = <A extends Action>(who: Actor, action: A) => may(who, action, OBJECTS[action])

test.each(actions)('%s follows the matrix for every role, in the lead unit and in another', action => {
  ROLES.forEach((role, at) => {
    const sign = MATRIX[action].charAt(at)
    expect(ask(actor(role, UNIT), action).ok, `${role} in the lead unit`).toBe(sign !== '-')
    expect(ask(actor(role, 'unit-other'), action).ok, `${role} in another unit`).toBe(sign === '+')
  })
})

test.each(actions)('%s is refused to another locality and to people without a post', action => {
  for (const role of ROLES) {
    const stranger = { ...actor(role, UNIT), localityId: 'locality-2' }
    expect(ask(stranger, action)).toEqual({ ok: false, code: 'other-locality', who: [], unitId: null })
  }
  expect(ask({ personId: 'me', localityId: HERE, appointments: [] }, action).ok).toBe(false)
})

test('nobody approves, confirms or closes what is their own', () => {
  const head = actor('unit-head', UNIT, 'head')
  expect(may(head, 'update.approve', { ...OBJECTS['update.approve'], authorPersonId: 'head' })).toMatchObject(
    {
      ok: false,
      code: 'own-work',
    },
  )
  expect(may(head, 'task.confirmClosing', { ...task, requestedBy: 'head' })).toMatchObject({
    code: 'own-work',
  })
  expect(may(head, 'measurement.confirm', { ...task, authorPersonId: 'head' })).toMatchObject({
    code: 'own-work',
  })
})

test('what the head of a unit reported is judged by the standing agency', () => {
  const update = { ...task, authorPersonId: 'head', authorHeadsUnit: true }
  expect(may(actor('standing-officer', 'unit-standing'), 'update.approve', update).ok).toBe(true)
  expect(may(actor('officer', UNIT), 'update.approve', update)).toMatchObject({ ok: false, code: 'role' })
})

test('a plan of the Party line is decided by the Party line', () => {
  const party = { ...task, line: 'party' as const }
  expect(may(actor('leader-party', 'x'), 'extension.decide', party).ok).toBe(true)
  expect(may(actor('leader-state', 'x'), 'extension.decide', party)).toMatchObject({
    code: 'other-line',
    who: ['leader-party'],
  })
})

test('the named owner reports and sees the evidence from any unit', () => {
  const owner = actor('officer', 'unit-other', 'owner')
  expect(may(owner, 'task.report', task).ok).toBe(true)
  expect(may(owner, 'evidence.read', task).ok).toBe(true)
  expect(may(actor('officer', 'unit-support'), 'evidence.read', task).ok).toBe(true)
  expect(may(actor('officer', 'unit-support'), 'task.report', task)).toMatchObject({
    code: 'other-unit',
    unitId: UNIT,
  })
})

test('where nobody heads a unit, whoever works there answers for it; nobody decides on their own argument', () => {
  const headless = { ...task, unitId: UNIT, unitHasHead: false }
  expect(may(actor('officer', UNIT), 'assignment.answer', headless).ok).toBe(true)
  expect(may(actor('officer', 'unit-other'), 'assignment.answer', headless)).toMatchObject({
    code: 'other-unit',
    who: ['officer'],
    unitId: UNIT,
  })
  const own = { ...task, arguedBy: 'me' }
  expect(may(actor('standing-officer', UNIT), 'assignment.decide', own)).toMatchObject({ code: 'own-work' })
})

test('the owner of a piece of a task reports it from any unit, but does not manage the pieces', () => {
  const helper = actor('officer', 'unit-other', 'helper')
  expect(may(helper, 'subtask.report', { ...task, subtaskOwnerId: 'helper' }).ok).toBe(true)
  expect(may(helper, 'subtask.manage', task).ok).toBe(false)
})

test('whoever takes something over reads the note, wherever they work', () => {
  const note = OBJECTS['handover.read']
  expect(may(actor('officer', 'unit-other', 'receiver'), 'handover.read', note).ok).toBe(true)
  expect(may(actor('officer', 'unit-other'), 'handover.read', note).ok).toBe(false)
})
