import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { decideAdjustment, type Goal, goalOfMilestones } from '../domain/goal-history.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { insertGoals } from '../store/goal.ts'
import { adoptionDays, planById } from '../store/plan.ts'
import { type TargetRecord, targetById } from '../store/target.ts'
import { fillTargetVersions, setMilestones, updateTarget } from '../store/target-write.ts'
import { digest } from './digest.ts'
import { recordTargetTerms } from './target-terms.ts'
import { change, type Work } from './use-case.ts'

/** What replaces the goal of a target, from when on and by which document. */
export type Adjustment = {
  readonly goal: Goal
  readonly effectiveOn: string
  readonly document: string | null
  readonly reason: string
}

/**
 * Replaces the goal of a running target and keeps the one before with the days on which it bound. An amended plan calls
 * this too, for each target whose goal it changes, inside its own transaction and after its version is the current one.
 * The caller has asked the policy.
 */
export async function adjustGoalOf(
  work: Work,
  target: TargetRecord,
  { goal, effectiveOn, document, reason }: Adjustment,
): Promise<Outcome<{ readonly seq: number }>> {
  if (target.kind === 'text' || target.kind === 'boolean') return refuse('goal-not-a-figure', 409)
  const before: Goal = {
    op: target.op,
    value: target.value,
    max: target.max,
    milestones: target.milestones,
  }
  const no = decideAdjustment(before, goal, target.goals, effectiveOn, work.today)
  if (no) return refuse(no.code, 422, { field: no.field, params: no.params })
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
  await insertGoals(work.trx, [
    // The goal that the plan was signed with binds from its first day, or it could not have been adjusted.
    ...(first
      ? [{ ...row(1, before, since < effectiveOn ? since : effectiveOn), document: null, reason: null }]
      : []),
    { ...row(seq, goal, effectiveOn), document, reason },
  ])
  const mark = { by: work.actor.personId, at: work.now.toISOString() }
  await fillTargetVersions(
    work.trx,
    work.localityId,
    [target.id],
    target.version,
    {
      op: goal.op,
      value: goal.value === null ? null : String(goal.value),
      max: goal.max === null ? null : String(goal.max),
    },
    { value: mark, milestones: mark },
  )
  await setMilestones(work.trx, work.localityId, target.version, new Map([[target.id, goal.milestones]]))
  await updateTarget(work.trx, work.localityId, [target.id], {})
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
  await recordTargetTerms(work, [target.id])
  return done({ seq })
}

/**
 * Adjusts the goal of one target by a document. What was reported before the day on which the new goal binds stays judged
 * by the goal of that time.
 */
export const adjustGoal = change({
  name: 'adjust-goal',
  input: z.object({
    targetId: z.uuid(),
    rowVersion: z.number().int(),
    op: z.enum(['>=', '>', '=', '<=', '<', '~'], 'choose-one'),
    milestones: z
      .array(
        z.object({
          by: z.string().refine(isDay, 'no-such-day'),
          value: z.number('no-number'),
          max: z.number('no-number').nullable(),
        }),
      )
      .max(50, 'too-long'),
    effectiveOn: z.string().refine(isDay, 'no-such-day'),
    document: z.string().trim().min(1, 'document-missing').max(200, 'too-long'),
    reason: z.string().trim().min(1, 'reason-missing').max(2000, 'too-long'),
  }),
  async run(work, input) {
    const target = await targetById(work.trx, work.localityId, input.targetId)
    const plan = target && (await planById(work.trx, work.localityId, target.planId))
    if (!target || !plan) return notFound()
    const no = work.authorise(may(work.actor, 'target.adjust', { ...work.here, line: plan.line }))
    if (no) return no
    if (target.version === 0 || target.review !== 'accepted') return refuse('target-not-running', 409)
    if (target.rowVersion !== input.rowVersion) return refuse('stale', 422, { field: 'milestones' })
    const adjusted = await adjustGoalOf(work, target, {
      goal: goalOfMilestones(input.op, input.milestones),
      effectiveOn: input.effectiveOn,
      document: input.document,
      reason: input.reason,
    })
    if (!adjusted.ok) return adjusted
    return done({ targetId: target.id, code: target.code, seq: adjusted.value.seq })
  },
})
