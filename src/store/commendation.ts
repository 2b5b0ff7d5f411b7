import type { GradedSubject } from '../domain/grading.ts'
import type { Trx } from './tables.ts'

export type CommendationRecord = {
  readonly subject: GradedSubject
  readonly commend: boolean
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** What was decided on whom in a review, oldest first: the last of a subject holds. */
export async function commendationsOf(
  trx: Trx,
  localityId: string,
  roundId: string,
): Promise<CommendationRecord[]> {
  const rows = await trx
    .selectFrom('commendation as c')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'c.locality_id').onRef('p.id', '=', 'c.by_person'),
    )
    .where('c.locality_id', '=', localityId)
    .where('c.round_id', '=', roundId)
    .orderBy('c.at')
    .orderBy('c.id')
    .select(['c.subject', 'c.subject_id', 'c.commend', 'c.reason', 'c.at', 'p.name'])
    .execute()
  return rows.map(row => ({
    subject: { kind: row.subject === 'person' ? 'person' : 'unit', id: row.subject_id },
    commend: row.commend,
    reason: row.reason,
    by: row.name,
    at: row.at,
  }))
}

export async function insertCommendation(
  trx: Trx,
  localityId: string,
  row: Omit<CommendationRecord, 'by'> & {
    readonly id: string
    readonly roundId: string
    readonly byId: string
  },
): Promise<void> {
  await trx
    .insertInto('commendation')
    .values({
      locality_id: localityId,
      id: row.id,
      round_id: row.roundId,
      subject: row.subject.kind,
      subject_id: row.subject.id,
      commend: row.commend,
      reason: row.reason,
      by_person: row.byId,
      at: row.at,
    })
    .execute()
}
