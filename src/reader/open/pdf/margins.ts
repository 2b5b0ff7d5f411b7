import type { Line, Row } from './lines.ts'
import { wholeRow } from './lines.ts'

/** Rows of one page from the top down, with the height of the page. */
export type PageRows = { readonly number: number; readonly height: number; readonly rows: readonly Row[] }

/** Headers and footers stand in this share of the page at its top and at its bottom. */
const ZONE = 0.14
/** So many rows from the edge are looked at. */
const DEEP = 3
const PAGE_NUMBER = /^(?:Trang\s+)?[-–]?\s*(\d{1,3})\s*[-–]?(?:\s*[/|]\s*\d{1,3})?$/iu

const shapeOf = (line: Line): string => line.text.toLowerCase().replace(/\d+/g, '#')

type Edge = { readonly row: Row; readonly line: Line; readonly page: number; readonly y: number }

function edges({ number, height, rows }: PageRows): Edge[] {
  const edge = (some: readonly Row[], inZone: (y: number) => boolean): Edge[] =>
    some.flatMap(row => {
      const line = wholeRow(row)
      return line && inZone(row.y) ? [{ row, line, page: number, y: row.y }] : []
    })
  return [
    ...edge(rows.slice(0, DEEP), y => y < height * ZONE),
    ...edge(rows.slice(-DEEP), y => y > height * (1 - ZONE)),
  ]
}

/**
 * Tells headers, footers and page numbers from the text: a number that counts with the pages, or the same words at
 * the same height on at least two pages and a third of all.
 *
 * @returns the rows that are no part of the text
 */
export function marginRows(pages: readonly PageRows[]): Set<Row> {
  const found = pages.flatMap(edges)
  const groups = new Map<string, Edge[]>()
  for (const edge of found) {
    const number = PAGE_NUMBER.exec(edge.line.text)?.[1]
    // Numbers of pages keep their distance from the page they stand on.
    const key = number
      ? `number ${Number(number) - edge.page}`
      : `${shapeOf(edge.line)} ${Math.round(edge.y / 6)}`
    const group = groups.get(key)
    if (group) group.push(edge)
    else groups.set(key, [edge])
  }
  const margins = new Set<Row>()
  for (const [key, group] of groups) {
    const on = new Set(group.map(edge => edge.page)).size
    const numbered = key.startsWith('number ')
    const lone = numbered && group.some(isLone)
    if (lone || (numbered && on >= 2) || (on >= 2 && on * 3 >= pages.length && !group.some(isText)))
      for (const edge of group) margins.add(edge.row)
  }
  return margins
}

/** The only number of a short document: alone at the very edge and saying the page it stands on. */
const isLone = (edge: Edge): boolean =>
  Number(PAGE_NUMBER.exec(edge.line.text)?.[1]) === edge.page && edge.page > 1

/** Words that stand at the top of several pages and are text all the same: heads of letters, annexes, lists. */
const TEXT =
  /CỘNG H[ÒO][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*-|(?:^|\s)Số\s*:|^\(?(?:phụ lục|phụ biểu|biểu|mẫu|bảng|kèm theo|ban hành)(?![\p{L}])|^(?:[a-zđ][.)]|[IVXL]{1,6}[.)]|\d+(?:\.\d+)*[.)]|[-+–])\s/iu
const isText = (edge: Edge): boolean => TEXT.test(edge.line.text)
