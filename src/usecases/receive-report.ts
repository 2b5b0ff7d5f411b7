import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, type Outcome, refuse } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { localityOfFigures } from '../domain/report-data.ts'
import type { ReportReading } from '../domain/report-reading.ts'
import { noteFiles } from '../store/evidence.ts'
import { insertReceived, receivedReports } from '../store/received-report.ts'
import { oneAtATime } from '../store/transaction.ts'
import { dataHash } from '../writer/docx/carried.ts'
import { DOCX } from './build-report.ts'
import type { Context } from './context.ts'
import { change } from './use-case.ts'

type Kept = { readonly receivedId: string; readonly known: boolean }

const keepReceived = change({
  name: 'receive-report',
  input: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array),
    reading: z.custom<ReportReading>(value => typeof value === 'object' && value !== null),
  }),
  async run(work, { name, bytes, reading }) {
    const no = work.authorise(may(work.actor, 'report.build', work.here))
    if (no) return no
    const { trx, localityId, now } = work
    const { data, figures, file } = reading
    const senderCode = data?.locality.code ?? localityOfFigures(figures)
    const period = data?.period.id ?? figures.find(one => one.period !== '')?.period ?? ''
    if (senderCode === null) return refuse('sender-unclear', 422, { field: 'file' })
    if (period === '') return refuse('period-unclear', 422, { field: 'file' })
    await oneAtATime(trx, `received ${localityId}`)
    const earlier = await receivedReports(trx, localityId, { sha256: file.sha256 })
    const known = earlier.find(one => one.state === 'read' || one.state === 'taken')
    if (known !== undefined) return done<Kept>({ receivedId: known.id, known: true })
    const kept = await work.ctx.files.put(localityId, bytes)
    await noteFiles(trx, localityId, [{ ...kept, mediaType: DOCX }], now)
    const id = work.newId()
    await insertReceived(trx, {
      locality_id: localityId,
      id,
      sha256: file.sha256,
      name,
      sender_code: senderCode,
      sender_name: data?.locality.name ?? '',
      period,
      carrier: reading.carrier,
      data_sha256: data === null ? null : dataHash(data),
      reading: JSON.stringify(reading),
      state: 'read',
      uploaded_by: work.actor.personId,
      uploaded_at: now,
      row_version: 1,
    })
    work.record({
      type: 'received-report-read',
      payload: {
        receivedId: id,
        senderCode,
        periodId: period,
        file: file.sha256,
        carrier: reading.carrier,
        figures: figures.length,
        differences: reading.differences.length,
      },
    })
    return done<Kept>({ receivedId: id, known: false })
  },
})

/**
 * Takes the file of a report that another locality sent: read in a process of its own, kept with what was read of it, and
 * waiting for a decision about its figures. A file that waits or was taken already is recognised, and its first row
 * answered with `known`. A refused file is not kept.
 */
export async function receiveReport(
  ctx: Context,
  input: { readonly name: string; readonly bytes: Uint8Array; readonly noSecret: boolean },
  requestId?: string,
): Promise<Outcome<Kept>> {
  const permission = may(ctx.actor, 'report.build', { localityId: ctx.actor.localityId })
  if (!permission.ok)
    return refuse(permission.code, 403, {
      params: { who: permission.who.join(','), unitId: permission.unitId },
    })
  if (input.name === '') return refuse('file-missing', 422, { field: 'file' })
  if (!input.noSecret) return refuse('secrecy-not-confirmed', 422, { field: 'noSecret' })
  const name = input.name.slice(-200)
  const reading = await ctx.readReportFile(input.bytes, name, new AbortController().signal)
  if (isFileRefusal(reading))
    return refuse('file-refused', 422, { field: 'file', params: { refusal: JSON.stringify(reading) } })
  return keepReceived(ctx, { name, bytes: input.bytes, reading }, requestId)
}
