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

/** A proposal to a level above. */
const concern = {
  localityId: HERE,
  line: 'state' as const,
  raisedByUnitId: UNIT,
  authorPersonId: 'somebody',
  toUnitId: null,
  toPersonId: null,
}
const late = { localityId: HERE, line: 'state' as const, unitIds: [UNIT], ownerPersonIds: ['owner'] }

const body = { localityId: HERE, leadIds: ['chair'], prepareIds: ['chair', 'secretary'], partIds: ['member'] }

const inspection = {
  localityId: HERE,
  line: 'state' as const,
  teamIds: ['head', 'writer', 'looker'],
  prepareIds: ['head', 'writer'],
  unitIds: [UNIT],
  decided: true,
  open: true,
  writing: true,
}

const row = { localityId: HERE, unitId: UNIT, unitEnters: true, confirmer: 'either' as const }

const OBJECTS: ActionObjects = {
  'plan.read': task,
  'plan.upload': task,
  'plan.review': task,
  'plan.concretise': task,
  'plan.amend': task,
  'plan.adopt': task,
  'task.read': task,
  'task.report': task,
  'task.confirmClosing': { ...task, requestedBy: 'somebody' },
  'task.act': task,
  'extension.request': task,
  'extension.decide': task,
  'update.approve': { ...task, authorPersonId: 'somebody', authorHeadsUnit: false },
  'update.return': { ...task, authorPersonId: 'somebody', authorHeadsUnit: false },
  'evidence.read': task,
  'measurement.report': { ...task, enteringUnitId: null, confirmer: 'either' },
  'measurement.confirm': { ...task, enteringUnitId: null, confirmer: 'either', authorPersonId: 'somebody' },
  'measurement.correct': { ...task, enteringUnitId: null, confirmer: 'either' },
  'targetPart.report': { ...task, enteringUnitId: null, confirmer: 'either', partUnitId: UNIT },
  'target.define': { ...task, enteringUnitId: null, confirmer: 'either' },
  'target.adjust': task,
  'figures.takeIn': task,
  'figures.undo': { ...task, uploadedBy: 'somebody' },
  'link.change': { localityId: HERE, taskLeadUnitId: UNIT, targetLeadUnitId: null },
  'concern.raise': { localityId: HERE, unitIds: [UNIT, 'unit-support'], ownerPersonIds: ['owner'] },
  'concern.answer': concern,
  'concern.withdraw': concern,
  'explanation.ask': task,
  'explanation.propose': task,
  'explanation.answer': { ...task, toUnitId: UNIT, toPersonId: null, unitHasHead: true },
  'cause.claim': late,
  'cause.decide': late,
  'consequence.decide': late,
  'consequence.read': late,
  'agenda.read': task,
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
  'calendar.manage': task,
  'field.manage': task,
  'task.urge': task,
  'update.receive': task,
  'document.read': task,
  'document.register': task,
  'task.direct': task,
  'notice.read': task,
  'urge.read': task,
  'urge.issue': task,
  'paper.read': task,
  'paper.write': task,
  'template.manage': task,
  'outsideView.manage': task,
  'outsideView.send': task,
  'year.close': task,
  'pair.change': task,
  'round.manage': task,
  'submission.write': { ...task, unitId: UNIT, unitHasHead: true },
  'submission.send': { ...task, unitId: UNIT, unitHasHead: true },
  'chain.vet': { ...task, lineHasVetter: true },
  'chain.sign': { ...task, lineHasVetter: true },
  'grading.read': { localityId: HERE, personId: null, unitIds: [UNIT] },
  'grading.contest': { localityId: HERE, personId: null, unitIds: [UNIT] },
  'grading.answer': { localityId: HERE, raisedBy: 'somebody' },
  'register.define': task,
  'register.read': task,
  'register.readRestricted': { localityId: HERE, unitId: UNIT },
  'register.enter': row,
  'register.confirm': { ...row, authorPersonId: 'somebody' },
  'committee.read': task,
  'committee.keep': task,
  'meeting.read': body,
  'meeting.prepare': body,
  'meeting.answer': body,
  'meeting.conclude': body,
  'inspection.list': task,
  'inspection.keep': task,
  'inspection.read': inspection,
  'inspection.prepare': inspection,
  'inspection.decide': inspection,
  'inspection.desk': inspection,
  'finding.write': inspection,
  'finding.explain': { localityId: HERE, unitId: UNIT },
  'public.publish': { localityId: HERE, authors: ['somebody'] },
  'public.withdraw': task,
}

