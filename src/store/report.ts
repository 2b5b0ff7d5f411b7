import type { Insertable } from 'kysely'
import type { Trx } from './tables.ts'
import type { ReportTable } from './types.gen.ts'

export type ReportRecord = {
  readonly id: string
  readonly planId: string
  readonly planVersion: number
  readonly kind: string
  readonly period: string
  readonly sha256: string
  readonly builtAt: Date
  readonly builtBy: string
}

export async function insertReport(trx: Trx, row: Insertable<ReportTable>): Promise<void> {
  await trx.insertInto('report').values(row).execute()
}

/** Reports that were built, newest first, at most `most`; with `id` that one alone. */
export async function reportsOf(
  trx: Trx,
  localityId: string,
  { id, most = 50 }: { readonly id?: string; readonly most?: number },
): Promise<ReportRecord[]> {
  let query = trx
    .selectFrom('report as r')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'r.locality_id').onRef('p.id', '=', 'r.built_by'),
    )
    .where('r.locality_id', '=', localityId)
  if (id !== undefined) query = query.where('r.id', '=', id)
  const rows = await query
    .orderBy('r.built_at', 'desc')
    .orderBy('r.id')
    .limit(most)
    .select([
      'r.id',
      'r.plan_id',
      'r.plan_version',
      'r.kind',
      'r.period',
      'r.file_sha256',
      'r.built_at',
      'p.name as builder',
    ])
    .execute()
  return rows.map(row => ({
    id: row.id,
    planId: row.plan_id,
    planVersion: row.plan_version,
    kind: row.kind,
    period: row.period,
    sha256: row.file_sha256,
    builtAt: row.built_at,
    builtBy: row.builder,
  }))
}
