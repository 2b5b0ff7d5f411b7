// Real here: PostgreSQL, people and posts of the ward, report-progress before the decision. The clock is set by hand.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { coded, itemsOf, must, runningPlan } from '../../test/kit/plan-in-world.ts'
import { readPlan, readTask } from '../../test/kit/plan-reading.ts'
import { rowCounts } from '../../test/kit/row-counts.ts'
import { WORLD_NOW, type World, world } from '../../test/kit/world.ts'
import type { Role } from '../domain/role.ts'
import { decideUpdate } from './decide-update.ts'
import { fillItems } from './fill-items.ts'
import { reportProgress } from './report-progress.ts'

let here: World
let planId: string
const UNIT = { unit: 'VHXH' }
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())
beforeEach(async () => {
  here.setNow(WORLD_NOW)
  planId = await runningPlan(
    here,
    readPlan({
      tasks: [
        readTask({ at: 1, lead: ['VHXH'], due: '2026-06-30', nature: 'dated', product: 'Báo cáo' }),
        readTask({ at: 2, lead: ['VHXH'], nature: 'regular' }),
      ],
    }),
  )
  const regular = await task('N2')
  must(
    await fillItems(here.as('standing-officer'), {
      planId,
      taskIds: [regular.id],
      fields: { rhythm: 'monthly' },
    }),
  )
})

const task = async (code: string) => coded((await itemsOf(here, planId)).tasks, code)
const columns = async (code: string) => {
  const { startedOn, percent, submittedOn, closedOn, lastCheckInOn } = await task(code)
  return { startedOn, percent, submittedOn, closedOn, lastCheckInOn }
}
type Said = Partial<Omit<Parameters<typeof reportProgress>[1], 'taskId' | 'rowVersion'>>
/** What the officer of the lead unit reports. */
async function report(code: string, said: Said = {}, who = here.as('officer', UNIT)): Promise<string> {
  const { id, rowVersion } = await task(code)
  const form = { taskId: id, rowVersion, workState: 'at-work', text: 'Đã làm', percent: null } as const
  return must(await reportProgress(who, { ...form, ...said })).updateId
}
const deliver = (effectiveOn: string) =>
  report('N1', { workState: 'delivered', productNote: 'Báo cáo số 5', effectiveOn })
const decide = (updateId: string, decision: 'approved' | 'returned' = 'approved', reason = 'Thiếu số liệu') =>
  decideUpdate(here.as('unit-head', UNIT), { updateId, decision, reason })
const told = async () => {
  const rows = await here.rows
    .selectFrom('journal')
    .where('object_id', '=', (await task('N1')).id)
    .orderBy('seq')
    .select('type')
    .execute()
  return rows.map(row => row.type)
}
const NOTHING = { startedOn: null, percent: null, submittedOn: null, closedOn: null, lastCheckInOn: null }

test('what was reported counts once approved, from the day it speaks of', async () => {
  const updateId = await report('N1', { percent: 40, effectiveOn: '2026-06-10' })
  expect(await columns('N1')).toEqual(NOTHING)
  must(await decide(updateId))
  expect(await columns('N1')).toEqual({ ...NOTHING, startedOn: '2026-06-10', percent: 40 })
  expect(await told()).toEqual([
    'item-accepted',
    'deadline-decided',
    'task-assigned',
    'assignment-given',
    'update-submitted',
    'update-approved',
  ])
})

test('approved in whatever order, the figure of the latest day stands', async () => {
  const early = await report('N1', { percent: 30, effectiveOn: '2026-06-01' })
  const late = await report('N1', { percent: 60, effectiveOn: '2026-06-15' })
  must(await decide(late))
  must(await decide(early))
  expect((await columns('N1')).percent).toBe(60)
})

test('a closing waits from the day of delivery and ends the task on it', async () => {
  const updateId = await deliver('2026-06-12')
  expect(await columns('N1')).toEqual({ ...NOTHING, startedOn: '2026-06-12', submittedOn: '2026-06-12' })
  here.setNow(new Date('2026-07-20T02:00:00Z'))
  must(await decide(updateId))
  expect(await columns('N1')).toMatchObject({
    submittedOn: '2026-06-12',
    closedOn: '2026-06-12',
    percent: 100,
  })
  expect((await told()).slice(4)).toEqual(['update-submitted', 'closing-requested', 'closing-confirmed'])
})

