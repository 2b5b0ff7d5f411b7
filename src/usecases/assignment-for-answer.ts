import { canAnswer } from '../domain/assignment.ts'
import { may } from '../domain/policy/may.ts'
import { notFound, refuse } from '../domain/refusal.ts'
import { lockAssignment } from '../store/assignment.ts'
import { taskById } from '../store/task.ts'
import { assignmentObject, headedUnits } from './assignment-object.ts'
import type { Work } from './use-case.ts'

/** The assignment and its task for whoever may answer it; what was answered or is over cannot be answered again. */
export async function assignmentForAnswer(work: Work, assignmentId: string) {
  const assignment = await lockAssignment(work.trx, work.localityId, assignmentId)
  const task = assignment && (await taskById(work.trx, work.localityId, assignment.taskId))
  if (!assignment || !task) return notFound()
  const object = assignmentObject(work.localityId, task, assignment, await headedUnits(work))
  const no = work.authorise(may(work.actor, 'assignment.answer', object))
  if (no) return no
  if (!canAnswer(assignment)) return refuse('assignment-answered', 409)
  return { ok: true as const, assignment, task }
}
