import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { decideExtensionRequest } from '../domain/extension.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { extensionsOf, insertExtension } from '../store/extension.ts'
import { lockTask } from '../store/task.ts'
import { refuseByRule } from './act-on-task.ts'
import { digest } from './digest.ts'
import { taskObject } from './policy-objects.ts'
import { stateOfTask } from './task-standing.ts'
import { change } from './use-case.ts'

/** Asks for a later deadline. Nothing changes until whoever leads the plan's line decides; one request at a time. */
export const requestExtension = change({
  name: 'request-extension',
  input: z.object({
    taskId: z.uuid(),
    due: z.string().min(1, 'missing').refine(isDay, 'no-such-day'),
    reason: z.string().trim().max(2000, 'too-long').default(''),
  }),
  async run(work, { taskId, due, reason }) {
    const { trx, localityId } = work
    const task = await lockTask(trx, localityId, taskId)
    if (!task) return notFound()
    const no = work.authorise(may(work.actor, 'extension.request', taskObject(localityId, task)))
    if (no) return no
    if (task.version === 0 || task.review !== 'accepted') return refuse('task-not-running', 409)
    const state = stateOfTask(task, null)
    const decision = decideExtensionRequest(state, { due, reason }, work.now)
    if (!decision.ok) return refuseByRule(decision.refusals)
    const asked = await extensionsOf(trx, localityId, { taskIds: [taskId], state: 'asked' })
    const [waiting] = asked
    if (waiting) return refuse('extension-asked-already', 409, { params: { due: waiting.dueAsked } })
    if (state.due === null) return refuse('no-deadline', 409)
    const id = work.newId()
    await insertExtension(trx, {
      locality_id: localityId,
      id,
      task_id: taskId,
      unit_id: task.lead?.id ?? null,
      author_id: work.actor.personId,
      due_before: state.due,
      due_asked: due,
      reason,
      asked_at: work.now,
      state: 'asked',
      row_version: 1,
    })
    work.record({
      type: 'extension-requested',
      payload: { extensionId: id, taskId, due, dueBefore: state.due, reason: digest(reason) },
    })
    return done({ extensionId: id, taskId, code: task.code })
  },
})
