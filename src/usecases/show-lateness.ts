import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { latenessesOf } from '../store/lateness.ts'
import { unitsOf } from '../store/unit.ts'
import { latenessesAtHand } from './lateness-records.ts'
import { latenessObject } from './policy-objects.ts'
import { look } from './use-case.ts'

/** One lateness with its causes and consequences, and what the actor may do about it. */
export const showLateness = look({
  name: 'show-lateness',
  input: z.object({ latenessId: z.uuid() }),
  async run(work, { latenessId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const [lateness] = await latenessesAtHand(
      work,
      await latenessesOf(trx, localityId, { ids: [latenessId] }),
    )
    if (!lateness) return notFound()
    const object = latenessObject(localityId, lateness.item, lateness)
    const decides = may(actor, 'consequence.decide', object)
    return done({
      lateness,
      today: work.today,
      claim: may(actor, 'cause.claim', object),
      decideCause: may(actor, 'cause.decide', object),
      decides,
      /** Units a task can be transferred to. */
      units: decides.ok
        ? (await unitsOf(trx, localityId)).filter(unit => unit.id !== lateness.item.lead?.id)
        : [],
    })
  },
})
