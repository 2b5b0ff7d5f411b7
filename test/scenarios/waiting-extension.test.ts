// Real here: PostgreSQL with its roles, every rule from the policy to the journal, the recount from the journal alone.
// Only the socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cancelTask } from '../../src/usecases/cancel-task.ts'
import { closeYear } from '../../src/usecases/close-year.ts'
import { decideExtension } from '../../src/usecases/decide-extension.ts'
import { decideUpdate } from '../../src/usecases/decide-update.ts'
import { listNotices } from '../../src/usecases/list-notices.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { noteChanges } from '../../src/usecases/note-changes.ts'
import { recount } from '../../src/usecases/recount.ts'
import { reportProgress } from '../../src/usecases/report-progress.ts'
import { requestExtension } from '../../src/usecases/request-extension.ts'
import { showPlanYears } from '../../src/usecases/show-plan-years.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { secondPlan } from '../kit/second-plan.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  here.setNow(morning('2026-06-18'))
})
afterAll(() => here.close())

const task = (key: string): string => ward.tasks[key] ?? ''
const shown = async (taskId: string) => value(await showTask(here.as('standing-officer'), { taskId }))
const asked = async (key: string, unit: string, due: string) =>
  value(
    await requestExtension(here.as('unit-head', { unit }), {
      taskId: task(key),
      due,
      reason: 'Thiếu thiết bị',
    }),
  ).extensionId

test('what waits on a task that is cancelled is refused with the reason and the document of the act', async () => {
  await asked('digitise', 'TTPVHCC', '2026-12-15')
  const { rowVersion } = (await shown(task('digitise'))).task
  value(
    await cancelTask(here.as('leader-state'), {
      taskId: task('digitise'),
      rowVersion,
      reason: 'Tỉnh làm tập trung',
      document: '12/TB-UBND',
      documentOn: '2026-06-17',
    }),
  )
  const { extensions } = await shown(task('digitise'))
  expect(extensions).toMatchObject([
    { state: 'refused', decisionReason: 'Tỉnh làm tập trung', document: '12/TB-UBND', counts: false },
  ])
})

test('what waits on a task whose product is confirmed is over, and nobody is told of a refusal', async () => {
  await asked('classes', 'VHXH', '2026-12-01')
  const { rowVersion } = (await shown(task('classes'))).task
  const sent = value(
    await reportProgress(here.as('officer', { unit: 'VHXH' }), {
      taskId: task('classes'),
      rowVersion,
      workState: 'delivered',
      percent: 100,
      text: 'Đã mở đủ lớp',
      productNote: 'Báo cáo kết quả',
    }),
  )
  const head = here.as('unit-head', { unit: 'VHXH' })
  value(await decideUpdate(head, { updateId: sent.updateId, decision: 'approved' }))
  expect((await shown(task('classes'))).extensions).toMatchObject([
    { state: 'refused', decisionReason: null },
  ])
  await noteChanges(here.surroundings, here.wards.hoaMai.localityId)
  expect(await told('VHXH')).not.toContain('extension-refused')
  expect(await told('TTPVHCC')).toContain('extension-refused')
})

test('a year that closes answers what its new deadline covers; what asks for more goes along and is decided there', async () => {
  here.setNow(morning('2026-12-02'))
  await asked('power', 'KTHTDT', '2027-02-15')
  await asked('camera', 'CA', '2027-03-31')
  here.setNow(morning('2026-12-20'))
  const { planId } = await secondPlan(here, { year: 2027, line: 'state', signed: '2026-12-18' })
  here.setNow(morning('2027-01-08'))
  const standing = here.as('standing-officer')
  const open = value(await showPlanYears(standing, { planId: ward.planId, year: 2026 }))
  value(
    await closeYear(standing, {
      planId: ward.planId,
      year: 2026,
      document: '310/BC-UBND',
      documentOn: '2027-01-08',
      into: planId,
      taskIds: open.tasks.filter(one => one.open).map(one => one.id),
      targetIds: [],
      newDeadline: '2027-02-28',
      reason: 'Tổng kết năm 2026',
    }),
  )
  const power = await into('power')
  expect(power.extensions).toMatchObject([
    { state: 'agreed', dueDecided: '2027-02-28', document: '310/BC-UBND', counts: false },
  ])
  const camera = await into('camera')
  expect(camera.extensions).toMatchObject([{ state: 'asked', dueAsked: '2027-03-31' }])
  expect((await shown(task('camera'))).extensions).toEqual([])
  const leader = here.as('leader-state')
  const waiting = value(await myWork(leader, {})).owed.filter(one => one.kind === 'extension')
  expect(waiting.map(one => one.code)).toEqual([camera.task.code])
  const [{ id: extensionId } = { id: '' }] = camera.extensions
  value(await decideExtension(leader, { extensionId, decision: 'agreed' }))
  expect((await into('camera')).extensions).toMatchObject([{ state: 'agreed', dueDecided: '2027-03-31' }])
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})

const into = async (key: string) => {
  const { acts } = await shown(task(key))
  return shown(acts.find(one => one.kind === 'carried')?.related[0]?.id ?? '')
}

const told = async (unit: string) =>
  value(await listNotices(here.as('unit-head', { unit }), {})).notices.map(one => one.facts.what)
