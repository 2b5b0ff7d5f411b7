import type { FigureBook, SheetCell, SheetRow } from './figure-sheet.ts'
import { columnKeys } from './list-heading.ts'
import { searchKey } from './order-vi.ts'

/** One column of a table that others laid out, under all the titles that stand above it. */
export type TableColumn = { readonly key: string; readonly title: string }

/** A line of such a table: its cells in the order of the columns. */
export type TableLine = { readonly row: number; readonly cells: readonly (SheetCell | null)[] }

/** A table of a sheet whose layout was made elsewhere: a title above, one to three rows of heads, then lines. */
export type ProvinceTable = {
  readonly sheet: string
  /** First row of the heads, as the sheet counts. */
  readonly head: number
  readonly columns: readonly TableColumn[]
  readonly lines: readonly TableLine[]
  /** What stands above the heads and below the lines. */
  readonly around: readonly string[]
}

/** A row that may head a table, to be chosen from when another was meant. */
export type HeadChoice = { readonly sheet: string; readonly head: number; readonly words: string }

/** Words that head columns of tables of any kind, folded. */
const HEAD_WORDS =
  /^(?:stt|tt|so tt|ten .*|don vi.*|dia phuong|xa phuong.*|xa, phuong.*|chi so.*|chi tieu.*|noi dung|nhom .*|tong so|tong|ket qua.*|diem.*|ghi chu|thuc hien.*|gia tri|xep hang|ty le.*)$/u

/** Rows above which a table may begin, and rows of heads. */
const MOST_ABOVE = 60
const MOST_HEADS = 3

const isNumber = (cell: SheetCell): boolean =>
  cell.number !== null || /^[-−+]?\d[\d.,\s]*%?$/u.test(cell.text.trim())

/** A year heads a column; it is no figure. */
const isFigure = (cell: SheetCell): boolean => isNumber(cell) && !/^20\d\d$/u.test(cell.text.trim())

