import { z } from 'zod'
import { canAnswer } from '../domain/assignment.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { assignmentsOf } from '../store/assignment.ts'
import { partReportsOf } from '../store/part-report.ts'
import { unitsOf } from '../store/unit.ts'
import { assignmentObject, headedUnits } from './assignment-object.ts'
import { standingAssignments } from './list-assignments.ts'
import { taskObject } from './policy-objects.ts'
import { look } from './use-case.ts'

/** One assignment with what was answered and decided, what the unit said of its part, and what the actor may do. */
export const showAssignment = look({
  name: 'show-assignment',
  input: z.object({ assignmentId: z.uuid() }),
  async run(work, { assignmentId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const [assignment] = await standingAssignments(
      work,
      await assignmentsOf(trx, localityId, { ids: [assignmentId] }),
    )
    if (!assignment) return notFound()
    const { task } = assignment
    const [reports, units, headed] = await Promise.all([
      partReportsOf(trx, localityId, [task.id], false),
      unitsOf(trx, localityId),
      headedUnits(work),
    ])
    const object = assignmentObject(localityId, task, assignment, headed)
    const inForce = assignment.endedOn === null
    return done({
      assignment,
      units,
      reports: reports.filter(one => one.unitId === assignment.unit.id),
      canAnswer: canAnswer(assignment),
      answer: may(actor, 'assignment.answer', object),
      report: inForce && assignment.role === 'support' ? may(actor, 'part.report', object) : null,
      decide:
        assignment.state === 'argued'
          ? may(actor, 'assignment.decide', {
              ...taskObject(localityId, task),
              arguedBy: assignment.answeredBy?.id ?? '',
            })
          : null,
      moveDeadline: may(actor, 'extension.decide', taskObject(localityId, task)).ok,
    })
  },
})
