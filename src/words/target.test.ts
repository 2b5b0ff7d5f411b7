import { expect, test } from 'vitest'
import { shownBeside } from './target.ts'
import { trajectorySummary } from './target-page.ts'

test.each([
  [69.955, 70, '%', '69,96%'],
  [99.999, 100, '%', '99,999%'],
  [70, 70, '%', '70%'],
  [58.94, 70, '%', '58,9%'],
  [11.9999999, 12, 'điểm', '11,9999999 điểm'],
])('%d beside the milestone %d never looks like it', (value, milestone, unit, shown) => {
  expect(shownBeside(value, { value: milestone }, unit)).toBe(shown)
})

test('without a milestone a figure is shown as everywhere', () => {
  expect(shownBeside(69.955, null, '%')).toBe('70%')
})

test('the sentence of a chart does not say of a milestone just missed that it was reached', () => {
  const said = trajectorySummary(
    { value: 69.955, on: '2026-10-31' },
    { value: 70, by: '2026-06-30' },
    '%',
    '2026-11-22',
  )
  expect(said).toContain('đạt 69,96%')
  expect(said).toContain('mốc 70%')
})
