import type { Trx } from './tables.ts'

export type PdfRecord = {
  /** The Word file. */
  readonly sha256: string
  readonly askedAt: Date
  /** null while it is being made, and when it could not be made. */
  readonly pdf: string | null
  /** Why it could not be made. */
  readonly problem: string | null
}

/** The PDF of a Word file; null when nobody has asked for one. */
export async function pdfOf(trx: Trx, localityId: string, sha256: string): Promise<PdfRecord | null> {
  const row = await trx
    .selectFrom('pdf_copy')
    .where('locality_id', '=', localityId)
    .where('file_sha256', '=', sha256)
    .select(['file_sha256 as sha256', 'asked_at as askedAt', 'pdf_sha256 as pdf', 'problem'])
    .executeTakeFirst()
  return row ?? null
}

/** Puts a Word file in the line, again when it failed before. */
export async function askForPdf(
  trx: Trx,
  localityId: string,
  asked: { readonly sha256: string; readonly at: Date; readonly by: string },
): Promise<void> {
  const again = { asked_at: asked.at, asked_by: asked.by, settled_at: null, pdf_sha256: null, problem: null }
  await trx
    .insertInto('pdf_copy')
    .values({ locality_id: localityId, file_sha256: asked.sha256, ...again })
    .onConflict(conflict => conflict.columns(['locality_id', 'file_sha256']).doUpdateSet(again))
    .execute()
}

/** Word files whose PDF is asked for, the oldest first. */
export async function waitingPdfs(trx: Trx, localityId: string, most: number): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('pdf_copy')
    .where('locality_id', '=', localityId)
    .where('settled_at', 'is', null)
    .orderBy('asked_at')
    .limit(most)
    .select('file_sha256')
    .execute()
  return rows.map(row => row.file_sha256)
}

export async function settlePdf(
  trx: Trx,
  localityId: string,
  sha256: string,
  how: { readonly at: Date; readonly pdf: string | null; readonly problem: string | null },
): Promise<void> {
  await trx
    .updateTable('pdf_copy')
    .set({ settled_at: how.at, pdf_sha256: how.pdf, problem: how.problem })
    .where('locality_id', '=', localityId)
    .where('file_sha256', '=', sha256)
    .execute()
}

/** Whether a file is a document that this program wrote: a report, a letter, a paper. */
export async function isOwnDocument(trx: Trx, localityId: string, sha256: string): Promise<boolean> {
  const of = (table: 'report' | 'urging_letter' | 'written_document') =>
    trx
      .selectFrom(table)
      .where('locality_id', '=', localityId)
      .where('file_sha256', '=', sha256)
      .select('file_sha256')
      .limit(1)
      .executeTakeFirst()
  const found = await Promise.all([of('report'), of('urging_letter'), of('written_document')])
  return found.some(row => row !== undefined)
}
