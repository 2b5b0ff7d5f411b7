import { type CompiledQuery, sql } from 'kysely'
import type { Place } from '../domain/place.ts'
import type { Nature, ReadTask } from '../domain/plan-reading.ts'
import type { DeadlineDecision } from '../domain/task-facts.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

export type Named = { readonly id: string; readonly name: string }
export type Review = 'unseen' | 'accepted' | 'dropped'
/** field -> who filled it and when: values added by people have no place in the source. */
export type Filled = Readonly<Record<string, { readonly by: string; readonly at: string }>>

/** A task as its own current version says it (version 0 = draft), with its facts. */
export type TaskRecord = {
  readonly id: string
  readonly planId: string
  /** Line of the plan that holds it. */
  readonly line: 'state' | 'party'
  readonly version: number
  readonly code: string
  readonly position: number
  readonly origin: string
  readonly originOf: readonly string[]
  readonly read: ReadTask | null
  readonly review: Review
  readonly rowVersion: number
  readonly section: string | null
  readonly groupTitle: string | null
  readonly text: string
  readonly lead: Named | null
  readonly leadText: readonly string[]
  readonly support: readonly Named[]
  readonly supportText: readonly string[]
  readonly noSupport: boolean
  readonly owner: Named | null
  readonly leader: Named | null
  readonly nature: Nature
  readonly deadlineText: string | null
  /** The draft's deadline; after adoption the decisions below rule. */
  readonly deadline: string | null
  readonly plannedStart: string | null
  readonly rhythm: string | null
  readonly product: string | null
  readonly acceptance: string | null
  readonly authority: string | null
  readonly following: Named | null
  readonly places: readonly Place[]
  readonly filled: Filled
  /** The day from which it binds; null in a draft. */
  readonly boundSince: string | null
  readonly startedOn: string | null
  readonly percent: number | null
  readonly submittedOn: string | null
  readonly closedOn: string | null
  readonly suspendedOn: string | null
  readonly cancelledOn: string | null
  readonly replacedOn: string | null
  readonly lastCheckInOn: string | null
  readonly deadlines: readonly DeadlineDecision[]
}

export type TaskScope = {
  readonly planId?: string
  readonly ids?: readonly string[]
  readonly leadUnitIds?: readonly string[]
  readonly ownerId?: string
  /** Those that a person owns, and those of units that nobody owns, or all of units that the person answers for. */
  readonly concerning?: {
    readonly personId: string
    readonly unitIds: readonly string[]
    readonly wholeUnitIds: readonly string[]
  }
  readonly leaderId?: string
  readonly review?: Review
  /** Only tasks of adopted plans. */
  readonly running?: boolean
  /** Only tasks that a unit follows. */
  readonly followed?: boolean
  /** Only those that nothing has ended. */
  readonly open?: boolean
}

function base(trx: Trx, localityId: string) {
  return trx
    .selectFrom('task as t')
    .innerJoin('plan as p', join =>
      join.onRef('p.locality_id', '=', 't.locality_id').onRef('p.id', '=', 't.plan_id'),
    )
    .innerJoin('task_version as v', join =>
      join
        .onRef('v.locality_id', '=', 't.locality_id')
        .onRef('v.task_id', '=', 't.id')
        .onRef('v.version', '=', 't.current_version'),
    )
    .leftJoin('unit as lead', join =>
      join.onRef('lead.locality_id', '=', 'v.locality_id').onRef('lead.id', '=', 'v.lead_unit_id'),
    )
    .leftJoin('unit as following', join =>
      join
        .onRef('following.locality_id', '=', 'v.locality_id')
        .onRef('following.id', '=', 'v.following_unit_id'),
    )
    .leftJoin('person as owner', join =>
      join.onRef('owner.locality_id', '=', 'v.locality_id').onRef('owner.id', '=', 'v.owner_id'),
    )
    .leftJoin('person as leader', join =>
      join.onRef('leader.locality_id', '=', 'v.locality_id').onRef('leader.id', '=', 'v.leader_id'),
    )
    .where('t.locality_id', '=', localityId)
}

