import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { taskById } from '../store/task.ts'
import { copyTask, roomForParts, updateTask } from '../store/task-write.ts'
import { draftForReview } from './draft-plan.ts'
import { beginStep } from './review-step.ts'
import { change } from './use-case.ts'

/**
 * Splits one task of a draft into two or more. The parts keep the assignment and the place of the whole and name it
 * as their origin; the whole is dropped and can be taken back.
 */
export const splitTask = change({
  name: 'split-task',
  input: z.object({
    planId: z.uuid(),
    taskId: z.uuid(),
    rowVersion: z.number().int(),
    texts: z.array(z.string().trim().min(1, 'missing').max(5000, 'too-long')).min(2, 'too-few-parts').max(20),
  }),
  async run(work, input) {
    const found = await draftForReview(work, input.planId)
    if (!found.ok) return found
    const task = await taskById(work.trx, work.localityId, input.taskId)
    if (!task || task.planId !== input.planId) return notFound()
    if (task.rowVersion !== input.rowVersion)
      return refuse('stale', 422, { field: 'texts', params: { now: task.text } })
    if (task.review === 'dropped') return refuse('item-dropped-already', 409)
    const step = await beginStep(work, input.planId, 'split', { taskIds: [task.id] })
    const first = await roomForParts(work.trx, work.localityId, task, input.texts.length)
    const parts = input.texts.map((text, index) => ({
      id: work.newId(),
      code: `${task.code}.${first + index}`,
      position: task.position + index + 1,
      text,
    }))
    await copyTask(work.trx, work.localityId, task, parts)
    await updateTask(work.trx, work.localityId, [task.id], {
      review: 'dropped',
      reviewed_by: work.actor.personId,
      reviewed_at: work.now,
    })
    await step({ taskIds: parts.map(part => part.id) })
    work.record({
      type: 'item-split',
      payload: { planId: input.planId, itemId: task.id, item: 'task', into: parts.map(part => part.id) },
    })
    return done({ taskIds: parts.map(part => part.id) })
  },
})
