import { yearOfDocument } from '../domain/directing-document.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { builtReport, insertIssued, issuedReports } from '../store/issued-report.ts'
import { oneAtATime } from '../store/transaction.ts'
import { dataHash } from '../writer/docx/carried.ts'
import { digest } from './digest.ts'
import { takeNumber } from './take-number.ts'
import type { Work } from './use-case.ts'

/** What is known of a report at the moment in which it goes out. */
export type Freezing = {
  /** A report that was built with this very number, day and signer: its file is what was signed. */
  readonly reportId: string
  readonly number: number
  /** "12/BC-UBND". */
  readonly symbol: string
  /** The day of signing. */
  readonly dated: string
  readonly signer: { readonly name: string; readonly post: string }
  readonly corrects: { readonly reportId: string; readonly reason: string } | null
  /** It may stand beside another report of its plan and period, which the caller has compared it with. */
  readonly besides?: boolean
}

export type Frozen = { readonly reportId: string; readonly file: string; readonly data: string }

/**
 * Freezes a built report as it was sent: number, day, signer, the plan's version, the file and the figures by their
 * digests. The caller has asked the policy. Refuses a number that the year already has, a report that was frozen before,
 * a second report of the same plan and period that corrects none unless the caller has compared the two, and one that
 * corrects a report of something else.
 */
export async function freezeReport(work: Work, freezing: Freezing): Promise<Outcome<Frozen>> {
  const { trx, localityId, actor, now } = work
  const { reportId, symbol, dated, corrects } = freezing
  await oneAtATime(trx, `issue ${localityId}`)
  const report = await builtReport(trx, localityId, reportId)
  if (report === null) return notFound()
  const { document } = report
  if (document.data === undefined) return refuse('report-without-data', 409)
  const of = { planId: report.plan_id, period: report.period, line: document.line }
  const year = yearOfDocument(dated)
  const [again, numbered, before] = await Promise.all([
    issuedReports(trx, localityId, { reportId }),
    issuedReports(trx, localityId, { symbol: { symbol, year } }),
    issuedReports(trx, localityId, { of }),
  ])
  if (again.length > 0) return refuse('report-issued-already', 409)
  if (numbered.length > 0)
    return refuse('report-number-taken', 422, { field: 'number', params: { number: symbol, year } })
  const corrected = corrects === null ? null : before.find(one => one.reportId === corrects.reportId)
  if (corrected === undefined) return refuse('corrects-another', 422, { field: 'corrects' })
  if (corrected === null && before[0] !== undefined && freezing.besides !== true)
    return refuse('period-reported-already', 422, {
      field: 'corrects',
      params: { number: before[0].symbol, on: before[0].dated },
    })
  const given = await takeNumber(work, document, {
    number: freezing.number,
    dated,
    what: 'report',
    objectId: reportId,
  })
  if (!given.ok) return given
  const data = dataHash(document.data)
  await insertIssued(trx, {
    locality_id: localityId,
    report_id: reportId,
    number: freezing.number,
    symbol,
    dated,
    year,
    signer_name: freezing.signer.name,
    signer_post: freezing.signer.post,
    plan_id: report.plan_id,
    plan_version: report.plan_version,
    period: report.period,
    line: document.line,
    file_sha256: report.file_sha256,
    data_sha256: data,
    corrects: corrects?.reportId ?? null,
    correction_reason: corrects?.reason ?? null,
    issued_at: now,
    issued_by: actor.personId,
  })
  work.record({
    type: 'report-issued',
    payload: {
      reportId,
      periodId: report.period,
      line: document.line,
      planVersion: report.plan_version,
      file: report.file_sha256,
      figures: data,
    },
  })
  if (corrects !== null)
    work.record({
      type: 'report-corrected',
      payload: { reportId, corrects: corrects.reportId, reason: digest(corrects.reason) },
    })
  return done({ reportId, file: report.file_sha256, data })
}
