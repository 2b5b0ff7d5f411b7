import type { Insertable } from 'kysely'
import type { OutsideColumn } from '../domain/outside-view.ts'
import { changeUnlessStale } from './row-version.ts'
import type { Trx } from './tables.ts'
import type { OutsideSendingTable } from './types.gen.ts'

export type OutsideViewRecord = {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly columns: readonly OutsideColumn[]
  readonly rowVersion: number
}

/** Views that stand, the one changed last first, at most 100; or the one of an id. */
export async function outsideViews(
  trx: Trx,
  localityId: string,
  { id }: { readonly id?: string } = {},
): Promise<OutsideViewRecord[]> {
  let query = trx
    .selectFrom('outside_view')
    .where('locality_id', '=', localityId)
    .where('removed_at', 'is', null)
  if (id !== undefined) query = query.where('id', '=', id)
  const rows = await query
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .select(['id', 'name', 'source', 'columns', 'row_version as rowVersion'])
    .execute()
  // Written by this program from the same type.
  return rows.map(row => ({ ...row, columns: row.columns as unknown as readonly OutsideColumn[] }))
}

type Kept = {
  readonly id: string
  readonly name: string
  readonly source: 'tasks' | 'targets'
  readonly columns: readonly OutsideColumn[]
  readonly at: Date
  readonly by: string
}

export async function insertOutsideView(trx: Trx, localityId: string, view: Kept): Promise<void> {
  await trx
    .insertInto('outside_view')
    .values({
      locality_id: localityId,
      id: view.id,
      name: view.name,
      source: view.source,
      columns: JSON.stringify(view.columns),
      row_version: 1,
      changed_at: view.at,
      changed_by: view.by,
      removed_at: null,
    })
    .execute()
}

/** Whether the view still had the version that was read. */
export function updateOutsideView(
  trx: Trx,
  localityId: string,
  view: Kept,
  rowVersion: number,
): Promise<boolean> {
  const change = trx
    .updateTable('outside_view')
    .set({
      name: view.name,
      source: view.source,
      columns: JSON.stringify(view.columns),
      changed_at: view.at,
      changed_by: view.by,
    })
    .where('removed_at', 'is', null)
  return changeUnlessStale(change, { localityId, id: view.id, rowVersion })
}

export async function removeOutsideView(trx: Trx, localityId: string, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('outside_view')
    .set({ removed_at: at })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

export async function insertSending(trx: Trx, row: Insertable<OutsideSendingTable>): Promise<void> {
  await trx.insertInto('outside_sending').values(row).execute()
}

export type SendingRecord = {
  readonly id: string
  readonly format: string
  readonly rows: number
  readonly receiver: string
  readonly sha256: string
  readonly sentAt: Date
  readonly sentBy: string
}

/** What was sent of a view, newest first, at most 50; or the sending of an id. */
export async function sendingsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly viewId: string } | { readonly id: string },
): Promise<SendingRecord[]> {
  const rows = await trx
    .selectFrom('outside_sending as s')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 's.locality_id').onRef('p.id', '=', 's.sent_by'),
    )
    .where('s.locality_id', '=', localityId)
    .where(eb => ('id' in scope ? eb('s.id', '=', scope.id) : eb('s.view_id', '=', scope.viewId)))
    .orderBy('s.sent_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(50)
    .select(['s.id', 's.format', 's.row_count as rows', 's.receiver', 's.file_sha256 as sha256'])
    .select(['s.sent_at as sentAt', 'p.name as sentBy'])
    .execute()
  return rows
}
