import { z } from 'zod'
import { ASSIGNMENT_STATES, type AssignmentState, assignmentState, partIsLate } from '../domain/assignment.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { type AssignmentRecord, assignmentsOf } from '../store/assignment.ts'
import { type PartReport, partReportsOf } from '../store/part-report.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { assignmentObject, headedUnits } from './assignment-object.ts'
import { look, type Work } from './use-case.ts'

export type StandingAssignment = AssignmentRecord & {
  readonly state: AssignmentState
  readonly task: TaskRecord
  readonly report: PartReport | null
  readonly late: boolean
}

/** How assignments stand today, each with its task and what a supporting unit last said: two queries. */
export async function standingAssignments(
  work: Work,
  assignments: readonly AssignmentRecord[],
): Promise<readonly StandingAssignment[]> {
  const taskIds = [...new Set(assignments.map(one => one.taskId))]
  const [tasks, reports] = await Promise.all([
    tasksOf(work.trx, work.localityId, { ids: taskIds }),
    partReportsOf(work.trx, work.localityId, taskIds, true),
  ])
  const taskOf = new Map(tasks.map(task => [task.id, task]))
  const reportOf = new Map(reports.map(one => [`${one.taskId} ${one.unitId}`, one]))
  return assignments.flatMap(one => {
    const task = taskOf.get(one.taskId)
    if (!task) return []
    const report = one.role === 'support' ? (reportOf.get(`${one.taskId} ${one.unit.id}`) ?? null) : null
    const late =
      one.role === 'support' && partIsLate({ due: one.due, state: report?.state ?? 'not-begun' }, work.today)
    return [{ ...one, task, report, late, state: assignmentState(one, work.today) }]
  })
}

/**
 * Assignments in force with how they stand, newest first within a state; by default those that nobody accepted. With
 * how many there are of each state, so that what is unaccepted cannot hide.
 */
export const listAssignments = look({
  name: 'list-assignments',
  input: z.object({
    unitId: z.uuid().optional(),
    state: z.enum(ASSIGNMENT_STATES).optional(),
  }),
  async run(work, { unitId, state }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const [found, units, headed] = await Promise.all([
      assignmentsOf(trx, localityId, {
        inForce: true,
        ...(unitId === undefined ? {} : { unitIds: [unitId] }),
      }),
      unitsOf(trx, localityId),
      headedUnits(work),
    ])
    const all = await standingAssignments(work, found)
    const counts = Object.fromEntries(
      ASSIGNMENT_STATES.map(one => [one, all.filter(assignment => assignment.state === one).length]),
    ) as Record<AssignmentState, number>
    const wanted: readonly AssignmentState[] = state === undefined ? ['argued', 'waiting', 'noted'] : [state]
    return done({
      units,
      counts,
      assignments: wanted.flatMap(one =>
        all
          .filter(assignment => assignment.state === one)
          .map(assignment => ({
            ...assignment,
            mayAnswer: may(
              actor,
              'assignment.answer',
              assignmentObject(localityId, assignment.task, assignment, headed),
            ).ok,
          })),
      ),
    })
  },
})
