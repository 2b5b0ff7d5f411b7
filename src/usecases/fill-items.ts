import { z } from 'zod'
import type { FilledField, ItemKind } from '../domain/journal-payload.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockPlan } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { fillTargetVersions, updateTarget } from '../store/target-write.ts'
import { tasksOf } from '../store/task.ts'
import { fillTaskVersions, insertDeadlineDecisions, replaceSupport, updateTask } from '../store/task-write.ts'
import {
  assignmentFields,
  givenFields,
  journalFields,
  ofTarget,
  targetColumns,
  taskColumns,
  unknownReferences,
} from './assignment.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

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
  async run(work, { planId, taskIds, targetIds, fields }) {
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
    const decided =
      fields.deadline === undefined
        ? []
        : tasks.filter(task => task.deadlines.length > 0 && task.deadline !== fields.deadline)
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
      if (supportUnitIds) {
        await replaceSupport(
          work.trx,
          work.localityId,
          version,
          tasks.map(task => ({
            taskId: task.id,
            unitIds: supportUnitIds.filter(id => id !== (fields.leadUnitId || task.lead?.id)),
          })),
        )
      }
      await updateTask(work.trx, work.localityId, ids, {})
      const { deadline } = fields
      if (adopted && deadline) {
        await insertDeadlineDecisions(
          work.trx,
          work.localityId,
          tasks
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
    }
    const ofTargets = targetColumns(fields)
    if (targets.length > 0 && Object.keys(ofTargets).length > 0) {
      const ids = targets.map(target => target.id)
      const names = given.filter(name =>
        ['leadUnitId', 'ownerId', 'followingUnitId', 'rhythm'].includes(name),
      )
      await fillTargetVersions(work.trx, work.localityId, ids, version, ofTargets, filled(names))
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
