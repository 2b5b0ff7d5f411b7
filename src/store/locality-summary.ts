import { sql } from 'kysely'
import type { Pair } from '../domain/counted-once.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Status } from '../domain/status.ts'
import type { Measurement, TargetGoal } from '../domain/target.ts'
import type { TargetStatus } from '../domain/target-status.ts'
import type { TaskState } from '../domain/task-facts.ts'
import type { Trx } from './tables.ts'

/** What a locality comes to on a day. Statuses that nothing has are absent. */
export type LocalitySummary = {
  readonly asOf: string
  readonly plans: number
  readonly tasks: number
  readonly targets: number
  readonly taskStatuses: Readonly<Partial<Record<Status, number>>>
  readonly targetStatuses: Readonly<Partial<Record<TargetStatus, number>>>
  readonly updatesWaiting: number
  readonly figuresWaiting: number
}

/** The facts of a running task by which its status is told, and nothing else of it. */
export type SummaryTask = Omit<TaskState, 'initialDue'> & { readonly id: string }
export type SummaryTarget = Pick<TargetGoal, 'kind' | 'op' | 'milestones'> & {
  readonly id: string
  readonly unit: string
  readonly indicator: Pick<Indicator, 'direction' | 'accumulation' | 'aggregation'> | null
  /** Confirmed figures in the order in which they came. */
  readonly measurements: readonly Measurement[]
}

/**
 * The running tasks with the facts of their status, in one statement. Every change asks this, so it must take its time
 * from the number of tasks alone: the version is looked up by its whole key for each task, because a planner that knows a
 * locality by no statistics yet would go through all of the locality's rows, and the deadline that counts is the one that
 * every decision on it leaves with the task.
 */
export async function summaryTasks(trx: Trx, localityId: string): Promise<readonly SummaryTask[]> {
  const { rows } = await sql<SummaryTask>`
    select t.id, v.nature, v.rhythm, coalesce(t.bound_since, a.effective_on) as "assignedOn", t.due,
           v.planned_start as "plannedStart", t.started_on as "startedOn", t.percent::float8 as percent,
           t.submitted_on as "submittedOn", t.closed_on as "closedOn", t.suspended_on as "suspendedOn",
           t.cancelled_on as "cancelledOn", t.replaced_on as "replacedOn", t.last_check_in_on as "lastCheckInOn"
      from plan p
      join task t on t.locality_id = p.locality_id and t.plan_id = p.id and t.review = 'accepted'
      join plan_version a on a.locality_id = p.locality_id and a.plan_id = p.id and a.version = 1
     cross join lateral (
           select w.nature, w.rhythm, w.planned_start from task_version w
            where w.locality_id = t.locality_id and w.task_id = t.id and w.version = t.current_version offset 0) v
     where p.locality_id = ${localityId} and p.stage = 'adopted'`.execute(trx)
  return rows
}

/** The running targets with their milestones and confirmed figures, in one statement. */
export async function summaryTargets(trx: Trx, localityId: string): Promise<readonly SummaryTarget[]> {
  const { rows } = await sql<SummaryTarget>`
    select t.id, v.kind, v.op, v.unit,
           (select jsonb_build_object('direction', i.direction, 'accumulation', i.accumulation, 'aggregation', i.aggregation)
              from indicator i
             where i.locality_id = t.locality_id and i.target_id = t.id and i.version = t.indicator_version) as indicator,
           coalesce((select jsonb_agg(jsonb_build_object('by', m.due, 'value', m.value, 'max', m.max) order by m.due)
                       from target_milestone m
                      where m.locality_id = v.locality_id and m.target_id = v.target_id and m.version = v.version), '[]') as milestones,
           coalesce((select jsonb_agg(jsonb_build_object('on', f.effective_on, 'value', f.value, 'numerator', f.numerator,
                              'denominator', f.denominator, 'reached', f.reached) order by f.effective_on, f.recorded_at, f.id)
                       from measurement f
                      where f.locality_id = t.locality_id and f.target_id = t.id and f.state = 'approved'), '[]') as measurements
      from plan p
      join target t on t.locality_id = p.locality_id and t.plan_id = p.id and t.review = 'accepted'
      join target_version v on v.locality_id = t.locality_id and v.target_id = t.id and v.version = t.current_version
     where p.locality_id = ${localityId} and p.stage = 'adopted'`.execute(trx)
  return rows
}

/** The links between the two plans of the locality that hold. */
export async function summaryPairs(trx: Trx, localityId: string): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`
    select state_id as "stateId", party_id as "partyId" from item_pair
     where locality_id = ${localityId} and standing = 'linked'`.execute(trx)
  return rows
}

/** How many plans run, and how much waits for a decision. */
export async function summaryCounts(
  trx: Trx,
  localityId: string,
): Promise<Pick<LocalitySummary, 'plans' | 'updatesWaiting' | 'figuresWaiting'>> {
  const { rows } = await sql<{ plans: number; updatesWaiting: number; figuresWaiting: number }>`
    select (select count(*) from plan where locality_id = ${localityId} and stage = 'adopted') as plans,
           (select count(*) from task_update where locality_id = ${localityId} and state = 'submitted') as "updatesWaiting",
           (select count(*) from measurement where locality_id = ${localityId} and state = 'submitted') as "figuresWaiting"`.execute(
    trx,
  )
  return rows[0] ?? { plans: 0, updatesWaiting: 0, figuresWaiting: 0 }
}

/** The row as it was last counted, for whatever day that was; null before the first plan runs. */
export async function storedSummary(trx: Trx, localityId: string): Promise<LocalitySummary | null> {
  const row = await trx
    .selectFrom('locality_summary')
    .where('locality_id', '=', localityId)
    .selectAll()
    .executeTakeFirst()
  if (!row) return null
  return {
    asOf: row.as_of,
    plans: row.plans,
    tasks: row.tasks,
    targets: row.targets,
    taskStatuses: row.task_statuses as LocalitySummary['taskStatuses'],
    targetStatuses: row.target_statuses as LocalitySummary['targetStatuses'],
    updatesWaiting: row.updates_waiting,
    figuresWaiting: row.figures_waiting,
  }
}

export async function keepSummary(
  trx: Trx,
  localityId: string,
  summary: LocalitySummary,
  countedAt: Date,
): Promise<void> {
  const columns = {
    as_of: summary.asOf,
    counted_at: countedAt,
    plans: summary.plans,
    tasks: summary.tasks,
    targets: summary.targets,
    task_statuses: JSON.stringify(summary.taskStatuses),
    target_statuses: JSON.stringify(summary.targetStatuses),
    updates_waiting: summary.updatesWaiting,
    figures_waiting: summary.figuresWaiting,
  }
  await trx
    .insertInto('locality_summary')
    .values({ locality_id: localityId, ...columns })
    .onConflict(conflict => conflict.column('locality_id').doUpdateSet(columns))
    .execute()
}

/** Adds to how much waits for a decision, which no day changes. The rest of the row says what it said. */
export async function addToSummary(
  trx: Trx,
  localityId: string,
  waiting: { readonly updates: number; readonly figures: number },
): Promise<void> {
  await sql`
    update locality_summary
       set updates_waiting = updates_waiting + ${waiting.updates}::integer,
           figures_waiting = figures_waiting + ${waiting.figures}::integer
     where locality_id = ${localityId}`.execute(trx)
}
