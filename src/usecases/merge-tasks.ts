import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { replaceSupport } from '../store/task-support.ts'
import { updateTask, updateTaskVersion } from '../store/task-write.ts'
import { draftForReview } from './draft-plan.ts'
import { beginStep } from './review-step.ts'
import { change } from './use-case.ts'

/**
 * Merges tasks of a draft into the first of them in plan order. It keeps its own assignment, takes over what it lacks,
 * and carries the places of all; the others are dropped and can be taken back.
 */
export const mergeTasks = change({
  name: 'merge-tasks',
  input: z.object({
    planId: z.uuid(),
    taskIds: z.array(z.uuid()).min(2, 'too-few-items').max(20),
    text: z.string().trim().max(10_000, 'too-long').optional(),
  }),
  async run(work, input) {
    const found = await draftForReview(work, input.planId)
    if (!found.ok) return found
    const tasks = await tasksOf(work.trx, work.localityId, { planId: input.planId, ids: input.taskIds })
    if (tasks.length !== new Set(input.taskIds).size) return notFound()
    if (tasks.some(task => task.review === 'dropped')) return refuse('item-dropped-already', 409)
    const [first, ...rest] = tasks
    if (!first) return notFound()
    const step = await beginStep(work, input.planId, 'merged', { taskIds: tasks.map(task => task.id) })
    const pick = <T>(value: (task: TaskRecord) => T | null): T | null =>
      tasks.map(value).find(found => found !== null) ?? null
    const lead = pick(task => task.lead)
    const named = [...new Set(tasks.flatMap(task => task.leadText))]
    const helpers = [...new Set([...tasks.flatMap(task => task.supportText), ...(lead ? named : [])])]
    const unitIds = [
      ...new Set(
        tasks.flatMap(task => [...task.support, ...(task.lead ? [task.lead] : [])].map(unit => unit.id)),
      ),
    ].filter(id => id !== lead?.id)
    const nature = pick(task => (task.nature === 'unknown' ? null : task.nature)) ?? 'unknown'
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    const filled = Object.assign({}, ...[...tasks].reverse().map(task => task.filled))
    await updateTaskVersion(work.trx, work.localityId, first.id, first.version, {
      text: input.text || tasks.map(task => task.text.replace(/[;.]\s*$/u, '')).join('; '),
      lead_unit_id: lead?.id ?? null,
      // Who is named beside the lead works with it.
      lead_text: JSON.stringify(lead === null ? named : []),
      support_text: JSON.stringify(helpers),
      no_support: first.noSupport && unitIds.length + helpers.length === 0,
      owner_id: pick(task => task.owner)?.id ?? null,
      leader_id: pick(task => task.leader)?.id ?? null,
      nature,
      deadline: pick(task => task.deadline),
      deadline_text: pick(task => task.deadlineText),
      planned_start: pick(task => task.plannedStart),
      rhythm: pick(task => task.rhythm),
      product: pick(task => task.product),
      acceptance: pick(task => task.acceptance),
      authority: pick(task => task.authority),
      following_unit_id: pick(task => task.following)?.id ?? null,
      places: JSON.stringify(tasks.flatMap(task => task.places)),
      filled: JSON.stringify(input.text ? { ...filled, text: mark } : filled),
    })
    await replaceSupport(work.trx, work.localityId, first.version, [{ taskId: first.id, unitIds }])
    await updateTask(work.trx, work.localityId, [first.id], {
      origin: 'merged',
      origin_of: JSON.stringify(tasks.map(task => task.id)),
      review: 'unseen',
      reviewed_by: null,
      reviewed_at: null,
    })
    await updateTask(
      work.trx,
      work.localityId,
      rest.map(task => task.id),
      { review: 'dropped', reviewed_by: work.actor.personId, reviewed_at: work.now },
    )
    await step()
    work.record({
      type: 'item-merged',
      payload: { planId: input.planId, itemIds: rest.map(task => task.id), item: 'task', into: first.id },
    })
    return done({ taskId: first.id, code: first.code })
  },
})
