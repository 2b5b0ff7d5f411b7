import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { insertAmendment, lockOpenAmendment } from '../store/amendment.ts'
import { lockPlan } from '../store/plan.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** Begins a draft of changes on a running plan. The plan runs on as it is until the draft is adopted. */
export const beginAmendment = change({
  name: 'begin-amendment',
  input: z.object({
    planId: z.uuid(),
    reason: z.string().trim().min(1, 'reason-missing').max(2000, 'too-long'),
  }),
  async run(work, { planId, reason }) {
    const no = work.authorise(may(work.actor, 'plan.amend', work.here))
    if (no) return no
    const plan = await lockPlan(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    if (plan.stage !== 'adopted') return refuse('plan-not-adopted', 409)
    if (await lockOpenAmendment(work.trx, work.localityId, planId))
      return refuse('amendment-open-already', 409)
    const id = work.newId()
    await insertAmendment(work.trx, work.localityId, {
      id,
      planId,
      reason,
      begunBy: work.actor.personId,
      begunAt: work.now,
    })
    work.record({ type: 'amendment-begun', payload: { planId, amendmentId: id, reason: digest(reason) } })
    return done({ planId, amendmentId: id })
  },
})
