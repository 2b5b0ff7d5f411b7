// Real here: PostgreSQL, units and people of the ward. The reading is made by the test.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coded, draftPlan, itemsOf, must, runningPlan } from '../../test/kit/plan-in-world.ts'
import { readPlan, readTarget, readTask } from '../../test/kit/plan-reading.ts'
import { rowCounts } from '../../test/kit/row-counts.ts'
import { type World, world } from '../../test/kit/world.ts'
import { fillItems } from './fill-items.ts'

let here: World
let planId: string
let id: Readonly<Record<string, string>>
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const reading = readPlan({
  tasks: [
    readTask({ at: 1, due: '2026-06-30', nature: 'dated' }),
    readTask({ at: 2, lead: ['VHXH'], support: ['VP'] }),
    readTask({ at: 3, due: '2026-12-31', nature: 'regular' }),
  ],
  targets: [readTarget({ lead: ['Tổ lạ'] })],
})
const begin = async (stage: 'draft' | 'running') => {
  planId = await (stage === 'draft' ? draftPlan : runningPlan)(here, reading)
  const { tasks, targets } = await itemsOf(here, planId)
  id = Object.fromEntries([...tasks, ...targets].map(item => [item.code, item.id]))
}
type Fields = Parameters<typeof fillItems>[1]['fields']
const fill = (codes: readonly string[], fields: Fields, who = here.as('standing-officer')) =>
  fillItems(who, {
    planId,
    taskIds: codes.filter(code => code.startsWith('N')).map(code => id[code] ?? ''),
    targetIds: codes.filter(code => code.startsWith('C')).map(code => id[code] ?? ''),
    fields,
  })
const task = async (code: string) => coded((await itemsOf(here, planId)).tasks, code)
const unit = (code: string) => here.wards.hoaMai.units[code] ?? ''

test('one action fills many items; each value says by whom and when, and the journal names fields and items', async () => {
  await begin('draft')
  const owner = here.person('officer', { unit: 'VHXH' })
  const fields = {
    leadUnitId: unit('VHXH'),
    ownerId: owner.personId,
    product: 'Báo cáo',
    rhythm: 'monthly',
  } as const
  expect(must(await fill(['N1', 'N2', 'C1'], fields))).toEqual({ tasks: 2, targets: 1 })
  const { tasks, targets } = await itemsOf(here, planId)
  const by = here.person('standing-officer').personId
  const mark = { by, at: '2026-06-18T01:42:00.000Z' }
  expect(coded(tasks, 'N2')).toMatchObject({
    lead: { id: unit('VHXH') },
    owner: { name: owner.name },
    product: 'Báo cáo',
  })
  expect(coded(tasks, 'N2').filled).toEqual({ leadUnitId: mark, ownerId: mark, product: mark, rhythm: mark })
  // A target has no product.
  expect(coded(targets, 'C1')).toMatchObject({ lead: { id: unit('VHXH') }, leadText: [], rhythm: 'monthly' })
  expect(Object.keys(coded(targets, 'C1').filled).sort()).toEqual(['leadUnitId', 'ownerId', 'rhythm'])
  expect(coded(tasks, 'N3').filled).toEqual({})
  const rows = await here.rows
    .selectFrom('journal')
    .where('object_id', '=', planId)
    .orderBy('seq')
    .selectAll()
    .execute()
  expect(rows.slice(-2).map(row => [row.type, row.payload])).toEqual([
    [
      'items-filled',
      expect.objectContaining({
        item: 'task',
        itemIds: expect.arrayContaining([id['N1'], id['N2']]),
        fields: ['lead', 'owner', 'rhythm', 'product'],
      }),
    ],
    [
      'items-filled',
      expect.objectContaining({ item: 'target', itemIds: [id['C1']], fields: ['lead', 'owner', 'rhythm'] }),
    ],
  ])
})

test('support: each unit once, never the lead, and "nobody" clears it', async () => {
  await begin('draft')
  must(await fill(['N1', 'N2'], { supportUnitIds: [unit('CA'), unit('VHXH'), unit('CA')] }))
  const codes = async (code: string) => (await task(code)).support.map(one => one.id).sort()
  expect(await codes('N1')).toEqual([unit('CA'), unit('VHXH')].sort())
  expect(await codes('N2')).toEqual([unit('CA')])
  must(await fill(['N1'], { leadUnitId: unit('CA') }))
  expect(await codes('N1')).toEqual([unit('VHXH')])
  must(await fill(['N1'], { noSupport: true }))
  expect(await task('N1')).toMatchObject({ noSupport: true, support: [] })
  must(await fill(['N1'], { supportUnitIds: [unit('VP')] }))
  expect(await task('N1')).toMatchObject({ noSupport: false, support: [{ id: unit('VP') }] })
})

