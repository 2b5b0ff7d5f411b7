import { beginTargetVersions, beginTaskVersions } from '../store/item-version.ts'
import type { TargetRecord } from '../store/target.ts'
import type { TaskRecord } from '../store/task.ts'
import { insertActs } from '../store/task-act.ts'
import type { Work } from './use-case.ts'

/** Items that are in the same version of themselves. */
export type Alike = { readonly version: number; readonly ids: readonly string[] }

const alike = (items: readonly { readonly id: string; readonly version: number }[], step: 0 | 1): Alike[] =>
  [...Map.groupBy(items, item => item.version + step)].map(([version, group]) => ({
    version,
    ids: group.map(item => item.id),
  }))

/**
 * The versions into which gaps of these tasks are filled. In a draft that is the draft itself; a running task gets a new
 * version, so that what it said before can be read for ever, and a line in its history.
 */
export async function beginNextTasks(
  work: Work,
  tasks: readonly TaskRecord[],
  running: boolean,
): Promise<readonly Alike[]> {
  if (!running) return alike(tasks, 0)
  await beginTaskVersions(work.trx, work.localityId, tasks)
  await insertActs(
    work.trx,
    tasks.map(task => ({
      locality_id: work.localityId,
      id: work.newId(),
      task_id: task.id,
      kind: 'filled',
      effective_on: work.today,
      recorded_at: work.now,
      by_id: work.actor.personId,
      version: task.version + 1,
      details: '{}',
    })),
  )
  return alike(tasks, 1)
}

/** The same for targets. */
export async function beginNextTargets(
  work: Work,
  targets: readonly TargetRecord[],
  running: boolean,
): Promise<readonly Alike[]> {
  if (!running) return alike(targets, 0)
  await beginTargetVersions(work.trx, work.localityId, targets)
  return alike(targets, 1)
}
