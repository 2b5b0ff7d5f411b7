import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { phaseOf } from '../domain/task-act.ts'
import { putAmendmentItem } from '../store/amendment.ts'
import { taskById } from '../store/task.ts'
import { openAmendment, taskAmendment } from './amendment.ts'
import { changedFields, taskAssignment } from './assigned.ts'
import { consistent, givenFields, unknownReferences } from './assignment.ts'
import { digest } from './digest.ts'
import { stateOfTask } from './task-standing.ts'
import { change } from './use-case.ts'

/**
 * Writes into the open amendment what a task of the plan is to say, or a task that is to be added (`taskId` null). Its
 * deadline may change here: an amendment is the decision of whoever adopts plans.
 */
export const amendTask = change({
  name: 'amend-task',
  input: taskAmendment.extend({ planId: z.uuid(), taskId: z.uuid().nullable() }),
  async run(work, { planId, taskId, text, group, fields: sent }) {
    const open = await openAmendment(work, planId)
    if (!open.ok) return open
    const problems = await unknownReferences(work, sent)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const task = taskId === null ? null : await taskById(work.trx, work.localityId, taskId)
    if (taskId !== null && (!task || task.planId !== planId || task.review !== 'accepted')) return notFound()
    if (task && ENDED.includes(phaseOf(stateOfTask(task, null))))
      return refuse('amendment-item-ended', 409, { params: { codes: task.code } })
    const fields = consistent(
      task ? changedFields(sent, { ...taskAssignment(task), deadline: dueOf(task) }) : sent,
    )
    const regrouped = task !== null && group !== '' && group !== (task.groupTitle ?? '')
    if (task && givenFields(fields).length === 0 && task.text.trim() === text && !regrouped)
      return refuse('nothing-changed', 422, { field: 'text' })
    const content = { text, group, fields }
    const id = work.newId()
    await putAmendmentItem(work.trx, work.localityId, {
      id,
      amendmentId: open.amendment.id,
      item: 'task',
      change: task ? 'changed' : 'added',
      itemId: taskId,
      content,
      by: work.actor.personId,
      at: work.now,
    })
    work.record({
      type: 'amendment-item',
      payload: {
        planId,
        amendmentId: open.amendment.id,
        item: 'task',
        itemId: taskId ?? id,
        change: task ? 'changed' : 'added',
        content: digest(content),
      },
    })
    return done({ planId, amendmentItemId: id })
  },
})

/** What has ended is history: nothing of it can be amended. */
export const ENDED: readonly string[] = ['closed', 'cancelled', 'replaced']

/** The last decision on the deadline, which is what an amendment shows and changes. */
export const dueOf = (task: {
  readonly deadlines: readonly { readonly due: string }[]
  readonly deadline: string | null
}): string => task.deadlines.at(-1)?.due ?? task.deadline ?? ''
