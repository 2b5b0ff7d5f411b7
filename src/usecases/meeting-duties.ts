import type { LocalityCalendar } from '../domain/calendar.ts'
import { type Day, dayOf } from '../domain/day.ts'
import type { CommitteeObject } from '../domain/policy/committee.ts'
import { addWorkingDays } from '../domain/working-days.ts'
import { type MeetingRecord, meetingsOf } from '../store/meeting.ts'
import { type Invitee, inviteesOf } from '../store/meeting-part.ts'
import { type CommitteeAtHand, committeesAtHand } from './committee-at-hand.ts'
import { objectOfMeeting } from './meeting-at-hand.ts'
import type { Work } from './use-case.ts'

/** What a meeting still asks for: an invitation, minutes, the notice of its conclusions. */
export type MeetingDuty = {
  readonly kind: 'invite' | 'minutes' | 'conclude'
  readonly meeting: MeetingRecord
  readonly committee: CommitteeAtHand
  readonly object: CommitteeObject
  readonly due: Day
  /** From when it is asked for. */
  readonly since: Day
}

/** Meetings that are neither issued nor called off, with their people and bodies; four queries, whatever the number. */
export async function meetingsAtWork(work: Pick<Work, 'trx' | 'localityId' | 'today'>): Promise<
  readonly {
    readonly meeting: MeetingRecord
    readonly committee: CommitteeAtHand
    readonly invitees: readonly Invitee[]
  }[]
> {
  const { trx, localityId } = work
  const meetings = await meetingsOf(trx, localityId, { atWork: true })
  if (meetings.length === 0) return []
  const [committees, invitees] = await Promise.all([
    committeesAtHand(
      work,
      meetings.map(one => one.committeeId),
    ),
    inviteesOf(
      trx,
      localityId,
      meetings.map(one => one.id),
    ),
  ])
  return meetings.flatMap(meeting => {
    const committee = committees.find(one => one.id === meeting.committeeId)
    const own = invitees.filter(one => one.meetingId === meeting.id)
    return committee === undefined ? [] : [{ meeting, committee, invitees: own }]
  })
}

/**
 * What is owed of meetings on a day, by the working rules of their bodies: the invitation so many working days before,
 * minutes and the notice within so many after. What was not invited in time is owed until the day; a meeting that was
 * held without minutes owes them, and no notice before.
 */
export function dutiesOf(
  localityId: string,
  calendar: LocalityCalendar,
  atWork: Awaited<ReturnType<typeof meetingsAtWork>>,
  today: Day,
): readonly MeetingDuty[] {
  return atWork.flatMap(({ meeting, committee, invitees }): MeetingDuty[] => {
    const object = objectOfMeeting(localityId, committee, meeting, invitees)
    const { inviteDays, noticeDays } = committee.rules
    const duty = (kind: MeetingDuty['kind'], due: Day, since: Day): MeetingDuty[] => [
      { kind, meeting, committee, object, due, since },
    ]
    if (meeting.on >= today && meeting.minutedAt === null)
      return meeting.invitedAt === null
        ? duty('invite', addWorkingDays(calendar, meeting.on, -inviteDays), dayOfPlanning(meeting))
        : []
    const due = addWorkingDays(calendar, meeting.on, noticeDays)
    return duty(meeting.minutedAt === null ? 'minutes' : 'conclude', due, meeting.on)
  })
}

const dayOfPlanning = (meeting: MeetingRecord): Day => {
  const planned = dayOf(meeting.plannedAt)
  return planned < meeting.on ? planned : meeting.on
}

/** Somebody who was invited to a meeting that is to come and has not sent another or excused themselves. */
export type Attendance = {
  readonly meeting: MeetingRecord
  readonly committee: CommitteeAtHand
  readonly personId: string
  readonly since: Day
}

/** Who is expected in the meetings to come: what they are reminded of until the day. */
export const attendancesOf = (
  atWork: Awaited<ReturnType<typeof meetingsAtWork>>,
  today: Day,
): readonly Attendance[] =>
  atWork.flatMap(({ meeting, committee, invitees }) =>
    meeting.on < today || meeting.minutedAt !== null
      ? []
      : invitees.flatMap(({ person, answer, invitedAt }): Attendance[] =>
          invitedAt === null || (answer !== null && answer !== 'coming')
            ? []
            : [{ meeting, committee, personId: person.id, since: dayOf(invitedAt) }],
        ),
  )
