import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

/** The days of approved check-ins, by task. */
export async function checkInDays(
  trx: Trx,
  localityId: string,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await trx
    .selectFrom('task_update')
    .where('locality_id', '=', localityId)
    .where('task_id', 'in', orNobody(taskIds))
    .where('kind', '=', 'check-in')
    .where('state', '=', 'approved')
    .orderBy('effective_on')
    .select(['task_id', 'effective_on'])
    .execute()
  const days = new Map<string, string[]>()
  for (const row of rows) days.set(row.task_id, [...(days.get(row.task_id) ?? []), row.effective_on])
  return days
}
