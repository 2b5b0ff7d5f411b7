import type { Trx } from './tables.ts'

const PAGE = 2000

/** Every row of a locality's journal in its order, as stored, a page at a time. */
export async function* journalLines(
  trx: Trx,
  localityId: string,
): AsyncGenerator<{
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly payload: unknown
}> {
  for (let after = 0; ; ) {
    const rows = await trx
      .selectFrom('journal')
      .where('locality_id', '=', localityId)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .select(['seq', 'at', 'type', 'payload'])
      .execute()
    for (const row of rows) yield { ...row, at: row.at.toISOString() }
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = last.seq
  }
}
