import { z } from 'zod'
import type { FilledField, ItemKind } from '../domain/journal-payload.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockPlan } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { fillTargetVersions, updateTarget } from '../store/target-write.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { dropLeadFromSupport, replaceSupport } from '../store/task-support.ts'
import { fillTaskVersions, insertDeadlineDecisions, updateTask } from '../store/task-write.ts'
import {
  type AssignmentFields,
  assignmentFields,
  consistent,
  givenFields,
  journalFields,
  ofTarget,
  targetColumns,
  taskColumns,
  unknownReferences,
} from './assignment.ts'
import { digest } from './digest.ts'
import { change, type Work } from './use-case.ts'

/**
 * One action fills the same fields of many items: unit, officer, leader, nature, deadline, product, authority,
 * following unit, rhythm. What is filled says by whom and when. In an adopted plan a first deadline may still be
 * given, but one that stands is moved by an extension alone.
 */
export const fillItems = change({
  name: 'fill-items',
  input: z.object({
    planId: z.uuid(),
    taskIds: z.array(z.uuid()).max(1000).default([]),
    targetIds: z.array(z.uuid()).max(1000).default([]),
    fields: assignmentFields,
  }),
  async run(work, { planId, taskIds, targetIds, fields: asked }) {
    const no = work.authorise(may(work.actor, 'plan.concretise', work.here))
    if (no) return no
    const plan = await lockPlan(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    if (plan.stage !== 'draft' && plan.stage !== 'adopted') return refuse('plan-not-draft', 409)
    const fields = consistent(asked)
    const given = givenFields(fields)
    if (taskIds.length + targetIds.length === 0) return refuse('nothing-selected')
    if (taskIds.length === 0 ? !given.some(ofTarget) : given.length === 0) return refuse('nothing-to-fill')
    const problems = await unknownReferences(work, fields)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const tasks = await tasksOf(work.trx, work.localityId, { planId, ids: taskIds })
    const targets = await targetsOf(work.trx, work.localityId, { planId, ids: targetIds })
    if (tasks.length !== new Set(taskIds).size || targets.length !== new Set(targetIds).size)
      return notFound()
    const decided = tasks.filter(task => movesDeadline(task, fields))
    if (decided.length > 0) {
      return refuse('deadline-needs-extension', 422, {
        field: 'deadline',
        params: { codes: decided.map(task => task.code).join(', ') },
      })
    }
    const version = plan.currentVersion
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    const filled = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, mark]))
    if (tasks.length > 0) {
      const ids = tasks.map(task => task.id)
      await fillTaskVersions(work.trx, work.localityId, ids, version, taskColumns(fields), filled(given))
      const { supportUnitIds } = fields
      if (supportUnitIds)
        await replaceSupport(
          work.trx,
          work.localityId,
          version,
          ids.map(taskId => ({ taskId, unitIds: supportUnitIds })),
        )
      await dropLeadFromSupport(work.trx, work.localityId, version, ids)
      await updateTask(work.trx, work.localityId, ids, {})
      if (plan.stage === 'adopted')
        await insertDeadlineDecisions(
          work.trx,
          work.localityId,
          tasks.flatMap(task => firstDecision(work, task, fields)),
        )
    }
    const ofTargets = targetColumns(fields)
    if (targets.length > 0 && Object.keys(ofTargets).length > 0) {
      const ids = targets.map(target => target.id)
      await fillTargetVersions(
        work.trx,
        work.localityId,
        ids,
        version,
        ofTargets,
        filled(given.filter(ofTarget)),
      )
      await updateTarget(work.trx, work.localityId, ids, {})
    }
    const values = digest(fields)
    const of = (item: ItemKind, ids: readonly string[], names: readonly FilledField[]) => {
      if (ids.length > 0 && names.length > 0)
        work.record({ type: 'items-filled', payload: { planId, itemIds: ids, item, fields: names, values } })
    }
    of(
      'task',
      tasks.map(task => task.id),
      journalFields(given),
    )
    of(
      'target',
      targets.map(target => target.id),
      journalFields(given.filter(ofTarget)),
    )
    return done({ tasks: tasks.length, targets: targets.length })
  },
})

/** A deadline that was decided is moved by an extension, and not got rid of by calling the task regular either. */
function movesDeadline(task: TaskRecord, { deadline, nature }: AssignmentFields): boolean {
  if (task.deadlines.length === 0) return false
  if (deadline !== undefined && deadline !== task.deadline) return true
  return nature !== undefined && nature !== task.nature && nature !== 'dated'
}

/** The first deadline of a running task that had none, from this form or from the plan that called it regular. */
function firstDecision(work: Work, task: TaskRecord, fields: AssignmentFields) {
  const deadline = fields.deadline ?? task.deadline
  const nature = fields.nature ?? task.nature
  if (task.deadlines.length > 0 || !deadline || nature === 'regular') return []
  return [
    {
      taskId: task.id,
      seq: 1,
      deadline,
      effectiveOn: work.today,
      recordedAt: work.now,
      decidedBy: work.actor.personId,
      document: null,
      reason: null,
    },
  ]
}
