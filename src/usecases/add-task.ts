import { z } from 'zod'
import { done } from '../domain/refusal.ts'
import { insertTasks, nextTaskCode } from '../store/task-write.ts'
import { digest } from './digest.ts'
import { draftForReview } from './draft-plan.ts'
import { change } from './use-case.ts'

/** Adds a task that a person wrote: it has no place in the source and says who added it. */
export const addTask = change({
  name: 'add-task',
  input: z.object({
    planId: z.uuid(),
    text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
    group: z.string().trim().max(500, 'too-long').default(''),
  }),
  async run(work, input) {
    const found = await draftForReview(work, input.planId)
    if (!found.ok) return found
    const id = work.newId()
    const { code, position } = await nextTaskCode(work.trx, work.localityId, input.planId)
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    await insertTasks(
      work.trx,
      [
        {
          locality_id: work.localityId,
          id,
          plan_id: input.planId,
          code,
          position,
          origin: 'added',
          review: 'accepted',
          reviewed_by: work.actor.personId,
          reviewed_at: work.now,
          row_version: 1,
          current_version: 0,
        },
      ],
      [
        {
          locality_id: work.localityId,
          task_id: id,
          version: 0,
          text: input.text,
          group_title: input.group || null,
          lead_text: '[]',
          support_text: '[]',
          no_support: false,
          nature: 'unknown',
          places: '[]',
          filled: JSON.stringify({ text: mark }),
        },
      ],
    )
    work.record({
      type: 'item-added',
      payload: { planId: input.planId, itemId: id, item: 'task', text: digest(input.text) },
    })
    return done({ taskId: id, code })
  },
})
