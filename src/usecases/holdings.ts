import { HANDOVER_ORDER, type Holding } from '../domain/handover.ts'
import { effectiveDue } from '../domain/task-facts.ts'
import { assignmentsOf } from '../store/assignment.ts'
import { measurementsOf } from '../store/measurement.ts'
import { partReportsBy } from '../store/part-report.ts'
import { subtasksOf } from '../store/subtask.ts'
import { targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { openStepsOf } from '../store/unit-plan.ts'
import { updatesOf } from '../store/update.ts'
import type { Work } from './use-case.ts'

/** One thing that a person holds, with what moving it needs. */
export type Held = Holding & {
  /** The version in which a task or target names its owner. */
  readonly version: number
  readonly taskId: string | null
  /** The unit's own plan that a milestone stands in. */
  readonly unitPlanId: string | null
}

const isOpen = (task: TaskRecord): boolean =>
  task.review !== 'dropped' && task.closedOn === null && task.cancelledOn === null

/**
 * All that a person owns or holds and has not finished: tasks as officer and as leader, targets, pieces of tasks and
 * milestones; and what they sent and still follow: updates and figures that wait or were given back, parts of a
 * supporting unit that they reported on, arguments not decided. A fixed number of queries.
 */
export async function holdingsOf(work: Work, personId: string): Promise<readonly Held[]> {
  const { trx, localityId } = work
  const [owned, led, targets, pieces, steps, updates, figures, reports, open] = await Promise.all([
    tasksOf(trx, localityId, { ownerId: personId }),
    tasksOf(trx, localityId, { leaderId: personId }),
    targetsOf(trx, localityId, { ownerId: personId }),
    subtasksOf(trx, localityId, { ownerId: personId, open: true }),
    openStepsOf(trx, localityId, { ownerId: personId }),
    updatesOf(trx, localityId, { authorId: personId, latestOnly: true }),
    measurementsOf(trx, localityId, { authorId: personId, state: 'submitted' }),
    partReportsBy(trx, localityId, personId),
    assignmentsOf(trx, localityId, { open: true }),
  ])
  const waiting = updates.filter(update => update.state !== 'approved')
  const argued = open.filter(one => one.answer === 'argued' && one.answeredBy?.id === personId)
  const others = [...pieces, ...steps, ...waiting, ...reports, ...argued].map(one => one.taskId)
  const [tasks, measured] = await Promise.all([
    tasksOf(trx, localityId, { ids: [...new Set(others)] }),
    targetsOf(trx, localityId, { ids: [...new Set(figures.map(one => one.targetId))] }),
  ])
  const running = new Map(tasks.filter(isOpen).map(task => [task.id, task]))
  const codes = new Map(measured.map(target => [target.id, target]))
  const ofTask = (task: TaskRecord, kind: 'task' | 'leader'): Held => ({
    kind,
    id: task.id,
    code: task.code,
    text: task.text,
    due: effectiveDue(task.deadlines) ?? task.deadline,
    unitId: kind === 'task' ? (task.lead?.id ?? null) : null,
    version: task.version,
    taskId: task.id,
    unitPlanId: null,
  })
  /** Something that hangs on a task which is still open. */
  const hung = (
    kind: Held['kind'],
    taskId: string,
    more: Pick<Held, 'id' | 'text' | 'due'> & { readonly unitPlanId?: string },
  ): readonly Held[] => {
    const task = running.get(taskId)
    if (!task) return []
    return [{ unitPlanId: null, ...more, kind, code: task.code, unitId: null, version: task.version, taskId }]
  }
  const all = [
    ...owned.filter(isOpen).map(task => ofTask(task, 'task')),
    ...led.filter(isOpen).map(task => ofTask(task, 'leader')),
    ...targets
      .filter(target => target.review !== 'dropped')
      .map((target): Held => {
        const { id, code, name, version } = target
        const last = target.milestones.at(-1)?.by ?? null
        return {
          kind: 'target',
          id,
          code,
          text: name,
          due: last,
          unitId: null,
          version,
          taskId: null,
          unitPlanId: null,
        }
      }),
    ...pieces.flatMap(one => hung('subtask', one.taskId, { id: one.id, text: one.text, due: one.due })),
    ...steps.flatMap(one =>
      hung('step', one.taskId, { id: one.stepId, text: one.text, due: one.due, unitPlanId: one.unitPlanId }),
    ),
    ...waiting.flatMap(one => hung('update', one.taskId, { id: one.id, text: one.text, due: null })),
    ...figures.flatMap((one): readonly Held[] => {
      const target = codes.get(one.targetId)
      if (!target) return []
      const about = { code: target.code, text: target.name, due: one.effectiveOn, version: target.version }
      return [{ kind: 'figure', id: one.id, unitId: null, taskId: null, unitPlanId: null, ...about }]
    }),
    ...reports
      .filter(one => one.state !== 'done')
      .flatMap(one => hung('part', one.taskId, { id: one.id, text: one.text ?? '', due: null })),
    ...argued.flatMap(one =>
      hung('argument', one.taskId, { id: one.id, text: one.argument ?? '', due: null }),
    ),
  ]
  return all.sort((a, b) => HANDOVER_ORDER.indexOf(a.kind) - HANDOVER_ORDER.indexOf(b.kind))
}
