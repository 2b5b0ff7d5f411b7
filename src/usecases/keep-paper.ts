import type { Day } from '../domain/day.ts'
import type { OfficialDocument } from '../domain/official-document.ts'
import type { PaperKind } from '../domain/paper.ts'
import { done, type Outcome } from '../domain/refusal.ts'
import type { Line } from '../domain/role.ts'
import { noteFiles } from '../store/evidence.ts'
import { insertWritten } from '../store/written-document.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { DOCX } from './build-report.ts'
import { takeNumber } from './take-number.ts'
import type { Work } from './use-case.ts'

/**
 * Keeps a document that was written: its Word file under its hash, the document itself, and its number where one was
 * entered, taken from the series that its symbol names.
 */
export async function keepPaper(
  work: Work,
  paper: {
    readonly kind: PaperKind
    readonly line: Line
    readonly document: OfficialDocument
    readonly number: number | null
    readonly dated: Day | null
  },
): Promise<Outcome<{ readonly documentId: string; readonly sha256: string }>> {
  const { trx, localityId } = work
  const { kind, line, document, number } = paper
  const kept = await work.ctx.files.put(localityId, await writeDocument(document))
  await noteFiles(trx, localityId, [{ ...kept, mediaType: DOCX }], work.now)
  const documentId = work.newId()
  const { sha256 } = kept
  await insertWritten(trx, localityId, {
    id: documentId,
    kind,
    line,
    document,
    sha256,
    at: work.now,
    by: work.actor.personId,
  })
  if (number !== null) {
    const taken = await takeNumber(work, document, {
      number,
      dated: paper.dated ?? work.today,
      what: 'document',
      objectId: documentId,
    })
    if (!taken.ok) return taken
  }
  work.record({ type: 'document-written', payload: { documentId, kind, file: sha256 } })
  return done({ documentId, sha256 })
}
