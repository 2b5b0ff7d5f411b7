import { z } from 'zod'
import { COLUMN_MEANINGS, type KnownHeading } from '../domain/list-heading.ts'
import type { Trx } from './tables.ts'

/** So many headings are remembered at once; the newest count. */
const MOST = 200

const meanings = z.record(z.string(), z.enum(COLUMN_MEANINGS))

/** What was said of the columns of lists in this locality, newest first. */
export async function knownHeadings(trx: Trx, localityId: string): Promise<readonly KnownHeading[]> {
  const rows = await trx
    .selectFrom('list_heading')
    .where('locality_id', '=', localityId)
    .orderBy('confirmed_at', 'desc')
    .orderBy('heading')
    .limit(MOST)
    .select('meanings')
    .execute()
  return rows.flatMap(row => {
    const parsed = meanings.safeParse(row.meanings)
    return parsed.success ? [{ meanings: parsed.data }] : []
  })
}

/** Keeps what was said; of the same titles the newest word counts. */
export async function keepHeadings(
  trx: Trx,
  localityId: string,
  headings: readonly (KnownHeading & { readonly heading: string })[],
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  if (headings.length === 0) return
  await trx
    .insertInto('list_heading')
    .values(
      headings.map(({ heading, meanings }) => ({
        locality_id: localityId,
        heading,
        meanings: JSON.stringify(meanings),
        confirmed_by: by.personId,
        confirmed_at: by.at,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['locality_id', 'heading']).doUpdateSet(eb => ({
        meanings: eb.ref('excluded.meanings'),
        confirmed_by: eb.ref('excluded.confirmed_by'),
        confirmed_at: eb.ref('excluded.confirmed_at'),
      })),
    )
    .execute()
}
