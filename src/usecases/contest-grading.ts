import { z } from 'zod'
import { parsePeriod } from '../domain/period.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { answerContestRow, contestsOf, insertContest } from '../store/grading-contest.ts'
import { peopleOf } from '../store/person.ts'
import { digest } from './digest.ts'
import { gradingObject } from './show-grading.ts'
import { change } from './use-case.ts'

/** Figures that may be contested. */
export const GRADING_ITEMS = [
  'assigned',
  'done',
  'onTime',
  'overdue',
  'late',
  'objective',
  'returned',
] as const

const text = z.string().trim().min(1, 'missing').max(2000, 'too-long')

/** The person, or the head of the unit, says which figure of their inputs is wrong, and why. */
export const contestGrading = change({
  name: 'contest-grading',
  input: z.object({
    period: z.string(),
    kind: z.enum(['unit', 'person'], 'choose-one'),
    id: z.uuid(),
    item: z.enum(GRADING_ITEMS, 'choose-one'),
    text,
  }),
  async run(work, { period, kind, id, item, text: why }) {
    const { trx, localityId, actor, today, now } = work
    const people = await peopleOf(trx, localityId, { day: today })
    const subject = { kind, id }
    const no = work.authorise(may(actor, 'grading.contest', gradingObject(localityId, subject, people)))
    if (no) return no
    const parsed = parsePeriod(period, 'calendar')
    if (!parsed.ok) return refuse('bad-input', 422, { problems: [{ field: 'period', code: parsed.code }] })
    const contestId = work.newId()
    await insertContest(trx, localityId, {
      id: contestId,
      period,
      subject,
      item,
      text: why,
      raisedById: actor.personId,
      raisedOn: today,
      raisedAt: now,
    })
    work.record({
      type: 'grading-contested',
      payload: { contestId, period, subject, item, on: today, text: digest(why) },
    })
    return done({ contestId })
  },
})

/** A leader answers, once: right or not, and what follows. Figures are put right where they come from. */
export const answerContest = change({
  name: 'answer-contest',
  input: z.object({ contestId: z.uuid(), upheld: z.enum(['yes', 'no'], 'choose-one'), text }),
  async run(work, { contestId, upheld, text: said }) {
    const { trx, localityId, actor, today } = work
    const [contest] = await contestsOf(trx, localityId, { id: contestId, lock: true })
    if (!contest) return notFound()
    const no = work.authorise(may(actor, 'grading.answer', { localityId, raisedBy: contest.raisedBy.id }))
    if (no) return no
    if (contest.upheld !== null) return refuse('contest-answered', 409)
    await answerContestRow(trx, localityId, contestId, {
      upheld: upheld === 'yes',
      text: said,
      byId: actor.personId,
      on: today,
    })
    work.record({
      type: 'grading-answered',
      payload: { contestId, upheld: upheld === 'yes', on: today, text: digest(said) },
    })
    return done({ contestId, period: contest.period })
  },
})