test('a returned closing is work again, and may be delivered anew', async () => {
  must(await decide(await deliver('2026-06-12'), 'returned'))
  expect(await columns('N1')).toMatchObject({ submittedOn: null, closedOn: null })
  must(await decide(await deliver('2026-06-11')))
  expect(await columns('N1')).toMatchObject({ closedOn: '2026-06-11' })
})

test('an update that waited while the task was closed does not take its completion away', async () => {
  const waited = await report('N1', { percent: 50, effectiveOn: '2026-06-10' })
  must(await decide(await deliver('2026-06-12')))
  must(await decide(waited))
  expect(await columns('N1')).toMatchObject({ percent: 100, closedOn: '2026-06-12' })
})

test('a check-in serves its period; the latest counts and nothing else moves', async () => {
  const june = await report('N2', { effectiveOn: '2026-06-17' })
  const may = await report('N2', { effectiveOn: '2026-05-20', percent: 10 })
  must(await decide(june))
  must(await decide(may))
  expect(await columns('N2')).toEqual({ ...NOTHING, lastCheckInOn: '2026-06-17' })
})

test('a return without a reason, a second decision and a stranger’s update write nothing', async () => {
  const updateId = await report('N1')
  const before = await rowCounts(here.rows)
  expect(await decide(updateId, 'returned', ' ')).toMatchObject({
    refusal: { code: 'reason-missing', field: 'reason' },
  })
  const away = here.as('unit-head', { ward: here.wards.other })
  expect(await decideUpdate(away, { updateId, decision: 'approved' })).toMatchObject({
    refusal: { status: 404 },
  })
  expect(await rowCounts(here.rows)).toEqual(before)
  must(await decide(updateId))
  const decided = await rowCounts(here.rows)
  expect(await decide(updateId, 'returned')).toMatchObject({
    refusal: { code: 'already-decided', status: 409 },
  })
  expect(await rowCounts(here.rows)).toEqual(decided)
})

test('decided twice at once, it is decided once', async () => {
  const updateId = await report('N1')
  const answers = await Promise.all([decide(updateId), decide(updateId, 'returned')])
  expect(answers.map(answer => (answer.ok ? 'done' : answer.refusal.code)).sort()).toEqual([
    'already-decided',
    'done',
  ])
})

test('two reports at once on the same form: the second sees that the first came', async () => {
  const { id, rowVersion } = await task('N1')
  const form = { taskId: id, rowVersion, workState: 'at-work', text: 'Đã làm', percent: 10 } as const
  const answers = await Promise.all([1, 2].map(() => reportProgress(here.as('officer', UNIT), form)))
  expect(answers.map(answer => (answer.ok ? 'done' : answer.refusal.code)).sort()).toEqual(['done', 'stale'])
})

const deciders: readonly (readonly [who: Role, unit: string, progress: string, closing: string])[] = [
  ['unit-head', 'VHXH', 'done', 'done'],
  ['unit-head', 'CA', 'other-unit', 'other-unit'],
  ['standing-officer', 'VHXH', 'role', 'done'],
  ['leader-state', 'UBND', 'done', 'done'],
  ['leader-party', 'VPDU', 'other-line', 'other-line'],
  ['officer', 'VHXH', 'role', 'role'],
  ['administrator', 'VP', 'role', 'role'],
]
test.each(deciders)(
  '%s of %s decides on an officer’s update (%s) and closing (%s)',
  async (who, unit, ...expected) => {
    const answers = []
    for (const updateId of [await report('N1'), await deliver('2026-06-12')]) {
      const answer = await decideUpdate(here.as(who, { unit }), { updateId, decision: 'approved' })
      answers.push(answer.ok ? 'done' : answer.refusal.code)
    }
    expect(answers).toEqual(expected)
  },
)

test('nobody approves their own; what the head reported goes to the standing agency', async () => {
  const updateId = await report('N1', {}, here.as('unit-head', UNIT))
  expect(await decide(updateId)).toMatchObject({ refusal: { code: 'own-work', status: 403 } })
  must(await decideUpdate(here.as('standing-officer'), { updateId, decision: 'approved' }))
})
