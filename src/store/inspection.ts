import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import { type InspectionKind, isInspectionKind, isTeamPost, type TeamPost } from '../domain/inspection.ts'
import { isScopeReason, type ScopeReason } from '../domain/inspection-scope.ts'
import type { Line } from '../domain/role.ts'
import { changeUnlessStale } from './row-version.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'
import type {
  InspectionItemTable,
  InspectionMemberTable,
  InspectionTable,
  InspectionUnitTable,
} from './types.gen.ts'

export type InspectionMember = Named & { readonly post: TeamPost }

export type InspectionRecord = {
  readonly id: string
  readonly lineId: string | null
  readonly line: Line
  readonly kind: InspectionKind
  readonly title: string
  readonly content: string
  readonly planId: string | null
  readonly periodFrom: string
  readonly periodTo: string
  readonly from: string
  readonly to: string
  readonly explainDays: number
  readonly openedAt: Date
  /** In the order in which they were entered. */
  readonly units: readonly Named[]
  /** Head first, then secretary, then members by name. */
  readonly team: readonly InspectionMember[]
  readonly decisionId: string | null
  readonly decisionDocumentId: string | null
  readonly decidedAt: Date | null
  readonly assessment: string
  readonly reportId: string | null
  readonly reportDocumentId: string | null
  readonly issuedAt: Date | null
  readonly cancelledAt: Date | null
  readonly cancelledReason: string | null
  readonly rowVersion: number
}

type Scope = {
  readonly ids?: readonly string[]
  readonly lineIds?: readonly string[]
  /** Neither concluded nor called off. */
  readonly atWork?: true
  /** Concluded from this instant on, and before that one. */
  readonly issued?: { readonly from: Date; readonly before: Date }
}

type Row = { readonly id: string; readonly name: string; readonly post?: string }

/** Inspections, those that begin last first, with their units and teams in the same statement. */
export async function inspectionsOf(trx: Trx, localityId: string, scope: Scope): Promise<InspectionRecord[]> {
  let query = trx.selectFrom('inspection as i').where('i.locality_id', '=', localityId)
  if (scope.ids) query = query.where('i.id', 'in', orNobody(scope.ids))
  if (scope.lineIds) query = query.where('i.programme_line_id', 'in', orNobody(scope.lineIds))
  if (scope.atWork) query = query.where('i.issued_at', 'is', null).where('i.cancelled_at', 'is', null)
  if (scope.issued) {
    const { from, before } = scope.issued
    query = query.where(sql<SqlBool>`i.issued_at >= ${from} and i.issued_at < ${before}`)
  }
  const rows = await query
    .orderBy('i.from_on', 'desc')
    .orderBy('i.id', 'desc')
    .selectAll('i')
    .select([
      sql<
        readonly Row[] | null
      >`(select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by x.position)
         from inspection_unit x join unit u on u.locality_id = x.locality_id and u.id = x.unit_id
        where x.locality_id = i.locality_id and x.inspection_id = i.id)`.as('units'),
      sql<
        readonly Row[] | null
      >`(select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'post', m.post)
                order by array_position(array['head', 'secretary', 'member'], m.post), p.sort_key, p.id)
         from inspection_member m join person p on p.locality_id = m.locality_id and p.id = m.person_id
        where m.locality_id = i.locality_id and m.inspection_id = i.id)`.as('team'),
    ])
    .execute()
  return rows.map(row => ({
    id: row.id,
    lineId: row.programme_line_id,
    line: row.line === 'party' ? 'party' : 'state',
    kind: isInspectionKind(row.kind) ? row.kind : 'inspection',
    title: row.title,
    content: row.content,
    planId: row.plan_id,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    from: row.from_on,
    to: row.to_on,
    explainDays: row.explain_days,
    openedAt: row.opened_at,
    units: (row.units ?? []).map(({ id, name }) => ({ id, name })),
    team: (row.team ?? []).map(({ id, name, post = '' }) => ({
      id,
      name,
      post: isTeamPost(post) ? post : 'member',
    })),
    decisionId: row.decision_id,
    decisionDocumentId: row.decision_document_id,
    decidedAt: row.decided_at,
    assessment: row.assessment,
    reportId: row.report_id,
    reportDocumentId: row.report_document_id,
    issuedAt: row.issued_at,
    cancelledAt: row.cancelled_at,
    cancelledReason: row.cancelled_reason,
    rowVersion: row.row_version,
  }))
}

export const insertInspection = async (trx: Trx, row: Insertable<InspectionTable>): Promise<void> => {
  await trx.insertInto('inspection').values(row).execute()
}

/** Changes an inspection that still has this row version; answers whether it had. */
export const updateInspection = (
  trx: Trx,
  localityId: string,
  id: string,
  rowVersion: number,
  set: Updateable<InspectionTable>,
): Promise<boolean> =>
  changeUnlessStale(trx.updateTable('inspection').set(set), { localityId, id, rowVersion })

/** Puts units and team in the place of those before. */
export async function replacePeople(
  trx: Trx,
  localityId: string,
  inspectionId: string,
  units: readonly Insertable<InspectionUnitTable>[],
  team: readonly Insertable<InspectionMemberTable>[],
): Promise<void> {
  for (const table of ['inspection_unit', 'inspection_member'] as const)
    await trx
      .deleteFrom(table)
      .where('locality_id', '=', localityId)
      .where('inspection_id', '=', inspectionId)
      .execute()
  await trx
    .insertInto('inspection_unit')
    .values([...units])
    .execute()
  await trx
    .insertInto('inspection_member')
    .values([...team])
    .execute()
}

export type InspectionItem = {
  readonly kind: 'task' | 'target'
  readonly objectId: string
  readonly reasons: readonly ScopeReason[]
}

/** What an inspection looks at, in order. */
export async function itemsOfInspection(
  trx: Trx,
  localityId: string,
  inspectionId: string,
): Promise<InspectionItem[]> {
  const rows = await trx
    .selectFrom('inspection_item')
    .where('locality_id', '=', localityId)
    .where('inspection_id', '=', inspectionId)
    .orderBy('position')
    .orderBy('object_id')
    .selectAll()
    .execute()
  return rows.map(row => ({
    kind: row.kind === 'target' ? 'target' : 'task',
    objectId: row.object_id,
    reasons: (row.reasons as string[]).filter(isScopeReason),
  }))
}

/** Puts a scope in place of the one before. */
export async function replaceScope(
  trx: Trx,
  localityId: string,
  inspectionId: string,
  rows: readonly Insertable<InspectionItemTable>[],
): Promise<void> {
  await trx
    .deleteFrom('inspection_item')
    .where('locality_id', '=', localityId)
    .where('inspection_id', '=', inspectionId)
    .execute()
  if (rows.length > 0)
    await trx
      .insertInto('inspection_item')
      .values([...rows])
      .execute()
}
