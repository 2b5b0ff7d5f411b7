import type { Insertable, Updateable } from 'kysely'
import type { CarriedFigure } from '../domain/report-data.ts'
import type { Carrier, ReportReading } from '../domain/report-reading.ts'
import type { TakeInState } from '../domain/take-in.ts'
import type { Trx } from './tables.ts'
import type { ReceivedReportTable } from './types.gen.ts'

/** The file of a report that another locality sent. */
export type ReceivedRecord = {
  readonly id: string
  readonly sha256: string
  readonly name: string
  readonly senderCode: string
  readonly senderName: string
  readonly period: string
  readonly carrier: Carrier
  readonly dataSha256: string | null
  readonly state: TakeInState
  readonly choice: Carrier | null
  readonly uploadedBy: string
  readonly uploadedAt: Date
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly rowVersion: number
}

const STATES: readonly string[] = ['read', 'taken', 'undone', 'dropped']
const isState = (text: string): text is TakeInState => STATES.includes(text)
const carrierOf = (text: string): Carrier => (text === 'data' ? 'data' : 'tables')

export async function insertReceived(trx: Trx, row: Insertable<ReceivedReportTable>): Promise<void> {
  await trx.insertInto('received_report').values(row).execute()
}

export async function updateReceived(
  trx: Trx,
  localityId: string,
  id: string,
  set: Updateable<ReceivedReportTable>,
): Promise<void> {
  await trx
    .updateTable('received_report')
    .set(eb => ({ ...set, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

type ReceivedScope = {
  readonly id?: string
  readonly sha256?: string
  readonly dataSha256?: string
  readonly most?: number
}

/** Received files, newest first. */
export async function receivedReports(
  trx: Trx,
  localityId: string,
  { id, sha256, dataSha256, most = 50 }: ReceivedScope,
): Promise<ReceivedRecord[]> {
  let query = trx
    .selectFrom('received_report as r')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'r.locality_id').onRef('p.id', '=', 'r.uploaded_by'),
    )
    .where('r.locality_id', '=', localityId)
  if (id !== undefined) query = query.where('r.id', '=', id)
  if (sha256 !== undefined) query = query.where('r.sha256', '=', sha256)
  if (dataSha256 !== undefined) query = query.where('r.data_sha256', '=', dataSha256)
  const rows = await query
    .orderBy('r.uploaded_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(most)
    .select(['r.id', 'r.sha256', 'r.name', 'r.sender_code', 'r.sender_name', 'r.period', 'r.carrier'])
    .select(['r.data_sha256', 'r.state', 'r.choice', 'r.uploaded_at', 'r.decided_at', 'r.reason'])
    .select(['r.row_version', 'p.name as uploader'])
    .execute()
  return rows.map(row => ({
    id: row.id,
    sha256: row.sha256,
    name: row.name,
    senderCode: row.sender_code,
    senderName: row.sender_name,
    period: row.period,
    carrier: carrierOf(row.carrier),
    dataSha256: row.data_sha256,
    state: isState(row.state) ? row.state : 'read',
    choice: row.choice === null ? null : carrierOf(row.choice),
    uploadedBy: row.uploader,
    uploadedAt: row.uploaded_at,
    decidedAt: row.decided_at,
    reason: row.reason,
    rowVersion: row.row_version,
  }))
}

/** What was read of a received file; null when the locality has none such. */
export async function readingOfReceived(
  trx: Trx,
  localityId: string,
  id: string,
): Promise<ReportReading | null> {
  const row = await trx
    .selectFrom('received_report')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('reading')
    .executeTakeFirst()
  // Written by this program from the same type, and never changed.
  return row ? (row.reading as ReportReading) : null
}

/** Locks a received file for a decision; false when the locality has none such. */
export async function lockReceived(trx: Trx, localityId: string, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('received_report')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .forUpdate()
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

const text = (value: number | null): string | null => (value === null ? null : String(value))
const number = (value: string | null): number | null => (value === null ? null : Number(value))

export async function insertReceivedFigures(
  trx: Trx,
  localityId: string,
  received: { readonly id: string; readonly senderCode: string },
  figures: readonly CarriedFigure[],
): Promise<void> {
  for (let from = 0; from < figures.length; from += 1000)
    await trx
      .insertInto('received_figure')
      .values(
        figures.slice(from, from + 1000).map(figure => ({
          locality_id: localityId,
          received_id: received.id,
          figure_id: figure.id,
          sender_code: received.senderCode,
          period: figure.period,
          value: text(figure.value),
          numerator: text(figure.numerator),
          denominator: text(figure.denominator),
          unit: figure.unit,
          name: figure.name,
          adding: figure.adding ?? null,
        })),
      )
      .execute()
}

/** A figure that stands: of the newest report of its sender for the period whose figures were taken and not undone. */
export type StandingFigure = CarriedFigure & {
  readonly receivedId: string
  /** Name of the file that it came in. */
  readonly fileName: string
}

/** The figures that stand for a sender, by id; those of a period alone when one is named. */
export async function standingFigures(
  trx: Trx,
  localityId: string,
  { senderCode, period }: { readonly senderCode: string; readonly period: string },
): Promise<ReadonlyMap<string, StandingFigure>> {
  const rows = await trx
    .selectFrom('received_figure as f')
    .innerJoin('received_report as r', join =>
      join.onRef('r.locality_id', '=', 'f.locality_id').onRef('r.id', '=', 'f.received_id'),
    )
    .where('f.locality_id', '=', localityId)
    .where('f.sender_code', '=', senderCode)
    .where('f.period', '=', period)
    .where('r.state', '=', 'taken')
    .distinctOn('f.figure_id')
    .orderBy('f.figure_id')
    .orderBy('r.decided_at', 'desc')
    .orderBy('r.id', 'desc')
    .selectAll('f')
    .select('r.name as file_name')
    .execute()
  return new Map(
    rows.map(row => [
      row.figure_id,
      {
        id: row.figure_id,
        period: row.period,
        value: number(row.value),
        numerator: number(row.numerator),
        denominator: number(row.denominator),
        unit: row.unit,
        name: row.name,
        receivedId: row.received_id,
        fileName: row.file_name,
      },
    ]),
  )
}
