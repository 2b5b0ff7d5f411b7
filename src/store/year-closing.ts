import { type Insertable, sql } from 'kysely'
import type { YearFigures } from '../domain/year-closing.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { CarriedItemTable, YearClosingTable } from './types.gen.ts'

/** A year of a plan as it was closed; none is ever changed. */
export type YearClosingRecord = {
  readonly id: string
  readonly planId: string
  readonly year: number
  readonly planVersion: number
  readonly document: string
  readonly documentOn: string
  readonly countedOn: string
  readonly toPlanId: string | null
  readonly toYear: number | null
  readonly figures: YearFigures
  readonly closedBy: { readonly id: string; readonly name: string }
  readonly closedAt: Date
}

/** Closings by plan and year, the earliest first. */
export async function yearClosingsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly planId?: string },
): Promise<YearClosingRecord[]> {
  let query = trx
    .selectFrom('year_closing as c')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'c.locality_id').onRef('p.id', '=', 'c.closed_by'),
    )
    .where('c.locality_id', '=', localityId)
  if (scope.planId !== undefined) query = query.where('c.plan_id', '=', scope.planId)
  const rows = await query
    .orderBy('c.plan_id')
    .orderBy('c.year')
    .selectAll('c')
    .select('p.name as closer')
    .execute()
  return rows.map(row => ({
    id: row.id,
    planId: row.plan_id,
    year: row.year,
    planVersion: row.plan_version,
    document: row.document,
    documentOn: row.document_on,
    countedOn: row.counted_on,
    toPlanId: row.to_plan_id,
    toYear: row.to_year,
    figures: row.figures as YearFigures,
    closedBy: { id: row.closed_by, name: row.closer },
    closedAt: row.closed_at,
  }))
}

export async function insertYearClosing(trx: Trx, row: Insertable<YearClosingTable>): Promise<void> {
  await trx.insertInto('year_closing').values(row).execute()
}

/** From one item to the one that goes on in its place; within a plan both are the same. */
export type CarriedItem = {
  readonly item: 'task' | 'target'
  readonly fromId: string
  readonly toId: string
  readonly toYear: number
}

export async function insertCarriedItems(
  trx: Trx,
  rows: readonly Insertable<CarriedItemTable>[],
): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('carried_item')
      .values([...rows])
      .execute()
}

/** What was carried over out of these items or into them. */
export async function carriedItemsOf(
  trx: Trx,
  localityId: string,
  itemIds: readonly string[],
): Promise<CarriedItem[]> {
  const ids = orNobody(itemIds)
  const rows = await trx
    .selectFrom('carried_item')
    .where('locality_id', '=', localityId)
    .where(eb => eb.or([eb('from_id', 'in', ids), eb('to_id', 'in', ids)]))
    .orderBy('to_year')
    .orderBy('from_id')
    .selectAll()
    .execute()
  return rows.map(row => ({
    item: row.item === 'target' ? 'target' : 'task',
    fromId: row.from_id,
    toId: row.to_id,
    toYear: row.to_year,
  }))
}

/** A target that left its plan when the year was closed, and goes on as another. */
export type CarriedTarget = {
  readonly fromId: string
  readonly toId: string
  /** The plan that it left. */
  readonly planId: string
  readonly closedAt: Date
}

/** Every target of a locality that went on in another plan. */
export async function carriedTargets(trx: Trx, localityId: string): Promise<CarriedTarget[]> {
  const rows = await trx
    .selectFrom('carried_item as c')
    .innerJoin('year_closing as y', join =>
      join.onRef('y.locality_id', '=', 'c.locality_id').onRef('y.id', '=', 'c.closing_id'),
    )
    .where('c.locality_id', '=', localityId)
    .where('c.item', '=', 'target')
    .whereRef('c.from_id', '<>', 'c.to_id')
    .orderBy('y.closed_at')
    .orderBy('c.from_id')
    .select(['c.from_id', 'c.to_id', 'y.plan_id', 'y.closed_at'])
    .execute()
  return rows.map(row => ({
    fromId: row.from_id,
    toId: row.to_id,
    planId: row.plan_id,
    closedAt: row.closed_at,
  }))
}

/** An item that begins in another plan, with the code and place that it has there. */
export type CarriedCopy = {
  readonly fromId: string
  readonly toId: string
  readonly code: string
  readonly position: number
}
type Into = {
  readonly planId: string
  readonly since: string
  readonly by: string
  readonly at: Date
}

