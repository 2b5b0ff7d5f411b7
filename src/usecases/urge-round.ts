import { z } from 'zod'
import { dayOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { isAwaited } from '../domain/round.ts'
import { insertRoundActs, roundActsOf, roundsOf } from '../store/round.ts'
import { submissionsOf } from '../store/submission.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** How the act stands in the history of a round. */
export const URGE_ACT = 'submission-urge'

/**
 * Urges every unit of a round whose report has not come: one act a unit, which its people find in their notices and in
 * the digest of the day. A unit is urged once a day; what is locked to it cannot be asked for.
 */
export const urgeRound = change({
  name: 'urge-round',
  input: z.object({ roundId: z.uuid(), text: z.string().trim().max(1000, 'too-long').default('') }),
  async run(work, { roundId, text }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const { trx, localityId, today, now, actor } = work
    const [round] = await roundsOf(trx, localityId, { id: roundId, lock: true })
    if (!round) return notFound()
    const [submissions, acts] = await Promise.all([
      submissionsOf(trx, localityId, { roundIds: [roundId] }),
      roundActsOf(trx, localityId, roundId),
    ])
    const urged = new Set(
      acts.flatMap(one => (one.act === URGE_ACT && dayOf(one.at) === today ? [one.submissionId] : [])),
    )
    const awaited = submissions.filter(one => isAwaited(round, one, today))
    const open = awaited.filter(one => !urged.has(one.id))
    if (open.length === 0) return refuse(awaited.length === 0 ? 'nobody-awaited' : 'round-urged-today', 409)
    const said = text === '' ? null : digest(text)
    await insertRoundActs(
      trx,
      localityId,
      open.map(({ id }) => ({
        id: work.newId(),
        roundId,
        submissionId: id,
        line: null,
        act: URGE_ACT,
        reason: text === '' ? null : text,
        byId: actor.personId,
        at: now,
      })),
    )
    for (const { id, unit } of open)
      work.record({
        type: 'submission-urged',
        payload: { submissionId: id, roundId, unitId: unit.id, on: today, text: said },
      })
    return done({ roundId, units: open.map(one => one.unit.name) })
  },
})
