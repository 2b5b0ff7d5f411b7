import { type Day, isDay } from './day.ts'
import type { DayRule, ReportFrequency, ReportPurpose } from './report-definition.ts'

const ONCE = /^once:(\d{4}-\d{2}-\d{2})$/u

/** A duty to report that the reader found in a plan. */
export type FoundDuty = {
  readonly cadence: string
  readonly to: string | null
  /** As it is written: "trước ngày 20 tháng cuối quý". */
  readonly due: string | null
}

export type ProposedRegime = {
  readonly frequency: ReportFrequency
  readonly purpose: ReportPurpose
  readonly kind: 'periodic' | 'ad-hoc'
  readonly to: string | null
  /** The words about the day, to be looked at; what could be understood of them stands in `rule`. */
  readonly said: string | null
  readonly rule: DayRule | null
  readonly only: number | null
  /** The one day by which it is due, where the plan names a day and not a rhythm. */
  readonly on?: Day
}

const CADENCES: Readonly<Record<string, Pick<ProposedRegime, 'frequency' | 'purpose' | 'kind'>>> = {
  monthly: { frequency: 'month', purpose: 'regular', kind: 'periodic' },
  quarterly: { frequency: 'quarter', purpose: 'regular', kind: 'periodic' },
  semiannual: { frequency: 'half', purpose: 'regular', kind: 'periodic' },
  annual: { frequency: 'year', purpose: 'regular', kind: 'periodic' },
  adhoc: { frequency: 'once', purpose: 'regular', kind: 'ad-hoc' },
  midterm: { frequency: 'once', purpose: 'mid-term', kind: 'periodic' },
  final: { frequency: 'once', purpose: 'final', kind: 'periodic' },
}

/** "trước ngày 20": the day before it; "trước ngày 15/6": that day of that month. */
const BEFORE = /ngày\s+(\d{1,2})(?:\/(\d{1,2}))?/iu
const LAST_MONTH: Readonly<Partial<Record<ReportFrequency, readonly number[]>>> = {
  quarter: [3, 6, 9, 12],
  half: [6, 12],
  year: [12],
}

const ruleOf = (frequency: ReportFrequency, said: string | null): Pick<ProposedRegime, 'rule' | 'only'> => {
  const found = said === null ? null : BEFORE.exec(said)
  const written = Number(found?.[1] ?? 0)
  if (written < 1 || written > 31) return { rule: null, only: null }
  const month = found?.[2] === undefined ? null : Number(found[2])
  const lasts = LAST_MONTH[frequency]
  if (month === null || lasts === undefined || month < 1 || month > 12)
    return { rule: { day: written, months: 0 }, only: null }
  // A day of a named month belongs to the period whose last month is nearest.
  const nearest = lasts.reduce((best, last) =>
    Math.abs(month - last) < Math.abs(month - best) ? last : best,
  )
  const only = lasts.length === 1 ? null : lasts.indexOf(nearest) + 1
  return { rule: { day: written, months: month - nearest }, only }
}

/**
 * Regimes that a plan itself asks for, one a frequency and purpose, shortest period first. Nothing of them is in force
 * until a person has looked at them. A single day is a report asked once, due on that day; each day is one of its own.
 */
export const proposedRegimes = (duties: readonly FoundDuty[]): readonly ProposedRegime[] => {
  const found = new Map<string, ProposedRegime>()
  for (const { cadence, to, due } of duties) {
    const day = ONCE.exec(cadence)?.[1]
    if (day !== undefined && isDay(day)) {
      const once = {
        frequency: 'once',
        purpose: 'regular',
        kind: 'periodic',
        rule: null,
        only: null,
      } as const
      found.set(cadence, { ...once, to, said: due, on: day })
      continue
    }
    const known = CADENCES[cadence]
    if (known === undefined) continue
    const key = `${known.frequency}:${known.purpose}:${known.kind}`
    const before = found.get(key)
    // A second sentence on the same report may bring what the first left out.
    if (before === undefined) found.set(key, { ...known, to, said: due, ...ruleOf(known.frequency, due) })
    else if (before.said === null && due !== null)
      found.set(key, { ...before, to: before.to ?? to, said: due, ...ruleOf(known.frequency, due) })
  }
  const order: readonly string[] = ['month', 'quarter', 'half', 'nine-months', 'year', 'once']
  return [...found.values()].sort((a, b) => order.indexOf(a.frequency) - order.indexOf(b.frequency))
}
