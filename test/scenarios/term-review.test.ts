// Real here: PostgreSQL with its roles and every rule. A term of two yearly plans, its time set day by day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportDefinition } from '../../src/domain/report-definition.ts'
import { closeYear } from '../../src/usecases/close-year.ts'
import { compareRound } from '../../src/usecases/compare-round.ts'
import { decideMeasurement } from '../../src/usecases/decide-measurement.ts'
import { DEMONSTRATION_DEFINITIONS } from '../../src/usecases/demonstration-definitions.ts'
import { keepDefinition } from '../../src/usecases/keep-definition.ts'
import { openRound } from '../../src/usecases/open-rounds.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { showPlanYears } from '../../src/usecases/show-plan-years.ts'
import { showRound } from '../../src/usecases/show-round.ts'
import { morning, type RunningWard, runningWard, TARGETS, value } from '../kit/running-ward.ts'
import { secondPlan } from '../kit/second-plan.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let next: Awaited<ReturnType<typeof secondPlan>>
const standing = () => here.as('standing-officer')
const head = () => here.as('unit-head', { unit: 'TTPVHCC' })

const ONLINE = 'Tỷ lệ hồ sơ nộp trực tuyến'
const measure = async (targetId: string, on: string, numerator: number, denominator: number) => {
  here.setNow(morning(on))
  const { measurementId } = value(
    await reportMeasurement(here.as('officer'), {
      targetId,
      effectiveOn: on,
      value: null,
      numerator,
      denominator,
      reached: null,
    }),
  )
  value(await decideMeasurement(head(), { measurementId, decision: 'approved' }))
}

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  here.setNow(morning('2026-12-20'))
  // The target of the second year is worded as in the first; nobody carries it, for it stands in its own plan.
  next = await secondPlan(here, {
    year: 2027,
    line: 'state',
    signed: '2026-12-18',
    targets: [
      {
        name: ONLINE,
        lead: 'TTPVHCC',
        fraction: TARGETS[0]?.fraction ?? ['', ''],
        milestones: [['2027-12-31', 95]],
      },
    ],
  })
  here.setNow(morning('2027-01-08'))
  const open = value(await showPlanYears(standing(), { planId: ward.planId, year: 2026 }))
  value(
    await closeYear(standing(), {
      planId: ward.planId,
      year: 2026,
      document: '310/BC-UBND',
      documentOn: '2027-01-08',
      into: next.planId,
      taskIds: open.tasks.filter(one => one.open && one.id !== ward.tasks['camera']).map(one => one.id),
      targetIds: [ward.targets['payment'] ?? ''],
      newDeadline: '2027-03-31',
      reason: 'Tổng kết năm 2026',
    }),
  )
  await measure(next.targets[0] ?? '', '2027-06-10', 1700, 1800)
})
afterAll(() => here.close())

const [model] = DEMONSTRATION_DEFINITIONS
const half = DEMONSTRATION_DEFINITIONS.find(one => one.frequency === 'half')
const opened = async (definition: ReportDefinition, periodId: string) => {
  const { definitionId } = value(await keepDefinition(standing(), { definition }))
  return value(await openRound(standing(), { definitionId, periodId })).roundId
}

test('the review of a term goes over its yearly plans: targets year by year, the work of each plan', async () => {
  if (model === undefined) throw new Error('no definitions')
  here.setNow(morning('2027-06-18'))
  const roundId = await opened(
    {
      ...model,
      name: 'Tổng kết nhiệm kỳ',
      lines: ['state'],
      purpose: 'final',
      frequency: 'once',
      outline: [],
      span: {
        from: '2026-01-01',
        to: '2027-06-14',
        cutOff: '2027-06-14',
        unitDue: '2027-06-17',
        due: '2027-06-22',
      },
    },
    '2027-06-14',
  )
  const { document, report } = value(await showRound(standing(), { roundId, line: 'state' }))
  const table = document?.body.find(block => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table of years')
  expect(table.columns.map(column => column.title).slice(3)).toEqual([
    'Năm 2026: đạt/mốc',
    'Năm 2027: đạt/mốc',
  ])
  const cells = table.rows.flatMap(row => ('cells' in row ? [row.cells] : []))
  // One line for both plans: 1,246 of 1,593 in the first year, 1,700 of 1,800 in the second.
  expect(cells.filter(row => row[1] === ONLINE).map(row => row.slice(3))).toEqual([['78,22/85', '94,44/95']])
  // Carried under the closing, and one that ended with its plan.
  const payment = cells.filter(row => row[1] === 'Tỷ lệ thanh toán trực tuyến phí, lệ phí')
  expect(payment.map(row => row[3])).toEqual(['58,92/80'])
  expect(cells.filter(row => row[1]?.includes('VNeID')).map(row => row.slice(3))).toEqual([['21,5/60', '-']])

  const figures = new Map(document?.figures.map(figure => [figure.id, figure]))
  const before = figures.get(`plan:${ward.planId}:done`)
  expect(before?.value).toBeGreaterThan(0)
  expect(figures.get(`plan:${ward.planId}:carried`)?.value).toBeGreaterThan(0)
  expect(figures.get('stage:done')?.value).toBe((before?.value ?? 0) + (figures.get('done')?.value ?? 0))
  // Every figure opens: its rows are known by name.
  const known = new Set(report?.rows.map(row => row.id))
  expect(before?.rows.filter(id => !known.has(id))).toEqual([])
  const text = JSON.stringify(document?.body)
  expect(text).toContain('quốc gia, Kế hoạch số 58/KH-UBND (năm 2026) và Kế hoạch số 40/KH-UBND ngày')
  expect(text).toContain('Kết quả thực hiện nhiệm vụ qua các kế hoạch trong giai đoạn:')
  expect(text).toContain('Nhiệm vụ của các kế hoạch trước chưa hoàn thành và chưa chuyển tiếp:')
  expect(text).toContain('Lắp camera an ninh giai đoạn 2')
})

test('a half-year is compared with the same one a year ago, of the plan of that year', async () => {
  if (half === undefined) throw new Error('no definitions')
  const roundId = await opened({ ...half, lines: ['state'] }, '2027-H1')
  const compared = value(await compareRound(standing(), { roundId }))
  expect(compared.lastYear).toMatchObject({ periodId: '2026-H1', source: 'counted' })
  const online = compared.figures.find(one => one.id === `target:${next.targets[0]}`)
  expect(online?.value).toBeCloseTo((1700 / 1800) * 100)
  expect(online?.lastYear).toBeCloseTo((1246 / 1593) * 100)
  const payment = compared.figures.find(one => one.name === 'Tỷ lệ thanh toán trực tuyến phí, lệ phí')
  expect(payment?.lastYear).toBeCloseTo((512 / 869) * 100)
  expect(compared.figures.find(one => one.id === 'done')?.lastYear).toBeGreaterThan(0)
})
