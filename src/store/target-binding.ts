import { sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { TargetKind } from '../domain/plan-reading.ts'
import type { Span } from '../domain/register.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

/** How a target is measured by registers, from a day to a day. */
export type BindingRecord = {
  readonly targetId: string
  readonly version: number
  readonly numerator: string
  readonly denominator: string | null
  readonly span: Span
  /** One figure a period. */
  readonly rhythm: Rhythm
  /** Codes of the registers and targets that the expressions name. */
  readonly registers: readonly string[]
  readonly targets: readonly string[]
  readonly from: Day
  /** The last day that it measures; null while nobody has ended it. */
  readonly until: Day | null
  readonly reason: string | null
  readonly recordedAt: Date
  readonly recordedBy: { readonly id: string; readonly name: string }
}

/** Bindings of targets, newest first; `measuring` gives those that nobody has ended. */
export async function bindingsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly targetIds?: readonly string[]; readonly measuring?: true } = {},
): Promise<BindingRecord[]> {
  let query = trx
    .selectFrom('target_binding as b')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'b.locality_id').onRef('p.id', '=', 'b.recorded_by'),
    )
    .where('b.locality_id', '=', localityId)
  if (scope.targetIds) query = query.where('b.target_id', 'in', orNobody(scope.targetIds))
  if (scope.measuring) query = query.where('b.ended_on', 'is', null)
  const rows = await query
    .orderBy('b.target_id')
    .orderBy('b.version', 'desc')
    .selectAll('b')
    .select('p.name')
    .execute()
  return rows.map(row => ({
    targetId: row.target_id,
    version: row.version,
    numerator: row.numerator,
    denominator: row.denominator,
    span: row.span === 'all' ? 'all' : 'year',
    rhythm: row.rhythm as Rhythm,
    registers: row.registers as string[],
    targets: row.targets as string[],
    from: row.from_day,
    until: row.ended_on,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, name: row.name },
  }))
}

export async function insertBinding(
  trx: Trx,
  localityId: string,
  binding: Omit<BindingRecord, 'recordedBy' | 'until'> & { readonly recordedBy: string },
): Promise<void> {
  await trx
    .insertInto('target_binding')
    .values({
      locality_id: localityId,
      target_id: binding.targetId,
      version: binding.version,
      numerator: binding.numerator,
      denominator: binding.denominator,
      span: binding.span,
      rhythm: binding.rhythm,
      registers: JSON.stringify(binding.registers),
      targets: JSON.stringify(binding.targets),
      from_day: binding.from,
      reason: binding.reason,
      recorded_at: binding.recordedAt,
      recorded_by: binding.recordedBy,
    })
    .execute()
}

export async function endBinding(
  trx: Trx,
  localityId: string,
  key: { readonly targetId: string; readonly version: number },
  until: Day,
): Promise<void> {
  await trx
    .updateTable('target_binding')
    .set({ ended_on: until })
    .where('locality_id', '=', localityId)
    .where('target_id', '=', key.targetId)
    .where('version', '=', key.version)
    .execute()
}

/** Spans of days in which a target's figures come from registers, for the target `t` of a query; oldest first. */
export const boundJson = sql<readonly BoundSpan[]>`coalesce((
  select jsonb_agg(jsonb_build_object('version', b.version, 'from', b.from_day, 'until', b.ended_on,
                                      'titles', coalesce((select jsonb_agg(r.title order by r.sort_key) from register r
                                                           where r.locality_id = b.locality_id
                                                             and b.registers ? r.code), '[]')) order by b.version)
    from target_binding b
   where b.locality_id = t.locality_id and b.target_id = t.id), '[]')`

/**
 * The same of the target that is linked with the target `t` of a query. A target has one such at most; what kind of figure
 * and unit that one has is told beside, since only like figures are shared.
 */
export const boundThereJson = sql<readonly (BoundThere & OfFigure)[]>`coalesce((
  select jsonb_agg(jsonb_build_object('version', b.version, 'from', b.from_day, 'until', b.ended_on,
                                      'targetId', o.id, 'code', o.code, 'kind', ov.kind, 'unit', ov.unit,
                                      'plan', coalesce(op.number, op.title),
                                      'titles', coalesce((select jsonb_agg(r.title order by r.sort_key) from register r
                                                           where r.locality_id = b.locality_id
                                                             and b.registers ? r.code), '[]')) order by b.version)
    from item_pair i
    join target o on o.locality_id = i.locality_id
                 and o.id = case when i.state_id = t.id then i.party_id else i.state_id end
    join target_version ov on ov.locality_id = o.locality_id and ov.target_id = o.id
                          and ov.version = o.current_version
    join plan op on op.locality_id = o.locality_id and op.id = o.plan_id
    join target_binding b on b.locality_id = o.locality_id and b.target_id = o.id
   where i.locality_id = t.locality_id and i.item = 'target' and i.standing = 'linked'
     and (i.state_id = t.id or i.party_id = t.id)), '[]')`

type OfFigure = { readonly kind: TargetKind; readonly unit: string }

/** A span in which registers measure the linked target. */
export type BoundThere = BoundSpan & {
  readonly targetId: string
  readonly code: string
  /** Number of its plan, else the title. */
  readonly plan: string
}

export type BoundSpan = Pick<BindingRecord, 'version' | 'from' | 'until'> & {
  /** Titles of the registers. */
  readonly titles: readonly string[]
}

/** A running plan with targets for which there is no figure and of which nobody has said how they are measured. */
export type UnmeasuredPlan = {
  readonly planId: string
  readonly number: string | null
  readonly title: string
  readonly adoptedAt: Date
}

/** Running plans with unmeasured targets, of some units where these are named: one query. */
export async function unmeasuredPlans(
  trx: Trx,
  localityId: string,
  scope: { readonly leadUnitIds?: readonly string[] } = {},
): Promise<readonly UnmeasuredPlan[]> {
  let query = trx
    .selectFrom('plan as p')
    .innerJoin('target as t', join =>
      join.onRef('t.locality_id', '=', 'p.locality_id').onRef('t.plan_id', '=', 'p.id'),
    )
    .innerJoin('target_version as v', join =>
      join
        .onRef('v.locality_id', '=', 't.locality_id')
        .onRef('v.target_id', '=', 't.id')
        .onRef('v.version', '=', 't.current_version'),
    )
    .where('p.locality_id', '=', localityId)
    .where('p.stage', '=', 'adopted')
    .where('t.review', '=', 'accepted')
    .where('v.kind', 'not in', ['text', 'rank'])
    .where(
      sql<boolean>`not exists (select from target_binding b where b.locality_id = t.locality_id and b.target_id = t.id)`,
    )
    .where(
      sql<boolean>`not exists (select from indicator i where i.locality_id = t.locality_id and i.target_id = t.id)`,
    )
    .where(
      sql<boolean>`not exists (select from measurement m where m.locality_id = t.locality_id and m.target_id = t.id)`,
    )
  if (scope.leadUnitIds) query = query.where('v.lead_unit_id', 'in', orNobody(scope.leadUnitIds))
  const rows = await query
    .distinct()
    .orderBy('p.id')
    .select(['p.id', 'p.number', 'p.title', 'p.adopted_at', 'p.created_at'])
    .execute()
  return rows.map(row => ({
    planId: row.id,
    number: row.number,
    title: row.title,
    adoptedAt: row.adopted_at ?? row.created_at,
  }))
}
