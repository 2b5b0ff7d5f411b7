import { z } from 'zod'
import { diffPlans } from '../domain/plan-diff.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { amendmentsOf } from '../store/amendment.ts'
import { planById, planVersionsOf } from '../store/plan.ts'
import { contentsOf } from './amended-contents.ts'
import { look } from './use-case.ts'

/** A plan as one of its versions said it, with what it changed against the version before; readable for ever. */
export const showPlanVersion = look({
  name: 'show-plan-version',
  /** Without a number the newest. */
  input: z.object({ planId: z.uuid(), version: z.number().int().positive().optional() }),
  async run(work, { planId, version }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    const [versions, amendments] = await Promise.all([
      planVersionsOf(work.trx, work.localityId, planId),
      amendmentsOf(work.trx, work.localityId, { planId, state: 'adopted' }),
    ])
    if (versions.length === 0) return refuse('plan-not-adopted', 409)
    const shown = version === undefined ? versions.at(-1) : versions.find(one => one.version === version)
    if (!shown) return notFound()
    const contents = await contentsOf(work, planId, shown.version)
    const before = shown.version === 1 ? null : await contentsOf(work, planId, shown.version - 1)
    return done({
      plan,
      versions,
      version: shown,
      reason: amendments.find(one => one.version === shown.version)?.reason ?? null,
      contents,
      before,
      diff: before === null ? null : diffPlans(before, contents),
    })
  },
})
