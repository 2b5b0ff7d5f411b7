import type { Trx } from './tables.ts'

export type CheckLinkRecord = {
  readonly id: string
  readonly planId: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly expiresAt: Date
}

const live = (trx: Trx, localityId: string) =>
  trx
    .selectFrom('check_link')
    .where('locality_id', '=', localityId)
    .where('revoked_at', 'is', null)
    .select(['id', 'plan_id as planId', 'made_by as madeBy', 'made_at as madeAt', 'expires_at as expiresAt'])

/** The address of a plan's check that was not taken back, expired or not; null when there is none. */
export async function liveCheckLink(
  trx: Trx,
  localityId: string,
  planId: string,
): Promise<CheckLinkRecord | null> {
  return (await live(trx, localityId).where('plan_id', '=', planId).executeTakeFirst()) ?? null
}

/** The address whose secret has this hash; null for a wrong or revoked one. */
export async function checkLinkByHash(
  trx: Trx,
  localityId: string,
  hash: string,
): Promise<CheckLinkRecord | null> {
  return (await live(trx, localityId).where('hash', '=', hash).executeTakeFirst()) ?? null
}

export async function insertCheckLink(
  trx: Trx,
  localityId: string,
  link: CheckLinkRecord & { readonly hash: string },
): Promise<void> {
  await trx
    .insertInto('check_link')
    .values({
      locality_id: localityId,
      id: link.id,
      plan_id: link.planId,
      hash: link.hash,
      made_by: link.madeBy,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
    })
    .execute()
}

/** Revokes what a plan has in use and answers it; null when there was nothing. */
export async function revokeCheckLink(
  trx: Trx,
  localityId: string,
  planId: string,
  at: Date,
): Promise<string | null> {
  const row = await trx
    .updateTable('check_link')
    .set({ revoked_at: at })
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', planId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
