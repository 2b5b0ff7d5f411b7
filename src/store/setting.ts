import type { Trx } from './tables.ts'

export type StoredSetting = { readonly key: string; readonly value: unknown; readonly rowVersion: number }

/** What the locality decided, in order of key. */
export async function storedSettings(trx: Trx, localityId: string): Promise<StoredSetting[]> {
  const rows = await trx
    .selectFrom('setting')
    .where('locality_id', '=', localityId)
    .orderBy('key')
    .select(['key', 'value', 'row_version'])
    .execute()
  return rows.map(row => ({ key: row.key, value: row.value, rowVersion: row.row_version }))
}

/** One of them; null when the locality never decided it. `lock` holds the row until the transaction ends. */
export async function storedSetting(
  trx: Trx,
  localityId: string,
  key: string,
  lock = false,
): Promise<StoredSetting | null> {
  const query = trx
    .selectFrom('setting')
    .where('locality_id', '=', localityId)
    .where('key', '=', key)
    .select(['key', 'value', 'row_version'])
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? { key: row.key, value: row.value, rowVersion: row.row_version } : null
}

export async function keepSetting(trx: Trx, localityId: string, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  await trx
    .insertInto('setting')
    .values({ locality_id: localityId, key, value: text, row_version: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['locality_id', 'key'])
        .doUpdateSet(eb => ({ value: text, row_version: eb('setting.row_version', '+', 1) })),
    )
    .execute()
}
