import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import { changeUnlessStale } from './row-version.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { MeetingTable } from './types.gen.ts'

export type MeetingRecord = {
  readonly id: string
  readonly committeeId: string
  readonly title: string
  readonly on: string
  /** "08:00". */
  readonly time: string
  readonly place: string
  readonly chair: { readonly id: string; readonly name: string }
  readonly secretary: { readonly id: string; readonly name: string }
  readonly guests: readonly string[]
  readonly plannedAt: Date
  readonly invitationId: string | null
  readonly invitedAt: Date | null
  /** The notice of conclusions as it was written, and as it was registered. */
  readonly noticeId: string | null
  readonly documentId: string | null
  readonly issuedAt: Date | null
  readonly cancelledAt: Date | null
  readonly cancelledReason: string | null
  /** When its minutes were last written. */
  readonly minutedAt: Date | null
  readonly rowVersion: number
}

type Scope = {
  readonly ids?: readonly string[]
  readonly committeeIds?: readonly string[]
  /** Neither issued nor cancelled. */
  readonly atWork?: true
  readonly issued?: true
  /** Whom it concerns: who was invited, chairs it or writes its minutes. */
  readonly personId?: string
  readonly from?: string
  readonly limit?: number
}

/** Meetings, newest first. */
export async function meetingsOf(trx: Trx, localityId: string, scope: Scope): Promise<MeetingRecord[]> {
  let query = trx
    .selectFrom('meeting as m')
    .innerJoin('person as c', join =>
      join.onRef('c.locality_id', '=', 'm.locality_id').onRef('c.id', '=', 'm.chair_id'),
    )
    .innerJoin('person as s', join =>
      join.onRef('s.locality_id', '=', 'm.locality_id').onRef('s.id', '=', 'm.secretary_id'),
    )
    .where('m.locality_id', '=', localityId)
  if (scope.ids) query = query.where('m.id', 'in', orNobody(scope.ids))
  if (scope.committeeIds) query = query.where('m.committee_id', 'in', orNobody(scope.committeeIds))
  if (scope.atWork) query = query.where('m.issued_at', 'is', null).where('m.cancelled_at', 'is', null)
  if (scope.issued) query = query.where('m.issued_at', 'is not', null)
  if (scope.from !== undefined) query = query.where('m.on_day', '>=', scope.from)
  if (scope.personId !== undefined)
    query = query.where(
      sql<SqlBool>`(m.chair_id = ${scope.personId} or m.secretary_id = ${scope.personId} or exists (
        select 1 from meeting_invitee i
         where i.locality_id = m.locality_id and i.meeting_id = m.id and i.person_id = ${scope.personId}))`,
    )
  if (scope.limit !== undefined) query = query.limit(scope.limit)
  const rows = await query
    .orderBy('m.on_day', 'desc')
    .orderBy('m.id', 'desc')
    .selectAll('m')
    .select(['c.name as chair', 's.name as secretary'])
    .select(
      sql<Date | null>`(select max(v.written_at) from meeting_minutes v
        where v.locality_id = m.locality_id and v.meeting_id = m.id)`.as('minuted_at'),
    )
    .execute()
  return rows.map(row => ({
    id: row.id,
    committeeId: row.committee_id,
    title: row.title,
    on: row.on_day,
    time: row.at_time,
    place: row.place,
    chair: { id: row.chair_id, name: row.chair },
    secretary: { id: row.secretary_id, name: row.secretary },
    guests: row.guests as string[],
    plannedAt: row.planned_at,
    invitationId: row.invitation_id,
    invitedAt: row.invited_at,
    noticeId: row.notice_id,
    documentId: row.document_id,
    issuedAt: row.issued_at,
    cancelledAt: row.cancelled_at,
    cancelledReason: row.cancelled_reason,
    minutedAt: row.minuted_at,
    rowVersion: row.row_version,
  }))
}

export const insertMeeting = async (trx: Trx, row: Insertable<MeetingTable>): Promise<void> => {
  await trx.insertInto('meeting').values(row).execute()
}

/** Changes a meeting that still has this row version; answers whether it had. */
export const updateMeeting = (
  trx: Trx,
  localityId: string,
  id: string,
  rowVersion: number,
  set: Updateable<MeetingTable>,
): Promise<boolean> => changeUnlessStale(trx.updateTable('meeting').set(set), { localityId, id, rowVersion })
