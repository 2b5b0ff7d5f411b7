import type { Paragraph } from './paragraph.ts'

/** A row of a table: its cells by column; undefined where none was drawn. */
export type Row = readonly (Paragraph | undefined)[]

/** The tables of a document with their rows, each with the first of its cells. */
export function tablesOf(
  paragraphs: readonly Paragraph[],
): readonly { readonly first: Paragraph; readonly rows: readonly Row[] }[] {
  const byTable = new Map<number, Paragraph[]>()
  for (const p of paragraphs) {
    if (p.table === null || p.cell === null) continue
    const cells = byTable.get(p.table)
    if (cells) cells.push(p)
    else byTable.set(p.table, [p])
  }
  return [...byTable.values()].flatMap(cells => {
    const [first] = cells
    return first ? [{ first, rows: rowsOf(cells) }] : []
  })
}

function rowsOf(cells: readonly Paragraph[]): Row[] {
  const rows: (Paragraph | undefined)[][] = []
  for (const p of cells) {
    const [row, column] = p.cell ?? [0, 0]
    const line = rows[row] ?? []
    line[column] = line[column] ?? p
    rows[row] = line
  }
  // A row of which no cell was drawn is a hole in the list, and map passes over holes.
  return Array.from(rows, row => row ?? [])
}
