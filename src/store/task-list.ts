import { sql } from 'kysely'
import { searchQuestion } from '../domain/search.ts'
import type { TaskFilter, TaskGroup } from '../domain/task-filter.ts'
import type { Trx } from './tables.ts'

/**
 * The ids of the running tasks that a filter leaves, by deadline, those without one last. A group that needs more than
 * facts ("cần chú ý" asks how far the work is) is narrowed to those that can be in it; whoever asks then judges them.
 */
export async function listedTasks(
  trx: Trx,
  localityId: string,
  filter: TaskFilter,
  day: string,
  page: { readonly from: number; readonly count: number } | null,
): Promise<{ readonly ids: string[]; readonly total: number }> {
  const where = conditions(localityId, filter, day)
  const from = sql`from task t
      join plan p on p.locality_id = t.locality_id and p.id = t.plan_id and p.stage = 'adopted'
      join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = p.current_version
     where ${where}`
  const limit = page === null ? sql`` : sql`limit ${page.count} offset ${page.from}`
  const { rows } = await sql<{ id: string }>`select t.id ${from} order by t.due, t.id ${limit}`.execute(trx)
  const ids = rows.map(row => row.id)
  if (page === null || (ids.length < page.count && (ids.length > 0 || page.from === 0)))
    return { ids, total: (page?.from ?? 0) + ids.length }
  const counted = await sql<{ total: number }>`select count(*)::integer as total ${from}`.execute(trx)
  return { ids, total: counted.rows[0]?.total ?? 0 }
}

function conditions(localityId: string, filter: TaskFilter, day: string) {
  const all = [sql`t.locality_id = ${localityId}`, sql`t.review = 'accepted'`]
  if (filter.group !== null) all.push(GROUPS[filter.group](day))
  if (filter.planId !== null) all.push(sql`t.plan_id = ${filter.planId}`)
  if (filter.unitId !== null) all.push(sql`v.lead_unit_id = ${filter.unitId}`)
  if (filter.withUnitId !== null)
    all.push(sql`(v.lead_unit_id = ${filter.withUnitId} or exists (select 1 from task_support s
      where s.locality_id = t.locality_id and s.task_id = t.id and s.version = v.version and s.unit_id = ${filter.withUnitId}))`)
  if (filter.followingUnitId !== null) all.push(sql`v.following_unit_id = ${filter.followingUnitId}`)
  if (filter.ownerId !== null) all.push(sql`v.owner_id = ${filter.ownerId}`)
  if (filter.section !== null) all.push(sql`v.group_title = ${filter.section}`)
  if (filter.dueFrom !== null) all.push(sql`t.due >= ${filter.dueFrom}`)
  if (filter.dueTo !== null) all.push(sql`t.due <= ${filter.dueTo}`)
  const question = searchQuestion(filter.typed)
  if (question !== null) {
    const asked = question.words.map(word => `${word}:*`).join(' & ')
    all.push(sql`t.id in (select e.id from search_entry e
      where e.locality_id = ${localityId} and e.kind = 'task' and e.words @@ to_tsquery('simple', ${asked}))`)
  }
  return sql.join(all, sql` and `)
}

const DATED = sql`v.nature not in ('regular', 'periodic')`
const OPEN = sql`t.closed_on is null and t.cancelled_on is null and t.suspended_on is null`
const IN_TIME = sql`coalesce(t.submitted_on <= t.due, false)`

/** The facts of each group, wide enough: what they leave is judged by the rules of the domain. */
const GROUPS: { readonly [G in TaskGroup]: (day: string) => ReturnType<typeof sql> } = {
  open: () => OPEN,
  overdue: day => sql`t.due is not null and t.due < ${day} and ${OPEN} and ${DATED} and not ${IN_TIME}`,
  attention: day =>
    sql`${OPEN} and (not ${DATED} or (t.due is not null and t.due >= ${day} and not ${IN_TIME}))`,
  waiting: () => sql`${OPEN} and ${DATED} and t.submitted_on is not null and (t.due is null or ${IN_TIME})`,
  working: day => sql`${OPEN} and ${DATED} and t.due is not null and t.due >= ${day} and not ${IN_TIME}`,
  repeated: () => sql`${OPEN} and not ${DATED}`,
  'no-deadline': () => sql`${OPEN} and ${DATED} and t.due is null and t.submitted_on is null`,
  suspended: () => sql`t.suspended_on is not null and t.closed_on is null and t.cancelled_on is null`,
  done: () => sql`t.closed_on is not null and t.cancelled_on is null`,
  cancelled: () => sql`t.cancelled_on is not null`,
}

/** Groups whose facts say all: every task that they leave has a status of the group. */
export const EXACT_GROUPS: readonly TaskGroup[] = [
  'open',
  'overdue',
  'waiting',
  'repeated',
  'no-deadline',
  'suspended',
  'done',
  'cancelled',
]

/** Titles of the groups that running tasks stand in, in plan order. */
export async function sectionsOf(trx: Trx, localityId: string): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select v.group_title as title
      from task t
      join plan p on p.locality_id = t.locality_id and p.id = t.plan_id and p.stage = 'adopted'
      join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = p.current_version
     where t.locality_id = ${localityId} and t.review = 'accepted' and v.group_title is not null
     group by v.group_title
     order by min(t.position)`.execute(trx)
  return rows.map(row => row.title)
}
