import type { Insertable } from 'kysely'
import type { GoalDecision } from '../domain/goal-history.ts'
import type { Comparator } from '../domain/plan-reading.ts'
import type { Milestone } from '../domain/target.ts'
import type { Trx } from './tables.ts'
import type { GoalDecisionTable } from './types.gen.ts'

/** A goal that was decided, with who recorded it, by which document and why. The first has neither. */
export type GoalRecord = GoalDecision & {
  readonly document: string | null
  readonly reason: string | null
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** The goals of a target in the order in which they were decided; empty while the first was never replaced. */
export async function goalsOf(trx: Trx, localityId: string, targetId: string): Promise<GoalRecord[]> {
  const rows = await trx
    .selectFrom('goal_decision as g')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'g.locality_id').onRef('p.id', '=', 'g.recorded_by'),
    )
    .where('g.locality_id', '=', localityId)
    .where('g.target_id', '=', targetId)
    .orderBy('g.seq')
    .selectAll('g')
    .select('p.name as writer')
    .execute()
  return rows.map(row => ({
    seq: row.seq,
    op: row.op as Comparator,
    value: row.value === null ? null : Number(row.value),
    max: row.max === null ? null : Number(row.max),
    milestones: row.milestones as Milestone[],
    effectiveOn: row.effective_on,
    document: row.document,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: row.writer,
  }))
}

export async function insertGoals(trx: Trx, rows: readonly Insertable<GoalDecisionTable>[]): Promise<void> {
  await trx
    .insertInto('goal_decision')
    .values([...rows])
    .execute()
}
