import type { Day } from './day.ts'
import type { Comparator } from './plan-reading.ts'
import type { Milestone } from './target.ts'

/** What is to be reached, without who answers for it or how it is measured. */
export type Goal = {
  readonly op: Comparator
  readonly value: number | null
  readonly max: number | null
  readonly milestones: readonly Milestone[]
}

/** One goal that was in force from a day on. The first is the goal that the plan was signed with. */
export type GoalDecision = Goal & { readonly seq: number; readonly effectiveOn: Day }

/**
 * The goal by which a day is judged: the last one that bound by then. What was reported in March is held against what
 * was promised in March, whatever was agreed in June. `current` serves a target whose goal was never adjusted.
 */
export const goalInForce = (history: readonly GoalDecision[], current: Goal, day: Day): Goal => {
  const ordered = [...history].sort((a, b) => a.seq - b.seq)
  const found = ordered.findLast(decision => decision.effectiveOn <= day) ?? ordered[0]
  // The newest decision is what the target says now, which an amended plan may since have worded anew.
  return found === undefined || found === ordered.at(-1) ? current : found
}

export type AdjustmentRefusal = {
  readonly code:
    | 'goal-unchanged'
    | 'goal-without-milestone'
    | 'milestone-twice'
    | 'goal-range-backwards'
    | 'goal-day-in-future'
    | 'goal-day-before-last'
  readonly field: 'milestones' | 'effectiveOn'
  readonly params: Readonly<Record<string, string>>
}

const told = ({ op, milestones }: Goal): string =>
  JSON.stringify([op, milestones.map(({ by, value, max }) => [by, value, max])])

/** Whether two goals ask for something else: another sign, another day or another figure. */
export const goalDiffers = (a: Goal, b: Goal): boolean =>
  told(a) !== told(b) || a.value !== b.value || a.max !== b.max

/** A goal made of its milestones: the last one is what is to be reached in the end. They are put in order. */
export const goalOfMilestones = (op: Comparator, milestones: readonly Milestone[]): Goal => {
  const ordered = [...milestones].sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
  const last = ordered.at(-1)
  return { op, value: last?.value ?? null, max: last?.max ?? null, milestones: ordered }
}

/**
 * Whether a goal may take the place of the one in force. It binds from a day that has come and that lies after the day
 * of the last adjustment, so that each day has one goal.
 */
export const decideAdjustment = (
  current: Goal,
  wanted: Goal,
  history: readonly Pick<GoalDecision, 'seq' | 'effectiveOn'>[],
  effectiveOn: Day,
  today: Day,
): AdjustmentRefusal | null => {
  const no = (
    code: AdjustmentRefusal['code'],
    field: AdjustmentRefusal['field'],
    params: AdjustmentRefusal['params'] = {},
  ): AdjustmentRefusal => ({ code, field, params })
  if (wanted.milestones.length === 0) return no('goal-without-milestone', 'milestones')
  const days = wanted.milestones.map(milestone => milestone.by)
  if (new Set(days).size !== days.length) return no('milestone-twice', 'milestones')
  if (wanted.milestones.some(({ value, max }) => max !== null && max < value))
    return no('goal-range-backwards', 'milestones')
  if (told(wanted) === told(current)) return no('goal-unchanged', 'milestones')
  if (effectiveOn > today) return no('goal-day-in-future', 'effectiveOn')
  const last = history.reduce<Day | null>(
    (latest, one) =>
      one.seq > 1 && (latest === null || one.effectiveOn > latest) ? one.effectiveOn : latest,
    null,
  )
  if (last !== null && effectiveOn <= last) return no('goal-day-before-last', 'effectiveOn', { last })
  return null
}
