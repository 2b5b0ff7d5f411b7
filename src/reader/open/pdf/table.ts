import { paddingOf, paragraphsOf } from './cell-text.ts'
import type { Grid, GridCell } from './grid.ts'
import { type Line, rowsOf, wholeRow } from './lines.ts'
import type { Glyph } from './page.ts'

export type TableCell = {
  readonly cell: GridCell
  readonly lines: Line[]
  readonly page: number
  rowSpan: number
}
/** Rows of one table, over all its pages; a row holds the cells that begin in it. */
export type RuledTable = {
  readonly rows: TableCell[][]
  readonly widths: readonly number[]
  readonly padding: number
  readonly columns: number
}

const middle = (glyph: Glyph): readonly [number, number] => [
  glyph.x + glyph.width / 2,
  glyph.y - 0.3 * glyph.size,
]

/** Takes the letters that stand in the cells of a grid; gives back those that do not. */
export function fill(
  grid: Grid,
  glyphs: readonly Glyph[],
  page: number,
): { table: RuledTable; rest: Glyph[] } {
  const byCell = new Map<GridCell, Glyph[]>()
  const rest: Glyph[] = []
  const [left, right] = [grid.xs[0] ?? 0, grid.xs.at(-1) ?? 0]
  const [top, bottom] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0]
  // Base cells of the grid, so that a letter finds its cell without a search over all.
  const at = new Map<number, GridCell>()
  const columns = grid.xs.length - 1
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.colSpan; column++)
        at.set(row * columns + column, cell)
  for (const glyph of glyphs) {
    const [x, y] = middle(glyph)
    const inside = x > left && x < right && y > top && y < bottom
    const cell = inside ? at.get(stepOf(grid.ys, y) * columns + stepOf(grid.xs, x)) : undefined
    if (!cell) {
      rest.push(glyph)
      continue
    }
    const own = byCell.get(cell)
    if (own) own.push(glyph)
    else byCell.set(cell, [glyph])
  }
  const cells = grid.cells.map(cell => ({
    cell,
    page,
    rowSpan: cell.rowSpan,
    lines: rowsOf(byCell.get(cell) ?? [], page, false)
      .map(wholeRow)
      .filter(line => line !== null),
  }))
  const rows: TableCell[][] = Array.from({ length: grid.ys.length - 1 }, () => [])
  for (const cell of cells) rows[cell.cell.row]?.push(cell)
  const widths = grid.xs.slice(1).map((x, i) => x - (grid.xs[i] ?? 0))
  return { table: { rows, widths, columns, padding: paddingOf(cells) }, rest }
}

/** Index of the step a value lies in. */
function stepOf(steps: readonly number[], value: number): number {
  let low = 0
  let high = steps.length - 1
  while (high - low > 1) {
    const half = (low + high) >> 1
    if ((steps[half] ?? 0) <= value) low = half
    else high = half
  }
  return low
}

export const paragraphsIn = (table: RuledTable, cell: TableCell): string[] =>
  paragraphsOf(cell.cell, table.padding, cell.lines)

const wordsOf = (row: readonly TableCell[]): string =>
  row.map(cell => cell.lines.map(line => line.text).join(' ')).join('|')
const isEmpty = (cell: TableCell | undefined): boolean => !cell || cell.lines.length === 0

/** Are the columns of two pieces the same, so that the second can go on with the first on the next page? */
export const sameColumns = (a: RuledTable, b: RuledTable): boolean =>
  a.columns === b.columns && a.widths.every((width, i) => Math.abs(width - (b.widths[i] ?? 0)) < 4)

/** So many of the cells of a head have to be the same: on a scan one of them may be misread. */
const SAME_CELLS = 0.75

function isRepeated(head: readonly TableCell[], row: readonly TableCell[]): boolean {
  if (wordsOf(head).replace(/[\s|]/g, '') === '' || head.length !== row.length) return false
  const same = head.filter((cell, i) => wordsOf([cell]) === wordsOf(row[i] ? [row[i]] : [])).length
  // Few columns are the same by chance: a row "1 | …" of another group.
  return head.length < 4 ? same === head.length : same >= SAME_CELLS * head.length
}

/** The first piece with the rows of the next page: repeated head rows are dropped, a row that was cut is whole again. */
export function continued(first: RuledTable, next: RuledTable): RuledTable {
  let repeated = 0
  while (
    repeated < next.rows.length &&
    repeated < first.rows.length &&
    isRepeated(first.rows[repeated] ?? [], next.rows[repeated] ?? [])
  )
    repeated++
  const rows = first.rows.map(row => [...row])
  const added = next.rows.slice(repeated)
  const [cut] = added
  const last = rows.at(-1)
  if (cut && last && isCut(last, cut)) {
    for (const cell of cut) last.find(one => one.cell.column === cell.cell.column)?.lines.push(...cell.lines)
    added.shift()
  }
  return { ...first, rows: [...rows, ...added] }
}

/**
 * Does a row only go on with the one before it? Both have the same cells, the first column (the number) is filled
 * before and empty now, and nothing stands where there was nothing before.
 */
function isCut(last: readonly TableCell[], next: readonly TableCell[]): boolean {
  if (last.length !== next.length || last.length < 2) return false
  const same = next.every((cell, i) => {
    const before = last[i]
    return (
      before !== undefined &&
      before.cell.column === cell.cell.column &&
      before.cell.colSpan === cell.cell.colSpan &&
      (isEmpty(cell) || !isEmpty(before))
    )
  })
  return same && !isEmpty(last[0]) && isEmpty(next[0]) && next.some(cell => !isEmpty(cell))
}
