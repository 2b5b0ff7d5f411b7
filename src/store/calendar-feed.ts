import type { Trx } from './tables.ts'

export type FeedRecord = { readonly id: string; readonly personId: string; readonly madeAt: Date }

const live = (trx: Trx, localityId: string) =>
  trx
    .selectFrom('calendar_feed')
    .where('locality_id', '=', localityId)
    .where('revoked_at', 'is', null)
    .select(['id', 'person_id as personId', 'made_at as madeAt'])

/** The address of a person's calendar that is in use; null when there is none. */
export async function liveFeed(trx: Trx, localityId: string, personId: string): Promise<FeedRecord | null> {
  return (await live(trx, localityId).where('person_id', '=', personId).executeTakeFirst()) ?? null
}

/** The address in use whose secret has this hash; null for a wrong, revoked or renewed one. */
export async function feedByHash(trx: Trx, localityId: string, hash: string): Promise<FeedRecord | null> {
  return (await live(trx, localityId).where('hash', '=', hash).executeTakeFirst()) ?? null
}

export async function insertFeed(
  trx: Trx,
  localityId: string,
  feed: FeedRecord & { readonly hash: string },
): Promise<void> {
  const { id, personId, hash, madeAt } = feed
  await trx
    .insertInto('calendar_feed')
    .values({ locality_id: localityId, id, person_id: personId, hash, made_at: madeAt })
    .execute()
}

/** Revokes what a person has in use and answers it; null when there was nothing. */
export async function revokeFeed(
  trx: Trx,
  localityId: string,
  personId: string,
  at: Date,
): Promise<string | null> {
  const row = await trx
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('locality_id', '=', localityId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
