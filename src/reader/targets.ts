import type { ReadTarget } from '../domain/plan-reading.ts'
import { labelOf } from './assignment.ts'
import type { Node } from './outline.ts'
import { walk } from './outline.ts'
import { placeOf } from './paragraph.ts'
import { countsIn, percentagesIn, type Quantity } from './quantities.ts'
import { BASELINE, SCORING } from './rules/quantities.ts'
import { yearFor } from './years.ts'

export type DraftTarget = Omit<ReadTarget, 'id'>

/**
 * Targets in running text, wherever they stand: goals, purpose, tasks, duties, budget. Percentages count everywhere;
 * plain counts count in goals, and elsewhere only behind a comparator or a colon.
 */
export function targetsInText(roots: readonly Node[]): DraftTarget[] {
  const out: DraftTarget[] = []
  for (const node of walk(roots)) {
    if (node.kind === 'other' || node.kind === 'annex') continue
    out.push(...targetsOf(node))
  }
  return out
}

/** More numbers than this in one paragraph are a list of figures and no targets. */
const MOST_NUMBERS = 60

function targetsOf(node: Node): DraftTarget[] {
  const text = node.body.text
  const label = labelOf(node)?.kind
  if (SCORING.test(text) || (label !== undefined && label !== 'task' && label !== 'content')) return []
  const percents = percentagesIn(text)
  const counts = countsIn(text, node.kind === 'goals').filter(q => wanted(q, node, text))
  const all = [
    ...percents,
    ...counts.filter(c => !percents.some(p => c.start < p.end && p.start < c.end)),
  ].sort((a, b) => a.start - b.start)
  return all
    .slice(0, MOST_NUMBERS)
    .filter(q => !isBaseline(text, q))
    .map(q => ({
      text,
      name: nameOf(text, q),
      op: q.op,
      value: q.value,
      max: q.max,
      kind: q.kind,
      unit: q.unit,
      by: yearFor(node, q.start, q.end),
      milestones: [],
      baseline: q.baseline,
      lead: [],
      section: node.parent?.id ?? node.id,
      places: [placeOf(node.body)],
    }))
}

/** Outside goals a count is only a target when the text compares it or states it after a colon. */
function wanted(q: Quantity, node: Node, text: string): boolean {
  if (node.kind === 'goals') return true
  const before = text.slice(Math.max(0, q.start - 30), q.start)
  return (
    q.kind === 'per' ||
    /:\s*(?:ít nhất |trên |khoảng )?$/u.test(before) ||
    (q.unit === '' && /mức (?:trên|dưới)/u.test(before))
  )
}

function isBaseline(text: string, q: Quantity): boolean {
  const clause = text.slice(
    Math.max(text.lastIndexOf('.', q.start), text.lastIndexOf(';', q.start), 0),
    q.start,
  )
  return BASELINE.test(clause.slice(-80))
}

const YEAR_PHRASE =
  /(?:đến|tới|hết|cuối|trong|vào|phấn đấu|\s)*(?:năm|giai đoạn)\s+20\d{2}(?:\s*[-–]\s*20\d{2})?\s*,?/giu
const COMPARING =
  '(?:đạt|trên|ít nhất|tối thiểu|có|phấn đấu|khoảng|dưới|từ|không quá|mức|ở|được|là|và|≥|≤|>|<)'
const COMPARING_LAST = new RegExp(`(?:\\s+${COMPARING})+\\s*$`, 'iu')
const COMPARING_FIRST = new RegExp(`^(?:${COMPARING}\\s+)+`, 'iu')

/** The words that name what is measured: the clause around the number, without the number and its comparator. */
function nameOf(text: string, q: Quantity): string {
  const stops = [';', '. ', ': '].map(sign => text.lastIndexOf(sign, q.start - 1) + 1)
  const list = [...text.slice(0, q.start).matchAll(/\d[^,;]*,\s/gu)].at(-1)
  const from = Math.max(...stops, list ? list.index + list[0].length : 0)
  const stop = /[;.]\s|[;.]$|, (?=\p{L}+[^,;]{0,60}\d)/u.exec(text.slice(q.end))
  const to = stop ? q.end + stop.index : text.length
  const head = text
    .slice(from, q.start)
    .replace(YEAR_PHRASE, ' ')
    .trim()
    .replace(COMPARING_LAST, '')
    .replace(COMPARING_FIRST, '')
  const tail = text
    .slice(q.end, to)
    .trim()
    .replace(/^trở (?:lên|xuống)\s+/iu, '')
  const name = (head.trim().length >= 12 ? head : `${head} ${tail}`)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:-]+|[\s,.;:-]+$/gu, '')
    .replace(COMPARING_FIRST, '')
  return (name === '' ? text : name).slice(0, 200)
}
