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
  return db.transaction().execute(async trx => {
    await sql`select set_config('sauro.locality_id', ${localityId}, true)`.execute(trx)
    return work(trx)
  })
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
    .execute(async trx => {
      await sql`select set_config('sauro.locality_id', ${localityId}, true)`.execute(trx)
      return work(trx)
    })
}

/** Lets one transaction at a time past this point for the same name; the rest wait until it ends. */
export async function oneAtATime(trx: Trx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
}
