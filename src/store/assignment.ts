import type { Updateable } from 'kysely'
import type { AssignmentAct, AssignmentFacts, AssignmentRole } from '../domain/assignment.ts'
import { batches } from './batches.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { AssignmentTable } from './types.gen.ts'

/** One unit's assignment to a task, with what was answered and decided. */
export type AssignmentRecord = AssignmentFacts & {
  readonly id: string
  readonly taskId: string
  readonly unit: Named
  readonly role: AssignmentRole
  readonly act: AssignmentAct
  readonly part: string | null
  readonly due: string | null
  readonly givenBy: Named
  readonly givenOn: string
  readonly givenAt: Date
  readonly answeredBy: Named | null
  readonly answeredAt: Date | null
  readonly argument: string | null
  readonly proposedLead: Named | null
  readonly proposedDue: string | null
  readonly proposedProduct: string | null
  readonly decidedBy: Named | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
  readonly rowVersion: number
}

export type AssignmentScope = {
  readonly ids?: readonly string[]
  readonly taskIds?: readonly string[]
  readonly unitIds?: readonly string[]
  /** Only those in force. */
  readonly inForce?: boolean
  /** Only those in force that nobody accepted and nobody decided on. */
  readonly open?: boolean
}

/** Assignments, newest first. */
export async function assignmentsOf(
  trx: Trx,
  localityId: string,
  scope: AssignmentScope,
): Promise<AssignmentRecord[]> {
  let query = trx
    .selectFrom('assignment as a')
    .innerJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'a.locality_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .innerJoin('person as g', join =>
      join.onRef('g.locality_id', '=', 'a.locality_id').onRef('g.id', '=', 'a.given_by'),
    )
    .leftJoin('person as w', join =>
      join.onRef('w.locality_id', '=', 'a.locality_id').onRef('w.id', '=', 'a.answered_by'),
    )
    .leftJoin('unit as l', join =>
      join.onRef('l.locality_id', '=', 'a.locality_id').onRef('l.id', '=', 'a.proposed_lead_id'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 'a.locality_id').onRef('d.id', '=', 'a.decided_by'),
    )
    .where('a.locality_id', '=', localityId)
  if (scope.ids) query = query.where('a.id', 'in', orNobody(scope.ids))
  if (scope.taskIds) query = query.where('a.task_id', 'in', orNobody(scope.taskIds))
  if (scope.unitIds) query = query.where('a.unit_id', 'in', orNobody(scope.unitIds))
  if (scope.inForce || scope.open) query = query.where('a.ended_on', 'is', null)
  if (scope.open)
    query = query
      .where('a.decision', 'is', null)
      .where(eb => eb.or([eb('a.answer', 'is', null), eb('a.answer', '=', 'argued')]))
  const rows = await query
    .orderBy('a.given_at', 'desc')
    .orderBy('a.id', 'desc')
    .selectAll('a')
    .select([
      'u.name as unit_name',
      'g.name as giver_name',
      'w.name as answerer_name',
      'l.name as proposed_lead_name',
      'd.name as decider_name',
    ])
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    unit: { id: row.unit_id, name: row.unit_name },
    role: row.role === 'lead' ? 'lead' : 'support',
    act: row.act === 'request' ? 'request' : 'assign',
    part: row.part,
    due: row.due,
    givenBy: { id: row.given_by, name: row.giver_name },
    givenOn: row.given_on,
    givenAt: row.given_at,
    answerBy: row.answer_by,
    answer: row.answer === 'accepted' || row.answer === 'argued' ? row.answer : null,
    answeredBy: named(row.answered_by, row.answerer_name),
    answeredAt: row.answered_at,
    argument: row.argument,
    proposedLead: named(row.proposed_lead_id, row.proposed_lead_name),
    proposedDue: row.proposed_due,
    proposedProduct: row.proposed_product,
    decision: row.decision === 'kept' || row.decision === 'changed' ? row.decision : null,
    decidedBy: named(row.decided_by, row.decider_name),
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
    endedOn: row.ended_on,
    rowVersion: row.row_version,
  }))
}

const named = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null

/** Holds the row until the transaction ends, then loads it. */
export async function lockAssignment(
  trx: Trx,
  localityId: string,
  id: string,
): Promise<AssignmentRecord | null> {
  await trx
    .selectFrom('assignment')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await assignmentsOf(trx, localityId, { ids: [id] }))[0] ?? null
}

export type NewAssignment = {
  readonly id: string
  readonly taskId: string
  readonly unitId: string
  readonly role: AssignmentRole
  readonly act: AssignmentAct
  readonly part: string | null
  readonly due: string | null
  readonly givenBy: string
  readonly givenOn: string
  readonly givenAt: Date
  readonly answerBy: string
}

export async function insertAssignments(
  trx: Trx,
  localityId: string,
  given: readonly NewAssignment[],
): Promise<void> {
  const rows = given.map(one => ({
    locality_id: localityId,
    id: one.id,
    task_id: one.taskId,
    unit_id: one.unitId,
    role: one.role,
    act: one.act,
    part: one.part,
    due: one.due,
    given_by: one.givenBy,
    given_on: one.givenOn,
    given_at: one.givenAt,
    answer_by: one.answerBy,
    row_version: 1,
  }))
  for (const piece of batches(rows)) await trx.insertInto('assignment').values(piece).execute()
}

export async function updateAssignments(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  changes: Pick<
    Updateable<AssignmentTable>,
    | 'answer'
    | 'answered_by'
    | 'answered_at'
    | 'argument'
    | 'proposed_lead_id'
    | 'proposed_due'
    | 'proposed_product'
    | 'decision'
    | 'decided_by'
    | 'decided_at'
    | 'decision_reason'
    | 'ended_on'
  >,
): Promise<void> {
  await trx
    .updateTable('assignment')
    .set(eb => ({ ...changes, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', 'in', orNobody(ids))
    .execute()
}
