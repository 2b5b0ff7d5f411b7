import type { ReadFile } from '../../domain/plan-reading.ts'
import { type BlockDraft, layOut, type OpenedDocument } from '../block.ts'
import type { Archive } from './archive.ts'
import type { OpenLimits } from './limits.ts'
import { Refused } from './refused.ts'
import type { StampCandidate } from './secrecy-stamp.ts'
import { readSheet, type SheetCell } from './xlsx/sheet.ts'
import { readWorkbook } from './xlsx/workbook.ts'

/** A workbook as blocks, and what may be a secrecy stamp. */
export type OpenedSheets = {
  readonly document: OpenedDocument
  readonly candidates: readonly StampCandidate[]
}

/** A row with so many filled cells is the head of a table. */
const HEAD = 3

/**
 * Turns the visible sheets of a workbook into blocks: on each the rows above the first that has three filled cells
 * are paragraphs (titles, the issuer), the rest is one table. Numbers and days are the words that the sheet shows.
 *
 * @param about name and digest of the file; kind and pages are filled in here
 * @throws Refused
 */
export async function openSheets(
  archive: Archive,
  about: Pick<ReadFile, 'name' | 'sha256'>,
  limits: OpenLimits,
): Promise<OpenedSheets> {
  const book = await readWorkbook(archive, limits)
  const drafts: BlockDraft[] = []
  let length = 0
  let tables = 0
  for (const { part } of book.sheets) {
    const rows = rowsOf(readSheet(part, book, limits))
    const head = rows.findIndex(row => row.length >= HEAD)
    const above = head < 0 ? rows : rows.slice(0, head)
    for (const row of above) for (const cell of row) drafts.push(...linesOf(cell))
    if (head >= 0) drafts.push(...tableOf(rows.slice(head), tables++, limits))
    if (drafts.length > limits.blocks) throw new Refused({ code: 'too-complex' })
  }
  for (const { text } of drafts) {
    length += text.length
    if (text.length > limits.line)
      throw new Refused({ code: 'line-too-long', length: text.length, limit: limits.line })
  }
  if (length > limits.text) throw new Refused({ code: 'text-too-long', length, limit: limits.text })
  if (!drafts.some(draft => /\p{L}/u.test(draft.text))) throw new Refused({ code: 'no-words' })
  const candidates = drafts.map(({ text }) => ({ text, zone: 'page' as const }))
  return { document: layOut(drafts, { ...about, kind: 'xlsx', pages: null }), candidates }
}

/** Rows that show something, from the top down. */
function rowsOf(cells: readonly SheetCell[]): SheetCell[][] {
  const rows = new Map<number, SheetCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return [...rows.values()]
    .map(row => row.toSorted((a, b) => a.column - b.column))
    .toSorted((a, b) => (a[0]?.row ?? 0) - (b[0]?.row ?? 0))
}

/** Lines of a cell above a table, each a paragraph of its own. */
const linesOf = (cell: SheetCell): BlockDraft[] =>
  cell.text
    .split(/[\r\n]+/)
    .filter(text => text.trim() !== '')
    .map(text => ({ text: text.trim(), bold: cell.bold, centred: cell.colSpan > 1 }))

/** Rows without empty ones between them; every place that no merged cell covers has its cell, an empty one too. */
function tableOf(rows: readonly (readonly SheetCell[])[], table: number, limits: OpenLimits): BlockDraft[] {
  const columns = rows.flatMap(row => row.map(cell => cell.column))
  const left = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY)
  const width = columns.reduce((most, column) => Math.max(most, column), 0) - left + 1
  if (width * rows.length > limits.blocks) throw new Refused({ code: 'too-complex' })
  const order = new Map(rows.map((row, i) => [row[0]?.row ?? 0, i]))
  const covered = new Set<number>()
  const drafts: BlockDraft[] = []
  rows.forEach((row, r) => {
    const byColumn = new Map(row.map(cell => [cell.column - left, cell]))
    for (let column = 0; column < width; column++) {
      if (covered.has(r * width + column)) continue
      const cell = byColumn.get(column)
      const colSpan = Math.min(cell?.colSpan ?? 1, width - column)
      const rowSpan = cell ? rowsCovered(cell, r, order) : 1
      for (let down = 0; down < rowSpan; down++)
        for (let across = 0; across < colSpan; across++) covered.add((r + down) * width + column + across)
      drafts.push({
        text: cell?.text ?? '',
        kind: 'cell',
        cell: [r, column],
        table,
        colSpan,
        rowSpan,
        bold: cell?.bold ?? false,
      })
    }
  })
  return drafts
}

/** How many of the rows that are kept a merged cell covers. */
function rowsCovered(cell: SheetCell, at: number, order: ReadonlyMap<number, number>): number {
  let last = at
  for (let row = cell.row + 1; row < cell.row + cell.rowSpan && row - cell.row < 10_000; row++)
    last = order.get(row) ?? last
  return last - at + 1
}
