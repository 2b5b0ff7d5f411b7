import { sql, type Updateable } from 'kysely'
import type { SubtaskState } from '../domain/subtask.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { SubtaskTable } from './types.gen.ts'

export type SubtaskRecord = {
  readonly id: string
  readonly taskId: string
  readonly text: string
  readonly owner: Named | null
  readonly due: string | null
  readonly state: SubtaskState
  /** The day on which the state was reported. */
  readonly stateOn: string
  readonly addedAt: Date
  readonly rowVersion: number
}

type Scope = {
  readonly ids?: readonly string[]
  readonly taskIds?: readonly string[]
  readonly ownerId?: string
  /** Only those not done and not dropped. */
  readonly open?: boolean
}

/** Pieces of tasks in the order in which they were added. */
export async function subtasksOf(trx: Trx, localityId: string, scope: Scope): Promise<SubtaskRecord[]> {
  let query = trx
    .selectFrom('subtask as s')
    .leftJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 's.locality_id').onRef('p.id', '=', 's.owner_id'),
    )
    .where('s.locality_id', '=', localityId)
  if (scope.ids) query = query.where('s.id', 'in', orNobody(scope.ids))
  if (scope.taskIds) query = query.where('s.task_id', 'in', orNobody(scope.taskIds))
  if (scope.ownerId !== undefined) query = query.where('s.owner_id', '=', scope.ownerId)
  if (scope.open) query = query.where('s.state', 'in', [sql.lit('not-begun'), sql.lit('at-work')])
  const rows = await query
    .orderBy('s.added_at')
    .orderBy('s.id')
    .selectAll('s')
    .select('p.name as owner_name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    text: row.text,
    owner:
      row.owner_id !== null && row.owner_name !== null ? { id: row.owner_id, name: row.owner_name } : null,
    due: row.due,
    state: row.state as SubtaskState,
    stateOn: row.state_on,
    addedAt: row.added_at,
    rowVersion: row.row_version,
  }))
}

/** Holds the row until the transaction ends, then loads it. */
export async function lockSubtask(trx: Trx, localityId: string, id: string): Promise<SubtaskRecord | null> {
  await trx
    .selectFrom('subtask')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await subtasksOf(trx, localityId, { ids: [id] }))[0] ?? null
}

export async function insertSubtask(
  trx: Trx,
  localityId: string,
  subtask: {
    readonly id: string
    readonly taskId: string
    readonly text: string
    readonly ownerId: string | null
    readonly due: string | null
    readonly addedBy: string
    readonly addedAt: Date
    readonly on: string
  },
): Promise<void> {
  await trx
    .insertInto('subtask')
    .values({
      locality_id: localityId,
      id: subtask.id,
      task_id: subtask.taskId,
      text: subtask.text,
      owner_id: subtask.ownerId,
      due: subtask.due,
      added_by: subtask.addedBy,
      added_at: subtask.addedAt,
      state: 'not-begun',
      state_on: subtask.on,
      row_version: 1,
    })
    .execute()
}

export async function updateSubtasks(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  changes: Pick<Updateable<SubtaskTable>, 'text' | 'owner_id' | 'due' | 'state' | 'state_on'>,
): Promise<void> {
  await trx
    .updateTable('subtask')
    .set(eb => ({ ...changes, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', 'in', orNobody(ids))
    .execute()
}

export async function insertSubtaskReport(
  trx: Trx,
  localityId: string,
  report: {
    readonly id: string
    readonly subtaskId: string
    readonly state: SubtaskState
    readonly note: string | null
    readonly on: string
    readonly at: Date
    readonly byId: string
  },
): Promise<void> {
  await trx
    .insertInto('subtask_report')
    .values({
      locality_id: localityId,
      id: report.id,
      subtask_id: report.subtaskId,
      state: report.state,
      note: report.note,
      effective_on: report.on,
      recorded_at: report.at,
      by_id: report.byId,
    })
    .execute()
}

export type SubtaskReport = {
  readonly id: string
  readonly state: SubtaskState
  readonly note: string | null
  readonly effectiveOn: string
  readonly by: Named
}

/** What was said of a piece, newest first. */
export async function subtaskReports(
  trx: Trx,
  localityId: string,
  subtaskId: string,
): Promise<SubtaskReport[]> {
  const rows = await trx
    .selectFrom('subtask_report as r')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'r.locality_id').onRef('p.id', '=', 'r.by_id'),
    )
    .where('r.locality_id', '=', localityId)
    .where('r.subtask_id', '=', subtaskId)
    .orderBy('r.recorded_at', 'desc')
    .orderBy('r.id', 'desc')
    .selectAll('r')
    .select('p.name as by_name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    state: row.state as SubtaskState,
    note: row.note,
    effectiveOn: row.effective_on,
    by: { id: row.by_id, name: row.by_name },
  }))
}
