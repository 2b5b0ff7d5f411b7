import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { type ConclusionRecord, conclusionsOf, updateConclusion } from '../store/conclusion.ts'
import { localityById } from '../store/locality.ts'
import { updateMeeting } from '../store/meeting.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { assembleMeetingNotice, type MeetingPaperFacts } from '../writer/meeting-paper.ts'
import { assignmentsOfOrders, giveOrders, planTitlesField } from './give-orders.ts'
import { meetingPaperFacts, signersOfBody } from './invite-meeting.ts'
import { issuePaper, issuingFields, issuingOf } from './issue-paper.ts'
import { type MeetingAtHand, meetingFor, meetingInHand } from './meeting-at-hand.ts'
import { change, look, type Work } from './use-case.ts'

const FILE_NAME = 'thong-bao-ket-luan.docx'

/** The notice of a meeting as its conclusions stand. */
async function noticeOf(
  work: Work,
  found: MeetingAtHand,
  facts: MeetingPaperFacts,
  conclusions: readonly ConclusionRecord[],
) {
  const assignments = await assignmentsOfOrders(work, conclusions, facts.dated ?? work.today)
  const came = found.invitees.filter(one => one.attendance === 'present' || one.attendance === 'stand-in')
  return assembleMeetingNotice({
    ...facts,
    present: {
      members: came.filter(one => one.member).length,
      others: came.filter(one => !one.member).length + found.meeting.guests.length,
    },
    conclusions: conclusions.map(one => one.text),
    assignments,
  })
}

/** The notice as a Word file to look at before it is signed; nothing is kept. */
export const draftNotice = look({
  name: 'draft-notice',
  input: z.object({ meetingId: z.uuid() }),
  async run(work, { meetingId }) {
    const found = await meetingFor(work, meetingId, 'meeting.prepare')
    if (!found.ok) return found
    const { trx, localityId } = work
    const locality = await localityById(trx, localityId)
    const conclusions = await conclusionsOf(trx, localityId, { meetingIds: [meetingId] })
    const signerId = signersOfBody(found.value.committee)[0]?.person.id ?? ''
    const facts =
      locality &&
      meetingPaperFacts(work, found.value, locality, { signerId, number: null, dated: null, recipients: [] })
    if (!facts || conclusions.length === 0) return notFound()
    return done({ bytes: await writeDocument(await noticeOf(work, found.value, facts, conclusions)) })
  },
})

/**
 * Issues what a meeting concluded: the notice is written with a number of the body's own series, entered in the register
 * of documents as one that goes out, and each conclusion becomes a task by that document, or a mention of it on the task
 * that runs already. All of it or nothing.
 */
export const issueNotice = change({
  name: 'issue-notice',
  input: z.object({
    meetingId: z.uuid(),
    ...issuingFields,
    planTitles: planTitlesField,
  }),
  async run(work, { meetingId, planTitles, ...signing }) {
    const found = await meetingInHand(work, meetingId, 'meeting.conclude')
    if (!found.ok) return found
    const { meeting, committee } = found.value
    const { trx, localityId } = work
    const issuing = issuingOf(work, signing)
    if (!issuing.ok) return issuing
    if (issuing.value.dated < meeting.on) return refuse('notice-before-meeting', 422, { field: 'dated' })
    if (meeting.minutedAt === null) return refuse('minutes-missing', 422, { field: 'signerId' })
    const conclusions = await conclusionsOf(trx, localityId, { meetingIds: [meetingId] })
    if (conclusions.length === 0) return refuse('no-conclusions', 422, { field: 'signerId' })
    const locality = await localityById(trx, localityId)
    const facts = locality && meetingPaperFacts(work, found.value, locality, signing)
    if (!facts) return refuse('choose-one', 422, { field: 'signerId' })
    const notice = await noticeOf(work, found.value, facts, conclusions)
    const issued = await issuePaper(work, {
      ...issuing.value,
      kind: 'conclusion',
      line: committee.line,
      document: notice,
      issuer: committee.name,
      excerpt: notice.abstract.join(' '),
      fileName: FILE_NAME,
    })
    if (!issued.ok) return issued
    const documentId = issued.value.document.id
    const given = await giveOrders(work, issued.value.document, conclusions, planTitles, {
      keep: (one, taskId) => updateConclusion(trx, localityId, one.id, one.rowVersion, { task_id: taskId }),
      incomplete: 'conclusion-incomplete',
    })
    if (!given.ok) return given
    const kept = await updateMeeting(trx, localityId, meetingId, meeting.rowVersion, {
      notice_id: issued.value.paperId,
      document_id: documentId,
      issued_by: work.actor.personId,
      issued_at: work.now,
    })
    if (!kept) return refuse('stale', 409)
    work.record({
      type: 'conclusions-issued',
      payload: {
        meetingId,
        documentId,
        tasks: given.value.map(({ orderId, taskId }) => ({ conclusionId: orderId, taskId })),
      },
    })
    return done({ meetingId, documentId, tasks: given.value.length })
  },
})
