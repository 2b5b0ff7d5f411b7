// Real here: PostgreSQL with its roles, every rule from the policy to the journal. Only the socket and the pages are left
// out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adjustGoal } from '../../src/usecases/adjust-goal.ts'
import { correctMeasurement } from '../../src/usecases/correct-measurement.ts'
import { decideMeasurement } from '../../src/usecases/decide-measurement.ts'
import { defineIndicator } from '../../src/usecases/define-indicator.ts'
import { linkTarget, linkTask, showTargetLinks, showTaskLinks } from '../../src/usecases/link-tasks.ts'
import { recount } from '../../src/usecases/recount.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { addUpParts, reportParts } from '../../src/usecases/report-parts.ts'
import { showDashboard } from '../../src/usecases/show-dashboard.ts'
import { showIndicator } from '../../src/usecases/show-indicator.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { journalTypes } from '../kit/plan-in-world.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const officer = (unit: string) => here.as('officer', { unit })
const head = (unit: string) => here.as('unit-head', { unit })
const standing = () => here.as('standing-officer')
const target = (key: string): string => ward.targets[key] ?? ''
const shown = async (key: string) => value(await showTarget(standing(), { targetId: target(key) }))
const problem = (outcome: object): string | null => {
  if (!('refusal' in outcome)) return null
  const { code, problems } = outcome.refusal as { code: string; problems?: { code: string }[] }
  return problems?.[0]?.code ?? code
}

const [ONLINE = '', PAID = ''] = ['online', 'payment']
const definition = async (key: string, more: Partial<Parameters<typeof defineIndicator>[1]> = {}) => {
  const now = value(await showIndicator(standing(), { targetId: target(key) }))
  return defineIndicator(standing(), {
    targetId: target(key),
    seen: now.target.indicator?.version ?? null,
    numeratorName: 'Số hồ sơ nộp trực tuyến',
    denominatorName: 'Tổng số hồ sơ tiếp nhận',
    countedUnit: 'hồ sơ',
    source: 'Hệ thống giải quyết thủ tục hành chính',
    direction: 'higher',
    accumulation: 'cumulative',
    aggregation: 'weighted',
    enteringUnitId: null,
    confirmer: 'either',
    rhythm: 'monthly',
    above100: false,
    jumpPoints: null,
    jumpFactor: null,
    breakdown: 'none',
    ...more,
  })
}
const figure = (
  key: string,
  effectiveOn: string,
  numerator: number,
  denominator: number,
  more: object = {},
) => ({
  targetId: target(key),
  effectiveOn,
  value: null,
  numerator,
  denominator,
  reached: null,
  ...more,
})

test('every version of a definition stays, and the second needs a reason', async () => {
  expect(value(await definition(ONLINE)).version).toBe(1)
  expect(problem(await definition(ONLINE, { countedUnit: 'bộ' }))).toBe('reason-missing')
  expect(problem(await definition(ONLINE, { reason: 'Rà soát' }))).toBe('definition-unchanged')
  expect(
    value(await definition(ONLINE, { countedUnit: 'bộ hồ sơ', reason: 'Thống nhất cách gọi' })).version,
  ).toBe(2)
  const { versions, target: now } = value(await showIndicator(standing(), { targetId: target(ONLINE) }))
  expect(versions.map(one => one.countedUnit)).toEqual(['bộ hồ sơ', 'hồ sơ'])
  expect(now.indicator?.version).toBe(2)
  expect(now.numeratorName).toBe('Số hồ sơ nộp trực tuyến')
  const stale = await defineIndicator(standing(), {
    ...(now.indicator ?? ({} as never)),
    targetId: target(ONLINE),
    parts: [],
    seen: 1,
  })
  expect(problem(stale)).toBe('stale')
  expect(
    (
      await defineIndicator(officer('TTPVHCC'), {
        ...now.indicator,
        seen: 2,
        targetId: target(ONLINE),
        parts: [],
      } as never)
    ).ok,
  ).toBe(false)
})

test('a second figure of a month asks why, and one that shrinks too', async () => {
  here.setNow(morning('2026-07-20'))
  value(await reportMeasurement(officer('TTPVHCC'), figure(ONLINE, '2026-07-01', 1300, 1650)))
  const second = figure(ONLINE, '2026-07-10', 1320, 1660)
  expect(problem(await reportMeasurement(officer('TTPVHCC'), second))).toBe('period-reported')
  expect(problem(await reportMeasurement(officer('TTPVHCC'), { ...second, meant: true }))).toBe(
    'explanation-missing',
  )
  value(
    await reportMeasurement(officer('TTPVHCC'), {
      ...second,
      meant: true,
      note: 'Số chốt theo yêu cầu của tỉnh',
    }),
  )
  const falling = figure(ONLINE, '2026-07-16', 10, 1660)
  const refused = await reportMeasurement(officer('TTPVHCC'), falling)
  expect(refused.ok ? [] : refused.refusal.problems?.map(one => one.code)).toEqual([
    'jump',
    'cumulative-falls',
  ])
  const impossible = await reportMeasurement(officer('TTPVHCC'), {
    ...figure(ONLINE, '2026-07-16', 1700, 1660),
    meant: true,
    note: 'Đúng',
  })
  expect(problem(impossible)).toBe('numerator-above-denominator')
  here.setNow(WORLD_NOW)
})

