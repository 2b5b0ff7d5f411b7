import type { Insertable } from 'kysely'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { MeasurementPartTable, PartFigureTable } from './types.gen.ts'

const number = (text: string | null): number | null => (text === null ? null : Number(text))

/** What somebody entered for one part and day. */
export type PartFigureRecord = {
  readonly id: string
  readonly targetId: string
  readonly partId: string
  readonly on: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly note: string | null
  readonly author: string
  readonly recordedAt: Date
  readonly takeInId: string | null
}

/** The figures that count for each part and day of these targets: the newest of each, newest day first. */
export async function partFiguresOf(
  trx: Trx,
  localityId: string,
  scope: { readonly targetIds: readonly string[]; readonly on?: string },
): Promise<PartFigureRecord[]> {
  let query = trx
    .selectFrom('part_figure as f')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'f.locality_id').onRef('p.id', '=', 'f.author_id'),
    )
    .where('f.locality_id', '=', localityId)
    .where('f.target_id', 'in', orNobody(scope.targetIds))
    .where('f.withdrawn_at', 'is', null)
  if (scope.on !== undefined) query = query.where('f.effective_on', '=', scope.on)
  const rows = await query
    .distinctOn(['f.target_id', 'f.effective_on', 'f.part_id'])
    .orderBy('f.target_id')
    .orderBy('f.effective_on', 'desc')
    .orderBy('f.part_id')
    .orderBy('f.recorded_at', 'desc')
    .orderBy('f.id', 'desc')
    .selectAll('f')
    .select('p.name as author')
    .execute()
  return rows.map(row => ({
    id: row.id,
    targetId: row.target_id,
    partId: row.part_id,
    on: row.effective_on,
    value: number(row.value),
    numerator: number(row.numerator),
    denominator: number(row.denominator),
    note: row.note,
    author: row.author,
    recordedAt: row.recorded_at,
    takeInId: row.take_in_id,
  }))
}

export async function insertPartFigures(
  trx: Trx,
  rows: readonly Insertable<PartFigureTable>[],
): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('part_figure')
      .values([...rows])
      .execute()
}

/** One part of a whole figure as it stood when the figure was made; null figures = nobody had entered it. */
export type MeasurementPartRecord = {
  readonly measurementId: string
  readonly partId: string
  readonly name: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

export async function measurementParts(
  trx: Trx,
  localityId: string,
  measurementIds: readonly string[],
): Promise<MeasurementPartRecord[]> {
  const rows = await trx
    .selectFrom('measurement_part')
    .where('locality_id', '=', localityId)
    .where('measurement_id', 'in', orNobody(measurementIds))
    .orderBy('measurement_id')
    .orderBy('position')
    .selectAll()
    .execute()
  return rows.map(row => ({
    measurementId: row.measurement_id,
    partId: row.part_id,
    name: row.name,
    value: number(row.value),
    numerator: number(row.numerator),
    denominator: number(row.denominator),
  }))
}

export async function insertMeasurementParts(
  trx: Trx,
  rows: readonly Insertable<MeasurementPartTable>[],
): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('measurement_part')
      .values([...rows])
      .execute()
}
