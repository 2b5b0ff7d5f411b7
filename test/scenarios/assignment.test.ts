// Real here: PostgreSQL with its roles, every rule from the policy to the journal. Only the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentState } from '../../src/domain/assignment.ts'
import { acceptAssignment } from '../../src/usecases/accept-assignment.ts'
import { argueAssignment } from '../../src/usecases/argue-assignment.ts'
import { decideArgument } from '../../src/usecases/decide-argument.ts'
import { fillItems } from '../../src/usecases/fill-items.ts'
import { givePart } from '../../src/usecases/give-part.ts'
import { listAssignments } from '../../src/usecases/list-assignments.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { nameOwner } from '../../src/usecases/name-owner.ts'
import { recount } from '../../src/usecases/recount.ts'
import { reportPart } from '../../src/usecases/report-part.ts'
import { showAssignment } from '../../src/usecases/show-assignment.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { journalTypes } from '../kit/plan-in-world.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  here.setNow(morning('2026-03-27'))
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const head = (unit: string) => here.as('unit-head', { unit })
const taskId = (key: string): string => ward.tasks[key] ?? ''
const unitId = (code: string): string => here.wards.hoaMai.units[code] ?? ''
const refusal = (outcome: { readonly ok: boolean } & object) =>
  'refusal' in outcome ? (outcome.refusal as { code: string; problems?: { code: string }[] }) : null

/** The assignment in force of a unit on a task, whatever its state. */
const inForce = async (key: string, unit: string) => {
  const states: readonly AssignmentState[] = ['argued', 'waiting', 'noted', 'accepted', 'kept']
  for (const state of states) {
    const { assignments } = value(await listAssignments(standing(), { unitId: unitId(unit), state }))
    const found = assignments.find(one => one.task.id === taskId(key))
    if (found) return found
  }
  throw new Error(`${unit} has no assignment on ${key}`)
}

test('adopting a plan gives each task to its lead, who may accept; silence becomes noted and never accepted', async () => {
  const wifi = await inForce('wifi', 'KTHTDT')
  // Given on Thursday 26/3; three working days later is Tuesday 31/3.
  expect(wifi).toMatchObject({ role: 'lead', act: 'assign', state: 'waiting', answerBy: '2026-03-31' })
  expect(refusal(await acceptAssignment(head('CA'), { assignmentId: wifi.id }))?.code).toBe('other-unit')
  expect(refusal(await acceptAssignment(standing(), { assignmentId: wifi.id }))?.code).toBe('role')
  const owed = value(await myWork(head('KTHTDT'), {})).owed.filter(one => one.kind === 'assignment')
  expect(owed.map(one => [one.id, one.due])).toContainEqual([wifi.id, '2026-03-31'])
  value(await acceptAssignment(head('KTHTDT'), { assignmentId: wifi.id }))
  expect((await inForce('wifi', 'KTHTDT')).state).toBe('accepted')
  expect(refusal(await acceptAssignment(head('KTHTDT'), { assignmentId: wifi.id }))?.code).toBe(
    'assignment-answered',
  )
  here.setNow(morning('2026-04-01'))
  const power = await inForce('power', 'KTHTDT')
  expect(power.state).toBe('noted')
  value(await acceptAssignment(head('KTHTDT'), { assignmentId: power.id }))
  expect((await journalTypes(here)).filter(type => type === 'assignment-accepted')).toHaveLength(2)
})

test('a lead argues; kept says why and the assignment stands', async () => {
  const { id } = await inForce('camera', 'CA')
  expect(
    refusal(await argueAssignment(head('CA'), { assignmentId: id, reason: ' ' }))?.problems,
  ).toMatchObject([{ field: 'reason', code: 'argument-missing' }])
  value(await argueAssignment(head('CA'), { assignmentId: id, reason: 'Chưa có kinh phí' }))
  expect((await inForce('camera', 'CA')).state).toBe('argued')
  const owed = value(await myWork(standing(), {})).owed.filter(one => one.kind === 'argument')
  expect(owed.map(one => one.id)).toEqual([id])
  expect(
    refusal(await decideArgument(standing(), { assignmentId: id, decision: 'kept' }))?.problems,
  ).toMatchObject([{ field: 'reason', code: 'reason-missing' }])
  value(
    await decideArgument(standing(), { assignmentId: id, decision: 'kept', reason: 'Đã bố trí kinh phí' }),
  )
  expect((await inForce('camera', 'CA')).state).toBe('kept')
  expect(refusal(await decideArgument(standing(), { assignmentId: id, decision: 'changed' }))?.code).toBe(
    'already-decided',
  )
})

test('an argument that is right gives the task to another unit, which answers anew; the old officer leaves with it', async () => {
  const { id } = await inForce('addresses', 'KTHTDT')
  const asked = { assignmentId: id, reason: 'Dữ liệu do Công an quản lý', leadUnitId: unitId('CA') }
  value(await argueAssignment(head('KTHTDT'), asked))
  value(await decideArgument(standing(), { assignmentId: id, decision: 'changed', leadUnitId: unitId('CA') }))
  const { task } = value(await showTask(standing(), { taskId: taskId('addresses') }))
  expect([task.lead?.id, task.owner]).toEqual([unitId('CA'), null])
  expect(value(await showAssignment(standing(), { assignmentId: id })).assignment.state).toBe('ended')
  expect(await inForce('addresses', 'CA')).toMatchObject({ role: 'lead', state: 'waiting' })
  const told = (await journalTypes(here)).slice(-6)
  for (const type of ['assignment-decided', 'task-assigned', 'assignment-ended', 'assignment-given'])
    expect(told).toContain(type)
})

