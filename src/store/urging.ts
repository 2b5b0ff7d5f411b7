import type { Insertable } from 'kysely'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { UpdateReceiptTable, UrgingTable } from './types.gen.ts'

export type UrgingRecord = {
  readonly id: string
  readonly taskId: string
  readonly unitId: string | null
  readonly fromUnit: string | null
  readonly by: string
  readonly text: string
  readonly on: string
  readonly at: Date
}

/** Urgings, newest first: of tasks, or those that a unit was sent. */
export async function urgingsOf(
  trx: Trx,
  localityId: string,
  scope: {
    readonly taskIds?: readonly string[]
    readonly unitIds?: readonly string[]
    readonly since?: string
  },
): Promise<UrgingRecord[]> {
  let query = trx
    .selectFrom('urging as u')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'u.locality_id').onRef('p.id', '=', 'u.urged_by'),
    )
    .leftJoin('unit as f', join =>
      join.onRef('f.locality_id', '=', 'u.locality_id').onRef('f.id', '=', 'u.from_unit_id'),
    )
    .where('u.locality_id', '=', localityId)
  if (scope.taskIds) query = query.where('u.task_id', 'in', orNobody(scope.taskIds))
  if (scope.unitIds) query = query.where('u.unit_id', 'in', orNobody(scope.unitIds))
  if (scope.since !== undefined) query = query.where('u.urged_on', '>=', scope.since)
  const rows = await query
    .orderBy('u.urged_at', 'desc')
    .orderBy('u.id')
    .selectAll('u')
    .select(['p.name as urger', 'f.name as from_unit'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    unitId: row.unit_id,
    fromUnit: row.from_unit,
    by: row.urger,
    text: row.text,
    on: row.urged_on,
    at: row.urged_at,
  }))
}

export async function insertUrging(trx: Trx, row: Insertable<UrgingTable>): Promise<void> {
  await trx.insertInto('urging').values(row).execute()
}

export type ReceiptRecord = {
  readonly updateId: string
  readonly unit: string
  readonly by: string
  readonly at: Date
}

/** Who has taken note of updates. */
export async function receiptsOf(
  trx: Trx,
  localityId: string,
  updateIds: readonly string[],
): Promise<ReceiptRecord[]> {
  const rows = await trx
    .selectFrom('update_receipt as r')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'r.locality_id').onRef('p.id', '=', 'r.received_by'),
    )
    .innerJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'r.locality_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .where('r.locality_id', '=', localityId)
    .where('r.update_id', 'in', orNobody(updateIds))
    .orderBy('r.received_at')
    .select(['r.update_id', 'r.received_at', 'p.name as receiver', 'u.name as unit'])
    .execute()
  return rows.map(row => ({ updateId: row.update_id, unit: row.unit, by: row.receiver, at: row.received_at }))
}

/** Notes the receipt unless this unit has received the update already; returns whether it was noted. */
export async function insertReceipt(trx: Trx, row: Insertable<UpdateReceiptTable>): Promise<boolean> {
  const made = await trx
    .insertInto('update_receipt')
    .values(row)
    .onConflict(conflict => conflict.columns(['locality_id', 'update_id', 'unit_id']).doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}
