import { z } from 'zod'
import { POST_RULES } from '../domain/committee.ts'
import { isDay } from '../domain/day.ts'
import { clockOf, type Proposed } from '../domain/meeting.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { insertMeeting, updateMeeting } from '../store/meeting.ts'
import { dropUninvited, insertInvitees, itemsOfMeeting, replaceItems } from '../store/meeting-part.ts'
import { peopleOf } from '../store/person.ts'
import { type CommitteeAtHand, committeeAtHand, committeeObject } from './committee-at-hand.ts'
import { digest } from './digest.ts'
import { meetingInHand } from './meeting-at-hand.ts'
import { proposedFor } from './meeting-programme.ts'
import { change, type Work } from './use-case.ts'

const short = z.string().trim().min(1, 'missing').max(300, 'too-long')
const clock = z
  .string('no-clock')
  .refine(text => clockOf(text) !== null, 'no-clock')
  .transform(text => clockOf(text) ?? '')

const about = {
  title: short,
  on: z.string('missing').refine(isDay, 'no-such-day'),
  time: clock,
  place: short,
  chairId: z.uuid('choose-one'),
  secretaryId: z.uuid('choose-one'),
  /** People with an account who are invited besides the members. */
  inviteeIds: z.array(z.uuid('unknown-person')).max(200, 'too-long').default([]),
  guests: z.array(z.string().trim().max(300, 'too-long')).max(100, 'too-long').default([]),
}
type About = z.output<z.ZodObject<typeof about>>

/** Who chairs leads the body; who writes sits on it; who is invited besides holds a post today. */
async function problemsOf(work: Work, committee: CommitteeAtHand, given: About): Promise<FieldProblem[]> {
  const leads = committee.members.some(one => one.person.id === given.chairId && POST_RULES[one.post].leads)
  const sits = committee.members.some(one => one.person.id === given.secretaryId)
  const known = new Set(
    (await peopleOf(work.trx, work.localityId, { day: work.today }))
      .filter(one => one.appointments.length > 0)
      .map(one => one.id),
  )
  const problems: FieldProblem[] = []
  if (!leads) problems.push({ field: 'chairId', code: 'choose-one' })
  if (!sits) problems.push({ field: 'secretaryId', code: 'choose-one' })
  if (given.inviteeIds.some(id => !known.has(id)))
    problems.push({ field: 'inviteeIds', code: 'unknown-person' })
  if (given.on < work.today) problems.push({ field: 'on', code: 'meeting-in-past' })
  return problems
}

const inviteeRows = (
  work: Work,
  meetingId: string,
  committee: CommitteeAtHand,
  inviteeIds: readonly string[],
) => {
  const members = committee.members.map(one => one.person.id)
  const row = (personId: string, member: boolean) => ({
    locality_id: work.localityId,
    meeting_id: meetingId,
    person_id: personId,
    member,
  })
  return [
    ...members.map(id => row(id, true)),
    ...inviteeIds.filter(id => !members.includes(id)).map(id => row(id, false)),
  ]
}

const itemRow = (work: Work, meetingId: string) => (one: Proposed, at: number) => ({
  locality_id: work.localityId,
  id: work.newId(),
  meeting_id: meetingId,
  position: at + 1,
  kind: one.kind,
  reason: one.reason,
  object_id: one.id,
  text: one.code === '' ? one.text : `${one.code} ${one.text}`,
  presenter: one.presenter,
})

const recordMeeting = (
  work: Work,
  meetingId: string,
  committeeId: string,
  given: About,
  invitees: readonly string[],
) =>
  work.record({
    type: 'meeting-planned',
    payload: {
      meetingId,
      committeeId,
      on: given.on,
      chairId: given.chairId,
      secretaryId: given.secretaryId,
      invitees,
      content: digest([given.title, given.time, given.place, ...given.guests]),
    },
  })

/**
 * Calls a meeting of a body: all who sit on it are invited, others as named, and its programme begins with what its
 * earlier meetings concluded and is not done, and with what is red and due.
 */
export const planMeeting = change({
  name: 'plan-meeting',
  input: z.object({ committeeId: z.uuid(), ...about }),
  async run(work, { committeeId, ...given }) {
    const { trx, localityId } = work
    const committee = await committeeAtHand(work, committeeId)
    if (!committee) return notFound()
    const no = work.authorise(
      may(work.actor, 'meeting.prepare', committeeObject(localityId, committee.members)),
    )
    if (no) return no
    if (committee.dissolvedOn !== null && committee.dissolvedOn < given.on)
      return refuse('committee-dissolved', 422, { field: 'on' })
    const problems = await problemsOf(work, committee, given)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const meetingId = work.newId()
    await insertMeeting(trx, {
      locality_id: localityId,
      id: meetingId,
      committee_id: committeeId,
      title: given.title,
      on_day: given.on,
      at_time: given.time,
      place: given.place,
      chair_id: given.chairId,
      secretary_id: given.secretaryId,
      guests: JSON.stringify(given.guests.filter(one => one !== '')),
      planned_by: work.actor.personId,
      planned_at: work.now,
      row_version: 1,
    })
    const rows = inviteeRows(work, meetingId, committee, given.inviteeIds)
    await insertInvitees(trx, rows)
    const proposed = await proposedFor(work, committeeId, given.on)
    await replaceItems(trx, localityId, meetingId, proposed.map(itemRow(work, meetingId)))
    recordMeeting(
      work,
      meetingId,
      committeeId,
      given,
      rows.map(one => one.person_id),
    )
    work.record({
      type: 'meeting-programme-set',
      payload: { meetingId, items: proposed.length, content: digest(proposed.map(one => one.id)) },
    })
    return done({ meetingId })
  },
})

