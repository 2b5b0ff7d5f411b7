import type { OfficialDocument } from '../domain/official-document.ts'
import { noteFiles } from '../store/evidence.ts'
import { insertReport } from '../store/report.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { DOCX } from './build-report.ts'
import { digest } from './digest.ts'
import type { RoundWithUnits } from './round-report.ts'
import type { Work } from './use-case.ts'

/** A report that has its signature, its number and its date. */
export type Issued = RoundWithUnits & {
  readonly document: OfficialDocument
  readonly number: number
  readonly dated: string
  readonly planId: string
}

/**
 * Issues a report at the moment when its number is entered: the Word file is written from what was signed and kept under
 * its hash, and the journal says so. Answers the kept report; null for the Party line while no layout of it can be
 * written, whose signed text stays with the round.
 */
export async function issueReport(
  work: Work,
  { round, chain, document, planId }: Issued,
): Promise<{ readonly reportId: string | null }> {
  if (document.line !== 'state') return { reportId: null }
  const { trx, localityId, now } = work
  const bytes = await writeDocument(document)
  const kept = await work.ctx.files.put(localityId, bytes)
  await noteFiles(trx, localityId, [{ ...kept, mediaType: DOCX }], now)
  const reportId = work.newId()
  const planVersion = chain.planVersion ?? 0
  await insertReport(trx, {
    locality_id: localityId,
    id: reportId,
    plan_id: planId,
    plan_version: planVersion,
    kind: round.definition.frequency,
    period: round.periodId,
    document: JSON.stringify(document),
    file_sha256: kept.sha256,
    built_at: now,
    built_by: work.actor.personId,
  })
  work.record({
    type: 'report-issued',
    payload: {
      reportId,
      periodId: round.periodId,
      line: chain.line,
      planVersion,
      file: kept.sha256,
      figures: digest(document.figures),
    },
  })
  return { reportId }
}
