// Real here: PostgreSQL, the ward's units with their duties, its people. The reading is made by the test.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coded, draftPlan, itemsOf, journalTypes, must, runningPlan } from '../../test/kit/plan-in-world.ts'
import { readPlan, readTask } from '../../test/kit/plan-reading.ts'
import { rowCounts } from '../../test/kit/row-counts.ts'
import { type World, world } from '../../test/kit/world.ts'
import { fillItems } from './fill-items.ts'
import { takeProposals } from './take-proposals.ts'
import { clarityOf } from './task-clearness.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const text = 'Tổ chức tập huấn kỹ năng số cho cán bộ, công chức'
const reading = readPlan({
  reporting: ['quarterly', 'monthly'],
  tasks: [readTask({ at: 1, text }), readTask({ at: 2 })],
})
const task = async (planId: string, code: string) => coded((await itemsOf(here, planId)).tasks, code)
const take = (
  planId: string,
  taskIds: readonly string[],
  fields?: Parameters<typeof takeProposals>[1]['fields'],
) => takeProposals(here.as('standing-officer'), { planId, taskIds: [...taskIds], ...(fields && { fields }) })

test('one key makes a bare task clear in all six, and every value says who took it', async () => {
  const planId = await draftPlan(here, reading)
  const bare = await task(planId, 'N1')
  expect(must(await take(planId, [bare.id]))).toMatchObject({ tasks: 1 })
  const clear = await task(planId, 'N1')
  expect(clarityOf(clear).gaps).toEqual([])
  expect(clear).toMatchObject({
    lead: { name: 'Phòng Văn hóa - Xã hội' },
    nature: 'dated',
    deadline: '2026-12-31',
  })
  const by = here.person('standing-officer').personId
  expect(new Set(Object.values(clear.filled).map(mark => mark.by))).toEqual(new Set([by]))
  expect(Object.keys(clear.filled)).toEqual(
    expect.arrayContaining(['leadUnitId', 'ownerId', 'deadline', 'product']),
  )
  expect(clear.places).toEqual(bare.places)
  expect(await task(planId, 'N2')).toMatchObject({ lead: null, filled: {} })
  expect((await journalTypes(here)).at(-1)).toBe('items-filled')
})

test('what is filled stays; only empty fields are taken', async () => {
  const planId = await draftPlan(here, reading)
  const { id } = await task(planId, 'N1')
  const leadUnitId = here.wards.hoaMai.units['CA'] ?? ''
  const fields = { leadUnitId, product: 'Danh sách lớp', nature: 'periodic' } as const
  must(await fillItems(here.as('standing-officer'), { planId, taskIds: [id], fields }))
  must(await take(planId, [id]))
  // Of the plan's own rhythms the shortest.
  expect(await task(planId, 'N1')).toMatchObject({
    lead: { id: leadUnitId },
    product: 'Danh sách lớp',
    nature: 'periodic',
    rhythm: 'monthly',
    deadline: null,
  })
})

test('only the named fields are taken', async () => {
  const planId = await draftPlan(here, reading)
  const before = await task(planId, 'N1')
  expect(must(await take(planId, [before.id], ['authority', 'product']))).toEqual({ tasks: 1, fields: 2 })
  const after = await task(planId, 'N1')
  expect(Object.keys(after.filled).sort()).toEqual(['authority', 'product'])
  expect(after).toEqual({
    ...before,
    rowVersion: before.rowVersion + 1,
    authority: 'Chủ tịch UBND phường',
    product: 'Báo cáo kết quả tập huấn, bồi dưỡng',
    filled: after.filled,
  })
})

test('taken again there is nothing left to take, and nothing is touched or told', async () => {
  const planId = await draftPlan(here, reading)
  const { id } = await task(planId, 'N1')
  must(await take(planId, [id]))
  const [before, told] = [await task(planId, 'N1'), (await journalTypes(here)).length]
  expect(must(await take(planId, [id]))).toEqual({ tasks: 0, fields: 0 })
  expect(await task(planId, 'N1')).toEqual(before)
  expect((await journalTypes(here)).length).toBe(told)
})

test('in a running plan a taken deadline is the first decision', async () => {
  const planId = await runningPlan(here, reading)
  const { id } = await task(planId, 'N1')
  must(await take(planId, [id]))
  expect((await task(planId, 'N1')).deadlines).toMatchObject([
    { due: '2026-12-31', effectiveOn: '2026-06-18' },
  ])
})

test('another plan’s task and another role are refused and write nothing', async () => {
  const [planId, otherPlan] = [await draftPlan(here, reading), await draftPlan(here, reading)]
  const stray = await task(otherPlan, 'N1')
  const own = await task(planId, 'N1')
  const before = await rowCounts(here.rows)
  expect(await take(planId, [own.id, stray.id])).toMatchObject({ refusal: { status: 404 } })
  const asOfficer = takeProposals(here.as('officer'), { planId, taskIds: [own.id] })
  expect(await asOfficer).toMatchObject({ refusal: { status: 403 } })
  expect(await rowCounts(here.rows)).toEqual(before)
  expect(await task(planId, 'N1')).toEqual(own)
})
