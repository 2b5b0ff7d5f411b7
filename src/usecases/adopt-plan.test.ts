// Real here: PostgreSQL and the use-cases before adoption. The reading is made by the test.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ADOPTION, coded, draftPlan, itemsOf, journalTypes, must } from '../../test/kit/plan-in-world.ts'
import { readPlan, readTarget, readTask } from '../../test/kit/plan-reading.ts'
import { rowCounts } from '../../test/kit/row-counts.ts'
import { type World, world } from '../../test/kit/world.ts'
import type { Role } from '../domain/role.ts'
import { adoptPlan } from './adopt-plan.ts'
import { changeSetting } from './change-setting.ts'
import { reviewItems } from './review-items.ts'

let here: World
let planId: string
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const draft = (line: 'state' | 'party' = 'state') =>
  draftPlan(
    here,
    readPlan({
      header: { line },
      tasks: [
        readTask({ at: 1, text: 'Có hạn', due: '2026-06-30', nature: 'dated' }),
        readTask({ at: 2, text: 'Thường xuyên', due: '2026-12-31', nature: 'regular' }),
        readTask({ at: 3, text: 'Bỏ', lead: ['VHXH'] }),
        readTask({ at: 4, text: 'Chưa rõ', lead: ['VHXH'], support: ['VP'] }),
      ],
      targets: [readTarget({})],
    }),
  )
const accept = async (which: (code: string) => boolean) => {
  const { tasks, targets } = await itemsOf(here, planId)
  const ids = (items: readonly { id: string; code: string }[]) =>
    items.filter(item => which(item.code)).map(item => item.id)
  const decision = 'accepted'
  must(
    await reviewItems(here.as('standing-officer'), {
      planId,
      taskIds: ids(tasks),
      targetIds: ids(targets),
      decision,
    }),
  )
}
const drop = async (code: string) => {
  const task = coded((await itemsOf(here, planId)).tasks, code)
  must(await reviewItems(here.as('standing-officer'), { planId, taskIds: [task.id], decision: 'dropped' }))
}
beforeEach(async () => {
  planId = await draft()
})

test('what was accepted is version 1, what was dropped stays behind, deadlines become first decisions', async () => {
  await drop('N3')
  await accept(code => code !== 'N3')
  const answer = await adoptPlan(here.as('standing-officer'), { planId, ...ADOPTION })
  expect(answer).toEqual({ ok: true, value: { planId, version: 1, tasks: 3, targets: 1 } })
  const { tasks, targets } = await itemsOf(here, planId)
  expect(
    tasks.map(task => [task.code, task.version, task.deadlines.map(one => [one.due, one.effectiveOn])]),
  ).toEqual([
    ['N1', 1, [['2026-06-30', '2026-01-15']]],
    // A regular task has no deadline to miss, whatever day stands in its row.
    ['N2', 1, []],
    ['N4', 1, []],
  ])
  expect(coded(tasks, 'N4').support.map(unit => unit.id)).toEqual([here.wards.hoaMai.units['VP']])
  expect(targets.map(target => [target.version, target.milestones.length])).toEqual([[1, 1]])
  expect((await journalTypes(here)).at(-1)).toBe('target-assigned')
  expect((await journalTypes(here)).filter(type => type === 'plan-adopted')).toHaveLength(1)
})

test('nothing is adopted unseen, empty, stale or twice, and each refusal leaves nothing', async () => {
  const adopt = (change: object = {}) =>
    adoptPlan(here.as('standing-officer'), { planId, ...ADOPTION, ...change })
  const before = await rowCounts(here.rows)
  expect(await adopt()).toMatchObject({ refusal: { code: 'items-unseen', params: { count: 5 } } })
  expect(await adopt({ rowVersion: 1 })).toMatchObject({ refusal: { code: 'stale' } })
  expect(await rowCounts(here.rows)).toEqual(before)
  await accept(code => code.startsWith('C'))
  for (const code of ['N1', 'N2', 'N3', 'N4']) await drop(code)
  must(await adopt())
  expect(await adopt({ rowVersion: 3 })).toMatchObject({ refusal: { code: 'plan-not-draft', status: 409 } })
  planId = await draftPlan(here, readPlan())
  expect(await adopt()).toMatchObject({ refusal: { code: 'plan-empty' } })
})

test('adopted twice at once, it is adopted once', async () => {
  await accept(() => true)
  const before = await rowCounts(here.rows)
  const answers = await Promise.all(
    [1, 2].map(() => adoptPlan(here.as('standing-officer'), { planId, ...ADOPTION })),
  )
  expect(answers.map(answer => (answer.ok ? 'done' : answer.refusal.code)).sort()).toEqual([
    'done',
    'plan-not-draft',
  ])
  const after = await rowCounts(here.rows)
  expect((after['public.plan_version'] ?? 0) - (before['public.plan_version'] ?? 0)).toBe(1)
})

const lines: readonly (readonly [who: Role, of: 'state' | 'party', as: 'state' | 'party', answer: string])[] =
  [
    ['leader-state', 'state', 'state', 'done'],
    ['leader-state', 'party', 'party', 'other-line'],
    // Naming another line in the form does not make the plan one's own, nor hand it over.
    ['leader-state', 'party', 'state', 'other-line'],
    ['leader-state', 'state', 'party', 'other-line'],
    ['leader-party', 'party', 'party', 'done'],
    ['leader-party', 'state', 'party', 'other-line'],
    ['standing-officer', 'party', 'state', 'done'],
    ['unit-head', 'state', 'state', 'role'],
    ['administrator', 'state', 'state', 'role'],
  ]
test.each(lines)(
  '%s adopts a plan of the %s line as one of the %s line: %s',
  async (who, of, line, expected) => {
    planId = await draft(of)
    await accept(() => true)
    const answer = await adoptPlan(here.as(who), { planId, ...ADOPTION, line })
    expect(answer.ok ? 'done' : answer.refusal.code).toBe(expected)
  },
)

test('a ward that issues nothing unclear is told each task with what it lacks, until it is clear or the ward decides otherwise', async () => {
  await drop('N3')
  await accept(code => code !== 'N3')
  const decide = async (value: string, rowVersion: number) =>
    must(await changeSetting(here.as('administrator'), { key: 'plan.unclear', rowVersion, value }))
  await decide('may-not-issue', 0)
  const refused = await adoptPlan(here.as('standing-officer'), { planId, ...ADOPTION })
  const problems = refused.ok ? [] : (refused.refusal.problems ?? [])
  expect(problems.map(problem => [problem.code, problem.params?.['task']])).toEqual([
    ['task-unclear', 'N1'],
    ['task-unclear', 'N2'],
    ['task-unclear', 'N4'],
  ])
  expect(problems[0]?.params?.['gaps']).toContain('who')
  await decide('may-issue', 1)
  expect(await adoptPlan(here.as('standing-officer'), { planId, ...ADOPTION })).toMatchObject({ ok: true })
})
