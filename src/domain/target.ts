import { type Day, daysBetween, isDay, lastDayOfMonth, toDay } from './day.ts'
import type { Comparator, TargetKind } from './plan-reading.ts'

export type { Comparator, TargetKind } from './plan-reading.ts'

/** What is to be reached by the end of a day. `max` closes a range. */
export type Milestone = { readonly by: Day; readonly value: number; readonly max: number | null }

/** What the rules need of a target; wording, raw phrase and unit stand with whoever shows it. */
export type TargetGoal = {
  readonly kind: TargetKind
  readonly op: Comparator
  /** Sorted by day. The last is the goal. Empty for a text or yes/no target. */
  readonly milestones: readonly Milestone[]
  /** Where it began, for the pace to the first milestone. */
  readonly baseline: { readonly on: Day; readonly value: number } | null
  /** For kind 'per': per how many (10.000 for "người trên một vạn dân"). */
  readonly per: number | null
  /** By when a text or yes/no target is to be reached. */
  readonly by: Day | null
}

/** One measured figure. A percentage that has a fraction is computed from it; a typed value is then ignored. */
export type Measurement = {
  readonly on: Day
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** For text and yes/no targets: whether it has been reached. */
  readonly reached: boolean | null
}

/** Whether less is better: rank, and every "at most". */
export const lessIsBetter = (goal: Pick<TargetGoal, 'kind' | 'op'>): boolean =>
  goal.kind === 'rank' ? goal.op !== '>=' && goal.op !== '>' : goal.op === '<=' || goal.op === '<'

/** The figure of a measurement: from its fraction where there is one, else as typed. null when there is none. */
export const measuredValue = (
  measurement: Pick<Measurement, 'value' | 'numerator' | 'denominator'>,
  goal: Pick<TargetGoal, 'kind' | 'per'>,
): number | null => {
  const { numerator, denominator, value } = measurement
  if (numerator === null || denominator === null) return value
  if (denominator === 0) return null
  const scale =
    goal.kind === 'per' ? (goal.per ?? 1) : goal.kind === 'ratio' || goal.kind === 'growth' ? 100 : 1
  // Multiplied first: 24 ÷ 20.000 × 10.000 must be 12, or a reached milestone would look missed.
  return (numerator * scale) / denominator
}

/** Share by which "khoảng" may be missed. */
const ABOUT = 0.05

/**
 * Whether a figure reaches a milestone. "Đạt 90%" means at least 90, for a rank at best that place; a range is reached
 * from its lower end, and passing its upper end is no failure. Strict signs are strict.
 */
export const meets = (
  value: number,
  milestone: Pick<Milestone, 'value' | 'max'>,
  goal: Pick<TargetGoal, 'kind' | 'op'>,
): boolean => {
  if (lessIsBetter(goal)) {
    const limit = milestone.max ?? milestone.value
    return goal.op === '<' ? value < limit : value <= limit
  }
  if (goal.op === '>') return value > milestone.value
  if (goal.op === '~') return value >= milestone.value * (1 - ABOUT)
  return value >= milestone.value
}

/** Whether a figure goes beyond the goal itself ("vượt"). */
export const exceeds = (
  value: number,
  milestone: Pick<Milestone, 'value' | 'max'>,
  goal: Pick<TargetGoal, 'kind' | 'op'>,
): boolean => (lessIsBetter(goal) ? value < milestone.value : value > (milestone.max ?? milestone.value))

/** '2030', '2026-06', '2026-12-31' as the day it ends; 'annual' ends with `year`. null when it says no day. */
export const milestoneDay = (by: string | null, year: number): Day | null => {
  if (by === null) return null
  if (by === 'annual') return toDay({ year, month: 12, day: 31 })
  if (/^\d{4}$/u.test(by)) return toDay({ year: Number(by), month: 12, day: 31 })
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(by)
  if (month !== null) return lastDayOfMonth(Number(month[1]), Number(month[2]))
  return isDay(by) ? by : null
}

/** The milestone that was to be reached by a day, and the next one. */
export const milestonesAt = (
  goal: Pick<TargetGoal, 'milestones'>,
  day: Day,
): { readonly reached: Milestone | null; readonly next: Milestone | null } => ({
  reached: goal.milestones.findLast(milestone => milestone.by <= day) ?? null,
  next: goal.milestones.find(milestone => milestone.by > day) ?? null,
})

/**
 * The figure an even pace asks for on a day: on the line between the milestone (or baseline) behind and the one ahead.
 * null where a line cannot be drawn: nothing behind, or a kind that does not grow evenly (rank, text, yes/no).
 */
export const expectedValue = (goal: TargetGoal, day: Day): number | null => {
  if (goal.kind === 'rank' || goal.kind === 'text' || goal.kind === 'boolean') return null
  const { reached, next } = milestonesAt(goal, day)
  const behind =
    reached !== null
      ? { on: reached.by, value: reached.value }
      : goal.baseline !== null && goal.baseline.on <= day
        ? goal.baseline
        : null
  if (next === null) return reached?.value ?? null
  if (behind === null) return null
  const span = daysBetween(behind.on, next.by)
  if (span <= 0) return next.value
  return behind.value + ((next.value - behind.value) * daysBetween(behind.on, day)) / span
}
