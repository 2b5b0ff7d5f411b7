import type { Trx } from './tables.ts'
import type { Named } from './task.ts'

export type LinkRecord = {
  readonly id: string
  readonly person: Named
  readonly task: { readonly id: string; readonly code: string }
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly updateId: string | null
  readonly revokedAt: Date | null
}

type NewLink = {
  readonly id: string
  readonly hash: string
  readonly personId: string
  readonly taskId: string
  readonly madeAt: Date
  readonly expiresAt: Date
}

export async function insertLinks(trx: Trx, localityId: string, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return
  await trx
    .insertInto('one_time_link')
    .values(
      links.map(link => ({
        locality_id: localityId,
        id: link.id,
        hash: link.hash,
        person_id: link.personId,
        action: 'report-progress',
        task_id: link.taskId,
        made_at: link.madeAt,
        expires_at: link.expiresAt,
      })),
    )
    .execute()
}

function links(trx: Trx, localityId: string) {
  return trx
    .selectFrom('one_time_link as l')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'l.locality_id').onRef('p.id', '=', 'l.person_id'),
    )
    .innerJoin('task as t', join =>
      join.onRef('t.locality_id', '=', 'l.locality_id').onRef('t.id', '=', 'l.task_id'),
    )
    .where('l.locality_id', '=', localityId)
    .selectAll('l')
    .select(['p.name as person_name', 't.code'])
}

type Row = Awaited<ReturnType<ReturnType<typeof links>['execute']>>[number]

const record = (row: Row): LinkRecord => ({
  id: row.id,
  person: { id: row.person_id, name: row.person_name },
  task: { id: row.task_id, code: row.code },
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
  updateId: row.update_id,
  revokedAt: row.revoked_at,
})

/** The link whose secret has this hash, used up and expired ones too; with `lock` held until the transaction ends. */
export async function linkByHash(
  trx: Trx,
  localityId: string,
  hash: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<LinkRecord | null> {
  const query = links(trx, localityId).where('l.hash', '=', hash)
  const row = await (lock ? query.forUpdate('l') : query).executeTakeFirst()
  return row ? record(row) : null
}

/** A person's links that can still be used at `now`, newest first. */
export async function liveLinksOf(
  trx: Trx,
  localityId: string,
  personId: string,
  now: Date,
): Promise<LinkRecord[]> {
  const rows = await links(trx, localityId)
    .where('l.person_id', '=', personId)
    .where('l.used_at', 'is', null)
    .where('l.revoked_at', 'is', null)
    .where('l.expires_at', '>', now)
    .orderBy('l.made_at', 'desc')
    .orderBy('l.id', 'desc')
    .execute()
  return rows.map(record)
}

export async function useLink(
  trx: Trx,
  localityId: string,
  id: string,
  updateId: string,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('one_time_link')
    .set({ used_at: at, update_id: updateId })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** Revokes a person's links that could still be used, one of them or all. Answers which. */
export async function revokeLinks(
  trx: Trx,
  localityId: string,
  personId: string,
  id: string | null,
  at: Date,
): Promise<readonly string[]> {
  let query = trx
    .updateTable('one_time_link')
    .set({ revoked_at: at })
    .where('locality_id', '=', localityId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
  if (id !== null) query = query.where('id', '=', id)
  const rows = await query.returning('id').execute()
  return rows.map(row => row.id)
}