/** "(1) (2) (3)=(1)+(2)" or "A B 1 2": numbers of columns below the heads. */
const numbersColumns = (row: SheetRow): boolean => {
  if (row.cells.length < 3) return false
  const found = row.cells.map(cell => /^\(?(\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/u.exec(cell.text.trim())?.[1])
  const numbers = found.flatMap(one => (one !== undefined && /\d/u.test(one) ? [Number(one)] : []))
  return (
    found.every(one => one !== undefined) &&
    numbers.length >= 2 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  )
}

const heads = (row: SheetRow): boolean =>
  row.cells.length >= 2 && !row.cells.some(isFigure) && !numbersColumns(row)

/** Does `below` only divide columns that `above` heads together? */
const divides = (above: SheetRow, below: SheetRow): boolean => {
  const filled = new Set(above.cells.map(cell => cell.column))
  return (
    below.row === above.row + 1 &&
    below.cells.length > 0 &&
    !below.cells.some(isFigure) &&
    !numbersColumns(below) &&
    below.cells.every(({ column }) => !filled.has(column) || !filled.has(column + 1)) &&
    below.cells.some(({ column }) => !filled.has(column)) &&
    (below.cells[0]?.column ?? 0) > (above.cells[0]?.column ?? 0)
  )
}

/** Rows that may head a table, with the likeliest first: the one that holds most of `labels`. */
export function headChoices(book: FigureBook, labels: readonly string[]): readonly HeadChoice[] {
  const wanted = labels.map(searchKey)
  return book.sheets
    .flatMap(sheet =>
      sheet.rows.slice(0, MOST_ABOVE).flatMap((row, at) => {
        if (!heads(row) || at === sheet.rows.length - 1) return []
        const folded = row.cells.map(cell => searchKey(cell.text))
        const named = folded.filter(text => wanted.some(label => text.includes(label) || label === text))
        const usual = folded.filter(text => HEAD_WORDS.test(text))
        const next = sheet.rows[at + 1]
        const numbered = next !== undefined && numbersColumns(next)
        const score =
          named.length * 2 + usual.length * 2 + Math.min(row.cells.length, 8) * 0.5 + (numbered ? 3 : 0)
        const words = row.cells.map(cell => cell.text.trim()).join(' · ')
        return [{ sheet: sheet.name, head: row.row, words, score }]
      }),
    )
    .sort((a, b) => b.score - a.score)
    .map(({ sheet, head, words }) => ({ sheet, head, words }))
}

/** The table below a row of heads; null where the row is gone or nothing stands below it. */
export function tableAt(book: FigureBook, at: Pick<HeadChoice, 'sheet' | 'head'>): ProvinceTable | null {
  const rows = book.sheets.find(sheet => sheet.name === at.sheet)?.rows ?? []
  let first = rows.findIndex(row => row.row === at.head)
  if (first < 0) return null
  let last = first
  const rowAt = (index: number) => rows[index]
  for (let above = rowAt(first - 1); above !== undefined && last - first < MOST_HEADS - 1; ) {
    const row = rowAt(first)
    if (row === undefined || !heads(above) || !divides(above, row)) break
    first -= 1
    above = rowAt(first - 1)
  }
  for (let below = rowAt(last + 1); below !== undefined && last - first < MOST_HEADS - 1; ) {
    const row = rowAt(last)
    if (row === undefined || !divides(row, below)) break
    last += 1
    below = rowAt(last + 1)
  }
  const next = rowAt(last + 1)
  const from = next !== undefined && numbersColumns(next) ? last + 2 : last + 1
  const body = rows.slice(from)
  if (body.length === 0) return null
  const headRows = rows.slice(first, last + 1)
  const places = [...new Set(headRows.flatMap(row => row.cells.map(cell => cell.column)))].sort(
    (a, b) => a - b,
  )
  const titles = places.map(place => titleAbove(headRows, place))
  const keys = columnKeys(titles.map(withoutNumbers))
  return {
    sheet: at.sheet,
    head: rowAt(first)?.row ?? at.head,
    columns: titles.map((title, index) => ({ key: keys[index] ?? '', title })),
    lines: body
      .map(row => ({
        row: row.row,
        cells: places.map(place => row.cells.find(cell => cell.column === place) ?? null),
      }))
      .filter(line => line.cells.some(cell => cell !== null)),
    around: [...rows.slice(0, first), ...body.slice(-8)].flatMap(row => row.cells.map(cell => cell.text)),
  }
}

/** Titles carry the month or the year of the file; the next file has the same columns with another. */
const withoutNumbers = (title: string): string => title.replace(/\d+/gu, '#')

/** "Hồ sơ tiếp nhận, Trực tuyến": what stands above a place, a common head carried over the columns that it spans. */
function titleAbove(headRows: readonly SheetRow[], place: number): string {
  const words = headRows.map((row, at) => {
    const own = row.cells.find(cell => cell.column === place)
    if (own !== undefined) return own.text
    const below = headRows.slice(at + 1).some(other => other.cells.some(cell => cell.column === place))
    return below ? (row.cells.findLast(cell => cell.column < place)?.text ?? '') : ''
  })
  return words
    .map(text => text.replace(/\s+/gu, ' ').trim())
    .filter(text => text !== '')
    .join(', ')
}

/** The same table with its lines as columns: where each line is a figure and each column a place or a period. */
export function turned(table: ProvinceTable): ProvinceTable {
  const label = labelColumn(table)
  const named = table.lines.filter(line => (line.cells[label]?.text.trim() ?? '') !== '')
  const titles = ['', ...named.map(line => line.cells[label]?.text.trim() ?? '')]
  const keys = columnKeys(titles.map(withoutNumbers))
  return {
    ...table,
    columns: titles.map((title, at) => ({ key: at === 0 ? NAME_KEY : (keys[at] ?? ''), title })),
    lines: table.columns.flatMap((column, at) =>
      at === label
        ? []
        : [
            {
              row: table.head,
              cells: [
                { column: 0, text: column.title, number: null },
                ...named.map(line => line.cells[at] ?? null),
              ],
            },
          ],
    ),
  }
}

/** The key of the column that holds the heads of a table that was turned. */
export const NAME_KEY = '#ten'

/** The column with most words: the one that names what its lines are. */
export function labelColumn(table: ProvinceTable): number {
  const lengths = table.columns.map((_, at) =>
    table.lines.reduce((sum, line) => {
      const cell = line.cells[at]
      return cell === null || cell === undefined || isNumber(cell)
        ? sum
        : sum + Math.min(cell.text.length, 60)
    }, 0),
  )
  return lengths.indexOf(Math.max(...lengths))
}

/** Whether most of what a column holds are numbers. */
export const holdsNumbers = (table: ProvinceTable, at: number): boolean => {
  const cells = table.lines.flatMap(line => line.cells[at] ?? [])
  return cells.length > 0 && cells.filter(isNumber).length * 2 > cells.length
}
