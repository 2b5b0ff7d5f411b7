import type { Trx } from './tables.ts'

/** One publication, without what it shows. */
export type SnapshotRecord = {
  readonly id: string
  readonly number: number
  readonly digest: string
  readonly publishedBy: { readonly id: string; readonly name: string }
  readonly publishedAt: Date
  readonly withdrawn: { readonly reason: string; readonly at: Date; readonly by: string } | null
}

/** Publications of a locality, newest first. */
export async function snapshots(
  trx: Trx,
  localityId: string,
  scope: { readonly id?: string; readonly number?: number; readonly most?: number } = {},
): Promise<SnapshotRecord[]> {
  let query = trx
    .selectFrom('public_snapshot as s')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 's.locality_id').onRef('p.id', '=', 's.published_by'),
    )
    .leftJoin('public_withdrawal as w', join =>
      join.onRef('w.locality_id', '=', 's.locality_id').onRef('w.snapshot_id', '=', 's.id'),
    )
    .leftJoin('person as q', join =>
      join.onRef('q.locality_id', '=', 'w.locality_id').onRef('q.id', '=', 'w.withdrawn_by'),
    )
    .where('s.locality_id', '=', localityId)
  if (scope.id !== undefined) query = query.where('s.id', '=', scope.id)
  if (scope.number !== undefined) query = query.where('s.number', '=', scope.number)
  const rows = await query
    .orderBy('s.number', 'desc')
    .limit(scope.most ?? 200)
    .select([
      's.id',
      's.number',
      's.digest',
      's.published_by',
      'p.name as publisher',
      's.published_at',
      'w.reason',
      'w.withdrawn_at',
      'q.name as withdrawer',
    ])
    .execute()
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    digest: row.digest,
    publishedBy: { id: row.published_by, name: row.publisher },
    publishedAt: row.published_at,
    withdrawn:
      row.reason === null || row.withdrawn_at === null
        ? null
        : { reason: row.reason, at: row.withdrawn_at, by: row.withdrawer ?? '' },
  }))
}

/** What a publication shows, as the text whose digest is kept. */
export async function snapshotText(trx: Trx, localityId: string, id: string): Promise<string | null> {
  const row = await trx
    .selectFrom('public_snapshot')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('content')
    .executeTakeFirst()
  return row?.content ?? null
}

export async function insertSnapshot(
  trx: Trx,
  localityId: string,
  row: {
    readonly id: string
    readonly number: number
    readonly content: string
    readonly digest: string
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await trx
    .insertInto('public_snapshot')
    .values({
      locality_id: localityId,
      id: row.id,
      number: row.number,
      content: row.content,
      digest: row.digest,
      published_by: row.by,
      published_at: row.at,
    })
    .execute()
}

/** Takes a publication from the public's sight; it stays for those who are signed in. */
export async function insertWithdrawal(
  trx: Trx,
  localityId: string,
  row: { readonly snapshotId: string; readonly reason: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await trx
    .insertInto('public_withdrawal')
    .values({
      locality_id: localityId,
      snapshot_id: row.snapshotId,
      reason: row.reason,
      withdrawn_by: row.by,
      withdrawn_at: row.at,
    })
    .execute()
}