const copiesAs = (copies: readonly CarriedCopy[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(
    copies.map(one => ({ from_id: one.fromId, to_id: one.toId, code: one.code, place: one.position })),
  )}::jsonb) as c(from_id uuid, to_id uuid, code text, place integer)`

/**
 * Begins tasks in another plan as copies of tasks as they now stand: wording, assignment, supporting units and every
 * decision on the deadline. Four statements whatever the number.
 */
export async function copyTasksInto(
  trx: Trx,
  localityId: string,
  copies: readonly CarriedCopy[],
  into: Into,
): Promise<void> {
  if (copies.length === 0) return
  const old = sql`from ${copiesAs(copies)} join task t on t.locality_id = ${localityId} and t.id = c.from_id`
  await sql`insert into task (locality_id, id, plan_id, code, position, origin, origin_of, review, reviewed_by, reviewed_at,
      row_version, current_version, bound_since, due)
    select t.locality_id, c.to_id, ${into.planId}::uuid, c.code, c.place, 'added', jsonb_build_array(c.from_id), 'accepted',
      ${into.by}::uuid, ${into.at}, 1, 1, ${into.since}::date, t.due ${old}`.execute(trx)
  await sql`insert into task_version (locality_id, task_id, version, section, group_title, text, lead_unit_id, lead_text,
      support_text, no_support, owner_id, leader_id, nature, deadline_text, deadline, planned_start, rhythm, product, acceptance,
      authority, following_unit_id, places, filled)
    select v.locality_id, c.to_id, 1, null, v.group_title, v.text, v.lead_unit_id, v.lead_text,
      v.support_text, v.no_support, v.owner_id, v.leader_id, v.nature, v.deadline_text, v.deadline, v.planned_start, v.rhythm,
      v.product, v.acceptance, v.authority, v.following_unit_id, '[]'::jsonb, v.filled
      ${old} join task_version v on v.locality_id = t.locality_id and v.task_id = t.id and v.version = t.current_version`.execute(
    trx,
  )
  await sql`insert into task_support (locality_id, task_id, version, unit_id)
    select s.locality_id, c.to_id, 1, s.unit_id
      ${old} join task_support s on s.locality_id = t.locality_id and s.task_id = t.id and s.version = t.current_version`.execute(
    trx,
  )
  await sql`insert into deadline_decision (locality_id, task_id, seq, deadline, effective_on, recorded_at, decided_by, document, reason)
    select d.locality_id, c.to_id, d.seq, d.deadline, d.effective_on, d.recorded_at, d.decided_by, d.document, d.reason
      ${old} join deadline_decision d on d.locality_id = t.locality_id and d.task_id = t.id`.execute(trx)
}

/** The same for targets, with how they are measured. Their milestones are the caller's. */
export async function copyTargetsInto(
  trx: Trx,
  localityId: string,
  copies: readonly CarriedCopy[],
  into: Into,
): Promise<void> {
  if (copies.length === 0) return
  const old = sql`from ${copiesAs(copies)} join target t on t.locality_id = ${localityId} and t.id = c.from_id`
  await sql`insert into target (locality_id, id, plan_id, code, position, origin, origin_of, review, reviewed_by, reviewed_at,
      row_version, current_version, indicator_version)
    select t.locality_id, c.to_id, ${into.planId}::uuid, c.code, c.place, 'added', jsonb_build_array(c.from_id), 'accepted',
      ${into.by}::uuid, ${into.at}, 1, 1, case when t.indicator_version is null then null else 1 end ${old}`.execute(
    trx,
  )
  await sql`insert into target_version (locality_id, target_id, version, section, group_title, text, name, op, value, max, kind,
      unit, by_text, numerator_name, denominator_name, lead_unit_id, lead_text, owner_id, following_unit_id, rhythm, places, filled)
    select v.locality_id, c.to_id, 1, null, v.group_title, v.text, v.name, v.op, v.value, v.max, v.kind,
      v.unit, v.by_text, v.numerator_name, v.denominator_name, v.lead_unit_id, v.lead_text, v.owner_id, v.following_unit_id,
      v.rhythm, '[]'::jsonb, v.filled
      ${old} join target_version v on v.locality_id = t.locality_id and v.target_id = t.id and v.version = t.current_version`.execute(
    trx,
  )
  await sql`insert into indicator (locality_id, target_id, version, numerator_name, denominator_name, counted_unit, source,
      direction, accumulation, aggregation, entering_unit_id, confirmer, rhythm, above_100, jump_points, jump_factor, breakdown,
      reason, recorded_at, recorded_by)
    select i.locality_id, c.to_id, 1, i.numerator_name, i.denominator_name, i.counted_unit, i.source,
      i.direction, i.accumulation, i.aggregation, i.entering_unit_id, i.confirmer, i.rhythm, i.above_100, i.jump_points,
      i.jump_factor, i.breakdown, null, ${into.at}, ${into.by}::uuid
      ${old} join indicator i on i.locality_id = t.locality_id and i.target_id = t.id and i.version = t.indicator_version`.execute(
    trx,
  )
  await sql`insert into indicator_part (locality_id, target_id, version, part_id, position, name, unit_id)
    select i.locality_id, c.to_id, 1, i.part_id, i.position, i.name, i.unit_id
      ${old} join indicator_part i on i.locality_id = t.locality_id and i.target_id = t.id and i.version = t.indicator_version`.execute(
    trx,
  )
}
