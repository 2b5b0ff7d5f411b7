import type { Day } from '../domain/day.ts'
import { inOrderOfNeed, type ScopeReason, scopeReasons } from '../domain/inspection-scope.ts'
import { assignmentsOf } from '../store/assignment.ts'
import { evidenceOf } from '../store/evidence.ts'
import { extensionsOf } from '../store/extension.ts'
import { latenessesOf } from '../store/lateness.ts'
import { measurementsOf } from '../store/measurement.ts'
import { causesOf } from '../store/objective-cause.ts'
import { adoptionDays } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { standingTarget } from './target-standing.ts'
import { standing } from './task-standing.ts'
import type { Work } from './use-case.ts'

/** Something that a team may look at, with the facts that speak for it. */
export type Checkable = {
  readonly kind: 'task' | 'target'
  readonly id: string
  readonly code: string
  readonly text: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly reasons: readonly ScopeReason[]
}

const BEHIND: readonly string[] = ['fallen', 'missed', 'attention']

/**
 * The running tasks and targets that units lead, of one plan or of all, with the facts of the time that is checked that
 * speak for looking at them; those with the most come first. A fixed number of queries, whatever the number.
 */
export async function checkables(
  { trx, localityId, today }: Pick<Work, 'trx' | 'localityId' | 'today'>,
  of: {
    readonly unitIds: readonly string[]
    readonly planId: string | null
    readonly periodFrom: Day
    readonly periodTo: Day
  },
): Promise<readonly Checkable[]> {
  const { unitIds, planId, periodFrom, periodTo } = of
  const ofPlan = planId === null ? {} : { planId }
  const [tasks, targets] = await Promise.all([
    tasksOf(trx, localityId, { leadUnitIds: unitIds, running: true, ...ofPlan }),
    targetsOf(trx, localityId, { leadUnitIds: unitIds, running: true, ...ofPlan }),
  ])
  const taskIds = tasks.map(one => one.id)
  const targetIds = targets.map(one => one.id)
  const [updates, taskFiles, targetFiles, extensions, measurements, ofTasks, ofTargets, assignments] =
    await Promise.all([
      updatesOf(trx, localityId, { taskIds }),
      evidenceOf(trx, localityId, { taskIds }),
      evidenceOf(trx, localityId, { targetIds }),
      extensionsOf(trx, localityId, { taskIds, state: 'agreed' }),
      measurementsOf(trx, localityId, { targetIds }),
      latenessesOf(trx, localityId, { taskIds, standing: true }),
      latenessesOf(trx, localityId, { targetIds, standing: true }),
      assignmentsOf(trx, localityId, { taskIds }),
    ])
  const since = await adoptionDays(trx, localityId)
  const latenesses = [...ofTasks, ...ofTargets]
  const causes = await causesOf(trx, localityId, { latenessIds: latenesses.map(one => one.id) })
  const within = (day: Day): boolean => day >= periodFrom && day <= periodTo
  const touches = (one: (typeof latenesses)[number]): boolean =>
    one.beganOn <= periodTo && (one.endedOn === null || one.endedOn >= periodFrom)
  const lateOf = (id: string) => latenesses.filter(one => (one.taskId ?? one.targetId) === id && touches(one))
  const claimed = (id: string) => lateOf(id).some(one => causes.some(cause => cause.latenessId === one.id))
  const items = [
    ...tasks.flatMap((task): Checkable[] => {
      if (task.lead === null) return []
      const reasons = scopeReasons({
        kind: 'task',
        late:
          lateOf(task.id).length > 0 ||
          standing(task, since.get(task.planId) ?? null, today).judgement.status === 'overdue',
        reports: updates.filter(one => one.taskId === task.id && within(one.effectiveOn)).length,
        files: taskFiles.filter(one => one.taskId === task.id).length,
        extensions: extensions.filter(one => one.taskId === task.id).length,
        corrections: 0,
        contested:
          claimed(task.id) || assignments.some(one => one.taskId === task.id && one.argument !== null),
        behind: false,
      })
      return [{ kind: 'task', id: task.id, code: task.code, text: task.text, unit: task.lead, reasons }]
    }),
    ...targets.flatMap((target): Checkable[] => {
      if (target.lead === null) return []
      const own = measurements.filter(one => one.targetId === target.id)
      const approved = own.filter(one => one.state === 'approved')
      const reasons = scopeReasons({
        kind: 'target',
        late: lateOf(target.id).length > 0,
        // What registers gave has its rows behind it.
        reports: approved.filter(one => one.bindingVersion === null && within(one.effectiveOn)).length,
        files: targetFiles.filter(one => one.targetId === target.id).length,
        extensions: 0,
        corrections: own.filter(one => one.corrects !== null).length,
        contested: claimed(target.id),
        behind: BEHIND.includes(standingTarget(target, approved, today).judgement.status),
      })
      return [
        { kind: 'target', id: target.id, code: target.code, text: target.name, unit: target.lead, reasons },
      ]
    }),
  ]
  return inOrderOfNeed(items)
}
