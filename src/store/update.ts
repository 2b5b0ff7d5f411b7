import { type Insertable, sql } from 'kysely'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { TaskUpdateTable } from './types.gen.ts'

export type DecisionState = 'submitted' | 'approved' | 'returned'
export type WorkState = 'not-begun' | 'at-work' | 'obstacle' | 'delivered'
export type UpdateKind = 'progress' | 'closing' | 'check-in'

export type UpdateRecord = {
  readonly id: string
  readonly taskId: string
  readonly unitId: string
  readonly author: { readonly id: string; readonly name: string }
  readonly kind: UpdateKind
  readonly workState: WorkState
  readonly text: string
  readonly percent: number | null
  readonly obstacle: string | null
  readonly proposal: string | null
  readonly productNote: string | null
  readonly period: string | null
  readonly effectiveOn: string
  readonly recordedAt: Date
  readonly state: DecisionState
  readonly decidedBy: { readonly id: string; readonly name: string } | null
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly rowVersion: number
}

type Scope = {
  readonly taskIds?: readonly string[]
  readonly ids?: readonly string[]
  readonly state?: DecisionState
  readonly authorId?: string
  readonly latestOnly?: boolean
}

/** Updates, newest first; with `latestOnly` one a task. */
export async function updatesOf(trx: Trx, localityId: string, scope: Scope): Promise<UpdateRecord[]> {
  let query = trx
    .selectFrom('task_update as u')
    .innerJoin('person as a', join =>
      join.onRef('a.locality_id', '=', 'u.locality_id').onRef('a.id', '=', 'u.author_id'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 'u.locality_id').onRef('d.id', '=', 'u.decided_by'),
    )
    .where('u.locality_id', '=', localityId)
  if (scope.taskIds) query = query.where('u.task_id', 'in', orNobody(scope.taskIds))
  if (scope.ids) query = query.where('u.id', 'in', orNobody(scope.ids))
  if (scope.state) query = query.where('u.state', '=', sql.lit(scope.state))
  if (scope.authorId !== undefined) query = query.where('u.author_id', '=', scope.authorId)
  if (scope.latestOnly) query = query.distinctOn('u.task_id').orderBy('u.task_id')
  const rows = await query
    .orderBy('u.recorded_at', 'desc')
    .orderBy('u.id', 'desc')
    .selectAll('u')
    .select(['a.name as author_name', 'd.name as decider_name'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    unitId: row.unit_id,
    author: { id: row.author_id, name: row.author_name },
    kind: row.kind as UpdateKind,
    workState: row.work_state as WorkState,
    text: row.text,
    percent: row.percent === null ? null : Number(row.percent),
    obstacle: row.obstacle,
    proposal: row.proposal,
    productNote: row.product_note,
    period: row.period,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    state: row.state as DecisionState,
    decidedBy:
      row.decided_by !== null && row.decider_name !== null
        ? { id: row.decided_by, name: row.decider_name }
        : null,
    decidedAt: row.decided_at,
    reason: row.reason,
    rowVersion: row.row_version,
  }))
}

/** Holds the update's row until the transaction ends, then loads it. */
export async function lockUpdate(trx: Trx, localityId: string, id: string): Promise<UpdateRecord | null> {
  await trx
    .selectFrom('task_update')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await updatesOf(trx, localityId, { ids: [id] }))[0] ?? null
}

export async function insertUpdate(trx: Trx, row: Insertable<TaskUpdateTable>): Promise<void> {
  await trx.insertInto('task_update').values(row).execute()
}

export type DecisionRow = {
  readonly state: DecisionState
  readonly decidedBy: string
  readonly decidedAt: Date
  readonly reason: string | null
}

export async function decideUpdateRow(
  trx: Trx,
  localityId: string,
  id: string,
  decision: DecisionRow,
): Promise<void> {
  await trx
    .updateTable('task_update')
    .set(eb => ({
      state: decision.state,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
      reason: decision.reason,
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
