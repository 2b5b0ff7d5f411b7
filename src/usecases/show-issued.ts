import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { builtReport, insertReceipt, issuedReports, receiptsOf } from '../store/issued-report.ts'
import { proposedNumber } from './take-number.ts'
import { change, look } from './use-case.ts'

/** A built report with what became of it: issued or not, by which corrected, who received it. */
export const showIssued = look({
  name: 'show-issued',
  input: z.object({ reportId: z.uuid() }),
  async run(work, { reportId }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const report = await builtReport(trx, localityId, reportId)
    if (report === null) return notFound()
    const [[issued], corrections, receipts, ofPeriod] = await Promise.all([
      issuedReports(trx, localityId, { reportId }),
      issuedReports(trx, localityId, { corrects: reportId }),
      receiptsOf(trx, localityId, reportId),
      issuedReports(trx, localityId, {
        of: { planId: report.plan_id, period: report.period, line: report.document.line },
      }),
    ])
    return done({
      reportId,
      period: report.period,
      document: report.document,
      sha256: report.file_sha256,
      issued: issued ?? null,
      corrections,
      receipts,
      /** What was issued of the same plan and period, newest first. */
      ofPeriod,
      /** What the series gives next. */
      proposed: await proposedNumber(work, report.document, work.today),
      build: may(work.actor, 'report.build', work.here),
    })
  },
})

/** Notes who said that an issued report arrived, on which day, under which reference of theirs. */
export const noteReceipt = change({
  name: 'note-receipt',
  input: z.object({
    reportId: z.uuid(),
    receiver: z.string().trim().min(1, 'missing').max(200, 'too-long'),
    on: z.string().refine(isDay, 'no-such-day'),
    reference: z.string().trim().max(200, 'too-long').default(''),
  }),
  async run(work, { reportId, receiver, on, reference }) {
    const no = work.authorise(may(work.actor, 'report.build', work.here))
    if (no) return no
    const { trx, localityId } = work
    const report = await builtReport(trx, localityId, reportId)
    if (report === null) return notFound()
    const [issued] = await issuedReports(trx, localityId, { reportId })
    if (issued === undefined) return refuse('report-not-issued', 409)
    if (on > work.today) return refuse('received-ahead', 422, { field: 'on' })
    if (on < issued.dated)
      return refuse('received-before-issued', 422, { field: 'on', params: { on: issued.dated } })
    const id = work.newId()
    await insertReceipt(trx, {
      locality_id: localityId,
      id,
      report_id: reportId,
      receiver,
      received_on: on,
      reference: reference || null,
      entered_at: work.now,
      entered_by: work.actor.personId,
    })
    work.record({ type: 'report-arrived', payload: { reportId, receiptId: id, on } })
    return done({ receiptId: id })
  },
})
