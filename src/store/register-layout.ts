import { type ProvinceLayout, provinceLayout } from '../domain/province-file.ts'
import type { Trx } from './tables.ts'

/** What was said once of files with the same heads. */
export type KnownLayout = { readonly layout: ProvinceLayout; readonly source: string }

/** What was said of files of a register with these heads; null when nobody has said it. */
export async function layoutOf(
  trx: Trx,
  localityId: string,
  registerId: string,
  heading: string,
): Promise<KnownLayout | null> {
  const row = await trx
    .selectFrom('register_layout')
    .where('locality_id', '=', localityId)
    .where('register_id', '=', registerId)
    .where('heading', '=', heading)
    .select(['layout', 'source'])
    .executeTakeFirst()
  const parsed = provinceLayout.safeParse(row?.layout)
  return row === undefined || !parsed.success ? null : { layout: parsed.data, source: row.source }
}

/** Keeps what was said; of the same heads the newest word counts. */
export async function keepLayout(
  trx: Trx,
  localityId: string,
  row: KnownLayout & {
    readonly registerId: string
    readonly heading: string
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await trx
    .insertInto('register_layout')
    .values({
      locality_id: localityId,
      register_id: row.registerId,
      heading: row.heading,
      layout: JSON.stringify(row.layout),
      source: row.source,
      confirmed_by: row.by,
      confirmed_at: row.at,
    })
    .onConflict(conflict =>
      conflict.columns(['locality_id', 'register_id', 'heading']).doUpdateSet(eb => ({
        layout: eb.ref('excluded.layout'),
        source: eb.ref('excluded.source'),
        confirmed_by: eb.ref('excluded.confirmed_by'),
        confirmed_at: eb.ref('excluded.confirmed_at'),
      })),
    )
    .execute()
}
