import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { dueOfUnit, isClosedFor } from '../domain/round.ts'
import { roundActsOf, roundsOf } from '../store/round.ts'
import { submissionsOf } from '../store/submission.ts'
import { submissionObject } from './submission-object.ts'
import { unitInRound } from './unit-in-round.ts'
import { look } from './use-case.ts'

/** What one unit owes in a round: filled from its approved updates, with what it added in words. */
export const showSubmission = look({
  name: 'show-submission',
  input: z.object({ submissionId: z.uuid() }),
  async run(work, { submissionId }) {
    const no = work.authorise(may(work.actor, 'report.read', work.here))
    if (no) return no
    const { trx, localityId, actor, today } = work
    const [submission] = await submissionsOf(trx, localityId, { id: submissionId })
    const [round] = submission ? await roundsOf(trx, localityId, { id: submission.roundId }) : []
    if (!submission || !round) return notFound()
    const [known, acts, object] = await Promise.all([
      unitInRound(work, round, submission.unit.name),
      roundActsOf(trx, localityId, round.id),
      submissionObject(work, submission.unit.id),
    ])
    return done({
      round,
      submission,
      due: dueOfUnit(round, submission),
      closed: isClosedFor(round, submission, today),
      known,
      acts: acts.filter(one => one.submissionId === submission.id),
      allowed: {
        write: may(actor, 'submission.write', object),
        send: may(actor, 'submission.send', object),
        manage: may(actor, 'round.manage', work.here),
      },
    })
  },
})
