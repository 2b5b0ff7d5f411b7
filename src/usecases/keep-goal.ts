import type { Goal } from '../domain/goal-history.ts'
import { insertGoals } from '../store/goal.ts'
import { adoptionDays } from '../store/plan.ts'
import type { TargetRecord } from '../store/target.ts'
import { digest } from './digest.ts'
import type { Work } from './use-case.ts'

/** By what a goal was replaced, and from when on the new one binds. */
export type GoalChange = {
  readonly effectiveOn: string
  readonly document: string | null
  readonly reason: string
}

export const goalOfRecord = ({ op, value, max, milestones }: TargetRecord): Goal => ({
  op,
  value,
  max,
  milestones,
})

/**
 * Notes that a goal takes the place of the one that a target has, and keeps that one with the days on which it bound.
 * The columns of the target are the caller's: an adjustment changes them in its version, an amended plan begins a new one.
 * Answers the number of the goal, 2 for the first that replaces another.
 */
export async function keepGoal(
  work: Work,
  target: TargetRecord,
  goal: Goal,
  { effectiveOn, document, reason }: GoalChange,
): Promise<number> {
  const before = goalOfRecord(target)
  const since = (await adoptionDays(work.trx, work.localityId)).get(target.planId) ?? effectiveOn
  const first = target.goals.length === 0
  const seq = (target.goals.at(-1)?.seq ?? 1) + 1
  const row = (number: number, one: Goal, on: string) => ({
    locality_id: work.localityId,
    target_id: target.id,
    seq: number,
    op: one.op,
    value: one.value === null ? null : String(one.value),
    max: one.max === null ? null : String(one.max),
    milestones: JSON.stringify(one.milestones),
    effective_on: on,
    recorded_at: work.now,
    recorded_by: work.actor.personId,
  })
  // The goal that the plan was signed with binds from its first day, or it could not have been replaced.
  const signed = {
    ...row(1, before, since < effectiveOn ? since : effectiveOn),
    document: null,
    reason: null,
  }
  await insertGoals(work.trx, [
    ...(first ? [signed] : []),
    { ...row(seq, goal, effectiveOn), document, reason },
  ])
  work.record({
    type: 'goal-adjusted',
    payload: {
      targetId: target.id,
      planId: target.planId,
      seq,
      effectiveOn,
      before: { op: before.op, milestones: [...before.milestones] },
      after: { op: goal.op, milestones: [...goal.milestones] },
      document: document === null ? null : digest(document),
      reason: digest(reason),
    },
  })
  return seq
}
