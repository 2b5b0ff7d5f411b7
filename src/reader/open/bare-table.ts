import { COLUMNS, labelKind } from '../rules/labels.ts'
import { timeAlone } from '../when.ts'
import type { Cell, Line } from './text-table.ts'

const MOST_COLUMNS = 9
const LONGEST_TITLE = 70
const NUMBER = /^\(?(\d{1,3})[.)]?$/u
const GROUP = /^(?:[IVXL]{1,6}|[A-ZĐ])[.)]?$/u
/** What ends a table: the next heading, the list of recipients, a signature, an annex. */
export const BEYOND =
  /^(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)/-]\s*\p{L}|nơi nhận|phụ lục|trên đây là|TM\.|KT\.|T\/M|ghi chú\s*:)/iu

const bare = (line: Line | undefined): string =>
  (line?.text ?? '').normalize('NFC').replace(/\*+/gu, '').trim()

/**
 * A table flattened to a cell a line, as when it was copied out of a document: the title of the column of numbers, the
 * other titles, then row after row, each begun by its number. Null unless the titles are those of columns and the rows
 * count on. A row with fewer lines than columns has its time where the time belongs.
 */
export function tableWithoutBars(
  lines: readonly Line[],
  from: number,
): { cells: Cell[]; next: number } | null {
  if (!COLUMNS.ordinal.test(bare(lines[from]))) return null
  const head = titlesFrom(lines, from)
  if (head === null) return null
  const { titles, next } = head
  const deadline = titles.findIndex(title => labelKind(title) === 'deadline')
  const cells: Cell[] = titles.map((text, column) => cellOf(lines[from], text, 0, column))
  let at = next
  let row = 0
  let number = 0
  for (;;) {
    const first = bare(lines[at])
    const counted = NUMBER.exec(first)?.[1]
    const counts = counted !== undefined && (Number(counted) === number + 1 || Number(counted) === 1)
    if (!counts && !GROUP.test(first)) break
    const words = rowFrom(lines, at + 1, titles.length - 1, Number(counted ?? 0))
    if (words.length === 0) break
    if (counted !== undefined) number = Number(counted)
    row++
    cells.push(cellOf(lines[at], first, row, 0))
    for (const { line, text, column } of placed(words, titles.length, deadline))
      cells.push(cellOf(line, text, row, column))
    at += 1 + words.reduce((sum, word) => sum + word.lines, 0)
  }
  return number > 0 ? { cells, next: at } : null
}

const cellOf = (line: Line | undefined, text: string, row: number, column: number): Cell => ({
  text,
  row,
  column,
  page: line?.page ?? null,
  gap: line?.gap ?? 0,
})

/** The titles up to the first row; a title broken over two lines goes on in small letters. */
function titlesFrom(lines: readonly Line[], from: number): { titles: string[]; next: number } | null {
  const titles = [bare(lines[from])]
  let at = from + 1
  for (; at < lines.length; at++) {
    const text = bare(lines[at])
    if (NUMBER.test(text) || GROUP.test(text)) break
    if (text.length > LONGEST_TITLE || /[.;:]$/u.test(text) || titles.length > MOST_COLUMNS) return null
    if (/^\p{Ll}/u.test(text) && titles.length > 1) titles[titles.length - 1] += ` ${text}`
    else titles.push(text)
  }
  if (!areTitles(titles)) return null
  // a row that only numbers the columns
  while (/^\(\d\)$/u.test(bare(lines[at]))) at++
  return { titles, next: at }
}

/** Whether words are titles of the columns of a task or target table: three or more, at least two of them known. */
export function areTitles(titles: readonly string[]): boolean {
  const known = titles.filter(title => labelKind(title) !== null || COLUMNS.task.test(title)).length
  const targets = titles.filter(title => COLUMNS.target.test(title) || COLUMNS.unit.test(title)).length
  return titles.length >= 3 && known + targets >= 2
}

/**
 * A table whose cells are divided on their line by tabs or by bars without outer ones, as it comes out of a text editor.
 * Null unless its first line is one of titles and a second line has cells as well.
 */
export function tableBySigns(lines: readonly Line[], from: number): { cells: Cell[]; next: number } | null {
  const first = lines[from]?.text ?? ''
  const sign = first.includes('\t') ? '\t' : '|'
  const titles = first.split(sign).map(title => title.replace(/\*+/gu, '').trim().normalize('NFC'))
  // tabs on several lines in a row are a table whatever its titles say
  const tabbed = sign === '\t' && [0, 1, 2].every(i => (lines[from + i]?.text.split('\t').length ?? 0) >= 3)
  if (!tabbed && (!areTitles(titles) || titles.some(title => title.length > LONGEST_TITLE))) return null
  const cells: Cell[] = titles.map((text, column) => cellOf(lines[from], text, 0, column))
  let at = from + 1
  for (; at < lines.length; at++) {
    const pieces = (lines[at]?.text ?? '').split(sign)
    if (pieces.length < 2) break
    pieces.forEach((text, column) => {
      cells.push(cellOf(lines[at], text.trim(), at - from, column))
    })
  }
  return at - from > 1 ? { cells, next: at } : null
}

type Words = { line: Line; text: string; lines: number }

/** The cells of one row: lines up to the next number, at most as many as there are columns, broken ones joined. */
function rowFrom(lines: readonly Line[], from: number, most: number, number: number): Words[] {
  const out: Words[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    const text = bare(line)
    if (!line || BEYOND.test(text) || (out.length > 0 && GROUP.test(text))) break
    const next = NUMBER.exec(text)?.[1]
    if (next !== undefined && Number(next) === number + 1 && out.length > 0) break
    const last = out.at(-1)
    const goesOn = last !== undefined && /^[\p{Ll},;)]/u.test(text) && timeAlone(text) === null
    if (goesOn) {
      last.text += ` ${text}`
      last.lines++
    } else if (out.length === most) break
    else out.push({ line, text, lines: 1 })
  }
  return out
}

/** Where each cell of a row stands; the time of a short row goes to its own column. */
function placed(
  words: readonly Words[],
  columns: number,
  deadline: number,
): { line: Line; text: string; column: number }[] {
  const short = words.length < columns - 1
  let column = 0
  return words.map(({ line, text }) => {
    column++
    if (short && deadline > column && timeAlone(text) !== null) column = deadline
    return { line, text, column: Math.min(column, columns - 1) }
  })
}
