import { sql } from 'kysely'
import type { FigureBook } from '../domain/figure-sheet.ts'
import type { TakeInState, TakenFigures } from '../domain/take-in.ts'
import type { Trx } from './tables.ts'

/** A workbook of figures that somebody brought, without what its rows hold. */
export type TakeInRecord = {
  readonly id: string
  readonly planId: string
  readonly unitId: string
  readonly sha256: string
  readonly name: string
  /** The day of the figures of rows that name none. */
  readonly figuresOn: string | null
  readonly state: TakeInState
  readonly uploadedBy: { readonly id: string; readonly name: string }
  readonly uploadedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
  readonly reason: string | null
  /** What came of each row; null while nobody took it. */
  readonly outcome: unknown
}

/** Workbooks of figures, newest first, at most `most`. */
export async function takeInsOf(
  trx: Trx,
  localityId: string,
  scope: {
    readonly planId?: string
    readonly id?: string
    readonly sha256?: string
    readonly states?: readonly TakeInState[]
    readonly most?: number
  },
): Promise<TakeInRecord[]> {
  let query = trx
    .selectFrom('take_in as t')
    .innerJoin('person as u', join =>
      join.onRef('u.locality_id', '=', 't.locality_id').onRef('u.id', '=', 't.uploaded_by'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 't.locality_id').onRef('d.id', '=', 't.decided_by'),
    )
    .leftJoin('person as n', join =>
      join.onRef('n.locality_id', '=', 't.locality_id').onRef('n.id', '=', 't.undone_by'),
    )
    .where('t.locality_id', '=', localityId)
  query = query.where('t.plan_id', 'is not', null)
  if (scope.planId !== undefined) query = query.where('t.plan_id', '=', scope.planId)
  if (scope.id !== undefined) query = query.where('t.id', '=', scope.id)
  if (scope.sha256 !== undefined) query = query.where('t.sha256', '=', scope.sha256)
  if (scope.states) query = query.where('t.state', 'in', [...scope.states])
  const rows = await query
    .orderBy('t.uploaded_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(scope.most ?? 50)
    .select([
      't.id',
      't.plan_id',
      't.unit_id',
      't.sha256',
      't.name',
      't.figures_on',
      't.state',
      't.uploaded_by',
      'u.name as uploader',
      't.uploaded_at',
      'd.name as decider',
      't.decided_at',
      'n.name as undoer',
      't.undone_at',
      't.reason',
      't.outcome',
    ])
    .execute()
  return rows.map(row => ({
    id: row.id,
    planId: row.plan_id ?? '',
    unitId: row.unit_id,
    sha256: row.sha256,
    name: row.name,
    figuresOn: row.figures_on,
    state: row.state as TakeInState,
    uploadedBy: { id: row.uploaded_by, name: row.uploader },
    uploadedAt: row.uploaded_at,
    decidedBy: row.decider,
    decidedAt: row.decided_at,
    undoneBy: row.undoer,
    undoneAt: row.undone_at,
    reason: row.reason,
    outcome: row.outcome,
  }))
}

export async function takeInById(trx: Trx, localityId: string, id: string): Promise<TakeInRecord | null> {
  return (await takeInsOf(trx, localityId, { id }))[0] ?? null
}

/** The same, and nobody else decides on it until the transaction ends. */
export async function lockTakeIn(trx: Trx, localityId: string, id: string): Promise<TakeInRecord | null> {
  await trx
    .selectFrom('take_in')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return takeInById(trx, localityId, id)
}

/** The rows of a workbook as they were read. */
export async function bookOf(trx: Trx, localityId: string, id: string): Promise<FigureBook> {
  const row = await trx
    .selectFrom('take_in')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('book')
    .executeTakeFirstOrThrow()
  return row.book as FigureBook
}

export async function insertTakeIn(
  trx: Trx,
  localityId: string,
  row: Pick<TakeInRecord, 'id' | 'planId' | 'unitId' | 'sha256' | 'name' | 'figuresOn' | 'uploadedAt'> & {
    readonly uploadedBy: string
    readonly book: FigureBook
  },
): Promise<void> {
  await trx
    .insertInto('take_in')
    .values({
      locality_id: localityId,
      id: row.id,
      plan_id: row.planId,
      unit_id: row.unitId,
      sha256: row.sha256,
      name: row.name,
      figures_on: row.figuresOn,
      book: JSON.stringify(row.book),
      of_province: false,
      state: 'read',
      uploaded_by: row.uploadedBy,
      uploaded_at: row.uploadedAt,
      row_version: 1,
    })
    .execute()
}

/** Says that a workbook was taken with what came of its rows, or that nobody wants it. */
export async function decideTakeIn(
  trx: Trx,
  localityId: string,
  id: string,
  decision: {
    readonly state: 'taken' | 'dropped'
    readonly by: string
    readonly at: Date
    readonly outcome: object | null
  },
): Promise<void> {
  await trx
    .updateTable('take_in')
    .set(eb => ({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      outcome: decision.outcome === null ? null : JSON.stringify(decision.outcome),
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

export async function undoTakeInRow(
  trx: Trx,
  localityId: string,
  id: string,
  undone: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('take_in')
    .set(eb => ({
      state: 'undone',
      undone_by: undone.by,
      undone_at: undone.at,
      reason: undone.reason,
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** Takes back the figures of parts that a workbook brought; what stood before counts again. Returns how many. */
export async function withdrawPartFigures(
  trx: Trx,
  localityId: string,
  takeInId: string,
  at: Date,
): Promise<number> {
  const [result] = await trx
    .updateTable('part_figure')
    .set({ withdrawn_at: at })
    .where('locality_id', '=', localityId)
    .where('take_in_id', '=', takeInId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return Number(result?.numUpdatedRows ?? 0n)
}

/** What has become of the figures of a take-in, in one statement. A report counts from when its figures were confirmed. */
export async function builtOn(
  trx: Trx,
  localityId: string,
  takeInId: string,
): Promise<Omit<TakenFigures, 'state'>> {
  const { rows } = await sql<Omit<TakenFigures, 'state'>>`
    with own as (
      select m.id, m.state, m.decided_at from measurement m
       where m.locality_id = ${localityId} and m.take_in_id = ${takeInId})
    select (select count(*)::integer from measurement c
             where c.locality_id = ${localityId} and c.corrects in (select id from own)
               and c.state in ('submitted', 'approved')) as corrected,
           (select count(distinct p.measurement_id)::integer
              from part_figure f
              join measurement_part p on p.locality_id = f.locality_id and p.part_figure_id = f.id
              join measurement m on m.locality_id = p.locality_id and m.id = p.measurement_id
             where f.locality_id = ${localityId} and f.take_in_id = ${takeInId}
               and m.state in ('submitted', 'approved')) as "addedUp",
           (select count(*)::integer from report r
             join take_in t on t.locality_id = r.locality_id and t.id = ${takeInId} and t.plan_id = r.plan_id
             where r.locality_id = ${localityId}
               and r.built_at >= (select min(decided_at) from own where state = 'approved')) as reports,
           (select count(*)::integer from own where state = 'approved') as confirmed`.execute(trx)
  return rows[0] ?? { corrected: 0, addedUp: 0, reports: 0, confirmed: 0 }
}
