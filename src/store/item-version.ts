import { sql } from 'kysely'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import { copyTargetVersions } from './target-write.ts'
import { copyTaskVersions } from './task-write.ts'

type Versioned = { readonly id: string; readonly version: number }

/**
 * Begins the next version of each task: a copy of its current one, which then stands as it is for ever. What changes is
 * written into the copy afterwards. One pair of statements for each number of version that occurs.
 */
export async function beginTaskVersions(
  trx: Trx,
  localityId: string,
  tasks: readonly Versioned[],
): Promise<void> {
  for (const [version, alike] of Map.groupBy(tasks, task => task.version)) {
    const ids = alike.map(task => task.id)
    await copyTaskVersions(trx, localityId, ids, version, version + 1)
    await trx
      .updateTable('task')
      .set({ current_version: version + 1 })
      .where('locality_id', '=', localityId)
      .where('id', 'in', orNobody(ids))
      .execute()
  }
}

/** The same for targets, with their milestones. */
export async function beginTargetVersions(
  trx: Trx,
  localityId: string,
  targets: readonly Versioned[],
): Promise<void> {
  for (const [version, alike] of Map.groupBy(targets, target => target.version)) {
    const ids = alike.map(target => target.id)
    await copyTargetVersions(trx, localityId, ids, version, version + 1)
    await trx
      .updateTable('target')
      .set({ current_version: version + 1 })
      .where('locality_id', '=', localityId)
      .where('id', 'in', orNobody(ids))
      .execute()
  }
}

/** Says that a version of a plan consists of the current versions of these items. */
export async function insertPlanItems(
  trx: Trx,
  localityId: string,
  plan: { readonly id: string; readonly version: number },
  items: { readonly taskIds: readonly string[]; readonly targetIds: readonly string[] },
): Promise<void> {
  await sql`insert into plan_version_task (locality_id, plan_id, version, task_id, task_version)
    select locality_id, plan_id, ${plan.version}::integer, id, current_version from task
     where locality_id = ${localityId} and plan_id = ${plan.id} and id = any(${[...items.taskIds]}::uuid[])`.execute(
    trx,
  )
  await sql`insert into plan_version_target (locality_id, plan_id, version, target_id, target_version)
    select locality_id, plan_id, ${plan.version}::integer, id, current_version from target
     where locality_id = ${localityId} and plan_id = ${plan.id} and id = any(${[...items.targetIds]}::uuid[])`.execute(
    trx,
  )
}

/** After adoption: every item of the plan counts from version 1, and the accepted tasks bind from a day. */
export async function beginPlanItems(
  trx: Trx,
  localityId: string,
  planId: string,
  boundSince: string,
): Promise<void> {
  await sql`update task set current_version = 1, bound_since = case when review = 'accepted' then ${boundSince}::date end
     where locality_id = ${localityId} and plan_id = ${planId}`.execute(trx)
  await sql`update target set current_version = 1 where locality_id = ${localityId} and plan_id = ${planId}`.execute(
    trx,
  )
}
