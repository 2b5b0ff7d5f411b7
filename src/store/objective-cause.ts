import { type Insertable, sql } from 'kysely'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { ObjectiveCauseTable } from './types.gen.ts'

export type CauseState = 'asked' | 'confirmed' | 'refused'

/** A unit's claim that a lateness had an objective cause, and what the leader said to it. */
export type CauseRecord = {
  readonly id: string
  readonly latenessId: string
  readonly reason: string
  readonly document: string | null
  /** The file that proves it, as evidence of the task or target. */
  readonly evidence: { readonly id: string; readonly name: string } | null
  readonly askedBy: Named
  readonly askedAt: Date
  readonly state: CauseState
  readonly decidedBy: Named | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
  readonly decisionDocument: string | null
}

/** Claims, newest first. */
export async function causesOf(
  trx: Trx,
  localityId: string,
  scope: { readonly latenessIds?: readonly string[]; readonly state?: CauseState },
): Promise<CauseRecord[]> {
  let query = trx
    .selectFrom('objective_cause as c')
    .innerJoin('person as a', join =>
      join.onRef('a.locality_id', '=', 'c.locality_id').onRef('a.id', '=', 'c.asked_by'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 'c.locality_id').onRef('d.id', '=', 'c.decided_by'),
    )
    .leftJoin('evidence as e', join =>
      join.onRef('e.locality_id', '=', 'c.locality_id').onRef('e.id', '=', 'c.evidence_id'),
    )
    .where('c.locality_id', '=', localityId)
  if (scope.latenessIds) query = query.where('c.lateness_id', 'in', orNobody(scope.latenessIds))
  if (scope.state) query = query.where('c.state', '=', sql.lit(scope.state))
  const rows = await query
    .orderBy('c.asked_at', 'desc')
    .orderBy('c.id')
    .selectAll('c')
    .select(['a.name as asker_name', 'd.name as decider_name', 'e.name as file_name'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    latenessId: row.lateness_id,
    reason: row.reason,
    document: row.document,
    evidence:
      row.evidence_id !== null && row.file_name !== null
        ? { id: row.evidence_id, name: row.file_name }
        : null,
    askedBy: { id: row.asked_by, name: row.asker_name },
    askedAt: row.asked_at,
    state: row.state as CauseState,
    decidedBy:
      row.decided_by !== null && row.decider_name !== null
        ? { id: row.decided_by, name: row.decider_name }
        : null,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
    decisionDocument: row.decision_document,
  }))
}

export async function insertCause(trx: Trx, row: Insertable<ObjectiveCauseTable>): Promise<void> {
  await trx.insertInto('objective_cause').values(row).execute()
}

export async function decideCauseRow(
  trx: Trx,
  localityId: string,
  id: string,
  decision: {
    readonly state: 'confirmed' | 'refused'
    readonly decidedBy: string
    readonly decidedAt: Date
    readonly reason: string | null
    readonly document: string | null
  },
): Promise<void> {
  await trx
    .updateTable('objective_cause')
    .set({
      state: decision.state,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
      decision_reason: decision.reason,
      decision_document: decision.document,
    })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
