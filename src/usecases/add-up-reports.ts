import { z } from 'zod'
import { addUp, missingSenders } from '../domain/adding-up.ts'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import {
  figuresOfPeriod,
  keepSenderRows,
  receivedPeriods,
  type SenderRecord,
  sendersEver,
  sendersOf,
} from '../store/report-sender.ts'
import { change, look } from './use-case.ts'

/**
 * Figures of received reports added up for a period, each with its rule and the rows behind it, and who is missing.
 * Where nobody has said whose reports are awaited, whoever has ever sent one is.
 */
export const addUpReports = look({
  name: 'add-up-reports',
  input: z.object({ period: z.string().optional() }),
  async run(work, { period: asked }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [periods, listed, ever] = await Promise.all([
      receivedPeriods(trx, localityId),
      sendersOf(trx, localityId),
      sendersEver(trx, localityId),
    ])
    const period = asked ?? periods.find(one => one.taken > 0)?.period ?? periods[0]?.period ?? null
    const figures = period === null ? [] : await figuresOfPeriod(trx, localityId, period)
    const received = new Set(figures.map(figure => figure.senderCode))
    const expected = listed.length > 0 ? listed : ever
    const named = new Map([...ever, ...listed].map(one => [one.code, one.name]))
    return done({
      period,
      periods,
      /** False while the list of who is awaited is only those who have sent before. */
      listed: listed.length > 0,
      expected,
      received: [...received].map((code): SenderRecord => ({ code, name: named.get(code) ?? '' })),
      missing: missingSenders(expected, received),
      /** Sent although nobody awaits it. */
      besides: [...received].filter(code => listed.length > 0 && !listed.some(one => one.code === code)),
      waiting: periods.find(one => one.period === period)?.waiting ?? 0,
      lines: addUp(figures),
      manage: may(work.actor, 'report.build', work.here).ok,
    })
  },
})

/** "99001 phường Hoa Mai": a code and a name. */
const LINE = /^([0-9A-Za-z.-]{1,20})[\s,;]+(.{1,200})$/u

/** Says whose reports are awaited here, a locality a line. */
export const keepSenders = change({
  name: 'keep-senders',
  input: z.object({ senders: z.array(z.string().trim()).max(5000, 'too-long') }),
  async run(work, { senders }) {
    const no = work.authorise(may(work.actor, 'report.build', work.here))
    if (no) return no
    const lines = senders.filter(line => line !== '')
    const read = lines.map(line => LINE.exec(line))
    const wrong = lines.find((_, at) => read[at] === null)
    if (wrong !== undefined)
      return refuse('sender-line-unreadable', 422, { field: 'senders', params: { line: wrong.slice(0, 80) } })
    const kept = [
      ...new Map(
        read.flatMap(found => (found === null ? [] : [[found[1] ?? '', (found[2] ?? '').trim()] as const])),
      ),
    ].map(([code, name]) => ({ code, name }))
    await keepSenderRows(work.trx, work.localityId, kept, { at: work.now, by: work.actor.personId })
    work.record({ type: 'senders-kept', payload: { codes: kept.map(one => one.code) } })
    return done({ count: kept.length })
  },
})
