import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { phaseOf } from '../domain/task-act.ts'
import { amendmentItems, lockOpenAmendment, updateAmendment } from '../store/amendment.ts'
import { insertPlanItems } from '../store/item-version.ts'
import { insertPlanVersion, lockPlan, planVersionsOf, updatePlan } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { lockTasks, tasksOf } from '../store/task.ts'
import { amendTargets } from './amend-targets.ts'
import { ENDED } from './amend-task.ts'
import { amendTasks } from './amend-tasks.ts'
import { type AmendedItem, readAmended } from './amendment.ts'
import { digest } from './digest.ts'
import { stateOfTask } from './task-standing.ts'
import { unclearTasks } from './unclear-tasks.ts'
import { change, type Work } from './use-case.ts'

/**
 * Adopts the open amendment with its document: the plan gets its next version. Tasks and targets that change get a new
 * version of their own, those that are added begin, those that are dropped count no more. Every version stays readable,
 * and reports keep the one they were written from.
 */
export const adoptAmendment = change({
  name: 'adopt-amendment',
  input: z.object({
    planId: z.uuid(),
    amendmentVersion: z.number().int(),
    /** Of the amending document. */
    number: z.string().trim().min(1, 'document-missing').max(50, 'too-long'),
    /** The day of its signing, from which it holds. */
    dated: z.string().min(1, 'missing').refine(isDay, 'no-such-day'),
  }),
  async run(work, input) {
    const { trx, localityId } = work
    const plan = await lockPlan(trx, localityId, input.planId)
    if (!plan) return notFound()
    const no = work.authorise(may(work.actor, 'plan.adopt', { ...work.here, line: plan.line }))
    if (no) return no
    const amendment = await lockOpenAmendment(trx, localityId, plan.id)
    if (!amendment) return refuse('amendment-not-open', 409)
    if (amendment.rowVersion !== input.amendmentVersion) return refuse('stale', 422, { field: 'number' })
    const items = (await amendmentItems(trx, localityId, amendment.id)).map(row => readAmended(row))
    if (items.length === 0) return refuse('amendment-empty', 409)
    if (input.dated > work.today)
      return refuse('act-in-future', 422, { field: 'dated', params: { on: input.dated } })
    const before = (await planVersionsOf(trx, localityId, plan.id)).at(-1)
    if (before && input.dated < before.effectiveOn)
      return refuse('amendment-before-version', 422, {
        field: 'dated',
        params: { on: input.dated, from: before.effectiveOn },
      })
    const ended = await endedAmong(work, items)
    if (ended.length > 0) return refuse('amendment-item-ended', 409, { params: { codes: ended.join(', ') } })
    const version = plan.currentVersion + 1
    await insertPlanVersion(trx, localityId, {
      planId: plan.id,
      version,
      number: input.number,
      dated: input.dated,
      title: plan.title,
      effectiveOn: input.dated,
      adoptedAt: work.now,
      adoptedBy: work.actor.personId,
    })
    await updatePlan(trx, localityId, plan.id, { current_version: version })
    const by = {
      planId: plan.id,
      version,
      document: input.number,
      effectiveOn: input.dated,
      reason: amendment.reason,
    }
    const tasks = await amendTasks(
      work,
      by,
      items.filter(one => one.item === 'task'),
    )
    const given = [
      ...tasks.added,
      ...items.flatMap(({ item, row }) =>
        item === 'task' && row.change === 'changed' && row.itemId !== null ? [row.itemId] : [],
      ),
    ]
    const unclear = await unclearTasks(work, await tasksOf(trx, localityId, { ids: given }))
    if (unclear.length > 0) return refuse('bad-input', 422, { problems: unclear })
    const targets = await amendTargets(
      work,
      by,
      items.filter(one => one.item === 'target'),
    )
    await keepItems(work, plan.id, version)
    await updateAmendment(trx, localityId, amendment.id, {
      state: 'adopted',
      version,
      ended_by: work.actor.personId,
      ended_at: work.now,
    })
    const idsOf = (change: string) =>
      items.flatMap(({ row }) => (row.change === change && row.itemId !== null ? [row.itemId] : []))
    const added = [...tasks.added, ...targets.added]
    work.record({
      type: 'plan-amended',
      payload: {
        planId: plan.id,
        amendmentId: amendment.id,
        version,
        effectiveOn: input.dated,
        document: digest(input.number),
        added,
        changed: idsOf('changed'),
        dropped: idsOf('dropped'),
        content: digest(items.map(({ row }) => [row.change, row.itemId, row.content])),
      },
    })
    return done({
      planId: plan.id,
      version,
      added: added.length,
      changed: idsOf('changed').length,
      dropped: idsOf('dropped').length,
    })
  },
})

/** What an adoption of changes holds for each item. */
export type AmendedBy = {
  readonly planId: string
  readonly version: number
  readonly document: string
  readonly effectiveOn: string
  readonly reason: string
}

/** Codes of tasks that ended while the amendment was written; it has to be taken out of it first. */
async function endedAmong(work: Work, items: readonly AmendedItem[]): Promise<readonly string[]> {
  const ids = items.flatMap(({ item, row }) => (item === 'task' && row.itemId !== null ? [row.itemId] : []))
  const tasks = await lockTasks(work.trx, work.localityId, ids)
  return tasks.filter(task => ENDED.includes(phaseOf(stateOfTask(task, null)))).map(task => task.code)
}

/** Lists the items of the new version: all that are still part of the plan. */
async function keepItems(work: Work, planId: string, version: number): Promise<void> {
  const scope = { planId, running: true }
  const [tasks, targets] = await Promise.all([
    tasksOf(work.trx, work.localityId, scope),
    targetsOf(work.trx, work.localityId, scope),
  ])
  await insertPlanItems(
    work.trx,
    work.localityId,
    { id: planId, version },
    {
      taskIds: tasks
        .filter(task => task.cancelledOn === null && task.replacedOn === null)
        .map(task => task.id),
      targetIds: targets.map(target => target.id),
    },
  )
}
