import type { GoalDecision } from '../domain/goal-history.ts'
import type { Indicator } from '../domain/indicator.ts'
import { sharesFigures } from '../domain/item-pair.ts'
import type { Place } from '../domain/place.ts'
import type { Comparator, ReadTarget, TargetKind } from '../domain/plan-reading.ts'
import type { Milestone } from '../domain/target.ts'
import { goalsJson, indicatorJson } from './indicator-json.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import { type BoundSpan, type BoundThere, boundJson, boundThereJson } from './target-binding.ts'
import type { Filled, Named, Review } from './task.ts'

/** A target as it stands in the current version of its plan (version 0 = draft). */
export type TargetRecord = {
  readonly id: string
  readonly planId: string
  readonly version: number
  readonly code: string
  readonly position: number
  readonly origin: string
  readonly originOf: readonly string[]
  readonly read: ReadTarget | null
  readonly review: Review
  readonly rowVersion: number
  readonly section: string | null
  readonly groupTitle: string | null
  readonly text: string
  readonly name: string
  readonly op: Comparator
  readonly value: number | null
  readonly max: number | null
  readonly kind: TargetKind
  readonly unit: string
  readonly byText: string | null
  readonly numeratorName: string | null
  readonly denominatorName: string | null
  readonly lead: Named | null
  readonly leadText: readonly string[]
  readonly owner: Named | null
  readonly following: Named | null
  readonly rhythm: string | null
  readonly places: readonly Place[]
  readonly filled: Filled
  readonly milestones: readonly Milestone[]
  /** How it is measured, by the version in force; null while nobody has said so. */
  readonly indicator: DefinedIndicator | null
  /** Goals that were in force, oldest first; empty while the goal is the one the plan was signed with. */
  readonly goals: readonly GoalDecision[]
  /** Days in which its figures come from registers and from nobody's hand, oldest first. */
  readonly bound: readonly BoundSpan[]
  /** Days in which registers measure the linked target of the other line, whose figures this one takes. */
  readonly boundThere: readonly BoundThere[]
}

export type DefinedIndicator = Indicator & { readonly version: number }

export type TargetScope = {
  readonly planId?: string
  readonly ids?: readonly string[]
  readonly leadUnitIds?: readonly string[]
  readonly ownerId?: string
  readonly review?: Review
  readonly running?: boolean
}

const named = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null
const number = (text: string | null): number | null => (text === null ? null : Number(text))

/** Targets in plan order with their milestones: two queries whatever the number. */
export async function targetsOf(trx: Trx, localityId: string, scope: TargetScope): Promise<TargetRecord[]> {
  let query = trx
    .selectFrom('target as t')
    .innerJoin('plan as p', join =>
      join.onRef('p.locality_id', '=', 't.locality_id').onRef('p.id', '=', 't.plan_id'),
    )
    .innerJoin('target_version as v', join =>
      join
        .onRef('v.locality_id', '=', 't.locality_id')
        .onRef('v.target_id', '=', 't.id')
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
    .where('t.locality_id', '=', localityId)
  if (scope.planId !== undefined) query = query.where('t.plan_id', '=', scope.planId)
  if (scope.ids) query = query.where('t.id', 'in', orNobody(scope.ids))
  if (scope.ownerId !== undefined) query = query.where('v.owner_id', '=', scope.ownerId)
  if (scope.leadUnitIds) query = query.where('v.lead_unit_id', 'in', orNobody(scope.leadUnitIds))
  if (scope.review) query = query.where('t.review', '=', scope.review)
  if (scope.running) query = query.where('p.stage', '=', 'adopted').where('t.review', '=', 'accepted')
  const rows = await query
    .orderBy('t.plan_id')
    .orderBy('t.position')
    .orderBy('t.id')
    .select([
      't.id',
      't.plan_id',
      't.code',
      't.position',
      't.origin',
      't.origin_of',
      't.read',
      't.review',
      't.row_version',
      'v.version',
      'v.section',
      'v.group_title',
      'v.text',
      'v.name',
      'v.op',
      'v.value',
      'v.max',
      'v.kind',
      'v.unit',
      'v.by_text',
      'v.numerator_name',
      'v.denominator_name',
      'v.lead_unit_id',
      'lead.name as lead_name',
      'v.lead_text',
      'v.owner_id',
      'owner.name as owner_name',
      'v.following_unit_id',
      'following.name as following_name',
      'v.rhythm',
      'v.places',
      'v.filled',
      indicatorJson.as('indicator'),
      goalsJson.as('goals'),
      boundJson.as('bound'),
      boundThereJson.as('bound_there'),
    ])
    .execute()
  const milestones = await milestonesOf(
    trx,
    localityId,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    id: row.id,
    planId: row.plan_id,
    version: row.version,
    code: row.code,
    position: row.position,
    origin: row.origin,
    originOf: (row.origin_of ?? []) as string[],
    read: row.read as ReadTarget | null,
    review: row.review as Review,
    rowVersion: row.row_version,
    section: row.section,
    groupTitle: row.group_title,
    text: row.text,
    name: row.name,
    op: row.op as Comparator,
    value: number(row.value),
    max: number(row.max),
    kind: row.kind as TargetKind,
    unit: row.unit,
    byText: row.by_text,
    // Once it is defined the definition says what is divided by what, whatever the plan left open.
    numeratorName: row.indicator === null ? row.numerator_name : row.indicator.numeratorName,
    denominatorName: row.indicator === null ? row.denominator_name : row.indicator.denominatorName,
    lead: named(row.lead_unit_id, row.lead_name),
    leadText: row.lead_text as string[],
    owner: named(row.owner_id, row.owner_name),
    following: named(row.following_unit_id, row.following_name),
    rhythm: row.rhythm,
    places: row.places as Place[],
    filled: row.filled as Filled,
    milestones: (milestones.get(row.id) ?? [])
      .filter(m => m.version === row.version)
      .map(m => ({ by: m.due, value: Number(m.value), max: number(m.max) })),
    indicator: row.indicator,
    goals: row.goals,
    bound: row.bound,
    boundThere: row.bound_there
      .filter(there => sharesFigures(there, { kind: row.kind as TargetKind, unit: row.unit }))
      .map(({ kind: _, unit: __, ...there }) => there),
  }))
}

export async function targetById(trx: Trx, localityId: string, id: string): Promise<TargetRecord | null> {
  return (await targetsOf(trx, localityId, { ids: [id] }))[0] ?? null
}

async function milestonesOf(trx: Trx, localityId: string, targetIds: readonly string[]) {
  if (targetIds.length === 0) return new Map<string, never[]>()
  const rows = await trx
    .selectFrom('target_milestone')
    .where('locality_id', '=', localityId)
    .where('target_id', 'in', [...targetIds])
    .orderBy('target_id')
    .orderBy('due')
    .select(['target_id', 'version', 'due', 'value', 'max'])
    .execute()
  return Map.groupBy(rows, row => row.target_id)
}
