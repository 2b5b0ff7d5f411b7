import type { Insertable, Updateable } from 'kysely'
import { type ConclusionKind, isConclusionKind } from '../domain/meeting.ts'
import type { Line } from '../domain/role.ts'
import { changeUnlessStale } from './row-version.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { MeetingConclusionTable } from './types.gen.ts'

export type ConclusionRecord = {
  readonly id: string
  readonly meetingId: string
  readonly position: number
  readonly kind: ConclusionKind
  readonly text: string
  readonly line: Line
  /** As the form of giving a task was filled in; its schema reads it. */
  readonly fields: unknown
  readonly workingDays: number | null
  readonly taskId: string | null
  readonly rowVersion: number
}

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
  return rows.map(row => ({
    id: row.id,
    meetingId: row.meeting_id,
    position: row.position,
    kind: isConclusionKind(row.kind) ? row.kind : 'opinion',
    text: row.text,
    line: row.line === 'party' ? 'party' : 'state',
    fields: row.fields,
    workingDays: row.working_days,
    taskId: row.task_id,
    rowVersion: row.row_version,
  }))
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
