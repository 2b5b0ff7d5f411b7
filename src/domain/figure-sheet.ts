import type { Day } from './day.ts'
import { parseVietnameseDay } from './day-input.ts'
import { parseVietnameseNumber } from './number-input.ts'
import { searchKey } from './order-vi.ts'
import type { FileRefusal } from './refusal-of-file.ts'

/** One filled cell of a workbook, as it stands and not rounded as it is shown. */
export type SheetCell = {
  /** From 0. */
  readonly column: number
  /** The words that the cell shows. */
  readonly text: string
  /** The number behind them; null for text. */
  readonly number: number | null
}
export type SheetRow = {
  /** As the sheet counts, from 1. */ readonly row: number
  readonly cells: readonly SheetCell[]
}
/** One visible sheet of a workbook. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }
/** What the reading of a workbook of figures gives. */
export type FigureBook = { readonly sheets: readonly Sheet[]; readonly hidden: readonly string[] }

/** Reads a workbook away from this process, within limits. Never throws for what it holds. */
export type ReadFigureFile = (
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
) => Promise<FigureBook | FileRefusal>

export type FigureColumn = 'code' | 'part' | 'on' | 'numerator' | 'denominator' | 'value' | 'reached' | 'note'

/** Names by which people head the columns, folded; the first that a heading begins with counts. */
const HEADINGS: readonly (readonly [begins: string, column: FigureColumn])[] = [
  ['ma chi tieu', 'code'],
  ['ma', 'code'],
  ['to dan pho', 'part'],
  ['thon', 'part'],
  ['thanh phan', 'part'],
  ['so lieu den ngay', 'on'],
  ['den ngay', 'on'],
  ['ngay chot', 'on'],
  ['tu so', 'numerator'],
  ['mau so', 'denominator'],
  ['da dat', 'reached'],
  ['ket qua', 'value'],
  ['gia tri', 'value'],
  ['ghi chu', 'note'],
  ['giai trinh', 'note'],
  ['ly do', 'note'],
]

export type CellProblem = {
  readonly code: 'cell-no-number' | 'cell-no-day' | 'cell-no-answer' | 'cell-day-missing'
  readonly typed: string
}

/** One row of figures, read. What could not be understood stands in `problems`, and the row is then refused. */
export type FigureRow = {
  readonly sheet: string
  readonly row: number
  readonly code: string
  readonly part: string | null
  readonly on: Day | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly reached: boolean | null
  readonly note: string
  readonly problems: readonly CellProblem[]
}

export type FigureRows =
  | {
      readonly ok: true
      readonly rows: readonly FigureRow[] /** Codes whose row holds no figure. */
      readonly empty: number
    }
  | { readonly ok: false; readonly code: 'no-heading' }

const columnOf = (text: string): FigureColumn | null => {
  const folded = searchKey(text)
  return HEADINGS.find(([begins]) => folded === begins || folded.startsWith(`${begins} `))?.[1] ?? null
}

/** Columns by their headings; null for a row that is no heading. Of two alike the left one counts. */
function headingOf(row: SheetRow): ReadonlyMap<number, FigureColumn> | null {
  const columns = new Map<number, FigureColumn>()
  const taken = new Set<FigureColumn>()
  for (const cell of row.cells) {
    const column = columnOf(cell.text)
    if (column === null || taken.has(column)) continue
    taken.add(column)
    columns.set(cell.column, column)
  }
  const figures =
    taken.has('value') || taken.has('reached') || (taken.has('numerator') && taken.has('denominator'))
  return taken.has('code') && figures ? columns : null
}

const YES = new Set(['da dat', 'dat', 'co', 'x', 'hoan thanh'])
const NO = new Set(['chua dat', 'khong dat', 'chua', 'khong'])

/**
 * Rows of figures from the sheets of a workbook: below a row with the headings of code and figures, every row with a code.
 * Numbers are what the cells hold; a cell that shows a percentage gives percent points.
 *
 * @param day for rows that name none
 */
export const figureRows = (book: FigureBook, day: Day | null): FigureRows => {
  const rows: FigureRow[] = []
  let empty = 0
  let found = false
  for (const sheet of book.sheets) {
    let columns: ReadonlyMap<number, FigureColumn> | null = null
    for (const row of sheet.rows) {
      const heading = headingOf(row)
      if (heading !== null) {
        columns = heading
        found = true
        continue
      }
      if (columns === null) continue
      const read = readRow(sheet.name, row, columns, day)
      if (read === null) continue
      if (read === 'empty') empty += 1
      else rows.push(read)
    }
  }
  return found ? { ok: true, rows, empty } : { ok: false, code: 'no-heading' }
}

function readRow(
  sheet: string,
  row: SheetRow,
  columns: ReadonlyMap<number, FigureColumn>,
  day: Day | null,
): FigureRow | 'empty' | null {
  const cells = new Map<FigureColumn, SheetCell>()
  for (const cell of row.cells) {
    const column = columns.get(cell.column)
    if (column !== undefined && cell.text.trim() !== '') cells.set(column, cell)
  }
  const code = cells.get('code')?.text.trim() ?? ''
  if (code === '') return null
  const problems: CellProblem[] = []
  const number = (column: FigureColumn): number | null => {
    const cell = cells.get(column)
    if (cell === undefined) return null
    if (cell.number !== null) return cell.text.trim().endsWith('%') ? cell.number * 100 : cell.number
    const typed = parseVietnameseNumber(cell.text)
    if (typed.ok) return typed.value
    problems.push({ code: 'cell-no-number', typed: cell.text })
    return null
  }
  const figures = {
    numerator: number('numerator'),
    denominator: number('denominator'),
    value: number('value'),
  }
  const reached = answerOf(cells.get('reached'), problems)
  const silent = Object.values(figures).every(figure => figure === null) && reached === null
  if (silent && problems.length === 0) return 'empty'
  const on = dayOf(cells.get('on'), day, problems)
  return {
    sheet,
    row: row.row,
    code: code.toLocaleUpperCase('vi'),
    part: cells.get('part')?.text.trim() ?? null,
    on,
    ...figures,
    reached,
    note: cells.get('note')?.text.trim() ?? '',
    problems,
  }
}

function answerOf(cell: SheetCell | undefined, problems: CellProblem[]): boolean | null {
  if (cell === undefined) return null
  const folded = searchKey(cell.text)
  if (YES.has(folded)) return true
  if (NO.has(folded)) return false
  problems.push({ code: 'cell-no-answer', typed: cell.text })
  return null
}

function dayOf(cell: SheetCell | undefined, otherwise: Day | null, problems: CellProblem[]): Day | null {
  if (cell === undefined) {
    if (otherwise === null) problems.push({ code: 'cell-day-missing', typed: '' })
    return otherwise
  }
  const read = parseVietnameseDay(cell.text)
  if (read.ok) return read.day
  problems.push({ code: 'cell-no-day', typed: cell.text })
  return null
}
