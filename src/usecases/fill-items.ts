import { z } from 'zod'
import type { ItemKind } from '../domain/journal-payload.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockPlan } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { fillTargetVersions, updateTarget } from '../store/target-write.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { fillTaskVersions, insertDeadlineDecisions, replaceSupport, updateTask } from '../store/task-write.ts'
import {
  type AssignmentFields,
  assignmentFields,
  emptyInTarget,
  emptyInTask,
  type Filling,
  fillingsOf,
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
    /** Leaves alone what an item already says. */
    onlyEmpty: z.boolean().default(false),
  }),
  async run(work, { planId, taskIds, targetIds, fields, onlyEmpty }) {
    const no = work.authorise(may(work.actor, 'plan.concretise', work.here))
    if (no) return no
    const plan = await lockPlan(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    if (plan.stage !== 'draft' && plan.stage !== 'adopted') return refuse('plan-not-draft', 409)
    const given = givenFields(fields)
    if (given.length === 0) return refuse('nothing-to-fill')
    if (taskIds.length + targetIds.length === 0) return refuse('nothing-selected')
    const problems = await unknownReferences(work, fields)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const tasks = await tasksOf(work.trx, work.localityId, { planId, ids: taskIds })
    const targets = await targetsOf(work.trx, work.localityId, { planId, ids: targetIds })
    if (tasks.length !== new Set(taskIds).size || targets.length !== new Set(targetIds).size)
      return notFound()
    const adopted = plan.stage === 'adopted'
    const ofTasks = fillingsOf(tasks, fields, onlyEmpty ? emptyInTask : null)
    const ofTargets = fillingsOf(targets, onlyOfTarget(fields), onlyEmpty ? emptyInTarget : null)
    const decided = ofTasks.flatMap(filling =>
      filling.fields.deadline === undefined
        ? []
        : filling.items.filter(
            task => task.deadlines.length > 0 && task.deadline !== filling.fields.deadline,
          ),
    )
    if (decided.length > 0) {
      return refuse('deadline-needs-extension', 422, {
        field: 'deadline',
        params: { codes: decided.map(task => task.code).join(', ') },
      })
    }
    for (const filling of ofTasks) await fillTasks(work, plan.currentVersion, filling, adopted)
    for (const filling of ofTargets) await fillTargets(work, plan.currentVersion, filling)
    const values = digest(fields)
    const note = (item: ItemKind, fillings: readonly Filling<{ readonly id: string }>[]) => {
      for (const filling of fillings) {
        const names = journalFields(givenFields(filling.fields))
        const itemIds = filling.items.map(one => one.id)
        if (names.length > 0)
          work.record({ type: 'items-filled', payload: { planId, itemIds, item, fields: names, values } })
      }
    }
    note('task', ofTasks)
    note('target', ofTargets)
    const count = (fillings: readonly Filling<unknown>[]) =>
      fillings.reduce((sum, filling) => sum + filling.items.length, 0)
    return done({ tasks: count(ofTasks), targets: count(ofTargets) })
  },
})

const onlyOfTarget = (fields: AssignmentFields): AssignmentFields =>
  Object.fromEntries(
    givenFields(fields)
      .filter(ofTarget)
      .map(name => [name, fields[name]]),
  )

async function fillTasks(work: Work, version: number, filling: Filling<TaskRecord>, adopted: boolean) {
  const { trx, localityId } = work
  const { items, fields } = filling
  const ids = items.map(task => task.id)
  await fillTaskVersions(trx, localityId, ids, version, taskColumns(fields), marks(work, fields))
  const { supportUnitIds, deadline } = fields
  if (supportUnitIds) {
    await replaceSupport(
      trx,
      localityId,
      version,
      items.map(task => ({
        taskId: task.id,
        unitIds: supportUnitIds.filter(id => id !== (fields.leadUnitId || task.lead?.id)),
      })),
    )
  }
  await updateTask(trx, localityId, ids, {})
  if (!adopted || !deadline) return
  await insertDeadlineDecisions(
    trx,
    localityId,
    items
      .filter(task => task.deadlines.length === 0)
      .map(task => ({
        taskId: task.id,
        seq: 1,
        deadline,
        effectiveOn: work.today,
        recordedAt: work.now,
        decidedBy: work.actor.personId,
        document: null,
        reason: null,
      })),
  )
}

async function fillTargets(work: Work, version: number, { items, fields }: Filling<TargetRecord>) {
  const columns = targetColumns(fields)
  if (Object.keys(columns).length === 0) return
  const ids = items.map(target => target.id)
  await fillTargetVersions(work.trx, work.localityId, ids, version, columns, marks(work, fields))
  await updateTarget(work.trx, work.localityId, ids, {})
}

function marks(work: Work, fields: AssignmentFields) {
  const mark = { by: work.actor.personId, at: work.now.toISOString() }
  return Object.fromEntries(givenFields(fields).map(name => [name, mark]))
}
