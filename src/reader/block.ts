import type { Box, Place } from '../domain/place.ts'
import type { ReadFile } from '../domain/plan-reading.ts'

/** One paragraph or one table cell of a source file, before anything is understood of it. */
export type Block = {
  /** NFC, no line break inside. A paragraph broken by the source stays several blocks; the outline joins them. */
  readonly text: string
  readonly kind: 'paragraph' | 'cell'
  /** Where the text stands; start and end are code points of the text layer, end exclusive. */
  readonly place: Place
  /** Level of a heading style (1 = highest), null when the source says nothing. */
  readonly heading: number | null
  /** Number or letter that the source draws by itself ("1.", "a)", "-"), not part of `text`; null when there is none. */
  readonly label: string | null
  /** Level of an automatic list, from 0; null outside lists. */
  readonly listLevel: number | null
  readonly bold: boolean
  readonly italic: boolean
  readonly centred: boolean
  /** Identity of the table a cell belongs to, from 0 in reading order; null outside tables. */
  readonly table: number | null
  /** Columns and rows a merged cell covers; 1 and 1 for a plain one and for a paragraph. */
  readonly colSpan: number
  readonly rowSpan: number
  /** Empty lines before it in a source of lines (text, PDF); null when the source has real paragraphs. */
  readonly gap: number | null
  /** Offsets in `text` (UTF-16) of the spaces that stand for a line break of the source, such as the lines of a cell. */
  readonly breaks: readonly number[]
}

/** What a file format is turned into: its blocks and the text they make together. */
export type OpenedDocument = {
  readonly file: ReadFile
  readonly blocks: readonly Block[]
  /** The text layer: the texts of all blocks joined by line breaks. */
  readonly text: string
}

/** What an opener knows of one block; the rest has a default. */
export type BlockDraft = {
  readonly text: string
  readonly kind?: Block['kind']
  readonly page?: number | null
  readonly cell?: Place['cell']
  readonly heading?: number | null
  readonly label?: string | null
  readonly listLevel?: number | null
  readonly bold?: boolean
  readonly italic?: boolean
  readonly centred?: boolean
  readonly table?: number | null
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly gap?: number | null
  readonly box?: Box | null
}

/** Length in code points (what Place counts in). */
function codePoints(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) {
      const low = text.charCodeAt(i + 1)
      if (low >= 0xdc00 && low <= 0xdfff) i++
    }
    count++
  }
  return count
}

const LINE_BREAK = /[\r\n\u2028\u2029\v\f]+/

/**
 * Lays drafts out as blocks with places and as one text layer. Every draft becomes one block, an empty one too (an
 * empty cell keeps its row and column). Text is normalised to NFC and line breaks inside it become spaces.
 */
export function layOut(drafts: readonly BlockDraft[], file: ReadFile): OpenedDocument {
  const blocks: Block[] = []
  const texts: string[] = []
  let at = 0
  drafts.forEach((draft, paragraph) => {
    const breaks: number[] = []
    const text = draft.text
      .normalize('NFC')
      .split(LINE_BREAK)
      .reduce((whole, line) => {
        breaks.push(whole.length)
        return `${whole} ${line}`
      })
    const end = at + codePoints(text)
    blocks.push({
      text,
      kind: draft.kind ?? 'paragraph',
      place: {
        page: draft.page ?? null,
        paragraph,
        cell: draft.cell ?? null,
        start: at,
        end,
        ...(draft.box ? { box: draft.box } : {}),
      },
      heading: draft.heading ?? null,
      label: draft.label ?? null,
      listLevel: draft.listLevel ?? null,
      bold: draft.bold ?? false,
      italic: draft.italic ?? false,
      centred: draft.centred ?? false,
      table: draft.table ?? null,
      colSpan: draft.colSpan ?? 1,
      rowSpan: draft.rowSpan ?? 1,
      gap: draft.gap ?? null,
      breaks,
    })
    texts.push(text)
    at = end + 1
  })
  return { file, blocks, text: texts.join('\n') }
}
