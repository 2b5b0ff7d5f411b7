import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast, rangeOf } from './forecast.ts'
import { checkMeasurement, figureRules, NOTHING_EARLIER } from './measurement.ts'
import { parseVietnameseNumber } from './number-input.ts'
import {
  expectedValue,
  type Measurement,
  measuredValue,
  meets,
  milestoneDay,
  type TargetGoal,
} from './target.ts'
import { judgeTarget, targetStatus } from './target-status.ts'

// Pure.

const TODAY = '2026-06-18'
const goal = (change: Partial<TargetGoal> = {}): TargetGoal => ({
  kind: 'ratio',
  op: '>=',
  milestones: [
    { by: '2026-06-14', value: 70, max: null },
    { by: '2026-12-31', value: 85, max: null },
  ],
  baseline: { on: '2025-12-31', value: 40 },
  per: null,
  by: null,
  ...change,
})
const measured = (on: string, value: number | null, change: Partial<Measurement> = {}): Measurement => ({
  on,
  value,
  numerator: null,
  denominator: null,
  reached: null,
  ...change,
})

test('a percentage is computed from its fraction, whatever was typed', () => {
  const fraction = { value: 99, numerator: 589, denominator: 1000 }
  expect(measuredValue(fraction, { kind: 'ratio', per: null })).toBeCloseTo(58.9)
  expect(measuredValue({ ...fraction, denominator: 0 }, { kind: 'ratio', per: null })).toBeNull()
  expect(
    measuredValue({ value: null, numerator: 24, denominator: 20_000 }, { kind: 'per', per: 10_000 }),
  ).toBe(12)
  expect(
    measuredValue({ value: 58.9, numerator: null, denominator: null }, { kind: 'ratio', per: null }),
  ).toBe(58.9)
})

test.each([
  ['>=', 'ratio', 80, null, 80, true],
  ['>=', 'ratio', 80, null, 79.9, false],
  ['>', 'ratio', 80, null, 80, false],
  ['=', 'ratio', 90, null, 95, true],
  ['=', 'count', 1, null, 0, false],
  ['<=', 'count', 5, null, 5, true],
  ['<', 'count', 5, null, 5, false],
  ['=', 'rank', 3, null, 2, true],
  ['<=', 'rank', 3, null, 4, false],
  ['=', 'range', 40, 50, 45, true],
  ['=', 'range', 40, 50, 55, true],
  ['=', 'range', 40, 50, 39, false],
  ['~', 'ratio', 80, null, 76, true],
  ['~', 'ratio', 80, null, 75, false],
] as const)('%s %s %s…%s is reached by %s: %s', (op, kind, value, max, figure, reached) => {
  expect(meets(figure, { value, max }, { op, kind })).toBe(reached)
})

test('what a plan writes as the time of a milestone is the day it ends', () => {
  expect(milestoneDay('2030', 2026)).toBe('2030-12-31')
  expect(milestoneDay('2026-06', 2026)).toBe('2026-06-30')
  expect(milestoneDay('2026-02-28', 2026)).toBe('2026-02-28')
  expect(milestoneDay('annual', 2026)).toBe('2026-12-31')
  expect(milestoneDay('2026-02-30', 2026)).toBeNull()
  expect(milestoneDay(null, 2026)).toBeNull()
})

test('an even pace runs from the baseline over the milestones', () => {
  expect(expectedValue(goal(), '2025-12-31')).toBe(40)
  expect(expectedValue(goal(), '2026-06-14')).toBe(70)
  expect(expectedValue(goal(), '2026-12-31')).toBe(85)
  expect(expectedValue(goal(), '2026-03-24')).toBeCloseTo(40 + (30 * 83) / 165)
  expect(expectedValue(goal({ baseline: null }), '2026-03-24')).toBeNull()
  expect(expectedValue(goal({ kind: 'rank' }), TODAY)).toBeNull()
})

