import type { Updateable } from 'kysely'
import type { ItemKind } from '../domain/journal-payload.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { PlanAmendmentTable } from './types.gen.ts'

export type AmendmentState = 'draft' | 'adopted' | 'left'
export type AmendmentRecord = {
  readonly id: string
  readonly planId: string
  readonly state: AmendmentState
  readonly reason: string
  readonly begunBy: Named
  readonly begunAt: Date
  /** The version of the plan that it made. */
  readonly version: number | null
  readonly rowVersion: number
}

export type AmendmentChange = 'added' | 'changed' | 'dropped'
export type AmendmentItem = {
  readonly id: string
  readonly item: ItemKind
  readonly change: AmendmentChange
  /** null for one that is added. */
  readonly itemId: string | null
  /** As the use-case that wrote it says; parsed by whoever reads it. */
  readonly content: unknown
}

/** Amendments of a plan, oldest first. */
export async function amendmentsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly planId?: string; readonly id?: string; readonly state?: AmendmentState },
): Promise<readonly AmendmentRecord[]> {
  let query = trx
    .selectFrom('plan_amendment as a')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'a.locality_id').onRef('p.id', '=', 'a.begun_by'),
    )
    .where('a.locality_id', '=', localityId)
  if (scope.planId !== undefined) query = query.where('a.plan_id', '=', scope.planId)
  if (scope.id !== undefined) query = query.where('a.id', '=', scope.id)
  if (scope.state !== undefined) query = query.where('a.state', '=', scope.state)
  const rows = await query
    .orderBy('a.begun_at')
    .orderBy('a.id')
    .selectAll('a')
    .select('p.name as begun_name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    planId: row.plan_id,
    state: row.state as AmendmentState,
    reason: row.reason,
    begunBy: { id: row.begun_by, name: row.begun_name },
    begunAt: row.begun_at,
    version: row.version,
    rowVersion: row.row_version,
  }))
}

/** The open amendment of a plan, its row held until the transaction ends; null when there is none. */
export async function lockOpenAmendment(
  trx: Trx,
  localityId: string,
  planId: string,
): Promise<AmendmentRecord | null> {
  await trx
    .selectFrom('plan_amendment')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', planId)
    .where('state', '=', 'draft')
    .select('id')
    .forUpdate()
    .execute()
  return (await amendmentsOf(trx, localityId, { planId, state: 'draft' }))[0] ?? null
}

export async function insertAmendment(
  trx: Trx,
  localityId: string,
  row: { id: string; planId: string; reason: string; begunBy: string; begunAt: Date },
): Promise<void> {
  await trx
    .insertInto('plan_amendment')
    .values({
      locality_id: localityId,
      id: row.id,
      plan_id: row.planId,
      state: 'draft',
      reason: row.reason,
      begun_by: row.begunBy,
      begun_at: row.begunAt,
      row_version: 1,
    })
    .execute()
}

export async function updateAmendment(
  trx: Trx,
  localityId: string,
  id: string,
  changes: Omit<Updateable<PlanAmendmentTable>, 'locality_id' | 'id' | 'plan_id' | 'row_version'>,
): Promise<void> {
  await trx
    .updateTable('plan_amendment')
    .set(eb => ({ ...changes, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** What an amendment changes, in the order in which it was written. */
export async function amendmentItems(
  trx: Trx,
  localityId: string,
  amendmentId: string,
): Promise<readonly AmendmentItem[]> {
  const rows = await trx
    .selectFrom('amendment_item')
    .where('locality_id', '=', localityId)
    .where('amendment_id', '=', amendmentId)
    .orderBy('at')
    .orderBy('id')
    .select(['id', 'item', 'change', 'item_id', 'content'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    item: row.item === 'target' ? 'target' : 'task',
    change: row.change as AmendmentChange,
    itemId: row.item_id,
    content: row.content,
  }))
}

/** Writes what an amendment says of an item, in place of what it said of it before. */
export async function putAmendmentItem(
  trx: Trx,
  localityId: string,
  row: {
    id: string
    amendmentId: string
    item: ItemKind
    change: AmendmentChange
    itemId: string | null
    content: object
    by: string
    at: Date
  },
): Promise<void> {
  if (row.itemId !== null)
    await trx
      .deleteFrom('amendment_item')
      .where('locality_id', '=', localityId)
      .where('amendment_id', '=', row.amendmentId)
      .where('item_id', '=', row.itemId)
      .execute()
  await trx
    .insertInto('amendment_item')
    .values({
      locality_id: localityId,
      id: row.id,
      amendment_id: row.amendmentId,
      item: row.item,
      change: row.change,
      item_id: row.itemId,
      content: JSON.stringify(row.content),
      by_id: row.by,
      at: row.at,
    })
    .execute()
}

export async function removeAmendmentItems(
  trx: Trx,
  localityId: string,
  amendmentId: string,
  ids: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('amendment_item')
    .where('locality_id', '=', localityId)
    .where('amendment_id', '=', amendmentId)
    .where('id', 'in', orNobody(ids))
    .execute()
}
