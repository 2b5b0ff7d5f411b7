import { sql } from 'kysely'
import type { TargetContent } from '../domain/target-content.ts'
import type { Trx } from './tables.ts'

type Scope =
  | { readonly targetId: string }
  /** The versions of which a version of a plan consists. */
  | { readonly planId: string; readonly version: number }
  /** What holds now, of items that are still part of the plan. */
  | { readonly planId: string; readonly version: 'current' }

/** What targets say in versions of themselves, with names, in plan order and then by version. */
export async function targetContents(
  trx: Trx,
  localityId: string,
  scope: Scope,
): Promise<readonly TargetContent[]> {
  const chosen =
    'targetId' in scope
      ? sql`v.target_id = ${scope.targetId}`
      : scope.version === 'current'
        ? sql`t.plan_id = ${scope.planId} and t.review = 'accepted' and v.version = t.current_version `
        : sql`exists (select 1 from plan_version_target i where i.locality_id = v.locality_id and i.plan_id = ${scope.planId}
             and i.version = ${scope.version}::integer and i.target_id = v.target_id and i.target_version = v.version)`
  const { rows } = await sql<TargetContent & { readonly leadText: readonly string[] }>`
    select v.target_id as "targetId", t.code, v.version, v.group_title as "groupTitle", v.text, v.name, v.op,
           v.value::float8 as value, v.max::float8 as max, v.unit, v.numerator_name as "numeratorName",
           v.denominator_name as "denominatorName", v.rhythm, l.name as lead, o.name as owner, f.name as following,
           v.lead_text as "leadText",
           coalesce((select jsonb_agg(jsonb_build_object('by', m.due, 'value', m.value, 'max', m.max) order by m.due)
                       from target_milestone m
                      where m.locality_id = v.locality_id and m.target_id = v.target_id and m.version = v.version), '[]') as milestones
      from target_version v
      join target t on t.locality_id = v.locality_id and t.id = v.target_id
      left join unit l on l.locality_id = v.locality_id and l.id = v.lead_unit_id
      left join unit f on f.locality_id = v.locality_id and f.id = v.following_unit_id
      left join person o on o.locality_id = v.locality_id and o.id = v.owner_id
     where v.locality_id = ${localityId} and ${chosen}
     order by t.position, t.id, v.version`.execute(trx)
  return rows.map(({ leadText, lead, ...row }) => ({
    ...row,
    lead: lead ?? (leadText.length === 0 ? null : leadText.join(', ')),
  }))
}
