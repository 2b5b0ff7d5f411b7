import type { GridCell } from './grid.ts'
import { glued } from './join.ts'
import type { Line } from './lines.ts'

/** Between the side of a cell and its words, when the table does not show it: the usual 0.19 cm. */
const PADDING = 5.4
const OPENS_ITEM = /^(?:[-–+•*]\s|(?:[a-zđ]|\d{1,2})[.)]\s)/u

/** Least distance of words from the left side of their cells, over a whole table. */
export function paddingOf(
  cells: readonly { readonly cell: GridCell; readonly lines: readonly Line[] }[],
): number {
  const distances = cells.flatMap(({ cell, lines }) => lines.map(line => line.x0 - cell.x0))
  const least = distances.reduce((a, b) => Math.min(a, b), PADDING)
  return Math.max(0.5, least)
}

/** Was there no room for the next word on this line? Then the next line goes on with it. */
const isFull = (cell: GridCell, padding: number, line: Line, next: Line): boolean =>
  line.x1 - line.x0 + 0.2 * line.size + next.firstWord > cell.x1 - cell.x0 - 2 * padding - 1

/** Lines of a cell as its paragraphs: a line that had room for the next word ends one. */
export function paragraphsOf(cell: GridCell, padding: number, lines: readonly Line[]): string[] {
  const out: string[] = []
  let before: Line | undefined
  for (const line of lines) {
    const text = out.at(-1)
    if (before && text !== undefined && goesOn(cell, padding, before, line))
      out[out.length - 1] = glued(text, line.text)
    else out.push(line.text)
    before = line
  }
  return out
}

function goesOn(cell: GridCell, padding: number, before: Line, line: Line): boolean {
  if (!isFull(cell, padding, before, line)) return false
  if (line.page === before.page && line.y - before.y > 2.4 * Math.max(line.size, before.size)) return false
  return !(OPENS_ITEM.test(line.text) && /[.;:,]$/.test(before.text))
}
