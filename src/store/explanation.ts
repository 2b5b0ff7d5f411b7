import { type Insertable, sql } from 'kysely'
import type { ExplanationState } from '../domain/explanation.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { ExplanationTable, ExplanationTurnTable } from './types.gen.ts'

/** One asking with its answer and what the leader said to it. */
export type ExplanationTurn = {
  readonly seq: number
  readonly question: string
  readonly answerBy: string
  readonly askedBy: Named
  readonly askedAt: Date
  readonly answer: string | null
  readonly answeredBy: Named | null
  readonly answeredAt: Date | null
  readonly verdict: 'accepted' | 'again' | null
  readonly decidedBy: Named | null
  readonly decidedAt: Date | null
}

export type ExplanationRecord = {
  readonly id: string
  readonly line: 'state' | 'party'
  readonly taskId: string | null
  readonly targetId: string | null
  readonly toUnit: Named
  readonly toPerson: Named | null
  readonly proposedBy: Named | null
  readonly state: ExplanationState
  readonly createdAt: Date
  /** Oldest first; never empty. */
  readonly turns: readonly ExplanationTurn[]
}

export type ExplanationScope = {
  readonly ids?: readonly string[]
  readonly states?: readonly ExplanationState[]
  readonly taskId?: string
  readonly taskIds?: readonly string[]
  readonly targetId?: string
}

const named = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null

/** Requests for explanation, newest first, with their turns: two queries whatever the number. */
export async function explanationsOf(
  trx: Trx,
  localityId: string,
  scope: ExplanationScope,
): Promise<ExplanationRecord[]> {
  let query = trx
    .selectFrom('explanation as e')
    .innerJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'e.locality_id').onRef('u.id', '=', 'e.to_unit_id'),
    )
    .leftJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'e.locality_id').onRef('p.id', '=', 'e.to_person_id'),
    )
    .leftJoin('person as s', join =>
      join.onRef('s.locality_id', '=', 'e.locality_id').onRef('s.id', '=', 'e.proposed_by'),
    )
    .where('e.locality_id', '=', localityId)
  if (scope.ids) query = query.where('e.id', 'in', orNobody(scope.ids))
  if (scope.states) query = query.where('e.state', 'in', scope.states.map(sql.lit))
  if (scope.taskId !== undefined) query = query.where('e.task_id', '=', scope.taskId)
  if (scope.taskIds) query = query.where('e.task_id', 'in', orNobody(scope.taskIds))
  if (scope.targetId !== undefined) query = query.where('e.target_id', '=', scope.targetId)
  const rows = await query
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id')
    .selectAll('e')
    .select(['u.name as unit_name', 'p.name as person_name', 's.name as proposer_name'])
    .execute()
  const turns = await turnsOf(
    trx,
    localityId,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    id: row.id,
    line: row.line === 'party' ? 'party' : 'state',
    taskId: row.task_id,
    targetId: row.target_id,
    toUnit: { id: row.to_unit_id, name: row.unit_name },
    toPerson: named(row.to_person_id, row.person_name),
    proposedBy: named(row.proposed_by, row.proposer_name),
    state: row.state as ExplanationState,
    createdAt: row.created_at,
    turns: turns.get(row.id) ?? [],
  }))
}

async function turnsOf(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExplanationTurn[]>> {
  const rows = await trx
    .selectFrom('explanation_turn as t')
    .innerJoin('person as q', join =>
      join.onRef('q.locality_id', '=', 't.locality_id').onRef('q.id', '=', 't.asked_by'),
    )
    .leftJoin('person as a', join =>
      join.onRef('a.locality_id', '=', 't.locality_id').onRef('a.id', '=', 't.answered_by'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 't.locality_id').onRef('d.id', '=', 't.decided_by'),
    )
    .where('t.locality_id', '=', localityId)
    .where('t.explanation_id', 'in', orNobody(ids))
    .orderBy('t.explanation_id')
    .orderBy('t.seq')
    .selectAll('t')
    .select(['q.name as asker_name', 'a.name as answerer_name', 'd.name as decider_name'])
    .execute()
  const groups = Map.groupBy(rows, row => row.explanation_id)
  return new Map(
    [...groups].map(([id, group]) => [
      id,
      group.map(row => ({
        seq: row.seq,
        question: row.question,
        answerBy: row.answer_by,
        askedBy: { id: row.asked_by, name: row.asker_name },
        askedAt: row.asked_at,
        answer: row.answer,
        answeredBy: named(row.answered_by, row.answerer_name),
        answeredAt: row.answered_at,
        verdict: row.verdict as ExplanationTurn['verdict'],
        decidedBy: named(row.decided_by, row.decider_name),
        decidedAt: row.decided_at,
      })),
    ]),
  )
}

/** One of them, its row held until the transaction ends. */
export async function lockExplanation(
  trx: Trx,
  localityId: string,
  id: string,
): Promise<ExplanationRecord | null> {
  await trx
    .selectFrom('explanation')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await explanationsOf(trx, localityId, { ids: [id] }))[0] ?? null
}

export async function insertExplanation(trx: Trx, row: Insertable<ExplanationTable>): Promise<void> {
  await trx.insertInto('explanation').values(row).execute()
}

export async function insertTurn(trx: Trx, row: Insertable<ExplanationTurnTable>): Promise<void> {
  await trx.insertInto('explanation_turn').values(row).execute()
}

export async function setExplanationState(
  trx: Trx,
  localityId: string,
  id: string,
  state: ExplanationState,
): Promise<void> {
  await trx
    .updateTable('explanation')
    .set(eb => ({ state, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** Writes into one turn; what is not given stays. */
export async function updateTurn(
  trx: Trx,
  localityId: string,
  explanationId: string,
  seq: number,
  values: Partial<Omit<Insertable<ExplanationTurnTable>, 'locality_id' | 'explanation_id' | 'seq'>>,
): Promise<void> {
  await trx
    .updateTable('explanation_turn')
    .set(values)
    .where('locality_id', '=', localityId)
    .where('explanation_id', '=', explanationId)
    .where('seq', '=', seq)
    .execute()
}
