import type { Block, OpenedDocument } from './block.ts'
import { ANNEX_LINE } from './rules/document.ts'

/**
 * A plan and its annexes, opened from files of their own, as one document: the annexes behind the plan, in their order.
 * Places count on through the joined text layer; a page counts on where the files before it have pages.
 */
export function joinFiles(first: OpenedDocument, annexes: readonly OpenedDocument[]): OpenedDocument {
  const blocks: Block[] = [...first.blocks]
  const texts = [first.text]
  let points = Array.from(first.text).length + 1
  let pages = first.file.pages ?? 0
  let tables = lastTable(first) + 1
  for (const annex of annexes) {
    const opened = titled(annex)
    for (const block of opened.blocks) {
      const { page, start, end, ...rest } = block.place
      blocks.push({
        ...block,
        table: block.table === null ? null : block.table + tables,
        place: {
          ...rest,
          paragraph: blocks.length,
          page: page === null ? null : page + pages,
          start: start + points,
          end: end + points,
        },
      })
    }
    texts.push(opened.text)
    points += Array.from(opened.text).length + 1
    pages += annex.file.pages ?? 0
    tables += lastTable(annex) + 1
  }
  const scanned = [first, ...annexes].some(opened => opened.file.kind === 'scan')
  return {
    file: {
      ...first.file,
      kind: scanned ? 'scan' : first.file.kind,
      pages: pages === 0 ? null : pages,
      parts: [first, ...annexes].map(({ file }) => ({ kind: file.kind, pages: file.pages })),
    },
    blocks,
    text: texts.join('\n'),
  }
}

const lastTable = ({ blocks }: OpenedDocument): number =>
  blocks.reduce((last, { table }) => Math.max(last, table ?? -1), -1)

const CALL = 'PHỤ LỤC'

/** With a line in front that calls it an annex, where its own beginning does not: a list beside a plan is one. */
function titled(annex: OpenedDocument): OpenedDocument {
  const opening = annex.blocks.filter(block => block.kind === 'paragraph').slice(0, 8)
  if (opening.some(block => ANNEX_LINE.test(block.text.trim()))) return annex
  const head: Block = {
    text: CALL,
    kind: 'paragraph',
    place: {
      page: annex.blocks[0]?.place.page ?? null,
      paragraph: 0,
      cell: null,
      start: 0,
      end: CALL.length,
    },
    heading: null,
    label: null,
    listLevel: null,
    bold: true,
    italic: false,
    centred: true,
    table: null,
    colSpan: 1,
    rowSpan: 1,
    gap: annex.blocks.some(block => block.gap !== null) ? 1 : null,
    breaks: [],
  }
  const moved = CALL.length + 1
  const shifted = annex.blocks.map(block => ({
    ...block,
    place: { ...block.place, start: block.place.start + moved, end: block.place.end + moved },
  }))
  return { ...annex, text: `${CALL}\n${annex.text}`, blocks: [head, ...shifted] }
}
