import { type RawBuilder, sql } from 'kysely'
import type { DocumentKind } from '../domain/directing-document.ts'
import type { WorkState } from '../domain/journal-payload.ts'
import { searchQuestion } from '../domain/search.ts'
import type { DeadlineDecision } from '../domain/task-facts.ts'
import type { TaskFilter, TaskGroup } from '../domain/task-filter.ts'
import type { Trx } from './tables.ts'
import type { Named, TaskRecord } from './task.ts'

/** A running task as lists show it, in one row: without its reading, its places and who filled in what. */
export type ListedTask = Pick<
  TaskRecord,
  | 'id'
  | 'planId'
  | 'code'
  | 'groupTitle'
  | 'text'
  | 'lead'
  | 'leadText'
  | 'support'
  | 'noSupport'
  | 'owner'
  | 'leader'
  | 'nature'
  | 'deadline'
  | 'plannedStart'
  | 'rhythm'
  | 'product'
  | 'acceptance'
  | 'authority'
  | 'startedOn'
  | 'percent'
  | 'submittedOn'
  | 'closedOn'
  | 'suspendedOn'
  | 'cancelledOn'
  | 'replacedOn'
  | 'boundSince'
  | 'lastCheckInOn'
  | 'deadlines'
> & {
  /** The day from which its plan binds. */
  readonly assignedOn: string | null
  readonly latest: LatestUpdate | null
  /** Targets that it serves, in plan order. */
  readonly targets: readonly { readonly id: string; readonly code: string; readonly name: string }[]
  /** Registered documents that it stems from or is mentioned in, newest first. */
  readonly documents: readonly ListedDocument[]
}

export type ListedDocument = {
  readonly id: string
  readonly kind: DocumentKind
  readonly number: string
  readonly dated: string
  readonly issuer: string
}

/** The last that was reported of a task, as a line tells it. */
export type LatestUpdate = {
  readonly text: string
  readonly effectiveOn: string
  readonly state: 'submitted' | 'approved' | 'returned'
  readonly reason: string | null
  readonly workState: WorkState
  readonly percent: number | null
  readonly obstacle: string | null
}

/**
 * The running tasks that a filter leaves, open ones first, by deadline, those without one last: one statement, whatever the number. A
 * group that needs more than facts ("cần chú ý" asks how far the work is) is narrowed to those that can be in it;
 * whoever asks then judges them.
 */
