import excel from 'exceljs'

/** The rows of the first sheet of a workbook, each cell as text; days as YYYY-MM-DD. */
export async function sheetRows(bytes: ArrayBuffer): Promise<readonly (readonly string[])[]> {
  const book = new excel.Workbook()
  await book.xlsx.load(bytes)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('a workbook without a sheet')
  const rows: string[][] = []
  sheet.eachRow(row => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, ({ value }) => {
      cells.push(value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? ''))
    })
    rows.push(cells)
  })
  return rows
}
