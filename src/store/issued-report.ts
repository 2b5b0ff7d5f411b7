import type { Insertable } from 'kysely'
import type { OfficialDocument } from '../domain/official-document.ts'
import type { Line } from '../domain/role.ts'
import type { Trx } from './tables.ts'
import type { IssuedReportTable, ReportReceiptTable } from './types.gen.ts'

/** A report as it was sent. */
export type IssuedRecord = {
  readonly reportId: string
  readonly number: number
  readonly symbol: string
  readonly dated: string
  readonly signer: { readonly name: string; readonly post: string }
  readonly planId: string
  readonly planVersion: number
  readonly period: string
  readonly sha256: string
  readonly dataSha256: string
  readonly corrects: string | null
  readonly correctionReason: string | null
  readonly issuedAt: Date
  readonly issuedBy: string
}

export type ReceiptRecord = {
  readonly id: string
  readonly receiver: string
  readonly on: string
  readonly reference: string | null
  readonly enteredBy: string
}

export async function insertIssued(trx: Trx, row: Insertable<IssuedReportTable>): Promise<void> {
  await trx.insertInto('issued_report').values(row).execute()
}

type IssuedScope = {
  readonly reportId?: string
  readonly corrects?: string
  readonly sha256?: string
  readonly symbol?: { readonly symbol: string; readonly year: number }
  readonly of?: { readonly planId: string; readonly period: string; readonly line: Line }
}

/** Issued reports, newest first, at most 50. */
export async function issuedReports(
  trx: Trx,
  localityId: string,
  scope: IssuedScope,
): Promise<IssuedRecord[]> {
  let query = trx
    .selectFrom('issued_report as i')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'i.locality_id').onRef('p.id', '=', 'i.issued_by'),
    )
    .where('i.locality_id', '=', localityId)
  if (scope.reportId !== undefined) query = query.where('i.report_id', '=', scope.reportId)
  if (scope.corrects !== undefined) query = query.where('i.corrects', '=', scope.corrects)
  if (scope.sha256 !== undefined) query = query.where('i.file_sha256', '=', scope.sha256)
  if (scope.symbol !== undefined)
    query = query.where('i.symbol', '=', scope.symbol.symbol).where('i.year', '=', scope.symbol.year)
  if (scope.of !== undefined)
    query = query
      .where('i.plan_id', '=', scope.of.planId)
      .where('i.period', '=', scope.of.period)
      .where('i.line', '=', scope.of.line)
  const rows = await query
    .orderBy('i.issued_at', 'desc')
    .orderBy('i.report_id', 'desc')
    .limit(50)
    .selectAll('i')
    .select('p.name as issuer')
    .execute()
  return rows.map(row => ({
    reportId: row.report_id,
    number: row.number,
    symbol: row.symbol,
    dated: row.dated,
    signer: { name: row.signer_name, post: row.signer_post },
    planId: row.plan_id,
    planVersion: row.plan_version,
    period: row.period,
    sha256: row.file_sha256,
    dataSha256: row.data_sha256,
    corrects: row.corrects,
    correctionReason: row.correction_reason,
    issuedAt: row.issued_at,
    issuedBy: row.issuer,
  }))
}

/** A report that was built, with what stands in it; null when the locality has none such. */
/** Every report as it was frozen, newest first, with the one that it corrects. */
export async function frozenReports(trx: Trx, localityId: string) {
  const rows = await trx
    .selectFrom('issued_report as i')
    .innerJoin('report as r', join =>
      join.onRef('r.locality_id', '=', 'i.locality_id').onRef('r.id', '=', 'i.report_id'),
    )
    .where('i.locality_id', '=', localityId)
    .orderBy('i.issued_at', 'desc')
    .orderBy('i.report_id', 'desc')
    .select(['i.report_id', 'i.plan_id', 'i.line', 'i.number', 'i.dated', 'i.corrects', 'r.document'])
    .execute()
  return rows.map(row => ({
    reportId: row.report_id,
    planId: row.plan_id,
    line: row.line === 'party' ? ('party' as const) : ('state' as const),
    number: row.number,
    dated: row.dated,
    corrects: row.corrects,
    // Written by this program from the same type, and never changed.
    document: row.document as OfficialDocument,
  }))
}

export async function builtReport(trx: Trx, localityId: string, reportId: string) {
  const row = await trx
    .selectFrom('report')
    .where('locality_id', '=', localityId)
    .where('id', '=', reportId)
    .selectAll()
    .executeTakeFirst()
  // Written by this program from the same type, and never changed.
  return row ? { ...row, document: row.document as OfficialDocument } : null
}

export async function insertReceipt(trx: Trx, row: Insertable<ReportReceiptTable>): Promise<void> {
  await trx.insertInto('report_receipt').values(row).execute()
}

/** Who received an issued report, in the order of the days. */
export async function receiptsOf(trx: Trx, localityId: string, reportId: string): Promise<ReceiptRecord[]> {
  const rows = await trx
    .selectFrom('report_receipt as r')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'r.locality_id').onRef('p.id', '=', 'r.entered_by'),
    )
    .where('r.locality_id', '=', localityId)
    .where('r.report_id', '=', reportId)
    .orderBy('r.received_on')
    .orderBy('r.id')
    .select(['r.id', 'r.receiver', 'r.received_on', 'r.reference', 'p.name'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    receiver: row.receiver,
    on: row.received_on,
    reference: row.reference,
    enteredBy: row.name,
  }))
}
