import type { Box } from '../../domain/place.ts'
import type { ReadFile, UnsureWord } from '../../domain/plan-reading.ts'
import { type BlockDraft, layOut, type OpenedDocument } from '../block.ts'
import type { OpenLimits } from './limits.ts'
import { drawPdf } from './pdf/drawing.ts'
import { columnParagraphs, type FlowParagraph, paragraphsOf, textOf } from './pdf/flow.ts'
import { type Element, layoutOf } from './pdf/layout.ts'
import { type DrawnPage, lettersOf } from './pdf/page.ts'
import { paragraphsIn, type RuledTable } from './pdf/table.ts'
import { Refused } from './refused.ts'
import { recogniseInPdf, recognisePicture, type TellPage } from './scan/open-scan.ts'
import { photographOf } from './scan/photograph.ts'
import type { StampCandidate } from './secrecy-stamp.ts'

/** A PDF as blocks; what may be a secrecy stamp beside them, headers and frames included. */
export type OpenedPdf = { readonly document: OpenedDocument; readonly candidates: readonly StampCandidate[] }

/** Hears the share of the pages that is done, 0 to 1, and which page of how many pictures is looked at. */
export type TellOpening = { readonly share: (share: number) => void; readonly page: TellPage }

/** A page with fewer letters, on which something is drawn, is the picture of a page. */
const LETTERS_OF_A_PAGE = 15

/**
 * Turns a PDF into blocks (pages that are pictures are recognised first): paragraphs put together from their lines, ruled tables with their merged
 * cells and over their pages, the two columns of the head and of the signature one after the other. Headers, footers
 * and page numbers are left out.
 *
 * @param about name and digest of the file; kind and pages are filled in here
 * @throws Refused
 */
export async function openPdf(
  bytes: Uint8Array,
  about: Pick<ReadFile, 'name' | 'sha256'>,
  limits: OpenLimits,
  tell: TellOpening,
): Promise<OpenedPdf> {
  const drawn = await drawPdf(bytes, limits, tell.share)
  refuseUnread(drawn)
  const pictured = drawn.filter(isPicture).map(page => page.number)
  const looked = pictured.length === 0 ? [] : await recogniseInPdf(bytes, pictured, limits, tell.page)
  const byNumber = new Map(looked.map(page => [page.number, page]))
  const pages = drawn.map(page => byNumber.get(page.number) ?? page)
  const scanned = looked.some(page => lettersOf(page) >= LETTERS_OF_A_PAGE)
  return documentFrom(pages, { ...about, kind: scanned ? 'scan' : 'pdf' }, limits)
}

/**
 * A photograph of a page (.jpg, .png) as blocks.
 *
 * @throws Refused
 */
export async function openPhotograph(
  bytes: Uint8Array,
  about: Pick<ReadFile, 'name' | 'sha256'>,
  limits: OpenLimits,
  tell: TellOpening,
): Promise<OpenedPdf> {
  const page = await recognisePicture(await photographOf(bytes, limits), tell.page)
  return documentFrom([page], { ...about, kind: 'scan' }, limits)
}

/** What stands on drawn pages, put together as a document. */
function documentFrom(
  pages: readonly DrawnPage[],
  about: Pick<ReadFile, 'name' | 'sha256' | 'kind'>,
  limits: OpenLimits,
): OpenedPdf {
  const { elements, setting, candidates } = layoutOf(pages, limits)
  const drafts: BlockDraft[] = []
  const sizes = new Map(pages.map(page => [page.number, page]))
  let tables = 0
  for (const element of elements) {
    if (element.kind === 'table') drafts.push(...cellDrafts(element.table, tables++, sizes))
    else {
      for (const paragraph of paragraphsFor(element)) drafts.push(paragraphDraft(paragraph, sizes))
    }
    if (drafts.length > limits.blocks) throw new Refused({ code: 'too-complex' })
  }
  for (const { text } of drafts)
    if (text.length > limits.line)
      throw new Refused({ code: 'line-too-long', length: text.length, limit: limits.line })
  if (!drafts.some(draft => /\p{L}/u.test(draft.text))) throw new Refused({ code: 'no-words' })
  const unsureWords = pages.flatMap(page => unsureOn(page, sizes)).slice(0, UNSURE_WORDS)
  const file = { ...about, pages: pages.length, ...(unsureWords.length === 0 ? {} : { unsureWords }) }
  return { document: layOut(drafts, file), candidates }

  function paragraphsFor(element: Exclude<Element, { kind: 'table' }>): FlowParagraph[] {
    return element.kind === 'lines'
      ? paragraphsOf(element.lines, setting)
      : element.columns.flatMap(column => columnParagraphs(column, setting.pitch))
  }
}

