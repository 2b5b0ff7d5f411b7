import { z } from 'zod'
import type { Day } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import { addWorkingDays } from '../domain/working-days.ts'
import { type ConclusionRecord, conclusionsOf, updateConclusion } from '../store/conclusion.ts'
import { linkTaskDocument } from '../store/document.ts'
import { localityById } from '../store/locality.ts'
import { updateMeeting } from '../store/meeting.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { symbolOf } from '../writer/issued.ts'
import { assembleMeetingNotice, type MeetingPaperFacts } from '../writer/meeting-paper.ts'
import type { Assignment } from '../writer/written-document.ts'
import { calendarOf } from './calendar.ts'
import { type DirectedTask, directedFields, directedTask } from './directed-task.ts'
import { enterDocument } from './enter-document.ts'
import { meetingPaperFacts, signersOfBody, signingFields } from './invite-meeting.ts'
import { keepPaper } from './keep-paper.ts'
import { closedBecause, type MeetingAtHand, meetingAtHand } from './meeting-at-hand.ts'
import { change, look, type Work } from './use-case.ts'

const FILE_NAME = 'thong-bao-ket-luan.docx'
const directed = z.object(directedFields)

/** What a conclusion gives, as it was typed when it was written. */
export const givenBy = ({ line, text, fields, workingDays }: ConclusionRecord): DirectedTask | null => {
  const read = directed.safeParse({ line, text, fields, workingDays })
  return read.success ? read.data : null
}

/** The notice of a meeting as its conclusions stand. */
async function noticeOf(
  work: Work,
  found: MeetingAtHand,
  facts: MeetingPaperFacts,
  conclusions: readonly ConclusionRecord[],
) {
  const { trx, localityId } = work
  const [units, tasks, calendar] = await Promise.all([
    unitsOf(trx, localityId),
    tasksOf(trx, localityId, { ids: conclusions.flatMap(one => one.taskId ?? []) }),
    calendarOf(work),
  ])
  const nameOf = (id: string | undefined) => units.find(unit => unit.id === id)?.name ?? ''
  const dated: Day = facts.dated ?? work.today
  const assignments = conclusions.flatMap((one): Assignment[] => {
    const given = one.kind === 'task' ? givenBy(one) : null
    const task = tasks.find(row => row.id === one.taskId)
    if (given !== null) {
      const { workingDays, fields } = given
      const due =
        workingDays === null ? fields.deadline || null : addWorkingDays(calendar, dated, workingDays)
      return [{ work: one.text, unit: nameOf(fields.leadUnitId), due }]
    }
    if (!task) return []
    const due = effectiveDue(task.deadlines)
    return [{ work: `${task.code}: ${one.text}`, unit: task.lead?.name ?? '', due }]
  })
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
    const found = await meetingAtHand(work, meetingId)
    if (!found) return notFound()
    const no = work.authorise(may(work.actor, 'meeting.prepare', found.object))
    if (no) return no
    const { trx, localityId } = work
    const locality = await localityById(trx, localityId)
    const conclusions = await conclusionsOf(trx, localityId, { meetingIds: [meetingId] })
    const signerId = signersOfBody(found.committee)[0]?.person.id ?? ''
    const facts =
      locality &&
      meetingPaperFacts(work, found, locality, { signerId, number: null, dated: null, recipients: [] })
    if (!facts || conclusions.length === 0) return notFound()
    return done({ bytes: await writeDocument(await noticeOf(work, found, facts, conclusions)) })
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
    ...signingFields,
    number: signingFields.number.refine(number => number !== null, 'missing'),
    dated: signingFields.dated.refine(day => day !== null, 'missing'),
    /** Titles of the plans that hold what documents of a year order, by line. */
    planTitles: z.object({ state: z.string().min(1), party: z.string().min(1) }),
  }),
  async run(work, { meetingId, planTitles, ...signing }) {
    const found = await meetingAtHand(work, meetingId)
    if (!found) return notFound()
    const { meeting, committee, object } = found
    const no = work.authorise(may(work.actor, 'meeting.conclude', object))
    if (no) return no
    const closed = closedBecause(meeting)
    if (closed !== null) return refuse(closed, 409)
    const { trx, localityId } = work
    const { number, dated } = signing
    if (number === null || dated === null) return refuse('missing', 422, { field: 'number' })
    if (dated > work.today) return refuse('dated-ahead', 422, { field: 'dated' })
    if (dated < meeting.on) return refuse('notice-before-meeting', 422, { field: 'dated' })
    if (meeting.minutedAt === null) return refuse('minutes-missing', 422, { field: 'signerId' })
    const conclusions = await conclusionsOf(trx, localityId, { meetingIds: [meetingId] })
    if (conclusions.length === 0) return refuse('no-conclusions', 422, { field: 'signerId' })
    const locality = await localityById(trx, localityId)
    const facts = locality && meetingPaperFacts(work, found, locality, signing)
    if (!facts) return refuse('choose-one', 422, { field: 'signerId' })
    const notice = await noticeOf(work, found, facts, conclusions)
    const kept = await keepPaper(work, {
      kind: 'conclusion',
      line: committee.line,
      document: notice,
      number,
      dated,
    })
    if (!kept.ok) return kept
    const symbol = symbolOf(notice, number)
    const entered = await enterDocument(work, {
      direction: 'out',
      kind: 'conclusion',
      number: symbol,
      dated,
      issuer: committee.name,
      excerpt: notice.abstract.join(' '),
      file: { sha256: kept.value.sha256, name: FILE_NAME },
    })
    if (!entered.ok) return entered
    const { documentId } = entered.value
    const given = await giveTasks(work, { id: documentId, number: symbol, dated }, conclusions, planTitles)
    if (!given.ok) return given
    await updateMeeting(trx, localityId, meetingId, meeting.rowVersion, {
      notice_id: kept.value.documentId,
      document_id: documentId,
      issued_by: work.actor.personId,
      issued_at: work.now,
    })
    work.record({
      type: 'conclusions-issued',
      payload: { meetingId, documentId, tasks: given.value },
    })
    return done({ meetingId, documentId, tasks: given.value.length })
  },
})

