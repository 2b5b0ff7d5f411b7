import { startOfDay } from '../domain/day.ts'
import { calendarOf } from './calendar.ts'
import { dutiesOf, meetingsAtWork } from './meeting-duties.ts'
import type { Owed, OwedKind } from './owed.ts'
import type { Work } from './use-case.ts'

const KINDS = {
  invite: 'meeting-invite',
  minutes: 'meeting-minutes',
  conclude: 'meeting-conclude',
} as const satisfies Record<string, OwedKind>

/**
 * What waits for the actor in meetings: to say whether they come; as secretary to invite and to write the minutes; as
 * chair to issue what was concluded.
 */
export async function owedMeetings(work: Work): Promise<readonly Owed[]> {
  const { localityId, actor, today } = work
  const atWork = await meetingsAtWork(work)
  if (atWork.length === 0) return []
  const calendar = await calendarOf(work)
  const answers = atWork.flatMap(({ meeting, invitees }): Owed[] => {
    const mine = invitees.find(one => one.person.id === actor.personId)
    if (meeting.invitedAt === null || meeting.on < today || mine === undefined || mine.answer !== null)
      return []
    const { id, title, chair, on, invitedAt } = meeting
    return [
      { kind: 'meeting-answer', id, code: '', about: title, from: chair.name, due: on, since: invitedAt },
    ]
  })
  const duties = dutiesOf(localityId, calendar, atWork, today).flatMap((one): Owed[] => {
    const { kind, meeting, due, since } = one
    const whose = kind === 'conclude' ? meeting.chair : meeting.secretary
    if (whose.id !== actor.personId) return []
    return [
      {
        kind: KINDS[kind],
        id: meeting.id,
        code: '',
        about: meeting.title,
        from: null,
        due,
        since: startOfDay(since),
      },
    ]
  })
  return [...answers, ...duties]
}