test('a draft’s deadline may be given, changed and emptied: nothing is decided yet', async () => {
  await begin('draft')
  for (const deadline of ['2026-09-30', '2026-10-31', '']) {
    must(await fill(['N1'], { deadline }))
    expect(await task('N1')).toMatchObject({ deadline: deadline || null, deadlines: [] })
  }
})

test('a running task gets its first deadline once, from the day it was given', async () => {
  await begin('running')
  must(await fill(['N2'], { deadline: '2026-09-30', nature: 'dated' }))
  expect((await task('N2')).deadlines).toMatchObject([
    { due: '2026-09-30', effectiveOn: '2026-06-18', document: null },
  ])
  expect(await fill(['N2'], { deadline: '2026-10-31' })).toEqual({
    ok: false,
    refusal: { code: 'deadline-needs-extension', status: 422, field: 'deadline', params: { codes: 'N2' } },
  })
})

const escapes: readonly (readonly [what: string, fields: Fields, answer: string])[] = [
  ['another day', { deadline: '2026-07-31' }, 'deadline-needs-extension'],
  ['no day', { deadline: '' }, 'deadline-needs-extension'],
  ['calling it regular', { nature: 'regular' }, 'deadline-needs-extension'],
  ['calling it periodic', { nature: 'periodic' }, 'deadline-needs-extension'],
  ['calling it unsettled', { nature: 'unknown' }, 'deadline-needs-extension'],
  ['the same day again', { deadline: '2026-06-30' }, 'done'],
  ['the same nature again', { nature: 'dated' }, 'done'],
  ['something else', { product: 'Báo cáo' }, 'done'],
]
test.each(escapes)('a decided deadline against %s: %s', async (_, fields, expected) => {
  await begin('running')
  const before = await rowCounts(here.rows)
  const answer = await fill(['N1', 'N2'], fields)
  expect(answer.ok ? 'done' : answer.refusal.code).toBe(expected)
  expect((await task('N1')).deadlines.map(one => one.due)).toEqual(['2026-06-30'])
  if (!answer.ok) expect(await rowCounts(here.rows)).toEqual(before)
})

test('a regular task gets no decision; called dated, the day that stood in its row becomes the first', async () => {
  await begin('running')
  must(await fill(['N3'], { deadline: '2026-11-30' }))
  expect((await task('N3')).deadlines).toEqual([])
  must(await fill(['N3'], { nature: 'dated' }))
  expect((await task('N3')).deadlines.map(one => one.due)).toEqual(['2026-11-30'])
})

test('two first deadlines at once: one is decided, the other refused', async () => {
  await begin('running')
  const answers = await Promise.all(['2026-09-30', '2026-10-31'].map(deadline => fill(['N2'], { deadline })))
  expect(answers.map(answer => (answer.ok ? 'done' : answer.refusal.code)).sort()).toEqual([
    'deadline-needs-extension',
    'done',
  ])
  expect((await task('N2')).deadlines).toHaveLength(1)
})

const refusals: readonly (readonly [what: string, codes: readonly string[], fields: Fields, code: string])[] =
  [
    ['no field', ['N1'], {}, 'nothing-to-fill'],
    ['no field that a target has', ['C1'], { product: 'Báo cáo' }, 'nothing-to-fill'],
    ['no item', [], { product: 'Báo cáo' }, 'nothing-selected'],
    ['a day that is none', ['N1'], { deadline: '2026-02-30' }, 'bad-input'],
    ['an item of nowhere', ['N1', 'N9'], { product: 'Báo cáo' }, 'bad-input'],
  ]
test.each(refusals)('%s is refused and writes nothing', async (_, codes, fields, code) => {
  await begin('draft')
  const before = await rowCounts(here.rows)
  expect(await fill(codes, fields)).toMatchObject({ ok: false, refusal: { code } })
  expect(await rowCounts(here.rows)).toEqual(before)
})

test('another plan’s item, another ward and another role are refused', async () => {
  await begin('draft')
  const strayed = id['N1'] ?? ''
  await begin('draft')
  const before = await rowCounts(here.rows)
  const stray = { planId, taskIds: [strayed, id['N1'] ?? ''], fields: { product: 'Báo cáo' } }
  expect(await fillItems(here.as('standing-officer'), stray)).toMatchObject({ refusal: { status: 404 } })
  const away = here.as('standing-officer', { ward: here.wards.other })
  expect(await fill(['N1'], { product: 'Báo cáo' }, away)).toMatchObject({ refusal: { status: 404 } })
  expect(await fill(['N1'], { product: 'Báo cáo' }, here.as('unit-head'))).toMatchObject({
    refusal: { status: 403 },
  })
  expect(await rowCounts(here.rows)).toEqual(before)
})
