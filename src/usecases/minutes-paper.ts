import { z } from 'zod'
import { placeName } from '../domain/official-document.ts'
import { done, notFound } from '../domain/refusal.ts'
import { conclusionsOf } from '../store/conclusion.ts'
import { localityById } from '../store/locality.ts'
import { type Invitee, itemsOfMeeting, minutesOf } from '../store/meeting-part.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { assembleMinutes } from '../writer/meeting-minutes.ts'
import { meetingFor } from './meeting-at-hand.ts'
import { look } from './use-case.ts'

/**
 * The newest minutes of a meeting as a Word file, for whoever may read the meeting; before any were written, the frame to
 * fill in by hand. Nothing is kept.
 */
export const writeMinutesPaper = look({
  name: 'write-minutes-paper',
  input: z.object({ meetingId: z.uuid() }),
  async run(work, { meetingId }) {
    const found = await meetingFor(work, meetingId, 'meeting.read')
    if (!found.ok) return found
    const { meeting, committee, invitees } = found.value
    const { trx, localityId } = work
    const [locality, minutes, programme, conclusions] = await Promise.all([
      localityById(trx, localityId),
      minutesOf(trx, localityId, meetingId),
      itemsOfMeeting(trx, localityId, meetingId),
      conclusionsOf(trx, localityId, { meetingIds: [meetingId] }),
    ])
    if (!locality) return notFound()
    const members = invitees.filter(one => one.member)
    const who = (from: readonly Invitee[], ...attendances: readonly Invitee['attendance'][]) =>
      from
        .filter(one => attendances.includes(one.attendance))
        .map(one => ({ name: one.person.name, note: one.note }))
    const { kind, line, name, code } = committee
    const document = assembleMinutes({
      locality: { name: locality.name, place: placeName(locality.name) },
      committee: { kind, line, name, code },
      meeting: { title: meeting.title, on: meeting.on, time: meeting.time, place: meeting.place },
      chair: meeting.chair.name,
      secretary: meeting.secretary.name,
      members: members.length,
      present: who(members, 'present'),
      standIns: who(members, 'stand-in'),
      guests: [
        ...who(
          invitees.filter(one => !one.member),
          'present',
          'stand-in',
        ).map(one => one.name),
        ...meeting.guests,
      ],
      absent: who(members, 'excused', 'absent'),
      programme,
      course: minutes?.text.split('\n') ?? [],
      conclusions: conclusions.map(one => one.text),
    })
    return done({ on: meeting.on, bytes: await writeDocument(document) })
  },
})