test('a confirmed figure is corrected by a new version; the old one stays and counts until then', async () => {
  const before = await shown(PAID)
  const wrong = before.figures.find(one => one.state === 'approved')
  if (!wrong) throw new Error('nothing was confirmed')
  const correction = {
    ...figure(PAID, wrong.effectiveOn, (wrong.numerator ?? 0) + 7, wrong.denominator ?? 1),
    measurementId: wrong.id,
    reason: 'Cộng thiếu 7 giao dịch ngày cuối kỳ',
  }
  const author = here.as('officer', { unit: 'TTPVHCC' })
  expect(problem(await correctMeasurement(author, { ...correction, numerator: wrong.numerator }))).toBe(
    'correction-changes-nothing',
  )
  expect(problem(await correctMeasurement(author, { ...correction, reason: '' }))).toBe('reason-missing')
  expect((await correctMeasurement(officer('CA'), correction)).ok).toBe(false)
  const made = value(await correctMeasurement(author, correction))
  expect(made.version).toBe(2)
  expect(problem(await correctMeasurement(author, correction))).toBe('correction-waiting')
  expect((await shown(PAID)).target.judgement.value).toBe(before.target.judgement.value)
  value(await decideMeasurement(standing(), { measurementId: made.measurementId, decision: 'approved' }))
  const after = await shown(PAID)
  expect(after.target.judgement.latest?.numerator).toBe((wrong.numerator ?? 0) + 7)
  const old = after.figures.find(one => one.id === wrong.id)
  expect(old).toMatchObject({ state: 'replaced', numerator: wrong.numerator, value: wrong.value })
  expect(problem(await correctMeasurement(author, correction))).toBe('correct-unconfirmed')
  expect((await journalTypes(here)).slice(-4)).toEqual([
    'measurement-reported',
    'measurement-corrected',
    'measurement-replaced',
    'measurement-confirmed',
  ])
})

test('parts are entered by their units and add up; what is missing is told', async () => {
  value(
    await definition(ONLINE, {
      breakdown: 'group',
      parts: ['Tổ dân phố 1; Các tổ dân phố', 'Tổ dân phố 2; Các tổ dân phố', 'Tổ dân phố 3'],
      reason: 'Theo dõi từng tổ dân phố',
    }),
  )
  const { target: now } = await shown(ONLINE)
  const [one, two, three] = now.indicator?.parts ?? []
  const enter = (
    who: ReturnType<typeof officer>,
    parts: Record<string, { numerator: number; denominator: number }>,
  ) => reportParts(who, { targetId: target(ONLINE), effectiveOn: '2026-06-17', parts })
  const hamlet = officer('TDP')
  value(
    await enter(hamlet, {
      [one?.id ?? '']: { numerator: 400, denominator: 500 },
      [two?.id ?? '']: { numerator: 800, denominator: 1000 },
    }),
  )
  expect((await enter(hamlet, { [three?.id ?? '']: { numerator: 1, denominator: 1 } })).ok).toBe(false)
  expect(problem(await enter(hamlet, { [one?.id ?? '']: { numerator: 600, denominator: 500 } }))).toBe(
    'numerator-above-denominator',
  )
  // Entered anew before it is added up: the newer figure counts.
  value(await enter(hamlet, { [one?.id ?? '']: { numerator: 450, denominator: 500 } }))
  const sum = { targetId: target(ONLINE), effectiveOn: '2026-06-17' }
  expect(problem(await addUpParts(officer('TTPVHCC'), sum))).toBe('period-reported')
  const { measurementId, missing } = value(
    await addUpParts(officer('TTPVHCC'), { ...sum, meant: true, note: 'Tổ 3 chưa gửi số' }),
  )
  expect(missing).toBe(1)
  value(await decideMeasurement(head('TTPVHCC'), { measurementId, decision: 'approved' }))
  const after = await shown(ONLINE)
  expect(after.target.judgement.latest).toMatchObject({ numerator: 1250, denominator: 1500 })
  const parts = after.parts.find(part => part.measurementId === measurementId)?.parts
  expect(parts?.map(part => [part.name, part.numerator])).toEqual([
    ['Tổ dân phố 1', 450],
    ['Tổ dân phố 2', 800],
    ['Tổ dân phố 3', null],
  ])
})

