import type { BlockDraft } from '../../block.ts'
import { fromLegacy } from '../legacy-font.ts'
import type { OpenLimits } from '../limits.ts'
import { Refused } from '../refused.ts'
import type { StampCandidate } from '../secrecy-stamp.ts'
import { isSetInColumns } from '../set-in-columns.ts'
import type { Cell, Item, Paragraph, Table } from './model.ts'
import type { Labeller } from './numbering.ts'
import type { Styles } from './styles.ts'

/** A paragraph as it is seen: the number drawn before it, its lines, its format. */
type Seen = {
  readonly label: string | null
  readonly level: number | null
  readonly lines: readonly string[]
  readonly heading: number | null
  readonly bold: boolean
  readonly italic: boolean
  readonly centred: boolean
}

function paragraphText(paragraph: Paragraph): string {
  return paragraph.segments
    .map(segment => {
      const text = segment.encoding ? fromLegacy(segment.text, segment.encoding) : segment.text
      const plain = text.replace(/\u00ad/g, '').normalize('NFC')
      return segment.capitals ? plain.toUpperCase() : plain
    })
    .join('')
}

/** Walks the content once, in reading order, because automatic numbers depend on all that came before. */
export class Flattener {
  readonly drafts: BlockDraft[] = []
  readonly candidates: StampCandidate[] = []
  private tables = 0
  private length = 0
  private readonly styles: Styles
  private readonly labeller: Labeller
  private readonly limits: OpenLimits
  private readonly paged: boolean

  constructor(styles: Styles, labeller: Labeller, limits: OpenLimits, paged: boolean) {
    this.styles = styles
    this.labeller = labeller
    this.limits = limits
    this.paged = paged
  }

  private push(draft: BlockDraft): void {
    this.length += draft.text.length
    if (draft.text.length > this.limits.line)
      throw new Refused({ code: 'line-too-long', length: draft.text.length, limit: this.limits.line })
    if (this.length > this.limits.text)
      throw new Refused({ code: 'text-too-long', length: this.length, limit: this.limits.text })
    if (this.drafts.length >= this.limits.blocks) throw new Refused({ code: 'too-complex' })
    this.drafts.push(draft)
  }

  items(items: readonly Item[]): void {
    for (const item of items) {
      if (item.kind === 'table') this.table(item)
      else this.paragraph(item)
    }
  }

  private see(paragraph: Paragraph): Seen {
    const id = paragraph.style ?? this.styles.defaultParagraph
    const style = this.styles.of(id)
    const text = paragraphText(paragraph)
    const outline = paragraph.outline ?? style.outline
    const numberId = paragraph.numberId ?? style.numberId
    const numbered = numberId !== null && numberId !== '0'
    const level = numbered
      ? (paragraph.numberLevel ?? style.numberLevel ?? this.labeller.levelOfStyle(numberId, id ?? ''))
      : null
    const words = paragraph.segments.filter(segment => segment.text.trim() !== '')
    return {
      label: numbered && level !== null ? this.labeller.next(numberId, level) : null,
      level,
      lines: text.split('\n').map(line => line.trim()),
      heading: outline !== null && outline >= 0 && outline < 9 ? outline + 1 : null,
      bold: words.length > 0 && words.every(segment => segment.bold),
      italic: words.length > 0 && words.every(segment => segment.italic),
      centred: paragraph.centred ?? style.centred ?? false,
    }
  }

  /** A soft line break divides: the type line and the title are often one paragraph of two lines. */
  private paragraph(paragraph: Paragraph): void {
    const seen = this.see(paragraph)
    let label = seen.label
    for (const text of seen.lines) {
      if (text === '') continue
      this.push({
        text,
        page: this.paged ? paragraph.page : null,
        heading: seen.heading,
        label,
        listLevel: seen.level,
        bold: seen.bold,
        italic: seen.italic,
        centred: seen.centred,
      })
      this.candidates.push({ text, zone: 'page' })
      label = null
    }
    this.boxes(paragraph)
  }

