import { type Insertable, sql } from 'kysely'
import type { Addressee, ConcernKind, ConcernOutcome, ConcernState } from '../domain/concern.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type { ConcernTable } from './types.gen.ts'

/** An obstacle or a proposal with its answer. */
export type ConcernRecord = {
  readonly id: string
  readonly kind: ConcernKind
  readonly line: 'state' | 'party'
  readonly text: string
  readonly cause: string | null
  /** The unit that raised it. */
  readonly unit: Named
  readonly author: Named
  readonly effectiveOn: string
  readonly raisedAt: Date
  readonly to: Addressee
  /** Name of the unit, leader or level above; null when nobody was named. */
  readonly toName: string | null
  readonly answerBy: string | null
  readonly updateId: string | null
  /** How the update stands that carried it; null when it was raised by itself. */
  readonly updateState: 'submitted' | 'approved' | 'returned' | null
  readonly state: ConcernState
  readonly outcome: ConcernOutcome | null
  readonly answer: string | null
  readonly document: string | null
  readonly answeredOn: string | null
  readonly decidedBy: Named | null
  readonly decidedAt: Date | null
  readonly rowVersion: number
  readonly taskIds: readonly string[]
  readonly targetIds: readonly string[]
}

export type ConcernScope = {
  readonly ids?: readonly string[]
  readonly states?: readonly ConcernState[]
  readonly kind?: ConcernKind
  readonly unitId?: string
  /** Linked to one of these. */
  readonly taskId?: string
  readonly targetId?: string
  readonly updateId?: string
}

function base(trx: Trx, localityId: string) {
  return trx
    .selectFrom('concern as c')
    .innerJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'c.locality_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .innerJoin('person as a', join =>
      join.onRef('a.locality_id', '=', 'c.locality_id').onRef('a.id', '=', 'c.author_id'),
    )
    .leftJoin('unit as tu', join =>
      join.onRef('tu.locality_id', '=', 'c.locality_id').onRef('tu.id', '=', 'c.to_unit_id'),
    )
    .leftJoin('person as tp', join =>
      join.onRef('tp.locality_id', '=', 'c.locality_id').onRef('tp.id', '=', 'c.to_person_id'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 'c.locality_id').onRef('d.id', '=', 'c.decided_by'),
    )
    .leftJoin('task_update as up', join =>
      join.onRef('up.locality_id', '=', 'c.locality_id').onRef('up.id', '=', 'c.update_id'),
    )
    .where('c.locality_id', '=', localityId)
}

/** Obstacles and proposals, oldest first, with what they are linked to: three queries whatever the number. */
export async function concernsOf(
  trx: Trx,
  localityId: string,
  scope: ConcernScope,
): Promise<ConcernRecord[]> {
  let query = base(trx, localityId)
  if (scope.ids) query = query.where('c.id', 'in', orNobody(scope.ids))
  if (scope.states) query = query.where('c.state', 'in', scope.states.map(sql.lit))
  if (scope.kind) query = query.where('c.kind', '=', scope.kind)
  if (scope.unitId !== undefined) query = query.where('c.unit_id', '=', scope.unitId)
  if (scope.updateId !== undefined) query = query.where('c.update_id', '=', scope.updateId)
  const { taskId, targetId } = scope
  if (taskId !== undefined)
    query = query.where('c.id', 'in', eb =>
      eb
        .selectFrom('concern_task')
        .where('locality_id', '=', localityId)
        .where('task_id', '=', taskId)
        .select('concern_id'),
    )
  if (targetId !== undefined)
    query = query.where('c.id', 'in', eb =>
      eb
        .selectFrom('concern_target')
        .where('locality_id', '=', localityId)
        .where('target_id', '=', targetId)
        .select('concern_id'),
    )
  const rows = await query
    .orderBy('c.raised_at')
    .orderBy('c.id')
    .selectAll('c')
    .select(['u.name as unit_name', 'a.name as author_name', 'tu.name as to_unit', 'tp.name as to_person'])
    .select(['d.name as decider_name', 'up.state as update_state'])
    .execute()
  const links = await linksOf(
    trx,
    localityId,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    id: row.id,
    kind: row.kind as ConcernKind,
    line: row.line === 'party' ? 'party' : 'state',
    text: row.text,
    cause: row.cause,
    unit: { id: row.unit_id, name: row.unit_name },
    author: { id: row.author_id, name: row.author_name },
    effectiveOn: row.effective_on,
    raisedAt: row.raised_at,
    to: addressee(row.to_unit_id, row.to_person_id, row.to_name),
    toName: row.to_unit ?? row.to_person ?? row.to_name,
    answerBy: row.answer_by,
    updateId: row.update_id,
    updateState: row.update_state as ConcernRecord['updateState'],
    state: row.state as ConcernState,
    outcome: row.outcome as ConcernOutcome | null,
    answer: row.answer,
    document: row.document,
    answeredOn: row.answered_on,
    decidedBy:
      row.decided_by !== null && row.decider_name !== null
        ? { id: row.decided_by, name: row.decider_name }
        : null,
    decidedAt: row.decided_at,
    rowVersion: row.row_version,
    taskIds: links.tasks.get(row.id) ?? [],
    targetIds: links.targets.get(row.id) ?? [],
  }))
}

