import { type Insertable, sql, type Updateable } from 'kysely'
import type { Milestone } from '../domain/target.ts'
import { batches } from './batches.ts'
import { nextCode } from './code.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Filled } from './task.ts'
import type { TargetTable, TargetVersionTable } from './types.gen.ts'

export type NewTarget = Insertable<TargetTable>
export type NewTargetVersion = Insertable<TargetVersionTable>

export async function insertTargets(
  trx: Trx,
  targets: readonly NewTarget[],
  versions: readonly NewTargetVersion[],
): Promise<void> {
  for (const rows of batches(targets)) await trx.insertInto('target').values(rows).execute()
  for (const rows of batches(versions)) await trx.insertInto('target_version').values(rows).execute()
}

export async function updateTarget(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  changes: Omit<Updateable<TargetTable>, 'locality_id' | 'id' | 'plan_id' | 'row_version'>,
): Promise<void> {
  await trx
    .updateTable('target')
    .set(eb => ({ ...changes, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Replaces the milestones of targets of one version, given by target. */
export async function setMilestones(
  trx: Trx,
  localityId: string,
  version: number,
  milestones: ReadonlyMap<string, readonly Milestone[]>,
): Promise<void> {
  const ids = [...milestones.keys()]
  if (ids.length === 0) return
  await trx
    .deleteFrom('target_milestone')
    .where('locality_id', '=', localityId)
    .where('version', '=', version)
    .where('target_id', 'in', ids)
    .execute()
  const rows = [...milestones].flatMap(([target_id, list]) =>
    list.map(m => ({
      locality_id: localityId,
      target_id,
      version,
      due: m.by,
      value: String(m.value),
      max: m.max === null ? null : String(m.max),
    })),
  )
  for (const piece of batches(rows)) await trx.insertInto('target_milestone').values(piece).execute()
}

/** Sets the same columns of many targets in one version and notes who filled which field. */
export async function fillTargetVersions(
  trx: Trx,
  localityId: string,
  targetIds: readonly string[],
  version: number,
  columns: Omit<Updateable<TargetVersionTable>, 'locality_id' | 'target_id' | 'version' | 'filled'>,
  filled: Filled,
): Promise<void> {
  await trx
    .updateTable('target_version')
    .set({ ...columns, filled: sql<string>`filled || ${JSON.stringify(filled)}::jsonb` })
    .where('locality_id', '=', localityId)
    .where('version', '=', version)
    .where('target_id', 'in', orNobody(targetIds))
    .execute()
}

/** The next free code and place at the end of a plan's targets. */
export async function nextTargetCode(
  trx: Trx,
  localityId: string,
  planId: string,
): Promise<{ code: string; position: number }> {
  const rows = await trx
    .selectFrom('target')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', planId)
    .select(['code', 'position'])
    .execute()
  return nextCode('C', rows)
}

/** Copies the wording and assignment of targets from one version of their plan to another. */
export async function copyTargetVersions(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  from: number,
  to: number,
): Promise<void> {
  if (ids.length === 0) return
  await sql`insert into target_version (locality_id, target_id, version, section, group_title, text, name, op, value, max, kind, unit, by_text, numerator_name, denominator_name,
      lead_unit_id, lead_text, owner_id, following_unit_id, rhythm, places, filled)
    select locality_id, target_id, ${to}::integer, section, group_title, text, name, op, value, max, kind, unit, by_text, numerator_name, denominator_name,
      lead_unit_id, lead_text, owner_id, following_unit_id, rhythm, places, filled
      from target_version
     where locality_id = ${localityId} and version = ${from} and target_id = any(${[...ids]}::uuid[])`.execute(
    trx,
  )
  await sql`insert into target_milestone (locality_id, target_id, version, due, value, max)
    select locality_id, target_id, ${to}::integer, due, value, max
      from target_milestone
     where locality_id = ${localityId} and version = ${from} and target_id = any(${[...ids]}::uuid[])`.execute(
    trx,
  )
}
