import { parseVietnameseDay } from '../domain/day-input.ts'
import { parseVietnameseNumber } from '../domain/number-input.ts'
import type { DocumentTable, OfficialDocument } from '../domain/official-document.ts'
import { SHEETS } from '../words/report-sheets.ts'
import type { TableCell, TableSheet } from './xlsx/write-table.ts'

const DAY = /^\d{1,2}\/\d{1,2}\/\d{4}$/u
const NUMBER = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:,\d+)?$/u
/** Characters of a page's width that the shares of a table divide. */
const PAGE_WIDTH = 150

/** A day as a day and a number as a number, where a column holds figures; anything else as it is written. */
export const cellOf = (text: string, figures: boolean): TableCell => {
  const said = text.trim()
  if (said === '') return null
  if (DAY.test(said)) {
    const day = parseVietnameseDay(said)
    if (day.ok) return { day: day.day }
  }
  if (figures && NUMBER.test(said)) {
    const number = parseVietnameseNumber(said)
    if (number.ok) return number.value
  }
  return text
}

const sheetOf = (name: string, table: DocumentTable): TableSheet => {
  const whole = table.columns.reduce((sum, column) => sum + column.share, 0)
  const grouped = table.rows.some(row => 'group' in row)
  let group = ''
  const rows: TableCell[][] = []
  for (const row of table.rows) {
    if ('group' in row) {
      group = row.group
      continue
    }
    const cells = table.columns.map((column, at) => cellOf(row.cells[at] ?? '', column.align !== 'left'))
    rows.push(grouped ? [...cells, group] : cells)
  }
  const widths = table.columns.map(column => Math.max(6, Math.round((column.share / whole) * PAGE_WIDTH)))
  return {
    name,
    heads: [...table.columns.map(column => column.title), ...(grouped ? [SHEETS.group] : [])],
    widths: grouped ? [...widths, 24] : widths,
    rows,
  }
}

/** Sentences of a report that tell of obstacles and proposals, each with the part that it stands in. */
const concerns = ({ body }: OfficialDocument): TableSheet => {
  const rows: TableCell[][] = []
  let part = ''
  for (const block of body) {
    if (block.kind === 'heading') part = block.text.replace(/^\d+\. /u, '')
    if (block.kind !== 'paragraph' || !(block.passage?.startsWith('concern:') ?? false)) continue
    const said = block.runs.map(run => ('text' in run ? run.text : '')).join('')
    rows.push([rows.length + 1, said.replace(/^- /u, ''), part])
  }
  return { name: SHEETS.concerns, heads: SHEETS.concernHeads, widths: [6, 90, 40], rows }
}

/**
 * The annexes of a report as tables for spreadsheets, from the very document that was built or signed: tasks, targets and
 * counts with numbers as numbers and days as days, the group of a row in a column of its own, and the obstacles and
 * proposals of the text.
 */
export const reportSheets = (document: OfficialDocument): readonly TableSheet[] => [
  ...document.annexes.flatMap(annex =>
    annex.blocks.flatMap(block =>
      block.kind === 'table' ? [sheetOf(SHEETS.annex(annex.number, annex.title), block)] : [],
    ),
  ),
  concerns(document),
]
