import { type Insertable, sql } from 'kysely'
import type { LatenessEnd, LatenessKind } from '../domain/lateness.ts'
import { batches } from './batches.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { LatenessTable } from './types.gen.ts'

/** One stored lateness. `unit` and `owner` are those of the day on which it was recorded. */
export type LatenessRecord = {
  readonly id: string
  readonly kind: LatenessKind
  readonly taskId: string | null
  readonly targetId: string | null
  readonly due: string
  readonly period: string | null
  readonly unit: Named | null
  readonly owner: Named | null
  readonly beganOn: string
  readonly recordedAt: Date
  readonly endedOn: string | null
  readonly end: LatenessEnd | null
  readonly withdrawnAt: Date | null
}

export type LatenessScope = {
  readonly ids?: readonly string[]
  readonly taskIds?: readonly string[]
  readonly targetIds?: readonly string[]
  /** Without those that turned out to have been in time. */
  readonly standing?: boolean
  /** Only those that have not ended. */
  readonly open?: boolean
}

const named = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null

/** Latenesses, oldest first. */
export async function latenessesOf(
  trx: Trx,
  localityId: string,
  scope: LatenessScope,
): Promise<LatenessRecord[]> {
  let query = trx
    .selectFrom('lateness as l')
    .leftJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'l.locality_id').onRef('u.id', '=', 'l.unit_id'),
    )
    .leftJoin('person as o', join =>
      join.onRef('o.locality_id', '=', 'l.locality_id').onRef('o.id', '=', 'l.owner_id'),
    )
    .where('l.locality_id', '=', localityId)
  if (scope.ids) query = query.where('l.id', 'in', orNobody(scope.ids))
  if (scope.taskIds) query = query.where('l.task_id', 'in', orNobody(scope.taskIds))
  if (scope.targetIds) query = query.where('l.target_id', 'in', orNobody(scope.targetIds))
  if (scope.standing || scope.open) query = query.where('l.withdrawn_at', 'is', null)
  if (scope.open) query = query.where('l.ended_on', 'is', null)
  const rows = await query
    .orderBy('l.began_on')
    .orderBy('l.id')
    .selectAll('l')
    .select(['u.name as unit_name', 'o.name as owner_name'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind as LatenessKind,
    taskId: row.task_id,
    targetId: row.target_id,
    due: row.due,
    period: row.period,
    unit: named(row.unit_id, row.unit_name),
    owner: named(row.owner_id, row.owner_name),
    beganOn: row.began_on,
    recordedAt: row.recorded_at,
    endedOn: row.ended_on,
    end: row.end_reason as LatenessEnd | null,
    withdrawnAt: row.withdrawn_at,
  }))
}

/** One lateness, its row held until the transaction ends. */
export async function lockLateness(trx: Trx, localityId: string, id: string): Promise<LatenessRecord | null> {
  await trx
    .selectFrom('lateness')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await latenessesOf(trx, localityId, { ids: [id] }))[0] ?? null
}

export async function insertLatenesses(trx: Trx, rows: readonly Insertable<LatenessTable>[]): Promise<void> {
  for (const piece of batches(rows)) await trx.insertInto('lateness').values(piece).execute()
}

export async function updateLateness(
  trx: Trx,
  localityId: string,
  id: string,
  values: {
    readonly beganOn: string
    readonly endedOn: string | null
    readonly end: LatenessEnd | null
    readonly withdrawnAt: Date | null
  },
): Promise<void> {
  await trx
    .updateTable('lateness')
    .set({
      began_on: values.beganOn,
      ended_on: values.endedOn,
      end_reason: values.end,
      withdrawn_at: values.withdrawnAt,
    })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** Those of the items that have a deadline, period or milestone behind them, or a lateness on record: one statement. */
export async function mayBeLate(
  trx: Trx,
  localityId: string,
  of: { readonly taskIds: readonly string[]; readonly targetIds: readonly string[] },
  today: string,
): Promise<{ readonly taskIds: readonly string[]; readonly targetIds: readonly string[] }> {
  const tasks = orNobody(of.taskIds)
  const targets = orNobody(of.targetIds)
  const { rows } = await sql<{ id: string; task: boolean }>`
    select task_id as id, true as task from deadline_decision
     where locality_id = ${localityId} and task_id = any(${tasks}) and deadline < ${today}
    union select task_id, true from task_version
     where locality_id = ${localityId} and task_id = any(${tasks}) and nature in ('regular', 'periodic')
    union select coalesce(task_id, target_id), task_id is not null from lateness
     where locality_id = ${localityId} and (task_id = any(${tasks}) or target_id = any(${targets}))
    union select target_id, false from target_milestone
     where locality_id = ${localityId} and target_id = any(${targets}) and due < ${today}`.execute(trx)
  return {
    taskIds: rows.filter(row => row.task).map(row => row.id),
    targetIds: rows.filter(row => !row.task).map(row => row.id),
  }
}
