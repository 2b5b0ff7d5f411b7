import type { Finding } from './decree-30-faults.ts'
import { HEAD_CHECKS } from './decree-30-head-check.ts'
import { PAGE_CHECKS } from './decree-30-page-check.ts'
import { findPlaces, type Places } from './decree-30-places.ts'
import { TEXT_CHECKS } from './decree-30-text-check.ts'
import { type DocxParts, readDocxFacts } from './docx-facts.ts'

/** Elements of Annex I of Decree 30/2020/NĐ-CP that a .docx shows, by the name that the field gives them. */
export const CHECKED_ROWS = [
  'Paper',
  'Margins',
  'Font',
  'Page no.',
  'Quốc hiệu',
  'Tiêu ngữ',
  'Superior body',
  'Issuing body',
  'Số, ký hiệu',
  'Place, date',
  'Type name',
  'Công văn abstract',
  'Basis (căn cứ)',
  'Body',
  'Headings',
  'Signing power',
  'Personal e-signature image',
  'Kính gửi',
  'Nơi nhận',
  'Phụ lục',
  'Urgency',
] as const
export type CheckedRow = (typeof CHECKED_ROWS)[number]

/**
 * Elements that no .docx can hold: the seal's picture and the signing text come when văn thư signs the PDF, a scanned
 * copy is another file. Of the personal signature the .docx holds the place, which is checked.
 */
export const NOT_OF_THE_FILE = ['Body e-signature image', 'Scan copy'] as const

/** Rows that apply to a file of annexes alone. */
export const ANNEX_ROWS = [
  'Paper',
  'Margins',
  'Font',
  'Page no.',
  'Phụ lục',
] as const satisfies readonly CheckedRow[]

/** What breaks a rule: the row, what is wrong with it, and the words or the value found. */
export type Problem = { readonly row: CheckedRow; readonly code: string; readonly found: string }

type Check = (places: Places) => readonly Finding[]

const checks = { ...PAGE_CHECKS, ...HEAD_CHECKS, ...TEXT_CHECKS } as const satisfies Record<CheckedRow, Check>

/**
 * Checks a .docx of the State line against Annex I of Decree 30/2020/NĐ-CP, row by row. A row that a document has no
 * use for (no annex, no bases) has no problems.
 *
 * @param rows all rows, or those that apply, such as `ANNEX_ROWS`
 */
export const checkDecree30 = (parts: DocxParts, rows: readonly CheckedRow[] = CHECKED_ROWS): Problem[] => {
  const places = findPlaces(readDocxFacts(parts))
  return rows.flatMap(row => {
    const check: Check = checks[row]
    return check(places).map(finding => ({ row, ...finding }))
  })
}
