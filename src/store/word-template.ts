import type { Insertable } from 'kysely'
import type { Line } from '../domain/role.ts'
import type { Trx } from './tables.ts'
import type { WordTemplateTable } from './types.gen.ts'

export type TemplateRecord = {
  readonly id: string
  readonly line: string
  readonly name: string
  readonly sha256: string
  readonly uploadedAt: Date
  readonly uploadedBy: string
  /** null while it is in use. */
  readonly endedAt: Date | null
}

export async function insertTemplate(trx: Trx, row: Insertable<WordTemplateTable>): Promise<void> {
  await trx.insertInto('word_template').values(row).execute()
}

/** Templates, the newest first, at most 50; or the one of an id, or the one that a line uses. */
export async function templatesOf(
  trx: Trx,
  localityId: string,
  { id, inUse }: { readonly id?: string; readonly inUse?: Line } = {},
): Promise<TemplateRecord[]> {
  let query = trx
    .selectFrom('word_template as t')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 't.locality_id').onRef('p.id', '=', 't.uploaded_by'),
    )
    .where('t.locality_id', '=', localityId)
  if (id !== undefined) query = query.where('t.id', '=', id)
  if (inUse !== undefined) query = query.where('t.line', '=', inUse).where('t.ended_at', 'is', null)
  const rows = await query
    .orderBy('t.uploaded_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(50)
    .select(['t.id', 't.line', 't.name', 't.file_sha256', 't.uploaded_at', 't.ended_at', 'p.name as by'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    line: row.line,
    name: row.name,
    sha256: row.file_sha256,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.by,
    endedAt: row.ended_at,
  }))
}

/** From here on the template is used no more; its file stays. */
export async function endTemplate(
  trx: Trx,
  localityId: string,
  id: string,
  ended: { readonly at: Date; readonly by: string },
): Promise<void> {
  await trx
    .updateTable('word_template')
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
