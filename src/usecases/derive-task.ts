import { taskState } from '../domain/task-facts.ts'
import type { TaskRecord } from '../store/task.ts'
import { actsOf } from '../store/task-act.ts'
import { updateTask } from '../store/task-write.ts'
import { type UpdateKind, updatesOf } from '../store/update.ts'
import { factsOfTask } from './task-history.ts'
import type { Work } from './use-case.ts'

/**
 * Writes the state columns of a task anew from all that was reported, decided and done with it, so that they say the
 * same as a report that asks the facts, in whatever order the decisions came. The task's row must be held.
 */
export async function deriveTask({ trx, localityId }: Work, task: TaskRecord): Promise<void> {
  const [updates, acts] = await Promise.all([
    updatesOf(trx, localityId, { taskIds: [task.id] }),
    actsOf(trx, localityId, [task.id]),
  ])
  const state = taskState(factsOfTask(task, updates, acts, null))
  await updateTask(trx, localityId, [task.id], {
    started_on: state.startedOn,
    percent: state.percent === null ? null : String(state.percent),
    submitted_on: state.submittedOn,
    closed_on: state.closedOn,
    suspended_on: state.suspendedOn,
    cancelled_on: state.cancelledOn,
    replaced_on: state.replacedOn,
    last_check_in_on: state.lastCheckInOn,
  })
}

/**
 * The task after something was sent in that nobody has decided on yet. Only a delivery counts before its decision: all
 * else leaves no mark among the facts of the task, so its columns say the same, in a new row version.
 */
export async function deriveTaskSentIn(work: Work, task: TaskRecord, kind: UpdateKind): Promise<void> {
  if (kind === 'closing') return deriveTask(work, task)
  work.send(updateTask(work.trx, work.localityId, [task.id], {}))
}
