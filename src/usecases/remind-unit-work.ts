import { dayOf } from '../domain/day.ts'
import type { NoticeFacts } from '../domain/notice.ts'
import type { Responsible } from '../domain/recipient.ts'
import type { DueThing } from '../domain/reminder.ts'
import { assignmentsOf } from '../store/assignment.ts'
import { partReportsOf } from '../store/part-report.ts'
import { subtasksOf } from '../store/subtask.ts'
import type { Trx } from '../store/tables.ts'
import { openStepsOf } from '../store/unit-plan.ts'
import type { StandingTask } from './task-standing.ts'

/** Something inside a task with a day of its own; only the unit that does it is reminded, never a leader. */
export type DueInside = DueThing &
  Responsible & {
    readonly id: string
    readonly taskId: string
    readonly what: NoticeFacts['what']
  }

/**
 * What the units set or were given inside open tasks and have not done: milestones of the lead unit's own plan, pieces,
 * and the parts of supporting units. Four statements, whatever the number.
 */
export async function dueInside(
  trx: Trx,
  localityId: string,
  open: ReadonlyMap<string, StandingTask>,
): Promise<readonly DueInside[]> {
  const taskIds = [...open.keys()]
  const [steps, pieces, parts, reported] = await Promise.all([
    openStepsOf(trx, localityId, {}),
    subtasksOf(trx, localityId, { taskIds, open: true }),
    assignmentsOf(trx, localityId, { taskIds, inForce: true }),
    partReportsOf(trx, localityId, taskIds, true),
  ])
  const inside = (
    what: DueInside['what'],
    { id, taskId, due, since }: { id: string; taskId: string; due: string | null; since: Date },
    whose: { readonly unitId: string | null; readonly ownerId: string | null },
  ): readonly DueInside[] => {
    const task = open.get(taskId)
    if (!task || due === null) return []
    const { line } = task
    const { unitId: leadUnitId, ownerId } = whose
    return [{ id, taskId, what, due, since: dayOf(since), line, leadUnitId, ownerId, leaderId: null }]
  }
  const done = new Set(reported.filter(one => one.state === 'done').map(one => `${one.taskId} ${one.unitId}`))
  const leadOf = (taskId: string) => open.get(taskId)?.lead?.id ?? null
  return [
    ...steps
      // Another unit may lead by now.
      .filter(step => leadOf(step.taskId) === step.unitId)
      .flatMap(step => inside('step', { ...step, id: step.stepId }, step)),
    ...pieces.flatMap(piece =>
      inside(
        'piece',
        { ...piece, since: piece.addedAt },
        {
          unitId: leadOf(piece.taskId),
          ownerId: piece.owner?.id ?? null,
        },
      ),
    ),
    ...parts
      .filter(part => part.role === 'support' && !done.has(`${part.taskId} ${part.unit.id}`))
      .flatMap(part =>
        inside('part', { ...part, since: part.givenAt }, { unitId: part.unit.id, ownerId: null }),
      ),
  ]
}
