import { addDays } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { subtasksOf } from '../store/subtask.ts'
import { tasksOf } from '../store/task.ts'
import { openStepsOf, unitPlansOf } from '../store/unit-plan.ts'
import { headedUnits } from './assignment-object.ts'
import type { Owed } from './owed.ts'
import { taskObject } from './policy-objects.ts'
import type { Work } from './use-case.ts'

/** A milestone shows among what is owed from so many days before its day. */
const STEP_DAYS = 7

/** Pieces of tasks and milestones that are the actor's, and plans of the actor's units that wait for the head. */
export async function owedUnitWork(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId, actor, today } = work
  const [pieces, steps, waiting] = await Promise.all([
    subtasksOf(trx, localityId, { ownerId: actor.personId, open: true }),
    openStepsOf(trx, localityId, { ownerId: actor.personId }),
    unitPlansOf(trx, localityId, { waiting: true }),
  ])
  const soon = steps.filter(step => step.due <= addDays(today, STEP_DAYS))
  const ids = [...pieces, ...soon, ...waiting].map(one => one.taskId)
  if (ids.length === 0) return []
  const tasks = new Map((await tasksOf(trx, localityId, { ids })).map(task => [task.id, task]))
  const open = (taskId: string) => {
    const task = tasks.get(taskId)
    return task && task.closedOn === null && task.cancelledOn === null ? task : null
  }
  const headed = waiting.length === 0 ? new Set<string>() : await headedUnits(work)
  return [
    ...pieces.flatMap((piece): readonly Owed[] => {
      const task = open(piece.taskId)
      if (!task) return []
      const said = { code: task.code, about: piece.text, from: null, due: piece.due, since: piece.addedAt }
      return [{ kind: 'subtask', id: piece.id, ...said }]
    }),
    ...soon.flatMap((step): readonly Owed[] => {
      const task = open(step.taskId)
      // Another unit may lead by now.
      if (task?.lead?.id !== step.unitId) return []
      const said = { code: task.code, about: step.text, from: null, due: step.due, since: step.since }
      return [{ kind: 'step', id: task.id, ...said }]
    }),
    ...waiting.flatMap((plan): readonly Owed[] => {
      const task = open(plan.taskId)
      if (!task) return []
      const object = { ...taskObject(localityId, task), unitId: plan.unit.id }
      const head = { ...object, unitHasHead: headed.has(plan.unit.id) }
      if (!may(actor, 'unitPlan.decide', head).ok || plan.submittedAt === null) return []
      const said = { code: task.code, about: task.text, due: null, since: plan.submittedAt }
      return [{ kind: 'unit-plan', id: task.id, from: plan.submittedBy?.name ?? null, ...said }]
    }),
  ]
}
