import type { Updateable } from 'kysely'
import type { UnitPlanFacts } from '../domain/unit-plan.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { UnitPlanTable } from './types.gen.ts'

export type UnitPlanStep = {
  readonly id: string
  readonly text: string
  readonly owner: Named | null
  readonly due: string
  readonly reachedOn: string | null
}

/** One version of a unit's own plan for a task, with its milestones in order. */
export type UnitPlanRecord = UnitPlanFacts & {
  readonly id: string
  readonly taskId: string
  readonly unit: Named
  readonly version: number
  readonly writtenBy: Named
  readonly submittedBy: Named | null
  readonly decidedBy: Named | null
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly rowVersion: number
  readonly steps: readonly UnitPlanStep[]
}

type Scope = {
  readonly ids?: readonly string[]
  readonly taskIds?: readonly string[]
  readonly unitId?: string
  /** Submitted and not decided. */
  readonly waiting?: boolean
  readonly agreed?: boolean
}

/** Units' own plans, the newest version of a task first, with their milestones: two queries. */
export async function unitPlansOf(trx: Trx, localityId: string, scope: Scope): Promise<UnitPlanRecord[]> {
  let query = trx
    .selectFrom('unit_plan as up')
    .innerJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'up.locality_id').onRef('u.id', '=', 'up.unit_id'),
    )
    .innerJoin('person as w', join =>
      join.onRef('w.locality_id', '=', 'up.locality_id').onRef('w.id', '=', 'up.written_by'),
    )
    .leftJoin('person as s', join =>
      join.onRef('s.locality_id', '=', 'up.locality_id').onRef('s.id', '=', 'up.submitted_by'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 'up.locality_id').onRef('d.id', '=', 'up.decided_by'),
    )
    .where('up.locality_id', '=', localityId)
  if (scope.ids) query = query.where('up.id', 'in', orNobody(scope.ids))
  if (scope.taskIds) query = query.where('up.task_id', 'in', orNobody(scope.taskIds))
  if (scope.unitId !== undefined) query = query.where('up.unit_id', '=', scope.unitId)
  if (scope.waiting) query = query.where('up.submitted_at', 'is not', null).where('up.decision', 'is', null)
  if (scope.agreed) query = query.where('up.decision', '=', 'agreed')
  const rows = await query
    .orderBy('up.task_id')
    .orderBy('up.version', 'desc')
    .selectAll('up')
    .select([
      'u.name as unit_name',
      'w.name as writer_name',
      's.name as submitter_name',
      'd.name as decider_name',
    ])
    .execute()
  const steps = await stepsOf(
    trx,
    localityId,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    unit: { id: row.unit_id, name: row.unit_name },
    version: row.version,
    writtenBy: { id: row.written_by, name: row.writer_name },
    submittedBy: named(row.submitted_by, row.submitter_name),
    submittedAt: row.submitted_at,
    decision: row.decision === 'agreed' || row.decision === 'returned' ? row.decision : null,
    decidedBy: named(row.decided_by, row.decider_name),
    decidedAt: row.decided_at,
    reason: row.reason,
    rowVersion: row.row_version,
    steps: steps.get(row.id) ?? [],
  }))
}

const named = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null

async function stepsOf(
  trx: Trx,
  localityId: string,
  planIds: readonly string[],
): Promise<Map<string, UnitPlanStep[]>> {
  const rows = await trx
    .selectFrom('unit_plan_step as t')
    .leftJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 't.locality_id').onRef('p.id', '=', 't.owner_id'),
    )
    .where('t.locality_id', '=', localityId)
    .where('t.unit_plan_id', 'in', orNobody(planIds))
    .orderBy('t.unit_plan_id')
    .orderBy('t.position')
    .orderBy('t.id')
    .selectAll('t')
    .select('p.name as owner_name')
    .execute()
  const groups = new Map<string, UnitPlanStep[]>()
  for (const row of rows) {
    const list = groups.get(row.unit_plan_id) ?? []
    list.push({
      id: row.id,
      text: row.text,
      owner: named(row.owner_id, row.owner_name),
      due: row.due,
      reachedOn: row.reached_on,
    })
    groups.set(row.unit_plan_id, list)
  }
  return groups
}

