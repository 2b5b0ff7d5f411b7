import { createHash } from 'node:crypto'
import { type BlockDraft, layOut, type OpenedDocument } from '../block.ts'
import { decodeText } from './text-encoding.ts'
import { type Line, tableAt } from './text-table.ts'

/**
 * One block a line that has words, one block a table cell. Empty lines are not kept but counted on the line after
 * them, for they are all that tells a new paragraph from a wrapped line.
 */
export function openText(bytes: Uint8Array, name: string): OpenedDocument {
  const { lines, pages } = linesOf(decodeText(bytes).text)
  const drafts: BlockDraft[] = []
  let table = 0
  for (let i = 0; i < lines.length; ) {
    const found = tableAt(lines, i)
    if (found) {
      for (const cell of found.cells) {
        drafts.push({
          text: cell.text,
          kind: 'cell',
          cell: [cell.row, cell.column],
          table,
          page: cell.page,
          gap: cell.gap,
        })
      }
      table++
      i = found.next
      continue
    }
    const line = lines[i]
    if (line) drafts.push({ text: line.text, page: line.page, gap: line.gap })
    i++
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return layOut(drafts, { name, sha256, kind: 'text', pages })
}

/**
 * Where first lines are set in and the others are flush, the indent begins a paragraph as an empty line does. Centred
 * lines stand further in than any first line.
 */
function gapsByIndent(lines: readonly Line[]): Line[] {
  const first = lines.filter(line => line.indent >= 2 && line.indent <= 12).length
  const flush = lines.filter(line => line.indent < 2 && !line.text.startsWith('|')).length
  const told = first > lines.length / 5 && flush > lines.length / 5
  return lines.map(line =>
    told && line.gap === 0 && line.indent >= 2 && line.indent <= 12 ? { ...line, gap: 1 } : line,
  )
}

/** Lines with words; pages are counted by form feeds and null when there are none. */
function linesOf(text: string): { lines: Line[]; pages: number | null } {
  const lines: Line[] = []
  const paged = text.includes('\f')
  let page = 1
  let gap = 0
  for (const source of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    for (const [i, part] of source.split('\f').entries()) {
      if (i > 0) page++
      const words = part.trim()
      if (words === '') {
        gap++
        continue
      }
      const indent = part.replaceAll('\t', '    ').search(/\S/)
      lines.push({ text: words, page: paged ? page : null, gap, indent })
      gap = 0
    }
  }
  return { lines: gapsByIndent(lines), pages: paged ? page : null }
}
