import { sql } from 'kysely'
import { batches } from './batches.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

type Support = { readonly taskId: string; readonly unitIds: readonly string[] }

/** Adds supporting units to tasks of one version, all in one statement. A unit named twice counts once. */
export async function insertSupport(
  trx: Trx,
  localityId: string,
  version: number,
  support: readonly Support[],
): Promise<void> {
  const rows = support.flatMap(({ taskId, unitIds }) =>
    [...new Set(unitIds)].map(unit_id => ({ locality_id: localityId, task_id: taskId, version, unit_id })),
  )
  for (const piece of batches(rows)) await trx.insertInto('task_support').values(piece).execute()
}

/** Replaces the supporting units of several tasks of one version. */
export async function replaceSupport(
  trx: Trx,
  localityId: string,
  version: number,
  support: readonly Support[],
): Promise<void> {
  await trx
    .deleteFrom('task_support')
    .where('locality_id', '=', localityId)
    .where('version', '=', version)
    .where('task_id', 'in', orNobody(support.map(s => s.taskId)))
    .execute()
  await insertSupport(trx, localityId, version, support)
}

/** Whoever leads a task does not also support it: after a new lead, takes that unit out of the supporting ones. */
export async function dropLeadFromSupport(
  trx: Trx,
  localityId: string,
  version: number,
  taskIds: readonly string[],
): Promise<void> {
  await sql`delete from task_support s using task_version v
    where s.locality_id = ${localityId} and v.locality_id = s.locality_id
      and s.version = ${version} and v.version = s.version
      and s.task_id = any(${orNobody(taskIds)}::uuid[]) and v.task_id = s.task_id
      and v.lead_unit_id = s.unit_id`.execute(trx)
}
