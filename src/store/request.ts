import { sql } from 'kysely'
import type { Trx } from './tables.ts'

type Key = { readonly localityId: string; readonly actorId: string; readonly requestId: string }

/**
 * The result that this request id already had, or null when it is new. Holds a lock on the id until the transaction
 * ends, so that a form pressed twice at once waits for the first press and then sees its result.
 */
export async function earlierResult(
  trx: Trx,
  key: Key,
): Promise<{ useCase: string; result: unknown } | null> {
  const name = `${key.localityId}/${key.actorId}/${key.requestId}`
  const lock = sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
  // A statement of its own, so that it sees what was committed while the lock was waited for.
  const found = trx
    .selectFrom('request')
    .where('locality_id', '=', key.localityId)
    .where('actor_id', '=', key.actorId)
    .where('request_id', '=', key.requestId)
    .select(['use_case', 'result'])
    .executeTakeFirst()
  const [row] = await Promise.all([found, lock])
  return row ? { useCase: row.use_case, result: row.result } : null
}

export async function rememberResult(
  trx: Trx,
  key: Key,
  useCase: string,
  result: unknown,
  at: Date,
): Promise<void> {
  await trx
    .insertInto('request')
    .values({
      locality_id: key.localityId,
      actor_id: key.actorId,
      request_id: key.requestId,
      use_case: useCase,
      result: JSON.stringify(result ?? null),
      at,
    })
    .execute()
}
