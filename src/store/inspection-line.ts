import type { Insertable, Updateable } from 'kysely'
import { type InspectionKind, isInspectionKind } from '../domain/inspection.ts'
import type { Line } from '../domain/role.ts'
import { changeUnlessStale } from './row-version.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { InspectionLineTable } from './types.gen.ts'

/** A line of a year's programme. */
export type InspectionLine = {
  readonly id: string
  readonly year: number
  readonly line: Line
  readonly kind: InspectionKind
  readonly content: string
  readonly unitIds: readonly string[]
  readonly planId: string | null
  readonly periodFrom: string
  readonly periodTo: string
  readonly month: number
  readonly head: Named
  readonly documentId: string | null
  readonly plannedAt: Date
  readonly droppedAt: Date | null
  readonly droppedReason: string | null
  readonly rowVersion: number
}

/** Lines of programmes, by year and month. */
export async function inspectionLines(
  trx: Trx,
  localityId: string,
  scope: { readonly ids: readonly string[] } | { readonly years: readonly number[] },
): Promise<InspectionLine[]> {
  const base = trx
    .selectFrom('inspection_line as l')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'l.locality_id').onRef('p.id', '=', 'l.head_id'),
    )
    .where('l.locality_id', '=', localityId)
  const rows = await ('ids' in scope
    ? base.where('l.id', 'in', orNobody(scope.ids))
    : base.where('l.year', 'in', [...scope.years])
  )
    .orderBy('l.year', 'desc')
    .orderBy('l.month')
    .orderBy('l.id')
    .selectAll('l')
    .select('p.name as head')
    .execute()
  return rows.map(row => ({
    id: row.id,
    year: row.year,
    line: row.line === 'party' ? 'party' : 'state',
    kind: isInspectionKind(row.kind) ? row.kind : 'inspection',
    content: row.content,
    unitIds: row.unit_ids as string[],
    planId: row.plan_id,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    month: row.month,
    head: { id: row.head_id, name: row.head },
    documentId: row.document_id,
    plannedAt: row.planned_at,
    droppedAt: row.dropped_at,
    droppedReason: row.dropped_reason,
    rowVersion: row.row_version,
  }))
}

/** Years that have a programme, the last first. */
export async function programmeYears(trx: Trx, localityId: string): Promise<number[]> {
  const rows = await trx
    .selectFrom('inspection_line')
    .where('locality_id', '=', localityId)
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(row => row.year)
}

export const insertLine = async (trx: Trx, row: Insertable<InspectionLineTable>): Promise<void> => {
  await trx.insertInto('inspection_line').values(row).execute()
}

/** Changes a line that still has this row version; answers whether it had. */
export const updateLine = (
  trx: Trx,
  localityId: string,
  id: string,
  rowVersion: number,
  set: Updateable<InspectionLineTable>,
): Promise<boolean> =>
  changeUnlessStale(trx.updateTable('inspection_line').set(set), { localityId, id, rowVersion })
