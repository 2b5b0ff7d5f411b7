import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { pairsOf } from '../store/item-pair.ts'
import { plansOf } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { carriedItemsOf } from '../store/year-closing.ts'
import { itemsStanding, shownPairs } from './plan-pair.ts'
import { look } from './use-case.ts'

/**
 * What a task or target is bound to outside its plan: the item of the other line's plan that is the same work, with its
 * state and what the two contradict each other in; and the items of other years that it came from or went on as.
 */
export const showItemRelations = look({
  name: 'show-item-relations',
  input: z.object({ itemId: z.uuid() }),
  async run(work, { itemId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [pairs, carried] = await Promise.all([
      pairsOf(trx, localityId, { itemIds: [itemId], standing: 'linked' }),
      carriedItemsOf(trx, localityId, [itemId]),
    ])
    const change = may(work.actor, 'pair.change', work.here).ok
    if (pairs.length + carried.length === 0) return done({ pairs: [], carried: [], change })
    const ids = carried.flatMap(one => [one.fromId, one.toId])
    const [items, tasks, targets, plans] = await Promise.all([
      itemsStanding(work, { ids: pairs.flatMap(pair => [pair.stateId, pair.partyId]) }),
      tasksOf(trx, localityId, { ids }),
      targetsOf(trx, localityId, { ids }),
      plansOf(trx, localityId),
    ])
    const known = new Map([...tasks, ...targets].map(item => [item.id, item]))
    const planOf = (planId: string) => plans.find(plan => plan.id === planId) ?? null
    return done({
      pairs: shownPairs(pairs, items).map(shown => ({
        ...shown,
        plan: planOf((shown.state.id === itemId ? shown.party : shown.state).planId),
        isState: shown.state.id === itemId,
      })),
      carried: carried.flatMap(one => {
        const other = known.get(one.fromId === itemId ? one.toId : one.fromId)
        if (!other) return []
        const direction =
          one.fromId === one.toId
            ? ('within' as const)
            : one.fromId === itemId
              ? ('on' as const)
              : ('from' as const)
        return [
          {
            direction,
            item: one.item,
            year: one.toYear,
            other: { id: other.id, code: other.code },
            plan: planOf(other.planId),
          },
        ]
      }),
      change,
    })
  },
})
