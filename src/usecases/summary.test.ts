// Real here: PostgreSQL and the use-cases that touch a running plan. The recount goes another way than the summary: it
// loads the dashboard's rows and counts them. The clock is set by hand.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coded, draftPlan, itemsOf, must, runningPlan } from '../../test/kit/plan-in-world.ts'
import { readPlan, readTarget, readTask } from '../../test/kit/plan-reading.ts'
import { WORLD_NOW, type World, world } from '../../test/kit/world.ts'
import { decideMeasurement } from './decide-measurement.ts'
import { decideUpdate } from './decide-update.ts'
import { fillItems } from './fill-items.ts'
import { recountSummary } from './recount-summary.ts'
import { reportMeasurement } from './report-measurement.ts'
import { reportProgress } from './report-progress.ts'
import { showDashboard } from './show-dashboard.ts'
import { showSummary } from './show-summary.ts'

const UNIT = { unit: 'VHXH' }
const reading = readPlan({
  tasks: [
    readTask({ at: 1, lead: ['VHXH'], due: '2026-06-10', nature: 'dated', product: 'Báo cáo' }),
    readTask({ at: 2, lead: ['VHXH'], due: '2026-06-22', nature: 'dated', product: 'Báo cáo' }),
    readTask({ at: 3, lead: ['VHXH'], due: '2026-12-31', nature: 'dated', product: 'Báo cáo' }),
    readTask({ at: 4, lead: ['VHXH'], nature: 'regular' }),
    readTask({ at: 5, lead: ['VHXH'] }),
  ],
  targets: [
    readTarget({ at: 1, lead: ['VHXH'] }),
    readTarget({ at: 2, lead: ['VHXH'], by: '2026-03' }),
    readTarget({ at: 3, lead: ['VHXH'], kind: 'per', unit: 'người/10.000 dân', value: 12 }),
  ],
})

let here: World
let planId: string
beforeAll(async () => {
  here = await world()
  planId = await runningPlan(here, reading)
})
afterAll(() => here.close())

const localityId = () => here.wards.hoaMai.localityId
const kept = async () => {
  const row = await here.rows
    .selectFrom('locality_summary')
    .where('locality_id', '=', localityId())
    .selectAll()
    .executeTakeFirst()
  return row && { ...row, counted_at: null }
}
/** What the row must say, counted from the rows of the dashboard. */
async function recounted() {
  const { tasks, targets, plans, waiting, today } = must(await showDashboard(here.as('leader-state'), {}))
  const tally = (statuses: readonly string[]) =>
    Object.fromEntries(
      [...new Set(statuses)].map(one => [one, statuses.filter(status => status === one).length]),
    )
  const waits = async (table: 'task_update' | 'measurement') =>
    (await here.rows.selectFrom(table).where('state', '=', 'submitted').select('id').execute()).length
  expect(waiting.updates.length).toBeLessThanOrEqual(await waits('task_update'))
  return {
    locality_id: localityId(),
    as_of: today,
    counted_at: null,
    plans: plans.length,
    tasks: tasks.length,
    targets: targets.length,
    task_statuses: tally(tasks.map(task => task.judgement.status)),
    target_statuses: tally(targets.map(target => target.judgement.status)),
    updates_waiting: await waits('task_update'),
    figures_waiting: await waits('measurement'),
  }
}

test('a running plan is in the summary from its adoption on; a draft is not', async () => {
  await draftPlan(here, reading)
  expect(await kept()).toEqual(await recounted())
  expect(await kept()).toMatchObject({
    plans: 1,
    tasks: 5,
    targets: 3,
    task_statuses: { overdue: 1, attention: 1, 'not-due': 1, regular: 1, 'no-deadline': 1 },
  })
})

