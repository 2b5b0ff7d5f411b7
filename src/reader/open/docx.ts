import type { ReadFile } from '../../domain/plan-reading.ts'
import { layOut, type OpenedDocument } from '../block.ts'
import type { Archive } from './archive.ts'
import { readContent } from './docx/content.ts'
import { Flattener, linesOf } from './docx/flatten.ts'
import { readNumbering } from './docx/numbering.ts'
import { readWordParts } from './docx/package.ts'
import { readStyles } from './docx/styles.ts'
import type { OpenLimits } from './limits.ts'
import { Refused } from './refused.ts'
import type { StampCandidate } from './secrecy-stamp.ts'

/** A Word file as blocks, with the lines of headers and footers beside them: those are no part of the text. */
export type OpenedWord = {
  readonly document: OpenedDocument
  readonly margins: readonly string[]
  readonly candidates: readonly StampCandidate[]
}

/**
 * Turns the guarded parts of a .docx into blocks: body with its tables, text boxes and automatic numbers, then the
 * footnotes that are marked in it. Tracked changes are read as if accepted.
 *
 * @param about name and digest of the file; kind and pages are filled in here
 * @throws Refused
 */
export async function openWord(
  archive: Archive,
  about: Pick<ReadFile, 'name' | 'sha256'>,
  limits: OpenLimits,
): Promise<OpenedWord> {
  const parts = await readWordParts(archive, limits)
  const styles = readStyles(parts.styles, limits)
  const labeller = readNumbering(parts.numbering, limits)
  const body = readContent(parts.document, styles, limits)
  const flattener = new Flattener(styles, labeller, limits, body.drawnPages !== null)
  flattener.items(body.items)
  const notes = new Map(parts.notes.flatMap(part => [...readContent(part, styles, limits).notes]))
  let number = 0
  for (const id of body.noteOrder) {
    number++
    const items = notes.get(id)
    if (!items) continue
    notes.delete(id)
    const from = flattener.drafts.length
    flattener.items(items)
    const first = flattener.drafts[from]
    if (first) flattener.drafts[from] = { ...first, label: `[${number}]` }
  }
  const margins: string[] = []
  const candidates: StampCandidate[] = [...flattener.candidates]
  for (const art of body.art) candidates.push({ text: art, zone: 'box' })
  for (const part of parts.margins) {
    const content = readContent(part, styles, limits)
    const lines = linesOf(content.items)
    margins.push(...lines)
    for (const text of [...lines, lines.join(' '), ...content.art]) candidates.push({ text, zone: 'margin' })
  }
  if (!flattener.drafts.some(draft => /\p{L}/u.test(draft.text))) throw new Refused({ code: 'no-words' })
  const pages = body.drawnPages === null ? parts.pages : Math.max(body.drawnPages, parts.pages ?? 0)
  return { document: layOut(flattener.drafts, { ...about, kind: 'docx', pages }), margins, candidates }
}
