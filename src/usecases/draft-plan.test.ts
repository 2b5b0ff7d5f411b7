// Real here: PostgreSQL and the use-cases that change a draft. The reading is made by the test.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { coded, draftPlan, itemsOf, must } from '../../test/kit/plan-in-world.ts'
import { readPlan, readTarget, readTask } from '../../test/kit/plan-reading.ts'
import { rowCounts } from '../../test/kit/row-counts.ts'
import { type World, world } from '../../test/kit/world.ts'
import type { TaskRecord } from '../store/task.ts'
import { taskAssignment } from './assigned.ts'
import { correctTarget } from './correct-target.ts'
import { correctTask } from './correct-task.ts'
import { mergeTasks } from './merge-tasks.ts'
import { nameUnit } from './name-unit.ts'
import { reviewItems } from './review-items.ts'
import { splitTask } from './split-task.ts'

let here: World
let planId: string
const unit = (code: string) => here.wards.hoaMai.units[code] ?? ''
const standing = () => here.as('standing-officer')
const tasks = async () => (await itemsOf(here, planId)).tasks
const task = async (code: string) => coded(await tasks(), code)
const me = () => here.person('standing-officer').personId

beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())
beforeEach(async () => {
  planId = await draftPlan(
    here,
    readPlan({
      tasks: [
        readTask({
          at: 10,
          text: 'Lập danh mục; ',
          lead: ['Tổ lạ'],
          support: ['VP', 'Nhóm lạ'],
          nature: 'regular',
        }),
        readTask({
          at: 20,
          text: 'Mở lớp.',
          lead: ['VHXH'],
          support: ['Tổ lạ'],
          due: '2026-09-30',
          product: 'Báo cáo',
        }),
        readTask({ at: 30, text: 'Việc ba' }),
      ],
      targets: [readTarget({ lead: ['Tổ lạ'] })],
    }),
  )
})

/** The form of correcting, as a page shows it: everything that stands, sent back. */
const formOf = (of: TaskRecord) => ({
  planId,
  taskId: of.id,
  rowVersion: of.rowVersion,
  text: of.text,
  fields: {
    ...taskAssignment(of),
    leadUnitId: of.lead?.id ?? '',
    rhythm: '' as const,
  },
  accept: true,
})

const journalOf = async (itemId: string) => {
  const rows = await here.rows
    .selectFrom('journal')
    .where('object_id', '=', itemId)
    .orderBy('seq')
    .selectAll()
    .execute()
  return rows.map(row => [row.type, row.payload])
}

test('a form that sends back what it showed changes nothing but the acceptance', async () => {
  const before = await task('N1')
  must(await correctTask(standing(), formOf(before)))
  const after = await task('N1')
  expect(after).toEqual({ ...before, review: 'accepted', rowVersion: before.rowVersion + 1 })
  expect((await journalOf(before.id)).map(([type]) => type)).toEqual(['item-accepted'])
})

test('only what was changed is the person’s and is told to the journal', async () => {
  const before = await task('N2')
  const form = formOf(before)
  must(
    await correctTask(standing(), {
      ...form,
      accept: false,
      fields: { ...form.fields, product: 'Danh sách' },
    }),
  )
  const after = await task('N2')
  expect(after).toMatchObject({ product: 'Danh sách', review: 'unseen', places: before.places })
  expect(Object.keys(after.filled)).toEqual(['product'])
  expect(after.filled['product']?.by).toBe(me())
  const [only, ...rest] = await journalOf(before.id)
  expect(only).toEqual(['item-corrected', expect.objectContaining({ field: 'product', item: 'task' })])
  expect(rest).toEqual([])
})

test('the lead that was chosen answers the unmatched name and does not also support', async () => {
  const form = formOf(await task('N1'))
  must(await correctTask(standing(), { ...form, fields: { ...form.fields, leadUnitId: unit('VP') } }))
  expect(await task('N1')).toMatchObject({
    lead: { id: unit('VP') },
    leadText: [],
    support: [],
    supportText: ['Nhóm lạ'],
  })
})

test('"nobody supports" and supporting units exclude each other', async () => {
  const first = formOf(await task('N1'))
  must(await correctTask(standing(), { ...first, fields: { noSupport: true } }))
  expect(await task('N1')).toMatchObject({ noSupport: true, support: [], supportText: [] })
  const second = formOf(await task('N1'))
  const supportUnitIds = [unit('CA'), unit('CA')]
  must(await correctTask(standing(), { ...second, fields: { supportUnitIds } }))
  expect(await task('N1')).toMatchObject({ noSupport: false, support: [{ id: unit('CA') }] })
})

test('a stale form is refused with what stands now', async () => {
  const form = formOf(await task('N1'))
  must(await correctTask(standing(), { ...form, text: 'Lời mới' }))
  expect(await correctTask(standing(), { ...form, text: 'Lời khác' })).toEqual({
    ok: false,
    refusal: { code: 'stale', status: 422, field: 'text', params: { now: 'Lời mới' } },
  })
})

test('of two corrections at once one is stale', async () => {
  const form = formOf(await task('N3'))
  const answers = await Promise.all(['Một', 'Hai'].map(text => correctTask(standing(), { ...form, text })))
  expect(answers.map(answer => (answer.ok ? 'done' : answer.refusal.code)).sort()).toEqual(['done', 'stale'])
})

