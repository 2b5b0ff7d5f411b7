import type { Insertable } from 'kysely'
import {
  type Attendance,
  type ItemKind,
  type ItemReason,
  isAttendance,
  isItemKind,
  isItemReason,
  isMeetingAnswer,
  type MeetingAnswer,
} from '../domain/meeting.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type {
  MeetingInviteeTable,
  MeetingItemTable,
  MeetingMinutesTable,
  MeetingPaperTable,
} from './types.gen.ts'

export type MeetingItem = {
  readonly id: string
  readonly kind: ItemKind
  readonly reason: ItemReason | null
  readonly objectId: string | null
  readonly text: string
  readonly presenter: string
}

export type Invitee = {
  readonly meetingId: string
  readonly person: { readonly id: string; readonly name: string }
  /** A member of the body on the day of the invitation; else a guest with an account. */
  readonly member: boolean
  readonly answer: MeetingAnswer | null
  readonly note: string | null
  readonly answeredAt: Date | null
  /** When an invitation that names or includes them was written; null while none was. */
  readonly invitedAt: Date | null
  readonly attendance: Attendance | null
}

export type MeetingPaper = {
  readonly id: string
  readonly title: string
  readonly sha256: string
  readonly name: string
  readonly addedBy: string
  readonly addedAt: Date
}

export type MeetingMinutes = {
  readonly version: number
  readonly text: string
  readonly writtenBy: string
  readonly writtenAt: Date
}

/** The programme of a meeting, in order. */
export async function itemsOfMeeting(
  trx: Trx,
  localityId: string,
  meetingId: string,
): Promise<MeetingItem[]> {
  const rows = await trx
    .selectFrom('meeting_item')
    .where('locality_id', '=', localityId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .selectAll()
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: isItemKind(row.kind) ? row.kind : 'own',
    reason: row.reason !== null && isItemReason(row.reason) ? row.reason : null,
    objectId: row.object_id,
    text: row.text,
    presenter: row.presenter,
  }))
}

/** Puts a programme in place of the one before. */
export async function replaceItems(
  trx: Trx,
  localityId: string,
  meetingId: string,
  rows: readonly Insertable<MeetingItemTable>[],
): Promise<void> {
  await trx
    .deleteFrom('meeting_item')
    .where('locality_id', '=', localityId)
    .where('meeting_id', '=', meetingId)
    .execute()
  if (rows.length > 0)
    await trx
      .insertInto('meeting_item')
      .values([...rows])
      .execute()
}

/** Whom meetings invite, members first, in Vietnamese order of name. */
export async function inviteesOf(
  trx: Trx,
  localityId: string,
  meetingIds: readonly string[],
): Promise<Invitee[]> {
  const rows = await trx
    .selectFrom('meeting_invitee as i')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'i.locality_id').onRef('p.id', '=', 'i.person_id'),
    )
    .where('i.locality_id', '=', localityId)
    .where('i.meeting_id', 'in', orNobody(meetingIds))
    .orderBy('i.member', 'desc')
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .selectAll('i')
    .select('p.name')
    .execute()
  return rows.map(row => ({
    meetingId: row.meeting_id,
    person: { id: row.person_id, name: row.name },
    member: row.member,
    answer: row.answer !== null && isMeetingAnswer(row.answer) ? row.answer : null,
    note: row.note,
    answeredAt: row.answered_at,
    invitedAt: row.invited_at,
    attendance: row.attendance !== null && isAttendance(row.attendance) ? row.attendance : null,
  }))
}

/** Invites people; who was invited before keeps the answer. */
export async function insertInvitees(
  trx: Trx,
  rows: readonly Insertable<MeetingInviteeTable>[],
): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('meeting_invitee')
      .values([...rows])
      .onConflict(conflict => conflict.columns(['locality_id', 'meeting_id', 'person_id']).doNothing())
      .execute()
}

