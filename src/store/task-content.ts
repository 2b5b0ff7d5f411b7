import { sql } from 'kysely'
import type { Nature } from '../domain/plan-reading.ts'
import type { TaskContent } from '../domain/task-content.ts'
import type { Trx } from './tables.ts'

type Scope =
  | { readonly taskId: string }
  /** The versions of which a version of a plan consists. */
  | { readonly planId: string; readonly version: number }
  /** What holds now, of items that are still part of the plan. */
  | { readonly planId: string; readonly version: 'current' }

/** What tasks say in versions of themselves, with the names of units and people, in plan order and then by version. */
export async function taskContents(
  trx: Trx,
  localityId: string,
  scope: Scope,
): Promise<readonly TaskContent[]> {
  const chosen =
    'taskId' in scope
      ? sql`v.task_id = ${scope.taskId}`
      : scope.version === 'current'
        ? sql`t.plan_id = ${scope.planId} and t.review = 'accepted' and v.version = t.current_version and t.cancelled_on is null and t.replaced_on is null`
        : sql`exists (select 1 from plan_version_task i where i.locality_id = v.locality_id and i.plan_id = ${scope.planId}
             and i.version = ${scope.version}::integer and i.task_id = v.task_id and i.task_version = v.version)`
  const { rows } = await sql<Row>`
    select v.task_id as "taskId", t.code, v.version, v.section, v.group_title as "groupTitle", v.text, v.nature, v.rhythm,
           v.product, v.acceptance, v.authority, v.deadline, v.planned_start as "plannedStart",
           l.name as lead, f.name as following, o.name as owner, c.name as leader,
           v.lead_text as "leadText",
           coalesce((select jsonb_agg(u.name order by u.sort_key) from task_support s
                       join unit u on u.locality_id = s.locality_id and u.id = s.unit_id
                      where s.locality_id = v.locality_id and s.task_id = v.task_id and s.version = v.version), '[]') as support
      from task_version v
      join task t on t.locality_id = v.locality_id and t.id = v.task_id
      left join unit l on l.locality_id = v.locality_id and l.id = v.lead_unit_id
      left join unit f on f.locality_id = v.locality_id and f.id = v.following_unit_id
      left join person o on o.locality_id = v.locality_id and o.id = v.owner_id
      left join person c on c.locality_id = v.locality_id and c.id = v.leader_id
     where v.locality_id = ${localityId} and ${chosen}
     order by t.position, t.id, v.version`.execute(trx)
  return rows.map(({ leadText, lead, ...row }) => ({
    ...row,
    lead: lead ?? (leadText.length === 0 ? null : leadText.join(', ')),
  }))
}

type Row = Omit<TaskContent, 'nature'> & { readonly nature: Nature; readonly leadText: readonly string[] }
