import { isAnswerLate } from '../domain/concern.ts'
import { asksChairFrom } from '../domain/consequence.ts'
import { startOfDay } from '../domain/day.ts'
import { isExplanationOverdue } from '../domain/explanation.ts'
import { type Actor, hasRole, heads, type Line, leadsLine, ROLE_RULES, worksIn } from '../domain/role.ts'
import type { WorkingCalendar } from '../domain/working-days.ts'
import { type ConcernRecord, concernsOf } from '../store/concern.ts'
import { consequencesOf } from '../store/consequence.ts'
import { type ExplanationRecord, explanationsOf } from '../store/explanation.ts'
import { type LatenessRecord, latenessesOf } from '../store/lateness.ts'
import { type CauseRecord, causesOf } from '../store/objective-cause.ts'
import { peopleOf } from '../store/person.ts'
import { calendarOf } from './calendar.ts'
import { type ItemAtHand, itemsAtHand } from './item-at-hand.ts'
import type { Owed } from './owed.ts'
import type { Work } from './use-case.ts'

/** An obstacle, explanation, cause or lateness on which somebody has to act, with who that is. */
export type PendingRecord = Owed & {
  readonly line: Line
  readonly unit: string | null
  /** The time for it is over. */
  readonly overdue: boolean
  readonly waitsFor: (actor: Actor) => boolean
}

/** What was gathered before it was turned into lines. */
type Gathered = {
  readonly concerns: readonly ConcernRecord[]
  readonly explanations: readonly ExplanationRecord[]
  readonly causes: readonly CauseRecord[]
  readonly latenesses: readonly LatenessRecord[]
}

/**
 * Everything of the locality on which somebody has to act, in a fixed number of queries. `leaders` false leaves out
 * what only a leader acts on, which most people need not wait for.
 */
export async function pendingRecords(work: Work, leaders: boolean): Promise<readonly PendingRecord[]> {
  const gathered = await gather(work, leaders)
  const { concerns, explanations, latenesses } = gathered
  const items = await itemsAtHand(work, {
    taskIds: [
      ...new Set([
        ...concerns.flatMap(one => one.taskIds),
        ...[...explanations, ...latenesses].flatMap(one => one.taskId ?? []),
      ]),
    ],
    targetIds: [
      ...new Set([
        ...concerns.flatMap(one => one.targetIds),
        ...[...explanations, ...latenesses].flatMap(one => one.targetId ?? []),
      ]),
    ],
  })
  const itemOf = (one: { readonly taskId: string | null; readonly targetId: string | null }) =>
    items.get(one.taskId ?? one.targetId ?? '')
  const headed = await headedUnits(work, explanations)
  const settled = await settledIds(work, gathered)
  const calendar = await calendarOf(work)
  return [
    ...concerns.map(one => concernLine(work, one, items)),
    ...explanations.flatMap(one => explanationLine(work, one, itemOf(one), headed, settled)),
    ...gathered.causes.flatMap(one => causeLine(one, latenesses, items)),
    ...latenesses.flatMap(one => latenessLine(work, one, itemOf(one), settled, gathered.causes, calendar)),
  ]
}

async function gather(work: Work, leaders: boolean): Promise<Gathered> {
  const { trx, localityId } = work
  const [concerns, explanations, causes, open] = await Promise.all([
    concernsOf(trx, localityId, { states: ['open'] }),
    explanationsOf(trx, localityId, { states: ['proposed', 'asked', 'answered'] }),
    leaders ? causesOf(trx, localityId, { state: 'asked' }) : [],
    leaders ? latenessesOf(trx, localityId, { open: true }) : [],
  ])
  // A claim may be about a lateness that has ended.
  const missing = causes.map(one => one.latenessId).filter(id => !open.some(row => row.id === id))
  const ended = missing.length === 0 ? [] : await latenessesOf(trx, localityId, { ids: missing })
  return { concerns, explanations, causes, latenesses: [...open, ...ended] }
}

/** Of the units that were asked, those that somebody heads today. */
async function headedUnits(
  work: Work,
  explanations: readonly ExplanationRecord[],
): Promise<ReadonlySet<string>> {
  if (!explanations.some(one => one.state === 'asked')) return new Set()
  const people = await peopleOf(work.trx, work.localityId, { day: work.today })
  return new Set(
    people
      .flatMap(person => person.appointments)
      .flatMap(one => (ROLE_RULES[one.role].headsUnit ? [one.unitId] : [])),
  )
}

/** Latenesses and explanations on which a leader has decided: a consequence, or a confirmed objective cause. */
async function settledIds(work: Work, { latenesses, explanations }: Gathered): Promise<ReadonlySet<string>> {
  if (latenesses.length + explanations.length === 0) return new Set()
  const { trx, localityId } = work
  const latenessIds = latenesses.map(one => one.id)
  const [followed, excused] = await Promise.all([
    consequencesOf(trx, localityId, { latenessIds, explanationIds: explanations.map(one => one.id) }),
    causesOf(trx, localityId, { latenessIds, state: 'confirmed' }),
  ])
  return new Set([
    ...followed.flatMap(one => one.latenessId ?? one.explanationId ?? []),
    ...excused.map(one => one.latenessId),
  ])
}

