import type { Day } from '../domain/day.ts'
import { addDays, dayOf } from '../domain/day.ts'
import { NATURE_RULES } from '../domain/nature.ts'
import { type NoticeFacts, type NoticeObject, wishFor } from '../domain/notice.ts'
import { peopleFor, type Responsible } from '../domain/recipient.ts'
import { type DueThing, type Recipient, type Rung, remindersOn } from '../domain/reminder.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
import { measuredValue, meets } from '../domain/target.ts'
import { contactsOf } from '../store/contact.ts'
import { measurementsOf } from '../store/measurement.ts'
import { insertNotices, type NewNotice } from '../store/notice.ts'
import { peopleOf } from '../store/person.ts'
import { adoptionDays, plansOf } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { ASKED_AHEAD, type DueRow, rowsOwed } from './due-rows.ts'
import { type DueSubmission, dueSubmissions } from './due-submissions.ts'
import { type InspectionDuty, inspectionDuties } from './inspection-duties.ts'
import {
  type Attendance,
  attendancesOf,
  dutiesOf,
  type MeetingDuty,
  meetingsAtWork,
} from './meeting-duties.ts'
import { type UnspentTask, unspentMoney } from './remind-money.ts'
import { type DueInside, dueInside } from './remind-unit-work.ts'
import { reminderRules } from './reminder-rules.ts'
import { goalOf, type StandingTarget, standingTarget } from './target-standing.ts'
import { type StandingTask, standing } from './task-standing.ts'

/** A thing with a deadline, and whose it is. */
type Open = DueThing &
  Responsible & {
    readonly object: NoticeObject
    readonly what: NoticeFacts['what']
    /** Names the thing where it is not the object itself but something inside it: only its unit is told. */
    readonly inside?: string
  }

/**
 * Climbs the ladder for a day: everybody whom a rung of that day speaks to gets a notice, once whatever happens,
 * because a notice is named by its rung. Asked each morning by the program itself. Answers how many notices it meant.
 */
export async function remind(
  { db, clock, newId }: Pick<Surroundings, 'db' | 'clock' | 'newId'>,
  localityId: string,
  day: Day,
): Promise<number> {
  const now = clock()
  return inTransaction(db, localityId, async trx => {
    const [{ ladder, calendar }, plans, since, taskRows, targetRows, people] = await Promise.all([
      reminderRules(trx, localityId),
      plansOf(trx, localityId),
      adoptionDays(trx, localityId),
      tasksOf(trx, localityId, { running: true }),
      targetsOf(trx, localityId, { running: true }),
      peopleOf(trx, localityId, { day: dayOf(now) }),
    ])
    const submissions = await dueSubmissions(trx, localityId, day)
    const inspections = await inspectionDuties({ trx, localityId, today: day })
    const meetings = await meetingsAtWork({ trx, localityId, today: day })
    const rows = await rowsOwed({ trx, localityId, today: day }, () => true)
    const unspent = await unspentMoney({ trx, localityId, today: day }, taskRows)
    const measurements = await measurementsOf(trx, localityId, { targetIds: targetRows.map(one => one.id) })
    const contacts = await contactsOf(
      trx,
      localityId,
      people.map(person => person.id),
    )
    const lineOf = new Map(plans.map(plan => [plan.id, plan.line]))
    const tasks = taskRows.map(task => standing(task, since.get(task.planId) ?? null, day)).filter(isAtWork)
    const inside = await dueInside(trx, localityId, new Map(tasks.map(task => [task.id, task])))
    const open = [
      ...tasks.flatMap(task => ofTask(task, day)),
      ...inside.map(ofInside),
      ...targetRows.flatMap(target =>
        ofTarget(standingTarget(target, measurements, day), lineOf.get(target.planId) ?? 'state'),
      ),
      ...submissions.map(ofSubmission),
      ...dutiesOf(localityId, calendar, meetings, day).map(ofMeeting),
      ...inspections.map(ofInspection),
      ...attendancesOf(meetings, day).map(ofAttendance),
      ...rows.map(ofRow),
      ...unspent.map(ofUnspent),
    ]
    const notices = open.flatMap(thing =>
      remindersOn(thing, ladder, calendar, day).flatMap(({ rung }) =>
        [...new Set(toldBy(rung, thing).flatMap(to => peopleFor(to, thing, people)))].flatMap(
          (personId): NewNotice[] => {
            const wish = wishFor('reminder', contacts.get(personId)?.wishes ?? {})
            if (wish === 'off') return []
            const { object, what, due } = thing
            const source = `rung:${what}:${thing.inside ?? object.id}:${due}:${rung.offset}`
            const facts = { what, due, offset: rung.offset }
            const inDigest = wish === 'digest'
            return [{ id: newId(), personId, kind: 'reminder', object, facts, at: now, source, inDigest }]
          },
        ),
      ),
    )
    await insertNotices(trx, localityId, notices)
    return notices.length
  })
}

/** What waits for a confirmation is urged elsewhere. */
const isAtWork = ({ judgement: { status, awaiting } }: StandingTask): boolean =>
  !awaiting && !['done', 'done-late', 'suspended', 'cancelled'].includes(status)

