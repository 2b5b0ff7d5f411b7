import type { Selectable } from 'kysely'
import type { Database } from './tables.ts'
import type { LocalityTable } from './types.gen.ts'

export type LocalityRecord = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'xa' | 'phuong' | 'dac-khu'
  readonly province: string
}

/** The localities of this installation, by code. Localities are shared data, seen without a tenant. */
export async function localities(db: Database): Promise<LocalityRecord[]> {
  const rows = await db.selectFrom('locality').orderBy('code').selectAll().execute()
  return rows.map(toRecord)
}

const toRecord = (row: Selectable<LocalityTable>): LocalityRecord => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: kindOf(row.kind),
  province: row.province,
})

export const kindOf = (kind: string): LocalityRecord['kind'] =>
  kind === 'xa' || kind === 'dac-khu' ? kind : 'phuong'

export async function insertLocality(
  db: Database,
  locality: LocalityRecord & { readonly createdAt: Date },
): Promise<void> {
  const { id, code, name, kind, province, createdAt } = locality
  await db.insertInto('locality').values({ id, code, name, kind, province, created_at: createdAt }).execute()
}

export async function localityById(db: Database, id: string): Promise<LocalityRecord | null> {
  const row = await db.selectFrom('locality').where('id', '=', id).selectAll().executeTakeFirst()
  return row === undefined ? null : toRecord(row)
}
