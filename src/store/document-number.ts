import type { Insertable } from 'kysely'
import type { Series } from '../domain/document-number.ts'
import type { Trx } from './tables.ts'
import type { DocumentNumberTable } from './types.gen.ts'

export type NumberRecord = Series & {
  readonly number: number
  readonly symbol: string
  readonly dated: string
  readonly what: string
  readonly objectId: string | null
  readonly takenAt: Date
  readonly takenBy: string
}

export async function insertNumbers(
  trx: Trx,
  rows: readonly Insertable<DocumentNumberTable>[],
): Promise<void> {
  await trx.insertInto('document_number').values(rows).execute()
}

/** Every number of a year, by series and number. */
export async function numbersOfYear(trx: Trx, localityId: string, year: number): Promise<NumberRecord[]> {
  const rows = await trx
    .selectFrom('document_number as n')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'n.locality_id').onRef('p.id', '=', 'n.taken_by'),
    )
    .where('n.locality_id', '=', localityId)
    .where('n.year', '=', year)
    .orderBy('n.issuer')
    .orderBy('n.type')
    .orderBy('n.number')
    .select(['n.issuer', 'n.type', 'n.number', 'n.symbol', 'n.dated', 'n.what', 'n.object_id', 'n.taken_at'])
    .select('p.name as takenBy')
    .execute()
  return rows.map(({ object_id: objectId, taken_at: takenAt, ...row }) => ({ ...row, objectId, takenAt }))
}

/** The numbers that one series has given in a year. */
export async function numbersTaken(
  trx: Trx,
  localityId: string,
  { year, issuer, type }: Series & { readonly year: number },
): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('document_number')
    .where('locality_id', '=', localityId)
    .where('year', '=', year)
    .where('issuer', '=', issuer)
    .where('type', '=', type)
    .orderBy('number')
    .select('number')
    .execute()
  return rows.map(row => row.number)
}
