import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Refusal, refuse } from '../domain/refusal.ts'
import { keepPairs } from '../store/item-pair.ts'
import { planById } from '../store/plan.ts'
import { oneAtATime } from '../store/transaction.ts'
import { asPair, loadPlanPair, type PlanPair } from './plan-pair.ts'
import { type Given, shareFigures } from './share-figures.ts'
import { change, type Work } from './use-case.ts'

const decided = z.object({
  stateId: z.uuid(),
  partyId: z.uuid(),
  decision: z.enum(['linked', 'rejected'], 'choose-one'),
  origin: z.enum(['proposed', 'by-hand']),
})
type Decided = z.output<typeof decided>

/**
 * Says of pairs of items of a State plan and a Party plan, many at once, whether they are one and the same work. Linked
 * targets share their confirmed figures from then on.
 */
export const decidePairs = change({
  name: 'decide-pairs',
  input: z.object({
    planId: z.uuid(),
    otherId: z.uuid(),
    pairs: z.array(decided).min(1, 'nothing-selected').max(500),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'pair.change', work.here))
    if (no) return no
    const { trx, localityId } = work
    await oneAtATime(trx, `${localityId}/pairs`)
    const plan = await planById(trx, localityId, input.planId)
    const other = await planById(trx, localityId, input.otherId)
    if (!plan) return notFound()
    const both = other && asPair(plan, other)
    if (!both) return refuse('plans-no-pair', 422)
    const pair = await loadPlanPair(work, both)
    const refused = unfit(pair, input.pairs)
    if (refused) return refused
    const kept = input.pairs.map(one => {
      const known = pair.pairs.find(
        before => before.stateId === one.stateId && before.partyId === one.partyId,
      )
      return {
        id: known?.id ?? work.newId(),
        item: itemOf(pair, one),
        stateId: one.stateId,
        partyId: one.partyId,
        standing: one.decision,
        reason: null,
        origin: one.origin,
      }
    })
    await keepPairs(trx, localityId, kept, work.actor.personId, work.now)
    for (const { id, item, stateId, partyId, standing, origin } of kept) {
      const about = { pairId: id, item, stateId, partyId }
      if (standing === 'linked') work.record({ type: 'items-paired', payload: { ...about, origin } })
      else work.record({ type: 'pair-rejected', payload: about })
    }
    await shareKnownFigures(
      work,
      pair,
      kept.filter(one => one.standing === 'linked' && one.item === 'target'),
    )
    const linked = kept.filter(one => one.standing === 'linked').length
    return done({ linked, rejected: kept.length - linked })
  },
})

const itemOf = ({ items }: PlanPair, { stateId }: Decided): 'task' | 'target' =>
  items.state.targets.has(stateId) ? 'target' : 'task'

function unfit(
  { items, pairs }: PlanPair,
  wanted: readonly Decided[],
): { readonly ok: false; readonly refusal: Refusal } | null {
  const { state, party } = items
  for (const { stateId, partyId } of wanted) {
    const asTasks = state.tasks.has(stateId) && party.tasks.has(partyId)
    const asTargets = state.targets.has(stateId) && party.targets.has(partyId)
    if (!asTasks && !asTargets) return refuse('pair-mixed', 422)
  }
  const linking = wanted.filter(one => one.decision === 'linked' && state.targets.has(one.stateId))
  const after = [
    ...pairs
      .filter(pair => pair.item === 'target' && pair.standing === 'linked')
      .filter(pair => !linking.some(one => one.stateId === pair.stateId && one.partyId === pair.partyId)),
    ...linking,
  ].flatMap(one => [one.stateId, one.partyId])
  const twice = after.filter((id, at) => after.indexOf(id) !== at)
  if (twice.length === 0) return null
  const codes = twice.map(id => (state.targets.get(id) ?? party.targets.get(id))?.code ?? '')
  return refuse('target-paired', 409, { params: { codes: codes.filter(Boolean).join(', ') } })
}

/** What was confirmed on either side before the two were linked. */
async function shareKnownFigures(
  work: Work,
  { items }: PlanPair,
  linked: readonly { readonly stateId: string; readonly partyId: string }[],
): Promise<void> {
  const given = linked.flatMap(({ stateId, partyId }): Given[] => {
    const [state, party] = [items.state.targets.get(stateId), items.party.targets.get(partyId)]
    if (!state || !party) return []
    return [
      { from: state, to: party, figures: state.measurements },
      { from: party, to: state, figures: party.measurements },
    ]
  })
  await shareFigures(work, given)
}
