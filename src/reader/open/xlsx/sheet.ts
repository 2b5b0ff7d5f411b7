import type { OpenLimits } from '../limits.ts'
import { Refused } from '../refused.ts'
import { readXml } from '../xml.ts'
import { shown } from './shown.ts'
import type { Workbook } from './workbook.ts'

export type SheetCell = {
  readonly row: number
  readonly column: number
  readonly text: string
  /** The number behind the words, unrounded; null for text, days written as text, yes and no. */
  readonly number: number | null
  readonly bold: boolean
  readonly colSpan: number
  readonly rowSpan: number
}

const COLUMNS = 256
const ROWS = 100_000

/** "BC12" as row and column, both from 0; null for what is no such name. */
function position(name: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? []
  if (letters === undefined || digits === undefined) return null
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

type Merge = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

function mergeOf(range: string): Merge | null {
  const [from, to] = range.split(':').map(position)
  if (!from || !to || to.row < from.row || to.column < from.column) return null
  return { ...from, rowSpan: to.row - from.row + 1, colSpan: to.column - from.column + 1 }
}

/** The words that a cell of this kind shows. */
function wordsOf(type: string, value: string, style: number, book: Workbook): string {
  if (type === 's') return book.strings[Number(value)] ?? ''
  if (type === 'inlineStr' || type === 'str') return value
  if (type === 'e' || value === '') return ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value
  return shown(Number(value), book.formats[style] ?? { id: 0, code: null }, book.from1904)
}

/** The number that a cell holds, whatever its format shows of it. */
function numberOf(type: string, value: string): number | null {
  if (type !== 'n' || value.trim() === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** The cells of a sheet that show words, and those that others were merged into. Throws Refused. */
export function readSheet(part: Uint8Array, book: Workbook, limits: OpenLimits): SheetCell[] {
  const cells: SheetCell[] = []
  const merges = new Map<string, Merge>()
  let at: { row: number; column: number } | null = null
  let [row, column, style, type, value] = [-1, -1, 0, 'n', '']
  let collecting = false
  let aside = 0
  readXml(part, limits, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1
        column = -1
      } else if (name === 'c') {
        at = attributes.r === undefined ? { row, column: column + 1 } : position(attributes.r)
        column = at?.column ?? column + 1
        style = Number(attributes.s ?? 0)
        type = attributes.t ?? 'n'
        value = ''
      } else if (name === 'rPh') aside++
      else if (name === 'v' || name === 't') collecting = at !== null && aside === 0
      else if (name === 'mergeCell') {
        const merge = mergeOf(attributes.ref ?? '')
        if (merge) merges.set(`${merge.row},${merge.column}`, merge)
      }
    },
    close: name => {
      if (name === 'v' || name === 't') collecting = false
      else if (name === 'rPh') aside--
      else if (name === 'c') {
        const text = at === null ? '' : wordsOf(type, value, style, book).trim()
        if (at !== null && text !== '') {
          if (at.row >= ROWS || at.column >= COLUMNS || cells.length >= limits.blocks)
            throw new Refused({ code: 'too-complex' })
          cells.push({
            ...at,
            text,
            number: numberOf(type, value),
            bold: book.bold[style] ?? false,
            colSpan: 1,
            rowSpan: 1,
          })
        }
        at = null
      }
    },
    text: piece => {
      if (collecting) value += piece
    },
  })
  return cells.map(cell => ({ ...cell, ...merges.get(`${cell.row},${cell.column}`) }))
}
