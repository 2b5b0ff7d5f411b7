import JSZip from 'jszip'

/** Builds .xlsx files by hand, so that a test can hold exactly the cells it is about. */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A text, a number with the number of its style, or an empty cell. */
export type Cell = string | { readonly value: number; readonly style: number } | null
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges?: readonly string[]
  readonly state?: 'hidden'
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const column = (index: number): string => String.fromCharCode(65 + index)

/** @param formats codes of number formats; style 0 has none, style n the n-th of them */
export function sheetFile(sheets: readonly Sheet[], formats: readonly string[] = []): Promise<Uint8Array> {
  const zip = new JSZip()
  const strings: string[] = []
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const cellOf = (cell: Cell, row: number, at: number): string => {
    const name = `${column(at)}${row + 1}`
    if (cell === null) return ''
    if (typeof cell !== 'string') return `<c r="${name}" s="${cell.style}"><v>${cell.value}</v></c>`
    strings.push(cell)
    return `<c r="${name}" t="s"><v>${strings.length - 1}</v></c>`
  }
  sheets.forEach(({ rows, merges = [] }, i) => {
    const data = rows.map(
      (row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellOf(cell, r, c)).join('')}</row>`,
    )
    const merged = merges.map(range => `<mergeCell ref="${range}"/>`).join('')
    zip.file(
      `xl/worksheets/sheet${i + 1}.xml`,
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`,
    )
  })
  zip.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  )
  zip.file(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  )
  const named = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i + 1}"/>`,
  )
  zip.file(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
  )
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => relation(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
  )
  zip.file(
    'xl/sharedStrings.xml',
    `${HEAD}<sst xmlns="${MAIN}">${strings.map(text => `<si><t xml:space="preserve">${escaped(text)}</t><rPh sb="0" eb="1"><t>x</t></rPh></si>`).join('')}</sst>`,
  )
  const codes = formats.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code).replaceAll('"', '&quot;')}"/>`,
  )
  zip.file(
    'xl/styles.xml',
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="0" fontId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}" fontId="0"/>`).join('')}</cellXfs></styleSheet>`,
  )
  return zip.generateAsync({ type: 'uint8array' })
}
