import { type Day, daysBetween } from './day.ts'
import type { Nature } from './nature.ts'
import { NATURE_RULES } from './nature.ts'
import type { Period } from './period.ts'
import { type Rhythm, rhythmPeriods } from './rhythm.ts'
import type { TaskState } from './task-facts.ts'

export type TaskRow = { readonly id: string; readonly state: TaskState }

/** Against which deadline lateness is counted: the one in force, or the one first given. */
export type DueBasis = 'effective' | 'initial'

/**
 * How the tasks stand on a day, as the form of the Government Office has it: done (on time, late) and not done (in
 * time, overdue). Each figure is the list of the rows it counts. Regular and periodic tasks stand aside; cancelled
 * ones and those whose work goes on in other tasks count nowhere.
 */
export type TaskCounts = {
  /** Done and not done together: dated tasks and those whose nature nobody has settled. */
  readonly assigned: readonly string[]
  readonly doneOnTime: readonly string[]
  readonly doneLate: readonly string[]
  readonly openInTime: readonly string[]
  readonly openOverdue: readonly string[]
  readonly regular: readonly string[]
  readonly cancelled: readonly string[]
  /** Split or merged away. */
  readonly replaced: readonly string[]
}

type Bucket = Exclude<keyof TaskCounts, 'assigned'>
const ASIDE: readonly Bucket[] = ['regular', 'cancelled', 'replaced']

const bucketOf = (state: TaskState, day: Day, basis: DueBasis): Bucket => {
  if (state.replacedOn !== null && state.replacedOn <= day) return 'replaced'
  if (state.cancelledOn !== null && state.cancelledOn <= day) return 'cancelled'
  if (NATURE_RULES[state.nature].checksIn) return 'regular'
  const due = basis === 'effective' ? state.due : state.initialDue
  if (state.closedOn !== null && state.closedOn <= day) {
    return due !== null && daysBetween(due, state.closedOn) > 0 ? 'doneLate' : 'doneOnTime'
  }
  if (due === null || day <= due) return 'openInTime'
  if (state.suspendedOn !== null && state.suspendedOn <= day) return 'openInTime'
  const deliveredInTime = state.submittedOn !== null && state.submittedOn <= due && state.submittedOn <= day
  return deliveredInTime ? 'openInTime' : 'openOverdue'
}

/** How far behind a figure is beside another of the same work: the smaller, the farther. */
const RANKS = {
  openOverdue: 0,
  openInTime: 1,
  regular: 1,
  doneLate: 2,
  doneOnTime: 3,
  cancelled: 4,
  replaced: 5,
} as const satisfies Record<Bucket, number>

/** Which of two tasks that are one work is counted for both on a day: the one of the smaller rank. */
export const taskRank = (state: TaskState, day: Day): number => RANKS[bucketOf(state, day, 'effective')]

/** Sorts tasks into the figures of a day. What was delivered in time and waits for confirmation is not overdue. */
export const countTasks = (rows: readonly TaskRow[], day: Day, basis: DueBasis = 'effective'): TaskCounts => {
  const buckets: Record<Bucket, string[]> = {
    doneOnTime: [],
    doneLate: [],
    openInTime: [],
    openOverdue: [],
    regular: [],
    cancelled: [],
    replaced: [],
  }
  const assigned: string[] = []
  for (const row of rows) {
    const bucket = bucketOf(row.state, day, basis)
    buckets[bucket].push(row.id)
    if (!ASIDE.includes(bucket)) assigned.push(row.id)
  }
  return { assigned, ...buckets }
}

/** A rate that carries its fraction and its rows. `percent` is null while the denominator is 0. */
export type Rate<Name extends string = string> = {
  readonly name: Name
  readonly numerator: number
  readonly denominator: number
  readonly percent: number | null
  readonly numeratorRows: readonly string[]
  readonly denominatorRows: readonly string[]
}

const rate = <Name extends string>(
  name: Name,
  numerator: readonly string[],
  denominator: readonly string[],
): Rate<Name> => ({
  name,
  numerator: numerator.length,
  denominator: denominator.length,
  percent: denominator.length === 0 ? null : (numerator.length * 100) / denominator.length,
  numeratorRows: numerator,
  denominatorRows: denominator,
})

export const TASK_RATES = [
  'completionOnDue',
  'completionOnAll',
  'onTime',
  'overdueOnDue',
  'overdueOnAll',
] as const
export type TaskRateName = (typeof TASK_RATES)[number]

/**
 * The rates of task tracking, each under its own name because they are easily mistaken for one another:
 * - `completionOnDue`: done ÷ (done + overdue open), "tỷ lệ hoàn thành trên số đến hạn", the headline;
 * - `completionOnAll`: done ÷ all assigned;
 * - `onTime`: done in time ÷ done;
 * - `overdueOnDue`: overdue open ÷ (done + overdue open), the complement of the first;
 * - `overdueOnAll`: overdue open ÷ all assigned.
 */
export const taskRates = (counts: TaskCounts): { readonly [Name in TaskRateName]: Rate<Name> } => {
  const done = [...counts.doneOnTime, ...counts.doneLate]
  const fallenDue = [...done, ...counts.openOverdue]
  return {
    completionOnDue: rate('completionOnDue', done, fallenDue),
    completionOnAll: rate('completionOnAll', done, counts.assigned),
    onTime: rate('onTime', counts.doneOnTime, done),
    overdueOnDue: rate('overdueOnDue', counts.openOverdue, fallenDue),
    overdueOnAll: rate('overdueOnAll', counts.openOverdue, counts.assigned),
  }
}

/** Adds rates of several units or localities: numerators and denominators, never the mean of percentages. */
export const sumRates = <Name extends string>(name: Name, rates: readonly Rate<Name>[]): Rate<Name> =>
  rate(
    name,
    rates.flatMap(one => one.numeratorRows),
    rates.flatMap(one => one.denominatorRows),
  )

export type RegularRow = {
  readonly id: string
  readonly nature: Nature
  readonly rhythm: Rhythm | null
  /** The day from which the task binds; null counts as from the beginning of the period. */
  readonly since: Day | null
  readonly checkIns: readonly Day[]
}

/**
 * Check-in rate of regular and periodic tasks in a report period: served periods of each task's own rhythm ÷ periods
 * that ended within it. A row stands in the lists once for each of its periods. Tasks without a rhythm are left out.
 */
export const checkInRate = (rows: readonly RegularRow[], period: Period): Rate<'checkIn'> => {
  const expected: string[] = []
  const served: string[] = []
  for (const row of rows) {
    if (!NATURE_RULES[row.nature].checksIn || row.rhythm === null) continue
    const from = row.since !== null && row.since > period.from ? row.since : period.from
    for (const one of rhythmPeriods(row.rhythm, from, period.to, period.system)) {
      if (one.to > period.to) continue
      expected.push(row.id)
      if (row.checkIns.some(day => day >= one.from && day <= one.to)) served.push(row.id)
    }
  }
  return rate('checkIn', served, expected)
}
