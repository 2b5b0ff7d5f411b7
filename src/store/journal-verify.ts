import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson, type Json } from '../domain/canonical-json.ts'
import { JOURNAL_GENESIS, JOURNAL_VERSION, journalHashInput } from '../domain/journal.ts'
import type { Trx } from './tables.ts'

/**
 * - `missing`: a number of the sequence has no row.
 * - `version`: the row claims a layout that this program does not know.
 * - `previous`: it does not follow the row before.
 * - `text`: its columns say something else than its canonical text.
 * - `hash`: its hash is not that of its content.
 * - `head`: the chain ends elsewhere than where the head says; rows were cut off or put behind.
 */
export type LinkFault = 'missing' | 'version' | 'previous' | 'text' | 'hash' | 'head'

export type ChainVerdict = {
  /** Rows that hold, from the first on. */
  readonly verified: number
  readonly broken: { readonly seq: number; readonly fault: LinkFault } | null
}

type Row = {
  readonly seq: number
  readonly version: number
  readonly at: string
  readonly actor_id: string | null
  readonly type: string
  readonly payload: Json
  readonly text: string
  readonly previous_hash: string
  readonly hash: string
}

const PAGE = 1000

/**
 * The first broken link of a locality's chain. To be called in a snapshot: head and rows must be of one moment. What
 * it cannot see is a journal that was rewritten whole together with its head; for that the head is kept elsewhere too.
 */
export async function brokenLink(trx: Trx, localityId: string): Promise<ChainVerdict> {
  let seq = 0
  let hash = JOURNAL_GENESIS
  for (;;) {
    const rows = await pageAfter(trx, localityId, seq)
    for (const row of rows) {
      const fault = faultOf(row, localityId, seq + 1, hash)
      if (fault !== null) return { verified: seq, broken: { seq: seq + 1, fault } }
      seq += 1
      hash = row.hash
    }
    if (rows.length < PAGE) break
  }
  const head = await trx
    .selectFrom('journal_head')
    .where('locality_id', '=', localityId)
    .select(['seq', 'hash'])
    .executeTakeFirst()
  const ends = head?.seq === seq && head.hash === hash
  return { verified: seq, broken: ends ? null : { seq: seq + 1, fault: 'head' } }
}

/** The next rows in their order. The time is text with microseconds, as it was hashed: a Date would round it. */
async function pageAfter(trx: Trx, localityId: string, seq: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select seq, version, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_id, type, payload,
           text, previous_hash, hash
      from journal where locality_id = ${localityId} and seq > ${seq} order by seq limit ${PAGE}`.execute(trx)
  return rows
}

function faultOf(row: Row, localityId: string, seq: number, previous: string): LinkFault | null {
  if (row.seq !== seq) return 'missing'
  if (row.version !== JOURNAL_VERSION) return 'version'
  if (row.previous_hash !== previous) return 'previous'
  const { at, actor_id: actor, type, payload } = row
  if (row.text !== canonicalJson({ at, actor, type, payload })) return 'text'
  const bytes = journalHashInput(row.version, previous, localityId, seq, at, row.text)
  return createHash('sha256').update(bytes).digest('hex') === row.hash ? null : 'hash'
}
