import { expect, test } from 'vitest'
import { parseNumber, parsePer } from './number-vi.ts'

// Pure: the comma is the decimal sign, the dot groups thousands.
test.each([
  ['1.983,5', 1983.5],
  ['01', 1],
  ['0,7', 0.7],
  ['3.000', 3000],
  ['1.234.567', 1234567],
  ['2.5', 2.5],
  ['một', 1],
  ['Mười', 10],
  ['', null],
  ['1/2', null],
  ['năm 2026', null],
])('%s', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

test('a ratio per so many', () => {
  expect(parsePer('4/100.000')).toEqual({ value: 4, per: 100000 })
  expect(parsePer('4/0')).toBeNull()
  expect(parsePer('bốn')).toBeNull()
})
