import type { Updateable } from 'kysely'
import type { Day } from '../domain/day.ts'
import { isSubmissionState, type SubmissionState } from '../domain/round.ts'
import { batches } from './batches.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { SubmissionTable } from './types.gen.ts'

export type SubmissionRecord = {
  readonly id: string
  readonly roundId: string
  readonly unit: { readonly id: string; readonly name: string; readonly kind: string }
  readonly state: SubmissionState
  readonly results: string
  readonly difficulties: string
  readonly proposals: string
  readonly nextWork: string
  readonly firstSentOn: Day | null
  readonly sentAt: Date | null
  readonly exceptionUntil: Day | null
  readonly exceptionReason: string | null
  readonly rowVersion: number
}

type Scope = {
  readonly id?: string
  readonly ids?: readonly string[]
  readonly roundIds?: readonly string[]
  readonly unitIds?: readonly string[]
  readonly lock?: boolean
}

/** Units' reports in Vietnamese order of the unit. */
export async function submissionsOf(trx: Trx, localityId: string, scope: Scope): Promise<SubmissionRecord[]> {
  if (scope.roundIds?.length === 0 || scope.unitIds?.length === 0) return []
  let query = trx
    .selectFrom('submission as s')
    .innerJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 's.locality_id').onRef('u.id', '=', 's.unit_id'),
    )
    .where('s.locality_id', '=', localityId)
    .orderBy('u.sort_key')
    .orderBy('s.id')
    .selectAll('s')
    .select(['u.name as unit_name', 'u.kind as unit_kind'])
  if (scope.ids) query = query.where('s.id', 'in', orNobody(scope.ids))
  if (scope.id !== undefined) query = query.where('s.id', '=', scope.id)
  if (scope.roundIds) query = query.where('s.round_id', 'in', [...scope.roundIds])
  if (scope.unitIds) query = query.where('s.unit_id', 'in', [...scope.unitIds])
  const rows = await (scope.lock ? query.forUpdate('s') : query).execute()
  return rows.map(row => ({
    id: row.id,
    roundId: row.round_id,
    unit: { id: row.unit_id, name: row.unit_name, kind: row.unit_kind },
    state: isSubmissionState(row.state) ? row.state : 'owed',
    results: row.results,
    difficulties: row.difficulties,
    proposals: row.proposals,
    nextWork: row.next_work,
    firstSentOn: row.first_sent_on,
    sentAt: row.sent_at,
    exceptionUntil: row.exception_until,
    exceptionReason: row.exception_reason,
    rowVersion: row.row_version,
  }))
}

export async function insertSubmissions(
  trx: Trx,
  localityId: string,
  roundId: string,
  submissions: readonly { readonly id: string; readonly unitId: string }[],
): Promise<void> {
  for (const piece of batches(submissions))
    await trx
      .insertInto('submission')
      .values(
        piece.map(({ id, unitId }) => ({
          locality_id: localityId,
          id,
          round_id: roundId,
          unit_id: unitId,
          state: 'owed',
          results: '',
          difficulties: '',
          proposals: '',
          next_work: '',
          row_version: 1,
        })),
      )
      .execute()
}

export async function updateSubmission(
  trx: Trx,
  localityId: string,
  id: string,
  set: Omit<Updateable<SubmissionTable>, 'locality_id' | 'id' | 'row_version'>,
): Promise<void> {
  await trx
    .updateTable('submission')
    .set(eb => ({ ...set, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
