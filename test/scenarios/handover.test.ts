// Real here: PostgreSQL with its roles, accounts, files on disk, the Word file as written. Only the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAppointment } from '../../src/usecases/add-appointment.ts'
import { addSubtask } from '../../src/usecases/add-subtask.ts'
import { contextFor } from '../../src/usecases/context.ts'
import { createPerson } from '../../src/usecases/create-person.ts'
import { decideUnitPlan } from '../../src/usecases/decide-unit-plan.ts'
import { editPerson } from '../../src/usecases/edit-person.ts'
import { enableAccount } from '../../src/usecases/enable-account.ts'
import { endAppointment } from '../../src/usecases/end-appointment.ts'
import { fillItems } from '../../src/usecases/fill-items.ts'
import { getPerson } from '../../src/usecases/get-person.ts'
import { handOver } from '../../src/usecases/hand-over.ts'
import { listHandovers } from '../../src/usecases/list-handovers.ts'
import { listPeople } from '../../src/usecases/list-people.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { nameOwner } from '../../src/usecases/name-owner.ts'
import { receiveHandover } from '../../src/usecases/receive-handover.ts'
import { recount } from '../../src/usecases/recount.ts'
import { openHandoverNote, showHandover } from '../../src/usecases/show-handover.ts'
import { showHoldings } from '../../src/usecases/show-holdings.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { showTaskWork } from '../../src/usecases/show-task-work.ts'
import { writeUnitPlan } from '../../src/usecases/write-unit-plan.ts'
import { checkDecree30 } from '../../src/writer/decree-30-check.ts'
import { partsOf } from '../kit/docx.ts'
import { rowCounts } from '../kit/row-counts.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let successor: string

beforeAll(async () => {
  here = await world({ accounts: true, now: morning('2026-03-20') })
  ward = await runningWard(here)
  const made = await createPerson(administrator(), {
    name: 'Hồ Thị Lan',
    unitId: unitId('TTPVHCC'),
    post: 'Viên chức',
    role: 'officer',
    login: 'lan.ttpvhcc',
    password: 'Hoa-Mai-2026-xyz',
    mark: 'x',
  })
  successor = value(made).personId
  const target = {
    planId: ward.planId,
    targetIds: [ward.targets['online'] ?? ''],
    fields: { ownerId: leaver() },
  }
  value(await fillItems(here.as('standing-officer'), target))
  const step = { text: 'Khảo sát đợt 1', due: '2026-06-20', ownerId: leaver() }
  const plan = { taskId: taskId('survey'), version: 0, rowVersion: 0, steps: [step], submit: true }
  value(await writeUnitPlan(officer(), plan))
  value(await decideUnitPlan(head(), { taskId: taskId('survey'), decision: 'agreed' }))
  value(await nameOwner(head(), { taskId: taskId('survey'), ownerId: leaver() }))
  value(await addSubtask(officer(), { taskId: taskId('survey'), text: 'In phiếu', ownerId: leaver() }))
})
afterAll(() => here.close())

const administrator = () => here.as('administrator')
const officer = () => here.as('officer', { unit: 'TTPVHCC' })
const head = () => here.as('unit-head', { unit: 'TTPVHCC' })
const leaver = () => here.person('officer', { unit: 'TTPVHCC' }).personId
const taskId = (key: string): string => ward.tasks[key] ?? ''
const unitId = (code: string): string => here.wards.hoaMai.units[code] ?? ''
const refusal = (outcome: { readonly ok: boolean } & object) =>
  'refusal' in outcome
    ? (outcome.refusal as { code: string; problems?: { field: string; code: string }[] })
    : null
const asSuccessor = () =>
  contextFor(here.surroundings, {
    localityId: here.wards.hoaMai.localityId,
    personId: successor,
    appointments: [{ unitId: unitId('TTPVHCC'), role: 'officer', line: 'state' }],
  })

test('the list holds all that the person owns or follows; strangers do not see it', async () => {
  const { held } = value(await showHoldings(head(), { personId: leaver() }))
  const kinds = new Set(held.map(one => one.kind))
  expect([...kinds]).toEqual(['task', 'target', 'subtask', 'step', 'update'])
  expect(
    refusal(await showHoldings(here.as('unit-head', { unit: 'CA' }), { personId: leaver() }))?.code,
  ).toBe('other-unit')
  expect(refusal(await showHoldings(officer(), { personId: leaver() }))?.code).toBe('role')
})

test('everything finds a hand or nothing moves', async () => {
  const before = await rowCounts(here.rows)
  const ask = { personId: leaver(), end: true, lastDay: '2026-06-17' }
  expect(refusal(await handOver(head(), { ...ask, forAll: successor }))?.code).toBe('role')
  const nobody = refusal(await handOver(administrator(), ask))?.problems ?? []
  expect(new Set(nobody.map(one => one.code))).toEqual(new Set(['receiver-missing']))
  const stranger = here.person('officer', { unit: 'CA' }).personId
  const away = refusal(await handOver(administrator(), { ...ask, forAll: stranger }))?.problems ?? []
  expect(new Set(away.map(one => one.code))).toEqual(new Set(['owner-of-other-unit']))
  expect(await rowCounts(here.rows)).toEqual(before)
})

