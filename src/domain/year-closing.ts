import { type Day, partsOf } from './day.ts'
import { type Refusal, refusal } from './decision.ts'
import type { Comparator, TargetKind } from './plan-reading.ts'
import { lastDayOf, YEAR_RESULTS, type YearResult } from './plan-year.ts'
import { STATUS_RULES, type Status } from './status.ts'
import type { Milestone } from './target.ts'

/** Where an item goes on: the item that takes its place (itself, within a plan) and the year. */
export type CarriedTo = { readonly itemId: string; readonly code: string; readonly year: number }

/** A task as a year's closing keeps it. */
export type ClosedTask = {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly lead: string | null
  readonly initialDue: Day | null
  readonly due: Day | null
  readonly status: Status
  readonly daysLate: number
  readonly carriedTo: CarriedTo | null
}

/** A target as a year's closing keeps it. */
export type ClosedTarget = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly lead: string | null
  readonly op: Comparator
  readonly kind: TargetKind
  readonly unit: string
  readonly milestone: Milestone | null
  readonly value: number | null
  readonly on: Day | null
  readonly result: YearResult
  readonly carriedTo: CarriedTo | null
}

/** What a closing counts. Regular tasks count apart: they are neither done nor late. */
export type YearCounts = {
  readonly tasks: {
    readonly done: number
    readonly doneLate: number
    readonly overdue: number
    readonly open: number
    readonly repeated: number
    readonly stopped: number
  }
  readonly targets: Readonly<Record<YearResult, number>>
}

/** The whole of what a closing keeps, for ever as it was counted. */
export type YearFigures = {
  readonly tasks: readonly ClosedTask[]
  readonly targets: readonly ClosedTarget[]
  readonly counts: YearCounts
}

const REPEATED: readonly Status[] = ['regular', 'periodic', 'check-in-missing']
const STOPPED: readonly Status[] = ['suspended', 'cancelled', 'replaced']

/** Whether a status still asks for work of its own: neither ended nor a duty that never ends. */
export const isOpenInYear = (status: Status): boolean =>
  STATUS_RULES[status].open && !REPEATED.includes(status)

export const isRepeated = (status: Status): boolean => REPEATED.includes(status)

/** Counts a year once, each task in one place. */
export const countYear = (
  tasks: readonly Pick<ClosedTask, 'status'>[],
  targets: readonly Pick<ClosedTarget, 'result'>[],
): YearCounts => {
  const having = (...statuses: readonly Status[]): number =>
    tasks.filter(task => statuses.includes(task.status)).length
  const results = YEAR_RESULTS.map(
    result => [result, targets.filter(target => target.result === result).length] as const,
  )
  return {
    tasks: {
      done: having('done'),
      doneLate: having('done-late'),
      overdue: having('overdue'),
      open: tasks.filter(task => isOpenInYear(task.status) && task.status !== 'overdue').length,
      repeated: having(...REPEATED),
      stopped: having(...STOPPED),
    },
    targets: Object.fromEntries(results) as Readonly<Record<YearResult, number>>,
  }
}

/** The day by whose end a year is counted: its last, or today while it still runs. */
export const countedOn = (year: number, today: Day): Day =>
  today < lastDayOf(year) ? today : lastDayOf(year)

export type ClosingRefusal =
  | 'year-closed'
  | 'not-a-plan-year'
  | 'earlier-year-open'
  | 'year-not-over'
  | 'closing-document-missing'
  | 'closing-day-missing'
  | 'act-in-future'
  | 'document-before-year'
  | 'new-deadline-early'

/**
 * Whether a year may be closed. Practice closes a plan's year with its summing-up in December or later; a year is closed
 * once, and years in their order.
 */
export const decideClosing = (
  plan: { readonly years: readonly number[]; readonly closed: readonly number[] },
  closing: {
    readonly year: number
    readonly document: string
    readonly documentOn: Day | null
    readonly newDeadline: Day | null
  },
  today: Day,
): readonly Refusal<ClosingRefusal>[] => {
  const { year, document, documentOn, newDeadline } = closing
  if (plan.closed.includes(year)) return [refusal('year-closed', null, { year })]
  if (!plan.years.includes(year)) return [refusal('not-a-plan-year', null, { year })]
  const before = plan.years.find(one => one < year && !plan.closed.includes(one))
  if (before !== undefined) return [refusal('earlier-year-open', null, { year: before })]
  if (today < `${year}-12-01`) return [refusal('year-not-over', null, { year })]
  const refusals: Refusal<ClosingRefusal>[] = []
  if (document.trim() === '') refusals.push(refusal('closing-document-missing', 'document'))
  if (documentOn === null) refusals.push(refusal('closing-day-missing', 'documentOn'))
  else if (documentOn > today) refusals.push(refusal('act-in-future', 'documentOn', { on: documentOn }))
  else if (partsOf(documentOn).year < year)
    refusals.push(refusal('document-before-year', 'documentOn', { year }))
  if (newDeadline !== null && newDeadline <= lastDayOf(year))
    refusals.push(refusal('new-deadline-early', 'newDeadline', { year: year + 1 }))
  return refusals
}

/**
 * The milestones of a target that goes on in another plan: those still ahead; where none is, what was not reached is asked
 * again by the end of the year it goes into.
 */
export const milestonesCarried = (
  milestones: readonly Milestone[],
  year: number,
  toYear: number,
): readonly Milestone[] => {
  const ahead = milestones.filter(milestone => milestone.by > lastDayOf(year))
  const last = milestones.at(-1)
  if (ahead.length > 0 || last === undefined) return ahead
  return [{ ...last, by: lastDayOf(toYear) }]
}
