// Pure: criteria and rows made by hand, the expression language of the package.
import { expect, test } from 'vitest'
import { comparePacks, scoreCriteria, totalOf } from './pack-score.ts'
import { readRegister } from './register-schema.ts'
import type { Criterion } from './score-pack.ts'

const read = readRegister({
  type: 'object',
  title: 'Hồ sơ',
  'x-code': 'ho_so',
  'x-group': 'Nhóm',
  'x-period': 'event',
  'x-confirmed-by': 'either',
  properties: { so: { type: 'integer', title: 'Số hồ sơ' } },
})
if (!read.ok) throw new Error('not read')
const row = (entryId: string, on: string, so: number) => ({ entryId, on, unit: 'A', at: 0, values: { so } })
const given = {
  registers: new Map([['ho_so', read.definition]]),
  rows: new Map([['ho_so', [row('a', '2025-12-30', 100), row('b', '2026-02-01', 40)]]]),
}
const criterion = (code: string, more: Partial<Criterion> = {}): Criterion => ({
  code,
  group: 'Nhóm',
  title: 'Hồ sơ trong năm',
  unit: 'hồ sơ',
  points: 10,
  numerator: 'sum(ho_so, "so")',
  span: 'year',
  score: { kind: 'share', full: 80 },
  ...more,
})

test('a criterion sees the rows of its span; without a figure it has no points', () => {
  const scored = scoreCriteria(
    [criterion('1'), criterion('2', { span: 'all' }), criterion('3', { denominator: 'count(ho_so) - 1.0' })],
    given,
    '2026-06-30',
  )
  expect(scored.map(one => [one.counted, one.base, one.value, one.given])).toEqual([
    [40, null, 40, 5],
    [140, null, 140, 10],
    [40, 0, null, null],
  ])
  expect(totalOf(scored)).toEqual({ total: 15, most: 30, unscored: 1 })
})

test('two versions stand beside each other: what is new, changed, the same, and what goes', () => {
  const score = (criteria: readonly Criterion[]) => scoreCriteria(criteria, given, '2026-06-30')
  const compared = comparePacks(
    score([criterion('1'), criterion('2'), criterion('3')]),
    score([criterion('4'), criterion('2', { points: 20 }), criterion('1')]),
  )
  expect(compared.map(one => [one.change, one.before?.given ?? null, one.after?.given ?? null])).toEqual([
    ['added', null, 5],
    ['changed', 5, 10],
    ['same', 5, 5],
    ['removed', 5, null],
  ])
})
