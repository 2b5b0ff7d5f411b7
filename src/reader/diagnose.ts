import { datesIn } from '../domain/deadline.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import type { Place } from '../domain/place.ts'
import type { Diagnostic, ReadTarget, ReadTask } from '../domain/plan-reading.ts'
import { isWorkingDay, workingDayOnOrAfter } from '../domain/working-days.ts'
import { type ReadingNote, readingSentence } from '../words/reading.ts'
import { rewriteOf } from '../words/wording-bank.ts'
import type { HeaderReading } from './header.ts'
import { type Node, walk } from './outline.ts'
import { type Paragraph, placeOf } from './paragraph.ts'

export type Findings = {
  readonly head: HeaderReading
  readonly annexes: readonly { readonly label: string; readonly from: Paragraph }[]
  readonly unread: readonly Node[]
  readonly crowded: readonly Node[]
  readonly unreadTables: readonly { readonly columns: string; readonly place: Place }[]
  readonly merged: readonly string[]
  readonly conditional: readonly string[]
  readonly pageNumbers: readonly Paragraph[]
  readonly roots: readonly Node[]
  readonly targets: readonly ReadTarget[]
  readonly tasks: readonly ReadTask[]
}

/** Everything a person should know about the reading: what is missing, what was inferred, what was seen but not used. */
export function diagnose(found: Findings): Diagnostic[] {
  const out: Diagnostic[] = []
  const say = (
    severity: Diagnostic['severity'],
    note: ReadingNote,
    place: Place | null,
    expected: string | null = null,
    actual: string | null = null,
  ) => {
    out.push({ rule: note.rule, severity, reason: readingSentence(note), expected, actual, place })
  }
  const { header, inferred } = found.head
  for (const { label, from } of found.annexes)
    say('warning', { rule: 'annex-missing', label }, placeOf(from), label)
  for (const { field, value, from } of inferred) {
    if (field === 'issuer') say('info', { rule: 'issuer-inferred', value, from }, null, null, value)
    else say('info', { rule: 'date-inferred', value }, null, null, value)
  }
  if (header.number === null) say('warning', { rule: 'number-blank', symbol: header.symbol }, null)
  if (header.date === null || header.date.length < 10)
    say('warning', { rule: 'date-blank' }, null, null, header.date)
  if (header.issuer === null) say('warning', { rule: 'issuer-missing' }, null)
  if (header.signer === null) say('warning', { rule: 'signer-missing' }, null)
  if (!found.targets.some(t => t.value !== null)) say('warning', { rule: 'no-targets' }, null)
  if (found.tasks.length === 0) say('warning', { rule: 'no-tasks' }, null)
  for (const task of found.tasks) {
    if (task.deadline === null) continue
    const { deadline, due } = task
    const place = task.places[0] ?? null
    if (found.conditional.includes(task.id))
      say('info', { rule: 'deadline-conditional', deadline }, place, null, deadline)
    else if (task.nature === 'unknown')
      say('warning', { rule: 'deadline-unread', deadline }, place, null, deadline)
    else if (due !== null && namesDay(deadline) && !isWorkingDay(DEFAULT_CALENDAR, due))
      say(
        'info',
        { rule: 'deadline-day-off', due, next: workingDayOnOrAfter(DEFAULT_CALENDAR, due) },
        place,
        null,
        due,
      )
  }
  for (const task of found.tasks) {
    const vague = task.product === null ? rewriteOf(task.text) : null
    if (vague)
      say('info', { rule: 'wording-vague', ...vague }, task.places[0] ?? null, vague.rewrite, vague.found)
  }
  for (const node of unmeasured(found.roots, found.targets)) {
    const vague = rewriteOf(node.body.text)
    say(
      'info',
      { rule: 'goal-unmeasured', text: node.body.text, rewrite: vague?.rewrite ?? null },
      placeOf(node.body),
      vague?.rewrite ?? null,
      vague?.found ?? null,
    )
  }
  for (const task of found.tasks)
    if (found.merged.includes(task.id))
      say('info', { rule: 'task-merged', task: task.text }, task.places.at(-1) ?? null)
  for (const node of found.unread)
    say('info', { rule: 'line-unread', text: node.body.text }, placeOf(node.whole))
  for (const node of found.crowded)
    say('warning', { rule: 'numbers-many', text: node.body.text }, placeOf(node.whole))
  for (const { columns, place } of found.unreadTables) say('info', { rule: 'table-unread', columns }, place)
  for (const { before, after, node } of jumps(found.roots))
    say('info', { rule: 'numbering', before, after }, placeOf(node.whole), null, after)
  const first = found.pageNumbers[0]
  if (first) say('info', { rule: 'page-numbers', count: found.pageNumbers.length }, placeOf(first))
  return out
}

/** Items of the goals that state no number; what only leads to others ("Mục tiêu chung") is asked of those. */
function unmeasured(roots: readonly Node[], targets: readonly ReadTarget[]): Node[] {
  const measured = new Set(targets.flatMap(target => target.places.map(place => place.start)))
  return [...walk(roots)].filter(
    node =>
      node.kind === 'goals' &&
      node.children.length === 0 &&
      node.rank >= 2 &&
      node.body.text.split(' ').length >= 4 &&
      !/\d/u.test(node.body.text.replace(/(?:năm\s+)?20\d{2}/gu, ' ')) &&
      !/:\s*$/u.test(node.body.text) &&
      !/mục tiêu (?:chung|tổng quát)/iu.test(node.parent?.body.text ?? '') &&
      !measured.has(placeOf(node.body).start),
  )
}

/** A day that was written, not the end of a month or a quarter. */
const namesDay = (deadline: string): boolean =>
  datesIn(deadline).length > 0 || /\d{1,2}\s*\/\s*\d{1,2}(?![\d/])/u.test(deadline)

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
function ordinal(label: string): number | null {
  const bare = label.replace(/[\s.)/]+$/u, '')
  const last = bare.split('.').at(-1) ?? ''
  if (/^\d+$/.test(last)) return Number(last)
  if (!/^[IVX]+$/.test(bare)) return null
  return [...bare].reduce((sum, char, i, all) => {
    const value = ROMAN[char] ?? 0
    return sum + (value < (ROMAN[all[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}

/** Places where the numbers of siblings skip or repeat. */
function jumps(nodes: readonly Node[]): { before: string; after: string; node: Node }[] {
  const out: { before: string; after: string; node: Node }[] = []
  let last: Node | null = null
  for (const node of nodes) {
    if (node.label === null || node.rank > 4) continue
    const a = last?.label ? ordinal(last.label) : null
    const b = ordinal(node.label)
    if (last?.label && last.rank === node.rank && a !== null && b !== null && b !== a + 1 && b !== 1)
      out.push({ before: last.label, after: node.label, node })
    last = node
  }
  return [...out, ...nodes.flatMap(node => jumps(node.children))]
}
