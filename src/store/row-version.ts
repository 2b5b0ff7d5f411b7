import type { UpdateResult } from 'kysely'

/** What every update of a table with row versions can take; other tables do not pass. */
type Change = {
  set(version: { readonly row_version: number }): Change
  where(column: 'locality_id' | 'id', operator: '=', value: string): Change
  where(column: 'row_version', operator: '=', value: number): Change
  executeTakeFirst(): Promise<UpdateResult>
}

type Seen = { readonly localityId: string; readonly id: string; readonly rowVersion: number }

/**
 * Makes a change of the one row that still has the version in which it was
 * read, and gives it the next version; answers whether it had.
 */
export async function changeUnlessStale(change: Change, seen: Seen): Promise<boolean> {
  const { numUpdatedRows } = await change
    .set({ row_version: seen.rowVersion + 1 })
    .where('locality_id', '=', seen.localityId)
    .where('id', '=', seen.id)
    .where('row_version', '=', seen.rowVersion)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
