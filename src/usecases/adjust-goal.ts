import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { decideAdjustment, type Goal, goalOfMilestones } from '../domain/goal-history.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { planById } from '../store/plan.ts'
import { type TargetRecord, targetById } from '../store/target.ts'
import { fillTargetVersions, setMilestones, updateTarget } from '../store/target-write.ts'
import { goalOfRecord, keepGoal } from './keep-goal.ts'
import { recordTargetTerms } from './target-terms.ts'
import { change, type Work } from './use-case.ts'

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
    if (target.kind === 'text' || target.kind === 'boolean') return refuse('goal-not-a-figure', 409)
    const goal = goalOfMilestones(input.op, input.milestones)
    const refused = decideAdjustment(goalOfRecord(target), goal, target.goals, input.effectiveOn, work.today)
    if (refused) return refuse(refused.code, 422, { field: refused.field, params: refused.params })
    const seq = await keepGoal(work, target, goal, input)
    await writeGoal(work, target, goal)
    return done({ targetId: target.id, code: target.code, seq })
  },
})

/** Puts the goal into the version of the target that runs. */
async function writeGoal(work: Work, target: TargetRecord, goal: Goal): Promise<void> {
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
  await recordTargetTerms(work, [target.id])
}
