// Real here: PostgreSQL, every use-case, the journal and the summary row; no pages. The ward of running-ward.ts on
// Thursday 18/6/2026.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalitySummary, storedSummary } from '../../src/store/locality-summary.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { draftReport } from '../../src/usecases/build-report.ts'
import { decideExtension } from '../../src/usecases/decide-extension.ts'
import { decideUpdate } from '../../src/usecases/decide-update.ts'
import { mergeRunningTasks } from '../../src/usecases/merge-running-tasks.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { reportProgress } from '../../src/usecases/report-progress.ts'
import { requestExtension } from '../../src/usecases/request-extension.ts'
import { showDashboard } from '../../src/usecases/show-dashboard.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { countSummary } from '../../src/usecases/summary.ts'
import { suspendTask } from '../../src/usecases/suspend-task.ts'
import { actOn, changeContent, extendTask, mergeRunning, rowVersionOf, splitRunning } from '../kit/acts.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
const id = (key: string): string => ward.tasks[key] ?? ''
const shown = async (key: string) => value(await showTask(here.as('standing-officer'), { taskId: id(key) }))
const statusOf = async (key: string) => (await shown(key)).task.judgement.status

beforeAll(async () => {
  here = await world({ now: morning('2026-03-25') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const journalOf = async (taskId: string) => {
  const rows = await here.rows
    .selectFrom('journal')
    .where('locality_id', '=', here.wards.hoaMai.localityId)
    .where('object_id', '=', taskId)
    // A lateness that begins or ends by an act has events of its own behind it.
    .where('type', 'not like', 'lateness-%')
    .orderBy('seq')
    .select(['type', 'payload'])
    .execute()
  return rows.map(row => ({ type: row.type, payload: row.payload as Record<string, unknown> }))
}

const summary = async (): Promise<{ kept: LocalitySummary | null; counted: LocalitySummary }> => {
  const { localityId } = here.wards.hoaMai
  return inTransaction(here.surroundings.db, localityId, async trx => ({
    kept: await storedSummary(trx, localityId),
    counted: await countSummary(trx, localityId, '2026-06-18'),
  }))
}

test('an extension in time moves the deadline and keeps the first; one after the deadline undoes no lateness', async () => {
  const before = await shown('digitise')
  const decided = await extendTask(here, id('digitise'), { unit: 'TTPVHCC', due: '2026-11-30' })
  expect(decided).toMatchObject({ decision: 'agreed', due: '2026-11-30', counts: true })
  const after = await shown('digitise')
  expect(after.task.state).toMatchObject({ initialDue: before.task.state.due, due: '2026-11-30' })
  expect(after.task.deadlines.map(one => [one.due, one.document])).toEqual([
    ['2026-09-30', null],
    ['2026-11-30', '214/UBND-VHXH'],
  ])

  expect(await statusOf('teams')).toBe('overdue')
  const late = await extendTask(here, id('teams'), { unit: 'VHXH', due: '2026-07-15' })
  expect(late.counts).toBe(false)
  expect(await statusOf('teams')).toBe('overdue')
  expect((await shown('teams')).task.deadlines).toHaveLength(2)
  const types = (await journalOf(id('digitise'))).map(row => row.type)
  expect(types.slice(-3)).toEqual(['extension-requested', 'extension-decided', 'deadline-decided'])
  expect((await journalOf(id('digitise'))).at(-1)?.payload).toMatchObject({
    seq: 2,
    due: '2026-11-30',
    effectiveOn: '2026-06-18',
  })
})

test('an extension waits for the leader of the line, is asked once at a time, and may be refused or given another day', async () => {
  const officer = here.as('officer', { unit: 'KTHTDT' })
  const ask = { taskId: id('power'), due: '2026-10-31', reason: 'Chờ bố trí kinh phí' }
  const { extensionId } = value(await requestExtension(officer, ask))
  expect(await requestExtension(officer, ask)).toMatchObject({ refusal: { code: 'extension-asked-already' } })
  expect(await requestExtension(here.as('officer', { unit: 'CA' }), ask)).toMatchObject({
    refusal: { code: 'other-unit' },
  })
  const owed = async (who: 'leader-state' | 'leader-party') =>
    value(await myWork(here.as(who), {})).owed.filter(one => one.kind === 'extension')
  expect(await owed('leader-state')).toMatchObject([
    { kind: 'extension', id: extensionId, due: '2026-08-31' },
  ])
  expect(await owed('leader-party')).toEqual([])

  expect(
    await decideExtension(here.as('standing-officer'), { extensionId, decision: 'agreed' }),
  ).toMatchObject({ refusal: { code: 'role' } })
  const leader = here.as('leader-state')
  expect(await decideExtension(leader, { extensionId, decision: 'refused' })).toMatchObject({
    refusal: { code: 'reason-missing' },
  })
  expect(await decideExtension(leader, { extensionId, decision: 'other' })).toMatchObject({
    refusal: { field: 'due' },
  })
  expect(
    await decideExtension(leader, { extensionId, decision: 'agreed', decidedOn: '2026-06-10' }),
  ).toMatchObject({ refusal: { code: 'document-missing' } })
  value(await decideExtension(leader, { extensionId, decision: 'other', due: '2026-09-30' }))
  expect((await shown('power')).task.due).toBe('2026-09-30')
  expect(await decideExtension(leader, { extensionId, decision: 'agreed' })).toMatchObject({
    refusal: { code: 'extension-decided-already' },
  })

  const again = value(await requestExtension(officer, { ...ask, due: '2026-12-31' }))
  value(await decideExtension(leader, { ...again, decision: 'refused', reason: 'Đã gia hạn một lần' }))
  expect((await shown('power')).task.due).toBe('2026-09-30')
  expect(await owed('leader-state')).toEqual([])
})

test('a suspended task rests: nobody reports, it is not late; taken up again it may get the time back', async () => {
  expect(await statusOf('wifi')).toBe('overdue')
  await actOn(here, 'suspend', id('camera'), { effectiveOn: '2026-06-01', document: '7/TB-UBND' })
  expect(await statusOf('camera')).toBe('suspended')
  const officer = here.as('officer', { unit: 'CA' })
  const report = {
    taskId: id('camera'),
    rowVersion: await rowVersionOf(officer, id('camera')),
    workState: 'at-work',
    text: 'Vẫn làm',
    percent: null,
  } as const
  expect(await reportProgress(officer, report)).toMatchObject({
    refusal: { problems: [{ code: 'task-suspended' }] },
  })
  await actOn(here, 'resume', id('camera'), { due: '2026-12-20' })
  const { task } = await shown('camera')
  expect(task.state).toMatchObject({ suspendedOn: null, initialDue: '2026-11-15', due: '2026-12-20' })
  expect(task.deadlines.at(-1)?.effectiveOn).toBe('2026-06-01')

  // What was late before it rested stays late, whatever day is given.
  await actOn(here, 'suspend', id('wifi'), { effectiveOn: '2026-06-10' })
  await actOn(here, 'resume', id('wifi'), { due: '2026-08-31' })
  expect(await statusOf('wifi')).toBe('overdue')
})

test('a cancelled task counts nowhere and comes back as it was', async () => {
  const before = await statusOf('addresses')
  await actOn(here, 'cancel', id('addresses'), { document: '8/QĐ-UBND', documentOn: '2026-06-17' })
  expect(await statusOf('addresses')).toBe('cancelled')
  const counts = value(await showDashboard(here.as('leader-state'), {}))
  expect(JSON.stringify(counts)).toContain('cancelled')
  await actOn(here, 'restore', id('addresses'))
  expect(await statusOf('addresses')).toBe(before)
  const types = (await journalOf(id('addresses'))).map(row => row.type)
  expect(types.slice(-2)).toEqual(['task-cancelled', 'task-restored'])
})

test('a reopened task keeps its closing: a report of before still counts it as done', async () => {
  expect(await statusOf('training')).toBe('done')
  await actOn(here, 'reopen', id('training'), { reason: 'Cần tập huấn bổ sung' })
  const { task, updates } = await shown('training')
  expect(task.state.closedOn).toBeNull()
  expect(updates.find(update => update.kind === 'closing')?.state).toBe('approved')
  expect((await journalOf(id('training'))).at(-1)).toMatchObject({
    type: 'task-reopened',
    payload: { closedOn: '2026-04-24', effectiveOn: '2026-06-18' },
  })
  const half = { kind: 'half', period: '2026-H1' } as const
  const { document } = value(await draftReport(here.as('standing-officer'), half))
  expect(document.figures.find(one => one.id === 'done')?.rows).toContain(id('training'))
  // It ends again with a new product and a second person.
  const officer = here.as('officer', { unit: 'VHXH' })
  const { updateId } = value(
    await reportProgress(officer, {
      taskId: id('training'),
      rowVersion: task.rowVersion,
      workState: 'delivered',
      text: 'Đã tập huấn bổ sung',
      percent: 100,
      productNote: 'Báo cáo 30/BC-VHXH',
    }),
  )
  value(await decideUpdate(here.as('unit-head', { unit: 'VHXH' }), { updateId, decision: 'approved' }))
  expect((await shown('training')).task.state.closedOn).toBe('2026-06-18')
})

test('a change of content is a new version; the one before stays as it was', async () => {
  const before = await shown('power')
  await changeContent(here, id('power'), {
    text: 'Lập và thử phương án dự phòng điện cho phòng máy chủ',
    fields: { product: 'Phương án và biên bản thử', leadUnitId: here.wards.hoaMai.units['VHXH'] },
  })
  const after = await shown('power')
  expect(after.task.version).toBe(before.task.version + 1)
  const rows = await here.rows
    .selectFrom('task_version')
    .where('task_id', '=', id('power'))
    .orderBy('version')
    .select(['version', 'text', 'product', 'lead_unit_id'])
    .execute()
  expect(rows.find(row => row.version === before.task.version)).toMatchObject({
    text: before.task.text,
    product: before.task.product,
    lead_unit_id: before.task.lead?.id,
  })
  expect(rows.find(row => row.version === after.task.version)?.product).toBe('Phương án và biên bản thử')
  const told = (await journalOf(id('power'))).filter(({ type }) => type === 'task-assigned')
  expect(told.at(-1)).toMatchObject({
    payload: { leadUnitId: here.wards.hoaMai.units['VHXH'], version: after.task.version, nature: 'dated' },
  })
})

test('a split task counts once: its parts go on with its deadlines, the whole counts nowhere', async () => {
  const before = (await summary()).counted
  const { taskIds, codes } = await splitRunning(here, id('survey'), [
    'Khảo sát tại quầy',
    'Khảo sát qua mạng',
  ])
  expect(codes).toHaveLength(2)
  const [whole, first] = [await shown('survey'), taskIds[0] ?? '']
  expect(whole.task.judgement.status).toBe('replaced')
  const part = value(await showTask(here.as('standing-officer'), { taskId: first })).task
  expect(part).toMatchObject({ due: '2026-06-22', originOf: [id('survey')], boundSince: '2026-06-18' })
  const { kept, counted } = await summary()
  expect(counted.taskStatuses.replaced).toBe(1)
  expect(counted.tasks).toBe(before.tasks + 2)
  expect(kept).toEqual(counted)
  expect(await splitAgain()).toMatchObject({ refusal: { code: 'task-replaced' } })
})
const splitAgain = async () => {
  const leader = here.as('leader-state')
  const rowVersion = await rowVersionOf(leader, id('survey'))
  return suspendTask(leader, { taskId: id('survey'), rowVersion, reason: 'Thử' })
}

test('merged tasks go on in one, which takes over who worked on them', async () => {
  await mergeRunning(here, id('wifi'), [id('addresses')], 'Lắp đặt Wi-Fi và gắn mã địa chỉ số')
  expect(await statusOf('addresses')).toBe('replaced')
  const { task } = await shown('wifi')
  expect(task.text).toBe('Lắp đặt Wi-Fi và gắn mã địa chỉ số')
  const leader = here.as('leader-state')
  const into = {
    taskId: id('wifi'),
    rowVersion: task.rowVersion,
    reason: 'Gộp',
    others: [id('handbook')],
    text: 'Gộp',
  }
  // A product of the other one waits for confirmation.
  expect(await mergeRunningTasks(leader, into)).toMatchObject({ refusal: { code: 'closing-waits' } })
})

test('without a document only who leads the line acts; a stale form and a stranger are refused', async () => {
  const standing = here.as('standing-officer')
  const rowVersion = await rowVersionOf(standing, id('drill'))
  const act = { taskId: id('drill'), rowVersion, reason: 'Chờ' }
  expect(await suspendTask(standing, act)).toMatchObject({
    refusal: { problems: [{ field: 'document', code: 'document-missing' }] },
  })
  expect(await suspendTask(here.as('unit-head', { unit: 'CA' }), act)).toMatchObject({
    refusal: { code: 'role' },
  })
  expect(await suspendTask(here.as('leader-party'), act)).toMatchObject({ refusal: { code: 'other-line' } })
  expect(await suspendTask(standing, { ...act, document: '1/TB', rowVersion: rowVersion + 1 })).toMatchObject(
    {
      refusal: { code: 'stale' },
    },
  )
  value(await suspendTask(standing, { ...act, document: '1/TB' }))
})

test('after all of it the summary row is what a count says, and state columns are what the facts say', async () => {
  const { kept, counted } = await summary()
  expect(kept).toEqual(counted)
  expect(here.surroundings.clock()).toEqual(WORLD_NOW)
})
