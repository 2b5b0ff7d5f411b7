import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/canonical-json.ts'
import type { JournalEvent } from '../domain/journal.ts'
import type { Trx } from './tables.ts'

const VERSION = 'sauro-journal-1'

/** Microseconds as text, so that a verifier in any language hashes the same bytes. */
const atText = (at: Date) => `${at.toISOString().slice(0, -1)}000Z`

/** The hash of one journal row: SHA-256 over version, previous hash, locality, sequence and canonical text. */
export const journalHash = (row: {
  previous: string
  localityId: string
  seq: number
  text: string
}): string =>
  createHash('sha256')
    .update([VERSION, row.previous, row.localityId, row.seq, row.text].join('\n'))
    .digest('hex')

/**
 * Appends events to the locality's chain inside the transaction of the change they tell of.
 * The head row is locked until commit, so two changes of one locality never get the same sequence number.
 */
export async function appendToJournal(
  trx: Trx,
  localityId: string,
  actorId: string | null,
  at: Date,
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
  const rows = events.map(event => {
    seq += 1
    const text = canonicalJson({ at: atText(at), actor: actorId, ...event })
    const previous = hash
    hash = journalHash({ previous, localityId, seq, text })
    return {
      locality_id: localityId,
      seq,
      at,
      actor_id: actorId,
      kind: event.kind,
      object_kind: event.object.kind,
      object_id: event.object.id,
      payload: JSON.stringify(event.payload),
      text,
      previous_hash: previous,
      hash,
    }
  })
  await trx.insertInto('journal').values(rows).execute()
  await trx.updateTable('journal_head').set({ seq, hash }).where('locality_id', '=', localityId).execute()
}
