import type { FieldRule } from '../domain/field.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

export type FieldRecord = FieldRule & {
  readonly id: string
  readonly unitName: string | null
  readonly retiredOn: string | null
  readonly rowVersion: number
}

/** The fields of the locality in their order, retired ones last. Empty while it still uses the defaults. */
export async function fieldsOf(trx: Trx, localityId: string): Promise<FieldRecord[]> {
  const rows = await trx
    .selectFrom('field as f')
    .leftJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'f.locality_id').onRef('u.id', '=', 'f.unit_id'),
    )
    .where('f.locality_id', '=', localityId)
    .orderBy('f.position')
    .orderBy('f.id')
    .selectAll('f')
    .select('u.name as unit_name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    name: row.name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    line: row.line === 'party' || row.line === 'state' ? row.line : null,
    phrases: row.phrases as string[],
    retiredOn: row.retired_on,
    rowVersion: row.row_version,
  }))
}

export async function insertFields(
  trx: Trx,
  localityId: string,
  fields: readonly (FieldRule & { readonly id: string; readonly position: number })[],
): Promise<void> {
  if (fields.length === 0) return
  await trx
    .insertInto('field')
    .values(
      fields.map(field => ({
        locality_id: localityId,
        id: field.id,
        code: field.code,
        name: field.name,
        unit_id: field.unitId,
        line: field.line,
        phrases: JSON.stringify(field.phrases),
        position: field.position,
        row_version: 1,
      })),
    )
    .execute()
}

export async function updateField(
  trx: Trx,
  localityId: string,
  id: string,
  field: Omit<FieldRule, 'code'> & { readonly retiredOn: string | null },
): Promise<void> {
  await trx
    .updateTable('field')
    .set(eb => ({
      name: field.name,
      unit_id: field.unitId,
      line: field.line,
      phrases: JSON.stringify(field.phrases),
      retired_on: field.retiredOn,
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** Notes to which field tasks belong, instead of what was noted before. */
export async function setTaskFields(
  trx: Trx,
  localityId: string,
  rows: readonly { readonly taskId: string; readonly fieldId: string }[],
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('task_field')
    .values(
      rows.map(row => ({
        locality_id: localityId,
        task_id: row.taskId,
        field_id: row.fieldId,
        confirmed_by: by.personId,
        confirmed_at: by.at,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['locality_id', 'task_id']).doUpdateSet(eb => ({
        field_id: eb.ref('excluded.field_id'),
        confirmed_by: eb.ref('excluded.confirmed_by'),
        confirmed_at: eb.ref('excluded.confirmed_at'),
      })),
    )
    .execute()
}

/** The field of each of these tasks, where one was confirmed. */
export async function fieldsOfTasks(
  trx: Trx,
  localityId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> {
  const rows = await trx
    .selectFrom('task_field as t')
    .innerJoin('field as f', join =>
      join.onRef('f.locality_id', '=', 't.locality_id').onRef('f.id', '=', 't.field_id'),
    )
    .where('t.locality_id', '=', localityId)
    .where('t.task_id', 'in', orNobody(taskIds))
    .select(['t.task_id', 'f.id', 'f.name'])
    .execute()
  return new Map(rows.map(row => [row.task_id, { id: row.id, name: row.name }]))
}
