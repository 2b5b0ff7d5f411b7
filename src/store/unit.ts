import { sortKey } from '../domain/order-vi.ts'
import type { Trx } from './tables.ts'
import { oneAtATime } from './transaction.ts'

export type UnitRecord = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly relation: 'assigned' | 'requested'
  readonly aliases: readonly string[]
  /** Phrases of the work that usually falls to it. */
  readonly duties: readonly string[]
  readonly rowVersion: number
}

/**
 * Lets one change of the locality's units at a time past this point, until its transaction ends: codes and names are
 * unique among all of them, so no single row can be held for it.
 */
export const lockUnits = (trx: Trx, localityId: string): Promise<void> =>
  oneAtATime(trx, `${localityId}/units`)

/** All units of the locality in Vietnamese order. */
export async function unitsOf(trx: Trx, localityId: string): Promise<UnitRecord[]> {
  const rows = await trx
    .selectFrom('unit')
    .where('locality_id', '=', localityId)
    .where('valid_to', 'is', null)
    .orderBy('sort_key')
    .orderBy('id')
    .selectAll()
    .execute()
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    relation: row.relation === 'requested' ? 'requested' : 'assigned',
    aliases: row.aliases as string[],
    duties: row.duties as string[],
    rowVersion: row.row_version,
  }))
}

export async function insertUnit(
  trx: Trx,
  localityId: string,
  unit: Omit<UnitRecord, 'rowVersion'> & { readonly validFrom: string },
): Promise<void> {
  await trx
    .insertInto('unit')
    .values({
      locality_id: localityId,
      id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      relation: unit.relation,
      aliases: JSON.stringify(unit.aliases),
      duties: JSON.stringify(unit.duties),
      sort_key: sortKey(unit.name),
      valid_from: unit.validFrom,
      row_version: 1,
    })
    .execute()
}

export async function setAliases(
  trx: Trx,
  localityId: string,
  unitId: string,
  aliases: readonly string[],
): Promise<void> {
  await trx
    .updateTable('unit')
    .set(eb => ({ aliases: JSON.stringify(aliases), row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', unitId)
    .execute()
}
