import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import type { ReportReading } from '../domain/report-reading.ts'
import { type IssuedRecord, issuedReports } from '../store/issued-report.ts'
import { localities } from '../store/locality.ts'
import type { Trx } from '../store/tables.ts'
import { inSnapshot } from '../store/transaction.ts'
import { dataHash } from '../writer/docx/carried.ts'
import type { Context } from './context.ts'
import { look } from './use-case.ts'

/**
 * as-issued = the very file · saved-again = another file, with the data as they were issued and tables that agree ·
 * changed = it says that it is an issued report, and its figures are other ones · unknown = no issued report is known by it.
 */
export type Verdict = 'as-issued' | 'saved-again' | 'changed' | 'unknown'

export type Verified = {
  readonly verdict: Verdict
  readonly issued: IssuedRecord | null
  /** Newer reports that correct it. */
  readonly corrections: readonly IssuedRecord[]
}

/** A file against what one locality has issued. */
async function against(trx: Trx, localityId: string, reading: ReportReading): Promise<Verified> {
  const { data, file } = reading
  const isId = z.uuid().safeParse(data?.id)
  const [[same], [named]] = await Promise.all([
    issuedReports(trx, localityId, { sha256: file.sha256 }),
    isId.success ? issuedReports(trx, localityId, { reportId: isId.data }) : Promise.resolve([]),
  ])
  const issued = same ?? named ?? null
  if (issued === null) return { verdict: 'unknown', issued, corrections: [] }
  const corrections = await issuedReports(trx, localityId, { corrects: issued.reportId })
  if (same !== undefined) return { verdict: 'as-issued', issued, corrections }
  const whole = data !== null && dataHash(data) === issued.dataSha256 && reading.differences.length === 0
  return { verdict: whole ? 'saved-again' : 'changed', issued, corrections }
}

/** Tells whether a file is a report that this locality issued. */
export const verifyReport = look({
  name: 'verify-report',
  input: z.object({
    reading: z.custom<ReportReading>(value => typeof value === 'object' && value !== null),
  }),
  async run(work, { reading }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    return done(await against(work.trx, work.localityId, reading))
  },
})

/**
 * The same for whoever received the file, against what its sender issued, when the sender keeps its plans in this
 * installation too; null when it does not. What an issued report says of itself is no secret from who holds the file.
 */
export async function verifySender(
  ctx: Pick<Context, 'db'>,
  senderCode: string,
  reading: ReportReading,
): Promise<Verified | null> {
  const sender = (await localities(ctx.db)).find(one => one.code === senderCode)
  if (sender === undefined) return null
  return inSnapshot(ctx.db, sender.id, trx => against(trx, sender.id, reading))
}
