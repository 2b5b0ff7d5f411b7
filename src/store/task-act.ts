import type { Insertable } from 'kysely'
import type { Day } from '../domain/day.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { TaskActTable } from './types.gen.ts'

/**
 * `filled` = gaps of a running task were filled in; `changed` = what it said was changed;
 * `carried` = it goes on in another plan.
 */
export type ActKind =
  | 'suspended'
  | 'resumed'
  | 'cancelled'
  | 'restored'
  | 'reopened'
  | 'split'
  | 'merged'
  | 'carried'
  | 'changed'
  | 'filled'

/** An act on a running task, as it was recorded; none is ever changed. */
export type ActRecord = {
  readonly id: string
  readonly taskId: string
  readonly kind: ActKind
  readonly reason: string | null
  /** Number and symbol, such as "15/QĐ-UBND". */
  readonly document: string | null
  readonly documentOn: Day | null
  readonly effectiveOn: Day
  readonly recordedAt: Date
  readonly by: Named
  /** The version of the task's content from this act on. */
  readonly version: number
  /** Tasks that go on in its place, or that it replaces. */
  readonly taskIds: readonly string[]
}

/** Acts on tasks in the order in which they were recorded. */
export async function actsOf(
  trx: Trx,
  localityId: string,
  taskIds: readonly string[],
): Promise<readonly ActRecord[]> {
  const rows = await trx
    .selectFrom('task_act as a')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'a.locality_id').onRef('p.id', '=', 'a.by_id'),
    )
    .where('a.locality_id', '=', localityId)
    .where('a.task_id', 'in', orNobody(taskIds))
    .orderBy('a.recorded_at')
    .orderBy('a.id')
    .selectAll('a')
    .select('p.name as by_name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    kind: row.kind as ActKind,
    reason: row.reason,
    document: row.document,
    documentOn: row.document_on,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    by: { id: row.by_id, name: row.by_name },
    version: row.version,
    taskIds: (row.details as { taskIds?: string[] }).taskIds ?? [],
  }))
}

export async function insertActs(trx: Trx, rows: readonly Insertable<TaskActTable>[]): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('task_act')
      .values([...rows])
      .execute()
}
