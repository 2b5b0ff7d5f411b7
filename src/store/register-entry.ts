import { type SqlBool, sql } from 'kysely'
import type { Day } from '../domain/day.ts'
import { originOf, type RowOrigin } from '../domain/province-file.ts'
import type { EntryState, RegisterValues } from '../domain/register.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

/** One version of a row of a register. */
export type EntryVersion = {
  readonly entryId: string
  readonly version: number
  readonly registerId: string
  readonly registerVersion: number
  readonly unit: { readonly id: string; readonly code: string; readonly name: string }
  readonly on: Day
  readonly values: RegisterValues
  readonly note: string | null
  readonly state: EntryState
  /** Null where it came through a link. */
  readonly author: { readonly id: string; readonly name: string } | null
  /** Who sent it through a link. */
  readonly sender: { readonly linkId: string; readonly name: string } | null
  readonly enteredAt: Date
  readonly correctionReason: string | null
  readonly photo: string | null
  readonly takeInId: string | null
  /** The file that it was taken from; null where somebody typed it. */
  readonly origin: RowOrigin | null
  readonly decidedBy: { readonly id: string; readonly name: string } | null
  readonly decidedAt: Date | null
  readonly reason: string | null
}

export type EntryScope = {
  readonly registerIds?: readonly string[]
  readonly entryIds?: readonly string[]
  readonly unitIds?: readonly string[]
  readonly states?: readonly EntryState[]
  readonly from?: Day
  readonly to?: Day
  readonly takeInId?: string
  readonly linkId?: string
  /** Rows that hold this text in this field. */
  readonly holding?: { readonly field: string; readonly text: string }
  readonly most?: number
  readonly skip?: number
  /** Versions that counted at this moment, whatever became of them. */
  readonly countedAt?: Date
}

const CURRENT: readonly EntryState[] = ['submitted', 'confirmed', 'returned']

/** Versions of rows, newest day first; without `states` those that stand for something now. */
export async function entryVersions(
  trx: Trx,
  localityId: string,
  scope: EntryScope,
): Promise<EntryVersion[]> {
  let query = trx
    .selectFrom('register_entry_version as v')
    .innerJoin('unit as u', join =>
      join.onRef('u.locality_id', '=', 'v.locality_id').onRef('u.id', '=', 'v.unit_id'),
    )
    .leftJoin('person as a', join =>
      join.onRef('a.locality_id', '=', 'v.locality_id').onRef('a.id', '=', 'v.author_id'),
    )
    .leftJoin('person as d', join =>
      join.onRef('d.locality_id', '=', 'v.locality_id').onRef('d.id', '=', 'v.decided_by'),
    )
    .leftJoin('register_link as l', join =>
      join.onRef('l.locality_id', '=', 'v.locality_id').onRef('l.id', '=', 'v.link_id'),
    )
    .leftJoin('take_in as t', join =>
      join.onRef('t.locality_id', '=', 'v.locality_id').onRef('t.id', '=', 'v.take_in_id'),
    )
    .where('v.locality_id', '=', localityId)
  if (scope.registerIds) query = query.where('v.register_id', 'in', orNobody(scope.registerIds))
  if (scope.entryIds) query = query.where('v.entry_id', 'in', orNobody(scope.entryIds))
  if (scope.unitIds) query = query.where('v.unit_id', 'in', orNobody(scope.unitIds))
  if (scope.from !== undefined) query = query.where('v.on_day', '>=', scope.from)
  if (scope.to !== undefined) query = query.where('v.on_day', '<=', scope.to)
  if (scope.takeInId !== undefined) query = query.where('v.take_in_id', '=', scope.takeInId)
  if (scope.linkId !== undefined) query = query.where('v.link_id', '=', scope.linkId)
  const { countedAt, holding } = scope
  if (holding !== undefined)
    query = query.where(sql<SqlBool>`v.content ->> ${holding.field} = ${holding.text}`)
  if (countedAt !== undefined)
    query = query
      .where('v.state', 'in', ['confirmed', 'replaced', 'withdrawn'])
      .where('v.decided_at', '<=', countedAt)
      .where(eb => eb.or([eb('v.left_at', 'is', null), eb('v.left_at', '>', countedAt)]))
  else query = query.where('v.state', 'in', [...(scope.states ?? CURRENT)])
  query = query
    .orderBy('v.on_day', 'desc')
    .orderBy('v.entered_at', 'desc')
    .orderBy('v.entry_id', 'desc')
    .orderBy('v.version', 'desc')
  if (scope.most !== undefined) query = query.limit(scope.most)
  if (scope.skip !== undefined) query = query.offset(scope.skip)
  const rows = await query
    .selectAll('v')
    .select([
      'u.code as unit_code',
      'u.name as unit_name',
      'a.name as author',
      'd.name as decider',
      'l.sender',
      't.name as file_name',
      't.province_reading',
    ])
    .execute()
  return rows.map(row => ({
    entryId: row.entry_id,
    version: row.version,
    registerId: row.register_id,
    registerVersion: row.register_version,
    unit: { id: row.unit_id, code: row.unit_code, name: row.unit_name },
    on: row.on_day,
    values: row.content as RegisterValues,
    note: row.note,
    state: row.state as EntryState,
    author: row.author_id !== null && row.author !== null ? { id: row.author_id, name: row.author } : null,
    sender: row.link_id !== null && row.sender !== null ? { linkId: row.link_id, name: row.sender } : null,
    enteredAt: row.entered_at,
    correctionReason: row.correction_reason,
    photo: row.photo,
    takeInId: row.take_in_id,
    origin:
      row.take_in_id === null || row.file_name === null
        ? null
        : { takeInId: row.take_in_id, name: row.file_name, ...originOf(row.province_reading) },
    decidedBy:
      row.decided_by !== null && row.decider !== null ? { id: row.decided_by, name: row.decider } : null,
    decidedAt: row.decided_at,
    reason: row.reason,
  }))
}

