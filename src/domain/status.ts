import { addDays, type Day, daysBetween } from './day.ts'
import type { PeriodSystem } from './period.ts'
import { rhythmPeriod } from './rhythm.ts'
import type { TaskState } from './task-facts.ts'

/**
 * How a task stands on a day. Computed, never typed and never stored.
 *
 * - `no-deadline`: neither a deadline nor another nature has been settled yet.
 * - `not-due`: has a deadline, nobody has begun, and nothing is wrong with that yet ("chưa đến hạn").
 * - `attention`: few days left, behind pace, or should have begun.
 * - `awaiting-confirmation`: the product was delivered in time and waits for the second person.
 * - `replaced`: split into other tasks or merged into one, which count in its place.
 * - `check-in-missing`: a regular or periodic task whose last period ended without a check-in.
 */
export const STATUSES = [
  'overdue',
  'attention',
  'check-in-missing',
  'awaiting-confirmation',
  'on-track',
  'not-due',
  'no-deadline',
  'regular',
  'periodic',
  'suspended',
  'done',
  'done-late',
  'cancelled',
  'replaced',
] as const
export type Status = (typeof STATUSES)[number]

/** The hue and silhouette family of a status; the word and the icon are chosen by whoever shows it. */
export type StatusGroup = 'red' | 'amber' | 'waiting' | 'green' | 'done' | 'grey'

type StatusRule = {
  readonly group: StatusGroup
  /** Place among others in a list, urgent first. */
  readonly order: number
  /** Still asks for work. */
  readonly open: boolean
}

export const STATUS_RULES = {
  overdue: { group: 'red', order: 0, open: true },
  attention: { group: 'amber', order: 1, open: true },
  'check-in-missing': { group: 'amber', order: 2, open: true },
  'awaiting-confirmation': { group: 'waiting', order: 3, open: true },
  'on-track': { group: 'green', order: 4, open: true },
  'not-due': { group: 'grey', order: 4, open: true },
  'no-deadline': { group: 'grey', order: 5, open: true },
  regular: { group: 'grey', order: 6, open: true },
  periodic: { group: 'grey', order: 6, open: true },
  suspended: { group: 'grey', order: 7, open: false },
  done: { group: 'done', order: 8, open: false },
  'done-late': { group: 'done', order: 8, open: false },
  cancelled: { group: 'grey', order: 9, open: false },
  replaced: { group: 'grey', order: 9, open: false },
} as const satisfies Record<Status, StatusRule>

/** Thresholds of a plan; an administrator changes them. */
export type StatusPolicy = {
  /** "Cần chú ý" from this many days before the deadline. */
  readonly attentionDays: number
  /** Percent points by which reported progress may lag behind an even pace. */
  readonly paceTolerance: number
  /** Periods in which regular tasks check in. */
  readonly periodSystem: PeriodSystem
}
export const DEFAULT_STATUS_POLICY: StatusPolicy = {
  attentionDays: 7,
  paceTolerance: 10,
  periodSystem: 'report',
}

export type AttentionReason = 'few-days-left' | 'behind-pace' | 'should-have-begun'

export type Judgement = {
  readonly status: Status
  /** Calendar days to the deadline, negative once past; null without a deadline or when finished. */
  readonly daysLeft: number | null
  /** Days late: of an open task until today, of a done one until it was done. 0 = in time. */
  readonly daysLate: number
  /** Delivered and waiting for the second person, in time or not. */
  readonly awaiting: boolean
  readonly reasons: readonly AttentionReason[]
  /** Even pace in percent on this day, null where it cannot be told. */
  readonly expectedPercent: number | null
}

/** Share of the time from `from` to `due` that has passed on `day`, in percent; null when the span is empty. */
export const expectedPercent = (from: Day | null, due: Day | null, day: Day): number | null => {
  if (from === null || due === null || due <= from) return null
  const share = daysBetween(from, day) / daysBetween(from, due)
  return Math.min(100, Math.max(0, share * 100))
}

