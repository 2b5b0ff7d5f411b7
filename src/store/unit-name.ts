import { sql } from 'kysely'
import type { Trx } from './tables.ts'
import { dropLeadFromSupport } from './task-support.ts'

/** Ids of the items that a name was joined in. */
export type Relinked = { readonly taskIds: readonly string[]; readonly targetIds: readonly string[] }

/**
 * Joins every item of a draft that bears an unmatched name to a unit: as lead where there is none yet, else in
 * support. The items get a new row version, so that a form opened before does not undo it.
 */
export async function relinkNames(
  trx: Trx,
  localityId: string,
  planId: string,
  name: string,
  unitId: string,
): Promise<Relinked> {
  const bearers = sql`select v.task_id, v.version, v.lead_unit_id is null and v.lead_text ? ${name} as leads
      from task_version v join task t on t.locality_id = v.locality_id and t.id = v.task_id
     where v.locality_id = ${localityId} and t.plan_id = ${planId} and v.version = 0
       and (v.lead_text ? ${name} or v.support_text ? ${name})`
  await sql`insert into task_support (locality_id, task_id, version, unit_id)
    select ${localityId}::uuid, b.task_id, b.version, ${unitId}::uuid from (${bearers}) b where not b.leads
    on conflict do nothing`.execute(trx)
  const { rows: tasks } = await sql<{ id: string }>`update task_version v
      set lead_unit_id = case when b.leads then ${unitId}::uuid else v.lead_unit_id end,
          lead_text = v.lead_text - ${name}::text,
          support_text = v.support_text - ${name}::text,
          no_support = v.no_support and b.leads
     from (${bearers}) b
    where v.locality_id = ${localityId} and v.task_id = b.task_id and v.version = b.version
    returning v.task_id as id`.execute(trx)
  const { rows: targets } = await sql<{ id: string }>`update target_version v
      set lead_unit_id = coalesce(v.lead_unit_id, ${unitId}::uuid), lead_text = v.lead_text - ${name}::text
     from target t
    where t.locality_id = v.locality_id and t.id = v.target_id and t.plan_id = ${planId}
      and v.locality_id = ${localityId} and v.version = 0 and v.lead_text ? ${name}
    returning v.target_id as id`.execute(trx)
  const taskIds = tasks.map(task => task.id)
  await dropLeadFromSupport(trx, localityId, 0, taskIds)
  return { taskIds, targetIds: targets.map(target => target.id) }
}
