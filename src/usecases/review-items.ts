import { z } from 'zod'
import { done, notFound } from '../domain/refusal.ts'
import { targetsOf, updateTarget } from '../store/target.ts'
import { tasksOf, updateTask } from '../store/task.ts'
import { draftForReview } from './draft-plan.ts'
import { change } from './use-case.ts'

const EVENT = { accepted: 'item-accepted', dropped: 'item-dropped', unseen: 'item-reopened' } as const

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
    const tasks = await tasksOf(work.trx, work.localityId, { planId, ids: taskIds })
    const targets = await targetsOf(work.trx, work.localityId, { planId, ids: targetIds })
    if (tasks.length !== new Set(taskIds).size || targets.length !== new Set(targetIds).size)
      return notFound()
    const by =
      decision === 'unseen'
        ? { reviewed_by: null, reviewed_at: null }
        : { reviewed_by: work.actor.personId, reviewed_at: work.now }
    if (tasks.length > 0) await updateTask(work.trx, work.localityId, taskIds, { review: decision, ...by })
    if (targets.length > 0)
      await updateTarget(work.trx, work.localityId, targetIds, { review: decision, ...by })
    for (const task of tasks)
      work.record({
        kind: EVENT[decision],
        object: { kind: 'task', id: task.id },
        payload: { planId, code: task.code },
      })
    for (const target of targets)
      work.record({
        kind: EVENT[decision],
        object: { kind: 'target', id: target.id },
        payload: { planId, code: target.code },
      })
    return done({ count: tasks.length + targets.length })
  },
})
