import type { ReadTarget } from '../domain/plan-reading.ts'
import { labelOf } from './assignment.ts'
import type { Node } from './outline.ts'
import { walk } from './outline.ts'
import { placeOf } from './paragraph.ts'
import { countsIn, percentagesIn, type Quantity } from './quantities.ts'
import { AIMS, BASELINE, NARROWS, SCORING, SHARE } from './rules/quantities.ts'
import { inSeries } from './series.ts'
import { yearFor } from './years.ts'

export type DraftTarget = Omit<ReadTarget, 'id' | 'doubts'>

/**
 * Targets in running text, wherever they stand: goals, purpose, tasks, duties, budget. Percentages count everywhere;
 * plain counts count in goals, and elsewhere only behind a comparator or a colon.
 *
 * @param since the year of the plan: a number said of a year before it is what was, not what shall be
 */
export function targetsInText(roots: readonly Node[], since: number | null = null): DraftTarget[] {
  const out: DraftTarget[] = []
  for (const node of walk(roots)) {
    if (node.kind === 'other' || node.kind === 'annex') continue
    out.push(...targetsOf(node, since))
  }
  return out
}

/** More numbers than this in one paragraph are a list of figures and no targets. */
const MOST_NUMBERS = 60

function targetsOf(node: Node, since: number | null): DraftTarget[] {
  const text = node.body.text
  const label = labelOf(node)?.kind
  const percents = percentagesIn(text)
  // "Tiến độ giải quyết: đúng hạn đạt 99%" among the goals is a topic and no label
  const told = label === undefined || label === 'task' || label === 'content'
  if (SCORING.test(text) || (!told && !(node.kind === 'goals' && percents.length > 0))) return []
  const counts = countsIn(text, node.kind === 'goals').filter(q => wanted(q, node, text))
  const all = [
    ...percents,
    ...counts.filter(c => !percents.some(p => c.start < p.end && p.start < c.end)),
  ].sort((a, b) => a.start - b.start)
  const past = (q: Quantity) => since !== null && saidOfThePast(text, q, since)
  const seen = all
    .slice(0, MOST_NUMBERS)
    .filter((q, i) => !past(q) && !isBaseline(text, q, node) && !narrows(text, q, all[i - 1]))
    .map(q => {
      const next = all[all.indexOf(q) + 1]
      const was = next && next.unit === q.unit && q.baseline === null && past(next) ? next.value : q.baseline
      return { draft: draftOf(node, { ...q, baseline: was }, since), start: q.start, end: q.end }
    })
  return inSeries(text, seen)
}

