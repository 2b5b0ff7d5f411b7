import type { JournalEvent } from '../domain/journal.ts'
import type { NoticeFacts, NoticeKind, NoticeObject } from '../domain/notice.ts'
import { isNoticeKind } from '../domain/notice.ts'
import { batches } from './batches.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

export type NoticeRecord = {
  readonly id: string
  readonly personId: string
  readonly kind: NoticeKind
  readonly object: NoticeObject
  readonly facts: NoticeFacts
  readonly at: Date
  readonly readAt: Date | null
}

export type NewNotice = Omit<NoticeRecord, 'readAt'> & {
  /** The event or rung it comes from; a person is told of one once. */
  readonly source: string
  readonly inDigest: boolean
}

/** Adds notices; one whose source the person was told of already is left out. */
export async function insertNotices(
  trx: Trx,
  localityId: string,
  notices: readonly NewNotice[],
): Promise<void> {
  for (const piece of batches(notices))
    await trx
      .insertInto('notice')
      .values(
        piece.map(one => ({
          locality_id: localityId,
          id: one.id,
          person_id: one.personId,
          kind: one.kind,
          object_kind: one.object.kind,
          object_id: one.object.id,
          facts: JSON.stringify(one.facts),
          source: one.source,
          at: one.at,
          in_digest: one.inDigest,
        })),
      )
      .onConflict(conflict => conflict.columns(['locality_id', 'person_id', 'source']).doNothing())
      .execute()
}

type Scope = {
  readonly personId: string
  /** Only what waits for a digest, oldest first. */
  readonly forDigest?: boolean
  /** Only what is older than this notice, by its instant and id. */
  readonly before?: { readonly at: Date; readonly id: string }
  readonly most: number
}

/** A person's notices, newest first; those that wait for a digest oldest first. */
export async function noticesOf(
  trx: Trx,
  localityId: string,
  { personId, forDigest = false, before, most }: Scope,
): Promise<NoticeRecord[]> {
  let query = trx
    .selectFrom('notice')
    .where('locality_id', '=', localityId)
    .where('person_id', '=', personId)
    .limit(most)
    .select(['id', 'person_id', 'kind', 'object_kind', 'object_id', 'facts', 'at', 'read_at'])
  if (before)
    query = query.where(eb =>
      eb.or([eb('at', '<', before.at), eb.and([eb('at', '=', before.at), eb('id', '<', before.id)])]),
    )
  const rows = await (forDigest
    ? query.where('in_digest', '=', true).where('digested_on', 'is', null).orderBy('at').orderBy('id')
    : query.orderBy('at', 'desc').orderBy('id', 'desc')
  ).execute()
  return rows.flatMap(row =>
    isNoticeKind(row.kind)
      ? [
          {
            id: row.id,
            personId: row.person_id,
            kind: row.kind,
            object: { kind: row.object_kind as NoticeObject['kind'], id: row.object_id },
            facts: row.facts as NoticeFacts,
            at: row.at,
            readAt: row.read_at,
          },
        ]
      : [],
  )
}

export async function countUnread(trx: Trx, localityId: string, personId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('notice')
    .where('locality_id', '=', localityId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks a person's notices as read: those with these ids, or all. Answers how many were unread. */
export async function markRead(
  trx: Trx,
  localityId: string,
  personId: string,
  ids: readonly string[] | null,
  at: Date,
): Promise<number> {
  let query = trx
    .updateTable('notice')
    .set({ read_at: at })
    .where('locality_id', '=', localityId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
  if (ids) query = query.where('id', 'in', orNobody(ids))
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function markDigested(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  day: string,
): Promise<void> {
  await trx
    .updateTable('notice')
    .set({ digested_on: day })
    .where('locality_id', '=', localityId)
    .where('id', 'in', orNobody(ids))
    .execute()
}

/** Up to where the journal was told, locked until the transaction ends; null when another program is telling it. */
export async function lockNoticeCursor(trx: Trx, localityId: string): Promise<number | null> {
  await trx
    .insertInto('notice_cursor')
    .values({ locality_id: localityId, seq: 0 })
    .onConflict(conflict => conflict.column('locality_id').doNothing())
    .execute()
  const row = await trx
    .selectFrom('notice_cursor')
    .where('locality_id', '=', localityId)
    .select('seq')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row?.seq ?? null
}

export async function moveNoticeCursor(trx: Trx, localityId: string, seq: number): Promise<void> {
  await trx.updateTable('notice_cursor').set({ seq }).where('locality_id', '=', localityId).execute()
}

/** Whether the journal has rows that nobody was told of. */
export async function hasUntold(trx: Trx, localityId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('journal_head as h')
    .leftJoin('notice_cursor as c', 'c.locality_id', 'h.locality_id')
    .where('h.locality_id', '=', localityId)
    .select(['h.seq as head', 'c.seq as told'])
    .executeTakeFirst()
  return row !== undefined && row.head > (row.told ?? 0)
}

export type UntoldEvent = {
  readonly seq: number
  readonly at: Date
  readonly actorId: string | null
  readonly event: JournalEvent
}

/** The next rows of the journal after `seq`, in order, at most `most`. */
export async function journalAfter(
  trx: Trx,
  localityId: string,
  seq: number,
  most: number,
): Promise<UntoldEvent[]> {
  const rows = await trx
    .selectFrom('journal')
    .where('locality_id', '=', localityId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(most)
    .select(['seq', 'at', 'actor_id', 'type', 'payload'])
    .execute()
  return rows.map(row => ({
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    // The journal was written from the closed list of events and cannot be changed.
    event: { type: row.type, payload: row.payload } as JournalEvent,
  }))
}
