import { searchKey } from '../../domain/order-vi.ts'
import { type CarriedFigure, MILESTONE_SUFFIX } from '../../domain/report-data.ts'
import type { ReportWarning } from '../../domain/report-reading.ts'
import { FIGURE_HEADS, TARGET_RESULT_HEADS } from '../../words/annex.ts'
import { readCells } from '../../words/figure-cells.ts'
import { FIGURE_NAMES } from '../../words/report-figure.ts'
import type { Block } from '../block.ts'

type Column = 'id' | 'name' | 'period' | 'unit' | 'milestone' | 'result' | 'fraction'

/** A row of a visible table that names a figure. Cells as they are printed; null = the table has no such column. */
export type ShownRow = { readonly [C in Exclude<Column, 'id'>]: string | null } & { readonly id: string }

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (
    [
      [FIGURE_HEADS.id, 'id'],
      [FIGURE_HEADS.name, 'name'],
      [TARGET_RESULT_HEADS.target, 'name'],
      [FIGURE_HEADS.period, 'period'],
      [FIGURE_HEADS.unit, 'unit'],
      [FIGURE_HEADS.milestone, 'milestone'],
      [FIGURE_HEADS.result, 'result'],
      [FIGURE_HEADS.fraction, 'fraction'],
    ] as const
  ).map(([head, column]) => [searchKey(head), column]),
)

type Row = ReadonlyMap<number, string>

/** Texts of the cells of each table, by row and column. */
function tablesOf(blocks: readonly Block[]): readonly (readonly Row[])[] {
  const tables = new Map<number, Map<number, Map<number, string>>>()
  for (const block of blocks) {
    if (block.table === null || block.place.cell === null) continue
    const [row, column] = block.place.cell
    const rows = tables.get(block.table) ?? new Map<number, Map<number, string>>()
    tables.set(block.table, rows)
    const cells = rows.get(row) ?? new Map<number, string>()
    rows.set(row, cells)
    // Word keeps codes on one line by hyphens that do not break.
    const text = block.text
      .replace(/[\u2010\u2011]/gu, '-')
      .replace(/\s+/gu, ' ')
      .trim()
    const before = cells.get(column)
    cells.set(column, before === undefined ? text : `${before} ${text}`.trim())
  }
  return [...tables.values()].map(rows => [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells))
}

/** Columns by the heads of a row; null when it is no head of figures. */
function headOf(row: Row): ReadonlyMap<Column, number> | null {
  const columns = new Map<Column, number>()
  for (const [at, text] of row) {
    const column = COLUMNS.get(searchKey(text))
    if (column !== undefined && !columns.has(column)) columns.set(column, at)
  }
  return columns.has('id') && columns.has('result') ? columns : null
}

/** Rows with figures of every table whose head names "Mã số liệu" and "Kết quả", in reading order. */
export function shownRows(blocks: readonly Block[]): readonly ShownRow[] {
  return tablesOf(blocks).flatMap(rows => {
    let head: ReadonlyMap<Column, number> | null = null
    return rows.flatMap((row): ShownRow[] => {
      head = headOf(row) ?? head
      if (head === null || headOf(row) !== null) return []
      const columns = head
      const cell = (column: Column): string | null => {
        const at = columns.get(column)
        return at === undefined ? null : (row.get(at) ?? '')
      }
      // A long code that a narrow column has broken is still one word.
      const id = (cell('id') ?? '').replace(/\s+/gu, '')
      // A group row is one wide cell: it has a first column alone.
      if (id === '' || !row.has(columns.get('result') ?? -1)) return []
      return [
        {
          id,
          name: cell('name'),
          period: cell('period'),
          unit: cell('unit'),
          milestone: cell('milestone'),
          result: cell('result'),
          fraction: cell('fraction'),
        },
      ]
    })
  })
}

export type ShownFigures = {
  readonly figures: readonly CarriedFigure[]
  readonly warnings: readonly ReportWarning[]
}

const blank = (text: string | null): boolean => text === null || /^[\s\-–—.…]*$/u.test(text)

/** The period that most rows name; the figures of a table without that column are of it. */
function usualPeriod(rows: readonly ShownRow[]): string {
  const counts = new Map<string, number>()
  for (const { period } of rows)
    if (period !== null && period !== '') counts.set(period, (counts.get(period) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** The figures that the rows show, numbers read the Vietnamese way. What cannot be read has no value and is told. */
export function figuresOfRows(rows: readonly ShownRow[]): ShownFigures {
  const usual = usualPeriod(rows)
  const warnings: ReportWarning[] = []
  const figures = new Map<string, CarriedFigure>()
  const add = (
    of: Omit<CarriedFigure, 'value' | 'numerator' | 'denominator'>,
    result: string,
    fraction: string,
  ) => {
    if (figures.has(of.id)) {
      warnings.push({ code: 'id-twice', id: of.id })
      return
    }
    const read = readCells(of.unit, result, fraction)
    if (!read.ok) warnings.push({ code: 'cell-unreadable', id: of.id, typed: read.typed.slice(0, 60) })
    else if (!read.computed) warnings.push({ code: 'rate-not-of-fraction', id: of.id })
    const figure = read.ok ? read.figure : { value: null, numerator: null, denominator: null }
    figures.set(of.id, { ...of, ...figure })
  }
  for (const row of rows) {
    const name = row.name ?? ''
    const of = { id: row.id, period: row.period ?? usual, unit: row.unit ?? '', name }
    add(of, row.result ?? '', row.fraction ?? '')
    if (!blank(row.milestone))
      add(
        { ...of, id: `${row.id}${MILESTONE_SUFFIX}`, name: FIGURE_NAMES.milestone(name) },
        row.milestone ?? '',
        '',
      )
  }
  if (rows.length > 0 && usual === '') warnings.push({ code: 'period-missing' })
  return { figures: [...figures.values()], warnings }
}