test('units and people must be of this ward and in office', async () => {
  const form = formOf(await task('N3'))
  const theirs = here.wards.other
  const fields = {
    leadUnitId: theirs.units['CA'] ?? '',
    supportUnitIds: [theirs.units['VP'] ?? ''],
    followingUnitId: theirs.units['VP'] ?? '',
    ownerId: theirs.people[1]?.personId ?? '',
    leaderId: theirs.people[2]?.personId ?? '',
  }
  const before = await rowCounts(here.rows)
  const answer = await correctTask(standing(), { ...form, fields })
  expect(answer).toMatchObject({ refusal: { code: 'bad-input' } })
  expect(!answer.ok && answer.refusal.problems?.map(problem => problem.field).sort()).toEqual([
    'followingUnitId',
    'leadUnitId',
    'leaderId',
    'ownerId',
    'supportUnitIds',
  ])
  expect(await rowCounts(here.rows)).toEqual(before)
})

test('a target corrected with the same words is marked with nothing; one with a figure becomes a figure', async () => {
  const target = coded((await itemsOf(here, planId)).targets, 'C1')
  const { text, name, op, value, max, unit: measure, numeratorName, denominatorName } = target
  const milestones = [...target.milestones]
  const wording = { text, name, op, value, max, unit: measure, numeratorName, denominatorName, milestones }
  const form = {
    planId,
    targetId: target.id,
    fields: { leadUnitId: '' as const, rhythm: '' as const },
    accept: false,
  }
  must(
    await correctTarget(standing(), {
      ...form,
      rowVersion: target.rowVersion,
      wording: { ...wording, numeratorName: '' },
    }),
  )
  const same = coded((await itemsOf(here, planId)).targets, 'C1')
  expect(same).toEqual({ ...target, rowVersion: target.rowVersion + 1 })
  const counted = {
    ...wording,
    unit: 'hồ sơ',
    value: 40,
    milestones: [{ by: '2026-12-31', value: 40, max: null }],
  }
  must(await correctTarget(standing(), { ...form, rowVersion: same.rowVersion, wording: counted }))
  const corrected = coded((await itemsOf(here, planId)).targets, 'C1')
  expect(corrected).toMatchObject({
    kind: 'count',
    value: 40,
    leadText: ['Tổ lạ'],
    milestones: counted.milestones,
  })
  expect(Object.keys(corrected.filled).sort()).toEqual(['milestones', 'unit', 'value'])
})

test('parts of a split keep assignment, place and order, also when the split is taken back and done again', async () => {
  const whole = await task('N2')
  const split = async (of: TaskRecord, texts: string[]) =>
    must(await splitTask(standing(), { planId, taskId: of.id, rowVersion: of.rowVersion, texts }))
  await split(whole, ['Phần a', 'Phần b'])
  expect(await task('N2.2')).toMatchObject({
    text: 'Phần b',
    lead: { id: unit('VHXH') },
    supportText: ['Tổ lạ'],
    deadline: '2026-09-30',
    product: 'Báo cáo',
    places: whole.places,
    originOf: [whole.id],
    review: 'unseen',
  })
  expect((await task('N2')).review).toBe('dropped')
  await split(await task('N2.1'), ['a một', 'a hai'])
  must(await reviewItems(standing(), { planId, taskIds: [whole.id], decision: 'unseen' }))
  await split(await task('N2'), ['Lại a', 'Lại b'])
  expect((await tasks()).map(one => one.code)).toEqual([
    'N1',
    'N2',
    'N2.3',
    'N2.4',
    'N2.1',
    'N2.1.1',
    'N2.1.2',
    'N2.2',
    'N3',
  ])
})

test('a merged task loses no name, no place and no answer of its parts', async () => {
  const [first, second] = [await task('N1'), await task('N2')]
  must(await mergeTasks(standing(), { planId, taskIds: [second.id, first.id] }))
  expect(await task('N1')).toMatchObject({
    text: 'Lập danh mục; Mở lớp',
    lead: { id: unit('VHXH') },
    leadText: [],
    support: [{ id: unit('VP') }],
    supportText: ['Nhóm lạ', 'Tổ lạ'],
    nature: 'regular',
    product: 'Báo cáo',
    deadline: '2026-09-30',
    places: [...first.places, ...second.places],
    review: 'unseen',
    filled: {},
  })
  expect((await task('N2')).review).toBe('dropped')
})

test('naming a unit joins every bearer, says so to the journal and makes older forms stale', async () => {
  const stale = formOf(await task('N1'))
  expect(must(await nameUnit(standing(), { planId, name: 'Tổ lạ', unitId: unit('CA') }))).toEqual({
    linked: 3,
  })
  const [one, two] = [await task('N1'), await task('N2')]
  expect(one).toMatchObject({ lead: { id: unit('CA') }, leadText: [], supportText: ['Nhóm lạ'] })
  expect(two).toMatchObject({ lead: { id: unit('VHXH') }, support: [{ id: unit('CA') }], supportText: [] })
  const target = coded((await itemsOf(here, planId)).targets, 'C1')
  expect(target).toMatchObject({ lead: { id: unit('CA') }, leadText: [] })
  expect(await correctTask(standing(), stale)).toMatchObject({ refusal: { code: 'stale' } })
  const told = (await journalOf(planId)).filter(([type]) => type === 'items-filled')
  expect(told).toEqual([
    [
      'items-filled',
      expect.objectContaining({ itemIds: expect.arrayContaining([one.id, two.id]), item: 'task' }),
    ],
    ['items-filled', expect.objectContaining({ itemIds: [target.id], item: 'target', fields: ['lead'] })],
  ])
  const again = await draftPlan(here, readPlan({ tasks: [readTask({ lead: ['Tổ lạ'] })] }))
  expect(coded((await itemsOf(here, again)).tasks, 'N1').lead?.id).toBe(unit('CA'))
})
