import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkIndicator, directedOp, type Indicator } from './indicator.ts'
import { runningFigures } from './indicator-figures.ts'
import { proposeIndicator } from './indicator-proposal.ts'
import { checkMeasurement, figureRules, NOTHING_EARLIER } from './measurement.ts'
import { addParts, type PartFigure } from './parts.ts'
import type { Measurement, TargetGoal } from './target.ts'

// Pure.

const indicator = (change: Partial<Indicator> = {}): Indicator => ({
  numeratorName: 'Hồ sơ nộp trực tuyến',
  denominatorName: 'Tổng số hồ sơ',
  countedUnit: 'hồ sơ',
  source: null,
  direction: 'higher',
  accumulation: 'cumulative',
  aggregation: 'weighted',
  enteringUnitId: null,
  confirmer: 'either',
  rhythm: 'monthly',
  above100: false,
  jumpPoints: 30,
  jumpFactor: 3,
  breakdown: 'none',
  parts: [],
  ...change,
})
const part = (name: string, unitId: string | null = null) => ({ id: name, name, unitId })
const bare = { numeratorName: null, denominatorName: null } as const

test.each<[string, Partial<Indicator>, Parameters<typeof checkIndicator>[1], string[]]>([
  ['a good one', {}, { kind: 'ratio', op: '>=' }, []],
  [
    'half a fraction',
    { denominatorName: null, aggregation: 'last' },
    { kind: 'ratio', op: '>=' },
    ['denominator-unnamed'],
  ],
  [
    'the other half',
    { numeratorName: null, aggregation: 'last' },
    { kind: 'ratio', op: '>=' },
    ['numerator-unnamed'],
  ],
  ['weighted by nothing', bare, { kind: 'ratio', op: '>=' }, ['weighted-needs-fraction']],
  ['percentages added', { ...bare, aggregation: 'sum' }, { kind: 'ratio', op: '>=' }, ['shares-not-added']],
  ['counts added', { ...bare, aggregation: 'sum' }, { kind: 'count', op: '>=' }, []],
  [
    'against the sign of the plan',
    { direction: 'lower' },
    { kind: 'ratio', op: '>=' },
    ['direction-contradicts'],
  ],
  ['with no sign of the plan', { direction: 'lower' }, { kind: 'ratio', op: '=' }, []],
  [
    'a threshold of nothing',
    { jumpPoints: 0, jumpFactor: 1 },
    { kind: 'ratio', op: '>=' },
    ['threshold-not-positive', 'threshold-not-positive'],
  ],
  [
    'one part',
    { breakdown: 'group', parts: [part('Tổ 1')] },
    { kind: 'ratio', op: '>=' },
    ['too-few-indicator-parts'],
  ],
  [
    'a part twice',
    { breakdown: 'group', parts: [part('Tổ 1'), part('tổ 1 ')] },
    { kind: 'ratio', op: '>=' },
    ['part-twice'],
  ],
  [
    'units without a unit',
    { breakdown: 'unit', parts: [part('A', 'a'), part('B')] },
    { kind: 'ratio', op: '>=' },
    ['part-unit-missing'],
  ],
  [
    'a rank in parts',
    { ...bare, aggregation: 'last', breakdown: 'group', parts: [part('A'), part('B')] },
    { kind: 'rank', op: '<=' },
    ['parts-not-added'],
  ],
])('a definition is checked: %s', (_, change, target, codes) => {
  expect(checkIndicator(indicator(change), target).map(issue => issue.code)).toEqual(codes)
})

test('the direction speaks where the plan has no sign', () => {
  expect(directedOp('=', 'lower')).toBe('<=')
  expect(directedOp('=', 'higher')).toBe('>=')
  expect(directedOp('>=', 'lower')).toBe('>=')
  expect(directedOp('~', 'lower')).toBe('<=')
  expect(directedOp('=', null)).toBe('=')
})

const figure = (on: string, change: Partial<Measurement>): Measurement => ({
  on,
  value: null,
  numerator: null,
  denominator: null,
  reached: null,
  ...change,
})

test('figures of periods become the figure of the year, and another year begins anew', () => {
  const added = { accumulation: 'in-period', aggregation: 'sum' } as const
  const counts = [
    figure('2026-01-31', { value: 3 }),
    figure('2026-02-28', { value: 4 }),
    figure('2027-01-31', { value: 5 }),
  ]
  expect(runningFigures(counts, added).map(one => one.value)).toEqual([3, 7, 5])
  expect(runningFigures(counts, { ...added, aggregation: 'last' }).map(one => one.value)).toEqual([3, 4, 5])
  expect(runningFigures(counts, { ...added, accumulation: 'cumulative' })).toEqual(counts)
  expect(runningFigures(counts, null)).toEqual(counts)
})

test('two months of one in ten and nine in ten are not half', () => {
  const months = [
    figure('2026-01-31', { numerator: 1, denominator: 10 }),
    figure('2026-02-28', { numerator: 900, denominator: 1000 }),
  ]
  const [, both] = runningFigures(months, { accumulation: 'in-period', aggregation: 'weighted' })
  expect(both).toMatchObject({ numerator: 901, denominator: 1010 })
})

const count = fc.integer({ min: 0, max: 1_000_000 })
const parts = fc.array(fc.record({ numerator: count, denominator: count }), { minLength: 1, maxLength: 20 })