/** Takes back people whom no invitation has reached and who have not answered, except those who stay. */
export async function dropUninvited(
  trx: Trx,
  localityId: string,
  meetingId: string,
  staying: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('meeting_invitee')
    .where('locality_id', '=', localityId)
    .where('meeting_id', '=', meetingId)
    .where('invited_at', 'is', null)
    .where('answered_at', 'is', null)
    .where('attendance', 'is', null)
    .where('person_id', 'not in', orNobody(staying))
    .execute()
}

/** Notes that an invitation was written for people who had none. */
export async function noteInvited(
  trx: Trx,
  localityId: string,
  meetingId: string,
  personIds: readonly string[],
  at: Date,
): Promise<void> {
  await trx
    .updateTable('meeting_invitee')
    .set({ invited_at: at })
    .where('locality_id', '=', localityId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', 'in', orNobody(personIds))
    .where('invited_at', 'is', null)
    .execute()
}

export async function answerMeetingAs(
  trx: Trx,
  localityId: string,
  meetingId: string,
  personId: string,
  said: { readonly answer: MeetingAnswer; readonly note: string | null; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('meeting_invitee')
    .set({ answer: said.answer, note: said.note, answered_at: said.at })
    .where('locality_id', '=', localityId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute()
}

/** Notes who attended: one statement a kind of attendance. */
export async function noteAttendance(
  trx: Trx,
  localityId: string,
  meetingId: string,
  noted: readonly { readonly personId: string; readonly attendance: Attendance }[],
): Promise<void> {
  const kinds = [...Map.groupBy(noted, one => one.attendance)]
  await Promise.all(
    kinds.map(([attendance, of]) =>
      trx
        .updateTable('meeting_invitee')
        .set({ attendance })
        .where('locality_id', '=', localityId)
        .where('meeting_id', '=', meetingId)
        .where('person_id', 'in', orNobody(of.map(one => one.personId)))
        .execute(),
    ),
  )
}

export async function papersOfMeeting(
  trx: Trx,
  localityId: string,
  scope: { readonly meetingId: string } | { readonly paperId: string },
): Promise<(MeetingPaper & { readonly meetingId: string; readonly mediaType: string })[]> {
  const base = trx
    .selectFrom('meeting_paper as f')
    .innerJoin('stored_file as s', join =>
      join.onRef('s.locality_id', '=', 'f.locality_id').onRef('s.sha256', '=', 'f.sha256'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'f.locality_id').onRef('p.id', '=', 'f.added_by'),
    )
    .where('f.locality_id', '=', localityId)
  const rows = await ('paperId' in scope
    ? base.where('f.id', '=', scope.paperId)
    : base.where('f.meeting_id', '=', scope.meetingId)
  )
    .orderBy('f.added_at')
    .orderBy('f.id')
    .selectAll('f')
    .select(['p.name as adder', 's.media_type'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    meetingId: row.meeting_id,
    title: row.title,
    sha256: row.sha256,
    name: row.name,
    mediaType: row.media_type,
    addedBy: row.adder,
    addedAt: row.added_at,
  }))
}

export async function insertPapers(trx: Trx, rows: readonly Insertable<MeetingPaperTable>[]): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('meeting_paper')
      .values([...rows])
      .execute()
}

/** The minutes as last written; null before they are. */
export async function minutesOf(
  trx: Trx,
  localityId: string,
  meetingId: string,
): Promise<MeetingMinutes | null> {
  const row = await trx
    .selectFrom('meeting_minutes as v')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'v.locality_id').onRef('p.id', '=', 'v.written_by'),
    )
    .where('v.locality_id', '=', localityId)
    .where('v.meeting_id', '=', meetingId)
    .orderBy('v.version', 'desc')
    .limit(1)
    .select(['v.version', 'v.text', 'v.written_at', 'p.name'])
    .executeTakeFirst()
  return row === undefined
    ? null
    : { version: row.version, text: row.text, writtenBy: row.name, writtenAt: row.written_at }
}

export const insertMinutes = async (trx: Trx, row: Insertable<MeetingMinutesTable>): Promise<void> => {
  await trx.insertInto('meeting_minutes').values(row).execute()
}
