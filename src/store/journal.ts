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
import { batches } from './batches.ts'
import type { Trx } from './tables.ts'

/**
 * Appends events to the locality's chain inside the transaction of the change they tell of.
 * The head row is locked until commit, so two changes of one locality never get the same sequence number.
 * `end` is where the chain ends when the caller holds the head already.
 */
export async function appendToJournal(
  trx: Trx,
  localityId: string,
  actorId: string | null,
  now: Date,
  events: readonly JournalEvent[],
  end?: { readonly seq: number; readonly hash: string },
): Promise<void> {
  if (events.length === 0) return
  let { seq, hash } = end ?? (await lockJournal(trx, localityId))
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
  // Sent together, in this order, on the one connection.
  await Promise.all([
    ...batches(rows).map(piece => trx.insertInto('journal').values(piece).execute()),
    trx.updateTable('journal_head').set({ seq, hash }).where('locality_id', '=', localityId).execute(),
  ])
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
