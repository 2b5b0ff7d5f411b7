import { z } from 'zod'
import { dayOf } from '../domain/day.ts'
import { refuse } from '../domain/refusal.ts'
import { type LinkRecord, linkByHash, useLink } from '../store/one-time-link.ts'
import { actorOf } from '../store/person.ts'
import { inSnapshot } from '../store/transaction.ts'
import { type Context, contextFor, type Surroundings } from './context.ts'
import { holdTask, reportProgress } from './report-progress.ts'
import { readToken } from './secret-link.ts'
import { change } from './use-case.ts'

export type OpenedLink =
  | {
      readonly state: 'live'
      readonly link: LinkRecord
      /** What to keep between opening and sending: the secret itself is not needed any more. */
      readonly hash: string
      /** As the person whose link it is, with the posts that they hold today. */
      readonly ctx: Context
    }
  | { readonly state: 'used'; readonly link: LinkRecord }
  | { readonly state: 'expired' | 'revoked' | 'left' | 'unknown' }

/** Why a link opens nothing at `now`; null while it does. */
const spent = (link: LinkRecord, now: Date): 'used' | 'revoked' | 'expired' | null => {
  if (link.usedAt !== null) return 'used'
  if (link.revokedAt !== null) return 'revoked'
  return link.expiresAt <= now ? 'expired' : null
}

/** What a one-time link opens. Opening changes nothing, so programs that look at mails before people do no harm. */
export async function openLink(surroundings: Surroundings, token: string): Promise<OpenedLink> {
  const read = readToken(token)
  if (read === null) return { state: 'unknown' }
  const { localityId, hash } = read
  const now = surroundings.clock()
  return inSnapshot(surroundings.db, localityId, async (trx): Promise<OpenedLink> => {
    const link = await linkByHash(trx, localityId, hash)
    if (link === null) return { state: 'unknown' }
    const why = spent(link, now)
    if (why === 'used') return { state: 'used', link }
    if (why !== null) return { state: why }
    const actor = await actorOf(trx, localityId, link.person.id, dayOf(now))
    if (actor === null || actor.appointments.length === 0) return { state: 'left' }
    return { state: 'live', link, hash, ctx: contextFor(surroundings, actor) }
  })
}

/**
 * Reports on the one task of a link as its person, and uses the link up: both or neither. The link is held while the
 * report is judged, so of two that come at once one is taken. Rights are those of the posts held now.
 */
export const reportByLink = change({
  name: 'report-by-link',
  input: reportProgress.definition.input.extend({ linkHash: z.string() }),
  inspect: (ctx, input) => reportProgress.definition.inspect?.(ctx, input) ?? Promise.resolve([]),
  hold: holdTask,
  async run(work, { linkHash, ...input }, found, held) {
    const { trx, localityId, actor, now } = work
    const link = await linkByHash(trx, localityId, linkHash, { lock: true })
    const fits = link !== null && link.person.id === actor.personId && link.task.id === input.taskId
    const outcome = fits
      ? await reportProgress.definition.run(work, input, found, held)
      : refuse('link-unknown', 404)
    if (!fits || !outcome.ok) return outcome
    const why = spent(link, now)
    if (why !== null) return refuse(`link-${why}`, 409)
    const { updateId } = outcome.value
    await useLink(trx, localityId, link.id, updateId, now)
    work.record({ type: 'link-used', payload: { linkId: link.id, personId: actor.personId, updateId } })
    return outcome
  },
})
