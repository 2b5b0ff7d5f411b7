import { z } from 'zod'
import { addDays, dayOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { type AdoptedTask, checkDraft, type DraftCheck } from '../reader/draft-check.ts'
import { checkLinkByHash, insertCheckLink, liveCheckLink, revokeCheckLink } from '../store/check-link.ts'
import { pairsOf } from '../store/item-pair.ts'
import { localityById } from '../store/locality.ts'
import { type PlanRecord, planById, plansOf, readingOf } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { inSnapshot } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { draftForReview } from './draft-plan.ts'
import { hashOf, readToken, tokenFor } from './secret-link.ts'
import { change, look, type Work } from './use-case.ts'
import { bankOf } from './wording-bank.ts'

export type { DraftCheck } from '../reader/draft-check.ts'

/** Days for which the address of a check works. */
const LINK_DAYS = 30

/**
 * The check of a draft by what was read from its file; null for a plan without a file.
 *
 * Tasks of other plans that bind are held against it, so that nothing is ordered twice.
 */
async function checkOf(
  { trx, localityId }: Pick<Work, 'trx' | 'localityId'>,
  plan: PlanRecord,
): Promise<DraftCheck | null> {
  const { reading, text } = await readingOf(trx, localityId, plan.id)
  if (reading === null || text === null) return null
  const own = await tasksOf(trx, localityId, { planId: plan.id })
  const [running, pairs, plans, bank] = await Promise.all([
    tasksOf(trx, localityId, { running: true, open: true }),
    pairsOf(trx, localityId, { itemIds: own.map(task => task.id), standing: 'linked' }),
    plansOf(trx, localityId),
    bankOf({ trx, localityId }),
  ])
  const titles = new Map(plans.map(one => [one.id, one.number ?? one.title]))
  const linkedAsRead = (id: string): readonly string[] => {
    const ids = pairs.flatMap(({ stateId, partyId }) =>
      id === partyId ? [stateId] : id === stateId ? [partyId] : [],
    )
    if (ids.length === 0) return []
    // What was split or merged since it was read is known by what it came from.
    const origins = own.filter(task => ids.includes(task.id)).flatMap(task => [task.id, ...task.originOf])
    return own.filter(task => origins.includes(task.id)).flatMap(task => task.read?.id ?? [])
  }
  const adopted = running
    .filter(task => task.planId !== plan.id)
    .map(
      (task): AdoptedTask => ({
        id: task.id,
        text: task.text,
        code: task.code,
        plan: titles.get(task.planId) ?? '',
        linked: linkedAsRead(task.id),
      }),
    )
  return checkDraft(reading, text, { adopted, bank })
}

/** All that whoever drafts should know before the plan is signed, and the address under which others may see it. */
export const checkPlan = look({
  name: 'check-plan',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.review', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    const [check, link] = await Promise.all([
      checkOf(work, plan),
      liveCheckLink(work.trx, work.localityId, planId),
    ])
    const shared = link === null || link.expiresAt <= work.now ? null : link
    return done({
      plan,
      check,
      link:
        shared === null
          ? null
          : { token: tokenFor(work.ctx, 'check', work.localityId, shared.id), until: shared.expiresAt },
    })
  },
})

/** Gives the check of a draft a new secret address; the one before stops working. */
export const shareCheck = change({
  name: 'share-check',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const found = await draftForReview(work, planId)
    if (!found.ok) return found
    if (found.plan.sourceSha256 === null) return refuse('check-no-file', 409)
    const { trx, localityId, now } = work
    const before = await revokeCheckLink(trx, localityId, planId, now)
    if (before !== null) work.record({ type: 'check-closed', payload: { linkId: before, planId } })
    const id = work.newId()
    const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000)
    const hash = hashOf(tokenFor(work.ctx, 'check', localityId, id))
    const made = { id, planId, hash, madeBy: work.actor.personId, madeAt: now, expiresAt }
    await insertCheckLink(trx, localityId, made)
    work.record({
      type: 'check-shared',
      payload: { linkId: id, planId, until: addDays(work.today, LINK_DAYS) },
    })
    return done({ linkId: id })
  },
})

/** Takes the address back. */
export const closeCheck = change({
  name: 'close-check',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.review', work.here))
    if (no) return no
    const linkId = await revokeCheckLink(work.trx, work.localityId, planId, work.now)
    if (linkId !== null) work.record({ type: 'check-closed', payload: { linkId, planId } })
    return done({ closed: linkId !== null })
  },
})

export type SharedCheck = {
  readonly title: string
  readonly locality: string
  readonly until: string
  readonly check: DraftCheck
}

/** What stands behind a secret address; null for one that is wrong, revoked or expired, and once the plan is no draft. */
export async function checkBehind(surroundings: Surroundings, token: string): Promise<SharedCheck | null> {
  const read = readToken(token)
  if (read === null) return null
  const now = surroundings.clock()
  const { localityId, hash } = read
  return inSnapshot(surroundings.db, localityId, async trx => {
    const link = await checkLinkByHash(trx, localityId, hash)
    if (link === null || link.expiresAt <= now) return null
    const [plan, locality] = await Promise.all([
      planById(trx, localityId, link.planId),
      localityById(trx, localityId),
    ])
    if (plan?.stage !== 'draft' || !locality) return null
    const check = await checkOf({ trx, localityId }, plan)
    return check && { title: plan.title, locality: locality.name, until: dayOf(link.expiresAt), check }
  })
}
