import type { CommitteeObject } from '../domain/policy/committee.ts'
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

/** Why a meeting cannot be changed any more; null where it can. */
export const closedBecause = (
  meeting: Pick<MeetingRecord, 'cancelledAt' | 'issuedAt'>,
): 'meeting-cancelled' | 'meeting-issued' | null =>
  meeting.cancelledAt !== null ? 'meeting-cancelled' : meeting.issuedAt !== null ? 'meeting-issued' : null
