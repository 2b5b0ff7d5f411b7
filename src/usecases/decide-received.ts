import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { compareReceived, figuresOfChoice } from '../domain/received-report.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { TAKE_IN_RULES } from '../domain/take-in.ts'
import {
  insertReceivedFigures,
  lockReceived,
  readingOfReceived,
  receivedReports,
  standingFigures,
  updateReceived,
} from '../store/received-report.ts'
import { digest } from './digest.ts'
import { change, type Work } from './use-case.ts'

const record = async ({ trx, localityId }: Work, receivedId: string) => {
  if (!(await lockReceived(trx, localityId, receivedId))) return null
  const [received] = await receivedReports(trx, localityId, { id: receivedId })
  const reading = await readingOfReceived(trx, localityId, receivedId)
  return received && reading ? { received, reading } : null
}

/**
 * Takes the figures of a received report: from now on they stand for their sender and period, confirmed by the file.
 * Where data and tables differ somebody says which side counts; figures that contradict those that stand are taken only
 * when that is meant.
 */
export const takeReceived = change({
  name: 'take-received',
  input: z.object({
    receivedId: z.uuid(),
    choice: z.enum(['data', 'tables'], 'choose-one').optional(),
    replace: z.boolean().default(false),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'report.build', work.here))
    if (no) return no
    const { trx, localityId } = work
    const found = await record(work, input.receivedId)
    if (found === null) return notFound()
    const { received, reading } = found
    if (!TAKE_IN_RULES[received.state].take) return refuse('received-decided', 409)
    if (reading.differences.length > 0 && input.choice === undefined)
      return refuse('choose-side', 422, { field: 'choice' })
    const choice = reading.differences.length === 0 ? reading.carrier : (input.choice ?? reading.carrier)
    const unread = reading.warnings.filter(one => one.code === 'cell-unreadable').length
    if (choice === 'tables' && unread > 0)
      return refuse('cells-unreadable', 422, { field: 'choice', params: { count: unread } })
    const figures = figuresOfChoice(reading, choice)
    const { senderCode, period } = received
    const standing = await standingFigures(trx, localityId, { senderCode, period })
    const contradicting = compareReceived(reading, figures, standing).filter(
      one => one.verdict === 'contradicts',
    )
    if (contradicting.length > 0 && !input.replace)
      return refuse('figures-contradict', 422, {
        field: 'replace',
        params: { count: contradicting.length },
      })
    await insertReceivedFigures(trx, localityId, received, figures)
    await updateReceived(trx, localityId, received.id, {
      state: 'taken',
      choice,
      decided_by: work.actor.personId,
      decided_at: work.now,
    })
    work.record({
      type: 'received-figures-taken',
      payload: {
        receivedId: received.id,
        senderCode,
        periodId: period,
        choice,
        figures: figures.map(({ id, value, numerator, denominator }) => ({
          id,
          value,
          numerator,
          denominator,
        })),
      },
    })
    return done({ figures: figures.length, replaced: contradicting.length })
  },
})

/** Takes nothing of a received report. */
export const dropReceived = change({
  name: 'drop-received',
  input: z.object({ receivedId: z.uuid() }),
  async run(work, { receivedId }) {
    const no = work.authorise(may(work.actor, 'report.build', work.here))
    if (no) return no
    const found = await record(work, receivedId)
    if (found === null) return notFound()
    if (!TAKE_IN_RULES[found.received.state].drop) return refuse('received-decided', 409)
    await updateReceived(work.trx, work.localityId, receivedId, {
      state: 'dropped',
      decided_by: work.actor.personId,
      decided_at: work.now,
    })
    work.record({ type: 'received-report-dropped', payload: { receivedId } })
    return done({ receivedId })
  },
})

/** Takes back the figures of a received report, with the reason; those that they replaced stand again. */
export const undoReceived = change({
  name: 'undo-received',
  input: z.object({
    receivedId: z.uuid(),
    reason: z.string().trim().min(1, 'missing').max(1000, 'too-long'),
  }),
  async run(work, { receivedId, reason }) {
    const no = work.authorise(may(work.actor, 'report.build', work.here))
    if (no) return no
    const found = await record(work, receivedId)
    if (found === null) return notFound()
    if (!TAKE_IN_RULES[found.received.state].undo) return refuse('received-not-taken', 409)
    await updateReceived(work.trx, work.localityId, receivedId, {
      state: 'undone',
      undone_by: work.actor.personId,
      undone_at: work.now,
      reason,
    })
    work.record({ type: 'received-figures-undone', payload: { receivedId, reason: digest(reason) } })
    return done({ receivedId })
  },
})
