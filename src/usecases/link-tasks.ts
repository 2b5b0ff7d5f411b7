import { z } from 'zod'
import { likest, PROPOSED_FROM } from '../domain/likeness.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays, planById } from '../store/plan.ts'
import { type TargetRecord, targetById, targetsOf } from '../store/target.ts'
import { type TaskRecord, taskById, tasksOf } from '../store/task.ts'
import { deleteLinks, insertLinks, linksOf, type TaskTargetLink } from '../store/task-target.ts'
import { standingTarget } from './target-standing.ts'
import { standing } from './task-standing.ts'
import { change, look, type Work } from './use-case.ts'

/** So many of the likest are proposed; more would be a list to search in. */
const PROPOSED = 5

const linkObject = (work: Work, task: TaskRecord | null, target: TargetRecord | null) => ({
  ...work.here,
  taskLeadUnitId: task?.lead?.id ?? null,
  targetLeadUnitId: target?.lead?.id ?? null,
})

const aboutTask = (task: TaskRecord) => ({ id: task.id, text: `${task.text} ${task.product ?? ''}` })
const aboutTarget = (target: TargetRecord) => ({ id: target.id, text: `${target.name} ${target.text}` })

/** The tasks of a target's plan: which serve it, which are like it by their words, and who may say so. */
export const showTargetLinks = look({
  name: 'show-target-links',
  input: z.object({ targetId: z.uuid() }),
  async run(work, { targetId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const target = await targetById(trx, localityId, targetId)
    const plan = target && (await planById(trx, localityId, target.planId))
    if (!target || !plan) return notFound()
    const [tasks, links, since] = await Promise.all([
      tasksOf(trx, localityId, { running: true }),
      linksOf(trx, localityId, { targetIds: [targetId] }),
      adoptionDays(trx, localityId),
    ])
    const linked = new Set(links.map(link => link.taskId))
    const like = likest(aboutTarget(target).text, tasks.map(aboutTask))
    const proposed = like
      .filter(one => one.score >= PROPOSED_FROM && !linked.has(one.id))
      .slice(0, PROPOSED)
      .map(one => one.id)
    return done({
      target,
      plan,
      tasks: tasks.map(task => ({
        ...standing(task, since.get(task.planId) ?? null, work.today),
        linked: linked.has(task.id),
        proposed: proposed.includes(task.id),
      })),
      change: may(actor, 'link.change', linkObject(work, null, target)),
    })
  },
})

/** The targets that a task may serve: those it does, those like it, and who may say so. */
export const showTaskLinks = look({
  name: 'show-task-links',
  input: z.object({ taskId: z.uuid() }),
  async run(work, { taskId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const task = await taskById(trx, localityId, taskId)
    const plan = task && (await planById(trx, localityId, task.planId))
    if (!task || !plan) return notFound()
    const [targets, links] = await Promise.all([
      targetsOf(trx, localityId, { running: true }),
      linksOf(trx, localityId, { taskIds: [taskId] }),
    ])
    const figures = await measurementsOf(trx, localityId, {
      targetIds: targets.map(target => target.id),
      state: 'approved',
    })
    const linked = new Set(links.map(link => link.targetId))
    const proposed = likest(aboutTask(task).text, targets.map(aboutTarget))
      .filter(one => one.score >= PROPOSED_FROM && !linked.has(one.id))
      .slice(0, PROPOSED)
      .map(one => one.id)
    return done({
      task,
      plan,
      targets: targets.map(target => ({
        ...standingTarget(target, figures, work.today),
        linked: linked.has(target.id),
        proposed: proposed.includes(target.id),
      })),
      change: may(actor, 'link.change', linkObject(work, task, null)),
    })
  },
})

/** The targets that a task serves, as they stand; three queries. For the page of the task. */
export async function targetsServed(work: Work, taskId: string) {
  const links = await linksOf(work.trx, work.localityId, { taskIds: [taskId] })
  if (links.length === 0) return []
  const targetIds = links.map(link => link.targetId)
  const [targets, figures] = await Promise.all([
    targetsOf(work.trx, work.localityId, { ids: targetIds }),
    measurementsOf(work.trx, work.localityId, { targetIds, state: 'approved' }),
  ])
  return targets.map(target => standingTarget(target, figures, work.today))
}

/** The tasks that serve a target, with their state. For the page of the target. */
export async function tasksServing(work: Work, targetId: string) {
  const links = await linksOf(work.trx, work.localityId, { targetIds: [targetId] })
  if (links.length === 0) return []
  const [tasks, since] = await Promise.all([
    tasksOf(work.trx, work.localityId, { ids: links.map(link => link.taskId) }),
    adoptionDays(work.trx, work.localityId),
  ])
  return tasks.map(task => standing(task, since.get(task.planId) ?? null, work.today))
}

/** Makes the links of one target what was ticked. */
export const linkTarget = change({
  name: 'link-target',
  input: z.object({
    targetId: z.uuid(),
    taskIds: z.array(z.uuid()).max(500, 'too-long'),
    /** Those of them that the system had proposed. */
    proposed: z.array(z.uuid()).default([]),
  }),
  async run(work, { targetId, taskIds, proposed }) {
    const target = await targetById(work.trx, work.localityId, targetId)
    if (!target) return notFound()
    const no = work.authorise(may(work.actor, 'link.change', linkObject(work, null, target)))
    if (no) return no
    if (target.version === 0 || target.review !== 'accepted') return refuse('target-not-running', 409)
    const wanted = [...new Set(taskIds)]
    const found = await tasksOf(work.trx, work.localityId, { ids: wanted, running: true })
    if (found.length !== wanted.length) return refuse('link-plan-differs', 422, { field: 'taskIds' })
    const links = await linksOf(work.trx, work.localityId, { targetIds: [targetId] })
    const pairs = wanted.map(taskId => ({ taskId, targetId }))
    return done({
      code: target.code,
      targetId,
      ...(await settle(work, links, pairs, new Set(proposed), 'taskId')),
    })
  },
})

/** Makes the links of one task what was ticked. */
export const linkTask = change({
  name: 'link-task',
  input: z.object({
    taskId: z.uuid(),
    targetIds: z.array(z.uuid()).max(500, 'too-long'),
    proposed: z.array(z.uuid()).default([]),
  }),
  async run(work, { taskId, targetIds, proposed }) {
    const task = await taskById(work.trx, work.localityId, taskId)
    if (!task) return notFound()
    const no = work.authorise(may(work.actor, 'link.change', linkObject(work, task, null)))
    if (no) return no
    if (task.version === 0 || task.review !== 'accepted') return refuse('task-not-running', 409)
    const wanted = [...new Set(targetIds)]
    const found = await targetsOf(work.trx, work.localityId, { ids: wanted, running: true })
    if (found.length !== wanted.length) return refuse('link-plan-differs', 422, { field: 'targetIds' })
    const links = await linksOf(work.trx, work.localityId, { taskIds: [taskId] })
    const pairs = wanted.map(targetId => ({ taskId, targetId }))
    return done({
      code: task.code,
      taskId,
      ...(await settle(work, links, pairs, new Set(proposed), 'targetId')),
    })
  },
})

type Pair = { readonly taskId: string; readonly targetId: string }

async function settle(
  work: Work,
  links: readonly TaskTargetLink[],
  wanted: readonly Pair[],
  proposed: ReadonlySet<string>,
  side: keyof Pair,
): Promise<{ readonly added: number; readonly removed: number }> {
  const added = wanted
    .filter(pair => !links.some(link => link[side] === pair[side]))
    .map(pair => ({
      ...pair,
      origin: proposed.has(pair[side]) ? ('proposed' as const) : ('by-hand' as const),
    }))
  const removed = links.filter(link => !wanted.some(pair => pair[side] === link[side]))
  await deleteLinks(work.trx, work.localityId, removed)
  await insertLinks(work.trx, work.localityId, added, work.actor.personId, work.now)
  for (const link of added) work.record({ type: 'task-linked', payload: link })
  for (const { taskId, targetId } of removed)
    work.record({ type: 'task-unlinked', payload: { taskId, targetId } })
  return { added: added.length, removed: removed.length }
}
