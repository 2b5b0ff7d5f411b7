import { type Insertable, sql, type Updateable } from 'kysely'
import type { Day } from '../domain/day.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { ExtensionRequestTable } from './types.gen.ts'

export type ExtensionState = 'asked' | 'agreed' | 'refused'

/** A later deadline that was asked for, with what was decided. */
export type ExtensionRecord = {
  readonly id: string
  readonly taskId: string
  readonly author: Named
  /** The deadline in force when it was asked. */
  readonly dueBefore: Day
  readonly dueAsked: Day
  readonly reason: string
  readonly askedAt: Date
  readonly state: ExtensionState
  /** The deadline that was agreed; another than asked, or the same. */
  readonly dueDecided: Day | null
  readonly document: string | null
  readonly documentOn: Day | null
  readonly decisionReason: string | null
  /** The day from which the decision holds. */
  readonly decidedOn: Day | null
  readonly decidedBy: Named | null
  readonly decidedAt: Date | null
  /** False when it was agreed after the deadline in force: it stays on record, lateness stands. */
  readonly counts: boolean | null
  readonly rowVersion: number
}

type Scope = {
  readonly ids?: readonly string[]
  readonly taskIds?: readonly string[]
  readonly state?: ExtensionState
}

/** Requests in the order in which they were made. */
export async function extensionsOf(
  trx: Trx,
  localityId: string,
  scope: Scope,
): Promise<readonly ExtensionRecord[]> {
  let query = trx
    .selectFrom('extension_request as e')
    .innerJoin('person as a', join =>
      join.onRef('a.locality_id', '=', 'e.locality_id').onRef('a.id', '=', 'e.author_id'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 'e.locality_id').onRef('d.id', '=', 'e.decided_by'),
    )
    .where('e.locality_id', '=', localityId)
  if (scope.ids) query = query.where('e.id', 'in', orNobody(scope.ids))
  if (scope.taskIds) query = query.where('e.task_id', 'in', orNobody(scope.taskIds))
  // Written out, so that the index of those that wait serves.
  if (scope.state !== undefined) query = query.where(sql<boolean>`e.state = ${sql.lit(scope.state)}`)
  const rows = await query
    .orderBy('e.asked_at')
    .orderBy('e.id')
    .selectAll('e')
    .select(['a.name as author_name', 'd.name as decider_name'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    author: { id: row.author_id, name: row.author_name },
    dueBefore: row.due_before,
    dueAsked: row.due_asked,
    reason: row.reason,
    askedAt: row.asked_at,
    state: row.state as ExtensionState,
    dueDecided: row.due_decided,
    document: row.document,
    documentOn: row.document_on,
    decisionReason: row.decision_reason,
    decidedOn: row.decided_on,
    decidedBy:
      row.decided_by !== null && row.decider_name !== null
        ? { id: row.decided_by, name: row.decider_name }
        : null,
    decidedAt: row.decided_at,
    counts: row.counts,
    rowVersion: row.row_version,
  }))
}

/** Holds the request's row until the transaction ends, then loads it. */
export async function lockExtension(
  trx: Trx,
  localityId: string,
  id: string,
): Promise<ExtensionRecord | null> {
  await trx
    .selectFrom('extension_request')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await extensionsOf(trx, localityId, { ids: [id] }))[0] ?? null
}

export async function insertExtension(trx: Trx, row: Insertable<ExtensionRequestTable>): Promise<void> {
  await trx.insertInto('extension_request').values(row).execute()
}

export async function decideExtensionRow(
  trx: Trx,
  localityId: string,
  id: string,
  changes: Omit<Updateable<ExtensionRequestTable>, 'locality_id' | 'id' | 'task_id' | 'row_version'>,
): Promise<void> {
  await trx
    .updateTable('extension_request')
    .set(eb => ({ ...changes, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** Puts a request under another task; the caller tells the journal from which. */
export async function moveExtension(trx: Trx, localityId: string, id: string, taskId: string): Promise<void> {
  await trx
    .updateTable('extension_request')
    .set(eb => ({ task_id: taskId, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
