import { expect, test } from 'vitest'
import { shownBeside } from './target.ts'

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
