import type { FigureBook } from '../domain/figure-sheet.ts'
import { type ProvinceReading, provinceReading } from '../domain/province-file.ts'
import type { TakeInState } from '../domain/take-in.ts'
import type { Trx } from './tables.ts'

/** A workbook of a register: the same table, states and rules as a workbook of figures. */
export type RegisterTakeIn = {
  readonly id: string
  readonly registerId: string
  readonly name: string
  readonly state: TakeInState
  readonly uploadedBy: { readonly id: string; readonly name: string }
  readonly uploadedAt: Date
  readonly outcome: unknown
  readonly book: FigureBook
  readonly sha256: string
  /** A file of the province, in a layout of its own. */
  readonly ofProvince: boolean
  /** How such a file is read; null while nobody has said it. */
  readonly reading: ProvinceReading | null
}

/** Workbooks of a register, newest first. */
export async function registerTakeIns(
  trx: Trx,
  localityId: string,
  scope: { readonly registerId?: string; readonly id?: string; readonly sha256?: string },
): Promise<RegisterTakeIn[]> {
  let query = trx
    .selectFrom('take_in as t')
    .innerJoin('person as u', join =>
      join.onRef('u.locality_id', '=', 't.locality_id').onRef('u.id', '=', 't.uploaded_by'),
    )
    .where('t.locality_id', '=', localityId)
    .where('t.register_id', 'is not', null)
  if (scope.registerId !== undefined) query = query.where('t.register_id', '=', scope.registerId)
  if (scope.id !== undefined) query = query.where('t.id', '=', scope.id)
  if (scope.sha256 !== undefined)
    query = query.where('t.sha256', '=', scope.sha256).where('t.state', 'in', ['read', 'taken'])
  const rows = await query
    .orderBy('t.uploaded_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(50)
    .select([
      't.id',
      't.register_id',
      't.name',
      't.state',
      't.uploaded_by',
      'u.name as uploader',
      't.uploaded_at',
      't.outcome',
      't.book',
      't.sha256',
      't.of_province',
      't.province_reading',
    ])
    .execute()
  return rows.map(row => ({
    id: row.id,
    registerId: row.register_id ?? '',
    name: row.name,
    state: row.state as TakeInState,
    uploadedBy: { id: row.uploaded_by, name: row.uploader },
    uploadedAt: row.uploaded_at,
    outcome: row.outcome,
    book: row.book as FigureBook,
    sha256: row.sha256,
    ofProvince: row.of_province,
    reading: provinceReading.safeParse(row.province_reading).data ?? null,
  }))
}

/** The same, and nobody else decides on it until the transaction ends. */
export async function lockRegisterTakeIn(
  trx: Trx,
  localityId: string,
  id: string,
): Promise<RegisterTakeIn | null> {
  await trx
    .selectFrom('take_in')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await registerTakeIns(trx, localityId, { id }))[0] ?? null
}

export async function insertRegisterTakeIn(
  trx: Trx,
  localityId: string,
  row: {
    readonly id: string
    readonly registerId: string
    readonly unitId: string
    readonly sha256: string
    readonly name: string
    readonly book: FigureBook
    readonly ofProvince: boolean
    readonly reading: ProvinceReading | null
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await trx
    .insertInto('take_in')
    .values({
      locality_id: localityId,
      id: row.id,
      register_id: row.registerId,
      unit_id: row.unitId,
      sha256: row.sha256,
      name: row.name,
      book: JSON.stringify(row.book),
      of_province: row.ofProvince,
      province_reading: row.reading === null ? null : JSON.stringify(row.reading),
      state: 'read',
      uploaded_by: row.by,
      uploaded_at: row.at,
      row_version: 1,
    })
    .execute()
}

/** Says how a file of the province is read, or says it anew. */
export async function keepProvinceReading(
  trx: Trx,
  localityId: string,
  id: string,
  reading: ProvinceReading,
): Promise<void> {
  await trx
    .updateTable('take_in')
    .set(eb => ({ province_reading: JSON.stringify(reading), row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
