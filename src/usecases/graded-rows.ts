import type { GradedLateness, GradedTask, Span } from '../domain/grading.ts'
import { factsAsOf, taskState } from '../domain/task-facts.ts'
import { latenessesOf } from '../store/lateness.ts'
import { causesOf } from '../store/objective-cause.ts'
import { adoptionDays } from '../store/plan.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { actsOf } from '../store/task-act.ts'
import { updatesOf } from '../store/update.ts'
import { factsOfTask } from './task-history.ts'
import type { Work } from './use-case.ts'

export type GradedRows = {
  readonly tasks: readonly GradedTask[]
  readonly latenesses: readonly GradedLateness[]
  /** For naming what a figure counts. */
  readonly records: readonly Pick<TaskRecord, 'id' | 'code' | 'text'>[]
  /** Reasons of the objective causes that were confirmed for latenesses of the span. */
  readonly reasons: readonly string[]
}

/**
 * What the inputs for grading and the proposals of a review count, as it stood on the day by which they count. `counts`
 * tells the plans whose tasks are looked at; absent: every running plan.
 */
export async function gradedRows(
  { trx, localityId, now }: Pick<Work, 'trx' | 'localityId' | 'now'>,
  span: Span,
  counts: (planId: string) => boolean = () => true,
): Promise<GradedRows> {
  const [running, since, all, causes] = await Promise.all([
    tasksOf(trx, localityId, { running: true }),
    adoptionDays(trx, localityId),
    latenessesOf(trx, localityId, { standing: true }),
    causesOf(trx, localityId, { state: 'confirmed' }),
  ])
  const records = running.filter(task => counts(task.planId))
  const taskIds = records.map(task => task.id)
  const kept = new Set(taskIds)
  const latenesses = all.filter(one => one.taskId === null || kept.has(one.taskId))
  const [acts, updates] = await Promise.all([
    actsOf(trx, localityId, taskIds),
    updatesOf(trx, localityId, { taskIds }),
  ])
  const actsOfTask = Map.groupBy(acts, act => act.taskId)
  const updatesOfTask = Map.groupBy(updates, update => update.taskId)
  const confirmed = new Map(causes.map(cause => [cause.latenessId, cause.reason]))
  const asOf = { effectiveBy: span.on, recordedBy: now }
  return {
    records: records.map(({ id, code, text }) => ({ id, code, text })),
    reasons: [
      ...new Set(
        latenesses
          .filter(one => one.beganOn >= span.from && one.beganOn <= span.to)
          .flatMap(one => confirmed.get(one.id) ?? []),
      ),
    ],
    tasks: records.map(task => {
      const whole = factsOfTask(
        task,
        updatesOfTask.get(task.id) ?? [],
        actsOfTask.get(task.id) ?? [],
        since.get(task.planId) ?? null,
      )
      const facts = factsAsOf(whole, asOf)
      return {
        id: task.id,
        unitId: task.lead?.id ?? null,
        ownerId: task.owner?.id ?? null,
        state: taskState(facts),
        returnedOn: facts.marks.flatMap(mark => (mark.kind === 'returned' ? [mark.effectiveOn] : [])),
      }
    }),
    latenesses: latenesses.map(one => ({
      id: one.id,
      taskId: one.taskId,
      unitId: one.unit?.id ?? null,
      ownerId: one.owner?.id ?? null,
      beganOn: one.beganOn,
      objective: confirmed.has(one.id),
    })),
  }
}