test('every change that touches the running plan is in the row when it is done', async () => {
  const { tasks, targets } = await itemsOf(here, planId)
  const item = (code: string) => coded([...tasks, ...targets], code).id
  const officer = here.as('officer', UNIT)
  const head = here.as('unit-head', UNIT)
  const report = async (code: string, workState: 'at-work' | 'delivered') => {
    const { rowVersion } = coded((await itemsOf(here, planId)).tasks, code)
    const said = { workState, text: 'Đã làm', percent: 90, productNote: 'Báo cáo số 5' } as const
    return must(await reportProgress(officer, { taskId: item(code), rowVersion, ...said })).updateId
  }
  const measure = async (code: string, numerator: number, denominator: number) => {
    const figure = { effectiveOn: '2026-06-15', value: null, numerator, denominator, reached: null }
    return must(await reportMeasurement(officer, { targetId: item(code), ...figure })).measurementId
  }
  let last = await kept()
  const check = async () => {
    const row = await kept()
    expect(row).toEqual(await recounted())
    // Each step shows in the figures, so no comparison is idle.
    expect(row).not.toEqual(last)
    last = row
  }
  const first = await report('N3', 'at-work')
  await check()
  must(await decideUpdate(head, { updateId: first, decision: 'approved' }))
  await check()
  const closing = await report('N1', 'delivered')
  await check()
  must(await decideUpdate(head, { updateId: closing, decision: 'returned', reason: 'Thiếu' }))
  await check()
  must(await decideUpdate(head, { updateId: await report('N2', 'delivered'), decision: 'approved' }))
  await check()
  for (const [code, numerator, denominator] of [
    ['C1', 95, 100],
    ['C2', 10, 100],
    ['C3', 24, 20_000],
  ] as const) {
    const measurementId = await measure(code, numerator, denominator)
    await check()
    must(await decideMeasurement(head, { measurementId, decision: 'approved' }))
    await check()
  }
  const fields = { deadline: '2026-06-20', nature: 'dated' } as const
  must(await fillItems(here.as('standing-officer'), { planId, taskIds: [item('N5')], fields }))
  await check()
})

test('changes at once are all in the row', async () => {
  const target = coded((await itemsOf(here, planId)).targets, 'C1').id
  const figure = { effectiveOn: '2026-06-16', value: 93, numerator: null, denominator: null, reached: null }
  await Promise.all(
    Array.from({ length: 6 }, async () =>
      must(await reportMeasurement(here.as('officer', UNIT), { targetId: target, ...figure })),
    ),
  )
  expect(await kept()).toEqual(await recounted())
  expect(await kept()).toMatchObject({ figures_waiting: 6 })
})

test('reports that are only added and decisions that are counted, at once, are all in the row', async () => {
  const { tasks } = await itemsOf(here, planId)
  const [first, second, third] = ['N3', 'N4', 'N5'].map(code => coded(tasks, code).id)
  const officer = here.as('officer', UNIT)
  const report = async (id = '') => {
    const rowVersion = (await itemsOf(here, planId)).tasks.find(task => task.id === id)?.rowVersion ?? 0
    const said = { workState: 'at-work', text: 'Đã làm thêm', percent: 40 } as const
    return must(await reportProgress(officer, { taskId: id, rowVersion, ...said })).updateId
  }
  const decided = [await report(third), await report(third), await report(third)]
  expect(await kept()).toEqual(await recounted())
  await Promise.all([
    report(first),
    report(second),
    ...decided.map(async updateId =>
      must(await decideUpdate(here.as('unit-head', UNIT), { updateId, decision: 'approved' })),
    ),
  ])
  expect(await kept()).toEqual(await recounted())
})

test('on a later day it is counted anew when it is read, and kept by the nightly count', async () => {
  const before = await kept()
  here.setNow(new Date('2026-09-01T02:00:00Z'))
  const shown = must(await showSummary(here.as('committee'), {}))
  const expected = await recounted()
  expect(shown).toMatchObject({ asOf: '2026-09-01', taskStatuses: expected.task_statuses })
  expect(shown.taskStatuses).not.toEqual(before?.task_statuses)
  expect(await kept()).toEqual(before)
  expect(await recountSummary(here.surroundings, localityId())).toBeNull()
  expect(await kept()).toEqual(expected)
  expect(must(await showSummary(here.as('committee'), {}))).toEqual(shown)
  here.setNow(WORLD_NOW)
})

test('the nightly count reports a row that does not say what it should, and puts it right', async () => {
  await recountSummary(here.surroundings, localityId())
  await here.rows
    .updateTable('locality_summary')
    .set({ tasks: 99 })
    .where('locality_id', '=', localityId())
    .execute()
  expect(await recountSummary(here.surroundings, localityId())).toMatchObject({
    kept: { tasks: 99 },
    counted: { tasks: 5 },
  })
  expect(here.logged.at(-1)?.event).toBe('summary-differs')
  expect(await kept()).toEqual(await recounted())
})

test('each locality has its own row', async () => {
  const away = here.as('leader-state', { ward: here.wards.other })
  expect(must(await showSummary(away, {}))).toMatchObject({ plans: 0, tasks: 0, taskStatuses: {} })
})
