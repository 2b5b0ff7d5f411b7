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
  'measurement.report': { ...task, enteringUnitId: null, confirmer: 'either' },
  'measurement.confirm': { ...task, enteringUnitId: null, confirmer: 'either', authorPersonId: 'somebody' },
  'measurement.correct': { ...task, enteringUnitId: null, confirmer: 'either' },
  'part.report': { ...task, enteringUnitId: null, confirmer: 'either', partUnitId: UNIT },
  'target.define': { ...task, enteringUnitId: null, confirmer: 'either' },
  'target.adjust': task,
  'figures.takeIn': task,
  'figures.undo': { ...task, uploadedBy: 'somebody' },
  'link.change': { localityId: HERE, taskLeadUnitId: UNIT, targetLeadUnitId: null },
  'report.build': task,
  'report.read': task,
  'dashboard.read': task,
  'people.manage': task,
  'unit.manage': task,
  'journal.read': task,
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
  'measurement.correct': 'uu+uu-----',
  'part.report': 'uu+uu-----',
  'target.define': '-u+-------',
  'target.adjust': '--+--+----',
  'figures.takeIn': '+++-------',
  'figures.undo': '--+-------',
  'link.change': 'uu+uu-----',
  'report.build': '--+-+++---',
  'report.read': '++++++++++',
  'dashboard.read': '++++++++++',
  'people.manage': '---------+',
  'unit.manage': '--+------+',
  'journal.read': '--------++',
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
  const figure = { ...OBJECTS['measurement.confirm'], authorPersonId: 'head' }
  expect(may(head, 'measurement.confirm', figure)).toMatchObject({ code: 'own-work' })
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

test('the definition of a target names who enters and who confirms', () => {
  const figure = { ...OBJECTS['measurement.confirm'], enteringUnitId: 'unit-other' }
  expect(may(actor('officer', UNIT), 'measurement.report', figure)).toMatchObject({ unitId: 'unit-other' })
  expect(may(actor('officer', 'unit-other'), 'measurement.report', figure).ok).toBe(true)
  expect(may(actor('unit-head', 'unit-other'), 'measurement.confirm', figure).ok).toBe(true)
  expect(may(actor('unit-head', UNIT), 'measurement.confirm', figure)).toMatchObject({ code: 'other-unit' })
  const byAgency = { ...figure, confirmer: 'standing-agency' } as const
  expect(may(actor('unit-head', 'unit-other'), 'measurement.confirm', byAgency)).toMatchObject({
    code: 'role',
  })
  expect(may(actor('standing-officer', 'x'), 'measurement.confirm', byAgency).ok).toBe(true)
  const byHead = { ...figure, confirmer: 'unit-head' } as const
  expect(may(actor('standing-officer', 'x'), 'measurement.confirm', byHead).ok).toBe(false)
})

test('a part is entered by its unit, and taken back by who brought it', () => {
  const part = { ...OBJECTS['part.report'], partUnitId: 'hamlet' }
  expect(may(actor('officer', 'hamlet'), 'part.report', part).ok).toBe(true)
  expect(may(actor('officer', 'hamlet'), 'measurement.report', part).ok).toBe(false)
  expect(may(actor('officer', 'elsewhere'), 'part.report', part)).toMatchObject({ unitId: 'hamlet' })
  expect(may(actor('officer', 'x'), 'figures.undo', { ...task, uploadedBy: 'me' }).ok).toBe(true)
})
