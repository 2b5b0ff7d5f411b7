import { z } from 'zod'
import { POST_RULES } from '../domain/committee.ts'
import { isDay } from '../domain/day.ts'
import { placeName } from '../domain/official-document.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import type { LocalityRecord } from '../store/locality.ts'
import { localityById } from '../store/locality.ts'
import { updateMeeting } from '../store/meeting.ts'
import { itemsOfMeeting, noteInvited, papersOfMeeting } from '../store/meeting-part.ts'
import { peopleOf } from '../store/person.ts'
import { assembleMeetingInvitation, type MeetingPaperFacts } from '../writer/meeting-paper.ts'
import type { CommitteeAtHand } from './committee-at-hand.ts'
import { keepPaper } from './keep-paper.ts'
import { type MeetingAtHand, meetingInHand } from './meeting-at-hand.ts'
import { change, type Work } from './use-case.ts'

/** Number, day, signer and recipients of a document of a body; empty recipients = the usual ones. */
export const signingFields = {
  signerId: z.uuid('choose-one'),
  recipients: z.array(z.string().trim().max(300, 'too-long')).max(50, 'too-long').default([]),
  number: z
    .number('no-number')
    .int('no-whole-number')
    .min(1, 'out-of-range')
    .max(99_999, 'out-of-range')
    .nullable()
    .default(null),
  dated: z.string('missing').refine(isDay, 'no-such-day').nullable().default(null),
}

/** Who signs for a body: its chair and the deputies. */
export const signersOfBody = (committee: CommitteeAtHand) =>
  committee.members.filter(one => POST_RULES[one.post].leads)

/** What a document of a meeting begins with; null where the signer does not lead the body. */
export function meetingPaperFacts(
  work: Pick<Work, 'today'>,
  { meeting, committee }: Pick<MeetingAtHand, 'meeting' | 'committee'>,
  locality: LocalityRecord,
  signing: Pick<MeetingPaperFacts, 'number' | 'dated' | 'recipients'> & { readonly signerId: string },
): MeetingPaperFacts | null {
  const signer = signersOfBody(committee).find(one => one.person.id === signing.signerId)
  if (!signer) return null
  const chair = committee.members.find(one => one.person.id === meeting.chair.id)
  const { kind, line, name, code } = committee
  return {
    locality: { name: locality.name, place: placeName(locality.name), province: locality.province },
    committee: { kind, line, name, code },
    meeting: { title: meeting.title, on: meeting.on, time: meeting.time, place: meeting.place },
    // Who left the body since stays who chaired; the post of the chair is what is known.
    chair: { name: meeting.chair.name, post: chair?.post ?? 'chair' },
    signer: { name: signer.person.name, post: signer.post },
    number: signing.number,
    dated: signing.dated,
    today: work.today,
    recipients: signing.recipients.filter(one => one !== ''),
  }
}

/**
 * Writes the invitation to a meeting as a document of the body, with a number of its own series where one is entered.
 * Whom it invites sees it in their work from then on. Written again, the new one stands for the meeting; a further one names
 * those alone who joined since, and the first keeps standing.
 */
export const inviteMeeting = change({
  name: 'invite-meeting',
  input: z.object({
    meetingId: z.uuid(),
    ...signingFields,
    /** A further invitation, to those alone whom none has reached. */
    further: z.boolean().default(false),
  }),
  async run(work, { meetingId, further, ...signing }) {
    const found = await meetingInHand(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const { meeting, committee, invitees } = found.value
    if (meeting.on < work.today) return refuse('meeting-in-past', 422, { field: 'dated' })
    if (signing.dated !== null && signing.dated > work.today)
      return refuse('dated-ahead', 422, { field: 'dated' })
    const { trx, localityId } = work
    const locality = await localityById(trx, localityId)
    if (!locality) return notFound()
    const facts = meetingPaperFacts(work, found.value, locality, signing)
    if (facts === null) return refuse('choose-one', 422, { field: 'signerId' })
    const asked = further ? invitees.filter(one => one.invitedAt === null) : invitees
    if (further && (meeting.invitationId === null || asked.length === 0))
      return refuse('all-invited', 422, { field: 'signerId' })
    const [items, people, papers] = await Promise.all([
      itemsOfMeeting(trx, localityId, meetingId),
      peopleOf(trx, localityId, { day: work.today }),
      papersOfMeeting(trx, localityId, { meetingId }),
    ])
    if (items.length === 0) return refuse('programme-empty', 422, { field: 'signerId' })
    const posts = new Map(people.map(one => [one.id, one.appointments[0]?.post ?? '']))
    const document = assembleMeetingInvitation({
      ...facts,
      body: !further,
      others: asked
        .filter(one => further || !one.member)
        .map(({ person }) => ({ name: person.name, post: posts.get(person.id) ?? '' })),
      guests: further ? [] : meeting.guests,
      programme: items,
      papers: papers.map(one => one.title),
    })
    const kept = await keepPaper(work, {
      kind: 'invitation',
      line: committee.line,
      document,
      number: signing.number,
      dated: signing.dated,
    })
    if (!kept.ok) return kept
    await noteInvited(
      trx,
      localityId,
      meetingId,
      asked.map(one => one.person.id),
      work.now,
    )
    const first = { invitation_id: kept.value.documentId, invited_at: work.now }
    if (!further && !(await updateMeeting(trx, localityId, meetingId, meeting.rowVersion, first)))
      return refuse('stale', 409)
    work.record({
      type: 'meeting-invited',
      payload: { meetingId, documentId: kept.value.documentId },
    })
    return done({ documentId: kept.value.documentId })
  },
})