export async function listedTasks(
  trx: Trx,
  localityId: string,
  filter: TaskFilter,
  day: string,
  page: { readonly from: number; readonly count: number } | null,
): Promise<{ readonly tasks: ListedTask[]; readonly total: number }> {
  const where = conditions(localityId, filter, day)
  const from = sql`from task t
      join plan p on p.locality_id = t.locality_id and p.id = t.plan_id and p.stage = 'adopted'
      join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = t.current_version
     where ${where}`
  // Nothing narrowed: what is settled or rests stands behind what is open. A group holds one of the two alone.
  const settled = sql`t.closed_on is not null or t.cancelled_on is not null or t.replaced_on is not null
    or t.suspended_on is not null`
  const order = filter.group === null ? sql`(${settled}), t.due, t.id` : sql`t.due, t.id`
  const limit = page === null ? sql`` : sql`limit ${page.count} offset ${page.from}`
  const { rows } = await sql<Row>`
    with listed as materialized (
      select t.id, t.due, v.version, count(*) over ()::integer as total ${from} order by ${order} ${limit})
    select l.total, t.id, t.plan_id as "planId", t.code, v.group_title as "groupTitle", v.text,
           v.lead_text as "leadText", v.no_support as "noSupport", v.nature, v.deadline, v.planned_start as "plannedStart",
           v.rhythm, v.product, v.acceptance, v.authority, t.started_on as "startedOn", t.percent::float8 as percent,
           t.submitted_on as "submittedOn", t.closed_on as "closedOn", t.suspended_on as "suspendedOn",
           t.cancelled_on as "cancelledOn", t.replaced_on as "replacedOn", t.bound_since as "boundSince", t.last_check_in_on as "lastCheckInOn",
           a.effective_on as "assignedOn",
           v.lead_unit_id as "leadId", lead.name as "leadName", v.owner_id as "ownerId", owner.name as "ownerName",
           v.leader_id as "leaderId", leader.name as "leaderName",
           (select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.sort_key)
              from task_support s join unit u on u.locality_id = s.locality_id and u.id = s.unit_id
             where s.locality_id = t.locality_id and s.task_id = t.id and s.version = l.version) as support,
           (select jsonb_agg(jsonb_build_object('due', d.deadline, 'effectiveOn', d.effective_on, 'recordedAt', d.recorded_at,
                               'document', d.document) order by d.seq)
              from deadline_decision d where d.locality_id = t.locality_id and d.task_id = t.id) as deadlines,
           (select jsonb_build_object('text', u.text, 'effectiveOn', u.effective_on, 'state', u.state, 'reason', u.reason,
                      'workState', u.work_state, 'percent', u.percent, 'obstacle', u.obstacle)
              from task_update u where u.locality_id = t.locality_id and u.task_id = t.id
             order by u.recorded_at desc, u.id limit 1) as latest,
           (select jsonb_agg(jsonb_build_object('id', g.id, 'code', g.code, 'name', gv.name) order by g.position, g.id)
              from task_target s
              join target g on g.locality_id = s.locality_id and g.id = s.target_id and g.review = 'accepted'
              join target_version gv on gv.locality_id = g.locality_id and gv.target_id = g.id and gv.version = g.current_version
             where s.locality_id = t.locality_id and s.task_id = t.id) as targets,
           (select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'number', d.number, 'dated', d.dated,
                               'issuer', d.issuer) order by d.dated desc, d.id)
              from task_document s join document d on d.locality_id = s.locality_id and d.id = s.document_id
             where s.locality_id = t.locality_id and s.task_id = t.id) as documents
      from listed l
      join task t on t.locality_id = ${localityId} and t.id = l.id
      join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = l.version
      left join plan_version a on a.locality_id = t.locality_id and a.plan_id = t.plan_id and a.version = 1
      left join unit lead on lead.locality_id = v.locality_id and lead.id = v.lead_unit_id
      left join person owner on owner.locality_id = v.locality_id and owner.id = v.owner_id
      left join person leader on leader.locality_id = v.locality_id and leader.id = v.leader_id
     order by ${order}`.execute(trx)
  const [first] = rows
  // Behind the last page there is no row to say how many there are.
  const total = first?.total ?? (page === null || page.from === 0 ? 0 : await countListed(trx, from))
  return { tasks: rows.map(toListed), total }
}

async function countListed(trx: Trx, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::integer as total ${from}`.execute(trx)
  return rows[0]?.total ?? 0
}

type Row = Omit<
  ListedTask,
  'lead' | 'owner' | 'leader' | 'support' | 'deadlines' | 'targets' | 'documents'
> & {
  readonly targets: ListedTask['targets'] | null
  readonly documents: ListedTask['documents'] | null
  readonly total: number
  readonly leadId: string | null
  readonly leadName: string | null
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly leaderId: string | null
  readonly leaderName: string | null
  readonly support: readonly Named[] | null
  readonly deadlines:
    | readonly (Omit<DeadlineDecision, 'recordedAt'> & { readonly recordedAt: string })[]
    | null
}

const named = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null

const toListed = ({ total: _, ...row }: Row): ListedTask => ({
  ...row,
  lead: named(row.leadId, row.leadName),
  owner: named(row.ownerId, row.ownerName),
  leader: named(row.leaderId, row.leaderName),
  support: row.support ?? [],
  targets: row.targets ?? [],
  documents: row.documents ?? [],
  deadlines: (row.deadlines ?? []).map(one => ({ ...one, recordedAt: new Date(one.recordedAt) })),
})

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
  if (filter.targetId !== null)
    all.push(sql`exists (select 1 from task_target s
      where s.locality_id = t.locality_id and s.task_id = t.id and s.target_id = ${filter.targetId})`)
  if (filter.documentId !== null)
    all.push(sql`exists (select 1 from task_document s
      where s.locality_id = t.locality_id and s.task_id = t.id and s.document_id = ${filter.documentId})`)
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
const OPEN = sql`t.closed_on is null and t.cancelled_on is null and t.suspended_on is null and t.replaced_on is null`
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
  suspended: () =>
    sql`t.suspended_on is not null and t.closed_on is null and t.cancelled_on is null and t.replaced_on is null`,
  done: () => sql`t.closed_on is not null and t.cancelled_on is null and t.replaced_on is null`,
  cancelled: () => sql`(t.cancelled_on is not null or t.replaced_on is not null)`,
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
      join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = t.current_version
     where t.locality_id = ${localityId} and t.review = 'accepted' and v.group_title is not null
     group by v.group_title
     order by min(t.position)`.execute(trx)
  return rows.map(row => row.title)
}
