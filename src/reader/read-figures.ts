import type { FigureBook, Sheet, SheetRow } from '../domain/figure-sheet.ts'
import { type FileRefusal, isFileRefusal } from '../domain/refusal-of-file.ts'
import { csvSheet } from './open/csv.ts'
import { admit } from './open/gate.ts'
import { OPEN_LIMITS, type OpenLimits } from './open/limits.ts'
import { Refused, refusalOr } from './open/refused.ts'
import { hasSecrecyStamp } from './open/secrecy-stamp.ts'
import { readSheet } from './open/xlsx/sheet.ts'
import { readWorkbook } from './open/xlsx/workbook.ts'

/**
 * Opens a workbook of figures, or a .csv as one sheet of words: every visible sheet with its filled cells, each with its words and the number behind them.
 * What the cells mean is for the domain to say. Hidden sheets are named, never read.
 *
 * @param name the name it was uploaded under
 * @returns the workbook, or a refusal that holds no word of the file
 */
export async function readFigures(
  bytes: Uint8Array,
  name: string,
  limits: OpenLimits = OPEN_LIMITS,
): Promise<FigureBook | FileRefusal> {
  const admitted = await admit(bytes, name, limits)
  if (isFileRefusal(admitted)) return admitted
  return refusalOr(async () => {
    if (admitted.kind === 'text' && /\.csv$/iu.test(name))
      return checked({ sheets: [csvSheet(admitted.text, limits)], hidden: [] })
    if (admitted.kind !== 'xlsx') throw new Refused({ code: 'kind-not-read', found: admitted.kind })
    const book = await readWorkbook(admitted.archive, limits)
    const sheets = book.sheets.map(({ name: title, part }): Sheet => {
      const rows = new Map<number, SheetRow['cells'][number][]>()
      for (const { row, column, text, number } of readSheet(part, book, limits)) {
        if (text.length > limits.line)
          throw new Refused({ code: 'line-too-long', length: text.length, limit: limits.line })
        const cells = rows.get(row) ?? []
        rows.set(row, cells)
        cells.push({ column, text, number })
      }
      return {
        name: title,
        rows: [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row: row + 1, cells })),
      }
    })
    return checked({ sheets, hidden: book.hidden })
  })
}

/** Throws Refused for a workbook that carries a stamp of secrecy. */
function checked(book: FigureBook): FigureBook {
  const words = book.sheets.flatMap(sheet => sheet.rows.flatMap(row => row.cells.map(cell => cell.text)))
  if (hasSecrecyStamp(words.map(text => ({ text, zone: 'page' as const }))))
    throw new Refused({ code: 'secrecy-stamp' })
  return book
}
