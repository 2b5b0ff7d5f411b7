// Real here: PostgreSQL, the ward's units and the matching of their names. The reading is made by the test.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coded, draftPlan, itemsOf, journalTypes, uploadedPlan } from '../../test/kit/plan-in-world.ts'
import { readPlan, readSection, readTarget, readTask } from '../../test/kit/plan-reading.ts'
import { rowCounts } from '../../test/kit/row-counts.ts'
import { type World, world } from '../../test/kit/world.ts'
import { showPlan } from './show-plan.ts'
import { takeInReading } from './take-in-reading.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const names = (units: readonly { readonly name: string }[]) => units.map(unit => unit.name)

test('items are coded in the order of the document, grouped, unseen, each with its place and nothing filled', async () => {
  const planId = await draftPlan(
    here,
    readPlan({
      sections: [readSection('s1', 'II.', 'Nhiệm vụ'), readSection('s2', '1.', 'Dữ liệu', 's1')],
      tasks: [
        readTask({ at: 90, text: 'Việc sau', section: 's2' }),
        readTask({ at: 30, text: 'Việc trước', due: '2026-06-30', deadline: 'trước 30/6', nature: 'dated' }),
      ],
      targets: [readTarget({ at: 5, unit: '% hồ sơ' })],
    }),
  )
  const { tasks, targets } = await itemsOf(here, planId)
  expect(tasks.map(task => [task.code, task.text, task.section, task.groupTitle, task.review])).toEqual([
    ['N1', 'Việc trước', null, null, 'unseen'],
    ['N2', 'Việc sau', 'II.1', '1. Dữ liệu', 'unseen'],
  ])
  expect(tasks[0]).toMatchObject({
    deadline: '2026-06-30',
    nature: 'dated',
    version: 0,
    deadlines: [],
    filled: {},
  })
  expect(tasks[0]?.places.map(place => place.start)).toEqual([30])
  expect(targets.map(target => [target.code, target.value, target.unit, target.review])).toEqual([
    ['C1', 90, '% hồ sơ', 'unseen'],
  ])
  expect((await journalTypes(here)).slice(-2)).toEqual(['plan-uploaded', 'plan-read'])
})

const matched: readonly (readonly [
  what: string,
  lead: readonly string[],
  support: readonly string[],
  expected: { lead: string | null; leadText: string[]; support: string[]; supportText: string[] },
])[] = [
  [
    'a unit by its name and one by an alias',
    ['Công an phường'],
    ['VH-XH'],
    { lead: 'Công an phường', leadText: [], support: ['Phòng Văn hóa - Xã hội'], supportText: [] },
  ],
  [
    'a second lead works with the first',
    ['VHXH', 'Công an phường'],
    [],
    { lead: 'Phòng Văn hóa - Xã hội', leadText: [], support: ['Công an phường'], supportText: [] },
  ],
  [
    'who leads does not support too',
    ['VHXH'],
    ['Phòng VH-XH', 'VHXH'],
    { lead: 'Phòng Văn hóa - Xã hội', leadText: [], support: [], supportText: [] },
  ],
  [
    'names that no unit answers to stay text',
    ['Tổ giúp việc lâm thời'],
    ['Nhà mạng'],
    { lead: null, leadText: ['Tổ giúp việc lâm thời'], support: [], supportText: ['Nhà mạng'] },
  ],
  [
    'a group is nobody',
    ['Các cơ quan, đơn vị'],
    [],
    { lead: null, leadText: ['Các cơ quan, đơn vị'], support: [], supportText: [] },
  ],
]
test.each(matched)('%s', async (_, lead, support, expected) => {
  const planId = await draftPlan(here, readPlan({ tasks: [readTask({ lead, support })] }))
  const task = coded((await itemsOf(here, planId)).tasks, 'N1')
  expect({
    lead: task.lead?.name ?? null,
    leadText: task.leadText,
    support: names(task.support),
    supportText: task.supportText,
  }).toEqual(expected)
})

test('milestones are days, in order, and the plan takes over what its head says', async () => {
  const series = [
    { by: '2030', value: 95, max: null, place: null },
    { by: '2026-06', value: 70, max: 80, place: null },
  ]
  const planId = await draftPlan(
    here,
    readPlan({ header: { line: 'party' }, targets: [readTarget({ by: '2030', milestones: series })] }),
  )
  const { targets } = await itemsOf(here, planId)
  expect(targets[0]?.milestones).toEqual([
    { by: '2026-06-30', value: 70, max: 80 },
    { by: '2030-12-31', value: 95, max: null },
  ])
  const shown = await showPlan(here.as('officer'), { planId, withSource: true })
  expect(shown).toMatchObject({
    value: {
      text: 'văn bản',
      plan: {
        stage: 'draft',
        line: 'party',
        title: 'Chuyển đổi số năm 2026',
        number: '12',
        year: 2026,
        standingUnitId: here.wards.hoaMai.units['VHXH'],
      },
    },
  })
})

test('a plan is read once, by the standing agency, and a refusal leaves nothing', async () => {
  const planId = await uploadedPlan(here)
  const input = { planId, reading: readPlan({ tasks: [readTask({})] }), text: '' }
  const before = await rowCounts(here.rows)
  expect(await takeInReading(here.as('officer'), input)).toMatchObject({ refusal: { status: 403 } })
  expect(await takeInReading(here.as('standing-officer', { ward: here.wards.other }), input)).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(await rowCounts(here.rows)).toEqual(before)
  expect(await takeInReading(here.as('standing-officer'), input)).toMatchObject({ ok: true })
  const read = await rowCounts(here.rows)
  expect(await takeInReading(here.as('standing-officer'), input)).toMatchObject({
    refusal: { code: 'plan-already-read', status: 409 },
  })
  expect(await rowCounts(here.rows)).toEqual(read)
})

test('a reading of thousands of items is taken in whole', async () => {
  const tasks = Array.from({ length: 4200 }, (_, at) => readTask({ at, lead: ['VHXH'], support: ['VP'] }))
  const planId = await draftPlan(here, readPlan({ tasks }))
  expect((await itemsOf(here, planId)).tasks).toHaveLength(4200)
})
