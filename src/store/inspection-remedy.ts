import type { Insertable, Updateable } from 'kysely'
import { type OrderRecord, orderOfRow } from './order.ts'
import { changeUnlessStale } from './row-version.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { InspectionRemedyTable } from './types.gen.ts'

/** What is to be done about what was found; as a conclusion of a meeting it gives a task, or tells of a running one. */
export type RemedyRecord = OrderRecord & {
  readonly inspectionId: string
  readonly findingId: string | null
}

/** Remedies of inspections, in order. */
export async function remediesOf(
  trx: Trx,
  localityId: string,
  scope: { readonly inspectionIds: readonly string[] } | { readonly id: string },
): Promise<RemedyRecord[]> {
  const base = trx.selectFrom('inspection_remedy').where('locality_id', '=', localityId)
  const rows = await ('id' in scope
    ? base.where('id', '=', scope.id)
    : base.where('inspection_id', 'in', orNobody(scope.inspectionIds))
  )
    .orderBy('position')
    .orderBy('id')
    .selectAll()
    .execute()
  return rows.map(row => ({
    ...orderOfRow(row),
    inspectionId: row.inspection_id,
    findingId: row.finding_id,
  }))
}

export const insertRemedy = async (trx: Trx, row: Insertable<InspectionRemedyTable>): Promise<void> => {
  await trx.insertInto('inspection_remedy').values(row).execute()
}

/** Changes a remedy that still has this row version; answers whether it had. */
export const updateRemedy = (
  trx: Trx,
  localityId: string,
  id: string,
  rowVersion: number,
  set: Updateable<InspectionRemedyTable>,
): Promise<boolean> =>
  changeUnlessStale(trx.updateTable('inspection_remedy').set(set), { localityId, id, rowVersion })

export async function dropRemedy(trx: Trx, localityId: string, id: string): Promise<void> {
  await trx
    .deleteFrom('inspection_remedy')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
