import { may } from '../domain/policy/may.ts'
import { assignmentsOf } from '../store/assignment.ts'
import { assignmentObject, headedUnits } from './assignment-object.ts'
import { standingAssignments } from './list-assignments.ts'
import type { Owed } from './owed.ts'
import { taskObject } from './policy-objects.ts'
import type { Work } from './use-case.ts'

/** Assignments that the actor's units have not answered, and arguments that wait for the actor's decision. */
export async function owedAssignments(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId, actor } = work
  const found = await assignmentsOf(trx, localityId, { open: true })
  if (found.length === 0) return []
  const [open, headed] = [await standingAssignments(work, found), await headedUnits(work)]
  return open.flatMap((one): readonly Owed[] => {
    const about = { id: one.id, code: one.task.code, about: one.task.text }
    if (one.state === 'argued') {
      const object = { ...taskObject(localityId, one.task), arguedBy: one.answeredBy?.id ?? '' }
      if (!may(actor, 'assignment.decide', object).ok) return []
      const from = one.answeredBy?.name ?? null
      return [{ kind: 'argument', ...about, from, due: null, since: one.answeredAt ?? one.givenAt }]
    }
    if (!may(actor, 'assignment.answer', assignmentObject(localityId, one.task, one, headed)).ok) return []
    return [{ kind: 'assignment', ...about, from: one.givenBy.name, due: one.answerBy, since: one.givenAt }]
  })
}
