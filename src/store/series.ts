import { isSeriesRhythm, isShift, type SeriesRule } from '../domain/series.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

export type SeriesRecord = SeriesRule & {
  readonly taskId: string
  readonly product: string | null
  readonly rowVersion: number
}

export async function seriesOf(
  trx: Trx,
  localityId: string,
  taskIds: readonly string[],
): Promise<SeriesRecord[]> {
  const rows = await trx
    .selectFrom('task_series')
    .where('locality_id', '=', localityId)
    .where('task_id', 'in', orNobody(taskIds))
    .selectAll()
    .execute()
  return rows.map(row => ({
    taskId: row.task_id,
    rhythm: isSeriesRhythm(row.rhythm) ? row.rhythm : 'quarterly',
    dueDay: row.due_day,
    dueIn: row.due_in === 'after' ? 'after' : 'period',
    shift: isShift(row.shift) ? row.shift : 'none',
    product: row.product,
    rowVersion: row.row_version,
  }))
}

export async function setSeries(
  trx: Trx,
  localityId: string,
  series: Omit<SeriesRecord, 'rowVersion'>,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  const columns = {
    rhythm: series.rhythm,
    due_day: series.dueDay,
    due_in: series.dueIn,
    shift: series.shift,
    product: series.product,
    set_by: by.personId,
    set_at: by.at,
  }
  await trx
    .insertInto('task_series')
    .values({ locality_id: localityId, task_id: series.taskId, ...columns, row_version: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['locality_id', 'task_id'])
        .doUpdateSet(eb => ({ ...columns, row_version: eb('task_series.row_version', '+', 1) })),
    )
    .execute()
}

export type OccurrenceRecord = {
  readonly id: string
  readonly taskId: string
  readonly year: number
  readonly period: string
  readonly firstDue: string
  readonly due: string
  readonly movedReason: string | null
  readonly product: string | null
  readonly updateId: string | null
  /** The day its product was handed in; null when it was not, or was sent back. */
  readonly deliveredOn: string | null
  readonly confirmed: boolean
  readonly rowVersion: number
}

/** Occurrences by deadline: of tasks, of a year, or due by a day and not delivered. */
export async function occurrencesIn(
  trx: Trx,
  localityId: string,
  scope: {
    readonly taskIds?: readonly string[]
    readonly ids?: readonly string[]
    readonly year?: number
    readonly dueBy?: string
  },
): Promise<OccurrenceRecord[]> {
  let query = trx
    .selectFrom('occurrence as o')
    .leftJoin('task_update as u', join =>
      join.onRef('u.locality_id', '=', 'o.locality_id').onRef('u.id', '=', 'o.update_id'),
    )
    .where('o.locality_id', '=', localityId)
  if (scope.taskIds) query = query.where('o.task_id', 'in', orNobody(scope.taskIds))
  if (scope.ids) query = query.where('o.id', 'in', orNobody(scope.ids))
  if (scope.year !== undefined) query = query.where('o.year', '=', scope.year)
  if (scope.dueBy !== undefined) query = query.where('o.due', '<=', scope.dueBy)
  const rows = await query
    .orderBy('o.due')
    .orderBy('o.id')
    .selectAll('o')
    .select(['u.effective_on', 'u.state'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    year: row.year,
    period: row.period,
    firstDue: row.first_due,
    due: row.due,
    movedReason: row.moved_reason,
    product: row.product,
    updateId: row.update_id,
    deliveredOn: row.state === 'submitted' || row.state === 'approved' ? row.effective_on : null,
    confirmed: row.state === 'approved',
    rowVersion: row.row_version,
  }))
}

export async function lockOccurrence(
  trx: Trx,
  localityId: string,
  id: string,
): Promise<OccurrenceRecord | null> {
  await trx
    .selectFrom('occurrence')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await occurrencesIn(trx, localityId, { ids: [id] }))[0] ?? null
}

export async function insertOccurrences(
  trx: Trx,
  localityId: string,
  rows: readonly {
    readonly id: string
    readonly taskId: string
    readonly year: number
    readonly period: string
    readonly due: string
    readonly product: string | null
  }[],
): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('occurrence')
    .values(
      rows.map(row => ({
        locality_id: localityId,
        id: row.id,
        task_id: row.taskId,
        year: row.year,
        period: row.period,
        first_due: row.due,
        due: row.due,
        product: row.product,
        row_version: 1,
      })),
    )
    .execute()
}

/** Takes away the occurrences of a task and year for which nothing was ever delivered. */
export async function dropUndelivered(
  trx: Trx,
  localityId: string,
  taskId: string,
  year: number,
): Promise<void> {
  await trx
    .deleteFrom('occurrence')
    .where('locality_id', '=', localityId)
    .where('task_id', '=', taskId)
    .where('year', '=', year)
    .where('update_id', 'is', null)
    .execute()
}

export async function updateOccurrence(
  trx: Trx,
  localityId: string,
  id: string,
  changes: { readonly due?: string; readonly moved_reason?: string; readonly update_id?: string },
): Promise<void> {
  await trx
    .updateTable('occurrence')
    .set(eb => ({ ...changes, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
