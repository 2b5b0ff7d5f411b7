import type { PartState } from '../domain/assignment.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'

/** What a supporting unit last said of its part. */
export type PartReport = {
  readonly id: string
  readonly taskId: string
  readonly unitId: string
  readonly state: PartState
  readonly text: string | null
  readonly effectiveOn: string
  readonly recordedAt: Date
  readonly by: Named
}

/** What the supporting units of tasks said, newest first; with `latestOnly` the last of each unit on each task. */
export async function partReportsOf(
  trx: Trx,
  localityId: string,
  taskIds: readonly string[],
  latestOnly: boolean,
): Promise<PartReport[]> {
  let query = trx
    .selectFrom('part_report as r')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'r.locality_id').onRef('p.id', '=', 'r.by_id'),
    )
    .where('r.locality_id', '=', localityId)
    .where('r.task_id', 'in', orNobody(taskIds))
  if (latestOnly)
    query = query.distinctOn(['r.task_id', 'r.unit_id']).orderBy('r.task_id').orderBy('r.unit_id')
  const rows = await query
    .orderBy('r.recorded_at', 'desc')
    .orderBy('r.id', 'desc')
    .selectAll('r')
    .select('p.name as by_name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    unitId: row.unit_id,
    state: row.state === 'done' || row.state === 'at-work' ? row.state : 'not-begun',
    text: row.text,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    by: { id: row.by_id, name: row.by_name },
  }))
}

export async function insertPartReport(
  trx: Trx,
  localityId: string,
  report: Omit<PartReport, 'by'> & { readonly byId: string },
): Promise<void> {
  await trx
    .insertInto('part_report')
    .values({
      locality_id: localityId,
      id: report.id,
      task_id: report.taskId,
      unit_id: report.unitId,
      state: report.state,
      text: report.text,
      effective_on: report.effectiveOn,
      recorded_at: report.recordedAt,
      by_id: report.byId,
    })
    .execute()
}

/** The last word on a part where a person said it: what they follow for their unit. */
export async function partReportsBy(
  trx: Trx,
  localityId: string,
  personId: string,
): Promise<readonly Pick<PartReport, 'id' | 'taskId' | 'unitId' | 'state' | 'text'>[]> {
  const rows = await trx
    .selectFrom(
      trx
        .selectFrom('part_report as r')
        .where('r.locality_id', '=', localityId)
        .where('r.task_id', 'in', eb =>
          eb
            .selectFrom('part_report as mine')
            .where('mine.locality_id', '=', localityId)
            .where('mine.by_id', '=', personId)
            .select('mine.task_id'),
        )
        .distinctOn(['r.task_id', 'r.unit_id'])
        .orderBy('r.task_id')
        .orderBy('r.unit_id')
        .orderBy('r.recorded_at', 'desc')
        .orderBy('r.id', 'desc')
        .selectAll('r')
        .as('last'),
    )
    .where('last.by_id', '=', personId)
    .select(['last.id', 'last.task_id', 'last.unit_id', 'last.state', 'last.text'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    unitId: row.unit_id,
    state: row.state === 'done' || row.state === 'at-work' ? row.state : 'not-begun',
    text: row.text,
  }))
}
