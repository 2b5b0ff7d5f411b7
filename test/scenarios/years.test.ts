// Real here: PostgreSQL with its roles, every rule from the policy to the journal, the recount from the journal alone.
// Only the socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cancelTask } from '../../src/usecases/cancel-task.ts'
import { closeYear } from '../../src/usecases/close-year.ts'
import { decideMeasurement } from '../../src/usecases/decide-measurement.ts'
import { decideUpdate } from '../../src/usecases/decide-update.ts'
import { recount } from '../../src/usecases/recount.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { showDashboard } from '../../src/usecases/show-dashboard.ts'
import { showPlanYears } from '../../src/usecases/show-plan-years.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { journalTypes } from '../kit/plan-in-world.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { secondPlan } from '../kit/second-plan.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let nextPlanId: string
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  // The product that waits for its confirmation is confirmed, so that it can be told from what is open.
  const { updates } = value(await showTask(standing(), { taskId: task('handbook') }))
  const waiting = updates.find(update => update.state === 'submitted')
  value(
    await decideUpdate(here.as('unit-head', { unit: 'TTPVHCC' }), {
      updateId: waiting?.id ?? '',
      decision: 'approved',
    }),
  )
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const task = (key: string): string => ward.tasks[key] ?? ''
const target = (key: string): string => ward.targets[key] ?? ''
const shown = async (year: number | null, planId = ward.planId) =>
  value(await showPlanYears(standing(), { planId, year }))
const codeOf = (outcome: object): string | null => {
  if (!('refusal' in outcome)) return null
  const { code, problems } = outcome.refusal as { code: string; problems?: { code: string }[] }
  return problems?.[0]?.code ?? code
}
const closing = (more: Partial<Parameters<typeof closeYear>[1]> = {}) => ({
  planId: ward.planId,
  year: 2026,
  document: '310/BC-UBND',
  documentOn: '2027-01-08',
  into: 'next-year',
  taskIds: [] as string[],
  targetIds: [] as string[],
  newDeadline: null,
  reason: 'Tổng kết năm 2026',
  ...more,
})

test('a plan is split into its years, with what has no time apart', async () => {
  const now = await shown(null)
  expect(now.year).toBe(2026)
  expect(now.years).toEqual([{ year: 2026, tasks: Object.keys(ward.tasks).length, closed: false }])
  // A plan of one year leaves no question, even for the task without a deadline.
  expect(now.unplaced).toEqual([])
  expect(now.targets.map(one => [one.id, one.result])).toContainEqual([target('online'), 'short'])
  expect(now.targets.find(one => one.id === target('cashless'))?.result).toBe('no-data')
})

test('a year is not closed before its end, nor by whom it is no business of', async () => {
  expect(codeOf(await closeYear(standing(), closing({ documentOn: '2026-06-18' })))).toBe('year-not-over')
  expect(codeOf(await closeYear(here.as('officer'), closing()))).toBe('role')
})

test('what is open goes into the next plan with its history, and counts there instead', async () => {
  here.setNow(morning('2026-12-20'))
  nextPlanId = (await secondPlan(here, { year: 2027, line: 'state', signed: '2026-12-18' })).planId
  here.setNow(morning('2027-01-08'))
  const open = await shown(2026)
  expect(open.day).toBe('2026-12-31')
  const late = open.tasks.find(one => one.id === task('wifi'))
  expect(late).toMatchObject({ status: 'overdue', open: true })
  const before = value(await showTask(standing(), { taskId: task('wifi') }))
  const taskIds = open.tasks.filter(one => one.open && one.id !== task('camera')).map(one => one.id)
  const targetIds = open.targets.filter(one => one.open).map(one => one.id)
  const wrong = closing({ into: ward.planId, document: '', taskIds })
  expect(codeOf(await closeYear(standing(), wrong))).toBe('closing-document-missing')
  const closed = value(
    await closeYear(standing(), closing({ into: nextPlanId, taskIds, targetIds, newDeadline: '2027-03-31' })),
  )
  expect(closed).toMatchObject({ carried: taskIds.length + targetIds.length, left: 1 })
  const old = value(await showTask(standing(), { taskId: task('wifi') }))
  expect(old.task.judgement.status).toBe('replaced')
  const act = old.acts.find(one => one.kind === 'carried')
  expect(act).toMatchObject({ document: '310/BC-UBND', effectiveOn: '2027-01-08' })
  const next = value(await showTask(standing(), { taskId: act?.related[0]?.id ?? '' }))
  expect(next.origin.map(one => one.id)).toEqual([task('wifi')])
  expect(next.task.planId).toBe(nextPlanId)
  // Every decision of before is there, with the new one behind: the first is never touched, and a late one undoes nothing.
  expect(next.task.deadlines.map(one => one.due)).toEqual([
    ...before.task.deadlines.map(one => one.due),
    '2027-03-31',
  ])
  expect(next.task.judgement.status).toBe('overdue')
  const carried = await shown(2027, nextPlanId)
  expect(carried.tasks.map(one => one.id)).toContain(next.task.id)
  const payment = carried.targets.find(one => one.name === 'Tỷ lệ thanh toán trực tuyến phí, lệ phí')
  expect(payment).toMatchObject({ milestone: { by: '2027-12-31', value: 80 }, result: 'no-data' })
})

