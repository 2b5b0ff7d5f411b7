import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockLateness } from '../store/lateness.ts'
import { causesOf, decideCauseRow } from '../store/objective-cause.ts'
import { digest } from './digest.ts'
import { idsOfItem, itemAtHand } from './item-at-hand.ts'
import { latenessObject } from './policy-objects.ts'
import { change } from './use-case.ts'

/**
 * A leader of the line confirms or refuses the objective cause that waits on a lateness. A confirmed one takes the
 * lateness out of the figures that count fault; the lateness itself stays.
 */
export const decideCause = change({
  name: 'decide-cause',
  input: z.object({
    latenessId: z.uuid(),
    decision: z.enum(['confirmed', 'refused'], 'choose-one'),
    reason: z.string().trim().max(1000, 'too-long').default(''),
    document: z.string().trim().max(200, 'too-long').default(''),
  }),
  async run(work, { latenessId, decision, reason, document }) {
    const { trx, localityId } = work
    const lateness = await lockLateness(trx, localityId, latenessId)
    const item = lateness && (await itemAtHand(work, lateness))
    if (!lateness || !item) return notFound()
    const no = work.authorise(may(work.actor, 'cause.decide', latenessObject(localityId, item, lateness)))
    if (no) return no
    const [claim] = (await causesOf(trx, localityId, { latenessIds: [latenessId] })).filter(
      one => one.state === 'asked',
    )
    if (!claim) return refuse('cause-not-waiting', 409)
    if (decision === 'refused' && reason === '') return refuse('reason-missing', 422, { field: 'reason' })
    await decideCauseRow(trx, localityId, claim.id, {
      state: decision,
      decidedBy: work.actor.personId,
      decidedAt: work.now,
      reason: reason || null,
      document: document || null,
    })
    work.record({
      type: 'cause-decided',
      payload: {
        causeId: claim.id,
        latenessId,
        ...idsOfItem(item),
        confirmed: decision === 'confirmed',
        reason: reason === '' ? null : digest(reason),
        document: document === '' ? null : digest(document),
      },
    })
    return done({ latenessId, decision, code: item.code })
  },
})