/** What is inside a thing is the affair of its unit or of one person. */
const toldBy = (rung: Rung, thing: Open): readonly Recipient[] =>
  thing.inside === undefined ? rung.to : rung.to.filter(to => to === 'owner' || to === 'unit')

const ofInside = ({ id, taskId, ...thing }: DueInside): Open => ({
  ...thing,
  inside: id,
  object: { kind: 'task', id: taskId },
})

/** A task that is at work: its deadline, or the periods of its check-ins. */
function ofTask(task: StandingTask, day: Day): Open[] {
  const common = {
    object: { kind: 'task', id: task.id } as const,
    line: task.line,
    leadUnitId: task.lead?.id ?? null,
    ownerId: task.owner?.id ?? null,
    leaderId: task.leader?.id ?? null,
  }
  const { rhythm, lastCheckInOn, plannedStart, assignedOn } = task.state
  const since = plannedStart ?? assignedOn
  if (!NATURE_RULES[task.nature].checksIn)
    return task.due === null ? [] : [{ ...common, what: 'task', due: task.due, since: assignedOn }]
  if (rhythm === null) return []
  const now = rhythmPeriod(rhythm, day)
  return [rhythmPeriod(rhythm, addDays(now.from, -1)), now].flatMap(({ from, to }): Open[] => {
    const served = lastCheckInOn !== null && lastCheckInOn >= from
    if (served || (since !== null && since > to)) return []
    return [{ ...common, what: 'check-in', due: to, since: since !== null && since > from ? since : from }]
  })
}

/** A unit's report that has not been sent. Nobody owns it by name: the officers of the unit write it. */
const ofSubmission = ({ id, unitId, due, since, line }: DueSubmission): Open => ({
  object: { kind: 'submission', id },
  what: 'submission',
  due,
  since,
  line,
  leadUnitId: unitId,
  ownerId: null,
  leaderId: null,
})

/** What a meeting owes: its secretary invites and writes the minutes, its chair issues what was concluded. */
const ofMeeting = ({ kind, meeting, committee, due, since }: MeetingDuty): Open => ({
  object: { kind: 'meeting', id: meeting.id },
  what: `meeting-${kind}`,
  due,
  since,
  line: committee.line,
  leadUnitId: null,
  ownerId: kind === 'conclude' ? meeting.chair.id : meeting.secretary.id,
  leaderId: meeting.chair.id,
})

/** A meeting that somebody is expected in: theirs alone, until the day. */
const ofAttendance = ({ meeting, committee, personId, since }: Attendance): Open => ({
  object: { kind: 'meeting', id: meeting.id },
  inside: `${meeting.id}:${personId}`,
  what: 'meeting-attend',
  due: meeting.on,
  since,
  line: committee.line,
  leadUnitId: null,
  ownerId: personId,
  leaderId: null,
})

/** A row that a unit owes to a register. Nobody owns it by name: the officers of the unit write it. */
const ofRow = ({ registerId, unitId, to, due }: DueRow): Open => ({
  object: { kind: 'register', id: registerId },
  inside: `${registerId}:${unitId}`,
  what: 'register-row',
  due,
  since: addDays(to, -ASKED_AHEAD),
  line: 'state',
  leadUnitId: unitId,
  ownerId: null,
  leaderId: null,
})

/** Money that was allocated to a task and is not spent: its unit has until the end of the year. */
const ofUnspent = ({ task, due, since }: UnspentTask): Open => ({
  object: { kind: 'task', id: task.id },
  inside: `money:${task.id}`,
  what: 'budget-unspent',
  due,
  since,
  line: 'state',
  leadUnitId: task.lead?.id ?? null,
  ownerId: task.owner?.id ?? null,
  leaderId: null,
})

/**
 * What an inspection owes: the head of its team opens, has it decided, puts what was found and concludes; a unit explains.
 * Several findings that a unit explains by one day are one reminder.
 */
const ofInspection = (duty: InspectionDuty): Open => {
  const { line, head } =
    duty.kind === 'open'
      ? { line: duty.line.line, head: duty.line.head.id }
      : {
          line: duty.inspection.line,
          head: duty.inspection.team.find(one => one.post === 'head')?.id ?? null,
        }
  return {
    object:
      duty.kind === 'open'
        ? { kind: 'inspection-line', id: duty.line.id }
        : { kind: 'inspection', id: duty.inspection.id },
    what: `inspection-${duty.kind}`,
    due: duty.due,
    since: duty.since,
    line,
    leadUnitId: duty.kind === 'explain' ? duty.finding.unit.id : null,
    ownerId: duty.kind === 'explain' ? null : head,
    leaderId: null,
  }
}

/** The milestones that the latest confirmed figure does not reach yet. */
function ofTarget(target: StandingTarget, line: Responsible['line']): Open[] {
  const goal = goalOf(target)
  const [latest] = target.measurements
  const value = latest === undefined ? null : measuredValue(latest, goal)
  return target.milestones
    .filter(milestone => value === null || !meets(value, milestone, goal))
    .map(milestone => ({
      object: { kind: 'target', id: target.id },
      what: 'milestone',
      due: milestone.by,
      since: null,
      line,
      leadUnitId: target.lead?.id ?? null,
      ownerId: target.owner?.id ?? null,
      leaderId: null,
    }))
}
