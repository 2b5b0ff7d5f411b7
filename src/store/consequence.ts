import type { Insertable } from 'kysely'
import type { ConsequenceKind } from '../domain/consequence.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { ConsequenceTable } from './types.gen.ts'

/** What a leader decided about a lateness or an explanation. */
export type ConsequenceRecord = {
  readonly id: string
  readonly latenessId: string | null
  readonly explanationId: string | null
  readonly kind: ConsequenceKind
  readonly reason: string
  readonly document: string | null
  /** The unit that leads from then on, of a transfer. */
  readonly newLead: Named | null
  readonly decidedBy: Named
  readonly decidedOn: string
  readonly decidedAt: Date
}

/** Consequences, oldest first. Whether somebody may see one is the question of the policy. */
export async function consequencesOf(
  trx: Trx,
  localityId: string,
  scope: { readonly latenessIds: readonly string[]; readonly explanationIds: readonly string[] },
): Promise<ConsequenceRecord[]> {
  const rows = await trx
    .selectFrom('consequence as c')
    .innerJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 'c.locality_id').onRef('d.id', '=', 'c.decided_by'),
    )
    .leftJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'c.locality_id').onRef('u.id', '=', 'c.new_lead_unit_id'),
    )
    .where('c.locality_id', '=', localityId)
    .where(eb =>
      eb.or([
        eb('c.lateness_id', 'in', orNobody(scope.latenessIds)),
        eb('c.explanation_id', 'in', orNobody(scope.explanationIds)),
      ]),
    )
    .orderBy('c.decided_at')
    .orderBy('c.id')
    .selectAll('c')
    .select(['d.name as decider_name', 'u.name as unit_name'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    latenessId: row.lateness_id,
    explanationId: row.explanation_id,
    kind: row.kind as ConsequenceKind,
    reason: row.reason,
    document: row.document,
    newLead:
      row.new_lead_unit_id !== null && row.unit_name !== null
        ? { id: row.new_lead_unit_id, name: row.unit_name }
        : null,
    decidedBy: { id: row.decided_by, name: row.decider_name },
    decidedOn: row.decided_on,
    decidedAt: row.decided_at,
  }))
}

export async function insertConsequence(trx: Trx, row: Insertable<ConsequenceTable>): Promise<void> {
  await trx.insertInto('consequence').values(row).execute()
}
