import { Refused } from '../refused.ts'
import { SHORTEST_RULE } from './interpret.ts'
import type { Rule } from './page.ts'

/** A cell of a ruled table: its row and column, how many it covers, and where it stands on the page. */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** A ruled table as it is drawn on one page. */
export type Grid = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** A straight line on its axis: `at` across, from `from` to `to` along. */
type Bar = { at: number; from: number; to: number }

/** Rules nearer than this are one, and this much may be missing where two should meet. */
const NEAR = 2.4
/** So much of the side of a cell has to be drawn. */
const DRAWN = 0.6
const BARS = 4_000

/** Rules of one direction, pieces on one line put together. */
function bars(rules: readonly Rule[], level: boolean): Bar[] {
  const all = rules
    .filter(rule => (level ? rule.y0 === rule.y1 : rule.x0 === rule.x1))
    .map(rule =>
      level ? { at: rule.y0, from: rule.x0, to: rule.x1 } : { at: rule.x0, from: rule.y0, to: rule.y1 },
    )
    .toSorted((a, b) => a.at - b.at)
  const out: Bar[] = []
  for (let i = 0; i < all.length; ) {
    const first = all[i]
    if (!first) break
    let end = i
    while (end < all.length && (all[end]?.at ?? 0) - first.at <= 1.6) end++
    const group = all.slice(i, end).toSorted((a, b) => a.from - b.from)
    let last: Bar | null = null
    for (const bar of group) {
      if (last && bar.from <= last.to + NEAR) last.to = Math.max(last.to, bar.to)
      else {
        last = { ...bar }
        out.push(last)
      }
    }
    i = end
  }
  const long = out.filter(bar => bar.to - bar.from >= SHORTEST_RULE)
  if (long.length > BARS) throw new Refused({ code: 'too-complex' })
  return long
}

const meets = (level: Bar, upright: Bar): boolean =>
  upright.at >= level.from - NEAR &&
  upright.at <= level.to + NEAR &&
  level.at >= upright.from - NEAR &&
  level.at <= upright.to + NEAR

class Groups {
  private readonly parent: number[]
  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, i) => i)
  }
  of(i: number): number {
    let root = i
    while (this.parent[root] !== root) root = this.parent[root] ?? root
    for (let at = i; at !== root; ) {
      const next = this.parent[at] ?? root
      this.parent[at] = root
      at = next
    }
    return root
  }
  join(a: number, b: number): void {
    this.parent[this.of(a)] = this.of(b)
  }
}

/** Places of lines, those that nearly coincide taken together. */
function steps(values: readonly number[]): number[] {
  const out: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = out.at(-1)
    if (last === undefined || value - last > NEAR) out.push(value)
  }
  return out
}

/** Does a bar near `at` run along most of the way from `from` to `to`? */
function covers(some: readonly Bar[], at: number, from: number, to: number): boolean {
  const covered = some
    .filter(bar => Math.abs(bar.at - at) <= NEAR)
    .reduce((sum, bar) => sum + Math.max(0, Math.min(bar.to, to) - Math.max(bar.from, from)), 0)
  return covered >= (to - from) * DRAWN
}

function gridFrom(level: readonly Bar[], upright: readonly Bar[]): Grid | null {
  const xs = steps(upright.map(bar => bar.at))
  const ys = steps(level.map(bar => bar.at))
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1) return null
  if (columns * rows > 60_000) throw new Refused({ code: 'too-complex' })
  const groups = new Groups(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x0, x1, y0, y1] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0]
      const here = row * columns + column
      if (column + 1 < columns && !covers(upright, x1, y0, y1)) groups.join(here, here + 1)
      if (row + 1 < rows && !covers(level, y1, x0, x1)) groups.join(here, here + columns)
    }
  }
  const spans = new Map<number, { row: number; column: number; lastRow: number; lastColumn: number }>()
  for (let at = 0; at < columns * rows; at++) {
    const [row, column] = [Math.floor(at / columns), at % columns]
    const span = spans.get(groups.of(at))
    if (span) {
      span.lastRow = Math.max(span.lastRow, row)
      span.column = Math.min(span.column, column)
      span.lastColumn = Math.max(span.lastColumn, column)
    } else spans.set(groups.of(at), { row, column, lastRow: row, lastColumn: column })
  }
  const cells = [...spans.values()].map(({ row, column, lastRow, lastColumn }) => ({
    row,
    column,
    rowSpan: lastRow - row + 1,
    colSpan: lastColumn - column + 1,
    x0: xs[column] ?? 0,
    x1: xs[lastColumn + 1] ?? 0,
    y0: ys[row] ?? 0,
    y1: ys[lastRow + 1] ?? 0,
  }))
  return { xs, ys, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) }
}

/**
 * The tables that the rules of a page draw, from the top down: rules that meet make one table, its rows and columns
 * are where rules stand, and cells between which no rule is drawn are one. A lone frame is a table of one cell.
 */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const level = bars(rules, true)
  const upright = bars(rules, false)
  const groups = new Groups(level.length + upright.length)
  for (const [i, one] of level.entries())
    for (const [j, other] of upright.entries()) if (meets(one, other)) groups.join(i, level.length + j)
  const tables = new Map<number, { level: Bar[]; upright: Bar[] }>()
  const table = (group: number) => {
    const known = tables.get(group) ?? { level: [], upright: [] }
    tables.set(group, known)
    return known
  }
  level.forEach((bar, i) => {
    table(groups.of(i)).level.push(bar)
  })
  upright.forEach((bar, j) => {
    table(groups.of(level.length + j)).upright.push(bar)
  })
  return [...tables.values()]
    .map(({ level: across, upright: down }) => gridFrom(across, down))
    .filter(grid => grid !== null)
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}
