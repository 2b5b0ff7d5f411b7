import { lastYear, parseDeadline } from '../domain/deadline.ts'
import type { ReadHeader, ReadTask } from '../domain/plan-reading.ts'
import { wideUnitKey } from '../domain/unit-name.ts'
import { clarityOf } from './clarity.ts'
import { type DoubtAround, isFragment, mostlyLed, taskDoubts } from './doubts.ts'
import type { DraftTarget } from './targets.ts'
import type { DraftTask } from './tasks.ts'
import { subjectOf } from './units.ts'

export type CompleteTasks = {
  readonly tasks: ReadTask[]
  readonly relations: ReadonlyMap<string, 'assigned' | 'requested'>
  /** Ids of tasks that body and annex tell together, and of those whose deadline hangs on another event. */
  readonly merged: readonly string[]
  readonly conditional: readonly string[]
}

/** Gives tasks their ids, dates and clarities; an annex row that tells a body task again becomes one task with it. */
export function completeTasks(
  drafts: readonly DraftTask[],
  header: ReadHeader,
  doubt: DoubtAround,
): CompleteTasks {
  const joined = mergeRows(drafts)
  const year = header.date ? Number(header.date.slice(0, 4)) : lastYear(header.title ?? '')
  const around = { year, issued: header.date?.length === 10 ? header.date : null }
  const conditional: string[] = []
  const pieces = new Map<string | null, number>()
  for (const { section, text } of joined)
    if (isFragment(text)) pieces.set(section, (pieces.get(section) ?? 0) + 1)
  const led = new Map(
    (['body', 'table', 'organisation', 'budget'] as const).map(where => [
      where,
      mostlyLed(joined.filter(d => d.where === where)),
    ]),
  )
  const relations = new Map<string, 'assigned' | 'requested'>()
  const tasks = joined.map((draft, i) => {
    const id = `k${i + 1}`
    relations.set(id, draft.relation)
    const { relation: _, likeness = 1, columnsGuessed = false, ...task } = draft
    const when =
      task.deadline === null ? null : parseDeadline(`${task.deadline}${rhythmBefore(task)}`, around)
    if (when?.conditional) conditional.push(id)
    const whole = {
      id,
      ...task,
      due: when?.due ?? null,
      nature: when?.nature ?? ('unknown' as const),
      recurrence: when?.recurrence ?? null,
    }
    return {
      ...whole,
      clarity: clarityOf(whole, header),
      doubts: taskDoubts(whole, likeness, doubt, {
        mostlyLed: led.get(draft.where) ?? false,
        pieces: (pieces.get(draft.section) ?? 0) > 1,
        columnsGuessed,
      }),
    }
  })
  const merged = tasks.filter(t => t.places.length > 1).map(t => t.id)
  return { tasks, relations, merged, conditional }
}

/** "hằng năm, báo cáo … trước ngày 15/12": the rhythm that stands in the clause before a day without a year. */
function rhythmBefore({
  text,
  deadline,
}: {
  readonly text: string
  readonly deadline: string | null
}): string {
  if (deadline === null || /\d{4}|h[àằ]ng|mỗi|định kỳ/iu.test(deadline)) return ''
  const at = text.indexOf(deadline)
  const clause = /[^.;]*$/u.exec(text.slice(0, Math.max(0, at)))?.[0] ?? ''
  const said = /(?<!\p{L})h[àằ]ng (?:năm|quý|tháng|tuần)(?!\p{L})/iu.exec(clause)?.[0]
  return said === undefined ? '' : ` ${said.toLowerCase()}`
}

/** The words of a task without who does it and by when, which the annex tells in columns of their own. */
function deed(draft: DraftTask): string[] {
  const subject = subjectOf(draft.text)
  const own = subject ? draft.text.slice(subject.end) : draft.text
  return key(own.replace(TOGETHER, ' ').replace(BY_WHEN, ''))
}
const TOGETHER =
  /^\s*chủ trì,?\s*(?:phối hợp (?:với\s+)?(?:\p{Lu}[^;.]*?|các [^;.]*?)(?=\s(?:tổ chức|xây dựng|triển khai|thực hiện|rà soát|ban hành|lập|mở|trình)\s))?/u
const BY_WHEN =
  /[,;(]?\s*(?:(?:hoàn thành|xong|thời hạn|thời gian|chậm nhất|định kỳ)(?:\s+(?:trước|trong|vào|là|ngày|hằng))*|trước|trong)\s+[^,;.]*(?:\d{4}|hằng (?:tháng|quý|tuần))[^,;.]*\)?[.;]?$/iu

/** Whether a row tells all of a deed again that the body tells with more words: it begins alike and nothing is new. */
function toldShorter(row: readonly string[], body: readonly string[]): number {
  if (row.length < 5 || row.slice(0, 2).join(' ') !== body.slice(0, 2).join(' ')) return 0
  const bag = new Set(body)
  const share = row.filter(word => bag.has(word)).length / row.length
  return share === 1 && row.length * 3 >= body.length ? 0.9 : 0
}

