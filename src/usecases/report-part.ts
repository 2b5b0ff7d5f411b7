import { z } from 'zod'
import { PART_STATES } from '../domain/assignment.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockAssignment } from '../store/assignment.ts'
import { insertPartReport } from '../store/part-report.ts'
import { taskById } from '../store/task.ts'
import { assignmentObject, headedUnits } from './assignment-object.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** A supporting unit says how far it is with its part. It needs nobody's approval and counts in no statistics. */
export const reportPart = change({
  name: 'report-part',
  input: z.object({
    assignmentId: z.uuid(),
    state: z.enum(PART_STATES, 'choose-one'),
    text: z.string().trim().max(2000, 'too-long').default(''),
  }),
  async run(work, { assignmentId, state, text }) {
    const { trx, localityId, actor, now, today } = work
    const assignment = await lockAssignment(trx, localityId, assignmentId)
    const task = assignment && (await taskById(trx, localityId, assignment.taskId))
    if (!assignment || !task) return notFound()
    const object = assignmentObject(localityId, task, assignment, await headedUnits(work))
    const no = work.authorise(may(actor, 'part.report', object))
    if (no) return no
    if (assignment.role !== 'support' || assignment.endedOn !== null) return refuse('no-part', 409)
    const id = work.newId()
    const unitId = assignment.unit.id
    await insertPartReport(trx, localityId, {
      id,
      taskId: task.id,
      unitId,
      state,
      text: text || null,
      effectiveOn: today,
      recordedAt: now,
      byId: actor.personId,
    })
    work.record({
      type: 'part-reported',
      payload: {
        reportId: id,
        taskId: task.id,
        unitId,
        state,
        on: today,
        text: text === '' ? null : digest(text),
      },
    })
    return done({ taskId: task.id, code: task.code, state })
  },
})
