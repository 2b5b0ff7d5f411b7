import { COLUMNS } from '../rules/labels.ts'
import { areTitles, BEYOND } from './bare-table.ts'
import type { Cell, Line } from './text-table.ts'

/** Signs of white space that divide two cells. */
const BETWEEN = /\s{2,}/u
/** Signs by which a cell may stand left of its title. */
const SLACK = 3
const LONGEST_TITLE = 60
const ORDINAL = /^\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVXL]{1,6}|[A-ZĐ])[.)]?$/u

type Piece = { readonly text: string; readonly at: number }

/** The pieces of a line that wide gaps divide, with the column of letters where each begins. */
function piecesOf(line: Line): Piece[] {
  const out: Piece[] = []
  let at = 0
  // columns of letters are the same however marks are coded
  for (const text of line.text.normalize('NFC').split(/(\s{2,})/u)) {
    if (text.trim() !== '') out.push({ text: text.trim(), at: at + line.indent })
    at += text.length
  }
  return out
}

/**
 * A table whose columns are set by spaces, as a program writes it that keeps the layout of a page: titles on one line,
 * the number of a row first, each cell below its title; a line without a number goes on with the cells above. Null unless
 * the titles are those of a list and at least two rows follow.
 */
export function tableBySpaces(lines: readonly Line[], from: number): { cells: Cell[]; next: number } | null {
  const head = lines[from]
  if (!head || !BETWEEN.test(head.text)) return null
  const titles = piecesOf(head)
  const [first] = titles
  if (!first || !COLUMNS.ordinal.test(first.text.normalize('NFC'))) return null
  if (!areTitles(titles.map(title => title.text.normalize('NFC')))) return null
  if (titles.some(title => title.text.length > LONGEST_TITLE)) return null
  const starts = titles.map(title => title.at)
  const columnOf = (at: number) => starts.findLastIndex(start => start <= at + SLACK)
  const rows: Map<number, { text: string; line: Line }>[] = [
    new Map(titles.map((title, column) => [column, { text: title.text, line: head }])),
  ]
  let next = from + 1
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (!line) break
    const pieces = piecesOf(line)
    const begins = ORDINAL.test(pieces[0]?.text ?? '') && columnOf(pieces[0]?.at ?? 0) === 0
    const row = rows.at(-1)
    // words below the number of a row are no cell: the table is over
    if (
      !begins &&
      (columnOf(pieces[0]?.at ?? 0) <= 0 || BEYOND.test(line.text.normalize('NFC')) || line.gap > 1)
    )
      break
    if (begins) rows.push(new Map())
    for (const piece of pieces) {
      const column = Math.max(0, columnOf(piece.at))
      const target = (begins ? rows.at(-1) : row) ?? new Map()
      const above = target.get(column)
      target.set(column, {
        text: above ? `${above.text} ${piece.text}` : piece.text,
        line: above?.line ?? line,
      })
    }
  }
  if (rows.length < 3) return null
  const cells = rows.flatMap((row, at) =>
    titles.map((_, column): Cell => {
      const found = row.get(column)
      const line = found?.line ?? head
      return { text: found?.text ?? '', row: at, column, page: line.page, gap: at === 0 ? line.gap : 0 }
    }),
  )
  return { cells, next }
}
