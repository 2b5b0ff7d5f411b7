import { z } from 'zod'
import { proposeIndicator } from '../domain/indicator-proposal.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { indicatorVersions } from '../store/indicator.ts'
import { planById } from '../store/plan.ts'
import { targetById } from '../store/target.ts'
import { unitsOf } from '../store/unit.ts'
import { targetObject } from './policy-objects.ts'
import { look } from './use-case.ts'

/** How a target is measured: the definition in force, all versions, what its words suggest, and who may write it. */
export const showIndicator = look({
  name: 'show-indicator',
  input: z.object({ targetId: z.uuid() }),
  async run(work, { targetId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const target = await targetById(trx, localityId, targetId)
    const plan = target && (await planById(trx, localityId, target.planId))
    if (!target || !plan) return notFound()
    const [versions, units] = await Promise.all([
      indicatorVersions(trx, localityId, targetId),
      unitsOf(trx, localityId),
    ])
    return done({
      target,
      plan,
      versions,
      units,
      proposal: proposeIndicator(target),
      define: may(actor, 'target.define', targetObject(localityId, target)),
    })
  },
})