/** "đạt 95% (năm ngoái đạt 91%)" with the year written out: the year right before the number is over. */
function saidOfThePast(text: string, q: Quantity, since: number): boolean {
  const before = text.slice(Math.max(0, q.start - 40), q.start)
  const year =
    /(?<!đến |tới )(?:năm|cuối năm|[(:])\s*(20\d{2})\s*(?:mới\s+)?(?:đạt|là|chỉ đạt|có|:|chiếm|=)?\s*$/iu.exec(
      before,
    )?.[1]
  return year !== undefined && Number(year) < since
}

const draftOf = (node: Node, q: Quantity, since: number | null): DraftTarget => ({
  text: node.body.text,
  name: nameOf(node.body.text, q),
  op: q.op,
  value: q.value,
  max: q.max,
  kind: q.kind,
  unit: q.unit,
  by: yearFor(node, q.start, q.end, since),
  milestones: [],
  baseline: q.baseline,
  lead: [],
  section: node.parent?.id ?? node.id,
  places: [placeOf(node.body)],
})

/** Paragraphs with more numbers than are read of one. */
export const crowded = (roots: readonly Node[]): Node[] =>
  [...walk(roots)].filter(
    node =>
      node.body.text.length > MOST_NUMBERS * 4 &&
      node.kind !== 'other' &&
      (node.body.text.match(/\d[\d.,]*\s*[%‰]/gu)?.length ?? 0) > MOST_NUMBERS,
  )

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

/** "50% tàu cá trên 15 mét": the second number says which boats. */
function narrows(text: string, q: Quantity, before: Quantity | undefined): boolean {
  if (before === undefined || before.kind === 'count' || q.kind !== 'count') return false
  const between = text.slice(before.end, q.start)
  return (q.op === '>' || q.op === '<') && NARROWS.test(between) && !AIMS.test(between)
}

function isBaseline(text: string, q: Quantity, node: Node): boolean {
  const clause = text.slice(
    Math.max(text.lastIndexOf('.', q.start), text.lastIndexOf(';', q.start), 0),
    q.start,
  )
  return BASELINE.test(clause.slice(-80)) || (node.kind !== 'goals' && SHARE.test(clause.slice(-80)))
}

const YEAR_PHRASE =
  /(?:đến|tới|hết|cuối|trong|vào|phấn đấu|\s)*(?:năm|giai đoạn)\s+20\d{2}(?:\s*[-–]\s*20\d{2})?\s*,?/giu
const COMPARING =
  '(?:đạt|trên|ít nhất|tối thiểu|có|phấn đấu|khoảng|dưới|từ|không quá|mức|ở|được|là|và|≥|≤|>|<)'
const COMPARING_LAST = new RegExp(`(?:\\s+${COMPARING})+\\s*$`, 'iu')
const COMPARING_FIRST = new RegExp(`^(?:${COMPARING}\\s+(?!độ))+`, 'iu')

const COMPARING_ONLY = new RegExp(`^${COMPARING}$`, 'iu')

/** "Tỷ lệ phủ sóng: năm 2026 đạt 70%": what stands before the colon names the number right behind it. */
const topicBefore = (text: string): string =>
  /(?:^|[;.]\s+)([^;.:]{4,100}):\s*$/u.exec(text)?.[1]?.replace(YEAR_PHRASE, ' ').trim() ?? ''

/** Where the clause begins that follows the last comma behind a number; 0 when there is none before `end`. */
function behindLastNumbered(text: string, end: number): number {
  let comma = text.lastIndexOf(',', end - 1)
  while (comma >= 0) {
    const before = Math.max(text.lastIndexOf(',', comma - 1), text.lastIndexOf(';', comma - 1))
    const closes = comma + 1 < end && /\s/u.test(text[comma + 1] ?? '')
    if (closes && comma > 0 && /\d/u.test(text.slice(before + 1, comma))) return comma + 2
    comma = comma === 0 ? -1 : text.lastIndexOf(',', comma - 1)
  }
  return 0
}

/** The words that name what is measured: the clause around the number, without the number and its comparator. */
function nameOf(text: string, q: Quantity): string {
  const stops = [';', '. ', ': '].map(sign => text.lastIndexOf(sign, q.start - 1) + 1)
  const from = Math.max(...stops, behindLastNumbered(text, q.start))
  const stop = /[;.]\s|[;.]$|, (?=\p{L}+[^,;]{0,60}\d)/u.exec(text.slice(q.end))
  const to = stop ? q.end + stop.index : text.length
  const head = text
    .slice(from, q.start)
    .replace(YEAR_PHRASE, ' ')
    .trim()
    .replace(COMPARING_LAST, '')
    .replace(COMPARING_FIRST, '')
    .replace(COMPARING_ONLY, '')
  const tail = text
    .slice(q.end, to)
    .trim()
    .replace(/^trở (?:lên|xuống)\s+/iu, '')
  const topic = head.trim() === '' ? topicBefore(text.slice(0, from)) : ''
  const name = (head.trim().length >= 12 ? head : `${topic} ${head} ${tail}`)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:-]+|[\s,.;:-]+$/gu, '')
    .replace(COMPARING_FIRST, '')
  return (name === '' ? text : name).slice(0, 200)
}
