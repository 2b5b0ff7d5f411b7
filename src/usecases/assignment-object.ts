import type { AssignmentObject } from '../domain/policy/assignment.ts'
import { heads, ROLE_RULES } from '../domain/role.ts'
import type { AssignmentRecord } from '../store/assignment.ts'
import { type PersonRecord, peopleOf } from '../store/person.ts'
import type { TaskRecord } from '../store/task.ts'
import { taskObject } from './policy-objects.ts'
import type { Work } from './use-case.ts'

/** Units that somebody in office heads today. */
export async function headedUnits(work: Work): Promise<ReadonlySet<string>> {
  return headedBy(await peopleOf(work.trx, work.localityId, { day: work.today }))
}

export const headedBy = (people: readonly PersonRecord[]): ReadonlySet<string> =>
  new Set(
    people
      .flatMap(person => person.appointments)
      .filter(one => ROLE_RULES[one.role].headsUnit)
      .map(one => one.unitId),
  )

/** An assignment as the object of a policy. */
export const assignmentObject = (
  localityId: string,
  task: TaskRecord,
  assignment: AssignmentRecord,
  headed: ReadonlySet<string>,
): AssignmentObject => ({
  ...taskObject(localityId, task),
  unitId: assignment.unit.id,
  unitHasHead: headed.has(assignment.unit.id),
})

/** Whether the actor gives a part as the head of the lead unit and in no other quality: then it is requested. */
export const asLeadUnit = (work: Work, task: TaskRecord): boolean =>
  heads(work.actor, task.lead?.id ?? null) &&
  !work.actor.appointments.some(
    one => one.role === 'standing-officer' || ROLE_RULES[one.role].leads === task.line,
  )
