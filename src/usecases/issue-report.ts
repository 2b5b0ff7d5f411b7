import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import { builtReport, issuedReports } from '../store/issued-report.ts'
import { insertReport } from '../store/report.ts'
import { issued, symbolOf } from '../writer/issued.ts'
import { DOCX } from './build-report.ts'
import { freezeReport } from './freeze-report.ts'
import { reportFile } from './report-file.ts'
import { change } from './use-case.ts'

/**
 * Enters the number, the day and the signer of a built report that goes out: writes its file with them, and freezes that
 * file. The built one stays as it is. A second report of a period names the one that it corrects, and why.
 */
export const issueReport = change({
  name: 'issue-report',
  input: z.object({
    reportId: z.uuid(),
    number: z.coerce
      .number('missing')
      .int('no-whole-number')
      .positive('out-of-range')
      .max(99_999, 'out-of-range'),
    dated: z.string().refine(isDay, 'no-such-day'),
    signer: z.string().trim().min(1, 'missing').max(100, 'too-long'),
    corrects: z.uuid().optional(),
    reason: z.string().trim().max(1000, 'too-long').default(''),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'report.build', work.here))
    if (no) return no
    const { trx, localityId, now } = work
    const draft = await builtReport(trx, localityId, input.reportId)
    if (draft === null) return notFound()
    if (draft.document.number.value !== null) return refuse('report-issued-already', 409)
    if (input.dated > work.today) return refuse('dated-ahead', 422, { field: 'dated' })
    if (input.corrects !== undefined && input.reason === '')
      return refuse('missing', 422, { field: 'reason' })
    const [corrected] =
      input.corrects === undefined ? [] : await issuedReports(trx, localityId, { reportId: input.corrects })
    const corrects =
      corrected === undefined
        ? null
        : {
            reportId: corrected.reportId,
            symbol: corrected.symbol,
            dated: corrected.dated,
            reason: input.reason,
          }
    if (input.corrects !== undefined && corrects === null)
      return refuse('corrects-another', 422, { field: 'corrects' })
    const id = work.newId()
    const { number, dated, signer } = input
    const document = issued(draft.document, { reportId: id, number, dated, signer, corrects })
    const kept = await work.ctx.files.put(localityId, await reportFile(work, document))
    await noteFiles(trx, localityId, [{ ...kept, mediaType: DOCX }], now)
    await insertReport(trx, {
      locality_id: localityId,
      id,
      plan_id: draft.plan_id,
      plan_version: draft.plan_version,
      kind: draft.kind,
      period: draft.period,
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
      corrects: corrects && { reportId: corrects.reportId, reason: corrects.reason },
    })
    return frozen.ok ? done({ reportId: id, symbol: symbolOf(document, number) }) : frozen
  },
})
