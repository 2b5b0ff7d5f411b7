import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { handoversOf, noteReceived } from '../store/handover.ts'
import { handoverObjects } from './list-handovers.ts'
import { change } from './use-case.ts'

/** Whoever took something over says that it arrived, with its papers. */
export const receiveHandover = change({
  name: 'receive-handover',
  input: z.object({ handoverId: z.uuid() }),
  async run(work, { handoverId }) {
    const { trx, localityId, actor, now } = work
    const [handover] = await handoversOf(trx, localityId, { ids: [handoverId] })
    const object = handover && (await handoverObjects(work, [handover])).get(handover.id)
    if (!handover || !object) return notFound()
    const no = work.authorise(may(actor, 'handover.read', object))
    if (no) return no
    const noteId = await noteReceived(trx, localityId, handoverId, actor.personId, now)
    if (noteId === null) return refuse('nothing-to-receive', 409)
    work.record({ type: 'handover-received', payload: { noteId, handoverId } })
    return done({ handoverId })
  },
})