/** Per role in the order of ROLES: + allowed wherever it sits, u only within the lead unit, - refused. */
const MATRIX = {
  'plan.read': '++++++++++',
  'plan.upload': '--+-------',
  'plan.review': '--+-------',
  'plan.concretise': '--+-------',
  'plan.amend': '--+-------',
  'plan.adopt': '--+--+----',
  'task.read': '++++++++++',
  'task.report': 'uuuuu-----',
  'task.confirmClosing': '-u+--+----',
  'task.act': '--+--+----',
  'extension.request': 'uuuuu-----',
  'extension.decide': '-----+----',
  'update.approve': '-u---+----',
  'update.return': '-u---+----',
  'evidence.read': 'uu+u+++++-',
  'measurement.report': 'uu+uu-----',
  'measurement.confirm': '-u+-------',
  'measurement.correct': 'uu+uu-----',
  'targetPart.report': 'uu+uu-----',
  'target.define': '-u+-------',
  'target.adjust': '--+--+----',
  'figures.takeIn': '+++-------',
  'figures.undo': '--+-------',
  'link.change': 'uu+uu-----',
  'concern.raise': 'uuuuu-----',
  'concern.answer': '--+--+----',
  'concern.withdraw': '-u--------',
  'explanation.ask': '-----+----',
  'explanation.propose': '--+----+--',
  'explanation.answer': '-u--------',
  'cause.claim': 'uuuuu-----',
  'cause.decide': '-----+----',
  'consequence.decide': '-----+----',
  'consequence.read': 'uu+uu++++-',
  'agenda.read': '--+--++++-',
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
  'calendar.manage': '--+------+',
  'field.manage': '--+------+',
  'task.urge': '--+--+----',
  'update.receive': '----------',
  'document.read': '++++++++++',
  'document.register': '--+-+-----',
  'task.direct': '--+-++----',
  'notice.read': '++++++++++',
  'urge.read': '-++++++++-',
  'urge.issue': '--+-+++---',
  'paper.read': '++++++++++',
  'paper.write': '--+-+-----',
  'template.manage': '---------+',
  'outsideView.manage': '---------+',
  'outsideView.send': '--+-+-----',
  'year.close': '--+--+----',
  'pair.change': '--+-------',
  'round.manage': '--+-------',
  'submission.write': 'uuuuu-----',
  'submission.send': '-u--------',
  'chain.vet': '----+-----',
  'chain.sign': '-----+----',
  'grading.read': 'uu+uu++-+-',
  'grading.contest': '-u--------',
  'grading.answer': '-----++---',
  'register.define': '--+------+',
  'register.read': '++++++++++',
  'register.readRestricted': 'uu+u+++++-',
  'register.enter': 'uu+uu-----',
  'register.confirm': '-u+-------',
  'committee.read': '++++++++++',
  'committee.keep': '--+-+-----',
  'meeting.read': '--+-+++++-',
  'meeting.prepare': '--+-+-----',
  'meeting.answer': '--+-+-----',
  'meeting.conclude': '--+-+-----',
  'inspection.list': '++++++++++',
  'inspection.keep': '--+-+-----',
  'inspection.read': 'uu+u+++++-',
  'inspection.prepare': '--+-+-----',
  'inspection.decide': '--+-++----',
  'inspection.desk': '----------',
  'finding.write': '----------',
  'finding.explain': 'uuuuu-----',
  'public.publish': '--+--++---',
  'public.withdraw': '--+--++---',
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

test('who somebody is in a body counts beside the roles that keep the books', () => {
  const asked = (
    personId: string,
    action: 'meeting.read' | 'meeting.prepare' | 'meeting.answer' | 'meeting.conclude',
  ) => may(actor('officer', 'unit-other', personId), action, body).ok
  expect(asked('member', 'meeting.read')).toBe(true)
  expect(asked('member', 'meeting.answer')).toBe(true)
  expect(asked('member', 'meeting.prepare')).toBe(false)
  expect(asked('secretary', 'meeting.prepare')).toBe(true)
  expect(asked('secretary', 'meeting.conclude')).toBe(false)
  expect(asked('chair', 'meeting.conclude')).toBe(true)
  const left = { ...actor('officer', UNIT, 'chair'), appointments: [] }
  expect(may(left, 'meeting.conclude', body).ok).toBe(false)
})

test('a team opens its desk on its days and writes what it found until it is closed; nobody else does', () => {
  const asked = (personId: string, action: 'desk' | 'write' | 'prepare', more: object = {}) =>
    may(
      actor('officer', 'unit-other', personId),
      action === 'write' ? 'finding.write' : `inspection.${action}`,
      { ...inspection, ...more },
    ).ok
  expect(asked('looker', 'desk')).toBe(true)
  expect(asked('looker', 'write')).toBe(true)
  expect(asked('looker', 'prepare')).toBe(false)
  expect(asked('writer', 'prepare')).toBe(true)
  expect(asked('somebody', 'desk')).toBe(false)
  expect(asked('looker', 'desk', { open: false })).toBe(false)
  expect(asked('looker', 'write', { open: false })).toBe(true)
  expect(asked('looker', 'write', { open: false, writing: false })).toBe(false)
  expect(may(actor('officer', UNIT), 'inspection.read', { ...inspection, decided: false }).ok).toBe(false)
})

test('who inspects a unit reads what is restricted to it, and changes nothing there', () => {
  const inspects = { ...actor('officer', 'unit-other'), inspects: [UNIT] }
  const reads = (who: Actor) => [
    may(who, 'evidence.read', task).ok,
    may(who, 'consequence.read', late).ok,
    may(who, 'register.readRestricted', row).ok,
  ]
  expect(reads(inspects)).toEqual([true, true, true])
  expect(reads({ ...inspects, inspects: ['unit-third'] })).toEqual([false, false, false])
  expect(reads({ ...inspects, appointments: [] })).toEqual([false, false, false])
  const plain = actor('officer', 'unit-other')
  const changed = actions.filter(action => ask(inspects, action).ok && !ask(plain, action).ok)
  expect(changed.sort()).toEqual(['consequence.read', 'evidence.read', 'register.readRestricted'])
})

test('a plan of the Party line is decided by the Party line', () => {
  const party = { ...task, line: 'party' as const }
  expect(may(actor('leader-party', 'x'), 'extension.decide', party).ok).toBe(true)
  expect(may(actor('leader-state', 'x'), 'extension.decide', party)).toMatchObject({
    code: 'other-line',
    who: ['leader-party'],
  })
})

test('the unit that follows urges and receives, the standing agency urges, but nobody receives what their own unit sent', () => {
  const follower = actor('following-unit', 'unit-following')
  expect(may(follower, 'task.urge', task).ok).toBe(true)
  expect(may(follower, 'update.receive', task).ok).toBe(true)
  const standing = actor('standing-officer', 'unit-standing')
  expect(may(standing, 'task.urge', task).ok).toBe(true)
  expect(may(standing, 'update.receive', task).ok).toBe(false)
  expect(may(standing, 'update.receive', { ...task, followingUnitId: null }).ok).toBe(true)
  const itself = { ...task, followingUnitId: UNIT }
  expect(may(actor('officer', UNIT), 'update.receive', itself)).toMatchObject({ code: 'own-work' })
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
  const part = { ...OBJECTS['targetPart.report'], partUnitId: 'hamlet' }
  expect(may(actor('officer', 'hamlet'), 'targetPart.report', part).ok).toBe(true)
  expect(may(actor('officer', 'hamlet'), 'measurement.report', part).ok).toBe(false)
  expect(may(actor('officer', 'elsewhere'), 'targetPart.report', part)).toMatchObject({ unitId: 'hamlet' })
  expect(may(actor('officer', 'x'), 'figures.undo', { ...task, uploadedBy: 'me' }).ok).toBe(true)
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

test('what goes to a unit is answered by its head, what goes to a leader by that leader, never by who raised it', () => {
  const toUnit = { ...concern, toUnitId: 'unit-other' }
  expect(may(actor('unit-head', 'unit-other'), 'concern.answer', toUnit).ok).toBe(true)
  expect(may(actor('unit-head', UNIT), 'concern.answer', toUnit)).toMatchObject({
    code: 'other-unit',
    unitId: 'unit-other',
  })
  expect(may(actor('standing-officer', UNIT), 'concern.answer', toUnit).ok).toBe(false)
  expect(
    may(actor('leader-party', 'x', 'chief'), 'concern.answer', { ...concern, toPersonId: 'chief' }).ok,
  ).toBe(true)
  const own = { ...toUnit, authorPersonId: 'head' }
  expect(may(actor('unit-head', 'unit-other', 'head'), 'concern.answer', own)).toMatchObject({
    code: 'own-work',
  })
  expect(may(actor('officer', UNIT, 'somebody'), 'concern.withdraw', concern).ok).toBe(true)
})

test('an owner who was asked explains from any unit; where nobody heads the unit its people answer', () => {
  const asked = { ...task, toUnitId: UNIT, toPersonId: 'owner', unitHasHead: true }
  expect(may(actor('officer', 'unit-other', 'owner'), 'explanation.answer', asked).ok).toBe(true)
  expect(may(actor('officer', UNIT), 'explanation.answer', asked).ok).toBe(false)
  const headless = { ...asked, toPersonId: null, unitHasHead: false }
  expect(may(actor('officer', UNIT), 'explanation.answer', headless).ok).toBe(true)
})

test('the office of a line vets for it; where that line has none, the other one does', () => {
  const vetter = actor('office-vetting', UNIT)
  const party = { localityId: HERE, line: 'party' as const }
  expect(may(vetter, 'chain.vet', { ...party, lineHasVetter: true })).toMatchObject({ code: 'other-line' })
  expect(may(vetter, 'chain.vet', { ...party, lineHasVetter: false }).ok).toBe(true)
})

test('where a unit has no head, whoever works there sends its report', () => {
  const officer = actor('officer', UNIT)
  const submission = { localityId: HERE, unitId: UNIT }
  expect(may(officer, 'submission.send', { ...submission, unitHasHead: true }).ok).toBe(false)
  expect(may(officer, 'submission.send', { ...submission, unitHasHead: false }).ok).toBe(true)
})

test('inputs for grading of a person are their own: no colleague, no other head; nobody answers their own contest', () => {
  const own = { localityId: HERE, personId: 'me', unitIds: [UNIT] }
  const other = { ...own, personId: 'colleague' }
  for (const action of ['grading.read', 'grading.contest'] as const) {
    expect(may(actor('officer', UNIT), action, own).ok).toBe(true)
    expect(may(actor('officer', UNIT), action, other).ok).toBe(false)
    expect(may(actor('unit-head', 'unit-other'), action, other).ok).toBe(false)
  }
  expect(may(actor('unit-head', UNIT), 'grading.read', other).ok).toBe(true)
  expect(may(actor('unit-head', UNIT), 'grading.contest', other).ok).toBe(false)
  expect(may(actor('leader-state', UNIT), 'grading.answer', { localityId: HERE, raisedBy: 'me' }).ok).toBe(
    false,
  )
})
