import type { Day } from '../domain/day.ts'
import type { GradedSubject } from '../domain/grading.ts'
import type { Trx } from './tables.ts'

/** Somebody holds that inputs for grading are wrong, with what was answered. */
export type ContestRecord = {
  readonly id: string
  readonly period: string
  readonly subject: GradedSubject
  /** Which figure is contested, a code. */
  readonly item: string
  readonly text: string
  readonly raisedBy: { readonly id: string; readonly name: string }
  readonly raisedOn: Day
  readonly raisedAt: Date
  /** null while nobody has answered. */
  readonly upheld: boolean | null
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredOn: Day | null
}

type Scope = {
  readonly id?: string
  readonly period?: string
  readonly open?: boolean
  readonly lock?: boolean
}

/** Contests, oldest first. */
export async function contestsOf(trx: Trx, localityId: string, scope: Scope): Promise<ContestRecord[]> {
  let query = trx
    .selectFrom('grading_contest as g')
    .innerJoin('person as r', join =>
      join.onRef('r.locality_id', '=', 'g.locality_id').onRef('r.id', '=', 'g.raised_by'),
    )
    .leftJoin('person as a', join =>
      join.onRef('a.locality_id', '=', 'g.locality_id').onRef('a.id', '=', 'g.answered_by'),
    )
    .where('g.locality_id', '=', localityId)
    .orderBy('g.raised_at')
    .orderBy('g.id')
    .selectAll('g')
    .select(['r.name as raiser', 'a.name as answerer'])
  if (scope.id !== undefined) query = query.where('g.id', '=', scope.id)
  if (scope.period !== undefined) query = query.where('g.period', '=', scope.period)
  if (scope.open) query = query.where('g.upheld', 'is', null)
  const rows = await (scope.lock ? query.forUpdate('g') : query).execute()
  return rows.map(row => ({
    id: row.id,
    period: row.period,
    subject: { kind: row.subject === 'person' ? 'person' : 'unit', id: row.subject_id },
    item: row.item,
    text: row.text,
    raisedBy: { id: row.raised_by, name: row.raiser },
    raisedOn: row.raised_on,
    raisedAt: row.raised_at,
    upheld: row.upheld,
    answer: row.answer,
    answeredBy: row.answerer,
    answeredOn: row.answered_on,
  }))
}

export async function insertContest(
  trx: Trx,
  localityId: string,
  row: Pick<ContestRecord, 'id' | 'period' | 'subject' | 'item' | 'text' | 'raisedOn' | 'raisedAt'> & {
    readonly raisedById: string
  },
): Promise<void> {
  await trx
    .insertInto('grading_contest')
    .values({
      locality_id: localityId,
      id: row.id,
      period: row.period,
      subject: row.subject.kind,
      subject_id: row.subject.id,
      item: row.item,
      text: row.text,
      raised_by: row.raisedById,
      raised_on: row.raisedOn,
      raised_at: row.raisedAt,
      row_version: 1,
    })
    .execute()
}

export async function answerContestRow(
  trx: Trx,
  localityId: string,
  id: string,
  answer: {
    readonly upheld: boolean
    readonly text: string
    readonly byId: string
    readonly on: Day
  },
): Promise<void> {
  await trx
    .updateTable('grading_contest')
    .set(eb => ({
      upheld: answer.upheld,
      answer: answer.text,
      answered_by: answer.byId,
      answered_on: answer.on,
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
