import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockOccurrence, updateOccurrence } from '../store/series.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** Moves the deadline of one occurrence, with its reason; the first one stays on record. A delivered one is not moved. */
export const moveOccurrence = change({
  name: 'move-occurrence',
  input: z.object({
    occurrenceId: z.uuid(),
    due: z.string().refine(isDay, 'no-such-day'),
    reason: z.string().trim().min(1, 'missing').max(500, 'too-long'),
  }),
  async run(work, { occurrenceId, due, reason }) {
    const no = work.authorise(may(work.actor, 'plan.concretise', work.here))
    if (no) return no
    const occurrence = await lockOccurrence(work.trx, work.localityId, occurrenceId)
    if (!occurrence) return notFound()
    if (occurrence.deliveredOn !== null) return refuse('occurrence-delivered', 422, { field: 'due' })
    // What is late stays late: a deadline that has passed is not moved behind today.
    if (occurrence.due < work.today && due > occurrence.due)
      return refuse('occurrence-late', 422, { field: 'due' })
    await updateOccurrence(work.trx, work.localityId, occurrenceId, { due, moved_reason: reason })
    work.record({
      type: 'occurrence-moved',
      payload: {
        occurrenceId,
        taskId: occurrence.taskId,
        due,
        dueBefore: occurrence.due,
        reason: digest(reason),
      },
    })
    return done({ taskId: occurrence.taskId, due })
  },
})
