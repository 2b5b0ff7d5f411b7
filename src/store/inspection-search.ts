import { inspectionsOf } from './inspection.ts'
import type { SearchSource } from './search.ts'
import type { Trx } from './tables.ts'

/** The words of inspections: how they are called, what they check and whom; what was found is not for everybody. */
export async function inspectionSources(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const inspections = await inspectionsOf(trx, localityId, { ids })
  return inspections.map(({ id, title, content, units, openedAt }) => ({
    kind: 'inspection',
    id,
    subjectId: id,
    code: '',
    title,
    at: openedAt,
    texts: [title, content, ...units.map(unit => unit.name)],
  }))
}
