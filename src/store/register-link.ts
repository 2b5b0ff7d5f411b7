import type { Trx } from './tables.ts'
import type { Named } from './task.ts'

/** A link through which a sender without an account enters rows of one register. */
export type RegisterLink = {
  readonly id: string
  readonly registerId: string
  readonly unit: Named & { readonly code: string }
  readonly sender: string
  readonly madeBy: Named
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

function links(trx: Trx, localityId: string) {
  return trx
    .selectFrom('register_link as l')
    .innerJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'l.locality_id').onRef('u.id', '=', 'l.unit_id'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'l.locality_id').onRef('p.id', '=', 'l.made_by'),
    )
    .where('l.locality_id', '=', localityId)
    .selectAll('l')
    .select(['u.name as unit_name', 'u.code as unit_code', 'p.name as maker'])
}

type Row = Awaited<ReturnType<ReturnType<typeof links>['execute']>>[number]
const record = (row: Row): RegisterLink => ({
  id: row.id,
  registerId: row.register_id,
  unit: { id: row.unit_id, name: row.unit_name, code: row.unit_code },
  sender: row.sender,
  madeBy: { id: row.made_by, name: row.maker },
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
})

/** The links of a register, newest first. */
export async function linksOf(trx: Trx, localityId: string, registerId: string): Promise<RegisterLink[]> {
  const rows = await links(trx, localityId)
    .where('l.register_id', '=', registerId)
    .orderBy('l.made_at', 'desc')
    .orderBy('l.id', 'desc')
    .execute()
  return rows.map(record)
}

/** The link whose secret has this hash, ended ones too. */
export async function registerLinkByHash(
  trx: Trx,
  localityId: string,
  hash: string,
): Promise<RegisterLink | null> {
  const row = await links(trx, localityId).where('l.hash', '=', hash).executeTakeFirst()
  return row ? record(row) : null
}

export async function registerLinkById(
  trx: Trx,
  localityId: string,
  id: string,
): Promise<RegisterLink | null> {
  const row = await links(trx, localityId).where('l.id', '=', id).executeTakeFirst()
  return row ? record(row) : null
}

export async function insertRegisterLink(
  trx: Trx,
  localityId: string,
  link: {
    readonly id: string
    readonly registerId: string
    readonly unitId: string
    readonly sender: string
    readonly hash: string
    readonly madeBy: string
    readonly madeAt: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  await trx
    .insertInto('register_link')
    .values({
      locality_id: localityId,
      id: link.id,
      register_id: link.registerId,
      unit_id: link.unitId,
      sender: link.sender,
      hash: link.hash,
      made_by: link.madeBy,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
    })
    .execute()
}

export async function revokeRegisterLink(
  trx: Trx,
  localityId: string,
  id: string,
  by: string,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('register_link')
    .set({ revoked_at: at, revoked_by: by })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