type GivenTask = { readonly conclusionId: string; readonly taskId: string }

/** The tasks that conclusions give, in their order. One that cannot be given any more names its conclusion. */
async function giveTasks(
  work: Work,
  document: { readonly id: string; readonly number: string; readonly dated: Day },
  conclusions: readonly ConclusionRecord[],
  planTitles: Readonly<Record<'state' | 'party', string>>,
): Promise<Outcome<readonly GivenTask[]>> {
  const { trx, localityId } = work
  const made: GivenTask[] = []
  // One after another: each takes the next code of its plan.
  for (const [at, one] of conclusions.entries()) {
    if (one.kind === 'existing' && one.taskId !== null) {
      await linkTaskDocument(trx, {
        locality_id: localityId,
        task_id: one.taskId,
        document_id: document.id,
        relation: 'cited',
        added_by: work.actor.personId,
        added_at: work.now,
      })
      work.record({ type: 'document-cited', payload: { taskId: one.taskId, documentId: document.id } })
    }
    if (one.kind !== 'task') continue
    const given = givenBy(one)
    const task =
      given === null
        ? null
        : await directedTask(work, document, { ...given, planTitle: planTitles[given.line] })
    if (task === null || !task.ok) {
      const unclear = task?.refusal.problems?.find(problem => problem.code === 'task-unclear')
      const params = { position: at + 1, gaps: String(unclear?.params?.gaps ?? '') }
      return refuse(unclear ? 'conclusion-unclear' : 'conclusion-incomplete', 422, {
        field: 'signerId',
        params,
      })
    }
    const { taskId } = task.value
    await updateConclusion(trx, localityId, one.id, one.rowVersion, { task_id: taskId })
    made.push({ conclusionId: one.id, taskId })
  }
  return done(made)
}
