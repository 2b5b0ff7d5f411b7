import { z } from 'zod'
import { OUTSIDE_SOURCES } from '../domain/outside-view.ts'
import { parsePeriod } from '../domain/period.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import { localityById } from '../store/locality.ts'
import { insertSending, outsideViews, sendingsOf } from '../store/outside-view.ts'
import { planById, plansOf } from '../store/plan.ts'
import { outsideRows, writeOutside } from '../writer/outside-sheet.ts'
import { reportInput } from '../writer/report-view.ts'
import { planOfPeriod } from './build-report.ts'
import { gatherReport } from './report-facts.ts'
import { change, look } from './use-case.ts'

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * Writes a sheet for somebody outside from the same facts as a report of the period, keeps the file under its hash and notes
 * who sent what to whom. The program itself sends nothing anywhere.
 */
export const sendOutsideSheet = change({
  name: 'send-outside-sheet',
  input: z.object({
    viewId: z.uuid(),
    planId: z.uuid().optional(),
    period: z.string().trim().min(1, 'missing').max(20, 'not-understood'),
    receiver: z.string().trim().min(1, 'missing').max(200, 'too-long'),
    format: z.enum(['xlsx', 'csv'], 'choose-one'),
  }),
  async run(work, { viewId, planId, period: typed, receiver, format }) {
    const no = work.authorise(may(work.actor, 'outsideView.send', work.here))
    if (no) return no
    const { trx, localityId, now, actor } = work
    const [[view], locality] = await Promise.all([
      outsideViews(trx, localityId, { id: viewId }),
      localityById(trx, localityId),
    ])
    if (view === undefined || locality === null) return notFound()
    const parsed = parsePeriod(typed)
    if (!parsed.ok)
      return refuse('bad-input', 422, {
        problems: [{ field: 'period', code: parsed.code, params: { typed } }],
      })
    const plan =
      planId === undefined
        ? planOfPeriod(await plansOf(trx, localityId), parsed.period)
        : await planById(trx, localityId, planId)
    if (plan?.stage !== 'adopted') return refuse('no-running-plan', 409)
    const source = OUTSIDE_SOURCES.find(one => one === view.source) ?? 'tasks'
    const facts = reportInput(await gatherReport(work, plan, locality, parsed.period))
    const rows = outsideRows(facts, source, view.columns)
    const bytes = await writeOutside({ name: view.name, columns: view.columns, rows }, format)
    const kept = await work.ctx.files.put(localityId, bytes)
    await noteFiles(trx, localityId, [{ ...kept, mediaType: MEDIA_TYPES[format] }], now)
    const sendingId = work.newId()
    await insertSending(trx, {
      locality_id: localityId,
      id: sendingId,
      view_id: viewId,
      columns: JSON.stringify(view.columns),
      format,
      row_count: rows.length,
      receiver,
      file_sha256: kept.sha256,
      sent_at: now,
      sent_by: actor.personId,
    })
    work.record({
      type: 'outside-sheet-sent',
      payload: { viewId, sendingId, file: kept.sha256, rows: rows.length },
    })
    return done({ sendingId, rows: rows.length })
  },
})

/** A file as it was sent. */
export const openSending = look({
  name: 'open-sending',
  input: z.object({ sendingId: z.uuid() }),
  async run(work, { sendingId }) {
    const no = work.authorise(may(work.actor, 'paper.read', work.here))
    if (no) return no
    const [sending] = await sendingsOf(work.trx, work.localityId, { id: sendingId })
    const bytes = sending && (await work.ctx.files.get(work.localityId, sending.sha256))
    if (sending === undefined || bytes == null) return notFound()
    const format = sending.format === 'csv' ? 'csv' : 'xlsx'
    return done({ bytes, format, mediaType: MEDIA_TYPES[format], sentAt: sending.sentAt })
  },
})
