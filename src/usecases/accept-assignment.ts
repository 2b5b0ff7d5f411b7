import { z } from 'zod'
import { done } from '../domain/refusal.ts'
import { updateAssignments } from '../store/assignment.ts'
import { assignmentForAnswer } from './assignment-for-answer.ts'
import { change } from './use-case.ts'

/** The unit takes the work on. Also after its last day: silence counted as noted, and this is more. */
export const acceptAssignment = change({
  name: 'accept-assignment',
  input: z.object({ assignmentId: z.uuid() }),
  async run(work, { assignmentId }) {
    const found = await assignmentForAnswer(work, assignmentId)
    if (!found.ok) return found
    const { assignment, task } = found
    const { trx, localityId, actor, now } = work
    await updateAssignments(trx, localityId, [assignmentId], {
      answer: 'accepted',
      answered_by: actor.personId,
      answered_at: now,
    })
    const unitId = assignment.unit.id
    work.record({ type: 'assignment-accepted', payload: { assignmentId, taskId: task.id, unitId } })
    return done({ taskId: task.id, code: task.code })
  },
})
