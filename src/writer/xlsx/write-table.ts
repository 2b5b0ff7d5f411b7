import type { Day } from '../../domain/day.ts'

/** A cell: text, a number, a day, or nothing. Text is always text: what looks like a formula is not run. */
export type TableCell = string | number | { readonly day: Day } | null

export type TableSheet = {
  readonly name: string
  readonly heads: readonly string[]
  /** Width of each column in characters of the text face. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly TableCell[])[]
}

const _MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const FACE = 'Times New Roman'
/** Height of one line in points; rows are as high as their longest cell needs. */
const LINE = 16

/**
 * A workbook with one table a sheet: heads repeated on every printed page and held on the screen, days as days, A4
 * landscape one page wide. Names of sheets are cut to the 31 letters that the format allows.
 */
export async function writeTables(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  for (const sheet of sheets) {
    const page = book.addWorksheet(sheet.name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:1',
      },
    })
    page.columns = sheet.widths.map(width => ({ width }))
    const head = page.addRow([...sheet.heads])
    head.height = heightOf(sheet.heads, sheet.widths)
    head.font = { name: FACE, size: 12, bold: true }
    head.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
    for (const cells of sheet.rows) {
      const row = page.addRow(cells.map(valueIn))
      row.height = heightOf(cells.map(textOf), sheet.widths)
      row.font = { name: FACE, size: 12 }
      row.alignment = { wrapText: true, vertical: 'top' }
      cells.forEach((cell, index) => {
        if (typeof cell === 'object' && cell !== null) row.getCell(index + 1).numFmt = 'dd/mm/yyyy'
      })
    }
    page.eachRow(row => {
      row.eachCell({ includeEmpty: true }, cell => {
        cell.border = { top: THIN, left: THIN, bottom: THIN, right: THIN }
      })
    })
    if (sheet.rows.length > 0)
      page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.heads.length } }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const THIN = { style: 'thin' } as const

const valueIn = (cell: TableCell): string | number | Date | null =>
  typeof cell === 'object' && cell !== null ? new Date(`${cell.day}T00:00:00Z`) : cell

const textOf = (cell: TableCell): string =>
  cell === null ? '' : typeof cell === 'object' ? '00/00/0000' : String(cell)

/** Enough lines for the longest cell, as the column's width breaks it. */
const heightOf = (texts: readonly string[], widths: readonly number[]): number =>
  LINE *
  Math.max(
    1,
    ...texts.map((text, index) =>
      text
        .split('\n')
        .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (widths[index] ?? 10))), 0),
    ),
  )