test('a goal is adjusted by a document, and the days before are judged by the goal of their time', async () => {
  const { target: before } = await shown(PAID)
  const last = before.milestones.at(-1)
  if (!last) throw new Error('no goal')
  const adjustment = {
    targetId: target(PAID),
    rowVersion: before.rowVersion,
    op: before.op,
    milestones: [{ ...last, value: last.value - 20 }],
    effectiveOn: '2026-06-01',
    document: '71/QĐ-UBND',
    reason: 'Tỉnh điều chỉnh chỉ tiêu giao',
  }
  expect((await adjustGoal(head('TTPVHCC'), adjustment)).ok).toBe(false)
  expect(problem(await adjustGoal(standing(), { ...adjustment, document: '' }))).toBe('document-missing')
  expect(
    problem(
      await adjustGoal(standing(), { ...adjustment, milestones: before.milestones.map(one => ({ ...one })) }),
    ),
  ).toBe('goal-unchanged')
  value(await adjustGoal(here.as('leader-state'), adjustment))
  const after = await shown(PAID)
  expect(after.target.value).toBe(last.value - 20)
  expect(after.goals.map(goal => [goal.seq, goal.value, goal.document])).toEqual([
    [1, before.value, null],
    [2, last.value - 20, '71/QĐ-UBND'],
  ])
  expect(after.goals[0]?.milestones).toEqual(before.milestones)
  here.setNow(morning('2026-05-20'))
  const earlier = await shown(PAID)
  expect(earlier.goal.milestones).toEqual(before.milestones)
  here.setNow(WORLD_NOW)
  expect(problem(await adjustGoal(standing(), adjustment))).toBe('stale')
})

test('a task serves many targets and is counted once', async () => {
  const counts = async () => {
    const board = value(await showDashboard(standing(), {}))
    return [board.tasks.length, board.counts.assigned.length, board.targets.length]
  }
  const before = await counts()
  const taskId = ward.tasks.queue ?? ''
  const { targets } = value(await showTaskLinks(standing(), { taskId }))
  expect(targets.find(one => one.id === target(ONLINE))?.proposed).toBe(true)
  value(
    await linkTask(officer('TTPVHCC'), {
      taskId,
      targetIds: [target(ONLINE), target(PAID)],
      proposed: [target(ONLINE)],
    }),
  )
  expect(await counts()).toEqual(before)
  const { tasks } = value(await showTargetLinks(standing(), { targetId: target(PAID) }))
  expect(tasks.filter(one => one.linked).map(one => one.id)).toEqual([taskId])
  expect((await shown(ONLINE)).tasks.map(one => one.id)).toEqual([taskId])
  expect(
    value(await showTask(standing(), { taskId }))
      .targets.map(one => one.id)
      .sort(),
  ).toEqual([target(ONLINE), target(PAID)].sort())
  expect(value(await linkTarget(standing(), { targetId: target(PAID), taskIds: [] })).removed).toBe(1)
  expect(value(await showTask(standing(), { taskId })).targets.map(one => one.id)).toEqual([target(ONLINE)])
  expect((await linkTask(officer('CA'), { taskId, targetIds: [] })).ok).toBe(false)
  const links = (await journalTypes(here)).filter(type => type === 'task-linked' || type === 'task-unlinked')
  expect(links).toEqual(['task-linked', 'task-linked', 'task-unlinked'])
})

test('figures of periods are added apart, and the journal alone gives the same standings', async () => {
  const periods = { accumulation: 'in-period', aggregation: 'weighted' } as const
  value(
    await definition('vneid', {
      ...periods,
      numeratorName: 'Người đã xác nhận',
      denominatorName: 'Người trưởng thành',
    }),
  )
  const report = async (on: string, numerator: number, denominator: number) => {
    here.setNow(morning('2026-09-20'))
    const figures = figure('vneid', on, numerator, denominator, { meant: true, note: 'Số của riêng kỳ này' })
    const { measurementId } = value(await reportMeasurement(officer('CA'), figures))
    value(await decideMeasurement(standing(), { measurementId, decision: 'approved' }))
  }
  await report('2026-07-10', 9000, 10_000)
  await report('2026-08-10', 100, 1000)
  expect(problem(await reportMeasurement(officer('CA'), figure('vneid', '2026-08-12', 1, 2)))).toBe(
    'period-reported-twice',
  )
  const { target: now } = await shown('vneid')
  expect(now.judgement.value).toBeCloseTo((100 * (2842 + 9000 + 100)) / (13_220 + 10_000 + 1000), 9)
  const counted = await recount(here.surroundings, here.wards.hoaMai.localityId)
  expect(counted.differences).toEqual([])
  expect(counted.statistics.targets.total).toBe(4)
  here.setNow(WORLD_NOW)
})