/** Every version of one row, newest first. */
export const versionsOfEntry = (trx: Trx, localityId: string, entryId: string): Promise<EntryVersion[]> =>
  entryVersions(trx, localityId, {
    entryIds: [entryId],
    states: ['submitted', 'confirmed', 'returned', 'replaced', 'withdrawn'],
  }).then(versions => versions.sort((a, b) => b.version - a.version))

/** Holds a row until the transaction ends; false when there is none. */
export async function lockEntry(trx: Trx, localityId: string, entryId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('register_entry')
    .where('locality_id', '=', localityId)
    .where('id', '=', entryId)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export type NewEntryVersion = Pick<
  EntryVersion,
  | 'entryId'
  | 'version'
  | 'registerId'
  | 'registerVersion'
  | 'on'
  | 'values'
  | 'note'
  | 'correctionReason'
  | 'photo'
> & {
  readonly unitId: string
  readonly authorId: string | null
  readonly linkId: string | null
  readonly takeInId: string | null
  readonly at: Date
}

/** Writes rows that wait; the first version of each brings the row itself. */
export async function insertEntryVersions(
  trx: Trx,
  localityId: string,
  versions: readonly NewEntryVersion[],
): Promise<void> {
  const first = versions.filter(one => one.version === 1)
  if (first.length > 0)
    await trx
      .insertInto('register_entry')
      .values(
        first.map(one => ({
          locality_id: localityId,
          id: one.entryId,
          register_id: one.registerId,
          unit_id: one.unitId,
          link_id: one.linkId,
          created_at: one.at,
          row_version: 1,
        })),
      )
      .execute()
  if (versions.length === 0) return
  await trx
    .insertInto('register_entry_version')
    .values(
      versions.map(one => ({
        locality_id: localityId,
        entry_id: one.entryId,
        version: one.version,
        register_id: one.registerId,
        unit_id: one.unitId,
        register_version: one.registerVersion,
        on_day: one.on,
        content: JSON.stringify(one.values),
        note: one.note,
        state: 'submitted',
        author_id: one.authorId,
        link_id: one.linkId,
        entered_at: one.at,
        correction_reason: one.correctionReason,
        photo: one.photo,
        take_in_id: one.takeInId,
      })),
    )
    .execute()
}

type VersionKey = { readonly entryId: string; readonly version: number }

/** Decides on versions that wait. */
export async function decideEntryVersions(
  trx: Trx,
  localityId: string,
  keys: readonly VersionKey[],
  decision: {
    readonly state: 'confirmed' | 'returned'
    readonly by: string
    readonly at: Date
    readonly reason: string | null
  },
): Promise<void> {
  if (keys.length === 0) return
  await trx
    .updateTable('register_entry_version')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      reason: decision.reason,
    })
    .where('locality_id', '=', localityId)
    .where(eb =>
      eb(
        eb.refTuple('entry_id', 'version'),
        'in',
        keys.map(key => eb.tuple(key.entryId, key.version)),
      ),
    )
    .execute()
}

/** From `at` on a version counts no more: another takes its place, or it was taken back. */
export async function endEntryVersions(
  trx: Trx,
  localityId: string,
  keys: readonly VersionKey[],
  state: 'replaced' | 'withdrawn',
  at: Date,
): Promise<void> {
  if (keys.length === 0) return
  await trx
    .updateTable('register_entry_version')
    .set({ state, left_at: at })
    .where('locality_id', '=', localityId)
    .where(eb =>
      eb(
        eb.refTuple('entry_id', 'version'),
        'in',
        keys.map(key => eb.tuple(key.entryId, key.version)),
      ),
    )
    .execute()
}

/** A version that counted no more counts again: what had taken its place was taken back. */
export async function restoreEntryVersion(trx: Trx, localityId: string, key: VersionKey): Promise<void> {
  await trx
    .updateTable('register_entry_version')
    .set({ state: 'confirmed', left_at: null })
    .where('locality_id', '=', localityId)
    .where('entry_id', '=', key.entryId)
    .where('version', '=', key.version)
    .execute()
}

/** Of each register how many rows count, how many wait, and the newest day of one that counts. */
export async function entryCounts(
  trx: Trx,
  localityId: string,
): Promise<
  ReadonlyMap<string, { readonly confirmed: number; readonly waiting: number; readonly last: Day | null }>
> {
  const { rows } = await sql<{ id: string; confirmed: number; waiting: number; last: Day | null }>`
    select register_id as id,
           count(*) filter (where state = 'confirmed')::integer as confirmed,
           count(*) filter (where state = 'submitted')::integer as waiting,
           max(on_day) filter (where state = 'confirmed') as last
      from register_entry_version
     where locality_id = ${localityId}
     group by register_id`.execute(trx)
  return new Map(rows.map(row => [row.id, row]))
}
