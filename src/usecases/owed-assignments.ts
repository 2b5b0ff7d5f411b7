import { may } from '../domain/policy/may.ts'
import { type Appointment, hasRole, heads, ROLE_RULES, worksIn } from '../domain/role.ts'
import { assignmentsOf } from '../store/assignment.ts'
import { assignmentObject, headedUnits } from './assignment-object.ts'
import { standingAssignments } from './list-assignments.ts'
import type { Owed } from './owed.ts'
import { taskObject } from './policy-objects.ts'
import type { Work } from './use-case.ts'

/** Assignments that the actor's units have not answered, and arguments that wait for the actor's decision. */
export async function owedAssignments(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId, actor } = work
  const decides = hasRole(actor, 'standing-officer') || actor.appointments.some(leads)
  const unitIds = actor.appointments.flatMap(one => (worksIn(actor, one.unitId) ? [one.unitId] : []))
  if (!decides && unitIds.length === 0) return []
  const headed = await headedUnits(work)
  const answers = new Set(unitIds.filter(id => heads(actor, id) || !headed.has(id)))
  // Whoever decides on no argument is told of those of their own units alone, so no others are loaded.
  if (!decides && answers.size === 0) return []
  const waiting = await assignmentsOf(trx, localityId, {
    open: true,
    ...(decides ? {} : { unitIds: [...answers] }),
  })
  const found = waiting.filter(one => one.answer === 'argued' || answers.has(one.unit.id))
  if (found.length === 0) return []
  const open = await standingAssignments(work, found)
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

const leads = ({ role }: Appointment): boolean => ROLE_RULES[role].leads !== null
