import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { insertRoundAct, lockRoundRow, roundsOf } from '../store/round.ts'
import { submissionsOf, updateSubmission } from '../store/submission.ts'
import { digest } from './digest.ts'
import { change, type Work } from './use-case.ts'

const reason = z.string().trim().min(1, 'reason-missing').max(2000, 'too-long')

const note = (work: Work, act: string, roundId: string, submissionId: string | null, why: string) =>
  insertRoundAct(work.trx, work.localityId, {
    id: work.newId(),
    roundId,
    submissionId,
    line: null,
    act,
    reason: why,
    byId: work.actor.personId,
    at: work.now,
  })

/** Closes a round to the units, for a reason that stays on record. What has been sent may still be accepted. */
export const lockRound = change({
  name: 'lock-round',
  input: z.object({ roundId: z.uuid(), reason }),
  async run(work, { roundId, reason: why }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const [round] = await roundsOf(trx, localityId, { id: roundId, lock: true })
    if (!round) return notFound()
    if (round.lockedOn !== null) return refuse('round-locked-already', 409)
    await lockRoundRow(trx, localityId, roundId, { on: today, by: work.actor.personId, reason: why })
    await note(work, 'round-lock', roundId, null, why)
    work.record({ type: 'round-locked', payload: { roundId, on: today, reason: digest(why) } })
    return done({ roundId })
  },
})

/** Lets one unit submit until a day, in a round that is locked or would be late for it. */
export const grantException = change({
  name: 'grant-exception',
  input: z.object({
    submissionId: z.uuid(),
    until: z.string().refine(isDay, 'no-such-day'),
    reason,
  }),
  async run(work, { submissionId, until, reason: why }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const [submission] = await submissionsOf(trx, localityId, { id: submissionId, lock: true })
    if (!submission) return notFound()
    if (until < today) return refuse('exception-past', 422, { field: 'until' })
    await updateSubmission(trx, localityId, submissionId, { exception_until: until, exception_reason: why })
    await note(work, 'round-exception', submission.roundId, submissionId, why)
    work.record({
      type: 'round-exception',
      payload: {
        submissionId,
        roundId: submission.roundId,
        unitId: submission.unit.id,
        until,
        reason: digest(why),
      },
    })
    return done({ roundId: submission.roundId, unit: submission.unit.name })
  },
})
