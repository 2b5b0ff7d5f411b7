import { type Insertable, sql } from 'kysely'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { MeasurementTable } from './types.gen.ts'
import type { DecisionRow, DecisionState } from './update.ts'

/**
 * replaced = a correction took its place · withdrawn = the workbook it came from was taken back. Neither counts; both
 * stay readable.
 */
export type MeasurementState = DecisionState | 'replaced' | 'withdrawn'

export type MeasurementRecord = {
  readonly id: string
  readonly targetId: string
  readonly unitId: string
  readonly author: { readonly id: string; readonly name: string }
  readonly effectiveOn: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reached: boolean | null
  readonly note: string | null
  readonly recordedAt: Date
  readonly state: MeasurementState
  readonly decidedBy: { readonly id: string; readonly name: string } | null
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly rowVersion: number
  /** 1, and one more for each correction of the same figure. */
  readonly version: number
  /** The figure whose place this one takes once it is confirmed. */
  readonly corrects: string | null
  readonly correctionReason: string | null
  /** The version of the definition it was measured by; null for figures from before there was one. */
  readonly indicatorVersion: number | null
  readonly takeInId: string | null
  /** The figure of a linked target that this one repeats. */
  readonly sharedFrom: string | null
  /** The binding to registers that gave it; null where a person entered it. */
  readonly bindingVersion: number | null
}

/** Measurements by target, newest day first. */
export async function measurementsOf(
  trx: Trx,
  localityId: string,
  scope: {
    readonly targetIds?: readonly string[]
    readonly ids?: readonly string[]
    readonly state?: DecisionState
    readonly takeInId?: string
    /** Corrections of these figures. */
    readonly correcting?: readonly string[]
    /** Those that repeat these figures on a linked target. */
    readonly sharing?: readonly string[]
    readonly authorId?: string
  },
): Promise<MeasurementRecord[]> {
  let query = trx
    .selectFrom('measurement as m')
    .innerJoin('person as a', join =>
      join.onRef('a.locality_id', '=', 'm.locality_id').onRef('a.id', '=', 'm.author_id'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 'm.locality_id').onRef('d.id', '=', 'm.decided_by'),
    )
    .where('m.locality_id', '=', localityId)
  if (scope.targetIds) query = query.where('m.target_id', 'in', orNobody(scope.targetIds))
  if (scope.ids) query = query.where('m.id', 'in', orNobody(scope.ids))
  if (scope.state) query = query.where('m.state', '=', sql.lit(scope.state))
  if (scope.takeInId !== undefined) query = query.where('m.take_in_id', '=', scope.takeInId)
  if (scope.correcting) query = query.where('m.corrects', 'in', orNobody(scope.correcting))
  if (scope.sharing) query = query.where('m.shared_from', 'in', orNobody(scope.sharing))
  if (scope.authorId !== undefined) query = query.where('m.author_id', '=', scope.authorId)
  const rows = await query
    .orderBy('m.effective_on', 'desc')
    .orderBy('m.recorded_at', 'desc')
    .orderBy('m.id', 'desc')
    .selectAll('m')
    .select(['a.name as author_name', 'd.name as decider_name'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    targetId: row.target_id,
    unitId: row.unit_id,
    author: { id: row.author_id, name: row.author_name },
    effectiveOn: row.effective_on,
    value: row.value === null ? null : Number(row.value),
    numerator: row.numerator === null ? null : Number(row.numerator),
    denominator: row.denominator === null ? null : Number(row.denominator),
    reached: row.reached,
    note: row.note,
    recordedAt: row.recorded_at,
    state: row.state as MeasurementState,
    decidedBy:
      row.decided_by !== null && row.decider_name !== null
        ? { id: row.decided_by, name: row.decider_name }
        : null,
    decidedAt: row.decided_at,
    reason: row.reason,
    rowVersion: row.row_version,
    version: row.version,
    corrects: row.corrects,
    correctionReason: row.correction_reason,
    indicatorVersion: row.indicator_version,
    takeInId: row.take_in_id,
    sharedFrom: row.shared_from,
    bindingVersion: row.binding_version,
  }))
}

export async function lockMeasurement(
  trx: Trx,
  localityId: string,
  id: string,
): Promise<MeasurementRecord | null> {
  await trx
    .selectFrom('measurement')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await measurementsOf(trx, localityId, { ids: [id] }))[0] ?? null
}

export async function insertMeasurement(trx: Trx, row: Insertable<MeasurementTable>): Promise<void> {
  await insertMeasurements(trx, [row])
}

export async function insertMeasurements(
  trx: Trx,
  rows: readonly Insertable<MeasurementTable>[],
): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('measurement')
      .values([...rows])
      .execute()
}

export async function decideMeasurementRow(
  trx: Trx,
  localityId: string,
  id: string,
  decision: DecisionRow,
): Promise<void> {
  await trx
    .updateTable('measurement')
    .set(eb => ({
      state: decision.state,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
      reason: decision.reason,
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** Moves figures from one state to another without a decision: their place was taken, or their workbook taken back. */
export async function setMeasurementStates(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  state: MeasurementState,
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('measurement')
    .set(eb => ({ state, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', 'in', [...ids])
    .execute()
}
