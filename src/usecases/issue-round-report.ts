import type { OfficialDocument } from '../domain/official-document.ts'
import { done, type Outcome } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import { editionsOf } from '../store/issued-edition.ts'
import { issuedReports } from '../store/issued-report.ts'
import { insertReport } from '../store/report.ts'
import { issued, symbolOf } from '../writer/issued.ts'
import { DOCX } from './build-report.ts'
import { freezeReport } from './freeze-report.ts'
import { reportFile } from './report-file.ts'
import type { RoundWithUnits } from './round-report.ts'
import type { Work } from './use-case.ts'

/** A signed report that gets its number and its date. */
export type Numbered = RoundWithUnits & {
  readonly signed: OfficialDocument
  readonly number: number
  readonly dated: string
  readonly planId: string
}

export type IssuedRound = { readonly reportId: string; readonly document: OfficialDocument }

/**
 * Issues a report at the moment when its number is entered: the Word file is written from what was signed, carries its
 * data, and is frozen under its hash. A report of the same plan and period that was issued before is named as corrected.
 */
export async function issueRoundReport(
  work: Work,
  { round, chain, signed, number, dated, planId }: Numbered,
): Promise<Outcome<IssuedRound>> {
  const { trx, localityId, now } = work
  const signer = signed.signature.name ?? ''
  const id = work.newId()
  const corrected = await correctedBy(work, { round, chain, planId })
  // The text itself says which figures are corrected, and why.
  const numbered = issued(signed, { reportId: id, number, dated, signer, corrects: null })
  const document: OfficialDocument =
    numbered.data === undefined || corrected === null
      ? numbered
      : {
          ...numbered,
          data: { ...numbered.data, corrects: { id: corrected.reportId, symbol: corrected.symbol } },
        }
  const kept = await work.ctx.files.put(localityId, await reportFile(work, document))
  await noteFiles(trx, localityId, [{ ...kept, mediaType: DOCX }], now)
  await insertReport(trx, {
    locality_id: localityId,
    id,
    plan_id: planId,
    plan_version: chain.planVersion ?? 0,
    kind: round.definition.frequency,
    period: round.periodId,
    document: JSON.stringify(document),
    file_sha256: kept.sha256,
    built_at: now,
    built_by: work.actor.personId,
  })
  const frozen = await freezeReport(work, {
    reportId: id,
    number,
    symbol: symbolOf(document, number),
    dated,
    signer: { name: signer, post: document.signature.power.at(-1) ?? '' },
    corrects: corrected && { reportId: corrected.reportId, reason: chain.correctionReason ?? '' },
    // Another regime may report on the same days; what contradicts has been looked for.
    besides: true,
  })
  return frozen.ok ? done({ reportId: id, document }) : frozen
}

/** The frozen report that this one corrects: the round's own that was issued before, else the last of the same period. */
async function correctedBy(
  { trx, localityId }: Work,
  { round, chain, planId }: Pick<Numbered, 'round' | 'chain' | 'planId'>,
) {
  if (chain.correctionReason === null) return null
  const editions = await editionsOf(trx, localityId, { roundId: round.id })
  const own = editions.find(one => one.line === chain.line)
  const [before] =
    own === undefined
      ? await issuedReports(trx, localityId, { of: { planId, period: round.periodId, line: chain.line } })
      : own.reportId === null
        ? []
        : await issuedReports(trx, localityId, { reportId: own.reportId })
  return before ?? null
}
