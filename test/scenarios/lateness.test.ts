// Real here: PostgreSQL with its roles, every rule from the policy to the journal. The clock is set by hand.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideMeasurement } from '../../src/usecases/decide-measurement.ts'
import { decideUpdate } from '../../src/usecases/decide-update.ts'
import { recordLateness } from '../../src/usecases/record-lateness.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { reportProgress } from '../../src/usecases/report-progress.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { verifyJournal } from '../../src/usecases/verify-journal.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const run = (day?: string) => {
  if (day !== undefined) here.setNow(morning(day))
  return recordLateness(here.surroundings, here.wards.hoaMai.localityId)
}
/** What is stored of a task or target: kind, deadline, first day, last day and why. */
const stored = async (id: string) =>
  (
    await here.rows
      .selectFrom('lateness')
      .where(eb => eb.or([eb('task_id', '=', id), eb('target_id', '=', id)]))
      .orderBy('due')
      .selectAll()
      .execute()
  ).map(row => [row.kind, row.due, row.began_on, row.ended_on, row.end_reason, row.withdrawn_at !== null])
const events = async (id: string) =>
  (
    await here.rows
      .selectFrom('journal')
      .where('object_id', '=', id)
      .where('type', 'like', 'lateness-%')
      .orderBy('seq')
      .select(['type', 'actor_id'])
      .execute()
  ).map(row => [row.type, row.actor_id === null ? 'system' : 'person'])
const report = async (key: string, unit: string, more: Partial<Parameters<typeof reportProgress>[1]>) => {
  const officer = here.as('officer', { unit })
  const { task } = value(await showTask(officer, { taskId: ward.tasks[key] ?? '' }))
  const form = { workState: 'at-work', text: 'Đang làm', percent: null } as const
  return value(
    await reportProgress(officer, { taskId: task.id, rowVersion: task.rowVersion, ...form, ...more }),
  ).updateId
}
const decide = (updateId: string, unit: string, decision: 'approved' | 'returned') =>
  decideUpdate(here.as('unit-head', { unit }), { updateId, decision, reason: 'Bổ sung danh sách' })
const delivered = { workState: 'delivered', percent: 100, productNote: 'Lưu tại đơn vị' } as const

test('the daily run catches up every day it was not run, once', async () => {
  const written = await run()
  expect(written).toBeGreaterThan(5)
  expect(await stored(ward.tasks['wifi'] ?? '')).toEqual([
    ['task', '2026-05-31', '2026-06-01', null, null, false],
  ])
  // Delivered in time, waiting: not late. Delivered four days late and confirmed: stored when it was confirmed.
  expect(await stored(ward.tasks['handbook'] ?? '')).toEqual([])
  expect(await stored(ward.tasks['training'] ?? '')).toEqual([])
  expect(await stored(ward.tasks['leaflet'] ?? '')).toEqual([
    ['task', '2026-05-15', '2026-05-16', '2026-05-19', 'done', false],
  ])
  expect(await stored(ward.tasks['loudspeaker'] ?? '')).toEqual([
    ['check-in', '2026-06-14', '2026-06-15', null, null, false],
  ])
  expect(await stored(ward.targets['payment'] ?? '')).toEqual([
    ['milestone', '2026-05-31', '2026-06-01', null, null, false],
  ])
  expect(await events(ward.tasks['wifi'] ?? '')).toEqual([['lateness-began', 'system']])
  expect(await run()).toBe(0)
})

test('what is delivered late ends on its day once it is confirmed', async () => {
  here.setNow(WORLD_NOW)
  const id = ward.tasks['wifi'] ?? ''
  const updateId = await report('wifi', 'KTHTDT', { ...delivered, effectiveOn: '2026-06-17' })
  expect(await stored(id)).toMatchObject([['task', '2026-05-31', '2026-06-01', null, null, false]])
  here.setNow(morning('2026-06-25'))
  value(await decide(updateId, 'KTHTDT', 'approved'))
  expect(await stored(id)).toEqual([['task', '2026-05-31', '2026-06-01', '2026-06-17', 'done', false]])
  expect(await events(id)).toEqual([
    ['lateness-began', 'system'],
    ['lateness-ended', 'person'],
  ])
})

test('delivered in time and confirmed late is no lateness; given back after the deadline it is', async () => {
  here.setNow(WORLD_NOW)
  const classes = await report('classes', 'VHXH', { ...delivered })
  await run('2026-07-08')
  expect(await stored(ward.tasks['classes'] ?? '')).toEqual([])
  value(await decide(classes, 'VHXH', 'approved'))
  await run('2026-07-09')
  expect(await stored(ward.tasks['classes'] ?? '')).toEqual([])
  const waiting = await here.rows
    .selectFrom('task_update')
    .where('task_id', '=', ward.tasks['handbook'] ?? '')
    .where('state', '=', 'submitted')
    .select('id')
    .executeTakeFirstOrThrow()
  value(await decide(waiting.id, 'TTPVHCC', 'returned'))
  expect(await stored(ward.tasks['handbook'] ?? '')).toEqual([
    ['task', '2026-06-30', '2026-07-01', null, null, false],
  ])
})

test('what turns out to have been in time is withdrawn and stays on record', async () => {
  await run('2026-06-26')
  const survey = ward.tasks['survey'] ?? ''
  expect(await stored(survey)).toMatchObject([['task', '2026-06-22', '2026-06-23', null, null, false]])
  const updateId = await report('survey', 'TTPVHCC', { ...delivered, effectiveOn: '2026-06-22' })
  value(await decide(updateId, 'TTPVHCC', 'approved'))
  expect(await stored(survey)).toMatchObject([['task', '2026-06-22', '2026-06-23', null, null, true]])
  expect((await events(survey)).map(([type]) => type)).toEqual(['lateness-began', 'lateness-withdrawn'])
  expect(await run()).toBe(0)
})

test('a milestone that was missed ends with the figure that reaches it', async () => {
  here.setNow(morning('2026-06-26'))
  const targetId = ward.targets['payment'] ?? ''
  const figure = {
    targetId,
    effectiveOn: '2026-06-24',
    value: null,
    reached: null,
    meant: true,
    note: 'Đã đối chiếu',
  }
  const { measurementId } = value(
    await reportMeasurement(here.as('officer', { unit: 'TTPVHCC' }), {
      ...figure,
      numerator: 720,
      denominator: 1000,
    }),
  )
  expect(await stored(targetId)).toMatchObject([['milestone', '2026-05-31', '2026-06-01', null, null, false]])
  value(await decideMeasurement(here.as('standing-officer'), { measurementId, decision: 'approved' }))
  expect(await stored(targetId)).toEqual([
    ['milestone', '2026-05-31', '2026-06-01', '2026-06-24', 'reached', false],
  ])
})

test('the chain of the journal holds', async () => {
  expect(value(await verifyJournal(here.as('inspector'), {}))).toMatchObject({ broken: null })
})
