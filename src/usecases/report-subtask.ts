import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { SUBTASK_STATES } from '../domain/subtask.ts'
import { insertSubtaskReport, lockSubtask, updateSubtasks } from '../store/subtask.ts'
import { taskById } from '../store/task.ts'
import { digest } from './digest.ts'
import { taskObject } from './policy-objects.ts'
import { change } from './use-case.ts'

/**
 * Says how far a piece of a task is. It needs nobody's approval and changes nothing of the task. Only the lead unit drops
 * a piece.
 */
export const reportSubtask = change({
  name: 'report-subtask',
  input: z.object({
    subtaskId: z.uuid(),
    state: z.enum(SUBTASK_STATES, 'choose-one'),
    note: z.string().trim().max(1000, 'too-long').default(''),
  }),
  async run(work, { subtaskId, state, note }) {
    const { trx, localityId, actor, now, today } = work
    const subtask = await lockSubtask(trx, localityId, subtaskId)
    const task = subtask && (await taskById(trx, localityId, subtask.taskId))
    if (!subtask || !task) return notFound()
    const object = taskObject(localityId, task)
    const no = work.authorise(
      state === 'dropped'
        ? may(actor, 'subtask.manage', object)
        : may(actor, 'subtask.report', { ...object, subtaskOwnerId: subtask.owner?.id ?? null }),
    )
    if (no) return no
    if (task.closedOn !== null || task.cancelledOn !== null) return refuse('task-not-running', 409)
    await insertSubtaskReport(trx, localityId, {
      id: work.newId(),
      subtaskId,
      state,
      note: note || null,
      on: today,
      at: now,
      byId: actor.personId,
    })
    await updateSubtasks(trx, localityId, [subtaskId], { state, state_on: today })
    work.record({
      type: 'subtask-reported',
      payload: {
        subtaskId,
        taskId: task.id,
        state,
        on: today,
        note: note === '' ? null : digest(note),
      },
    })
    return done({ taskId: task.id, code: task.code, state })
  },
})
