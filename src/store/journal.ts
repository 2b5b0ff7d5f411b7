import { sql } from 'kysely'
import {
  JOURNAL_GENESIS,
  JOURNAL_VERSION,
  type JournalEvent,
  journalObject,
  journalPayload,
  journalText,
  journalTime,
  type Via,
} from '../domain/journal.ts'
import type { Trx } from './tables.ts'

/**
 * Appends events to the locality's chain inside the transaction of the change they tell of. The head row is locked from
 * here until the transaction ends, so two changes of one locality never get the same sequence number; whatever does not
 * need the head should be sent before. `via` says that no page was used.
 */
export async function appendToJournal(
  trx: Trx,
  localityId: string,
  actorId: string | null,
  now: Date,
  events: readonly JournalEvent[],
  via?: Via,
): Promise<void> {
  if (events.length === 0) return
  const at = journalTime(now)
  const rows = events.map(event => ({
    type: event.type,
    object: journalObject(event),
    payload: journalPayload(event, via),
    text: journalText({ at, actorId, event, via }),
  }))
  await sql`select append_to_journal(${localityId}, ${JOURNAL_VERSION}, ${now}, ${at}, ${actorId}, ${JSON.stringify(rows)})`.execute(
    trx,
  )
}

/** Where the chain ends. Holds the head until the transaction ends, and with it every other change of the locality. */
export const lockJournal = (trx: Trx, localityId: string): Promise<{ seq: number; hash: string }> =>
  trx
    .selectFrom('journal_head')
    .where('locality_id', '=', localityId)
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()

/** The first link of a locality's chain; written once, with the locality. */
export async function startJournal(trx: Trx, localityId: string): Promise<void> {
  await trx
    .insertInto('journal_head')
    .values({ locality_id: localityId, seq: 0, hash: JOURNAL_GENESIS })
    .execute()
}
