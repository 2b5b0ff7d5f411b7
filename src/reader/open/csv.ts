import type { Sheet, SheetCell, SheetRow } from '../../domain/figure-sheet.ts'
import type { OpenLimits } from './limits.ts'
import { Refused } from './refused.ts'

const COLUMNS = 256

/** The sign between cells: of comma, semicolon and tab the one that the first lines hold most of. */
function signOf(text: string): string {
  const opening = text.split('\n', 20).join('\n')
  const times = (sign: string) => opening.split(sign).length
  return [';', '\t', ','].reduce((best, sign) => (times(sign) > times(best) ? sign : best), ';')
}

/**
 * The cells of comma-separated values (RFC 4180, also with semicolons or tabs as spreadsheets here write them). Every cell
 * is words: which are numbers is for the reading of the table to say. Throws Refused beyond the limits.
 */
export function csvSheet(text: string, limits: OpenLimits): Sheet {
  const source = text.replace(/^\uFEFF/u, '')
  const sign = signOf(source)
  const rows: SheetRow[] = []
  let cells: SheetCell[] = []
  let [cell, quoted, column, row, filled] = ['', false, 0, 1, 0]
  const endCell = () => {
    const words = cell.replace(/\s+/gu, ' ').trim()
    if (words !== '') {
      filled += 1
      if (column >= COLUMNS || filled > limits.blocks) throw new Refused({ code: 'too-complex' })
      cells.push({ column, text: words, number: null })
    }
    cell = ''
    column += 1
  }
  const endRow = () => {
    endCell()
    if (cells.length > 0) rows.push({ row, cells })
    cells = []
    column = 0
    row += 1
  }
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && cell.trim() === '') quoted = true
    else if (letter === sign) endCell()
    else if (letter === '\n') endRow()
    else if (letter !== '\r') cell += letter
  }
  endRow()
  return { name: 'CSV', rows }
}
