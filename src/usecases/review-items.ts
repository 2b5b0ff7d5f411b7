import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { targetsOf } from '../store/target.ts'
import { updateTarget } from '../store/target-write.ts'
import { tasksOf } from '../store/task.ts'
import { updateTask } from '../store/task-write.ts'
import { draftForReview } from './draft-plan.ts'
import { beginStep } from './review-step.ts'
import { change } from './use-case.ts'

const EVENT = { accepted: 'item-accepted', dropped: 'item-dropped', unseen: 'item-restored' } as const

/** Accepts, drops or reopens items of a draft: each named, none swept along. */
export const reviewItems = change({
  name: 'review-items',
  input: z.object({
    planId: z.uuid(),
    taskIds: z.array(z.uuid()).max(1000).default([]),
    targetIds: z.array(z.uuid()).max(1000).default([]),
    decision: z.enum(['accepted', 'dropped', 'unseen']),
  }),
  async run(work, { planId, taskIds, targetIds, decision }) {
    const found = await draftForReview(work, planId)
    if (!found.ok) return found
    if (taskIds.length + targetIds.length === 0) return refuse('nothing-selected')
    const tasks = await tasksOf(work.trx, work.localityId, { planId, ids: taskIds })
    const targets = await targetsOf(work.trx, work.localityId, { planId, ids: targetIds })
    if (tasks.length !== new Set(taskIds).size || targets.length !== new Set(targetIds).size)
      return notFound()
    const step = await beginStep(work, planId, decision, { taskIds, targetIds })
    const by =
      decision === 'unseen'
        ? { reviewed_by: null, reviewed_at: null }
        : { reviewed_by: work.actor.personId, reviewed_at: work.now }
    if (tasks.length > 0) await updateTask(work.trx, work.localityId, taskIds, { review: decision, ...by })
    if (targets.length > 0)
      await updateTarget(work.trx, work.localityId, targetIds, { review: decision, ...by })
    await step()
    const type = EVENT[decision]
    for (const { id } of tasks) work.record({ type, payload: { planId, itemId: id, item: 'task' } })
    for (const { id } of targets) work.record({ type, payload: { planId, itemId: id, item: 'target' } })
    return done({ count: tasks.length + targets.length })
  },
})
