// Real here: PostgreSQL, people of the ward, decide-measurement after the report. The reading is made by the test.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coded, itemsOf, journalTypes, must, runningPlan } from '../../test/kit/plan-in-world.ts'
import { readPlan, readTarget } from '../../test/kit/plan-reading.ts'
import { rowCounts } from '../../test/kit/row-counts.ts'
import { type World, world } from '../../test/kit/world.ts'
import type { Role } from '../domain/role.ts'
import { correctTarget } from './correct-target.ts'
import { decideMeasurement } from './decide-measurement.ts'
import { reportMeasurement } from './report-measurement.ts'
import { showTarget } from './show-target.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const UNIT = { unit: 'VHXH' }
const lead = ['VHXH']
const KINDS = {
  ratio: readTarget({ lead }),
  count: readTarget({ lead, kind: 'count', unit: 'lớp', value: 12 }),
  rank: readTarget({ lead, kind: 'rank', op: '<=', unit: 'hạng', value: 10 }),
  growth: readTarget({ lead, kind: 'growth', value: 5 }),
  text: readTarget({ lead, kind: 'text', unit: '', value: null }),
} as const

async function targetOf(kind: keyof typeof KINDS): Promise<string> {
  const planId = await runningPlan(here, readPlan({ targets: [KINDS[kind]] }))
  return coded((await itemsOf(here, planId)).targets, 'C1').id
}
type Figure = Partial<Omit<Parameters<typeof reportMeasurement>[1], 'targetId'>>
const NONE = { effectiveOn: '2026-06-15', value: null, numerator: null, denominator: null, reached: null }
const report = (targetId: string, figure: Figure, who = here.as('officer', UNIT)) =>
  reportMeasurement(who, { targetId, ...NONE, ...figure })
const confirm = (measurementId: string, decision: 'approved' | 'returned' = 'approved', reason = 'Sai kỳ') =>
  decideMeasurement(here.as('unit-head', UNIT), { measurementId, decision, reason })
const shown = async (targetId: string) => must(await showTarget(here.as('officer', UNIT), { targetId }))

const figures: readonly (readonly [
  kind: keyof typeof KINDS,
  figure: Figure,
  answer: number | null | readonly (readonly [field: string, code: string])[],
])[] = [
  ['ratio', { value: 85.5 }, 85.5],
  ['ratio', { numerator: 171, denominator: 200 }, 85.5],
  // A typed percentage beside its fraction is ignored.
  ['ratio', { value: 99, numerator: 1, denominator: 2 }, 50],
  ['ratio', {}, [['value', 'figure-missing']]],
  ['ratio', { numerator: 5 }, [['denominator', 'denominator-missing']]],
  ['ratio', { denominator: 5 }, [['numerator', 'numerator-missing']]],
  ['ratio', { numerator: 5, denominator: 0 }, [['denominator', 'denominator-zero']]],
  ['ratio', { numerator: 6, denominator: 5 }, [['numerator', 'numerator-above-denominator']]],
  ['ratio', { value: 101 }, [['value', 'percent-above-100']]],
  ['ratio', { value: -1 }, [['value', 'negative']]],
  ['ratio', { value: 50, effectiveOn: '2026-06-19' }, [['effectiveOn', 'day-in-future']]],
  ['ratio', { value: 50, effectiveOn: '2026-06-31' }, [['effectiveOn', 'no-such-day']]],
  ['count', { value: 12 }, 12],
  ['rank', { value: 2.5 }, [['value', 'not-whole']]],
  ['growth', { value: -3 }, -3],
  ['text', { reached: true }, null],
  ['text', { value: 5 }, [['reached', 'answer-missing']]],
]
test.each(figures)('a %s reported with %o', async (kind, figure, expected) => {
  const targetId = await targetOf(kind)
  const before = await rowCounts(here.rows)
  const answer = await report(targetId, figure)
  if (typeof expected !== 'object' || expected === null) {
    const { measurementId } = must(answer)
    const { figures: kept } = await shown(targetId)
    expect(kept).toMatchObject([
      { id: measurementId, value: expected, reached: figure.reached ?? null, state: 'submitted' },
    ])
    expect((await journalTypes(here)).at(-1)).toBe('measurement-reported')
  } else {
    const problems = answer.ok ? [] : (answer.refusal.problems ?? [])
    expect(problems.map(problem => [problem.field, problem.code])).toEqual(expected)
    expect(await rowCounts(here.rows)).toEqual(before)
  }
})