test('one act moves all of it, ends the post, keeps who reported what, and writes a note for each receiver', async () => {
  const { held } = value(await showHoldings(head(), { personId: leaver() }))
  const piece = held.find(one => one.kind === 'subtask')
  const boss = here.person('unit-head', { unit: 'TTPVHCC' }).personId
  const outcome = await handOver(administrator(), {
    personId: leaver(),
    forAll: successor,
    perLine: { [`subtask-${piece?.id}`]: boss },
    reason: 'Chuyển công tác',
    end: true,
    lastDay: '2026-06-17',
  })
  const { handoverId, lines } = value(outcome)
  expect(lines).toBe(held.length)
  const left = value(await showHoldings(administrator(), { personId: leaver() })).held
  expect(left.length).toBeGreaterThan(0)
  expect(left.filter(one => one.kind !== 'update')).toEqual([])
  const { task, updates } = value(await showTask(head(), { taskId: taskId('survey') }))
  expect(task.owner?.id).toBe(successor)
  expect(updates.map(update => update.author.id)).toEqual([leaver()])
  const work = value(await showTaskWork(head(), { taskId: taskId('survey') }))
  expect([work.subtasks[0]?.owner?.id, work.agreed?.steps[0]?.owner?.id]).toEqual([boss, successor])
  const people = value(await listPeople(administrator(), {}))
  expect(people.find(one => one.id === leaver())).toMatchObject({
    appointments: [],
    account: { disabled: true },
  })
  const { handover } = value(await showHandover(asSuccessor(), { handoverId }))
  expect(handover.notes.map(note => note.receiver.id).sort()).toEqual([successor, boss].sort())
  for (const note of handover.notes) {
    const { bytes } = value(await openHandoverNote(administrator(), { noteId: note.id }))
    const parts = await partsOf(bytes)
    expect(checkDecree30(parts)).toEqual([])
    expect(parts['word/document.xml']).toContain(note.receiver.name)
    expect(parts['word/document.xml']).toContain('Lê Thị Thu Hà')
  }
  expect(refusal(await showHandover(here.as('officer', { unit: 'CA' }), { handoverId }))?.code).toBe('role')
})

test('whoever takes over sees it among their work until they say that it arrived', async () => {
  const owed = async () =>
    value(await myWork(asSuccessor(), {})).owed.filter(one => one.kind === 'handover-received')
  const [note] = await owed()
  expect(note).toMatchObject({ from: 'Lê Thị Thu Hà' })
  const handoverId = note?.id ?? ''
  expect(refusal(await receiveHandover(administrator(), { handoverId }))?.code).toBe('nothing-to-receive')
  value(await receiveHandover(asSuccessor(), { handoverId }))
  expect(await owed()).toEqual([])
  const { handovers } = value(await listHandovers(asSuccessor(), {}))
  expect(handovers.map(one => one.id)).toEqual([handoverId])
  expect(value(await listHandovers(here.as('officer', { unit: 'CA' }), {})).handovers).toEqual([])
})

test('who leaves soon and still holds something shows to the head and the administrator', async () => {
  const leaving = here.person('officer', { unit: 'KTHTDT' })
  value(
    await nameOwner(here.as('unit-head', { unit: 'KTHTDT' }), {
      taskId: taskId('wifi'),
      ownerId: leaving.personId,
    }),
  )
  const shown = async (who: Parameters<typeof myWork>[0]) =>
    value(await myWork(who, {}))
      .owed.filter(one => one.kind === 'handover')
      .map(one => one.id)
  expect(await shown(administrator())).not.toContain(leaving.personId)
  const { appointments } = value(await getPerson(administrator(), { personId: leaving.personId }))
  value(
    await endAppointment(administrator(), {
      appointmentId: appointments[0]?.id ?? '',
      lastDay: '2026-06-30',
    }),
  )
  expect(await shown(administrator())).toContain(leaving.personId)
  expect(await shown(here.as('unit-head', { unit: 'KTHTDT' }))).toContain(leaving.personId)
  expect(await shown(head())).not.toContain(leaving.personId)
})

test('a person may hold a second post, come back to a closed account, and be called right', async () => {
  const post = { personId: leaver(), unitId: unitId('VHXH'), post: 'Chuyên viên', role: 'officer' } as const
  expect(refusal(await enableAccount(administrator(), { personId: leaver() }))?.code).toBe('no-appointment')
  value(await addAppointment(administrator(), post))
  expect(refusal(await addAppointment(administrator(), post))?.problems).toMatchObject([
    { code: 'post-held-already' },
  ])
  value(await addAppointment(administrator(), { ...post, unitId: unitId('VP'), post: 'Kiêm nhiệm văn thư' }))
  value(await enableAccount(administrator(), { personId: leaver() }))
  expect(refusal(await enableAccount(administrator(), { personId: leaver() }))?.code).toBe('not-disabled')
  const before = value(await getPerson(administrator(), { personId: leaver() }))
  expect(before.appointments.map(one => one.post).sort()).toEqual(['Chuyên viên', 'Kiêm nhiệm văn thư'])
  const first = before.appointments.find(one => one.post === 'Chuyên viên')?.id ?? ''
  const posts = { [first]: 'Chuyên viên chính' }
  expect(refusal(await editPerson(head(), { personId: leaver(), name: 'Lê Thu Hà', posts }))?.code).toBe(
    'role',
  )
  value(await editPerson(administrator(), { personId: leaver(), name: 'Lê Thu Hà', posts }))
  const after = value(await getPerson(administrator(), { personId: leaver() }))
  expect([
    after.name,
    after.appointments.find(one => one.id === first)?.post,
    after.account?.disabled,
  ]).toEqual(['Lê Thu Hà', 'Chuyên viên chính', false])
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
