import { hasRole, heads } from '../domain/role.ts'
import { unmeasuredPlans } from '../store/target-binding.ts'
import type { Owed } from './owed.ts'
import type { Work } from './use-case.ts'

/** Running plans with targets that nothing measures yet, for those who may say what does; one line a plan. */
export async function owedMeasures({ trx, localityId, actor }: Work): Promise<readonly Owed[]> {
  const standing = hasRole(actor, 'standing-officer')
  const leadUnitIds = actor.appointments.filter(one => heads(actor, one.unitId)).map(one => one.unitId)
  if (!standing && leadUnitIds.length === 0) return []
  const plans = await unmeasuredPlans(trx, localityId, standing ? {} : { leadUnitIds })
  return plans.map(plan => ({
    kind: 'plan-measures',
    id: plan.planId,
    code: '',
    about: plan.number ?? plan.title,
    from: null,
    due: null,
    since: plan.adoptedAt,
  }))
}
