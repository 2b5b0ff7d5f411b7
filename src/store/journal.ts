import { createHash } from 'node:crypto'
import {
  JOURNAL_GENESIS,
  JOURNAL_VERSION,
  type JournalEvent,
  journalHashInput,
  journalObject,
  journalText,
  journalTime,
} from '../domain/journal.ts'
import type { Trx } from './tables.ts'

/**
 * Appends events to the locality's chain inside the transaction of the change they tell of.
 * The head row is locked until commit, so two changes of one locality never get the same sequence number.
 */
export async function appendToJournal(
  trx: Trx,
  localityId: string,
  actorId: string | null,
  now: Date,
  events: readonly JournalEvent[],
): Promise<void> {
  if (events.length === 0) return
  const head = await trx
    .selectFrom('journal_head')
    .where('locality_id', '=', localityId)
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  let { seq, hash } = head
  const at = journalTime(now)
  const rows = events.map(event => {
    seq += 1
    const text = journalText({ at, actorId, event })
    const previous = hash
    hash = createHash('sha256')
      .update(journalHashInput(JOURNAL_VERSION, previous, localityId, seq, at, text))
      .digest('hex')
    return {
      locality_id: localityId,
      seq,
      version: JOURNAL_VERSION,
      at: now,
      actor_id: actorId,
      type: event.type,
      object_id: journalObject(event),
      payload: JSON.stringify(event.payload),
      text,
      previous_hash: previous,
      hash,
    }
  })
  await trx.insertInto('journal').values(rows).execute()
  await trx.updateTable('journal_head').set({ seq, hash }).where('locality_id', '=', localityId).execute()
}

/** The first link of a locality's chain; written once, with the locality. */
export async function startJournal(trx: Trx, localityId: string): Promise<void> {
  await trx
    .insertInto('journal_head')
    .values({ locality_id: localityId, seq: 0, hash: JOURNAL_GENESIS })
    .execute()
}
