import { z } from 'zod'
import { fullPost } from '../domain/full-post.ts'
import {
  deservesCommendation,
  type GradedSubject,
  type GradingInputs,
  gradingBySubject,
} from '../domain/grading.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { type CommendationRecord, commendationsOf, insertCommendation } from '../store/commendation.ts'
import { peopleOf } from '../store/person.ts'
import { chainsOf, type RoundRecord, roundsOf } from '../store/round.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { gradedRows } from './graded-rows.ts'
import { change, look, type Work } from './use-case.ts'

export type Candidate = {
  readonly subject: GradedSubject
  readonly name: string
  readonly inputs: GradingInputs
  /** By the rule; a person may decide otherwise. */
  readonly proposed: boolean
  readonly decided: CommendationRecord | null
}

async function candidatesOf(work: Work, round: RoundRecord): Promise<readonly Candidate[]> {
  const { trx, localityId, today } = work
  const span = { from: round.from, to: round.cutOff, on: round.cutOff }
  const [rows, people, units, decisions] = await Promise.all([
    gradedRows(work, span),
    peopleOf(trx, localityId, { day: today }),
    unitsOf(trx, localityId),
    commendationsOf(trx, localityId, round.id),
  ])
  const nameOf = new Map([...people, ...units].map(one => [one.id, one.name]))
  const decided = new Map(decisions.map(one => [`${one.subject.kind}:${one.subject.id}`, one]))
  return gradingBySubject(rows.tasks, rows.latenesses, span)
    .flatMap(({ kind, id, inputs }): Candidate[] => {
      const name = nameOf.get(id)
      if (name === undefined) return []
      const own = decided.get(`${kind}:${id}`) ?? null
      return [{ subject: { kind, id }, name, inputs, proposed: deservesCommendation(inputs), decided: own }]
    })
    .sort((a, b) => Number(b.proposed) - Number(a.proposed) || b.inputs.done.length - a.inputs.done.length)
}

/** Who is proposed in a review by the rule, with the counts that it looked at, and what was decided. */
export const showCommendations = look({
  name: 'show-commendations',
  input: z.object({ roundId: z.uuid() }),
  async run(work, { roundId }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const [round] = await roundsOf(work.trx, work.localityId, { id: roundId })
    if (!round) return notFound()
    return done({ round, candidates: await candidatesOf(work, round) })
  },
})

/** A person decides on one candidate of a review, with the reason that the report gives. */
export const decideCommendation = change({
  name: 'decide-commendation',
  input: z.object({
    roundId: z.uuid(),
    kind: z.enum(['unit', 'person'], 'choose-one'),
    id: z.uuid(),
    commend: z.enum(['yes', 'no'], 'choose-one'),
    reason: z.string().trim().min(1, 'reason-missing').max(1000, 'too-long'),
  }),
  async run(work, { roundId, kind, id, commend, reason }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const { trx, localityId, actor, now, today } = work
    const [round] = await roundsOf(trx, localityId, { id: roundId, lock: true })
    if (!round) return notFound()
    if (round.definition.purpose === 'regular') return refuse('round-no-review', 409)
    const chains = await chainsOf(trx, localityId, { roundIds: [roundId] })
    if (chains.every(one => one.state !== 'drafting')) return refuse('chain-not-drafting', 409)
    const candidate = (await candidatesOf(work, round)).find(
      one => one.subject.kind === kind && one.subject.id === id,
    )
    if (candidate === undefined) return notFound()
    const subject = { kind, id }
    await insertCommendation(trx, localityId, {
      id: work.newId(),
      roundId,
      subject,
      commend: commend === 'yes',
      reason,
      byId: actor.personId,
      at: now,
    })
    work.record({
      type: 'commendation-decided',
      payload: {
        roundId,
        subject,
        commend: commend === 'yes',
        proposed: candidate.proposed,
        on: today,
        reason: digest(reason),
      },
    })
    return done({ roundId, name: candidate.name })
  },
})

/** Those whom a person decided to commend, by name, units first. */
export async function commendedIn(
  work: Pick<Work, 'trx' | 'localityId' | 'today'>,
  roundId: string,
): Promise<readonly { readonly name: string; readonly reason: string }[]> {
  const { trx, localityId, today } = work
  const [decisions, people, units] = await Promise.all([
    commendationsOf(trx, localityId, roundId),
    peopleOf(trx, localityId, { day: today }),
    unitsOf(trx, localityId),
  ])
  const last = new Map(decisions.map(one => [`${one.subject.kind}:${one.subject.id}`, one]))
  const order = new Intl.Collator('vi')
  return [...last.values()]
    .filter(one => one.commend)
    .map(one => {
      const person = people.find(each => each.id === one.subject.id)
      const post = person?.appointments[0]
      const name =
        one.subject.kind === 'unit'
          ? (units.find(unit => unit.id === one.subject.id)?.name ?? '')
          : [person?.name ?? '', fullPost(post)].filter(Boolean).join(', ')
      return { name, reason: one.reason, kind: one.subject.kind }
    })
    .sort((a, b) => (a.kind === b.kind ? order.compare(a.name, b.name) : a.kind === 'unit' ? -1 : 1))
    .map(({ name, reason }) => ({ name, reason }))
}