test('the whole is the sum of numerators and of denominators, in whatever order and grouping', () => {
  fc.assert(
    fc.property(parts, fc.nat(), (list, seed) => {
      const ids = list.map((_, at) => `p${at}`)
      const figures = new Map<string, PartFigure>(list.map((one, at) => [`p${at}`, { ...one, value: null }]))
      const total = addParts(ids, figures, true)
      expect(total.numerator).toBe(list.reduce((sum, one) => sum + one.numerator, 0))
      expect(total.denominator).toBe(list.reduce((sum, one) => sum + one.denominator, 0))
      expect(total.missing).toEqual([])
      const turned = [...ids.slice(seed % ids.length), ...ids.slice(0, seed % ids.length)]
      expect(addParts(turned, figures, true)).toEqual(total)
      const cut = seed % ids.length
      const [a, b] = [addParts(ids.slice(0, cut), figures, true), addParts(ids.slice(cut), figures, true)]
      expect((a.numerator ?? 0) + (b.numerator ?? 0)).toBe(total.numerator)
    }),
  )
})

test('a part without a figure is named, not taken for zero', () => {
  const figures = new Map([['a', { value: null, numerator: 4, denominator: 5 }]])
  expect(addParts(['a', 'b'], figures, true)).toEqual({
    value: null,
    numerator: 4,
    denominator: 5,
    entered: 1,
    missing: ['b'],
  })
  expect(addParts(['b'], figures, true)).toMatchObject({ numerator: null, denominator: null, entered: 0 })
  expect(
    addParts(['a', 'b'], new Map([['a', { value: 4, numerator: null, denominator: null }]]), false),
  ).toMatchObject({
    value: 4,
    missing: ['b'],
  })
})

const goal: TargetGoal = { kind: 'ratio', op: '>=', milestones: [], baseline: null, per: null, by: null }
const input = (change: Partial<Measurement>) => ({
  value: null,
  numerator: null,
  denominator: null,
  reached: null,
  ...change,
})
const last = { value: null, numerator: 500, denominator: 1000 }

test.each<[string, Partial<Indicator>, Partial<TargetGoal>, Partial<Measurement>, object, string[]]>([
  [
    'above 100 where the definition allows it',
    { above100: true },
    {},
    { numerator: 12, denominator: 10 },
    {},
    [],
  ],
  [
    'above 100 where it does not',
    {},
    {},
    { numerator: 12, denominator: 10 },
    {},
    ['numerator-above-denominator'],
  ],
  ['a narrower threshold', { jumpPoints: 5 }, {}, { numerator: 600, denominator: 1000 }, { last }, ['jump']],
  ['the usual threshold', {}, {}, { numerator: 600, denominator: 1000 }, { last }, []],
  ['a total that shrinks', {}, {}, { numerator: 450, denominator: 900 }, { last }, ['cumulative-falls']],
  [
    'a period that is less than the last',
    { accumulation: 'in-period' },
    {},
    { numerator: 450, denominator: 900 },
    { last },
    [],
  ],
  [
    'a count that shrinks',
    bare,
    { kind: 'count' },
    { value: 4 },
    { last: { value: 5, numerator: null, denominator: null } },
    ['cumulative-falls'],
  ],
  [
    'a second figure',
    {},
    {},
    { numerator: 600, denominator: 1000 },
    { samePeriod: { on: '2026-06-01', adds: false } },
    ['period-reported'],
  ],
  [
    'a second figure that would count twice',
    {},
    {},
    { numerator: 600, denominator: 1000 },
    { samePeriod: { on: '2026-06-01', adds: true } },
    ['period-reported-twice'],
  ],
  [
    'parts left out',
    {},
    {},
    { numerator: 600, denominator: 1000 },
    { missingParts: 2 },
    ['parts-unreported'],
  ],
])('a defined figure is checked: %s', (_, change, goalChange, figures, earlier, codes) => {
  const rules = figureRules(indicator(change), false)
  const issues = checkMeasurement({ ...goal, ...goalChange }, input(figures), rules, {
    ...NOTHING_EARLIER,
    ...earlier,
  })
  expect(issues.map(issue => issue.code)).toEqual(codes)
  const hard = ['numerator-above-denominator', 'period-reported-twice']
  for (const issue of issues) expect(issue.severity).toBe(hard.includes(issue.code) ? 'error' : 'warning')
})

const target = {
  text: '',
  name: '',
  kind: 'ratio',
  op: '>=',
  unit: '%',
  numeratorName: null,
  denominatorName: null,
  rhythm: null,
} as const
test('the words of a target suggest how it is measured', () => {
  expect(
    proposeIndicator({
      ...target,
      name: 'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến trên tổng số hồ sơ tiếp nhận',
      rhythm: 'monthly',
    }),
  ).toMatchObject({
    numeratorName: 'Số hồ sơ thủ tục hành chính nộp trực tuyến',
    denominatorName: 'Tổng số hồ sơ tiếp nhận',
    source: 'Hệ thống thông tin giải quyết thủ tục hành chính',
    aggregation: 'weighted',
    direction: 'higher',
    rhythm: 'monthly',
  })
  expect(proposeIndicator({ ...target, name: 'Hồ sơ quá hạn', op: '=', kind: 'count' }).direction).toBe(
    'lower',
  )
  expect(
    proposeIndicator({ ...target, name: 'Hộ thoát nghèo nhờ giảm nghèo bền vững', op: '=', kind: 'count' })
      .direction,
  ).toBe('higher')
  expect(proposeIndicator({ ...target, name: 'Số lớp mở trong tháng', kind: 'count' })).toMatchObject({
    accumulation: 'in-period',
    aggregation: 'sum',
  })
  expect(
    proposeIndicator({ ...target, name: 'Xếp hạng chuyển đổi số', kind: 'rank', op: '=' }),
  ).toMatchObject({
    direction: 'lower',
    aggregation: 'last',
  })
})
