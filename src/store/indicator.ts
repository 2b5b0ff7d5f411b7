import type { Insertable } from 'kysely'
import type { Indicator } from '../domain/indicator.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import type { Trx } from './tables.ts'
import type { IndicatorPartTable, IndicatorTable } from './types.gen.ts'

/** One version of a definition, with who wrote it and why. */
export type IndicatorVersion = Indicator & {
  readonly version: number
  readonly reason: string | null
  readonly recordedAt: Date
  readonly recordedBy: { readonly id: string; readonly name: string }
}

/** Every version of the definition of a target, newest first, with its parts in their order: two queries. */
export async function indicatorVersions(
  trx: Trx,
  localityId: string,
  targetId: string,
): Promise<IndicatorVersion[]> {
  const rows = await trx
    .selectFrom('indicator as i')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'i.locality_id').onRef('p.id', '=', 'i.recorded_by'),
    )
    .where('i.locality_id', '=', localityId)
    .where('i.target_id', '=', targetId)
    .orderBy('i.version', 'desc')
    .selectAll('i')
    .select('p.name as writer')
    .execute()
  const parts = await trx
    .selectFrom('indicator_part')
    .where('locality_id', '=', localityId)
    .where('target_id', '=', targetId)
    .orderBy('version')
    .orderBy('position')
    .select(['version', 'part_id', 'name', 'unit_id'])
    .execute()
  return rows.map(row => ({
    version: row.version,
    numeratorName: row.numerator_name,
    denominatorName: row.denominator_name,
    countedUnit: row.counted_unit,
    source: row.source,
    direction: row.direction as Indicator['direction'],
    accumulation: row.accumulation as Indicator['accumulation'],
    aggregation: row.aggregation as Indicator['aggregation'],
    enteringUnitId: row.entering_unit_id,
    confirmer: row.confirmer as Indicator['confirmer'],
    rhythm: row.rhythm as Rhythm | null,
    above100: row.above_100,
    jumpPoints: Number(row.jump_points),
    jumpFactor: Number(row.jump_factor),
    breakdown: row.breakdown as Indicator['breakdown'],
    parts: parts
      .filter(part => part.version === row.version)
      .map(part => ({ id: part.part_id, name: part.name, unitId: part.unit_id })),
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, name: row.writer },
  }))
}

/** Writes a version of a definition and makes it the one in force. */
export async function insertIndicator(
  trx: Trx,
  row: Insertable<IndicatorTable>,
  parts: readonly Omit<Insertable<IndicatorPartTable>, 'locality_id' | 'target_id' | 'version'>[],
): Promise<void> {
  const { locality_id, target_id, version } = row
  await trx.insertInto('indicator').values(row).execute()
  if (parts.length > 0)
    await trx
      .insertInto('indicator_part')
      .values(parts.map(part => ({ ...part, locality_id, target_id, version })))
      .execute()
  await trx
    .updateTable('target')
    .set({ indicator_version: version })
    .where('locality_id', '=', locality_id)
    .where('id', '=', target_id)
    .execute()
}
