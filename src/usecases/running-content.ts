import type { TaskRecord } from '../store/task.ts'
import { dropLeadFromSupport, replaceSupport } from '../store/task-support.ts'
import { fillTaskVersions, updateTask } from '../store/task-write.ts'
import { type AssignmentFields, givenFields, taskColumns } from './assignment.ts'
import type { Work } from './use-case.ts'

/**
 * Writes fields into the version of a running task that holds now, each with who filled it. For what an assignment
 * settles: who does it, what comes out of it. Its wording and its deadline are changed by acts of their own.
 */
export async function fillRunningTask(
  work: Work,
  task: Pick<TaskRecord, 'id' | 'version'>,
  fields: Omit<AssignmentFields, 'deadline' | 'nature'>,
): Promise<void> {
  const { trx, localityId, actor, now } = work
  const mark = { by: actor.personId, at: now.toISOString() }
  const marks = Object.fromEntries(givenFields(fields).map(name => [name, mark]))
  await fillTaskVersions(trx, localityId, [task.id], task.version, taskColumns(fields), marks)
  if (fields.supportUnitIds)
    await replaceSupport(trx, localityId, task.version, [{ taskId: task.id, unitIds: fields.supportUnitIds }])
  await dropLeadFromSupport(trx, localityId, task.version, [task.id])
  await updateTask(trx, localityId, [task.id], {})
}