test.each<[string, Partial<TargetGoal>, Measurement[], string, string]>([
  ['below the milestone that has passed', {}, [measured('2026-06-10', 58.9)], TODAY, 'missed'],
  ['at the milestone that has passed', {}, [measured('2026-06-10', 70)], TODAY, 'met'],
  ['already at the next one', {}, [measured('2026-06-10', 85)], TODAY, 'met'],
  ['beyond the goal', {}, [measured('2026-06-10', 85.1)], TODAY, 'exceeded'],
  ['before the first milestone and on pace', {}, [measured('2026-03-20', 56)], '2026-03-24', 'on-pace'],
  ['before the first milestone and behind', {}, [measured('2026-03-20', 45)], '2026-03-24', 'attention'],
  ['nothing measured yet', {}, [], '2026-03-24', 'not-due'],
  ['nothing measured though due', {}, [], TODAY, 'no-data'],
  ['measured only later', {}, [measured('2026-07-01', 90)], TODAY, 'no-data'],
  [
    'a fraction without a denominator',
    {},
    [measured('2026-06-10', null, { numerator: 5, denominator: 0 })],
    TODAY,
    'no-data',
  ],
  [
    'less is better',
    { op: '<=', kind: 'count', milestones: [{ by: '2026-06-14', value: 5, max: null }] },
    [measured('2026-06-10', 6)],
    TODAY,
    'missed',
  ],
  [
    'yes',
    { kind: 'boolean', milestones: [], by: '2026-12-31' },
    [measured('2026-06-10', null, { reached: true })],
    TODAY,
    'met',
  ],
  [
    'no, and due',
    { kind: 'text', milestones: [], by: '2026-06-01' },
    [measured('2026-06-10', null, { reached: false })],
    TODAY,
    'missed',
  ],
  [
    'no, not due',
    { kind: 'text', milestones: [], by: '2026-12-31' },
    [measured('2026-06-10', null, { reached: false })],
    TODAY,
    'on-pace',
  ],
  ['no goal to hold it to', { milestones: [] }, [measured('2026-06-10', 50)], TODAY, 'not-due'],
])('%s', (_, change, measurements, day, status) => {
  expect(targetStatus(goal(change), measurements, day)).toBe(status)
})

test('a figure exactly on the line keeps pace', () => {
  const even = goal({ milestones: [{ by: '2026-01-31', value: 71, max: null }] })
  expect(targetStatus(even, [measured('2026-01-10', 50)], '2026-01-10')).toBe('on-pace')
  expect(targetStatus(even, [measured('2026-01-10', 49.9)], '2026-01-10')).toBe('attention')
})

test('the last measurement counts, in whatever order they came', () => {
  const all = [measured('2026-06-10', 72), measured('2026-02-10', 45)]
  expect(judgeTarget(goal(), all, TODAY)).toMatchObject({ status: 'met', value: 72 })
  expect(judgeTarget(goal(), all, '2026-06-09')).toMatchObject({ value: 45, status: 'attention' })
})

test('a target that falls below its goal again is red, whatever milestone it still meets', () => {
  const all = [measured('2026-04-10', 86), measured('2026-06-10', 72)]
  expect(judgeTarget(goal(), all, TODAY)).toMatchObject({ status: 'fallen', fellBack: true })
  expect(judgeTarget(goal(), all.slice(0, 1), TODAY).fellBack).toBe(false)
  const again = [...all, measured('2026-06-12', 85)]
  expect(judgeTarget(goal(), again, '2026-06-13')).toMatchObject({ status: 'met', fellBack: false })
})

test('a share is foreseen beyond 100 only where its definition lets it go there', () => {
  const points = [
    { on: '2026-01-01', value: 80 },
    { on: '2026-02-01', value: 90 },
    { on: '2026-03-01', value: 99 },
  ]
  const at = (above100: boolean) => forecast(points, '2026-12-31', rangeOf({ kind: 'ratio' }, above100))
  expect(at(false)).toMatchObject({ value: 100 })
  const beyond = at(true)
  expect(beyond.ok && beyond.value > 150).toBe(true)
})

