import type { SentFigure } from '../domain/adding-up.ts'
import { ADDING_RULES } from '../domain/report-data.ts'
import { batches } from './batches.ts'
import type { Trx } from './tables.ts'

export type SenderRecord = { readonly code: string; readonly name: string }

/** Localities whose reports are awaited, by code. */
export async function sendersOf(trx: Trx, localityId: string): Promise<SenderRecord[]> {
  return trx
    .selectFrom('report_sender')
    .where('locality_id', '=', localityId)
    .where('expected', '=', true)
    .orderBy('code')
    .select(['code', 'name'])
    .execute()
}

/** Awaits these from now on, and no others. */
export async function keepSenderRows(
  trx: Trx,
  localityId: string,
  senders: readonly SenderRecord[],
  kept: { readonly at: Date; readonly by: string },
): Promise<void> {
  await trx
    .updateTable('report_sender')
    .set({ expected: false, kept_at: kept.at, kept_by: kept.by })
    .where('locality_id', '=', localityId)
    .execute()
  for (const piece of batches(senders))
    await trx
      .insertInto('report_sender')
      .values(
        piece.map(({ code, name }) => ({
          locality_id: localityId,
          code,
          name,
          expected: true,
          kept_at: kept.at,
          kept_by: kept.by,
        })),
      )
      .onConflict(conflict =>
        conflict.columns(['locality_id', 'code']).doUpdateSet(eb => ({
          name: eb.ref('excluded.name'),
          expected: true,
          kept_at: kept.at,
          kept_by: kept.by,
        })),
      )
      .execute()
}

/** Periods of which reports were received, newest first, with how many files of each still wait for a decision. */
export async function receivedPeriods(
  trx: Trx,
  localityId: string,
): Promise<readonly { readonly period: string; readonly taken: number; readonly waiting: number }[]> {
  const rows = await trx
    .selectFrom('received_report')
    .where('locality_id', '=', localityId)
    .where('state', 'in', ['read', 'taken'])
    .groupBy('period')
    .orderBy('period', 'desc')
    .select(eb => [
      'period',
      eb.fn.countAll<string>().filterWhere('state', '=', 'taken').as('taken'),
      eb.fn.countAll<string>().filterWhere('state', '=', 'read').as('waiting'),
    ])
    .execute()
  return rows.map(row => ({ period: row.period, taken: Number(row.taken), waiting: Number(row.waiting) }))
}

/** Who sent something ever, by code, with the newest name: awaited where nobody has made a list. */
export async function sendersEver(trx: Trx, localityId: string): Promise<SenderRecord[]> {
  const rows = await trx
    .selectFrom('received_report')
    .where('locality_id', '=', localityId)
    .where('state', 'in', ['read', 'taken'])
    .distinctOn('sender_code')
    .orderBy('sender_code')
    .orderBy('uploaded_at', 'desc')
    .select(['sender_code', 'sender_name'])
    .execute()
  return rows.map(row => ({ code: row.sender_code, name: row.sender_name }))
}

const number = (value: string | null): number | null => (value === null ? null : Number(value))

/** Every figure that stands for a period: of the newest report of its sender whose figures were taken. */
export async function figuresOfPeriod(trx: Trx, localityId: string, period: string): Promise<SentFigure[]> {
  const rows = await trx
    .selectFrom('received_figure as f')
    .innerJoin('received_report as r', join =>
      join.onRef('r.locality_id', '=', 'f.locality_id').onRef('r.id', '=', 'f.received_id'),
    )
    .where('f.locality_id', '=', localityId)
    .where('f.period', '=', period)
    .where('r.state', '=', 'taken')
    .distinctOn(['f.sender_code', 'f.figure_id'])
    .orderBy('f.sender_code')
    .orderBy('f.figure_id')
    .orderBy('r.decided_at', 'desc')
    .orderBy('r.id', 'desc')
    .selectAll('f')
    .execute()
  return rows.map(row => ({
    id: row.figure_id,
    senderCode: row.sender_code,
    value: number(row.value),
    numerator: number(row.numerator),
    denominator: number(row.denominator),
    unit: row.unit,
    name: row.name,
    adding: ADDING_RULES.find(rule => rule === row.adding) ?? null,
    receivedId: row.received_id,
  }))
}
