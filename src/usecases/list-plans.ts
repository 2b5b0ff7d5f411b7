import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { plansOf } from '../store/plan.ts'
import { look } from './use-case.ts'

export type { PlanRecord } from '../store/plan.ts'

/** Every plan of the locality, newest first, and whether the actor may take in another. */
export const listPlans = look({
  name: 'list-plans',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    return done({
      plans: await plansOf(work.trx, work.localityId),
      mayUpload: may(work.actor, 'plan.upload', work.here).ok,
    })
  },
})
