import { insertPlanItems } from '../store/item-version.ts'
import type { PlanRecord } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { insertSupport } from '../store/task-support.ts'
import { insertTasks, nextTaskCode } from '../store/task-write.ts'
import { type AssignmentFields, givenFields, taskColumns } from './assignment.ts'
import { digest } from './digest.ts'
import { decideDeadlines, recordTerms } from './task-terms.ts'
import type { Work } from './use-case.ts'

export type RunningTask = {
  readonly text: string
  readonly groupTitle: string | null
  readonly fields: AssignmentFields
  /** Number and symbol of the document that gives the first deadline; null when the plan itself does. */
  readonly document: string | null
  /** The tasks it goes on from. */
  readonly originOf: readonly string[]
}

/**
 * Adds a task to a plan that runs already: it binds from today, counts from its first version, and its deadline is the
 * first decision on it. The plan must be held.
 * @param letter of the code: 'N' in a plan, 'V' for what a document orders
 * @returns the id of the task
 */
export async function addRunningTask(
  work: Work,
  plan: PlanRecord,
  task: RunningTask,
  letter: 'N' | 'V' = 'N',
): Promise<string> {
  const { trx, localityId } = work
  const taskId = work.newId()
  const { code, position } = await nextTaskCode(trx, localityId, plan.id, letter)
  const mark = { by: work.actor.personId, at: work.now.toISOString() }
  const filled = Object.fromEntries(['text', ...givenFields(task.fields)].map(name => [name, mark]))
  await insertTasks(
    trx,
    [
      {
        locality_id: localityId,
        id: taskId,
        plan_id: plan.id,
        code,
        position,
        origin: 'added',
        origin_of: task.originOf.length === 0 ? null : JSON.stringify(task.originOf),
        review: 'accepted',
        reviewed_by: work.actor.personId,
        reviewed_at: work.now,
        row_version: 1,
        current_version: 1,
        bound_since: work.today,
      },
    ],
    [
      {
        locality_id: localityId,
        task_id: taskId,
        version: 1,
        group_title: task.groupTitle,
        text: task.text,
        lead_text: '[]',
        support_text: '[]',
        no_support: task.fields.noSupport ?? false,
        nature: 'unknown',
        places: '[]',
        filled: JSON.stringify(filled),
        ...taskColumns(task.fields),
      },
    ],
  )
  const unitIds = (task.fields.supportUnitIds ?? []).filter(id => id !== task.fields.leadUnitId)
  await insertSupport(trx, localityId, 1, [{ taskId, unitIds }])
  await insertPlanItems(
    trx,
    localityId,
    { id: plan.id, version: plan.currentVersion },
    { taskIds: [taskId], targetIds: [] },
  )
  work.record({
    type: 'item-added',
    payload: { planId: plan.id, itemId: taskId, item: 'task', text: digest(task.text) },
  })
  const [made] = await tasksOf(trx, localityId, { ids: [taskId] })
  if (made?.deadline && made.nature !== 'regular')
    await decideDeadlines(work, [
      {
        taskId,
        seq: 1,
        deadline: made.deadline,
        effectiveOn: work.today,
        document: task.document,
        reason: null,
      },
    ])
  await recordTerms(work, [taskId])
  return taskId
}