  private boxes(paragraph: Paragraph): void {
    for (const box of paragraph.boxes) {
      const lines = linesOf(box)
      if (paragraph.page <= 1) for (const text of lines) this.candidates.push({ text, zone: 'box' })
      if (paragraph.page <= 1) this.candidates.push({ text: lines.join(' '), zone: 'box' })
      this.items(box)
    }
  }

  private table(table: Table): void {
    const rows = table.rows.filter(row => !row.deleted)
    const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
    if (widest <= 1 || isColumns(table)) {
      for (const row of rows)
        for (const cell of row.cells) if (cell.merge !== 'continue') this.items(cell.items)
      return
    }
    const id = this.tables++
    const grid = rows.map(row => placed(row.cells, row.before))
    grid.forEach((cells, r) => {
      for (const { cell, column } of cells) {
        if (cell.merge === 'continue') continue
        const rowSpan = cell.merge === 'start' ? rowsCovered(grid, r, column) : 1
        this.cell(cell, [r, column], id, rowSpan)
      }
    })
  }

  /** One cell is one block, its lines parted by breaks that the layout notes; a table inside it follows with an identity of its own. */
  private cell(cell: Cell, place: readonly [number, number], table: number, rowSpan: number): void {
    const paragraphs = cell.items.filter(item => item.kind === 'paragraph')
    const seen = paragraphs.map(paragraph => this.see(paragraph))
    const filled = seen.filter(one => one.lines.some(line => line !== '') || one.label !== null)
    // A label before the only paragraph stays a label; between several it is part of what is read.
    const texts = filled.map((one, i) => {
      const text = one.lines.filter(line => line !== '').join('\n')
      return i > 0 && one.label !== null ? `${one.label} ${text}` : text
    })
    const first = filled[0]
    this.push({
      text: texts.join('\n').trim(),
      kind: 'cell',
      page: this.paged ? (paragraphs[0]?.page ?? null) : null,
      cell: place,
      heading: null,
      label: first?.label ?? null,
      listLevel: first?.level ?? null,
      bold: filled.length > 0 && filled.every(one => one.bold || one.lines.every(line => line === '')),
      italic: filled.length > 0 && filled.every(one => one.italic || one.lines.every(line => line === '')),
      centred: first?.centred ?? false,
      table,
      colSpan: cell.span,
      rowSpan,
    })
    const lines = seen.flatMap(one => one.lines).filter(line => line !== '')
    this.candidates.push({ text: lines.join('\n'), zone: 'page' })
    for (const paragraph of paragraphs) this.boxes(paragraph)
    for (const item of cell.items) if (item.kind === 'table') this.table(item)
  }
}

type Placed = { readonly cell: Cell; readonly column: number }

/** Rows from this one down to the last whose cell in the same column only continues it. */
function rowsCovered(grid: readonly (readonly Placed[])[], row: number, column: number): number {
  let end = row + 1
  while (grid[end]?.some(other => other.column === column && other.cell.merge === 'continue')) end++
  return end - row
}

/** Cells with the grid column each begins in. */
function placed(cells: readonly Cell[], before: number): Placed[] {
  let column = before
  return cells.map(cell => {
    const at = { cell, column }
    column += cell.span
    return at
  })
}

/** The lines of all paragraphs below, tables and boxes included, without numbers. */
export function linesOf(items: readonly Item[]): string[] {
  return items.flatMap(item =>
    item.kind === 'table'
      ? item.rows.flatMap(row => row.cells.flatMap(cell => linesOf(cell.items)))
      : [...paragraphText(item).split('\n'), ...item.boxes.flatMap(linesOf)]
          .map(line => line.trim())
          .filter(Boolean),
  )
}

const isColumns = (table: Table): boolean =>
  isSetInColumns(table.rows.map(row => row.cells.map(cell => linesOf(cell.items))))