/** A page on which something is drawn and hardly a letter. */
const isPicture = (page: DrawnPage): boolean =>
  page.drawn && page.unread === 0 && lettersOf(page) < LETTERS_OF_A_PAGE

/** A text layer whose letters mean nothing: the page would have to be painted before it could be looked at. */
function refuseUnread(pages: readonly DrawnPage[]): void {
  const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0)
  const unread = pages.reduce((sum, page) => sum + page.unread, 0)
  if (unread * 4 > letters + unread) throw new Refused({ code: 'letters-unknown', pages: pages.length })
}

type Sizes = ReadonlyMap<number, Pick<DrawnPage, 'width' | 'height'>>

function boxOn(
  page: number,
  sizes: Sizes,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): Box | null {
  const size = sizes.get(page)
  if (!size) return null
  const share = (value: number, whole: number) =>
    Math.round(Math.min(1, Math.max(0, value / whole)) * 10_000) / 10_000
  return [share(x0, size.width), share(y0, size.height), share(x1, size.width), share(y1, size.height)]
}

/** So many words are pointed at in one file; a scan with more of them is to be read from the paper. */
const UNSURE_WORDS = 3_000

const unsureOn = (page: DrawnPage, sizes: Sizes): readonly UnsureWord[] =>
  (page.unsure ?? []).flatMap(({ text, confidence, x0, y0, x1, y1 }) => {
    const box = boxOn(page.number, sizes, [x0, y0, x1, y1])
    return box === null ? [] : [{ text, confidence, page: page.number, box }]
  })

function paragraphDraft(paragraph: FlowParagraph, sizes: Sizes): BlockDraft {
  const page = paragraph.lines[0]?.page ?? 1
  const lines = paragraph.lines.filter(line => line.page === page)
  const box = boxOn(page, sizes, [
    Math.min(...lines.map(line => line.x0)),
    Math.min(...lines.map(line => line.y - line.size)),
    Math.max(...lines.map(line => line.x1)),
    Math.max(...lines.map(line => line.y + 0.25 * line.size)),
  ])
  return {
    text: textOf(paragraph),
    page,
    bold: paragraph.lines.every(line => line.bold),
    italic: paragraph.lines.every(line => line.italic),
    centred: paragraph.centred,
    box,
  }
}

function cellDrafts(table: RuledTable, id: number, sizes: Sizes): BlockDraft[] {
  return table.rows.flatMap((row, r) =>
    row.map(cell => {
      const { x0, x1, y0, y1, column, colSpan } = cell.cell
      const middles = cell.lines.map(line => (line.x0 + line.x1) / 2 - (x0 + x1) / 2)
      return {
        text: paragraphsIn(table, cell).join('\n'),
        kind: 'cell' as const,
        cell: [r, column] as const,
        table: id,
        page: cell.page,
        colSpan,
        rowSpan: cell.rowSpan,
        bold: cell.lines.length > 0 && cell.lines.every(line => line.bold),
        italic: cell.lines.length > 0 && cell.lines.every(line => line.italic),
        centred: middles.length > 0 && middles.every(off => Math.abs(off) < 2),
        box: boxOn(cell.page, sizes, [x0, y0, x1, y1]),
      }
    }),
  )
}
