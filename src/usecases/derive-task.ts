import { taskState } from '../domain/task-facts.ts'
import type { TaskRecord } from '../store/task.ts'
import { updateTask } from '../store/task-write.ts'
import { updatesOf } from '../store/update.ts'
import { keepTaskLateness } from './keep-lateness.ts'
import { factsOfTask } from './task-history.ts'
import type { Work } from './use-case.ts'

/**
 * Writes the state columns of a task anew from all that was reported and decided, so that they say the same as a report
 * that asks the facts, in whatever order the decisions came, and stores the latenesses that follow from them. The task's
 * row must be held.
 */
export async function deriveTask(work: Work, task: TaskRecord): Promise<void> {
  const { trx, localityId } = work
  const updates = await updatesOf(trx, localityId, { taskIds: [task.id] })
  const state = taskState(factsOfTask(task, updates, null))
  await updateTask(trx, localityId, [task.id], {
    started_on: state.startedOn,
    percent: state.percent === null ? null : String(state.percent),
    submitted_on: state.submittedOn,
    closed_on: state.closedOn,
    last_check_in_on: state.lastCheckInOn,
  })
  await keepTaskLateness(work, [task], updates)
}
