import type { CommitteeObject } from '../domain/policy/committee.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { type MeetingRecord, meetingsOf } from '../store/meeting.ts'
import { type Invitee, inviteesOf } from '../store/meeting-part.ts'
import { type CommitteeAtHand, committeeAtHand, committeeObject } from './committee-at-hand.ts'
import type { Work } from './use-case.ts'

/** A meeting with its body and whom it invites, and the object that policies ask about. */
export type MeetingAtHand = {
  readonly meeting: MeetingRecord
  readonly committee: CommitteeAtHand
  readonly invitees: readonly Invitee[]
  readonly object: CommitteeObject
}

/** null where the locality has no such meeting. */
export async function meetingAtHand(work: Work, meetingId: string): Promise<MeetingAtHand | null> {
  const { trx, localityId } = work
  const [meeting] = await meetingsOf(trx, localityId, { ids: [meetingId] })
  if (!meeting) return null
  const [committee, invitees] = await Promise.all([
    committeeAtHand(work, meeting.committeeId),
    inviteesOf(trx, localityId, [meetingId]),
  ])
  if (!committee) return null
  return { meeting, committee, invitees, object: objectOfMeeting(localityId, committee, meeting, invitees) }
}

export const objectOfMeeting = (
  localityId: string,
  committee: Pick<CommitteeAtHand, 'members'>,
  meeting: Pick<MeetingRecord, 'chair' | 'secretary'>,
  invitees: readonly Pick<Invitee, 'person'>[],
): CommitteeObject =>
  committeeObject(localityId, committee.members, {
    chairId: meeting.chair.id,
    secretaryId: meeting.secretary.id,
    inviteeIds: invitees.map(one => one.person.id),
  })

type MeetingAction = 'meeting.read' | 'meeting.prepare' | 'meeting.answer' | 'meeting.conclude'

/** A meeting for somebody who may do this with it. */
export async function meetingFor(
  work: Work,
  meetingId: string,
  action: MeetingAction,
): Promise<Outcome<MeetingAtHand>> {
  const found = await meetingAtHand(work, meetingId)
  if (!found) return notFound()
  return work.authorise(may(work.actor, action, found.object)) ?? done(found)
}

/** The same to change it: what was called off or whose conclusions were issued stays as it is. */
export async function meetingInHand(
  work: Work,
  meetingId: string,
  action: MeetingAction,
): Promise<Outcome<MeetingAtHand>> {
  const found = await meetingFor(work, meetingId, action)
  if (!found.ok) return found
  const { cancelledAt, issuedAt } = found.value.meeting
  if (cancelledAt !== null) return refuse('meeting-cancelled', 409)
  return issuedAt === null ? found : refuse('meeting-issued', 409)
}
