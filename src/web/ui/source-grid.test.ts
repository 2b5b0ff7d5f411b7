import { expect, test } from 'vitest'
import { gridOf } from './source-grid.ts'

// Pure: cells as openers tell them, as rows to be drawn.
const cell = (text: string, row: number, column: number, colSpan = 1, rowSpan = 1) => ({
  text,
  cell: { table: 0, row, column, colSpan, rowSpan },
})
const drawn = (cells: readonly ReturnType<typeof cell>[]) =>
  gridOf(cells, one => one.text !== '').map(row =>
    row.map(one => [one.content.map(c => c.text).join('/'), one.colSpan, one.rowSpan].join(' ')),
  )

test('cells stand in their rows, open places are filled and two texts of one cell stay together', () => {
  expect(
    drawn([
      cell('TT', 0, 0),
      cell('Việc', 0, 1),
      cell('1', 1, 0),
      cell('Rà soát', 1, 1),
      cell('số liệu', 1, 1),
    ]),
  ).toEqual([
    ['TT 1 1', 'Việc 1 1'],
    ['1 1 1', 'Rà soát/số liệu 1 1'],
  ])
  expect(drawn([cell('a', 0, 0), cell('b', 0, 1), cell('c', 1, 1)])).toEqual([
    ['a 1 1', 'b 1 1'],
    [' 1 1', 'c 1 1'],
  ])
})

test('what a merged cell covers is left out, whether the source repeats it empty or not at all', () => {
  const repeated = [
    cell('Nhóm', 0, 0, 2),
    cell('', 0, 1),
    cell('Ai', 0, 2, 1, 2),
    cell('x', 1, 0),
    cell('y', 1, 1),
    cell('', 1, 2),
  ]
  expect(drawn(repeated)).toEqual([
    ['Nhóm 2 1', 'Ai 1 2'],
    ['x 1 1', 'y 1 1'],
  ])
  expect(drawn(repeated.filter(one => one.text !== ''))).toEqual(drawn(repeated))
})

test('words below a merged cell are never lost, and a span of a hostile file ends with its table', () => {
  expect(drawn([cell('a', 0, 0, 1, 2), cell('b', 0, 1), cell('c', 1, 0)])).toEqual([
    ['a 1 2', 'b 1 1'],
    ['c 1 1', ' 1 1'],
  ])
  expect(drawn([cell('a', 0, 0, 9_999, 9_999)])).toEqual([['a 40 1']])
})
