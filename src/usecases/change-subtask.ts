import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockSubtask, updateSubtasks } from '../store/subtask.ts'
import { subtaskWords } from './add-subtask.ts'
import { digest } from './digest.ts'
import { inOffice, taskInHand } from './task-in-hand.ts'
import { change } from './use-case.ts'

/** Changes what a piece of a task says, who does it, by when. What was reported of it stays. */
export const changeSubtask = change({
  name: 'change-subtask',
  input: z.object({ subtaskId: z.uuid(), rowVersion: z.coerce.number().int(), ...subtaskWords }),
  async run(work, { subtaskId, rowVersion, text, ownerId, due }) {
    const subtask = await lockSubtask(work.trx, work.localityId, subtaskId)
    if (!subtask) return notFound()
    const found = await taskInHand(work, subtask.taskId, 'subtask.manage')
    if (!found.ok) return found
    if (subtask.rowVersion !== rowVersion)
      return refuse('stale', 422, { field: 'text', params: { now: subtask.text } })
    if (ownerId !== '' && ownerId !== subtask.owner?.id && !(await inOffice(work, [ownerId])))
      return refuse('bad-input', 422, { problems: [{ field: 'ownerId', code: 'unknown-person' }] })
    await updateSubtasks(work.trx, work.localityId, [subtaskId], {
      text,
      owner_id: ownerId || null,
      due: due || null,
    })
    work.record({
      type: 'subtask-changed',
      payload: {
        subtaskId,
        taskId: subtask.taskId,
        ownerPersonId: ownerId || null,
        due: due || null,
        text: digest(text),
      },
    })
    return done({ taskId: subtask.taskId, code: found.task.code })
  },
})
