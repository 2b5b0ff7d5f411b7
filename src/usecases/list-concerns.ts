import { z } from 'zod'
import { CONCERN_KINDS, CONCERN_STATES } from '../domain/concern.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { concernsOf } from '../store/concern.ts'
import { itemsAtHand } from './item-at-hand.ts'
import { look } from './use-case.ts'

/**
 * The register of obstacles and proposals: all that were raised, open first, then oldest first, with what they concern.
 * Filtering is left to whoever shows it, so that each filter can say how many it would show.
 */
export const listConcerns = look({
  name: 'list-concerns',
  input: z.object({ state: z.enum(CONCERN_STATES).optional(), kind: z.enum(CONCERN_KINDS).optional() }),
  async run(work, { state, kind }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const concerns = await concernsOf(work.trx, work.localityId, {
      ...(state === undefined ? {} : { states: [state] }),
      ...(kind === undefined ? {} : { kind }),
    })
    const items = await itemsAtHand(work, {
      taskIds: [...new Set(concerns.flatMap(one => one.taskIds))],
      targetIds: [...new Set(concerns.flatMap(one => one.targetIds))],
    })
    const openFirst = [
      ...concerns.filter(one => one.state === 'open'),
      ...concerns.filter(one => one.state !== 'open'),
    ]
    return done({
      today: work.today,
      concerns: openFirst.map(one => ({
        ...one,
        items: [...one.taskIds, ...one.targetIds].flatMap(id => items.get(id) ?? []),
      })),
      mayRaise: may(work.actor, 'concern.raise', { ...work.here, unitIds: null, ownerPersonIds: [] }),
    })
  },
})
