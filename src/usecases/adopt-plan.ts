import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { beginPlanItems, insertPlanItems } from '../store/item-version.ts'
import { insertPlanVersion, lockPlan, updatePlan } from '../store/plan.ts'
import { forgetSteps } from '../store/review-step.ts'
import { targetsOf } from '../store/target.ts'
import { copyTargetVersions } from '../store/target-write.ts'
import { tasksOf } from '../store/task.ts'
import { copyTaskVersions } from '../store/task-write.ts'
import { targetAssignment, taskAssignment } from './assigned.ts'
import { digest } from './digest.ts'
import { recordTargetTerms } from './target-terms.ts'
import { decideDeadlines, recordTerms } from './task-terms.ts'
import { unclearTasks } from './unclear-tasks.ts'
import { change } from './use-case.ts'

/**
 * Adopts a reviewed draft as version 1. Nothing is adopted unseen: every item was accepted or dropped by a person.
 * The deadline of each task becomes its first decision, which nothing touches afterwards.
 */
export const adoptPlan = change({
  name: 'adopt-plan',
  input: z.object({
    planId: z.uuid(),
    rowVersion: z.number().int(),
    title: z.string().trim().min(1, 'missing').max(1000, 'too-long'),
    number: z.string().trim().max(50, 'too-long').nullable(),
    /** The day of signing, from which the plan binds. */
    dated: z.string().refine(isDay, 'no-such-day'),
    authority: z.string().trim().min(1, 'missing').max(200, 'too-long'),
    line: z.enum(['state', 'party']),
  }),
  async run(work, input) {
    const plan = await lockPlan(work.trx, work.localityId, input.planId)
    if (!plan) return notFound()
    // Neither may a leader take over the other line's plan nor hand theirs to it.
    for (const line of new Set([plan.line, input.line])) {
      const no = work.authorise(may(work.actor, 'plan.adopt', { ...work.here, line }))
      if (no) return no
    }
    if (plan.stage !== 'draft') return refuse('plan-not-draft', 409, { params: { stage: plan.stage } })
    if (plan.rowVersion !== input.rowVersion) return refuse('stale', 422, { params: { now: plan.title } })
    const all = await tasksOf(work.trx, work.localityId, { planId: plan.id })
    const allTargets = await targetsOf(work.trx, work.localityId, { planId: plan.id })
    const unseen = [...all, ...allTargets].filter(item => item.review === 'unseen')
    if (unseen.length > 0) return refuse('items-unseen', 422, { params: { count: unseen.length } })
    const tasks = all.filter(task => task.review === 'accepted')
    const targets = allTargets.filter(target => target.review === 'accepted')
    if (tasks.length + targets.length === 0) return refuse('plan-empty')
    const unclear = await unclearTasks(work, tasks)
    if (unclear.length > 0) return refuse('bad-input', 422, { problems: unclear })
    const version = 1
    await copyTaskVersions(
      work.trx,
      work.localityId,
      tasks.map(task => task.id),
      0,
      version,
    )
    await copyTargetVersions(
      work.trx,
      work.localityId,
      targets.map(target => target.id),
      0,
      version,
    )
    await insertPlanVersion(work.trx, work.localityId, {
      planId: plan.id,
      version,
      number: input.number,
      dated: input.dated,
      title: input.title,
      effectiveOn: input.dated,
      adoptedAt: work.now,
      adoptedBy: work.actor.personId,
    })
    await beginPlanItems(work.trx, work.localityId, plan.id, input.dated)
    await insertPlanItems(
      work.trx,
      work.localityId,
      { id: plan.id, version },
      { taskIds: tasks.map(task => task.id), targetIds: targets.map(target => target.id) },
    )
    await updatePlan(work.trx, work.localityId, plan.id, {
      stage: 'adopted',
      current_version: version,
      adopted_at: work.now,
      title: input.title,
      number: input.number,
      dated: input.dated,
      authority: input.authority,
      line: input.line,
    })
    await forgetSteps(work.trx, work.localityId, plan.id)
    work.record({
      type: 'plan-adopted',
      payload: {
        planId: plan.id,
        version,
        content: digest({
          document: [input.title, input.number, input.dated, input.authority, input.line],
          tasks: tasks.map(task => [task.id, task.text, taskAssignment(task)]),
          targets: targets.map(target => [
            target.id,
            target.text,
            target.value,
            target.milestones,
            targetAssignment(target),
          ]),
        }),
        targets: targets.length,
        tasks: tasks.length,
      },
    })
    await decideDeadlines(
      work,
      tasks.flatMap(task =>
        task.deadline === null || task.nature === 'regular'
          ? []
          : [
              {
                taskId: task.id,
                seq: 1,
                deadline: task.deadline,
                effectiveOn: input.dated,
                document: null,
                reason: null,
              },
            ],
      ),
    )
    await recordTerms(
      work,
      tasks.map(task => task.id),
    )
    await recordTargetTerms(
      work,
      targets.map(target => target.id),
    )
    return done({ planId: plan.id, version, tasks: tasks.length, targets: targets.length })
  },
})