const key = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Share of common words, both ways. */
function alike(a: readonly string[], b: readonly string[]): number {
  if (Math.min(a.length, b.length) < 4) return 0
  const bag = new Set(b)
  const common = a.filter(word => bag.has(word)).length
  return (2 * common) / (a.length + b.length)
}

/**
 * Targets of the text and of tables together: a row that tells a target of the text again (same value, same name, same
 * year) adds its place, its unit in charge and its series to it.
 */
export function mergeTargets(
  inText: readonly DraftTarget[],
  inTables: readonly DraftTarget[],
): DraftTarget[] {
  const out = [...inText]
  if (inText.length * inTables.length > MOST_COMPARED * MOST_COMPARED) return [...out, ...inTables]
  for (const row of inTables) {
    const words = key(row.name)
    const values = row.milestones.length > 0 ? row.milestones : [{ by: row.by, value: row.value }]
    const at = out.findIndex(
      (t, i) =>
        i < inText.length &&
        t.places.length === 1 &&
        t.value !== null &&
        values.some(
          v =>
            v.value === t.value && (v.by === null || t.by === null || v.by.slice(0, 4) === t.by.slice(0, 4)),
        ) &&
        sameMeasure(key(t.name), words),
    )
    const twin = out[at]
    if (twin)
      out[at] = {
        ...twin,
        // a series repeats its first value and year in the target itself
        ...(row.milestones.length > 0
          ? { value: row.value, max: row.max, by: row.by }
          : { by: twin.by ?? row.by }),
        lead: row.lead.length > 0 ? row.lead : twin.lead,
        milestones: row.milestones.length > 0 ? row.milestones : twin.milestones,
        baseline: twin.baseline ?? row.baseline,
        places: [...twin.places, ...row.places],
      }
    else out.push(row)
  }
  return out
}

/** What is compared of a task, made once for each: its words, with and without who does it, and whom it names. */
type Compared = {
  readonly words: readonly string[]
  readonly whole: readonly string[]
  readonly units: readonly string[]
}
const comparedOf = (draft: DraftTask): Compared => ({
  words: deed(draft),
  whole: key(draft.text),
  units: draft.lead.map(wideUnitKey),
})
const NOTHING: Compared = { words: [], whole: [], units: [] }

const sharesUnit = (a: readonly string[], b: readonly string[]): boolean =>
  a.some(p => b.some(q => p.startsWith(q) || q.startsWith(p)))

/** Two lists of so different lengths cannot be alike enough, whatever words they hold. */
const mayBeAlike = (a: readonly string[], b: readonly string[]): boolean =>
  Math.min(a.length, b.length) * 2 >= LEAST_ALIKE * (a.length + b.length)
const LEAST_ALIKE = 0.86

/** The same thing measured: alike, or one name is the other without "tỷ lệ" and without its last words. */
function sameMeasure(a: readonly string[], b: readonly string[]): boolean {
  if (alike(a, b) >= 0.8) return true
  const [x, y] = [a, b].map(words => words.filter((w, i) => i > 1 || !/^(?:tỷ|tỉ|lệ|số)$/u.test(w)))
  if (!x || !y) return false
  const [few, many] = x.length < y.length ? [x, y] : [y, x]
  return few.length >= 4 && few.every((word, i) => word === many[i])
}

/** Beyond this many tasks rows are kept apart: comparing each with each would take too long. */
const MOST_COMPARED = 2000

function mergeRows(drafts: readonly DraftTask[]): DraftTask[] {
  const out: DraftTask[] = drafts.filter(d => d.where !== 'table')
  if (drafts.length > MOST_COMPARED) return [...drafts]
  const keys = out.map(comparedOf)
  for (const row of drafts.filter(d => d.where === 'table')) {
    const own = comparedOf(row)
    let best = -1
    let score = LEAST_ALIKE
    keys.forEach((other, i) => {
      if (out[i]?.where === 'table') return
      // two bodies that both name who leads, and not the same one, do two things
      const strangers = other.units.length > 0 && own.units.length > 0 && !sharesUnit(other.units, own.units)
      const [a, b] = strangers ? [other.whole, own.whole] : [other.words, own.words]
      const s = Math.max(
        mayBeAlike(a, b) ? alike(a, b) : 0,
        strangers ? 0 : toldShorter(own.words, other.words),
      )
      if (s >= score) {
        best = i
        score = s
      }
    })
    const twin = out[best]
    if (twin) {
      const lead = row.lead.length > 0 ? row.lead : twin.lead
      out[best] = {
        ...twin,
        lead,
        support: row.support.length > 0 ? row.support : twin.support,
        deadline: row.deadline ?? twin.deadline,
        product: row.product ?? twin.product,
        likeness: score,
        places: [...twin.places, ...row.places],
      }
      keys[best] = NOTHING
    } else {
      out.push(row)
      keys.push(NOTHING)
    }
  }
  return out
}
