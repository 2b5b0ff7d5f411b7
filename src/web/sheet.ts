import { buildTable } from '../usecases/build-table.ts'
import { download, XLSX } from './download.ts'
import type { StaffVisit } from './staff-visit.tsx'

type Cell = string | number | { readonly day: string } | null

/** A day as a workbook holds it; nothing where there is none. */
export const dayCell = (day: string | null): Cell => (day === null ? null : { day })

/** A list as its page shows it, as a workbook of one sheet to be saved. Widths in characters of the text face. */
export async function sheetFile(
  visit: StaffVisit,
  list: {
    readonly fileName: string
    readonly sheet: string
    readonly heads: readonly string[]
    readonly widths: readonly number[]
    readonly rows: readonly (readonly Cell[])[]
  },
): Promise<Response> {
  const { fileName, sheet, heads, widths, rows } = list
  const built = await buildTable(visit.ctx, {
    sheets: [{ name: sheet, heads: [...heads], widths: [...widths], rows: rows.map(row => [...row]) }],
  })
  if (!built.ok) return visit.refused(built.refusal)
  return download(visit, { name: fileName, mediaType: XLSX, body: built.value })
}
