import { z } from 'zod'
import type { ItemKind } from '../domain/journal-payload.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockPlan, type PlanRecord } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { fillTargetVersions, updateTarget } from '../store/target-write.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { dropLeadFromSupport, replaceSupport } from '../store/task-support.ts'
import { fillTaskVersions, updateTask } from '../store/task-write.ts'
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
import { emptyInTarget, emptyInTask, type Filling, fillingsOf } from './filling.ts'
import { beginNextTargets, beginNextTasks } from './next-version.ts'
import { beginStep } from './review-step.ts'
import { recordTargetTerms } from './target-terms.ts'
import { decideDeadlines, recordTerms } from './task-terms.ts'
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
    /** Leaves alone what an item already says. */
    onlyEmpty: z.boolean().default(false),
  }),
  async run(work, { planId, taskIds, targetIds, fields: asked, onlyEmpty }) {
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
    const ofTasks = fillingsOf(tasks, fields, onlyEmpty ? emptyInTask : null)
    const ofTargets = fillingsOf(targets, onlyOfTarget(fields), onlyEmpty ? emptyInTarget : null)
    const decided = ofTasks.flatMap(filling =>
      filling.items.filter(task => movesDeadline(task, filling.fields)),
    )
    if (decided.length > 0) {
      return refuse('deadline-needs-extension', 422, {
        field: 'deadline',
        params: { codes: decided.map(task => task.code).join(', ') },
      })
    }
    const step =
      plan.stage === 'draft' ? await beginStep(work, planId, 'filled', { taskIds, targetIds }) : null
    for (const filling of ofTasks) await fillTasks(work, plan, filling)
    for (const filling of ofTargets) await fillTargets(work, plan, filling)
    await step?.()
    const note = (item: ItemKind, filling: Filling<{ readonly id: string }>) => {
      const names = journalFields(givenFields(filling.fields))
      const itemIds = filling.items.map(one => one.id)
      if (names.length > 0)
        work.record({
          type: 'items-filled',
          payload: { planId, itemIds, item, fields: names, values: digest(filling.fields) },
        })
    }
    for (const filling of ofTasks) note('task', filling)
    for (const filling of ofTargets) note('target', filling)
    return done({ tasks: countOf(ofTasks), targets: countOf(ofTargets) })
  },
})

const countOf = (fillings: readonly Filling<unknown>[]): number =>
  fillings.reduce((sum, filling) => sum + filling.items.length, 0)

const onlyOfTarget = (fields: AssignmentFields): AssignmentFields =>
  Object.fromEntries(
    givenFields(fields)
      .filter(ofTarget)
      .map(name => [name, fields[name]]),
  )

function marksOf(work: Work, fields: AssignmentFields) {
  const mark = { by: work.actor.personId, at: work.now.toISOString() }
  return Object.fromEntries(givenFields(fields).map(name => [name, mark]))
}

async function fillTasks(work: Work, plan: PlanRecord, { items, fields }: Filling<TaskRecord>) {
  const { trx, localityId } = work
  const running = plan.stage === 'adopted'
  if (givenFields(fields).length === 0) return
  for (const { version, ids } of await beginNextTasks(work, items, running)) {
    await fillTaskVersions(trx, localityId, ids, version, taskColumns(fields), marksOf(work, fields))
    const { supportUnitIds } = fields
    if (supportUnitIds)
      await replaceSupport(
        trx,
        localityId,
        version,
        ids.map(taskId => ({ taskId, unitIds: supportUnitIds })),
      )
    await dropLeadFromSupport(trx, localityId, version, ids)
  }
  const all = items.map(task => task.id)
  await updateTask(trx, localityId, all, {})
  if (!running) return
  await decideDeadlines(
    work,
    items.flatMap(task => firstDecision(work, task, fields)),
  )
  await recordTerms(work, all)
}

async function fillTargets(work: Work, plan: PlanRecord, { items, fields }: Filling<TargetRecord>) {
  const columns = targetColumns(fields)
  if (Object.keys(columns).length === 0) return
  for (const { version, ids } of await beginNextTargets(work, items, plan.stage === 'adopted'))
    await fillTargetVersions(work.trx, work.localityId, ids, version, columns, marksOf(work, fields))
  const all = items.map(target => target.id)
  await updateTarget(work.trx, work.localityId, all, {})
  if (plan.stage === 'adopted') await recordTargetTerms(work, all)
}

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
      document: null,
      reason: null,
    },
  ]
}