test('a deadline is moved by the leader alone, with a document, as one more decision behind the first', async () => {
  const { id } = await inForce('survey', 'TTPVHCC')
  value(
    await argueAssignment(head('TTPVHCC'), {
      assignmentId: id,
      reason: 'Trùng kỳ cao điểm',
      due: '2026-07-31',
    }),
  )
  const changed = { assignmentId: id, decision: 'changed', due: '2026-07-31' } as const
  expect(refusal(await decideArgument(standing(), changed))?.code).toBe('role')
  const leader = here.as('leader-state')
  expect(refusal(await decideArgument(leader, changed))?.problems).toMatchObject([
    { code: 'document-missing' },
  ])
  value(await decideArgument(leader, { ...changed, document: '15/TB-UBND' }))
  const { task } = value(await showTask(standing(), { taskId: taskId('survey') }))
  expect(task.deadlines.map(one => one.due)).toEqual(['2026-06-22', '2026-07-31'])
  expect(await inForce('survey', 'TTPVHCC')).toMatchObject({
    state: 'waiting',
    id: expect.not.stringMatching(id),
  })
})

test('a supporting unit has its own part, its own day and its own state, which it alone reports', async () => {
  const part = {
    taskId: taskId('classes'),
    unitId: unitId('DTN'),
    part: 'Cử đoàn viên hướng dẫn',
    due: '2026-04-20',
  }
  value(await givePart(standing(), part))
  const given = await inForce('classes', 'DTN')
  expect(given).toMatchObject({
    role: 'support',
    act: 'request',
    part: part.part,
    due: '2026-04-20',
    report: null,
  })
  // Nobody heads the union in the system, so its officer answers for it.
  value(await acceptAssignment(here.as('officer', { unit: 'DTN' }), { assignmentId: given.id }))
  const report = { assignmentId: given.id, state: 'at-work', text: 'Đã cử 10 đoàn viên' } as const
  expect(refusal(await reportPart(here.as('officer', { unit: 'VHXH' }), report))?.code).toBe('other-unit')
  value(await reportPart(here.as('officer', { unit: 'DTN' }), report))
  expect(await inForce('classes', 'DTN')).toMatchObject({ report: { state: 'at-work' }, late: false })
  here.setNow(morning('2026-04-21'))
  expect((await inForce('classes', 'DTN')).late).toBe(true)
  value(await reportPart(here.as('officer', { unit: 'DTN' }), { ...report, state: 'done' }))
  expect((await inForce('classes', 'DTN')).late).toBe(false)
  expect(value(await showTask(standing(), { taskId: taskId('classes') })).task.percent).toBe(57)
})

test('the head of the lead unit requests a part even of a unit that the ward assigns; a unit leads or supports', async () => {
  const part = {
    taskId: taskId('classes'),
    unitId: unitId('CA'),
    part: 'Bảo đảm an ninh lớp học',
    due: '' as const,
  }
  expect(refusal(await givePart(head('KTHTDT'), part))?.code).toBe('role')
  value(await givePart(head('VHXH'), part))
  expect(await inForce('classes', 'CA')).toMatchObject({ act: 'request', role: 'support' })
  value(await givePart(standing(), part))
  expect(await inForce('classes', 'CA')).toMatchObject({ act: 'assign', role: 'support' })
  const own = await givePart(standing(), { ...part, unitId: unitId('VHXH') })
  expect(refusal(own)?.problems).toMatchObject([{ code: 'leads-already' }])
})

test('the owner is an officer of the lead unit, named by its head', async () => {
  const mine = here.person('officer', { unit: 'CA' }).personId
  const stranger = here.person('officer', { unit: 'VHXH' }).personId
  expect(
    refusal(await nameOwner(here.as('officer', { unit: 'CA' }), { taskId: taskId('drill'), ownerId: mine }))
      ?.code,
  ).toBe('role')
  const wrong = await nameOwner(head('CA'), { taskId: taskId('drill'), ownerId: stranger })
  expect(refusal(wrong)?.problems).toMatchObject([{ code: 'owner-of-other-unit' }])
  value(await nameOwner(head('CA'), { taskId: taskId('drill'), ownerId: mine }))
  expect(value(await showTask(head('CA'), { taskId: taskId('drill') })).task.owner?.id).toBe(mine)
})

test('a lead that the standing agency corrects on a running plan is given anew; exactly one unit leads', async () => {
  value(
    await fillItems(standing(), {
      planId: ward.planId,
      taskIds: [taskId('drill')],
      fields: { leadUnitId: unitId('BCHQS'), supportUnitIds: [unitId('CA')] },
    }),
  )
  expect(await inForce('drill', 'BCHQS')).toMatchObject({ role: 'lead' })
  expect(await inForce('drill', 'CA')).toMatchObject({ role: 'support' })
  const leads = await here.rows
    .selectFrom('assignment')
    .where('task_id', '=', taskId('drill'))
    .where('role', '=', 'lead')
    .where('ended_on', 'is', null)
    .selectAll()
    .execute()
  expect(leads).toHaveLength(1)
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
