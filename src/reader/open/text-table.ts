import { tableBySigns, tableWithoutBars } from './bare-table.ts'
import { tableBySpaces } from './spaced-table.ts'

/** A line of a text file that has words, with the empty lines before it and the spaces it is set in by. */
export type Line = {
  readonly text: string
  readonly page: number | null
  readonly gap: number
  readonly indent: number
}
export type Cell = Omit<Line, 'indent'> & { readonly row: number; readonly column: number }

/**
 * The table that begins at a line, or null. Five habits are known: one row a line between bars, a table that was
 * flattened so that every cell stands between lines that hold a single bar, one whose cells are divided by tabs or bars
 * on a line, one whose columns are set by spaces, and one flattened to a cell a line without any sign.
 */
export function tableAt(lines: readonly Line[], from: number): { cells: Cell[]; next: number } | null {
  const first = lines[from]?.text ?? ''
  if (first === '|') return flattened(lines, from)
  return isRow(first)
    ? rows(lines, from)
    : (tableBySigns(lines, from) ?? tableBySpaces(lines, from) ?? tableWithoutBars(lines, from))
}

const isRow = (text: string): boolean =>
  text.length > 2 && text.startsWith('|') && text.endsWith('|') && text.indexOf('|', 1) < text.length - 1
const isRule = (text: string): boolean => /^[|\s:-]+$/.test(text)

function rows(lines: readonly Line[], from: number): { cells: Cell[]; next: number } {
  const cells: Cell[] = []
  let row = 0
  let i = from
  for (; i < lines.length; i++) {
    const line = lines[i]
    if (!line || !(isRow(line.text) || (row > 0 && /^\|.+\|$/.test(line.text)))) break
    if (isRule(line.text) && line.text.includes('-')) continue
    line.text
      .slice(1, -1)
      .split('|')
      .forEach((text, column) => {
        cells.push({
          text: text.replace(/<br\s*\/?>/gi, '\n').trim(),
          row,
          column,
          page: line.page,
          gap: line.gap,
        })
      })
    row++
  }
  return { cells, next: i }
}

/** Number of a row as the first column writes it: 1, 5.2, IV, a. */
const ORDINAL = /^\**\s*(?:\d{1,3}(?:\.\d{1,2})*|[IVXL]{1,6}|[a-zđ])[.)]?\s*\**$/u

/** The line that begins an annex stands in no cell, although no empty line ends the frame of the signature before it. */
const ANNEX = /^[*\s]*phụ lục(?:\s+(?:số\s+)?(?:[IVXL]{1,5}|\d{1,2}))?[.:*\s]*$/iu

/** The frame of a letterhead ends with its last cell, although the text goes on without an empty line. */
const isLetterhead = (cells: readonly Cell[]): boolean =>
  cells.some(cell => cell.row === 0 && /Độc\s+lập|ĐẢNG\s+CỘNG\s+SẢN/iu.test(cell.text.normalize('NFC')))

/** Whether the first bars of a table each stand between empty lines, but for two that follow each other. */
function isLoose(lines: readonly Line[], from: number): boolean {
  const bars: number[] = []
  for (let i = from; i < Math.min(lines.length, from + 60) && bars.length < 8; i++)
    if (lines[i]?.text === '|') bars.push(i)
  const inner = bars.slice(1)
  const apart = inner.filter(
    i => (lines[i]?.gap ?? 0) > 0 && ((lines[i + 1]?.gap ?? 0) > 0 || lines[i + 1]?.text === '|'),
  )
  return inner.length >= 4 && apart.length >= inner.length * 0.6
}

/**
 * A lone bar opens a row, closes a cell, and after the last cell closes the row; a cell begins on the very next line.
 * Two bars together are a new row or an empty cell: a number, or a row that is already full, means a new row.
 */
function flattened(lines: readonly Line[], from: number): { cells: Cell[]; next: number } | null {
  const cells: Cell[] = []
  let columns = Number.POSITIVE_INFINITY
  let row = 0
  let column = 0
  let i = from + 1
  // a source that puts an empty line around every bar: there none ends the table
  const loose = isLoose(lines, from)
  const gapOf = (line: Line): number => (loose ? 0 : line.gap)
  while (i < lines.length) {
    const line = lines[i]
    if (!line) break
    if (line.text === '|') {
      const next = lines[i + 1]
      if (column === 0) {
        if (gapOf(line) > 0 || next === undefined || gapOf(next) > 0) break
        cells.push({ text: '', row, column, page: line.page, gap: 0 })
        column = 1
        i++
        continue
      }
      const ordinal = next !== undefined && ORDINAL.test(next.text) && lines[i + 2]?.text === '|'
      if (row === 0) columns = column
      const group = column === 1 && cells.at(-1)?.text !== ''
      if (column >= columns || ordinal || group || next === undefined) {
        row++
        column = 0
      } else {
        cells.push({ text: '', row, column, page: line.page, gap: 0 })
        column++
      }
      i++
      continue
    }
    if (
      gapOf(line) > 0 ||
      ANNEX.test(line.text.normalize('NFC')) ||
      (column >= columns && (loose || isLetterhead(cells)))
    )
      break
    const words = [line.text]
    let end = i + 1
    for (let next = lines[end]; next && next.text !== '|'; next = lines[++end]) {
      if (words.length > 200) return cells.length > 0 ? { cells, next: i } : null
      words.push(gapOf(next) > 0 ? `\n${next.text}` : next.text)
    }
    if (end >= lines.length) break
    cells.push({ text: words.join('\n'), row, column, page: line.page, gap: line.gap })
    column++
    i = end + 1
  }
  return cells.length > 0 ? { cells, next: i } : null
}
