import { expect, test } from 'vitest'
import { gapsIn, nextNumber, seriesOf } from './document-number.ts'

// Pure.

test.each([
  ['state', 'Báo cáo', 'BC-UBND', { issuer: 'UBND', type: 'BC' }],
  ['state', 'Chương trình', 'CTr-VHXH', { issuer: 'VHXH', type: 'CTr' }],
  ['state', null, 'UBND-VHXH', { issuer: 'UBND', type: 'CV' }],
  ['state', null, 'UBND-VP', { issuer: 'UBND', type: 'CV' }],
  ['party', 'Báo cáo', 'BC/ĐU', { issuer: 'ĐU', type: 'BC' }],
  ['party', null, 'CV/ĐU', { issuer: 'ĐU', type: 'CV' }],
] as const)('%s, %s, %s', (line, type, symbol, series) => {
  expect(seriesOf({ line, type, number: { value: null, symbol } })).toEqual(series)
})

test('the next number follows the highest, and what was left out is named in spans', () => {
  expect(nextNumber([])).toBe(1)
  expect(nextNumber([4, 2, 9])).toBe(10)
  expect(gapsIn([4, 2, 9, 2])).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: 3 },
    { from: 5, to: 8 },
  ])
  expect(gapsIn([1, 2, 3])).toEqual([])
})
