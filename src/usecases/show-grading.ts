import { z } from 'zod'
import {
  type GradedSubject,
  type GradingInputs,
  type GradingPreview,
  gradingBySubject,
} from '../domain/grading.ts'
import { parsePeriod } from '../domain/period.ts'
import { type GradingObject, LEADERS } from '../domain/policy/grading.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { type ContestRecord, contestsOf } from '../store/grading-contest.ts'
import { type PersonRecord, peopleOf } from '../store/person.ts'
import { unitsOf } from '../store/unit.ts'
import { gradedRows } from './graded-rows.ts'
import { look, type Work } from './use-case.ts'

export type GradedRow = {
  readonly subject: GradedSubject
  readonly name: string
  /** Units of a person; empty for a unit. */
  readonly units: readonly string[]
  readonly inputs: GradingInputs
  readonly preview: GradingPreview
  readonly contests: readonly ContestRecord[]
  readonly mayContest: boolean
}

/** Whose inputs these are, as the object of a policy: with the units in which a person holds a post today. */
export const gradingObject = (
  localityId: string,
  subject: GradedSubject,
  people: readonly PersonRecord[],
): GradingObject =>
  subject.kind === 'unit'
    ? { localityId, personId: null, unitIds: [subject.id] }
    : {
        localityId,
        personId: subject.id,
        unitIds: (people.find(one => one.id === subject.id)?.appointments ?? []).map(post => post.unitId),
      }

/**
 * Inputs for the yearly (quarterly, monthly) grading of units and people: counts with their rows, a preview of three
 * factors, no rank. Everybody sees their own; who answers for others sees those.
 */
export const showGrading = look({
  name: 'show-grading',
  input: z.object({ period: z.string().trim().min(1, 'missing') }),
  async run(work, { period: id }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const parsed = parsePeriod(id, 'calendar')
    if (!parsed.ok) return refuse('bad-input', 422, { problems: [{ field: 'period', code: parsed.code }] })
    const { trx, localityId, actor, today } = work
    const { from, to } = parsed.period
    const span = { from, to, on: to < today ? to : today }
    const [rows, people, units, contests] = await Promise.all([
      gradedRows(work, span),
      peopleOf(trx, localityId, { day: today }),
      unitsOf(trx, localityId),
      contestsOf(trx, localityId, { period: id }),
    ])
    const nameOf = new Map([...people, ...units].map(one => [one.id, one.name]))
    const contestsOfSubject = Map.groupBy(contests, one => `${one.subject.kind}:${one.subject.id}`)
    const seen = gradingBySubject(rows.tasks, rows.latenesses, span).flatMap((one): GradedRow[] => {
      const subject = { kind: one.kind, id: one.id }
      const name = nameOf.get(one.id)
      const object = gradingObject(localityId, subject, people)
      if (name === undefined || !may(actor, 'grading.read', object).ok) return []
      const posts = people.find(person => person.id === one.id)?.appointments ?? []
      return [
        {
          subject,
          name,
          units: one.kind === 'unit' ? [] : [...new Set(posts.map(post => post.unitName))],
          inputs: one.inputs,
          preview: one.preview,
          contests: contestsOfSubject.get(`${one.kind}:${one.id}`) ?? [],
          mayContest: may(actor, 'grading.contest', object).ok,
        },
      ]
    })
    const order = new Intl.Collator('vi')
    return done({
      period: parsed.period,
      asOf: span.on,
      rows: seen.sort((a, b) => order.compare(a.name, b.name)),
      tasks: rows.records,
      latenesses: rows.latenesses.map(({ id, taskId, beganOn, objective }) => ({
        id,
        taskId,
        beganOn,
        objective,
      })),
    })
  },
})

/** One contest with who may answer it. */
export const showContest = look({
  name: 'show-contest',
  input: z.object({ contestId: z.uuid() }),
  async run(work, { contestId }) {
    const { trx, localityId, actor, today } = work
    const [contest] = await contestsOf(trx, localityId, { id: contestId })
    const people = await peopleOf(trx, localityId, { day: today })
    if (!contest) return notFound()
    const object = gradingObject(localityId, contest.subject, people)
    const mine = contest.raisedBy.id === actor.personId
    const no = work.authorise(mine ? may(actor, 'task.read', work.here) : may(actor, 'grading.read', object))
    if (no) return no
    return done({
      contest,
      subjectName: await nameOfSubject(work, contest.subject, people),
      answer: may(actor, 'grading.answer', { localityId, raisedBy: contest.raisedBy.id }),
      /** The leaders who may answer, as their posts are written. */
      answerers: people
        .filter(person => person.id !== contest.raisedBy.id)
        .flatMap(person => {
          const post = person.appointments.find(one => LEADERS.includes(one.role))
          return post === undefined ? [] : [{ name: person.name, post: post.post }]
        }),
    })
  },
})

/** The name of a unit or person, empty for one that is gone. */
export async function nameOfSubject(
  { trx, localityId }: Pick<Work, 'trx' | 'localityId'>,
  subject: GradedSubject,
  people: readonly PersonRecord[],
): Promise<string> {
  const named: readonly { readonly id: string; readonly name: string }[] =
    subject.kind === 'person' ? people : await unitsOf(trx, localityId)
  return named.find(one => one.id === subject.id)?.name ?? ''
}
