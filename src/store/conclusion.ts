import type { Insertable, Updateable } from 'kysely'
import { type OrderRecord, orderOfRow } from './order.ts'
import { changeUnlessStale } from './row-version.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { MeetingConclusionTable } from './types.gen.ts'

export type ConclusionRecord = OrderRecord & { readonly meetingId: string }

/** What meetings concluded, in order. */
export async function conclusionsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly meetingIds: readonly string[] } | { readonly id: string } | { readonly taskId: string },
): Promise<ConclusionRecord[]> {
  const base = trx.selectFrom('meeting_conclusion').where('locality_id', '=', localityId)
  const rows = await ('id' in scope
    ? base.where('id', '=', scope.id)
    : 'taskId' in scope
      ? base.where('task_id', '=', scope.taskId)
      : base.where('meeting_id', 'in', orNobody(scope.meetingIds))
  )
    .orderBy('position')
    .orderBy('id')
    .selectAll()
    .execute()
  return rows.map(row => ({ ...orderOfRow(row), meetingId: row.meeting_id }))
}

export const insertConclusion = async (trx: Trx, row: Insertable<MeetingConclusionTable>): Promise<void> => {
  await trx.insertInto('meeting_conclusion').values(row).execute()
}

export const updateConclusion = (
  trx: Trx,
  localityId: string,
  id: string,
  rowVersion: number,
  set: Updateable<MeetingConclusionTable>,
): Promise<boolean> =>
  changeUnlessStale(trx.updateTable('meeting_conclusion').set(set), { localityId, id, rowVersion })

export async function dropConclusion(trx: Trx, localityId: string, id: string): Promise<void> {
  await trx
    .deleteFrom('meeting_conclusion')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
