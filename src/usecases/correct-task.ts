import { z } from 'zod'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { taskById } from '../store/task.ts'
import { dropLeadFromSupport, replaceSupport } from '../store/task-support.ts'
import { fillTaskVersions, updateTask } from '../store/task-write.ts'
import { changedFields, taskAssignment } from './assigned.ts'
import { assignmentFields, consistent, givenFields, taskColumns, unknownReferences } from './assignment.ts'
import { digest } from './digest.ts'
import { draftForReview } from './draft-plan.ts'
import { beginStep } from './review-step.ts'
import { change } from './use-case.ts'

/**
 * Corrects one task of a draft: its wording and whatever is assigned. The reading stays beside the correction, the
 * place stays where the words came from, and the item counts as seen only when it is accepted too.
 */
export const correctTask = change({
  name: 'correct-task',
  input: z.object({
    planId: z.uuid(),
    taskId: z.uuid(),
    rowVersion: z.number().int(),
    text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
    fields: assignmentFields,
    accept: z.boolean(),
  }),
  async run(work, input) {
    const found = await draftForReview(work, input.planId)
    if (!found.ok) return found
    const task = await taskById(work.trx, work.localityId, input.taskId)
    if (!task || task.planId !== input.planId) return notFound()
    if (task.rowVersion !== input.rowVersion)
      return refuse('stale', 422, { field: 'text', params: { now: task.text } })
    const before = taskAssignment(task)
    const fields = consistent(changedFields(input.fields, before))
    const problems = await unknownReferences(work, fields)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    // The form's edges are trimmed, those of the source perhaps not: that is no correction.
    const changed = [...(task.text.trim() === input.text ? [] : ['text' as const]), ...givenFields(fields)]
    const step = await beginStep(work, input.planId, 'corrected', { taskIds: [task.id] })
    if (changed.length > 0) {
      await fillTaskVersions(
        work.trx,
        work.localityId,
        [task.id],
        task.version,
        { ...taskColumns(fields), text: input.text },
        Object.fromEntries(changed.map(name => [name, mark])),
      )
      if (fields.supportUnitIds)
        await replaceSupport(work.trx, work.localityId, task.version, [
          { taskId: task.id, unitIds: fields.supportUnitIds },
        ])
      await dropLeadFromSupport(work.trx, work.localityId, task.version, [task.id])
    }
    await updateTask(
      work.trx,
      work.localityId,
      [task.id],
      input.accept ? { review: 'accepted', reviewed_by: work.actor.personId, reviewed_at: work.now } : {},
    )
    await step()
    for (const field of changed) {
      work.record({
        type: 'item-corrected',
        payload: {
          planId: input.planId,
          itemId: task.id,
          item: 'task',
          field,
          before: digest({ value: field === 'text' ? task.text : before[field] }),
          after: digest({ value: field === 'text' ? input.text : fields[field] }),
        },
      })
    }
    if (input.accept)
      work.record({ type: 'item-accepted', payload: { planId: input.planId, itemId: task.id, item: 'task' } })
    return done({ taskId: task.id })
  },
})
