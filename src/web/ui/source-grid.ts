/** Where a cell of a table of the source stands, and what it covers. */
export type GridCell = {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
}

/** A cell of the table as it is drawn; null content = the table of the source has no words there. */
export type DrawnCell<Content> = {
  readonly content: readonly Content[]
  readonly colSpan: number
  readonly rowSpan: number
}

/** More columns than this are the work of a file that wants to do harm. */
const MOST_COLUMNS = 40

/**
 * The rows of a table from its cells, for drawing: cells at one place together, open places filled, what a merged cell
 * covers left out unless it has words of its own. Spans end with the rows and columns that are there.
 *
 * @param said whether a cell has words
 */
export function gridOf<Content extends { readonly cell: GridCell }>(
  cells: readonly Content[],
  said: (content: Content) => boolean,
): readonly (readonly DrawnCell<Content>[])[] {
  const rows = [...new Set(cells.map(({ cell }) => cell.row))].sort((a, b) => a - b)
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(1, ...cells.map(({ cell }) => cell.column + (cell.row === rows[0] ? cell.colSpan : 1))),
  )
  const covered = new Set<string>()
  return rows.map((row, at) => {
    const drawn: DrawnCell<Content>[] = []
    for (let column = 0; column < width; column++) {
      const here = cells.filter(({ cell }) => cell.row === row && Math.min(cell.column, width - 1) === column)
      const words = here.some(said)
      if (covered.has(`${row} ${column}`) && !words) continue
      const [first] = here
      // a span ends before words of another cell
      const spans = words || first !== undefined
      const colSpan = spans ? Math.min(first?.cell.colSpan ?? 1, width - column) : 1
      const rowSpan = spans ? Math.min(first?.cell.rowSpan ?? 1, rows.length - at) : 1
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < colSpan; right++)
          if (down + right > 0) covered.add(`${rows[at + down] ?? row} ${column + right}`)
      drawn.push({ content: here, colSpan, rowSpan })
    }
    return drawn
  })
}
