import type { Insertable } from 'kysely'
import type { Day } from '../domain/day.ts'
import type { OfficialDocument } from '../domain/official-document.ts'
import type { Line } from '../domain/role.ts'
import type { Trx } from './tables.ts'
import type { IssuedEditionTable } from './types.gen.ts'

/** A report of a round as it was issued, before a later one corrected it. */
export type EditionRecord = {
  readonly roundId: string
  readonly line: Line
  readonly edition: number
  readonly planId: string
  readonly number: number
  readonly issuedOn: Day
  readonly document: OfficialDocument
  readonly reportId: string | null
  /** Why it is corrected. */
  readonly reason: string
}

/** Editions that were corrected, the one whose correction was begun last first; of one round where it is named. */
export async function editionsOf(
  trx: Trx,
  localityId: string,
  scope: { readonly roundId?: string } = {},
): Promise<EditionRecord[]> {
  let query = trx
    .selectFrom('issued_edition')
    .where('locality_id', '=', localityId)
    .orderBy('at', 'desc')
    .orderBy('round_id')
    .orderBy('line')
    .selectAll()
  if (scope.roundId !== undefined) query = query.where('round_id', '=', scope.roundId)
  const rows = await query.execute()
  return rows.map(row => ({
    roundId: row.round_id,
    line: row.line === 'party' ? 'party' : 'state',
    edition: row.edition,
    planId: row.plan_id,
    number: row.number,
    issuedOn: row.issued_on,
    // Written by this program from the same type, and never changed.
    document: row.document as OfficialDocument,
    reportId: row.report_id,
    reason: row.reason,
  }))
}

export async function insertEdition(trx: Trx, row: Insertable<IssuedEditionTable>): Promise<void> {
  await trx.insertInto('issued_edition').values(row).execute()
}
