import { type Insertable, sql, type Updateable } from 'kysely'
import { type FindingKind, isFindingKind } from '../domain/inspection-finding.ts'
import { changeUnlessStale } from './row-version.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { FindingExplanationTable, InspectionFindingTable } from './types.gen.ts'

export type FindingRecord = {
  readonly id: string
  readonly inspectionId: string
  readonly position: number
  readonly kind: FindingKind
  readonly taskId: string | null
  readonly targetId: string | null
  readonly unit: Named
  /** The file, with the hash under which the finding saw it. */
  readonly evidence: { readonly id: string; readonly sha256: string; readonly name: string } | null
  readonly measurementId: string | null
  readonly reported: number | null
  readonly found: number | null
  readonly text: string
  readonly writtenBy: Named
  readonly writtenAt: Date
  readonly putAt: Date | null
  readonly explainBy: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
  /** The latest answer of the unit. */
  readonly explanation: {
    readonly version: number
    readonly text: string
    readonly by: string
    readonly at: Date
  } | null
  readonly rowVersion: number
}

type Answer = { readonly version: number; readonly text: string; readonly by: string; readonly at: string }

/** Findings in order, each with the latest answer of its unit. */
export async function findingsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly inspectionIds: readonly string[] } | { readonly id: string },
): Promise<FindingRecord[]> {
  const base = trx
    .selectFrom('inspection_finding as f')
    .innerJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'f.locality_id').onRef('u.id', '=', 'f.unit_id'),
    )
    .innerJoin('person as w', join =>
      join.onRef('w.locality_id', '=', 'f.locality_id').onRef('w.id', '=', 'f.written_by'),
    )
    .leftJoin('evidence as e', join =>
      join.onRef('e.locality_id', '=', 'f.locality_id').onRef('e.id', '=', 'f.evidence_id'),
    )
    .where('f.locality_id', '=', localityId)
  const rows = await ('id' in scope
    ? base.where('f.id', '=', scope.id)
    : base.where('f.inspection_id', 'in', orNobody(scope.inspectionIds))
  )
    .orderBy('f.inspection_id')
    .orderBy('f.position')
    .orderBy('f.id')
    .selectAll('f')
    .select(['u.name as unit', 'w.name as writer', 'e.name as file'])
    .select(
      sql<Answer | null>`(select jsonb_build_object('version', x.version, 'text', x.text, 'by', p.name, 'at', x.answered_at)
         from finding_explanation x join person p on p.locality_id = x.locality_id and p.id = x.answered_by
        where x.locality_id = f.locality_id and x.finding_id = f.id
        order by x.version desc limit 1)`.as('answer'),
    )
    .execute()
  return rows.map(row => ({
    id: row.id,
    inspectionId: row.inspection_id,
    position: row.position,
    kind: isFindingKind(row.kind) ? row.kind : 'shortcoming',
    taskId: row.task_id,
    targetId: row.target_id,
    unit: { id: row.unit_id, name: row.unit },
    evidence:
      row.evidence_id === null || row.evidence_sha256 === null
        ? null
        : { id: row.evidence_id, sha256: row.evidence_sha256, name: row.file ?? '' },
    measurementId: row.measurement_id,
    reported: row.figure_reported === null ? null : Number(row.figure_reported),
    found: row.figure_found === null ? null : Number(row.figure_found),
    text: row.text,
    writtenBy: { id: row.written_by, name: row.writer },
    writtenAt: row.written_at,
    putAt: row.put_at,
    explainBy: row.explain_by,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    explanation: row.answer === null ? null : { ...row.answer, at: new Date(row.answer.at) },
    rowVersion: row.row_version,
  }))
}

export const insertFinding = async (trx: Trx, row: Insertable<InspectionFindingTable>): Promise<void> => {
  await trx.insertInto('inspection_finding').values(row).execute()
}

/** Changes a finding that still has this row version; answers whether it had. */
export const updateFinding = (
  trx: Trx,
  localityId: string,
  id: string,
  rowVersion: number,
  set: Updateable<InspectionFindingTable>,
): Promise<boolean> =>
  changeUnlessStale(trx.updateTable('inspection_finding').set(set), { localityId, id, rowVersion })

/** Puts findings to their units at once. */
export async function putFindings(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  at: Date,
  explainBy: string,
): Promise<void> {
  await trx
    .updateTable('inspection_finding')
    .set(eb => ({ put_at: at, explain_by: explainBy, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', 'in', orNobody(ids))
    .execute()
}

export async function dropFinding(trx: Trx, localityId: string, id: string): Promise<void> {
  await trx
    .deleteFrom('inspection_finding')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

export const insertFindingExplanation = async (
  trx: Trx,
  row: Insertable<FindingExplanationTable>,
): Promise<void> => {
  await trx.insertInto('finding_explanation').values(row).execute()
}
