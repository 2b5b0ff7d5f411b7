import { z } from 'zod'
import { canonicalJson, type Json } from '../domain/canonical-json.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { localityById } from '../store/locality.ts'
import { insertSnapshot, insertWithdrawal, snapshots } from '../store/public-snapshot.ts'
import { oneAtATime } from '../store/transaction.ts'
import { digest } from './digest.ts'
import { contentOf, publicationAtHand } from './public-content.ts'
import { change, look } from './use-case.ts'

/** What would be shown to everybody, how it differs from what is shown, and every earlier publication. */
export const showPublishing = look({
  name: 'show-publishing',
  input: z.object({}),
  async run(work) {
    const { trx, localityId, actor, here } = work
    const no = work.authorise(may(actor, 'register.read', here))
    if (no) return no
    const at = await publicationAtHand(work)
    return done({
      ...at,
      /** What is looked at is what is published. */
      seen: digest(at.content),
      history: await snapshots(trx, localityId),
      place: await localityById(work.ctx.db, localityId),
      mayPublish: may(actor, 'public.publish', { ...here, authors: at.authors }),
      mayWithdraw: may(actor, 'public.withdraw', here).ok,
    })
  },
})

/** One publication as everybody saw it, also when it was withdrawn. */
export const showSnapshot = look({
  name: 'show-snapshot',
  input: z.object({ snapshotId: z.uuid() }),
  async run(work, { snapshotId }) {
    const { trx, localityId, actor, here } = work
    const no = work.authorise(may(actor, 'register.read', here))
    if (no) return no
    const [snapshot] = await snapshots(trx, localityId, { id: snapshotId })
    const content = snapshot && (await contentOf(trx, localityId, snapshotId))
    if (!snapshot || !content) return notFound()
    return done({
      snapshot,
      content,
      place: await localityById(work.ctx.db, localityId),
      /** Whether what is kept still has the digest of its day. */
      whole: digest(content) === snapshot.digest,
      mayWithdraw: snapshot.withdrawn === null && may(actor, 'public.withdraw', here).ok,
    })
  },
})

/** Shows everybody what was looked at. A second person does: whoever entered a row of it that is new cannot. */
export const publish = change({
  name: 'publish',
  input: z.object({ seen: z.string() }),
  async run(work, { seen }) {
    const { trx, localityId, actor, here, now } = work
    await oneAtATime(trx, `${localityId}/public`)
    const at = await publicationAtHand(work)
    const no = work.authorise(may(actor, 'public.publish', { ...here, authors: at.authors }))
    if (no) return no
    const sum = digest(at.content)
    if (sum !== seen) return refuse('publication-stale', 409)
    if (at.standing?.digest === sum || (at.standing === null && at.rows === 0))
      return refuse('publication-unchanged', 409)
    const [newest] = await snapshots(trx, localityId, { most: 1 })
    const id = work.newId()
    const number = (newest?.number ?? 0) + 1
    const json: Json = JSON.parse(JSON.stringify(at.content))
    await insertSnapshot(trx, localityId, {
      id,
      number,
      content: canonicalJson(json),
      digest: sum,
      by: actor.personId,
      at: now,
    })
    work.record({
      type: 'public-published',
      payload: { snapshotId: id, number, content: sum, rows: at.rows, before: at.standing?.digest ?? null },
    })
    return done({ snapshotId: id, number, rows: at.rows })
  },
})

/** Takes a publication from everybody's sight, with a reason that is said in its place. Nothing of it is lost. */
export const withdrawPublication = change({
  name: 'withdraw-publication',
  input: z.object({
    snapshotId: z.uuid(),
    reason: z.string().trim().min(1, 'reason-missing').max(500, 'too-long'),
  }),
  async run(work, { snapshotId, reason }) {
    const { trx, localityId, actor, here, now } = work
    const [snapshot] = await snapshots(trx, localityId, { id: snapshotId })
    if (!snapshot) return notFound()
    const no = work.authorise(may(actor, 'public.withdraw', here))
    if (no) return no
    await oneAtATime(trx, `${localityId}/public`)
    const [again] = await snapshots(trx, localityId, { id: snapshotId })
    if (again?.withdrawn !== null) return refuse('publication-withdrawn', 409)
    await insertWithdrawal(trx, localityId, { snapshotId, reason, by: actor.personId, at: now })
    work.record({
      type: 'public-withdrawn',
      payload: { snapshotId, number: snapshot.number, reason: digest(reason) },
    })
    return done({ number: snapshot.number })
  },
})
