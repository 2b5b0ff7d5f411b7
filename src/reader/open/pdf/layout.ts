import type { OpenLimits } from '../limits.ts'
import { Refused } from '../refused.ts'
import type { StampCandidate } from '../secrecy-stamp.ts'
import { isSetInColumns } from '../set-in-columns.ts'
import { stretches } from './columns.ts'
import { type Measure, measureOf, pitchOf, type Setting } from './flow.ts'
import { type Grid, gridsOf } from './grid.ts'
import { type Line, type Row, rowsOf, wholeRow } from './lines.ts'
import { marginRows } from './margins.ts'
import type { DrawnPage, Glyph } from './page.ts'
import { continued, fill, type RuledTable, sameColumns } from './table.ts'

/** What a document is made of, in reading order over all pages. */
export type Element =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Line[])[] }
  | { readonly kind: 'table'; readonly table: RuledTable; readonly lastPage: number }

export type Layout = {
  readonly elements: readonly Element[]
  readonly setting: Setting
  readonly candidates: readonly StampCandidate[]
}

type PlacedTable = {
  readonly table: RuledTable
  readonly top: number
  readonly left: number
  readonly right: number
}
type LaidPage = {
  readonly page: DrawnPage
  readonly rows: readonly Row[]
  readonly tables: readonly PlacedTable[]
}

/** Tables taken out, the rest as rows. */
function laid(page: DrawnPage, grids: readonly Grid[]): LaidPage {
  let rest: readonly Glyph[] = page.glyphs
  const tables: PlacedTable[] = []
  for (const grid of grids) {
    // One column is a frame around text.
    if (grid.xs.length < 3) continue
    const filled = fill(grid, rest, page.number)
    if (filled.table.rows.every(row => row.every(cell => cell.lines.length === 0))) continue
    rest = filled.rest
    tables.push({
      table: filled.table,
      top: grid.ys[0] ?? 0,
      left: grid.xs[0] ?? 0,
      right: grid.xs.at(-1) ?? 0,
    })
  }
  return { page, rows: rowsOf(rest, page.number), tables }
}

/** Stretches of rows and tables of one page, from the top down. */
function elementsOf({ page, rows, tables }: LaidPage, margins: ReadonlySet<Row>): Element[] {
  const text = rows.filter(row => !margins.has(row))
  const out: Element[] = []
  let from = 0
  const until = (y: number) => {
    let to = from
    while (to < text.length && (text[to]?.y ?? 0) <= y) to++
    out.push(...stretches(text.slice(from, to)))
    from = to
  }
  for (const { table, top } of tables) {
    until(top)
    const lines = table.rows.map(row => row.map(cell => cell.lines))
    if (isSetInColumns(lines.map(row => row.map(cell => cell.map(line => line.text)))))
      out.push({ kind: 'columns', columns: lines.flat().filter(cell => cell.length > 0) })
    else out.push({ kind: 'table', table, lastPage: page.number })
  }
  until(Number.POSITIVE_INFINITY)
  return out
}

/** A table goes on over the page, and so does a paragraph: neighbours of one kind become one. */
function joined(pages: readonly (readonly Element[])[]): Element[] {
  const out: Element[] = []
  for (const elements of pages) {
    elements.forEach((element, i) => {
      const last = out.at(-1)
      if (last?.kind === 'lines' && element.kind === 'lines')
        out[out.length - 1] = { kind: 'lines', lines: [...last.lines, ...element.lines] }
      else if (
        i === 0 &&
        last?.kind === 'table' &&
        element.kind === 'table' &&
        last.lastPage === element.lastPage - 1 &&
        sameColumns(last.table, element.table)
      )
        out[out.length - 1] = { ...element, table: continued(last.table, element.table) }
      else out.push(element)
    })
  }
  return out
}

/** Edges of the text, one pair for all pages of one width: a page of titles alone does not tell its own. */
function settingOf(pages: readonly LaidPage[], elements: readonly (readonly Element[])[]): Setting {
  const linesOn = new Map<number, Line[]>()
  const wide = (page: DrawnPage) => Math.round(page.width / 10)
  const widths = new Map(pages.map(({ page }) => [page.number, wide(page)]))
  const tables = new Map<number, PlacedTable[]>()
  pages.forEach(({ page, tables: own }, i) => {
    const width = wide(page)
    const lines = linesOn.get(width) ?? []
    for (const element of elements[i] ?? []) if (element.kind === 'lines') lines.push(...element.lines)
    linesOn.set(width, lines)
    tables.set(width, [...(tables.get(width) ?? []), ...own])
  })
  const measures = new Map<number, Measure>()
  for (const [width, lines] of linesOn) {
    if (lines.length === 0) continue
    const measure = measureOf(lines)
    const few = lines.length < 20 ? (tables.get(width) ?? []) : []
    measures.set(width, {
      left: Math.min(measure.left, ...few.map(table => table.left)),
      right: Math.max(measure.right, ...few.map(table => table.right)),
    })
  }
  const measure = (page: number): Measure => measures.get(widths.get(page) ?? 0) ?? { left: 0, right: 0 }
  return { measureOf: measure, pitch: pitchOf([...linesOn.values()].flat(), measure) }
}

/** The lines in a frame of the first page: a stamp is often set in one. */
function framed(page: DrawnPage | undefined, grids: readonly Grid[]): StampCandidate[] {
  if (!page) return []
  return grids
    .filter(grid => grid.xs.length === 2)
    .flatMap(grid => {
      const [x0, x1] = [grid.xs[0] ?? 0, grid.xs[1] ?? 0]
      const [y0, y1] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0]
      const inside = page.glyphs.filter(
        glyph => glyph.x > x0 && glyph.x < x1 && glyph.y > y0 && glyph.y - glyph.size / 2 < y1,
      )
      const text = rowsOf(inside, 1, false).map(row => wholeRow(row)?.text ?? '')
      return [...text, text.join(' ')].map(one => ({ text: one, zone: 'box' as const }))
    })
}

/** From what is drawn on the pages to what stands in the document, in reading order. */
export function layoutOf(pages: readonly DrawnPage[], limits: Pick<OpenLimits, 'blocks'>): Layout {
  const grids = pages.map(page => gridsOf(page.rules))
  const laidPages = pages.map((page, i) => laid(page, grids[i] ?? []))
  if (laidPages.reduce((sum, { rows }) => sum + rows.length, 0) > limits.blocks)
    throw new Refused({ code: 'too-complex' })
  const margins = marginRows(
    laidPages.map(({ page, rows }) => ({ number: page.number, height: page.height, rows })),
  )
  const elements = laidPages.map(page => elementsOf(page, margins))
  const setting = settingOf(laidPages, elements)
  const candidates: StampCandidate[] = framed(pages[0], grids[0] ?? [])
  for (const row of margins) for (const { text } of row.pieces) candidates.push({ text, zone: 'margin' })
  for (const { aslant } of pages) for (const text of aslant) candidates.push({ text, zone: 'margin' })
  const whole = joined(elements)
  for (const element of whole) candidates.push(...stampsIn(element))
  return { elements: whole, setting, candidates }
}

function stampsIn(element: Element): StampCandidate[] {
  const zone = 'page' as const
  if (element.kind === 'lines') return element.lines.map(({ text }) => ({ text, zone }))
  if (element.kind === 'columns') return element.columns.flat().map(({ text }) => ({ text, zone }))
  return element.table.rows.flat().map(cell => ({ text: cell.lines.map(line => line.text).join('\n'), zone }))
}
