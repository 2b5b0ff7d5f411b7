import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockConcern, settleConcern } from '../store/concern.ts'
import { digest } from './digest.ts'
import { concernObject } from './policy-objects.ts'
import { change } from './use-case.ts'

/** Takes back an obstacle or a proposal that nobody has answered yet, with the reason. It stays on record. */
export const withdrawConcern = change({
  name: 'withdraw-concern',
  input: z.object({
    concernId: z.uuid(),
    reason: z.string().trim().min(1, 'reason-missing').max(1000, 'too-long'),
  }),
  async run(work, { concernId, reason }) {
    const concern = await lockConcern(work.trx, work.localityId, concernId)
    if (!concern) return notFound()
    const no = work.authorise(may(work.actor, 'concern.withdraw', concernObject(work.localityId, concern)))
    if (no) return no
    if (concern.state !== 'open') return refuse('concern-not-open', 409, { params: { state: concern.state } })
    await settleConcern(work.trx, work.localityId, concernId, {
      state: 'withdrawn',
      outcome: null,
      answer: reason,
      document: null,
      answeredOn: null,
      decidedBy: work.actor.personId,
      decidedAt: work.now,
    })
    work.record({
      type: 'concern-withdrawn',
      payload: {
        concernId,
        taskId: concern.taskIds[0] ?? null,
        targetId: concern.targetIds[0] ?? null,
        reason: digest(reason),
      },
    })
    return done({ concernId, kind: concern.kind })
  },
})
