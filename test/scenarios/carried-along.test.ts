// Real here: PostgreSQL with its roles, every rule from the policy to the journal, the recount from the journal alone.
// Only the socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignmentsOf } from '../../src/store/assignment.ts'
import { concernsOf } from '../../src/store/concern.ts'
import { documentsOfTasks } from '../../src/store/document.ts'
import { subtasksOf } from '../../src/store/subtask.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { unitPlansOf } from '../../src/store/unit-plan.ts'
import { addSubtask } from '../../src/usecases/add-subtask.ts'
import { citeDocument } from '../../src/usecases/cite-document.ts'
import { closeYear } from '../../src/usecases/close-year.ts'
import { decideUnitPlan } from '../../src/usecases/decide-unit-plan.ts'
import { decideUpdate } from '../../src/usecases/decide-update.ts'
import { givePart } from '../../src/usecases/give-part.ts'
import { recount } from '../../src/usecases/recount.ts'
import { registerDocument } from '../../src/usecases/register-document.ts'
import { reportSubtask } from '../../src/usecases/report-subtask.ts'
import { showPlanYears } from '../../src/usecases/show-plan-years.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { suspendTask } from '../../src/usecases/suspend-task.ts'
import { writeUnitPlan } from '../../src/usecases/write-unit-plan.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { secondPlan } from '../kit/second-plan.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
/** From the task that ended to the one that goes on. */
const into = new Map<string, string>()
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  here.setNow(morning('2026-07-01'))
  await belongings()
  here.setNow(morning('2026-12-20'))
  const { planId } = await secondPlan(here, { year: 2027, line: 'state', signed: '2026-12-18' })
  here.setNow(morning('2027-01-08'))
  const open = value(await showPlanYears(here.as('standing-officer'), { planId: ward.planId, year: 2026 }))
  value(
    await closeYear(here.as('standing-officer'), {
      planId: ward.planId,
      year: 2026,
      document: '310/BC-UBND',
      documentOn: '2027-01-08',
      into: planId,
      taskIds: open.tasks.filter(one => one.open).map(one => one.id),
      targetIds: [],
      newDeadline: null,
      reason: 'Tổng kết năm 2026',
    }),
  )
  for (const key of ['handbook', 'digitise', 'classes', 'power']) {
    const { acts } = value(await showTask(here.as('standing-officer'), { taskId: task(key) }))
    into.set(key, acts.find(one => one.kind === 'carried')?.related[0]?.id ?? '')
  }
})
afterAll(() => here.close())

const task = (key: string): string => ward.tasks[key] ?? ''
const carried = (key: string): string => into.get(key) ?? ''
const shown = async (taskId: string) => value(await showTask(here.as('standing-officer'), { taskId }))
const rows = <T>(run: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(here.surroundings.db, here.wards.hoaMai.localityId, run)

async function belongings(): Promise<void> {
  const standing = here.as('standing-officer')
  const { documentId } = value(
    await registerDocument(standing, {
      direction: 'in',
      kind: 'official-letter',
      number: '88/SKHCN',
      dated: '2026-06-25',
      issuer: 'Sở Khoa học và Công nghệ',
      excerpt: 'Đẩy nhanh số hóa kết quả',
    }),
  )
  value(await citeDocument(standing, { taskId: task('digitise'), documentId }))
  const officer = here.as('officer', { unit: 'TTPVHCC' })
  const piece = { taskId: task('digitise'), text: 'Quét hồ sơ đất đai', due: '2026-08-31' }
  const { subtaskId } = value(await addSubtask(officer, piece))
  value(await reportSubtask(officer, { subtaskId, state: 'at-work' }))
  const steps = [{ text: 'Quét đợt 1', ownerId: officer.actor.personId, due: '2026-08-15' }]
  value(
    await writeUnitPlan(officer, {
      taskId: task('digitise'),
      version: 0,
      rowVersion: 0,
      steps,
      submit: true,
    }),
  )
  const head = here.as('unit-head', { unit: 'TTPVHCC' })
  value(await decideUnitPlan(head, { taskId: task('digitise'), decision: 'agreed' }))
  const part = {
    part: 'Cung cấp dữ liệu dân cư',
    unitId: here.wards.hoaMai.units.CA ?? '',
    due: '2026-08-01',
  }
  value(await givePart(standing, { taskId: task('digitise'), ...part }))
  const leader = here.as('leader-state')
  const { rowVersion } = (await shown(task('power'))).task
  value(
    await suspendTask(leader, {
      taskId: task('power'),
      rowVersion,
      reason: 'Chờ kinh phí',
      document: '9/TB',
    }),
  )
}

test('documents, pieces, the plan of the unit and the parts of others go along', async () => {
  const id = carried('digitise')
  const { localityId } = here.wards.hoaMai
  const [documents, pieces, plans, parts] = await rows(trx =>
    Promise.all([
      documentsOfTasks(trx, localityId, [id]),
      subtasksOf(trx, localityId, { taskIds: [id] }),
      unitPlansOf(trx, localityId, { taskIds: [id] }),
      assignmentsOf(trx, localityId, { taskIds: [id], inForce: true }),
    ]),
  )
  expect([...documents.values()].flat().map(one => one.document.number)).toEqual(['88/SKHCN'])
  expect(pieces).toMatchObject([{ text: 'Quét hồ sơ đất đai', state: 'at-work', due: '2026-08-31' }])
  expect(plans).toMatchObject([{ version: 1, decision: 'agreed', steps: [{ text: 'Quét đợt 1' }] }])
  expect(parts.find(one => one.role === 'support')).toMatchObject({ part: 'Cung cấp dữ liệu dân cư' })
})

test('an obstacle that nobody answered is about the carried task too', async () => {
  const concerns = await rows(trx =>
    concernsOf(trx, here.wards.hoaMai.localityId, { taskId: carried('classes') }),
  )
  expect(concerns.map(one => one.text)).toEqual(['Tổ 3 chưa có chỗ học'])
})

test('a task that rests goes on resting', async () => {
  const { task: power, acts } = await shown(carried('power'))
  expect(power.judgement.status).toBe('suspended')
  expect(acts).toMatchObject([{ kind: 'suspended', document: '310/BC-UBND' }])
})

test('a product that waits is confirmed where the task goes on, and waits in one place', async () => {
  const { task: handbook, updates } = await shown(carried('handbook'))
  expect(handbook.judgement.status).toBe('awaiting-confirmation')
  const waiting = updates.filter(one => one.state === 'submitted')
  expect(waiting).toMatchObject([{ kind: 'closing', productNote: 'Sổ tay lưu tại quầy 2' }])
  expect((await shown(task('handbook'))).updates.some(one => one.state === 'submitted')).toBe(false)
  const [update] = waiting
  const head = here.as('unit-head', { unit: 'TTPVHCC' })
  value(await decideUpdate(head, { updateId: update?.id ?? '', decision: 'approved' }))
  const closed = (await shown(carried('handbook'))).task
  expect([closed.judgement.status, closed.closedOn]).toEqual(['done', '2026-06-15'])
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
