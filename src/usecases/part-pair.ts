import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { keepPairs, pairsOf } from '../store/item-pair.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** Takes two items apart again, with a reason. Figures that were shared until then stay; from now on each has its own. */
export const partPair = change({
  name: 'part-pair',
  input: z.object({
    pairId: z.uuid(),
    reason: z.string().trim().min(1, 'reason-missing').max(2000, 'too-long'),
  }),
  async run(work, { pairId, reason }) {
    const no = work.authorise(may(work.actor, 'pair.change', work.here))
    if (no) return no
    const [pair] = await pairsOf(work.trx, work.localityId, { ids: [pairId] })
    if (!pair) return notFound()
    if (pair.standing !== 'linked') return refuse('pair-not-linked', 409)
    const { id, item, stateId, partyId } = pair
    await keepPairs(
      work.trx,
      work.localityId,
      [{ id, item, stateId, partyId, standing: 'parted', reason }],
      work.actor.personId,
      work.now,
    )
    work.record({
      type: 'pair-parted',
      payload: { pairId: id, item, stateId, partyId, reason: digest(reason) },
    })
    return done({ pairId: id })
  },
})