test('a forecast needs three days and names its method', () => {
  const points = [
    { on: '2026-01-01', value: 10 },
    { on: '2026-01-11', value: 20 },
    { on: '2026-01-21', value: 30 },
  ]
  expect(forecast(points.slice(0, 2), '2026-01-31')).toEqual({
    ok: false,
    code: 'too-few-measurements',
    measurements: 2,
  })
  expect(forecast([...points.slice(0, 2), points[0] ?? { on: '', value: 0 }], '2026-01-31').ok).toBe(false)
  expect(forecast(points, '2026-01-31')).toMatchObject({ ok: true, method: 'least-squares', measurements: 3 })
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -5, max: 5 }), (start, slope) => {
      const line = [0, 10, 25].map(x => ({
        on: `2026-01-${String(x + 1).padStart(2, '0')}`,
        value: start + slope * x,
      }))
      const found = forecast(line, '2026-01-31')
      expect(found.ok && found.value).toBeCloseTo(start + slope * 30)
    }),
  )
})

const input = (change: Partial<Measurement>) => ({
  value: null,
  numerator: null,
  denominator: null,
  reached: null,
  ...change,
})
test.each<[string, Partial<TargetGoal>, Partial<Measurement>, boolean, number | null, string[]]>([
  ['a good fraction', {}, { numerator: 589, denominator: 1000 }, true, 55, []],
  ['no figure', {}, {}, false, null, ['figure-missing']],
  ['a typed percent where a fraction is defined', {}, { value: 59 }, true, null, ['figure-missing']],
  ['denominator 0', {}, { numerator: 5, denominator: 0 }, true, null, ['denominator-zero']],
  ['numerator alone', {}, { numerator: 5 }, true, null, ['denominator-missing']],
  ['denominator alone', {}, { denominator: 5 }, true, null, ['numerator-missing']],
  ['more than all', {}, { numerator: 92, denominator: 14 }, true, null, ['numerator-above-denominator']],
  ['above 100', {}, { value: 101 }, false, null, ['percent-above-100']],
  ['negative', {}, { value: -1 }, false, null, ['negative']],
  ['growth may be negative', { kind: 'growth' }, { value: -1 }, false, null, []],
  ['growth may be above 100', { kind: 'growth' }, { value: 150 }, false, null, []],
  ['half a rank', { kind: 'rank' }, { value: 1.5 }, false, null, ['not-whole']],
  ['a jump', {}, { value: 90 }, false, 55, ['jump']],
  ['no jump', {}, { value: 80 }, false, 55, []],
  ['ten times as many', { kind: 'count' }, { value: 500 }, false, 50, ['jump']],
  ['no answer', { kind: 'boolean' }, {}, false, null, ['answer-missing']],
  ['an answer', { kind: 'boolean' }, { reached: false }, false, null, []],
])('a figure is checked: %s', (_, change, figures, needsFraction, previous, codes) => {
  expect(
    checkMeasurement(goal(change), input(figures), figureRules(null, needsFraction), {
      ...NOTHING_EARLIER,
      last: previous === null ? null : { value: previous, numerator: null, denominator: null },
    }).map(issue => issue.code),
  ).toEqual(codes)
})

test.each([
  ['85', 85],
  ['85,5', 85.5],
  ['1.983', 1983],
  ['1.983,5', 1983.5],
  ['85,5 %', 85.5],
  ['1 983', 1983],
  ['-2,5', -2.5],
  ['05', 5],
])('%j is %d', (typed, value) => {
  expect(parseVietnameseNumber(typed)).toEqual({ ok: true, value })
})

test.each([
  ['85.5', 'number-ambiguous', '85,5'],
  ['', 'number-missing', null],
  ['nhiều', 'number-unreadable', null],
  ['8/14', 'number-unreadable', null],
  ['1,983.5', 'number-unreadable', null],
  ['1e5', 'number-unreadable', null],
  ['99999999999999999999', 'number-unreadable', null],
])('%j is refused as %s', (typed, code, suggestion) => {
  expect(parseVietnameseNumber(typed)).toEqual({ ok: false, code, typed, suggestion })
})
