import type { Insertable, Updateable } from 'kysely'
import {
  type CommitteeKind,
  type CommitteePost,
  isCommitteeKind,
  isCommitteePost,
  type WorkingRules,
} from '../domain/committee.ts'
import { isRhythm } from '../domain/rhythm.ts'
import type { Line } from '../domain/role.ts'
import { changeUnlessStale } from './row-version.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { CommitteeMemberTable, CommitteeRulesTable, CommitteeTable } from './types.gen.ts'

export type CommitteeRecord = {
  readonly id: string
  readonly kind: CommitteeKind
  readonly line: Line
  readonly name: string
  readonly code: string
  readonly documentId: string | null
  readonly dissolvedOn: string | null
  readonly rowVersion: number
}

export type CommitteeMember = {
  readonly id: string
  readonly committeeId: string
  readonly person: { readonly id: string; readonly name: string }
  readonly post: CommitteePost
  readonly field: { readonly id: string; readonly name: string } | null
  readonly from: string
  readonly until: string | null
}

export type CommitteeRules = WorkingRules & {
  readonly committeeId: string
  readonly version: number
  readonly text: string
  readonly documentId: string | null
  readonly keptAt: Date
}

/** The bodies of a locality, those that stand first, in Vietnamese order. */
export async function committeesOf(
  trx: Trx,
  localityId: string,
  scope: { readonly ids?: readonly string[] } = {},
): Promise<CommitteeRecord[]> {
  let query = trx.selectFrom('committee').where('locality_id', '=', localityId)
  if (scope.ids) query = query.where('id', 'in', orNobody(scope.ids))
  const rows = await query.orderBy('sort_key').orderBy('id').selectAll().execute()
  const records = rows.map(row => ({
    id: row.id,
    kind: isCommitteeKind(row.kind) ? row.kind : ('steering' as const),
    line: row.line === 'party' ? ('party' as const) : ('state' as const),
    name: row.name,
    code: row.code,
    documentId: row.document_id,
    dissolvedOn: row.dissolved_on,
    rowVersion: row.row_version,
  }))
  return [
    ...records.filter(one => one.dissolvedOn === null),
    ...records.filter(one => one.dissolvedOn !== null),
  ]
}

export const insertCommittee = async (trx: Trx, row: Insertable<CommitteeTable>): Promise<void> => {
  await trx.insertInto('committee').values(row).execute()
}

/** Changes a body that still has this row version; answers whether it had. */
export const updateCommittee = (
  trx: Trx,
  localityId: string,
  id: string,
  rowVersion: number,
  set: Updateable<CommitteeTable>,
): Promise<boolean> =>
  changeUnlessStale(trx.updateTable('committee').set(set), { localityId, id, rowVersion })

const POST_ORDER: readonly CommitteePost[] = ['chair', 'deputy', 'standing', 'secretary', 'member']

/** Members, ended ones too, by post and then in Vietnamese order of name. */
export async function committeeMembers(
  trx: Trx,
  localityId: string,
  scope: { readonly committeeIds?: readonly string[]; readonly personId?: string },
): Promise<CommitteeMember[]> {
  let query = trx
    .selectFrom('committee_member as m')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'm.locality_id').onRef('p.id', '=', 'm.person_id'),
    )
    .leftJoin('field as f', join =>
      join.onRef('f.locality_id', '=', 'm.locality_id').onRef('f.id', '=', 'm.field_id'),
    )
    .where('m.locality_id', '=', localityId)
  if (scope.committeeIds) query = query.where('m.committee_id', 'in', orNobody(scope.committeeIds))
  if (scope.personId !== undefined) query = query.where('m.person_id', '=', scope.personId)
  const rows = await query
    .orderBy('p.sort_key')
    .orderBy('m.from_on')
    .orderBy('m.id')
    .selectAll('m')
    .select(['p.name', 'f.name as field_name'])
    .execute()
  return rows
    .map(row => ({
      id: row.id,
      committeeId: row.committee_id,
      person: { id: row.person_id, name: row.name },
      post: isCommitteePost(row.post) ? row.post : ('member' as const),
      field: row.field_id === null ? null : { id: row.field_id, name: row.field_name ?? '' },
      from: row.from_on,
      until: row.until_on,
    }))
    .sort((a, b) => POST_ORDER.indexOf(a.post) - POST_ORDER.indexOf(b.post))
}

export const insertMember = async (trx: Trx, row: Insertable<CommitteeMemberTable>): Promise<void> => {
  await trx.insertInto('committee_member').values(row).execute()
}

/** Ends a membership that nobody has ended; answers whether there was one. */
export async function endMember(trx: Trx, localityId: string, id: string, until: string): Promise<boolean> {
  const ended = await trx
    .updateTable('committee_member')
    .set({ until_on: until })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .where('until_on', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** The working rules in force, one a body; a body without rules is not among them. */
export async function rulesInForce(
  trx: Trx,
  localityId: string,
  committeeIds: readonly string[],
): Promise<CommitteeRules[]> {
  const rows = await trx
    .selectFrom('committee_rules')
    .where('locality_id', '=', localityId)
    .where('committee_id', 'in', orNobody(committeeIds))
    .distinctOn('committee_id')
    .orderBy('committee_id')
    .orderBy('version', 'desc')
    .selectAll()
    .execute()
  return rows.map(row => ({
    committeeId: row.committee_id,
    version: row.version,
    rhythm: isRhythm(row.rhythm) ? row.rhythm : 'quarterly',
    inviteDays: row.invite_days,
    noticeDays: row.notice_days,
    quorum: row.quorum,
    text: row.text,
    documentId: row.document_id,
    keptAt: row.kept_at,
  }))
}

export const insertRules = async (trx: Trx, row: Insertable<CommitteeRulesTable>): Promise<void> => {
  await trx.insertInto('committee_rules').values(row).execute()
}
