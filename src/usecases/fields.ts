import { DEFAULT_FIELDS, type FieldRule } from '../domain/field.ts'
import { type FieldRecord, fieldsOf, insertFields } from '../store/field.ts'
import { oneAtATime } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import type { Work } from './use-case.ts'

export type ShownField = FieldRule &
  Pick<FieldRecord, 'unitName' | 'rowVersion'> & { readonly id: string | null }

/** The fields in use: those of the locality, or the defaults with its own units while nobody has edited them. */
export async function currentFields(work: Pick<Work, 'trx' | 'localityId'>): Promise<readonly ShownField[]> {
  const own = await fieldsOf(work.trx, work.localityId)
  if (own.length > 0) return own.filter(field => field.retiredOn === null)
  const units = await unitsOf(work.trx, work.localityId)
  return DEFAULT_FIELDS.map(({ unitCode, ...field }) => {
    const unit = units.find(one => one.code === unitCode)
    return { ...field, id: null, unitId: unit?.id ?? null, unitName: unit?.name ?? null, rowVersion: 0 }
  })
}

/** The same as rows: the defaults become the locality's own the first time that something hangs on them. */
export async function ownFields(work: Work): Promise<readonly FieldRecord[]> {
  await oneAtATime(work.trx, `${work.localityId}/fields`)
  const own = await fieldsOf(work.trx, work.localityId)
  if (own.length > 0) return own
  const fields = await currentFields(work)
  await insertFields(
    work.trx,
    work.localityId,
    fields.map((field, at) => ({ ...field, id: work.newId(), position: (at + 1) * 10 })),
  )
  return fieldsOf(work.trx, work.localityId)
}
