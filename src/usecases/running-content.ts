import type { TaskRecord } from '../store/task.ts'
import { dropLeadFromSupport, replaceSupport } from '../store/task-support.ts'
import { fillTaskVersions, updateTask } from '../store/task-write.ts'
import { type AssignmentFields, givenFields, taskColumns } from './assignment.ts'
import { beginNextTasks } from './next-version.ts'
import type { Work } from './use-case.ts'

/**
 * Writes fields into the next version of running tasks, each with who filled it. For what an assignment settles: who does
 * a task, what comes out of it. Whoever calls tells the journal the terms afterwards.
 */
export async function fillRunningTasks(
  work: Work,
  tasks: readonly TaskRecord[],
  fields: Omit<AssignmentFields, 'deadline' | 'nature'>,
): Promise<void> {
  const { trx, localityId, actor, now } = work
  const given = givenFields(fields)
  if (given.length === 0 || tasks.length === 0) return
  const mark = { by: actor.personId, at: now.toISOString() }
  const marks = Object.fromEntries(given.map(name => [name, mark]))
  const { supportUnitIds } = fields
  for (const { version, ids } of await beginNextTasks(work, tasks, true)) {
    await fillTaskVersions(trx, localityId, ids, version, taskColumns(fields), marks)
    if (supportUnitIds)
      await replaceSupport(
        trx,
        localityId,
        version,
        ids.map(taskId => ({ taskId, unitIds: supportUnitIds })),
      )
    await dropLeadFromSupport(trx, localityId, version, ids)
  }
  await updateTask(
    trx,
    localityId,
    tasks.map(task => task.id),
    {},
  )
}
