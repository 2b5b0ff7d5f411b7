// Pure. Differences as the page of comparison shows them.
import { expect, test } from 'vitest'
import { differenceText } from './round-page.ts'

test.each([
  [91.43, 88.24, '%', '+3,2'],
  [87.5, 86.667, '%', '+0,8'],
  [53.5, 49.15, '%', '+4,3'],
  [69.96, 69.96, '%', '0'],
  [7, 8, '', '−1'],
  [1.42, 1.02, '% tổng chi', '+0,4'],
  [1412, 1248, 'hồ sơ', '+164'],
  [null, 3, '', ''],
])('%s beside %s %s', (now, before, unit, said) => {
  expect(differenceText(now, before, unit)).toBe(said)
})
