import { CLARITIES, type Clarity, type Clearness } from '../domain/clarity.ts'
import type { Place } from '../domain/place.ts'
import type { PlanReading } from '../domain/plan-reading.ts'
import { rewriteBy, type WordingBank } from '../domain/wording.ts'
import { clarityFix, claritySentence } from '../words/reading.ts'
import { DEFAULT_BANK } from '../words/wording-bank.ts'
import { type ClarityRule, judge } from './clarity.ts'

export type Gap = {
  readonly clarity: Clarity
  readonly clearness: Exclude<Clearness, 'clear'>
  readonly rule: ClarityRule
  /** What is unclear, in Vietnamese. */
  readonly sentence: string
  /** What to do about it, in Vietnamese. */
  readonly fix: string
  /** A concrete wording from the bank, when it has one for what is said too generally. */
  readonly rewrite: string | null
}
export type TaskClarity = {
  readonly task: string
  readonly text: string
  readonly place: Place | null
  /** Each from 0 to 1: clear 1, partial ½, missing 0. */
  readonly scores: Readonly<Record<Clarity, number>>
  /** From 0 to 6. */
  readonly total: number
  readonly gaps: readonly Gap[]
}
export type ClarityReport = {
  readonly tasks: readonly TaskClarity[]
  /** Mean of all tasks, from 0 to 1; null when there is no task. */
  readonly byClarity: Readonly<Record<Clarity, number>> | null
  /** Mean total of all tasks, from 0 to 6; null when there is no task. */
  readonly mean: number | null
}

const POINTS = { clear: 1, partial: 0.5, missing: 0 } satisfies Record<Clearness, number>
const NOTHING: Record<Clarity, number> = {
  who: 0,
  what: 0,
  when: 0,
  responsibility: 0,
  product: 0,
  authority: 0,
}

/** Scores every task of a reading and says what is unclear and how to mend it. */
export function clarityReport(reading: PlanReading, bank: WordingBank = DEFAULT_BANK): ClarityReport {
  const sums = { ...NOTHING }
  const tasks = reading.tasks.map(task => {
    const scores = { ...NOTHING }
    const gaps: Gap[] = []
    for (const { clarity, judgement } of judge(task, reading.header)) {
      scores[clarity] = POINTS[judgement.clearness]
      sums[clarity] += scores[clarity]
      const { clearness, rule, found } = judgement
      if (clearness === 'clear' || rule === null) continue
      gaps.push({
        clarity,
        clearness,
        rule,
        sentence: claritySentence(rule, found),
        fix: clarityFix(rule),
        rewrite: clarity === 'what' ? (rewriteBy(bank, task.text)?.rewrite ?? null) : null,
      })
    }
    const total = CLARITIES.reduce((sum, clarity) => sum + scores[clarity], 0)
    return { task: task.id, text: task.text, place: task.places[0] ?? null, scores, total, gaps }
  })
  const n = tasks.length
  if (n === 0) return { tasks, byClarity: null, mean: null }
  const byClarity = { ...NOTHING }
  for (const clarity of CLARITIES) byClarity[clarity] = sums[clarity] / n
  return { tasks, byClarity, mean: tasks.reduce((sum, t) => sum + t.total, 0) / n }
}
