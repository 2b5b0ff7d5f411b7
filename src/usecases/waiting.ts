import { may } from '../domain/policy/may.ts'
import { heads, leadsLine } from '../domain/role.ts'
import { type MeasurementRecord, measurementsOf } from '../store/measurement.ts'
import { peopleOf } from '../store/person.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { type UpdateRecord, updatesOf } from '../store/update.ts'
import { measurementObject, taskObject, updateObject } from './policy-objects.ts'
import type { Work } from './use-case.ts'

export type Waiting = {
  readonly updates: readonly { readonly update: UpdateRecord; readonly task: TaskRecord }[]
  readonly figures: readonly { readonly measurement: MeasurementRecord; readonly target: TargetRecord }[]
}

/** Whether the actor may decide on an update: a closing asks for the second person, anything else for the unit's head. */
export function mayDecide(
  work: Work,
  update: UpdateRecord,
  task: TaskRecord,
  authors: Awaited<ReturnType<typeof peopleOf>>,
) {
  return update.kind === 'closing'
    ? may(work.actor, 'task.confirmClosing', {
        ...taskObject(work.localityId, task),
        requestedBy: update.author.id,
      })
    : may(work.actor, 'update.approve', updateObject(work.localityId, task, update, authors))
}

/**
 * Whether a decision is first of all the actor's. A leader may decide on every update of the line, but what an officer
 * sends waits for the head of the unit; to the leader come closings, what heads sent, and the tasks they lead.
 */
function falls(
  work: Work,
  update: UpdateRecord,
  task: TaskRecord,
  authors: Awaited<ReturnType<typeof peopleOf>>,
): boolean {
  if (!mayDecide(work, update, task, authors).ok) return false
  if (!leadsLine(work.actor, task.line) || heads(work.actor, task.lead?.id ?? null)) return true
  const { authorHeadsUnit } = updateObject(work.localityId, task, update, authors)
  return update.kind === 'closing' || authorHeadsUnit || task.leader?.id === work.actor.personId
}

/** What has been submitted and waits for this actor's decision, oldest first. */
export async function waitingForActor(work: Work): Promise<Waiting> {
  const { trx, localityId } = work
  const [updates, measurements] = await Promise.all([
    updatesOf(trx, localityId, { state: 'submitted' }),
    measurementsOf(trx, localityId, { state: 'submitted' }),
  ])
  const [tasks, targets, authors] = await Promise.all([
    tasksOf(trx, localityId, { ids: updates.map(update => update.taskId) }),
    targetsOf(trx, localityId, { ids: measurements.map(measurement => measurement.targetId) }),
    peopleOf(trx, localityId, { personIds: updates.map(update => update.author.id), day: work.today }),
  ])
  const taskOf = new Map(tasks.map(task => [task.id, task]))
  const targetOf = new Map(targets.map(target => [target.id, target]))
  return {
    updates: updates
      .flatMap(update => {
        const task = taskOf.get(update.taskId)
        return task && falls(work, update, task, authors) ? [{ update, task }] : []
      })
      .reverse(),
    figures: measurements
      .flatMap(measurement => {
        const target = targetOf.get(measurement.targetId)
        if (!target) return []
        const object = measurementObject(localityId, target, measurement)
        return may(work.actor, 'measurement.confirm', object).ok ? [{ measurement, target }] : []
      })
      .reverse(),
  }
}
