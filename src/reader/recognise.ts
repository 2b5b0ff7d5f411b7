import type { KnownHeading } from '../domain/list-heading.ts'
import type { OpenedDocument } from './block.ts'
import { mend } from './mend.ts'
import { outline } from './outline.ts'
import { type Parts, partsOf } from './parts.ts'
import { LETTER, PRESS, TYPES } from './rules/document.ts'
import { readTables } from './tables.ts'

/** What a document is: a plan, an annex that came alone, a plan inside a decision, or none of these. */
export type Recognition =
  | { readonly plan: true; readonly form: 'plan' | 'annex' | 'in-decision' }
  | {
      readonly plan: false
      readonly code: 'no-plan'
      readonly because: 'empty' | 'no-sections' | 'other-type' | 'quotes-only'
    }

/**
 * Tells plans from other texts before they are read. Pure; never throws.
 *
 * @param known what people said of the columns of lists
 */
export function recognise(opened: OpenedDocument, known: readonly KnownHeading[] = []): Recognition {
  const { paragraphs } = mend(opened.blocks)
  if (!paragraphs.some(p => /\p{L}/u.test(p.text))) return no('empty')
  const parts = partsOf(paragraphs)
  const roots = outline(parts.body.filter(p => p.cell === null))
  const kinds = new Set(roots.filter(n => n.rank <= 2).map(n => n.kind))
  const sections = ['purpose', 'goals', 'tasks', 'organisation', 'budget'].filter(kind =>
    [...kinds].some(k => k === kind),
  ).length
  const works = kinds.has('tasks') || kinds.has('goals') || kinds.has('organisation')
  const tables = [parts.body, ...parts.annexes.map(a => a.paragraphs)].map(p =>
    readTables(p, () => null, known),
  )
  const inTables = tables.some(t => t.tasks.length + t.targets.length > 1)
  if (parts.wrapper) return { plan: true, form: 'in-decision' }
  const ofType = TYPES.find(t => t.type === parts.type?.text)
  const carries = /kế hoạch|chương trình|đề án|phương án/iu.test(parts.title.map(p => p.text).join(' '))
  if (ofType && !ofType.plan)
    return carries && works && sections >= 2 ? { plan: true, form: 'in-decision' } : no('other-type')
  const official = isOfficial(parts)
  if (ofType) {
    if (!official && (prose(parts) >= 2 || pressWords(opened.text) >= 2)) return no('quotes-only')
    return works || inTables || official ? { plan: true, form: 'plan' } : no('no-sections')
  }
  // A workbook is brought for its list: it needs no line that calls it an annex.
  if (inTables && (parts.annexes.length > 0 || opened.file.kind === 'xlsx'))
    return { plan: true, form: 'annex' }
  if (works && sections >= 2 && (official || inTables)) return { plan: true, form: 'plan' }
  if (LETTER.test(opened.text.slice(0, 2000))) return no('other-type')
  return no(/kế hoạch/iu.test(opened.text.slice(0, 4000)) ? 'quotes-only' : 'no-sections')
}

const no = (because: 'empty' | 'no-sections' | 'other-type' | 'quotes-only'): Recognition => ({
  plan: false,
  code: 'no-plan',
  because,
})

/** Marks of an official document: its number line, the motto, the list of recipients. */
function isOfficial(parts: Parts): boolean {
  const front = parts.front.map(p => p.text).join('\n')
  return (
    /(?:^|\n)\s*S[ốỐ]\s*:?\s*\d{0,5}\s*[-/]/u.test(front) ||
    /xã hội chủ nghĩa|đảng cộng sản việt nam/iu.test(front) ||
    parts.back.length > 1
  )
}

/** How many different ways of a newspaper a text speaks in. */
const pressWords = (text: string): number => new Set(text.match(PRESS)?.map(word => word.toLowerCase())).size

/** Long sentences before the type line: an article leads up to what it quotes, a document does not. */
const prose = (parts: Parts): number =>
  parts.front.filter(p => p.text.length > 120 && /[.!?”"]$/u.test(p.text)).length