function concernLine(
  { today }: Work,
  one: ConcernRecord,
  items: ReadonlyMap<string, ItemAtHand>,
): PendingRecord {
  const [item] = [...one.taskIds, ...one.targetIds].flatMap(id => items.get(id) ?? [])
  const { to } = one
  return {
    kind: 'concern',
    id: one.id,
    code: item?.code ?? '',
    about: one.text,
    from: one.unit.name,
    due: one.answerBy,
    since: one.raisedAt,
    line: one.line,
    unit: one.unit.name,
    overdue: isAnswerLate(one, today),
    // A leader of the line may answer any, but only those that name nobody ask for it; the answer of a level above is
    // entered by the standing agency when it comes.
    waitsFor: actor => {
      if (to.kind === 'above') return hasRole(actor, 'standing-officer')
      if (one.author.id === actor.personId) return false
      if (to.kind === 'unit') return heads(actor, to.unitId)
      return to.kind === 'leader' ? to.personId === actor.personId : leadsLine(actor, one.line)
    },
  }
}

function explanationLine(
  { today }: Work,
  one: ExplanationRecord,
  item: ItemAtHand | undefined,
  headed: ReadonlySet<string>,
  settled: ReadonlySet<string>,
): readonly PendingRecord[] {
  const turn = one.turns.at(-1)
  if (item === undefined || turn === undefined) return []
  const overdue = isExplanationOverdue(one.state, turn.answerBy, today)
  const base = {
    id: one.id,
    code: item.code,
    about: turn.question,
    line: one.line,
    unit: one.toUnit.name,
    overdue,
  }
  const leads = (actor: Actor) => leadsLine(actor, one.line)
  if (one.state === 'proposed')
    return [
      {
        ...base,
        kind: 'explanation-proposed',
        from: one.proposedBy?.name ?? null,
        due: null,
        since: one.createdAt,
        waitsFor: leads,
      },
    ]
  if (one.state === 'answered')
    return [
      {
        ...base,
        kind: 'explanation-answered',
        about: turn.answer ?? turn.question,
        from: turn.answeredBy?.name ?? null,
        due: null,
        since: turn.answeredAt ?? turn.askedAt,
        waitsFor: leads,
      },
    ]
  const asked: PendingRecord = {
    ...base,
    kind: 'explanation-asked',
    from: turn.askedBy.name,
    due: turn.answerBy,
    since: turn.askedAt,
    waitsFor: actor =>
      one.toPerson === null
        ? heads(actor, one.toUnit.id) || (!headed.has(one.toUnit.id) && worksIn(actor, one.toUnit.id))
        : one.toPerson.id === actor.personId,
  }
  if (!overdue || settled.has(one.id)) return [asked]
  return [
    asked,
    {
      ...base,
      kind: 'explanation-unanswered',
      from: null,
      due: turn.answerBy,
      since: turn.askedAt,
      waitsFor: leads,
    },
  ]
}

function causeLine(
  one: CauseRecord,
  latenesses: readonly LatenessRecord[],
  items: ReadonlyMap<string, ItemAtHand>,
): readonly PendingRecord[] {
  const lateness = latenesses.find(row => row.id === one.latenessId)
  const item = lateness && items.get(lateness.taskId ?? lateness.targetId ?? '')
  if (lateness === undefined || item === undefined) return []
  return [
    {
      kind: 'cause',
      id: lateness.id,
      code: item.code,
      about: one.reason,
      from: one.askedBy.name,
      due: null,
      since: one.askedAt,
      line: item.line,
      unit: lateness.unit?.name ?? null,
      overdue: false,
      waitsFor: actor => leadsLine(actor, item.line),
    },
  ]
}

/** A task that is late beyond the last step of the ladder and on which nothing has been decided. */
function latenessLine(
  { today }: Work,
  one: LatenessRecord,
  item: ItemAtHand | undefined,
  settled: ReadonlySet<string>,
  causes: readonly CauseRecord[],
  calendar: WorkingCalendar,
): readonly PendingRecord[] {
  if (item === undefined || one.kind !== 'task' || one.endedOn !== null || settled.has(one.id)) return []
  if (today < asksChairFrom(calendar, one.due)) return []
  // What is claimed to have an objective cause is decided on first.
  if (causes.some(cause => cause.latenessId === one.id)) return []
  return [
    {
      kind: 'lateness',
      id: one.id,
      code: item.code,
      about: item.text,
      from: null,
      due: one.due,
      since: startOfDay(one.beganOn),
      line: item.line,
      unit: item.lead?.name ?? one.unit?.name ?? null,
      overdue: true,
      waitsFor: actor => leadsLine(actor, item.line),
    },
  ]
}
