import type { FigureBook, SheetRow } from './figure-sheet.ts'
import { searchKey } from './order-vi.ts'

/** Columns of a draft as a workbook; the last holds the id by which a row is found again. */
export const SHEET_COLUMNS = [
  'code',
  'kind',
  'text',
  'lead',
  'support',
  'deadline',
  'product',
  'name',
  'value',
  'unit',
  'id',
] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** How the heads of the columns begin, folded. */
const HEADS: Readonly<Record<SheetColumn, string>> = {
  code: 'ma so',
  kind: 'loai',
  text: 'noi dung',
  lead: 'chu tri',
  support: 'phoi hop',
  deadline: 'thoi han',
  product: 'san pham',
  name: 'ten chi tieu',
  value: 'con so',
  unit: 'don vi tinh',
  id: 'ma he thong',
}

export type SheetItem = {
  readonly row: number
  readonly itemId: string | null
  readonly kind: 'task' | 'target'
  readonly cells: Readonly<Record<string, string>>
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

/** Most rows of one workbook: a plan and as much again. */
export const MOST_SHEET_ROWS = 1000

/** The rows of a workbook that was made of a draft; null when no row heads the columns. */
export function sheetItems(book: FigureBook): readonly SheetItem[] | null {
  const items: SheetItem[] = []
  let headed = false
  for (const sheet of book.sheets) {
    let columns: ReadonlyMap<number, SheetColumn> | null = null
    for (const row of sheet.rows) {
      const heads = headsOf(row)
      if (heads !== null) {
        columns = heads
        headed = true
      } else if (columns !== null) {
        const item = itemOf(row, columns)
        if (item !== null) items.push(item)
      }
    }
  }
  return headed ? items.slice(0, MOST_SHEET_ROWS) : null
}

function headsOf(row: SheetRow): ReadonlyMap<number, SheetColumn> | null {
  const columns = new Map<number, SheetColumn>()
  for (const { column, text } of row.cells) {
    const key = searchKey(text)
    const found = SHEET_COLUMNS.find(name => key.startsWith(HEADS[name]))
    if (found !== undefined) columns.set(column, found)
  }
  const named = [...columns.values()]
  return named.includes('text') && named.includes('id') ? columns : null
}

function itemOf(row: SheetRow, columns: ReadonlyMap<number, SheetColumn>): SheetItem | null {
  const cells: Record<string, string> = {}
  for (const { column, text } of row.cells) {
    const name = columns.get(column)
    if (name !== undefined) cells[name] = text.trim()
  }
  const { text = '', id = '', kind = '' } = cells
  if (text === '') return null
  return {
    row: row.row,
    itemId: ID.test(id) ? id.toLowerCase() : null,
    kind: searchKey(kind).startsWith('chi tieu') ? 'target' : 'task',
    cells,
  }
}
