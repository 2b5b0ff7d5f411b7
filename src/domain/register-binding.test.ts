import { expect, test } from 'vitest'
import { boundOn, touchedPeriods } from './register-binding.ts'

// Pure.

const binding = { from: '2026-03-10', until: null, rhythm: 'monthly', span: 'year' } as const
const ons = (changed: string[], standing: string[], more: object = {}) =>
  touchedPeriods({ ...binding, ...more }, changed, standing, '2026-06-18').map(period => period.on)

test('a row changes its own period and those after it that stand', () => {
  expect(ons(['2026-04-05'], ['2026-03-31', '2026-05-31', '2026-06-02'])).toEqual([
    '2026-04-30',
    '2026-05-31',
    '2026-06-18',
  ])
})

test('a row from before the binding changes its first period', () => {
  expect(ons(['2026-01-05'], [])).toEqual(['2026-03-31'])
})

test('a row of another year counts only where all rows do', () => {
  expect(ons(['2025-12-05'], ['2026-03-31'])).toEqual([])
  expect(ons(['2025-12-05'], ['2026-03-31'], { span: 'all' })).toEqual(['2026-03-31'])
})

test('nothing after the end of a binding', () => {
  expect(ons(['2026-04-05'], ['2026-05-31'], { until: '2026-04-30' })).toEqual(['2026-04-30'])
})

test('the newest binding that holds on a day', () => {
  const spans = [
    { from: '2026-01-01', until: '2026-02-28' },
    { from: '2026-03-01', until: null },
  ]
  expect(boundOn(spans, '2025-12-31')).toBeNull()
  expect(boundOn(spans, '2026-02-28')).toBe(spans[0])
  expect(boundOn(spans, '2026-07-01')).toBe(spans[1])
})