function addressee(unitId: string | null, personId: string | null, name: string | null): Addressee {
  if (unitId !== null) return { kind: 'unit', unitId }
  if (personId !== null) return { kind: 'leader', personId }
  return name === null ? { kind: 'nobody' } : { kind: 'above', name }
}

async function linksOf(trx: Trx, localityId: string, ids: readonly string[]) {
  const [tasks, targets] = await Promise.all([
    trx
      .selectFrom('concern_task')
      .where('locality_id', '=', localityId)
      .where('concern_id', 'in', orNobody(ids))
      .orderBy('task_id')
      .select(['concern_id', 'task_id as item_id'])
      .execute(),
    trx
      .selectFrom('concern_target')
      .where('locality_id', '=', localityId)
      .where('concern_id', 'in', orNobody(ids))
      .orderBy('target_id')
      .select(['concern_id', 'target_id as item_id'])
      .execute(),
  ])
  const grouped = (rows: typeof tasks) =>
    new Map(
      [...Map.groupBy(rows, row => row.concern_id)].map(([id, group]) => [id, group.map(row => row.item_id)]),
    )
  return { tasks: grouped(tasks), targets: grouped(targets) }
}

/** One of them, its row held until the transaction ends. */
export async function lockConcern(trx: Trx, localityId: string, id: string): Promise<ConcernRecord | null> {
  await trx
    .selectFrom('concern')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return (await concernsOf(trx, localityId, { ids: [id] }))[0] ?? null
}

export async function insertConcern(
  trx: Trx,
  row: Insertable<ConcernTable>,
  links: { readonly taskIds: readonly string[]; readonly targetIds: readonly string[] },
): Promise<void> {
  await trx.insertInto('concern').values(row).execute()
  const of = { locality_id: row.locality_id, concern_id: row.id }
  if (links.taskIds.length > 0)
    await trx
      .insertInto('concern_task')
      .values(links.taskIds.map(task_id => ({ ...of, task_id })))
      .execute()
  if (links.targetIds.length > 0)
    await trx
      .insertInto('concern_target')
      .values(links.targetIds.map(target_id => ({ ...of, target_id })))
      .execute()
}

/** Writes an answer or a withdrawal. */
export async function settleConcern(
  trx: Trx,
  localityId: string,
  id: string,
  settled: {
    readonly state: 'answered' | 'withdrawn'
    readonly outcome: ConcernOutcome | null
    readonly answer: string
    readonly document: string | null
    readonly answeredOn: string | null
    readonly decidedBy: string
    readonly decidedAt: Date
  },
): Promise<void> {
  await trx
    .updateTable('concern')
    .set(eb => ({
      state: settled.state,
      outcome: settled.outcome,
      answer: settled.answer,
      document: settled.document,
      answered_on: settled.answeredOn,
      decided_by: settled.decidedBy,
      decided_at: settled.decidedAt,
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}
