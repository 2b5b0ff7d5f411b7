import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { proposedPercent, subtaskIsLate } from '../domain/subtask.ts'
import { stepIsLate, unitPlanState } from '../domain/unit-plan.ts'
import { peopleOf } from '../store/person.ts'
import { subtasksOf } from '../store/subtask.ts'
import { taskById } from '../store/task.ts'
import { unitPlansOf } from '../store/unit-plan.ts'
import { headedBy } from './assignment-object.ts'
import { taskObject } from './policy-objects.ts'
import { look, type Work } from './use-case.ts'

/** How the lead unit does a task: its pieces, the unit's own plan, what is late of both, and what the actor may do. */
export const showTaskWork = look({
  name: 'show-task-work',
  input: z.object({ taskId: z.uuid() }),
  async run(work, { taskId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor, today } = work
    const task = await taskById(trx, localityId, taskId)
    if (!task) return notFound()
    const [subtasks, plans, people] = await Promise.all([
      subtasksOf(trx, localityId, { taskIds: [taskId] }),
      unitPlansOf(trx, localityId, { taskIds: [taskId] }),
      peopleOf(trx, localityId, { day: today }),
    ])
    const object = taskObject(localityId, task)
    const unitId = task.lead?.id ?? ''
    const decides = { ...object, unitId, unitHasHead: headedBy(people).has(unitId) }
    // Another unit may have led before; its plan was its own.
    const own = plans.filter(plan => plan.unit.id === unitId)
    const latest = own[0] ?? null
    return done({
      task,
      people,
      running:
        task.version > 0 && task.review === 'accepted' && task.closedOn === null && task.cancelledOn === null,
      subtasks: subtasks.map(one => ({
        ...one,
        late: subtaskIsLate(one, today),
        mayReport: may(actor, 'subtask.report', { ...object, subtaskOwnerId: one.owner?.id ?? null }).ok,
      })),
      proposed: proposedPercent(subtasks),
      /** The version that holds, and the newest, which may be another that is still being written. */
      agreed: standingPlan(work, own.find(plan => unitPlanState(plan) === 'agreed') ?? null),
      latest: standingPlan(work, latest),
      manage: may(actor, 'subtask.manage', object),
      write: may(actor, 'unitPlan.write', object),
      decide: may(actor, 'unitPlan.decide', decides),
    })
  },
})

const standingPlan = (work: Work, plan: Awaited<ReturnType<typeof unitPlansOf>>[number] | null) =>
  plan === null
    ? null
    : {
        ...plan,
        state: unitPlanState(plan),
        steps: plan.steps.map(step => ({ ...step, late: stepIsLate(step, work.today) })),
      }
