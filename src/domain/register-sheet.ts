import { isDay } from './day.ts'
import { parseVietnameseDay } from './day-input.ts'
import type { FigureBook, SheetCell, SheetRow } from './figure-sheet.ts'
import { formatExact } from './format-vi.ts'
import { searchKey } from './order-vi.ts'
import { inUse, type RegisterDefinition } from './register.ts'

/** One line of a workbook of a register, as it was typed. */
export type RegisterLine = {
  readonly sheet: string
  readonly row: number
  /** The day as written; null where the cell is empty or no day. */
  readonly on: string | null
  /** The unit as written; '' = the only unit of whoever brings the file. */
  readonly unit: string
  readonly note: string
  readonly typed: Readonly<Record<string, string>>
}

const ON = ['ngay', 'ngay phat sinh', 'den ngay', 'ngay thuoc ky']
const UNIT = ['don vi', 'don vi ghi']
const NOTE = ['ghi chu']

type Column = { readonly kind: 'on' | 'unit' | 'note' } | { readonly kind: 'field'; readonly key: string }

/** "Hồ sơ tiếp nhận (hồ sơ)" heads the same column as "Hồ sơ tiếp nhận". */
const bare = (text: string): string => searchKey(text.replace(/\s*\([^)]*\)\s*$/u, ''))

function columnsOf(row: SheetRow, definition: RegisterDefinition): ReadonlyMap<number, Column> | null {
  const columns = new Map<number, Column>()
  const fields = inUse(definition)
  for (const { column, text } of row.cells) {
    const folded = bare(text)
    const field = fields.find(
      one => searchKey(one.label) === folded || searchKey(one.label) === searchKey(text),
    )
    if (field !== undefined) columns.set(column, { kind: 'field', key: field.key })
    else if (ON.includes(folded)) columns.set(column, { kind: 'on' })
    else if (UNIT.includes(folded)) columns.set(column, { kind: 'unit' })
    else if (NOTE.includes(folded)) columns.set(column, { kind: 'note' })
  }
  const kinds = [...columns.values()].map(one => one.kind)
  return kinds.includes('on') && kinds.includes('field') ? columns : null
}

/** A cell as a person would type it: a number behind the words as it stands, a percentage in points. */
export const typedOf = ({ text, number }: SheetCell): string => {
  if (number === null || parseVietnameseDay(text).ok) return text.trim()
  return formatExact(text.trim().endsWith('%') ? Number((number * 100).toPrecision(12)) : number)
}

/**
 * Lines of a register from the sheets of a workbook: below a row that heads a day and at least one field by its label.
 * Null where no row does. Lines without a single field are left out.
 */
export function registerLines(
  book: FigureBook,
  definition: RegisterDefinition,
): readonly RegisterLine[] | null {
  const lines: RegisterLine[] = []
  let found = false
  for (const sheet of book.sheets) {
    let columns: ReadonlyMap<number, Column> | null = null
    for (const row of sheet.rows) {
      const heading = columnsOf(row, definition)
      if (heading !== null) {
        columns = heading
        found = true
      } else if (columns !== null) {
        const line = lineOf(sheet.name, row, columns)
        if (line !== null) lines.push(line)
      }
    }
  }
  return found ? lines : null
}

function lineOf(sheet: string, row: SheetRow, columns: ReadonlyMap<number, Column>): RegisterLine | null {
  const typed: Record<string, string> = {}
  const words = { on: '', unit: '', note: '' }
  for (const cell of row.cells) {
    const column = columns.get(cell.column)
    if (column === undefined || cell.text.trim() === '') continue
    if (column.kind === 'field') typed[column.key] = typedOf(cell)
    else words[column.kind] = cell.text.trim()
  }
  if (Object.keys(typed).length === 0) return null
  const day = parseVietnameseDay(words.on)
  const on = isDay(words.on) ? words.on : day.ok ? day.day : null
  return { sheet, row: row.row, on, unit: words.unit, note: words.note, typed }
}
