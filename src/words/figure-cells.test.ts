import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatExact } from '../domain/format-vi.ts'
import { figureText } from './figure.ts'
import { fractionCell, readCells, resultCell } from './figure-cells.ts'

const figure = fc.record({
  value: fc.option(
    fc.oneof(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.integer({ min: -1e9, max: 1e9 }).map(whole => whole / 1000),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map(one => (Math.abs(one) < 1e-5 ? 0 : one)),
    ),
    { nil: null },
  ),
  fraction: fc.option(fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 })), { nil: null }),
  unit: fc.constantFrom('%', 'hồ sơ', 'tổ', ''),
})

test('what is printed is read back to the last digit', () => {
  fc.assert(
    fc.property(figure, ({ value, fraction, unit }) => {
      const [numerator, denominator] = fraction ?? [null, null]
      const computed =
        unit === '%' && numerator !== null && denominator !== null ? (numerator / denominator) * 100 : value
      const given = { value: computed === 0 ? 0 : computed, numerator, denominator, unit }
      const read = readCells(unit, resultCell(given), fractionCell(given))
      expect(read).toEqual({
        ok: true,
        computed: true,
        figure: { value: given.value, numerator, denominator },
      })
    }),
  )
})

test.each([
  ['1.234,56789', 1234.56789],
  ['0,1', 0.1],
  ['−12,5', -12.5],
  ['1.000.000', 1_000_000],
])('%s is the whole number', (text, value) => {
  expect(formatExact(value)).toBe(text)
})

test('a percentage is rounded when its fraction gives it', () => {
  expect(resultCell({ value: (1246 / 1593) * 100, numerator: 1246, denominator: 1593, unit: '%' })).toBe(
    '78,2',
  )
  expect(resultCell({ value: 78.217, numerator: null, denominator: null, unit: '%' })).toBe('78,217')
})

test('a percentage that its fraction does not give is what is printed, and said', () => {
  expect(readCells('%', '88,2', '1.246/1.593')).toEqual({
    ok: true,
    computed: false,
    figure: { value: 88.2, numerator: 1246, denominator: 1593 },
  })
})

test.each([
  ['chưa có số liệu', '', null],
  ['Chưa có số liệu', '', null],
  ['', '', null],
  ['…', '-', null],
  ['83,3%', '', 83.3],
])('%j beside %j is %s', (result, fraction, value) => {
  expect(readCells('%', result, fraction)).toMatchObject({ ok: true, figure: { value, numerator: null } })
})

test.each([
  ['85.5', ''],
  ['nhiều', ''],
  ['12', '3/4/5'],
  ['12', 'ba/bốn'],
])('%j beside %j is no figure', (result, fraction) => {
  expect(readCells('%', result, fraction).ok).toBe(false)
})

test('a percentage below its milestone is never printed as the milestone, and is read back whole', () => {
  const given = { value: (1248 / 1784) * 100, numerator: 1248, denominator: 1784, unit: '%' }
  expect(resultCell(given, { value: 70 })).toBe('69,96')
  expect(resultCell(given, { value: 80 })).toBe('70')
  expect(figureText(given, false, 70)).toBe('69,96%')
  expect(readCells('%', '69,96', '1.248/1.784')).toEqual({
    ok: true,
    computed: true,
    figure: { value: given.value, numerator: 1248, denominator: 1784 },
  })
})