/**
 * Changes day, hour, place and people of a meeting; who answered keeps the answer, who joined is invited
 * too, and who was taken off is no more invited unless an invitation has gone out.
 */
export const changeMeeting = change({
  name: 'change-meeting',
  input: z.object({ meetingId: z.uuid(), rowVersion: z.coerce.number().int(), ...about }),
  async run(work, { meetingId, rowVersion, ...given }) {
    const found = await meetingInHand(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const { meeting, committee } = found.value
    const problems = await problemsOf(work, committee, given)
    // A meeting that was held may have its place or its secretary put right, not another day.
    const real = problems.filter(one => one.code !== 'meeting-in-past' || given.on !== meeting.on)
    if (real.length > 0) return refuse('bad-input', 422, { problems: real })
    const { trx, localityId } = work
    const kept = await updateMeeting(trx, localityId, meetingId, rowVersion, {
      title: given.title,
      on_day: given.on,
      at_time: given.time,
      place: given.place,
      chair_id: given.chairId,
      secretary_id: given.secretaryId,
      guests: JSON.stringify(given.guests.filter(one => one !== '')),
    })
    if (!kept) return refuse('stale', 422, { field: 'title', params: { now: meeting.title } })
    const rows = inviteeRows(work, meetingId, committee, given.inviteeIds)
    // Whom an invitation has reached stays invited: a paper that went out is not taken back by a form.
    await dropUninvited(
      trx,
      localityId,
      meetingId,
      rows.map(one => one.person_id),
    )
    await insertInvitees(trx, rows)
    recordMeeting(
      work,
      meetingId,
      committee.id,
      given,
      rows.map(one => one.person_id),
    )
    return done({ meetingId })
  },
})

/** Calls a meeting off, with the reason. */
export const cancelMeeting = change({
  name: 'cancel-meeting',
  input: z.object({ meetingId: z.uuid(), reason: short }),
  async run(work, { meetingId, reason }) {
    const found = await meetingInHand(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const { meeting } = found.value
    const kept = await updateMeeting(work.trx, work.localityId, meetingId, meeting.rowVersion, {
      cancelled_at: work.now,
      cancelled_by: work.actor.personId,
      cancelled_reason: reason,
    })
    if (!kept) return refuse('stale', 409)
    work.record({ type: 'meeting-cancelled', payload: { meetingId, reason: digest(reason) } })
    return done({ meetingId })
  },
})

/**
 * Sets the programme: of what stands in it and of what is proposed now, those that were chosen, in that order; then what
 * a person wrote in, one a line, with who presents it behind "|".
 */
export const setProgramme = change({
  name: 'set-meeting-programme',
  input: z.object({
    meetingId: z.uuid(),
    /** "task:…", "target:…", "concern:…". */
    chosen: z.array(z.string().max(60)).max(300, 'too-long').default([]),
    own: z.array(z.string().trim().max(500, 'too-long')).max(50, 'too-long').default([]),
  }),
  async run(work, { meetingId, chosen, own }) {
    const found = await meetingInHand(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const { meeting } = found.value
    const { trx, localityId } = work
    const standing = await itemsOfMeeting(trx, localityId, meetingId)
    const proposed = await proposedFor(work, meeting.committeeId, meeting.on)
    const rows = [
      ...standing.flatMap(({ kind, reason, objectId, text, presenter }) =>
        kind === 'own' || objectId === null ? [] : [{ kind, reason, object_id: objectId, text, presenter }],
      ),
      ...proposed
        .filter(one => !standing.some(item => item.kind === one.kind && item.objectId === one.id))
        .map((one, at) => itemRow(work, meetingId)(one, at)),
    ]
      .filter(row => chosen.includes(`${row.kind}:${row.object_id}`))
      .map(({ kind, reason, object_id, text, presenter }) => ({ kind, reason, object_id, text, presenter }))
    const written = own
      .filter(line => line !== '')
      .map(line => {
        const [text = '', presenter = ''] = line.split('|').map(part => part.trim())
        return { kind: 'own' as const, reason: null, object_id: null, text, presenter }
      })
    const all = [...rows, ...written]
    if (all.length === 0) return refuse('programme-empty', 422, { field: 'own' })
    await replaceItems(
      trx,
      localityId,
      meetingId,
      all.map((row, at) => ({
        ...row,
        locality_id: localityId,
        id: work.newId(),
        meeting_id: meetingId,
        position: at + 1,
      })),
    )
    work.record({
      type: 'meeting-programme-set',
      payload: { meetingId, items: all.length, content: digest(all.map(row => row.text)) },
    })
    return done({ meetingId })
  },
})