const judgeRepeated = (state: TaskState, day: Day, policy: StatusPolicy): Status => {
  const plain = state.nature === 'periodic' ? 'periodic' : 'regular'
  if (state.rhythm === null) return plain
  const current = rhythmPeriod(state.rhythm, day, policy.periodSystem)
  const last = rhythmPeriod(state.rhythm, addDays(current.from, -1), policy.periodSystem)
  const boundSince = state.plannedStart ?? state.assignedOn
  if (boundSince === null || boundSince > last.to) return plain
  return state.lastCheckInOn !== null && state.lastCheckInOn >= last.from ? plain : 'check-in-missing'
}

const settled = (status: Status, daysLate = 0): Judgement => ({
  status,
  daysLeft: null,
  daysLate,
  awaiting: false,
  reasons: [],
  expectedPercent: null,
})

/**
 * Judges a task on a day. Lateness of a done task is counted to the day its product was delivered, not to the day it
 * was confirmed; one delivered late stays overdue until it is confirmed.
 */
export const judgeTask = (
  state: TaskState,
  day: Day,
  policy: StatusPolicy = DEFAULT_STATUS_POLICY,
): Judgement => {
  if (state.replacedOn !== null && state.replacedOn <= day) return settled('replaced')
  if (state.cancelledOn !== null && state.cancelledOn <= day) return settled('cancelled')
  if (state.closedOn !== null && state.closedOn <= day) {
    const late = state.due === null ? 0 : Math.max(0, daysBetween(state.due, state.closedOn))
    return settled(late > 0 ? 'done-late' : 'done', late)
  }
  if (state.suspendedOn !== null && state.suspendedOn <= day) return settled('suspended')
  if (state.nature === 'regular' || state.nature === 'periodic')
    return settled(judgeRepeated(state, day, policy))

  const awaiting = state.submittedOn !== null && state.submittedOn <= day
  if (state.due === null) {
    return { ...settled(awaiting ? 'awaiting-confirmation' : 'no-deadline'), awaiting }
  }
  const daysLeft = daysBetween(day, state.due)
  const inTime = awaiting && state.submittedOn !== null && state.submittedOn <= state.due
  const expected = expectedPercent(state.plannedStart ?? state.assignedOn, state.due, day)
  const base = { daysLeft, daysLate: 0, awaiting, reasons: [], expectedPercent: expected }
  if (inTime) return { ...base, status: 'awaiting-confirmation' }
  if (daysLeft < 0) return { ...base, status: 'overdue', daysLate: -daysLeft }

  const reasons: AttentionReason[] = []
  if (daysLeft <= policy.attentionDays) reasons.push('few-days-left')
  const begun = state.startedOn !== null && state.startedOn <= day
  if (!begun && state.plannedStart !== null && state.plannedStart < day) reasons.push('should-have-begun')
  if (
    begun &&
    state.percent !== null &&
    expected !== null &&
    state.percent < expected - policy.paceTolerance
  ) {
    reasons.push('behind-pace')
  }
  if (reasons.length > 0) return { ...base, status: 'attention', reasons }
  return { ...base, status: begun ? 'on-track' : 'not-due' }
}

/** The status alone. */
export const taskStatus = (
  state: TaskState,
  day: Day,
  policy: StatusPolicy = DEFAULT_STATUS_POLICY,
): Status => judgeTask(state, day, policy).status

/** Order of a list: overdue by days, then attention by deadline, then the rest by deadline. Code settles ties. */
export const compareByUrgency = (
  a: { readonly judgement: Judgement; readonly due: Day | null; readonly code: string },
  b: { readonly judgement: Judgement; readonly due: Day | null; readonly code: string },
): number =>
  STATUS_RULES[a.judgement.status].order - STATUS_RULES[b.judgement.status].order ||
  b.judgement.daysLate - a.judgement.daysLate ||
  (a.due ?? '9999-12-31').localeCompare(b.due ?? '9999-12-31', 'en') ||
  a.code.localeCompare(b.code, 'en', { numeric: true })
