import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { markRead } from '../store/notice.ts'
import { change } from './use-case.ts'

/** Marks the actor's own notices as read: those named, or all. That somebody has read is nobody else's affair. */
export const readNotices = change({
  name: 'read-notices',
  input: z.object({ ids: z.array(z.uuid()).nullable() }),
  async run(work, { ids }) {
    const no = work.authorise(may(work.actor, 'notice.read', work.here))
    if (no) return no
    const { trx, localityId, actor, now } = work
    return done({ read: await markRead(trx, localityId, actor.personId, ids, now) })
  },
})
