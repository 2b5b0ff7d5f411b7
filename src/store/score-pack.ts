import { sortKey } from '../domain/order-vi.ts'
import { readPack, type ScorePack } from '../domain/score-pack.ts'
import type { Trx } from './tables.ts'

/** One version of a pack, with who brought it and why. */
export type PackVersion = {
  readonly version: number
  readonly pack: ScorePack
  readonly reason: string | null
  readonly recordedAt: Date
  readonly recordedBy: { readonly id: string; readonly name: string }
}

/** What was kept had been read before; that it cannot be read now is a fault of the program. */
function packOf(stored: string): ScorePack {
  const read = readPack(JSON.parse(stored))
  if (!read.ok) throw new Error(`a kept pack is not understood: ${read.issues.map(one => one.code).join()}`)
  return read.pack
}

/** Versions of packs, by title, each with its newest version first; of one pack where a code is given. */
export async function packVersions(trx: Trx, localityId: string, code?: string): Promise<PackVersion[]> {
  let query = trx
    .selectFrom('score_pack as s')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 's.locality_id').onRef('p.id', '=', 's.recorded_by'),
    )
    .where('s.locality_id', '=', localityId)
  if (code !== undefined) query = query.where('s.code', '=', code)
  const rows = await query
    .orderBy('s.sort_key')
    .orderBy('s.code')
    .orderBy('s.version', 'desc')
    .selectAll('s')
    .select('p.name')
    .execute()
  return rows.map(row => ({
    version: row.version,
    pack: packOf(row.definition),
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, name: row.name },
  }))
}

/** Writes a version of a pack; it is in force from then on. */
export async function insertPack(
  trx: Trx,
  localityId: string,
  writing: {
    readonly version: number
    readonly pack: ScorePack
    readonly reason: string | null
    readonly at: Date
    readonly by: string
  },
): Promise<void> {
  const { pack } = writing
  await trx
    .insertInto('score_pack')
    .values({
      locality_id: localityId,
      code: pack.code,
      version: writing.version,
      title: pack.title,
      sort_key: sortKey(pack.title),
      definition: JSON.stringify(pack),
      reason: writing.reason,
      recorded_at: writing.at,
      recorded_by: writing.by,
    })
    .execute()
}
