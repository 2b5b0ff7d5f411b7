import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { assignmentsOf } from '../store/assignment.ts'
import { peopleOf } from '../store/person.ts'
import { taskById } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { asLeadUnit, assignmentObject, headedBy } from './assignment-object.ts'
import { standingAssignments } from './list-assignments.ts'
import { taskObject } from './policy-objects.ts'
import { look } from './use-case.ts'

/** Who has what of a task: the assignments in force, lead first, and what the actor may do about them. */
export const showTaskAssignments = look({
  name: 'show-task-assignments',
  input: z.object({ taskId: z.uuid() }),
  async run(work, { taskId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor, today } = work
    const task = await taskById(trx, localityId, taskId)
    if (!task) return notFound()
    const [found, units, people] = await Promise.all([
      assignmentsOf(trx, localityId, { taskIds: [taskId], inForce: true }),
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { day: today }),
    ])
    const headed = headedBy(people)
    const order = new Map(units.map((unit, at) => [unit.id, at]))
    const standing = [...(await standingAssignments(work, found))].sort(
      (a, b) =>
        Number(a.role === 'support') - Number(b.role === 'support') ||
        (order.get(a.unit.id) ?? 0) - (order.get(b.unit.id) ?? 0),
    )
    const object = taskObject(localityId, task)
    const running =
      task.version > 0 && task.review === 'accepted' && task.closedOn === null && task.cancelledOn === null
    return done({
      task,
      units,
      /** Whom the head of the lead unit may name. */
      officers: people.filter(person => person.appointments.some(one => one.unitId === task.lead?.id)),
      assignments: standing.map(one => {
        const about = assignmentObject(localityId, task, one, headed)
        return {
          ...one,
          mayAnswer: one.answer === null && may(actor, 'assignment.answer', about).ok,
          mayReport: one.role === 'support' && may(actor, 'part.report', about).ok,
          mayDecide:
            one.state === 'argued' &&
            may(actor, 'assignment.decide', { ...object, arguedBy: one.answeredBy?.id ?? '' }).ok,
        }
      }),
      running,
      give: may(actor, 'assignment.give', object),
      name: may(actor, 'task.nameOwner', object),
      asLeadUnit: asLeadUnit(work, task),
    })
  },
})
