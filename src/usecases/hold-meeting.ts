import { z } from 'zod'
import { hasQuorum } from '../domain/committee.ts'
import { ATTENDANCES, MEETING_ANSWERS } from '../domain/meeting.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import {
  answerMeetingAs,
  insertMinutes,
  insertPapers,
  minutesOf,
  noteAttendance,
  papersOfMeeting,
} from '../store/meeting-part.ts'
import { oneAtATime } from '../store/transaction.ts'
import { digest } from './digest.ts'
import { broughtFiles, lookAtFiles, putFiles, stampProblems } from './keep-evidence.ts'
import { meetingFor, meetingInHand } from './meeting-at-hand.ts'
import { change, look, type Work } from './use-case.ts'

/** Says whether somebody comes: the actor, or another for whom the one who prepares notes it. */
export const answerMeeting = change({
  name: 'answer-meeting',
  input: z.object({
    meetingId: z.uuid(),
    /** '' = the actor. */
    personId: z.union([z.literal(''), z.uuid()]).default(''),
    answer: z.enum(MEETING_ANSWERS, 'choose-one'),
    note: z.string().trim().max(300, 'too-long').default(''),
  }),
  async run(work, { meetingId, answer, note, ...given }) {
    const personId = given.personId === '' ? work.actor.personId : given.personId
    const own = personId === work.actor.personId
    const found = await meetingInHand(work, meetingId, own ? 'meeting.answer' : 'meeting.prepare')
    if (!found.ok) return found
    if (!found.value.invitees.some(one => one.person.id === personId))
      return refuse('not-invited', 422, { field: 'answer' })
    if (answer !== 'coming' && note === '') return refuse('note-missing', 422, { field: 'note' })
    await answerMeetingAs(work.trx, work.localityId, meetingId, personId, {
      answer,
      note: note || null,
      at: work.now,
    })
    work.record({
      type: 'meeting-answered',
      payload: { meetingId, personId, answer, note: note === '' ? null : digest(note) },
    })
    return done({ meetingId })
  },
})

/** Brings papers to a meeting, each kept under its hash through the same gate as evidence. */
export const addMeetingPaper = change({
  name: 'add-meeting-paper',
  input: z.object({
    meetingId: z.uuid(),
    title: z.string().trim().min(1, 'paper-title-missing').max(300, 'too-long'),
    files: broughtFiles,
  }),
  inspect: (ctx, { files }) => stampProblems(ctx, files),
  async run(work, { meetingId, title, files }, stamped): Promise<Outcome<{ meetingId: string }>> {
    const found = await meetingInHand(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const { taken, problems } = lookAtFiles(files)
    const all = [...problems, ...stamped]
    if (files.length === 0) all.push({ field: 'files', code: 'missing' })
    if (all.length > 0) return refuse('bad-input', 422, { problems: all })
    const { trx, localityId, now } = work
    const put = await putFiles(work, taken)
    await noteFiles(trx, localityId, put, now)
    const rows = put.map((file, at) => ({
      locality_id: localityId,
      id: work.newId(),
      meeting_id: meetingId,
      title: put.length === 1 ? title : `${title} (${at + 1})`,
      sha256: file.sha256,
      name: file.name,
      added_by: work.actor.personId,
      added_at: now,
    }))
    await insertPapers(trx, rows)
    for (const row of rows)
      work.record({
        type: 'meeting-paper-added',
        payload: { meetingId, paperId: row.id, file: row.sha256 },
      })
    return done({ meetingId })
  },
})

/** A paper with its bytes, for those who may read the meeting. */
export const openMeetingPaper = look({
  name: 'open-meeting-paper',
  input: z.object({ paperId: z.uuid() }),
  async run(work, { paperId }) {
    const [paper] = await papersOfMeeting(work.trx, work.localityId, { paperId })
    if (!paper) return notFound()
    const found = await meetingFor(work, paper.meetingId, 'meeting.read')
    if (!found.ok) return found
    const bytes = await work.ctx.files.get(work.localityId, paper.sha256)
    if (bytes === null) return notFound()
    return done({ bytes, name: paper.name, mediaType: paper.mediaType })
  },
})

/**
 * Notes who attended and what was said, as a version that stays. Too few members for the working rules ask for a yes:
 * whether the meeting counts is for the body to say.
 */
export const keepMinutes = change({
  name: 'keep-minutes',
  input: z.object({
    meetingId: z.uuid(),
    text: z.string().trim().min(1, 'missing').max(50_000, 'too-long'),
    attendance: z.record(z.uuid(), z.enum(ATTENDANCES, 'choose-one')).default({}),
    anyway: z.boolean().default(false),
  }),
  async run(work, { meetingId, text, attendance, anyway }) {
    const found = await meetingInHand(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const { meeting, committee, invitees } = found.value
    if (meeting.on > work.today)
      return refuse('meeting-not-held', 422, { field: 'text', params: { on: meeting.on } })
    const noted = invitees.flatMap(({ person, member }) => {
      const one = attendance[person.id]
      return one === undefined ? [] : [{ personId: person.id, member, attendance: one }]
    })
    const members = invitees.filter(one => one.member).length
    const present = noted.filter(
      one => one.member && (one.attendance === 'present' || one.attendance === 'stand-in'),
    ).length
    if (!anyway && !hasQuorum(present, members, committee.rules))
      return refuse('quorum-missing', 422, {
        field: 'anyway',
        params: { present, members, quorum: committee.rules.quorum },
      })
    await writeMinutes(work, meetingId, text, noted)
    return done({ meetingId, present, members })
  },
})

async function writeMinutes(
  work: Work,
  meetingId: string,
  text: string,
  noted: readonly { readonly personId: string; readonly attendance: (typeof ATTENDANCES)[number] }[],
): Promise<void> {
  const { trx, localityId } = work
  await oneAtATime(trx, `${localityId}/minutes/${meetingId}`)
  const version = ((await minutesOf(trx, localityId, meetingId))?.version ?? 0) + 1
  await noteAttendance(trx, localityId, meetingId, noted)
  await insertMinutes(trx, {
    locality_id: localityId,
    meeting_id: meetingId,
    version,
    text,
    written_by: work.actor.personId,
    written_at: work.now,
  })
  work.record({
    type: 'meeting-minuted',
    payload: {
      meetingId,
      version,
      text: digest(text),
      attendance: noted.map(({ personId, attendance }) => ({ personId, attendance })),
    },
  })
}
