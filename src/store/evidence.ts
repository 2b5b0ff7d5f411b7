import { type Insertable, sql } from 'kysely'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { EvidenceTable } from './types.gen.ts'

export type EvidenceRecord = {
  readonly id: string
  readonly taskId: string | null
  readonly updateId: string | null
  readonly targetId: string | null
  readonly measurementId: string | null
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly mediaType: string
  readonly addedBy: string
  readonly addedAt: Date
}

/** Evidence, newest first. */
export async function evidenceOf(
  trx: Trx,
  localityId: string,
  scope: {
    readonly taskIds?: readonly string[]
    readonly targetIds?: readonly string[]
    readonly measurementIds?: readonly string[]
    readonly ids?: readonly string[]
    /** The same bytes, wherever they were brought. */
    readonly files?: readonly string[]
  },
): Promise<EvidenceRecord[]> {
  let query = trx
    .selectFrom('evidence as e')
    .innerJoin('stored_file as f', join =>
      join.onRef('f.locality_id', '=', 'e.locality_id').onRef('f.sha256', '=', 'e.sha256'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'e.locality_id').onRef('p.id', '=', 'e.added_by'),
    )
    .where('e.locality_id', '=', localityId)
  if (scope.taskIds) query = query.where('e.task_id', 'in', orNobody(scope.taskIds))
  if (scope.targetIds) query = query.where('e.target_id', 'in', orNobody(scope.targetIds))
  if (scope.measurementIds) query = query.where('e.measurement_id', 'in', orNobody(scope.measurementIds))
  if (scope.ids) query = query.where('e.id', 'in', orNobody(scope.ids))
  if (scope.files) query = query.where('e.sha256', 'in', orNobody(scope.files))
  const rows = await query
    .orderBy('e.added_at', 'desc')
    .orderBy('e.id', 'desc')
    .selectAll('e')
    .select(['f.bytes', 'f.media_type', 'p.name as adder'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    taskId: row.task_id,
    updateId: row.update_id,
    targetId: row.target_id,
    measurementId: row.measurement_id,
    sha256: row.sha256,
    name: row.name,
    bytes: Number(row.bytes),
    mediaType: row.media_type,
    addedBy: row.adder,
    addedAt: row.added_at,
  }))
}

export async function insertEvidence(trx: Trx, rows: readonly Insertable<EvidenceTable>[]): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('evidence')
      .values([...rows])
      .execute()
}

type KeptFile = {
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
}

/** Notes that the locality keeps files; the same bytes twice are one row. */
export async function noteFiles(
  trx: Trx,
  localityId: string,
  files: readonly KeptFile[],
  storedAt: Date,
): Promise<void> {
  if (files.length === 0) return
  await trx
    .insertInto('stored_file')
    .values(
      files.map(file => ({
        locality_id: localityId,
        sha256: file.sha256,
        bytes: file.bytes,
        media_type: file.mediaType,
        stored_at: storedAt,
      })),
    )
    .onConflict(conflict => conflict.columns(['locality_id', 'sha256']).doNothing())
    .execute()
}

/** What files prove: an update of a task, or a figure of a target. */
export type Proven =
  | { readonly taskId: string; readonly updateId: string }
  | { readonly targetId: string; readonly measurementId: string }

/** Notes files that the locality keeps and what they prove, in one statement; the same bytes twice are one file. */
export async function insertFilesAsEvidence(
  trx: Trx,
  localityId: string,
  proven: Proven,
  files: readonly (KeptFile & { readonly id: string; readonly name: string })[],
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  const of = { taskId: null, updateId: null, targetId: null, measurementId: null, ...proven }
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(files)}::jsonb)
                    as r(id uuid, name text, sha256 text, bytes bigint, "mediaType" text)
    ), kept as (
      insert into stored_file (locality_id, sha256, bytes, media_type, stored_at)
      select ${localityId}::uuid, sha256, bytes, "mediaType", ${by.at}::timestamptz from given
      on conflict (locality_id, sha256) do nothing
    )
    insert into evidence (locality_id, id, task_id, update_id, target_id, measurement_id, sha256, name, added_by, added_at)
    select ${localityId}::uuid, id, ${of.taskId}::uuid, ${of.updateId}::uuid, ${of.targetId}::uuid, ${of.measurementId}::uuid,
           sha256, name, ${by.personId}::uuid, ${by.at}::timestamptz
      from given`.execute(trx)
}

/** Which of some files the locality knows. */
export async function knownFiles(
  trx: Trx,
  localityId: string,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set()
  const rows = await trx
    .selectFrom('stored_file')
    .where('locality_id', '=', localityId)
    .where('sha256', 'in', names)
    .select('sha256')
    .execute()
  return new Set(rows.map(row => row.sha256))
}

/** The media type of a kept file; null when the locality has no such file. */
export async function mediaTypeOf(trx: Trx, localityId: string, sha256: string): Promise<string | null> {
  const row = await trx
    .selectFrom('stored_file')
    .where('locality_id', '=', localityId)
    .where('sha256', '=', sha256)
    .select('media_type')
    .executeTakeFirst()
  return row?.media_type ?? null
}

/** Every column that names a kept file. */
export const FILE_COLUMNS = [
  ['plan', 'source_sha256'],
  ['plan_annex_file', 'sha256'],
  ['draft_comparison', 'sha256'],
  ['evidence', 'sha256'],
  ['take_in', 'sha256'],
  ['report', 'file_sha256'],
  ['issued_report', 'file_sha256'],
  ['received_report', 'sha256'],
  ['document', 'file_sha256'],
  ['handover_note', 'file_sha256'],
  ['urging_letter', 'file_sha256'],
  ['written_document', 'file_sha256'],
  ['meeting_paper', 'sha256'],
  ['word_template', 'file_sha256'],
  ['pdf_copy', 'file_sha256'],
  ['pdf_copy', 'pdf_sha256'],
  ['outside_sending', 'file_sha256'],
  ['register_entry_version', 'photo'],
] as const

/**
 * Forgets that the locality keeps a file, unless some record still rests on it. Returns whether it was forgotten, so that
 * its bytes can go.
 */
export async function forgetFile(trx: Trx, localityId: string, sha256: string): Promise<boolean> {
  const named = FILE_COLUMNS.map(
    ([table, column]) => sql`
      not exists (select from ${sql.table(table)} as r
                   where r.locality_id = f.locality_id and r.${sql.ref(column)} = f.sha256)`,
  )
  const gone = await sql`
    delete from stored_file as f
     where f.locality_id = ${localityId} and f.sha256 = ${sha256} and ${sql.join(named, sql` and `)}`.execute(
    trx,
  )
  return (gone.numAffectedRows ?? 0n) > 0n
}
