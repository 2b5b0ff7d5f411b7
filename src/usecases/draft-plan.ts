import { may } from '../domain/policy/may.ts'
import { notFound, type Refusal, refuse } from '../domain/refusal.ts'
import { lockPlan, type PlanRecord } from '../store/plan.ts'
import type { Work } from './use-case.ts'

type Found<T> = { readonly ok: true; readonly plan: T } | { readonly ok: false; readonly refusal: Refusal }

/** The plan, held until the transaction ends, if the actor may review it and it is still a draft. */
export async function draftForReview(work: Work, planId: string): Promise<Found<PlanRecord>> {
  const no = work.authorise(may(work.actor, 'plan.review', work.here))
  if (no) return no
  const plan = await lockPlan(work.trx, work.localityId, planId)
  if (!plan) return notFound()
  if (plan.stage !== 'draft') return refuse('plan-not-draft', 409, { params: { stage: plan.stage } })
  return { ok: true, plan }
}
