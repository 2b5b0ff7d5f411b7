import type { OfficialDocument } from '../domain/official-document.ts'
import type { PaperKind } from '../domain/paper.ts'
import type { Line } from '../domain/role.ts'
import type { Trx } from './tables.ts'

export type WrittenRecord = {
  readonly id: string
  readonly kind: string
  readonly line: string
  readonly document: OfficialDocument
  readonly sha256: string
  readonly writtenAt: Date
  readonly writtenBy: string
}

type NewDocument = {
  readonly id: string
  readonly kind: PaperKind
  readonly line: Line
  readonly document: OfficialDocument
  readonly sha256: string
  readonly at: Date
  readonly by: string
}

export async function insertWritten(trx: Trx, localityId: string, row: NewDocument): Promise<void> {
  await trx
    .insertInto('written_document')
    .values({
      locality_id: localityId,
      id: row.id,
      kind: row.kind,
      line: row.line,
      document: JSON.stringify(row.document),
      file_sha256: row.sha256,
      written_at: row.at,
      written_by: row.by,
    })
    .execute()
}

/** Documents that were written, newest first, at most 50; or the one of an id. */
export async function writtenDocuments(
  trx: Trx,
  localityId: string,
  { id }: { readonly id?: string } = {},
): Promise<WrittenRecord[]> {
  let query = trx
    .selectFrom('written_document as w')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'w.locality_id').onRef('p.id', '=', 'w.written_by'),
    )
    .where('w.locality_id', '=', localityId)
  if (id !== undefined) query = query.where('w.id', '=', id)
  const rows = await query
    .orderBy('w.written_at', 'desc')
    .orderBy('w.id', 'desc')
    .limit(50)
    .select(['w.id', 'w.kind', 'w.line', 'w.document', 'w.file_sha256', 'w.written_at', 'p.name'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    line: row.line,
    // Written by this program from the same type, and never changed.
    document: row.document as OfficialDocument,
    sha256: row.file_sha256,
    writtenAt: row.written_at,
    writtenBy: row.name,
  }))
}
