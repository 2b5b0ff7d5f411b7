import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { done, refuse } from '../domain/refusal.ts'
import { insertSubtask } from '../store/subtask.ts'
import { digest } from './digest.ts'
import { inOffice, taskInHand } from './task-in-hand.ts'
import { change } from './use-case.ts'

/** What a piece of a task says. '' is nobody, and no day. */
export const subtaskWords = {
  text: z.string().trim().min(1, 'subtask-text-missing').max(1000, 'too-long'),
  ownerId: z.union([z.literal(''), z.uuid('unknown-person')]).default(''),
  due: z.union([z.literal(''), z.string().refine(isDay, 'no-such-day')]).default(''),
}

/** Adds a piece to a running task, for the lead unit's own use. Its owner may sit in another unit. */
export const addSubtask = change({
  name: 'add-subtask',
  input: z.object({ taskId: z.uuid(), ...subtaskWords }),
  async run(work, { taskId, text, ownerId, due }) {
    const found = await taskInHand(work, taskId, 'subtask.manage')
    if (!found.ok) return found
    if (ownerId !== '' && !(await inOffice(work, [ownerId])))
      return refuse('bad-input', 422, { problems: [{ field: 'ownerId', code: 'unknown-person' }] })
    const id = work.newId()
    await insertSubtask(work.trx, work.localityId, {
      id,
      taskId,
      text,
      ownerId: ownerId || null,
      due: due || null,
      addedBy: work.actor.personId,
      addedAt: work.now,
      on: work.today,
    })
    work.record({
      type: 'subtask-added',
      payload: {
        subtaskId: id,
        taskId,
        ownerPersonId: ownerId || null,
        due: due || null,
        text: digest(text),
      },
    })
    return done({ subtaskId: id, taskId, code: found.task.code })
  },
})