test('a closed year stays as it was counted, and is closed once', async () => {
  const kept = await shown(2026)
  expect(kept.closing).toMatchObject({ document: '310/BC-UBND', countedOn: '2026-12-31' })
  expect(kept.tasks.find(one => one.id === task('wifi'))).toMatchObject({
    status: 'overdue',
    carriedTo: { year: 2027 },
  })
  expect(kept.targets.find(one => one.id === target('payment'))).toMatchObject({ result: 'short' })
  // What stayed behind may still change; what was kept does not.
  expect(kept.tasks.find(one => one.id === task('camera'))).toMatchObject({ carriedTo: null })
  const { task: camera } = value(await showTask(standing(), { taskId: task('camera') }))
  const cancelled = {
    taskId: camera.id,
    rowVersion: camera.rowVersion,
    reason: 'Chuyển về Công an tỉnh',
    document: '12/QĐ-UBND',
  }
  value(await cancelTask(here.as('leader-state'), cancelled))
  expect((await shown(2026)).tasks).toEqual(kept.tasks)
  expect((await shown(2026)).counts).toEqual(kept.counts)
  expect(codeOf(await closeYear(standing(), closing()))).toBe('year-closed')
})

test('a target that was reached and falls again is red wherever it is counted', async () => {
  const carried = await shown(2027, nextPlanId)
  const payment = carried.targets.find(one => one.name === 'Tỷ lệ thanh toán trực tuyến phí, lệ phí')
  const figure = async (on: string, numerator: number) => {
    here.setNow(morning(on))
    const { measurementId } = value(
      await reportMeasurement(here.as('officer', { unit: 'TTPVHCC' }), {
        targetId: payment?.id ?? '',
        effectiveOn: on,
        value: null,
        numerator,
        denominator: 1000,
        reached: null,
        note: 'Đã đối chiếu',
        meant: true,
      }),
    )
    value(await decideMeasurement(standing(), { measurementId, decision: 'approved' }))
  }
  await figure('2027-02-10', 830)
  expect((await shown(2027, nextPlanId)).targets.find(one => one.id === payment?.id)?.result).toBe('exceeded')
  await figure('2027-03-10', 700)
  expect((await shown(2027, nextPlanId)).targets.find(one => one.id === payment?.id)?.result).toBe('fallen')
  const { target: judged } = value(await showTarget(standing(), { targetId: payment?.id ?? '' }))
  expect(judged.judgement.status).toBe('fallen')
  const { targets } = value(await showDashboard(standing(), { planId: nextPlanId }))
  expect(targets.find(one => one.id === payment?.id)?.judgement.status).toBe('fallen')
})

test('within one plan an open item stays itself and stands in the next year too', async () => {
  here.setNow(morning('2027-12-20'))
  const open = await shown(2027, nextPlanId)
  const taskIds = open.tasks.filter(one => one.open).map(one => one.id)
  const targetIds = open.targets.filter(one => one.open).map(one => one.id)
  value(
    await closeYear(
      standing(),
      closing({ planId: nextPlanId, year: 2027, documentOn: '2027-12-20', taskIds, targetIds }),
    ),
  )
  const next = await shown(2028, nextPlanId)
  expect(next.years.map(one => [one.year, one.closed])).toEqual([
    [2027, true],
    [2028, false],
  ])
  expect(next.tasks.map(one => one.id).sort()).toEqual([...taskIds].sort())
  // It is asked for what it still owes.
  expect(next.targets.map(one => [one.result, one.milestone?.by])).toContainEqual(['fallen', '2027-12-31'])
})

test('the journal alone tells the same, and a changed figure of a closed year is found', async () => {
  const { localityId } = here.wards.hoaMai
  const types = await journalTypes(here)
  expect(types.filter(type => type === 'year-closed')).toHaveLength(2)
  expect(types).toContain('item-carried')
  expect(types).toContain('task-carried')
  expect(types).toContain('target-carried')
  expect((await recount(here.surroundings, localityId)).differences).toEqual([])
  await here.rows
    .updateTable('year_closing')
    .set({ figures: JSON.stringify({ tasks: [], targets: [], counts: {} }) })
    .where('locality_id', '=', localityId)
    .where('year', '=', 2026)
    .execute()
  const { differences } = await recount(here.surroundings, localityId)
  expect(differences.map(one => one.what.split(' ')[0])).toEqual(['year_closing'])
})
