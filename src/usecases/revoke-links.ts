import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { revokeLinks } from '../store/one-time-link.ts'
import { change } from './use-case.ts'

/** Revokes the actor's own one-time links that could still be used: one of them, or all. */
export const revokeOwnLinks = change({
  name: 'revoke-own-links',
  input: z.object({ linkId: z.uuid().nullable() }),
  async run(work, { linkId }) {
    const no = work.authorise(may(work.actor, 'notice.read', work.here))
    if (no) return no
    const { trx, localityId, actor, now } = work
    const linkIds = await revokeLinks(trx, localityId, actor.personId, linkId, now)
    if (linkIds.length > 0)
      work.record({ type: 'link-revoked', payload: { linkIds, personId: actor.personId } })
    return done({ revoked: linkIds.length })
  },
})
