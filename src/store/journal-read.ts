import { sql } from 'kysely'
import type { JournalType } from '../domain/journal.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

export type JournalEntry = {
  readonly seq: number
  readonly at: Date
  readonly type: string
  readonly actor: string | null
  readonly objectId: string | null
  readonly payload: Readonly<Record<string, unknown>>
  readonly hash: string
}

function entries(trx: Trx, localityId: string) {
  return trx
    .selectFrom('journal as j')
    .leftJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'j.locality_id').onRef('p.id', '=', 'j.actor_id'),
    )
    .where('j.locality_id', '=', localityId)
    .select(['j.seq', 'j.at', 'j.type', 'p.name as actor', 'j.object_id as objectId', 'j.payload', 'j.hash'])
}

const typed = (rows: readonly (Omit<JournalEntry, 'payload'> & { payload: unknown })[]): JournalEntry[] =>
  rows.map(row => ({ ...row, payload: row.payload as JournalEntry['payload'] }))

/** Entries of some kinds since an instant, newest first, at most 50. */
export async function journalSince(
  trx: Trx,
  localityId: string,
  since: Date,
  types: readonly JournalType[],
): Promise<JournalEntry[]> {
  return typed(
    await entries(trx, localityId)
      .where('j.at', '>=', since)
      .where('j.type', 'in', [...types])
      .orderBy('j.at', 'desc')
      .orderBy('j.seq', 'desc')
      .limit(50)
      .execute(),
  )
}

/** A page of the journal, newest first: the entries before a sequence number, or the newest. */
export async function journalPage(
  trx: Trx,
  localityId: string,
  before: number | null,
  size: number,
): Promise<JournalEntry[]> {
  const query = entries(trx, localityId).orderBy('j.seq', 'desc').limit(size)
  return typed(await (before === null ? query : query.where('j.seq', '<', before)).execute())
}

/** The newest entries about some objects. */
export async function journalOfObjects(
  trx: Trx,
  localityId: string,
  objectIds: readonly string[],
  size: number,
): Promise<JournalEntry[]> {
  return typed(
    await entries(trx, localityId)
      .where('j.object_id', 'in', orNobody(objectIds))
      .orderBy('j.seq', 'desc')
      .limit(size)
      .execute(),
  )
}

/** What the journal says of one file of evidence: the line, the time and the hash of what was kept; null without a line. */
export async function journalOfEvidence(
  trx: Trx,
  localityId: string,
  objectId: string,
  evidenceId: string,
): Promise<{ readonly seq: number; readonly at: Date; readonly sha256: string } | null> {
  const row = await trx
    .selectFrom('journal')
    .where('locality_id', '=', localityId)
    .where('object_id', '=', objectId)
    .where('type', 'in', ['evidence-added', 'figure-evidence-added'])
    .where(sql<string>`payload->>'evidenceId'`, '=', evidenceId)
    .orderBy('seq')
    .select(['seq', 'at', sql<string>`payload->>'file'`.as('sha256')])
    .executeTakeFirst()
  return row ?? null
}
