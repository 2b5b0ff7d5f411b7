import type { Trx } from './tables.ts'

/** Which list a view is of. */
export const VIEWED_LISTS = ['tasks', 'targets'] as const
export type ViewedList = (typeof VIEWED_LISTS)[number]

export type SavedView = {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly list: ViewedList
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
    .select(['s.id', 's.person_id', 'p.name as person_name', 's.list', 's.name', 's.query', 's.shared'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    list: row.list === 'targets' ? 'targets' : 'tasks',
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
  const columns = { list: view.list, query: view.query, shared: view.shared, saved_at: view.savedAt }
  await trx
    .insertInto('saved_view')
    .values({ locality_id: localityId, id: view.id, person_id: view.personId, name: view.name, ...columns })
    .onConflict(conflict => conflict.columns(['locality_id', 'person_id', 'name']).doUpdateSet(columns))
    .execute()
}

/** Removes a person's own view; null when there is none such, else the list it was of. */
export async function dropSavedView(
  trx: Trx,
  localityId: string,
  personId: string,
  id: string,
): Promise<ViewedList | null> {
  const rows = await trx
    .deleteFrom('saved_view')
    .where('locality_id', '=', localityId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .returning('list')
    .execute()
  const [row] = rows
  return row === undefined ? null : row.list === 'targets' ? 'targets' : 'tasks'
}
