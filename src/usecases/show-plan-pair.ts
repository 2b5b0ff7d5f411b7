import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { type PlanRecord, plansOf } from '../store/plan.ts'
import { asPair, type Items, loadPlanPair, type PlanPair, proposalsOf, shownPairs } from './plan-pair.ts'
import type { StandingTarget } from './target-standing.ts'
import type { StandingTask } from './task-standing.ts'
import { look } from './use-case.ts'

/**
 * The plan of one line beside the one of the other: which items are the same work and how both stand, which are proposed
 * to be, and which are in no pair. `otherId` null: the running plan of the other line whose year is nearest.
 */
export const showPlanPair = look({
  name: 'show-plan-pair',
  input: z.object({ planId: z.uuid(), otherId: z.uuid().nullable() }),
  async run(work, { planId, otherId }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const plans = await plansOf(work.trx, work.localityId)
    const plan = plans.find(one => one.id === planId)
    if (!plan) return notFound()
    const others = plans.filter(
      one => one.line !== plan.line && one.stage === 'adopted' && one.kind === 'action',
    )
    const other = otherId === null ? nearest(plan, others) : (others.find(one => one.id === otherId) ?? null)
    if (otherId !== null && other === null) return refuse('plans-no-pair', 422, { field: 'voi' })
    const both = other === null ? null : asPair(plan, other)
    const change = may(work.actor, 'pair.change', work.here).ok
    return done({
      plan,
      others,
      other,
      pair: both === null ? null : sideBySide(await loadPlanPair(work, both)),
      change,
    })
  },
})

type Alone = { readonly tasks: readonly StandingTask[]; readonly targets: readonly StandingTarget[] }

function sideBySide(pair: PlanPair) {
  const { items } = pair
  const linked = pair.pairs.filter(one => one.standing === 'linked')
  const inPair = new Set(linked.flatMap(one => [one.stateId, one.partyId]))
  const alone = (of: Items): Alone => ({
    tasks: [...of.tasks.values()].filter(task => !inPair.has(task.id)),
    targets: [...of.targets.values()].filter(target => !inPair.has(target.id)),
  })
  const proposed = proposalsOf(pair)
  return {
    state: pair.state,
    party: pair.party,
    linked: shownPairs(linked, items.state, items.party),
    proposed: {
      tasks: proposed.tasks.flatMap(one => {
        const [state, party] = [items.state.tasks.get(one.stateId), items.party.tasks.get(one.partyId)]
        return state && party ? [{ ...one, state, party }] : []
      }),
      targets: proposed.targets.flatMap(one => {
        const [state, party] = [items.state.targets.get(one.stateId), items.party.targets.get(one.partyId)]
        return state && party ? [{ ...one, state, party }] : []
      }),
    },
    alone: { state: alone(items.state), party: alone(items.party) },
  }
}

const nearest = (plan: PlanRecord, others: readonly PlanRecord[]): PlanRecord | null => {
  const away = (other: PlanRecord) =>
    plan.year === null || other.year === null ? 1000 : Math.abs(plan.year - other.year)
  return [...others].sort((a, b) => away(a) - away(b))[0] ?? null
}
