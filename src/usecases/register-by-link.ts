import { z } from 'zod'
import { addDays, dayOf, isDay, startOfDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { actorOf } from '../store/person.ts'
import type { RegisterRecord } from '../store/register.ts'
import { registerById } from '../store/register.ts'
import { type EntryVersion, entryVersions } from '../store/register-entry.ts'
import {
  insertRegisterLink,
  type RegisterLink,
  registerLinkByHash,
  registerLinkById,
  revokeRegisterLink,
} from '../store/register-link.ts'
import { inSnapshot } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { type Context, contextFor, type Surroundings } from './context.ts'
import { digest } from './digest.ts'
import { rowFields } from './enter-row.ts'
import { keepPhoto, lookAtPhoto } from './keep-photo.ts'
import { keepRows, problemsOfRow, rowsAround } from './keep-row.ts'
import { registerAtHand } from './register-at-hand.ts'
import { registerObject } from './register-objects.ts'
import { hashOf, readToken, tokenFor } from './secret-link.ts'
import { change } from './use-case.ts'

/** The longest that a link lives: a school year. */
const LONGEST_DAYS = 400

/**
 * Gives somebody without an account a link that enters rows of one register, and nothing else, until a day. The unit that
 * gives it answers for what comes through it, and its head confirms it.
 */
export const makeRegisterLink = change({
  name: 'make-register-link',
  input: z.object({
    registerId: z.uuid(),
    unitId: z.uuid('choose-one'),
    sender: z.string().trim().min(1, 'missing').max(120, 'too-long'),
    until: z.string().refine(isDay, 'no-such-day'),
  }),
  async run(work, { registerId, unitId, sender, until }) {
    const { trx, localityId } = work
    const register = await registerById(trx, localityId, registerId)
    const unit = (await unitsOf(trx, localityId)).find(one => one.id === unitId)
    if (!register || !unit) return notFound()
    const object = registerObject(localityId, register.definition, unit)
    const no = work.authorise(may(work.actor, 'register.enter', object))
    if (no) return no
    if (!register.active) return refuse('register-closed', 409)
    if (until <= work.today || until > addDays(work.today, LONGEST_DAYS))
      return refuse('link-day', 422, { field: 'until', params: { most: LONGEST_DAYS } })
    const id = work.newId()
    const token = tokenFor(work.ctx, 'register', localityId, id)
    await insertRegisterLink(trx, localityId, {
      id,
      registerId,
      unitId,
      sender,
      hash: hashOf(token),
      madeBy: work.actor.personId,
      madeAt: work.now,
      expiresAt: startOfDay(addDays(until, 1)),
    })
    work.record({
      type: 'register-link-made',
      payload: { registerId, linkId: id, unitId, sender: digest(sender), until },
    })
    return done({ linkId: id, registerId, sender })
  },
})

/** Ends a link at once; what came through it stays. */
export const endRegisterLink = change({
  name: 'end-register-link',
  input: z.object({ linkId: z.uuid() }),
  async run(work, { linkId }) {
    const { trx, localityId } = work
    const link = await registerLinkById(trx, localityId, linkId)
    const register = link && (await registerById(trx, localityId, link.registerId))
    if (!link || !register) return notFound()
    const object = registerObject(localityId, register.definition, link.unit)
    const no = work.authorise(may(work.actor, 'register.enter', object))
    if (no) return no
    if (link.revokedAt !== null) return refuse('link-revoked', 409)
    await revokeRegisterLink(trx, localityId, linkId, work.actor.personId, work.now)
    work.record({ type: 'register-link-revoked', payload: { registerId: register.id, linkId } })
    return done({ linkId, registerId: register.id, sender: link.sender })
  },
})

/** The secret of a link, for whoever may give it on; the same every time, since only the hash is kept. */
export const secretOf = (ctx: Context, linkId: string): string =>
  tokenFor(ctx, 'register', ctx.actor.localityId, linkId)

export type OpenedRegisterLink =
  | {
      readonly state: 'live'
      readonly link: RegisterLink
      readonly register: RegisterRecord
      readonly hash: string
      /** As whoever gave the link; the journal names the link beside them. */
      readonly ctx: Context
      /** What came through it lately, newest first. */
      readonly sent: readonly Pick<EntryVersion, 'on' | 'state' | 'enteredAt'>[]
    }
  | { readonly state: 'unknown' | 'revoked' | 'expired' | 'closed' }

const spent = (link: RegisterLink, now: Date): 'revoked' | 'expired' | null =>
  link.revokedAt !== null ? 'revoked' : link.expiresAt <= now ? 'expired' : null

/** What a link opens; opening changes nothing. */
export async function openRegisterLink(
  surroundings: Surroundings,
  token: string,
): Promise<OpenedRegisterLink> {
  const read = readToken(token)
  if (read === null) return { state: 'unknown' }
  const { localityId, hash } = read
  const now = surroundings.clock()
  return inSnapshot(surroundings.db, localityId, async (trx): Promise<OpenedRegisterLink> => {
    const link = await registerLinkByHash(trx, localityId, hash)
    if (link === null) return { state: 'unknown' }
    const why = spent(link, now)
    if (why !== null) return { state: why }
    const register = await registerAtHand({ trx, localityId }, link.registerId)
    const actor = await actorOf(trx, localityId, link.madeBy.id, dayOf(now))
    // Nobody answers for it any more once who gave it has left.
    if (register === null || !register.active || actor === null || actor.appointments.length === 0)
      return { state: 'closed' }
    const sent = await entryVersions(trx, localityId, { linkId: link.id, most: 10 })
    return { state: 'live', link, register, hash, ctx: contextFor(surroundings, actor), sent }
  })
}

/** Enters a row through a link: of its register, for its unit, in the name of its sender. It waits to be confirmed. */
export const enterByLink = change({
  name: 'enter-by-link',
  input: z.object({ linkHash: z.string(), ...rowFields }),
  async run(work, { linkHash, files, ...row }) {
    const { trx, localityId, actor } = work
    const link = await registerLinkByHash(trx, localityId, linkHash)
    const register = link && (await registerAtHand({ trx, localityId }, link.registerId))
    if (!link || !register || link.madeBy.id !== actor.personId) return notFound()
    const object = registerObject(localityId, register.definition, link.unit)
    const no = work.authorise(may(actor, 'register.enter', object))
    if (no) return no
    const why = spent(link, work.now)
    if (why !== null) return refuse(`link-${why}`, 409)
    if (!register.active) return refuse('register-closed', 409)
    const entered = { unitId: link.unit.id, ...row, sender: link.sender }
    const known = await rowsAround(work, register, row.on)
    const { values, problems } = problemsOfRow(work, register.definition, entered, known)
    const photo = lookAtPhoto(files)
    if (problems.length + photo.problems.length > 0)
      return refuse('bad-input', 422, { problems: [...problems, ...photo.problems] })
    const [entryId = ''] = await keepRows(work, register, [
      {
        ...entered,
        values,
        linkId: link.id,
        takeInId: null,
        photo: await keepPhoto(work, photo.taken),
        corrects: null,
        version: 1,
        correctionReason: null,
      },
    ])
    return done({ entryId, on: row.on })
  },
})