/** The supporting units of a version, in Vietnamese order of name. */
const SUPPORT = sql<readonly Named[]>`
  (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.sort_key), '[]')
     from task_support s join unit u on u.locality_id = s.locality_id and u.id = s.unit_id
    where s.locality_id = v.locality_id and s.task_id = v.task_id and s.version = v.version)`.as('support')

/** The deadline decisions in their order. */
const DEADLINES = sql<readonly (Omit<DeadlineDecision, 'recordedAt'> & { readonly recordedAt: string })[]>`
  (select coalesce(jsonb_agg(jsonb_build_object('due', d.deadline, 'effectiveOn', d.effective_on,
                    'recordedAt', d.recorded_at, 'document', d.document) order by d.seq), '[]')
     from deadline_decision d where d.locality_id = t.locality_id and d.task_id = t.id)`.as('deadlines')

function select(trx: Trx, localityId: string, scope: TaskScope) {
  let query = base(trx, localityId)
  if (scope.planId !== undefined) query = query.where('t.plan_id', '=', scope.planId)
  if (scope.ids) query = query.where('t.id', 'in', orNobody(scope.ids))
  if (scope.ownerId !== undefined) query = query.where('v.owner_id', '=', scope.ownerId)
  const { concerning } = scope
  if (concerning !== undefined)
    query = query.where(eb =>
      eb.or([
        eb('v.owner_id', '=', concerning.personId),
        eb('v.lead_unit_id', 'in', orNobody(concerning.wholeUnitIds)),
        eb.and([eb('v.lead_unit_id', 'in', orNobody(concerning.unitIds)), eb('v.owner_id', 'is', null)]),
      ]),
    )
  if (scope.leaderId !== undefined) query = query.where('v.leader_id', '=', scope.leaderId)
  if (scope.leadUnitIds) query = query.where('v.lead_unit_id', 'in', orNobody(scope.leadUnitIds))
  if (scope.followed) query = query.where('v.following_unit_id', 'is not', null)
  if (scope.review) query = query.where('t.review', '=', scope.review)
  if (scope.running) query = query.where('p.stage', '=', 'adopted').where('t.review', '=', 'accepted')
  if (scope.open)
    query = query
      .where('t.closed_on', 'is', null)
      .where('t.cancelled_on', 'is', null)
      .where('t.replaced_on', 'is', null)
  return query
    .orderBy('t.plan_id')
    .orderBy('t.position')
    .orderBy('t.id')
    .select([
      't.id',
      't.plan_id',
      'p.line',
      't.code',
      't.position',
      't.origin',
      't.origin_of',
      't.read',
      't.review',
      't.row_version',
      't.started_on',
      't.percent',
      't.submitted_on',
      't.closed_on',
      't.suspended_on',
      't.cancelled_on',
      't.replaced_on',
      't.bound_since',
      't.last_check_in_on',
      'v.version',
      'v.section',
      'v.group_title',
      'v.text',
      'v.lead_unit_id',
      'lead.name as lead_name',
      'v.lead_text',
      'v.support_text',
      'v.no_support',
      'v.owner_id',
      'owner.name as owner_name',
      'v.leader_id',
      'leader.name as leader_name',
      'v.nature',
      'v.deadline_text',
      'v.deadline',
      'v.planned_start',
      'v.rhythm',
      'v.product',
      'v.acceptance',
      'v.authority',
      'v.following_unit_id',
      'following.name as following_name',
      'v.places',
      'v.filled',
    ])
    .select([SUPPORT, DEADLINES])
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

/** Tasks in plan order, with their supporting units and deadline decisions: one query. */
export async function tasksOf(trx: Trx, localityId: string, scope: TaskScope): Promise<TaskRecord[]> {
  const rows = await select(trx, localityId, scope).execute()
  return rows.map(toRecord)
}

function toRecord(row: Row): TaskRecord {
  return {
    id: row.id,
    planId: row.plan_id,
    line: row.line === 'party' ? 'party' : 'state',
    version: row.version,
    code: row.code,
    position: row.position,
    origin: row.origin,
    originOf: (row.origin_of ?? []) as string[],
    read: row.read as ReadTask | null,
    review: row.review as Review,
    rowVersion: row.row_version,
    section: row.section,
    groupTitle: row.group_title,
    text: row.text,
    lead: named(row.lead_unit_id, row.lead_name),
    leadText: row.lead_text as string[],
    support: row.support,
    supportText: row.support_text as string[],
    noSupport: row.no_support,
    owner: named(row.owner_id, row.owner_name),
    leader: named(row.leader_id, row.leader_name),
    nature: row.nature as Nature,
    deadlineText: row.deadline_text,
    deadline: row.deadline,
    plannedStart: row.planned_start,
    rhythm: row.rhythm,
    product: row.product,
    acceptance: row.acceptance,
    authority: row.authority,
    following: named(row.following_unit_id, row.following_name),
    places: row.places as Place[],
    filled: row.filled as Filled,
    boundSince: row.bound_since,
    startedOn: row.started_on,
    percent: row.percent === null ? null : Number(row.percent),
    submittedOn: row.submitted_on,
    closedOn: row.closed_on,
    suspendedOn: row.suspended_on,
    cancelledOn: row.cancelled_on,
    replacedOn: row.replaced_on,
    lastCheckInOn: row.last_check_in_on,
    deadlines: row.deadlines.map(one => ({ ...one, recordedAt: new Date(one.recordedAt) })),
  }
}

/** How many running tasks units lead. */
export async function countLed(trx: Trx, localityId: string, unitIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ led: number }>`
    select count(*)::integer as led
      from task t
      join plan p on p.locality_id = t.locality_id and p.id = t.plan_id and p.stage = 'adopted'
      join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = t.current_version
     where t.locality_id = ${localityId} and t.review = 'accepted' and v.lead_unit_id = any(${unitIds})`.execute(
    trx,
  )
  return rows[0]?.led ?? 0
}

