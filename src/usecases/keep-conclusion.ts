import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { conclusionsOf, dropConclusion, insertConclusion, updateConclusion } from '../store/conclusion.ts'
import { orderDigest, orderFields, orderProblems, orderRow } from './give-orders.ts'
import { keepInOrder } from './keep-in-order.ts'
import { meetingInHand } from './meeting-at-hand.ts'
import { change } from './use-case.ts'

/**
 * Writes a conclusion, or changes one that was not issued yet. One that gives a task is filled in as a task by a
 * directing document is, and refused for the same reasons; one about a running task names it.
 */
export const keepConclusion = change({
  name: 'keep-conclusion',
  input: z.object({
    meetingId: z.uuid(),
    /** '' writes a new one. */
    conclusionId: z.union([z.literal(''), z.uuid()]).default(''),
    rowVersion: z.coerce.number().int().default(0),
    ...orderFields,
  }),
  async run(work, { meetingId, conclusionId, rowVersion, ...order }) {
    const found = await meetingInHand(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const { meeting } = found.value
    if (meeting.on > work.today)
      return refuse('meeting-not-held', 422, { field: 'text', params: { on: meeting.on } })
    const problems = await orderProblems(work, meeting.on, order)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const { trx, localityId } = work
    const all = await conclusionsOf(trx, localityId, { meetingIds: [meetingId] })
    const row = orderRow(work, order)
    const kept = await keepInOrder(work, all, conclusionId, {
      change: id => updateConclusion(trx, localityId, id, rowVersion, row),
      add: (id, position) =>
        insertConclusion(trx, {
          ...row,
          locality_id: localityId,
          id,
          meeting_id: meetingId,
          position,
          row_version: 1,
        }),
    })
    if (!kept.ok) return kept
    work.record({
      type: 'conclusion-written',
      payload: {
        conclusionId: kept.value,
        meetingId,
        kind: order.kind,
        line: order.line,
        content: orderDigest(order),
      },
    })
    return done({ conclusionId: kept.value, meetingId })
  },
})

/** Takes a conclusion out that was not issued. */
export const dropDraftConclusion = change({
  name: 'drop-conclusion',
  input: z.object({ conclusionId: z.uuid() }),
  async run(work, { conclusionId }) {
    const { trx, localityId } = work
    const [conclusion] = await conclusionsOf(trx, localityId, { id: conclusionId })
    if (!conclusion) return notFound()
    const found = await meetingInHand(work, conclusion.meetingId, 'meeting.prepare')
    if (!found.ok) return found
    await dropConclusion(trx, localityId, conclusionId)
    work.record({
      type: 'conclusion-dropped',
      payload: { conclusionId, meetingId: conclusion.meetingId },
    })
    return done({ meetingId: conclusion.meetingId })
  },
})