export async function insertUnitPlan(
  trx: Trx,
  localityId: string,
  plan: {
    readonly id: string
    readonly taskId: string
    readonly unitId: string
    readonly version: number
    readonly writtenBy: string
    readonly writtenAt: Date
  },
): Promise<void> {
  await trx
    .insertInto('unit_plan')
    .values({
      locality_id: localityId,
      id: plan.id,
      task_id: plan.taskId,
      unit_id: plan.unitId,
      version: plan.version,
      written_by: plan.writtenBy,
      written_at: plan.writtenAt,
      row_version: 1,
    })
    .execute()
}

export async function updateUnitPlan(
  trx: Trx,
  localityId: string,
  id: string,
  changes: Pick<
    Updateable<UnitPlanTable>,
    'submitted_by' | 'submitted_at' | 'decision' | 'decided_by' | 'decided_at' | 'reason'
  >,
): Promise<void> {
  await trx
    .updateTable('unit_plan')
    .set(eb => ({ ...changes, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

export type NewStep = {
  readonly id: string
  readonly text: string
  readonly ownerId: string | null
  readonly due: string
  readonly reachedOn: string | null
}

/** Puts other milestones in the place of those of a plan that is still being written. */
export async function replaceSteps(
  trx: Trx,
  localityId: string,
  unitPlanId: string,
  steps: readonly NewStep[],
): Promise<void> {
  await trx
    .deleteFrom('unit_plan_step')
    .where('locality_id', '=', localityId)
    .where('unit_plan_id', '=', unitPlanId)
    .execute()
  if (steps.length === 0) return
  await trx
    .insertInto('unit_plan_step')
    .values(
      steps.map((step, position) => ({
        locality_id: localityId,
        unit_plan_id: unitPlanId,
        id: step.id,
        position,
        text: step.text,
        owner_id: step.ownerId,
        due: step.due,
        reached_on: step.reachedOn,
      })),
    )
    .execute()
}

/** `on` null takes a mark back. */
export async function markStep(
  trx: Trx,
  localityId: string,
  unitPlanId: string,
  stepId: string,
  mark: { readonly on: string | null; readonly by: string },
): Promise<void> {
  await trx
    .updateTable('unit_plan_step')
    .set({ reached_on: mark.on, reached_by: mark.on === null ? null : mark.by })
    .where('locality_id', '=', localityId)
    .where('unit_plan_id', '=', unitPlanId)
    .where('id', '=', stepId)
    .execute()
}

/** Hands the open milestones of one person to others; each line names one milestone of one plan. */
export async function moveStepOwner(
  trx: Trx,
  localityId: string,
  unitPlanId: string,
  stepIds: readonly string[],
  ownerId: string,
): Promise<void> {
  await trx
    .updateTable('unit_plan_step')
    .set({ owner_id: ownerId })
    .where('locality_id', '=', localityId)
    .where('unit_plan_id', '=', unitPlanId)
    .where('id', 'in', orNobody(stepIds))
    .execute()
}

/** Milestones that wait for a person, of the newest agreed plan of each task: earliest first. */
export async function openStepsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly ownerId?: string },
): Promise<
  readonly {
    unitPlanId: string
    ownerId: string | null
    stepId: string
    taskId: string
    unitId: string
    text: string
    due: string
    since: Date
  }[]
> {
  let query = trx
    .selectFrom('unit_plan_step as t')
    .innerJoin('unit_plan as up', join =>
      join.onRef('up.locality_id', '=', 't.locality_id').onRef('up.id', '=', 't.unit_plan_id'),
    )
    .where('t.locality_id', '=', localityId)
    .where('t.reached_on', 'is', null)
    .where('up.decision', '=', 'agreed')
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('unit_plan as later')
            .whereRef('later.locality_id', '=', 'up.locality_id')
            .whereRef('later.task_id', '=', 'up.task_id')
            .whereRef('later.version', '>', 'up.version')
            .where('later.decision', '=', 'agreed')
            .select('later.id'),
        ),
      ),
    )
  if (scope.ownerId !== undefined) query = query.where('t.owner_id', '=', scope.ownerId)
  const rows = await query
    .orderBy('t.due')
    .orderBy('t.id')
    .select([
      't.unit_plan_id',
      't.id',
      't.owner_id',
      'up.task_id',
      'up.unit_id',
      't.text',
      't.due',
      'up.written_at',
    ])
    .execute()
  return rows.map(row => ({
    unitPlanId: row.unit_plan_id,
    ownerId: row.owner_id,
    stepId: row.id,
    taskId: row.task_id,
    unitId: row.unit_id,
    text: row.text,
    due: row.due,
    since: row.written_at,
  }))
}
