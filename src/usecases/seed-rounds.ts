import { type Day, dayOf } from '../domain/day.ts'
import { roundsOfYears } from '../domain/report-definition.ts'
import type { Actor } from '../domain/role.ts'
import { type PersonRecord, peopleOf } from '../store/person.ts'
import { definitionsOf } from '../store/report-definition.ts'
import { roundsOf } from '../store/round.ts'
import { type SubmissionRecord, submissionsOf } from '../store/submission.ts'
import { inTransaction } from '../store/transaction.ts'
import { calendarOf } from './calendar.ts'
import { type Context, contextFor, type Surroundings } from './context.ts'
import { DEMONSTRATION_DEFINITIONS } from './demonstration-definitions.ts'
import { keepDefinition } from './keep-definition.ts'
import { moveSubmission } from './move-submission.ts'
import { openRound } from './open-rounds.ts'
import { must } from './seed-people.ts'

/**
 * Gives the invented ward its regimes of reporting and the round whose figures were closed last, with most units'
 * reports sent, one given back and one missing. Does nothing where regimes stand.
 */
export async function seedRounds(surroundings: Surroundings, localityId: string): Promise<void> {
  const today = dayOf(surroundings.clock())
  const { people, kept } = await inTransaction(surroundings.db, localityId, async trx => ({
    people: await peopleOf(trx, localityId, { day: today }),
    kept: await definitionsOf(trx, localityId),
  }))
  const standing = people.find(one => one.appointments.some(post => post.role === 'standing-officer'))
  if (kept.length > 0 || standing === undefined) return
  const as = (person: PersonRecord): Context => contextFor(surroundings, actorOfPerson(person, localityId))
  for (const definition of DEMONSTRATION_DEFINITIONS) must(await keepDefinition(as(standing), { definition }))
  const last = await lastClosedRound(surroundings, localityId, today)
  if (last === null) return
  const { roundId } = must(await openRound(as(standing), last))
  const submissions = await submissionsIn(surroundings, localityId, roundId)
  for (const [index, submission] of submissions.entries()) {
    // The last unit has sent nothing yet.
    if (submissions.length > 1 && index === submissions.length - 1) continue
    await sent(as, people, standing, submission, index)
  }
}

const actorOfPerson = (person: PersonRecord, localityId: string): Actor => ({
  personId: person.id,
  localityId,
  appointments: person.appointments.map(({ unitId, role, line }) => ({ unitId, role, line })),
})

/** The round of half a year or less whose figures were closed last. */
async function lastClosedRound(surroundings: Surroundings, localityId: string, today: Day) {
  const { definitions, calendar } = await inTransaction(surroundings.db, localityId, async trx => ({
    definitions: await definitionsOf(trx, localityId),
    calendar: await calendarOf({ trx, localityId }),
  }))
  const year = Number(today.slice(0, 4))
  const closed = definitions
    .filter(one => one.definition.frequency !== 'year')
    .flatMap(({ id, definition }) =>
      roundsOfYears(definition, [year - 1, year], calendar).map(round => ({ ...round, definitionId: id })),
    )
    .filter(round => round.cutOff < today)
    .sort((a, b) => (a.cutOff === b.cutOff ? (a.from < b.from ? -1 : 1) : a.cutOff > b.cutOff ? -1 : 1))
  const [last] = closed
  return last === undefined ? null : { definitionId: last.definitionId, periodId: last.periodId }
}

const submissionsIn = (surroundings: Surroundings, localityId: string, roundId: string) =>
  inTransaction(surroundings.db, localityId, async trx => {
    const [round] = await roundsOf(trx, localityId, { id: roundId })
    return round === undefined ? [] : submissionsOf(trx, localityId, { roundIds: [round.id] })
  })

const ADDED = [
  'Đã phổ biến kế hoạch trong cuộc họp giao ban của đơn vị',
  'Đã phân công người theo dõi số liệu hằng tuần',
] as const

/** A report that its unit sent; the second one comes back, the others are received or wait. */
async function sent(
  as: (person: PersonRecord) => Context,
  people: readonly PersonRecord[],
  standing: PersonRecord,
  submission: SubmissionRecord,
  index: number,
): Promise<void> {
  const inUnit = (person: PersonRecord, head: boolean) =>
    person.appointments.some(
      post => post.unitId === submission.unit.id && (!head || post.role === 'unit-head'),
    )
  const head = people.find(one => inUnit(one, true)) ?? people.find(one => inUnit(one, false))
  if (head === undefined) return
  const step = async (context: Context, act: 'send' | 'accept' | 'return', rowVersion: number, reason = '') =>
    must(
      await moveSubmission(context, {
        submissionId: submission.id,
        rowVersion,
        act,
        reason,
        ...(act === 'send' ? { results: ADDED[index % ADDED.length] ?? '' } : {}),
      }),
    )
  await step(as(head), 'send', submission.rowVersion)
  const next = submission.rowVersion + 1
  if (index % 5 === 1) await step(as(standing), 'return', next, 'Bổ sung mẫu số của chỉ tiêu.')
  else if (index % 5 !== 3) await step(as(standing), 'accept', next)
}
