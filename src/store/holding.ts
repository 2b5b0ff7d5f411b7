import { sql } from 'kysely'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

export type LastPost = {
  readonly personId: string
  readonly unitId: string
  readonly post: string
  readonly to: string | null
}

/** The newest post that each person holds or held, those that still hold before those that ended. */
export async function lastPostsOf(
  trx: Trx,
  localityId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, LastPost>> {
  const rows = await trx
    .selectFrom('appointment')
    .where('locality_id', '=', localityId)
    .where('person_id', 'in', orNobody(personIds))
    .distinctOn('person_id')
    .orderBy('person_id')
    .orderBy(eb => eb('valid_to', 'is', null), 'desc')
    .orderBy('valid_to', 'desc')
    .orderBy('valid_from', 'desc')
    .select(['person_id', 'unit_id', 'post', 'valid_to'])
    .execute()
  return new Map(
    rows.map(row => [
      row.person_id,
      { personId: row.person_id, unitId: row.unit_id, post: row.post, to: row.valid_to },
    ]),
  )
}

export async function peopleByIds(
  trx: Trx,
  localityId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('person')
    .where('locality_id', '=', localityId)
    .where('id', 'in', orNobody(personIds))
    .select(['id', 'name'])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** How many open things each person owns: tasks as officer or leader, targets, pieces of tasks. */
export async function holdingCounts(trx: Trx, localityId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; held: string }>`
    with open_task as (
      select v.owner_id, v.leader_id from task t
        join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = t.current_version
       where t.locality_id = ${localityId} and t.review <> 'dropped'
         and t.closed_on is null and t.cancelled_on is null
    ), held as (
      select owner_id as id from open_task
      union all select leader_id from open_task
      union all select v.owner_id from target t
        join target_version v on v.locality_id = t.locality_id and v.target_id = t.id and v.version = t.current_version
       where t.locality_id = ${localityId} and t.review <> 'dropped'
      union all select owner_id from subtask
       where locality_id = ${localityId} and state in ('not-begun', 'at-work')
    )
    select id, count(*)::text as held from held where id is not null group by id`.execute(trx)
  return new Map(rows.map(row => [row.id, Number(row.held)]))
}