test('a figure counts once another person confirmed it', async () => {
  const targetId = await targetOf('ratio')
  const { measurementId } = must(await report(targetId, { value: 92 }))
  expect((await shown(targetId)).target).toMatchObject({ measurements: [], judgement: { value: null } })
  must(await confirm(measurementId))
  expect((await shown(targetId)).target.judgement).toMatchObject({ value: 92, status: 'exceeded' })
})

test('of two figures for one day the later counts, also when it is lower', async () => {
  const targetId = await targetOf('ratio')
  for (const value of [92, 71]) must(await confirm(must(await report(targetId, { value })).measurementId))
  expect((await shown(targetId)).target.judgement.value).toBe(71)
})

test('a returned figure does not count, and its return has a reason', async () => {
  const targetId = await targetOf('ratio')
  const { measurementId } = must(await report(targetId, { value: 92 }))
  const before = await rowCounts(here.rows)
  expect(await confirm(measurementId, 'returned', '')).toMatchObject({ refusal: { code: 'reason-missing' } })
  expect(await rowCounts(here.rows)).toEqual(before)
  must(await confirm(measurementId, 'returned'))
  expect(await confirm(measurementId)).toMatchObject({ refusal: { code: 'already-decided', status: 409 } })
  expect((await shown(targetId)).target.judgement.value).toBeNull()
})

test('a strange jump is asked about and passes when it is meant', async () => {
  const targetId = await targetOf('ratio')
  must(await confirm(must(await report(targetId, { value: 20, effectiveOn: '2026-05-01' })).measurementId))
  const jump = {
    ok: false,
    refusal: { problems: [{ field: 'value', code: 'jump', params: { value: 80, previous: 20 } }] },
  }
  expect(await report(targetId, { value: 80 })).toMatchObject(jump)
  expect(await report(targetId, { value: 80, meant: true })).toMatchObject({
    refusal: { problems: [{ field: 'note', code: 'explanation-missing' }] },
  })
  const explained = { meant: true, note: 'Bổ sung số liệu của quý trước' }
  expect(await report(targetId, { value: 80, ...explained })).toMatchObject({ ok: true })
  // Meaning it does not make an impossible figure possible.
  expect(await report(targetId, { value: 180, ...explained })).toMatchObject({ ok: false })
})

test('a target that is defined by a fraction takes no percentage alone', async () => {
  const planId = await runningPlan(here, readPlan({ targets: [KINDS.ratio] }))
  const { id } = coded((await itemsOf(here, planId)).targets, 'C1')
  await here.rows
    .updateTable('target_version')
    .set({ numerator_name: 'Hồ sơ trực tuyến', denominator_name: 'Tổng hồ sơ' })
    .where('target_id', '=', id)
    .execute()
  expect(await report(id, { value: 80 })).toMatchObject({
    refusal: { problems: [{ field: 'numerator', code: 'figure-missing' }] },
  })
  expect(await report(id, { numerator: 4, denominator: 5 })).toMatchObject({ ok: true })
})

const reporters: readonly (readonly [who: Role, unit: string, answer: string])[] = [
  ['officer', 'VHXH', 'done'],
  ['unit-head', 'VHXH', 'done'],
  ['standing-officer', 'VHXH', 'done'],
  ['officer', 'CA', 'other-unit'],
  ['leader-state', 'UBND', 'role'],
  ['inspector', 'UBKT', 'role'],
]
test.each(reporters)('%s of %s reports a figure: %s', async (who, unit, expected) => {
  const answer = await report(await targetOf('count'), { value: 1 }, here.as(who, { unit }))
  expect(answer.ok ? 'done' : answer.refusal.code).toBe(expected)
})

test('who reported does not confirm; another ward finds nothing; a running target is not corrected', async () => {
  const targetId = await targetOf('count')
  const own = must(await report(targetId, { value: 1 }, here.as('unit-head', UNIT)))
  expect(await confirm(own.measurementId)).toMatchObject({ refusal: { code: 'own-work', status: 403 } })
  const away = here.as('standing-officer', { ward: here.wards.other })
  expect(await report(targetId, { value: 1 }, away)).toMatchObject({ refusal: { status: 404 } })
  const { target, plan } = await shown(targetId)
  const { text, name, op, value, max, unit: measure } = target
  const wording = {
    text,
    name,
    op,
    value,
    max,
    unit: measure,
    numeratorName: null,
    denominatorName: null,
    milestones: [],
  }
  const form = { planId: plan.id, targetId, rowVersion: target.rowVersion, wording, fields: {}, accept: true }
  expect(await correctTarget(here.as('standing-officer'), form)).toMatchObject({
    refusal: { code: 'plan-not-draft' },
  })
})
