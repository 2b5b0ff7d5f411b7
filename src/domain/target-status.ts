import type { Day } from './day.ts'
import {
  exceeds,
  expectedValue,
  lessIsBetter,
  type Measurement,
  type Milestone,
  measuredValue,
  meets,
  milestonesAt,
  type TargetGoal,
} from './target.ts'

/**
 * How a target stands on a day:
 * - `fallen`: it had reached its goal and no longer does, whatever milestone it still meets;
 * - `exceeded`: beyond its goal; `met`: the milestone in force, or already the next one, is reached;
 * - `missed`: a milestone has passed and is not reached ("chưa đạt mốc");
 * - `on-pace`: before its first milestone and keeping pace; `attention`: before it and behind pace;
 * - `not-due`: nothing has been measured and no milestone has passed;
 * - `no-data`: a milestone has passed and nothing has been measured.
 */
export const TARGET_STATUSES = [
  'fallen',
  'missed',
  'attention',
  'no-data',
  'on-pace',
  'met',
  'exceeded',
  'not-due',
] as const
export type TargetStatus = (typeof TARGET_STATUSES)[number]

type TargetStatusRule = {
  readonly group: 'red' | 'amber' | 'green' | 'done' | 'grey'
  readonly order: number
}
export const TARGET_STATUS_RULES = {
  fallen: { group: 'red', order: 0 },
  missed: { group: 'red', order: 0 },
  attention: { group: 'amber', order: 1 },
  'no-data': { group: 'amber', order: 2 },
  'on-pace': { group: 'green', order: 3 },
  met: { group: 'green', order: 4 },
  exceeded: { group: 'done', order: 5 },
  'not-due': { group: 'grey', order: 6 },
} as const satisfies Record<TargetStatus, TargetStatusRule>

/** Which of two targets that are one figure is counted for both: the one of the smaller rank. */
export const targetRank = (status: TargetStatus): number => TARGET_STATUSES.indexOf(status)

export type TargetJudgement = {
  readonly status: TargetStatus
  /** The measurement that counts: the last one effective by the day. */
  readonly latest: Measurement | null
  readonly value: number | null
  /** The milestone it is judged against. */
  readonly milestone: Milestone | null
  /** What an even pace asks for on the day. */
  readonly expected: number | null
  /** It had reached its goal before and no longer does. */
  readonly fellBack: boolean
}

/** Percent points of the way by which a figure may lag behind an even pace before it asks for attention. */
export type PacePolicy = { readonly tolerance: number }
export const DEFAULT_PACE_POLICY: PacePolicy = { tolerance: 0 }

const judgeReached = (goal: TargetGoal, known: readonly Measurement[], day: Day): TargetJudgement => {
  const answered = known.filter(measurement => measurement.reached !== null)
  const latest = answered.at(-1) ?? null
  const due = goal.by !== null && goal.by <= day
  const fellBack = latest?.reached === false && answered.some(measurement => measurement.reached)
  const status: TargetStatus =
    latest === null ? (due ? 'no-data' : 'not-due') : latest.reached ? 'met' : due ? 'missed' : 'on-pace'
  return {
    status: fellBack ? 'fallen' : status,
    latest,
    value: null,
    milestone: null,
    expected: null,
    fellBack,
  }
}

/** Judges a target on a day from the measurements that were effective by then. Their order does not matter. */
export const judgeTarget = (
  goal: TargetGoal,
  measurements: readonly Measurement[],
  day: Day,
  policy: PacePolicy = DEFAULT_PACE_POLICY,
): TargetJudgement => {
  const known = measurements
    .filter(measurement => measurement.on <= day)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  if (goal.kind === 'boolean' || goal.kind === 'text') return judgeReached(goal, known, day)

  const figures = known.flatMap(measurement => {
    const value = measuredValue(measurement, goal)
    return value === null ? [] : [{ measurement, value }]
  })
  const last = figures.at(-1) ?? null
  const { reached, next } = milestonesAt(goal, day)
  const final = goal.milestones.at(-1) ?? null
  const expected = expectedValue(goal, day)
  const base = { latest: last?.measurement ?? null, value: last?.value ?? null, expected }
  if (last === null || final === null) {
    const status = reached === null ? 'not-due' : 'no-data'
    return { ...base, status, milestone: reached ?? next, fellBack: false }
  }
  const fellBack = !meets(last.value, final, goal) && figures.some(one => meets(one.value, final, goal))
  const judged = (status: TargetStatus, milestone: Milestone | null): TargetJudgement => ({
    ...base,
    status: fellBack ? 'fallen' : status,
    milestone,
    fellBack,
  })
  if (exceeds(last.value, final, goal)) return judged('exceeded', final)
  if (next !== null && meets(last.value, next, goal)) return judged('met', next)
  if (reached !== null) return judged(meets(last.value, reached, goal) ? 'met' : 'missed', reached)
  if (expected === null) return judged('on-pace', next)
  const lag = lessIsBetter(goal) ? last.value - expected : expected - last.value
  return judged(lag > policy.tolerance ? 'attention' : 'on-pace', next)
}

/** The status alone. */
export const targetStatus = (
  goal: TargetGoal,
  measurements: readonly Measurement[],
  day: Day,
): TargetStatus => judgeTarget(goal, measurements, day).status
