import type { Trx } from './tables.ts'

export type SavedView = {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly name: string
  /** The address of the list behind its path. */
  readonly query: string
  readonly shared: boolean
}

/** The views of a person and those that others share, in the order in which they were kept. */
export async function savedViewsOf(trx: Trx, localityId: string, personId: string): Promise<SavedView[]> {
  const rows = await trx
    .selectFrom('saved_view as s')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 's.locality_id').onRef('p.id', '=', 's.person_id'),
    )
    .where('s.locality_id', '=', localityId)
    .where(eb => eb.or([eb('s.person_id', '=', personId), eb('s.shared', '=', true)]))
    .orderBy('s.saved_at')
    .orderBy('s.id')
    .select(['s.id', 's.person_id', 'p.name as person_name', 's.name', 's.query', 's.shared'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    name: row.name,
    query: row.query,
    shared: row.shared,
  }))
}

/** Keeps a view; one of the same name of this person is replaced. */
export async function keepSavedView(
  trx: Trx,
  localityId: string,
  view: Omit<SavedView, 'personName'> & { readonly savedAt: Date },
): Promise<void> {
  const columns = { query: view.query, shared: view.shared, saved_at: view.savedAt }
  await trx
    .insertInto('saved_view')
    .values({ locality_id: localityId, id: view.id, person_id: view.personId, name: view.name, ...columns })
    .onConflict(conflict => conflict.columns(['locality_id', 'person_id', 'name']).doUpdateSet(columns))
    .execute()
}

/** Removes a person's own view; false when there is none such. */
export async function dropSavedView(
  trx: Trx,
  localityId: string,
  personId: string,
  id: string,
): Promise<boolean> {
  const [result] = await trx
    .deleteFrom('saved_view')
    .where('locality_id', '=', localityId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute()
  return (result?.numDeletedRows ?? 0n) > 0n
}