const named = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null

/** Kept once built: for one task the text is always the same, and building it takes longer than the server's answer. */
let ofOne: CompiledQuery<Row> | null = null

export async function taskById(trx: Trx, localityId: string, id: string): Promise<TaskRecord | null> {
  ofOne ??= select(trx, localityId, { ids: [id] }).compile()
  const { rows } = await trx.executeQuery<Row>({ ...ofOne, parameters: [localityId, id] })
  return rows[0] ? toRecord(rows[0]) : null
}

/** Holds the task's row until the transaction ends, then loads it. */
export async function lockTask(trx: Trx, localityId: string, id: string): Promise<TaskRecord | null> {
  const held = trx
    .selectFrom('task')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  const [, task] = await Promise.all([held, taskById(trx, localityId, id)])
  return task
}

/** The deadline decisions of tasks in their order. */
export async function decisionsOf(
  trx: Trx,
  localityId: string,
  taskIds: readonly string[],
): Promise<Map<string, DeadlineDecision[]>> {
  if (taskIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('deadline_decision')
    .where('locality_id', '=', localityId)
    .where('task_id', 'in', [...taskIds])
    .orderBy('task_id')
    .orderBy('seq')
    .select(['task_id', 'deadline', 'effective_on', 'recorded_at', 'document'])
    .execute()
  const groups = new Map<string, DeadlineDecision[]>()
  for (const row of rows) {
    const list = groups.get(row.task_id) ?? []
    list.push({
      due: row.deadline,
      effectiveOn: row.effective_on,
      recordedAt: row.recorded_at,
      document: row.document,
    })
    groups.set(row.task_id, list)
  }
  return groups
}

/** Holds the rows of several tasks, in one order whoever asks, then loads them. */
export async function lockTasks(trx: Trx, localityId: string, ids: readonly string[]): Promise<TaskRecord[]> {
  await trx
    .selectFrom('task')
    .where('locality_id', '=', localityId)
    .where('id', 'in', orNobody(ids))
    .orderBy('id')
    .select('id')
    .forUpdate()
    .execute()
  return tasksOf(trx, localityId, { ids })
}
