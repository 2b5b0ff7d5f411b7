import { sql } from 'kysely'
import type { Database, Trx } from './tables.ts'

/**
 * Runs `work` in one transaction that sees only the rows of `localityId` (a uuid). The setting ends with the
 * transaction, so a pooled connection never carries one locality into the next request. An error rolls back.
 */
export function inTransaction<T>(
  db: Database,
  localityId: string,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(trx => within(trx, localityId, work))
}

/**
 * The same for looking: nothing can be written, and all queries of `work` see the rows of one moment, so that figures
 * on one page agree with each other.
 */
export function inSnapshot<T>(db: Database, localityId: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(trx => within(trx, localityId, work))
}

/**
 * Sets the locality and goes on at once: the statements of `work` travel behind it on the same connection, and when it
 * fails the server refuses them all.
 */
async function within<T>(trx: Trx, localityId: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  const set = sql`select set_config('sauro.locality_id', ${localityId}, true)`.execute(trx)
  const [result] = await Promise.all([work(trx), set])
  return result
}

/** Lets one transaction at a time past this point for the same name; the rest wait until it ends. */
export async function oneAtATime(trx: Trx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
}
