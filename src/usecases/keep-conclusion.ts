import { z } from 'zod'
import { CONCLUSION_KINDS } from '../domain/meeting.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { conclusionsOf, dropConclusion, insertConclusion, updateConclusion } from '../store/conclusion.ts'
import { tasksOf } from '../store/task.ts'
import { digest } from './digest.ts'
import { directedFields, directedTerms } from './directed-task.ts'
import { closedBecause, meetingAtHand } from './meeting-at-hand.ts'
import { change, type Work } from './use-case.ts'

/**
 * Writes a conclusion, or changes one that was not issued yet. One that gives a task is filled in as a task by a
 * directing document is, and refused for the same reasons; one about a running task names it.
 */
export const keepConclusion = change({
  name: 'keep-conclusion',
  input: z.object({
    meetingId: z.uuid(),
    /** '' writes a new one. */
    conclusionId: z.union([z.literal(''), z.uuid()]).default(''),
    rowVersion: z.coerce.number().int().default(0),
    kind: z.enum(CONCLUSION_KINDS, 'choose-one'),
    taskId: z.union([z.literal(''), z.uuid('choose-one')]).default(''),
    ...directedFields,
  }),
  async run(work, { meetingId, conclusionId, rowVersion, kind, taskId, ...given }) {
    const found = await meetingAtHand(work, meetingId)
    if (!found) return notFound()
    const { meeting, object } = found
    const no = work.authorise(may(work.actor, 'meeting.prepare', object))
    if (no) return no
    const closed = closedBecause(meeting)
    if (closed !== null) return refuse(closed, 409)
    if (meeting.on > work.today)
      return refuse('meeting-not-held', 422, { field: 'text', params: { on: meeting.on } })
    if (kind === 'task') {
      const { problems } = await directedTerms(work, meeting.on, given)
      if (problems.length > 0) return refuse('bad-input', 422, { problems })
    }
    if (kind === 'existing' && !(await runs(work, taskId)))
      return refuse('choose-one', 422, { field: 'taskId' })
    const { trx, localityId } = work
    const all = await conclusionsOf(trx, localityId, { meetingIds: [meetingId] })
    const old = all.find(one => one.id === conclusionId)
    if (conclusionId !== '' && !old) return notFound()
    const id = old?.id ?? work.newId()
    const row = {
      kind,
      text: given.text,
      line: given.line,
      fields: JSON.stringify(kind === 'task' ? given.fields : {}),
      working_days: kind === 'task' ? given.workingDays : null,
      task_id: kind === 'existing' ? taskId : null,
      written_by: work.actor.personId,
      written_at: work.now,
    }
    if (old) {
      if (!(await updateConclusion(trx, localityId, id, rowVersion, row)))
        return refuse('stale', 422, { field: 'text', params: { now: old.text } })
    } else
      await insertConclusion(trx, {
        ...row,
        locality_id: localityId,
        id,
        meeting_id: meetingId,
        position: Math.max(0, ...all.map(one => one.position)) + 1,
        row_version: 1,
      })
    work.record({
      type: 'conclusion-written',
      payload: {
        conclusionId: id,
        meetingId,
        kind,
        line: given.line,
        content: digest([given.text, kind === 'task' ? given.fields : {}]),
      },
    })
    return done({ conclusionId: id, meetingId })
  },
})

const runs = async ({ trx, localityId }: Work, taskId: string): Promise<boolean> =>
  taskId !== '' && (await tasksOf(trx, localityId, { ids: [taskId], running: true })).length > 0

/** Takes a conclusion out that was not issued. */
export const dropDraftConclusion = change({
  name: 'drop-conclusion',
  input: z.object({ conclusionId: z.uuid() }),
  async run(work, { conclusionId }) {
    const { trx, localityId } = work
    const [conclusion] = await conclusionsOf(trx, localityId, { id: conclusionId })
    const found = conclusion && (await meetingAtHand(work, conclusion.meetingId))
    if (!conclusion || !found) return notFound()
    const no = work.authorise(may(work.actor, 'meeting.prepare', found.object))
    if (no) return no
    const closed = closedBecause(found.meeting)
    if (closed !== null) return refuse(closed, 409)
    await dropConclusion(trx, localityId, conclusionId)
    work.record({
      type: 'conclusion-dropped',
      payload: { conclusionId, meetingId: conclusion.meetingId },
    })
    return done({ meetingId: conclusion.meetingId })
  },
})
