import { assignmentAct, assignmentChanges, type UnitOnTask } from '../domain/assignment.ts'
import type { Day } from '../domain/day.ts'
import { addWorkingDays } from '../domain/working-days.ts'
import {
  type AssignmentRecord,
  assignmentsOf,
  insertAssignments,
  type NewAssignment,
  updateAssignments,
} from '../store/assignment.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { calendarOf } from './calendar.ts'
import { digest } from './digest.ts'
import { settingOf } from './setting-of.ts'
import type { Work } from './use-case.ts'

/** What is given besides the unit: the part of a supporting unit and its day. */
export type GivenPart = {
  readonly part: string | null
  readonly due: Day | null
  readonly byLeadUnit: boolean
}

/**
 * Makes the assignments in force what the tasks now say: to be called after every change of who leads or supports a
 * running task. What is no longer wanted ends today, what is new waits for its unit's answer. Tasks of drafts and tasks
 * that are over give nothing. A fixed number of queries.
 */
export async function giveAssignments(work: Work, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return
  const { trx, localityId } = work
  const tasks = await tasksOf(trx, localityId, { ids: taskIds, running: true })
  const open = await assignmentsOf(trx, localityId, { taskIds: tasks.map(task => task.id), inForce: true })
  const before = open.map(one => ({ ...one, unitId: one.unit.id }))
  const { ended, given } = assignmentChanges(before, tasks.flatMap(wantedBy))
  await endAssignments(work, ended)
  const lines = new Map(tasks.map(task => [task.id, task.line]))
  await insertGiven(
    work,
    given.map(one => ({
      ...one,
      line: lines.get(one.taskId) ?? 'state',
      part: null,
      due: null,
      byLeadUnit: false,
    })),
  )
}

/** Who should have an assignment to a task. Whoever leads does not also support. */
const wantedBy = (task: TaskRecord): readonly UnitOnTask[] => {
  if (task.closedOn !== null || task.cancelledOn !== null || task.replacedOn !== null) return []
  const lead = task.lead?.id
  const support = task.support.map(unit => unit.id).filter(id => id !== lead)
  return [
    ...(lead === undefined ? [] : [{ taskId: task.id, unitId: lead, role: 'lead' as const }]),
    ...support.map(unitId => ({ taskId: task.id, unitId, role: 'support' as const })),
  ]
}

export async function endAssignments(work: Work, ended: readonly AssignmentRecord[]): Promise<void> {
  if (ended.length === 0) return
  const { trx, localityId, today } = work
  await updateAssignments(
    trx,
    localityId,
    ended.map(one => one.id),
    { ended_on: today },
  )
  for (const one of ended)
    work.record({
      type: 'assignment-ended',
      payload: { assignmentId: one.id, taskId: one.taskId, unitId: one.unit.id, on: today },
    })
}

export async function insertGiven(
  work: Work,
  given: readonly (UnitOnTask & GivenPart & { readonly line: TaskRecord['line'] })[],
): Promise<readonly NewAssignment[]> {
  if (given.length === 0) return []
  const { trx, localityId, today, now, actor } = work
  const units = new Map((await unitsOf(trx, localityId)).map(unit => [unit.id, unit]))
  const days = await settingOf(work, 'task.silence-days')
  const answerBy = addWorkingDays(await calendarOf(work), today, days)
  const rows = given.map(({ taskId, unitId, role, part, due, line, byLeadUnit }) => ({
    id: work.newId(),
    taskId,
    unitId,
    role,
    act: assignmentAct(units.get(unitId) ?? { kind: 'outside', relation: 'requested' }, line, byLeadUnit),
    part,
    due,
    givenBy: actor.personId,
    givenOn: today,
    givenAt: now,
    answerBy,
  }))
  await insertAssignments(trx, localityId, rows)
  for (const { id, taskId, unitId, role, act, part, due } of rows)
    work.record({
      type: 'assignment-given',
      payload: {
        assignmentId: id,
        taskId,
        unitId,
        role,
        act,
        part: part === null ? null : digest(part),
        due,
        answerBy,
      },
    })
  return rows
}
