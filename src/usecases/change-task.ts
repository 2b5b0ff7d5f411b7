import { z } from 'zod'
import { done, refuse } from '../domain/refusal.ts'
import { beginTaskVersions } from '../store/item-version.ts'
import { dropLeadFromSupport, replaceSupport } from '../store/task-support.ts'
import { fillTaskVersions } from '../store/task-write.ts'
import { type Acted, actInput, beginAct, recordAct } from './act-on-task.ts'
import { changedFields, taskAssignment } from './assigned.ts'
import {
  assignmentFields,
  consistent,
  givenFields,
  journalFields,
  taskColumns,
  unknownReferences,
} from './assignment.ts'
import { deriveTask } from './derive-task.ts'
import { decideDeadlines, recordTerms } from './task-terms.ts'
import { change } from './use-case.ts'

/**
 * Changes what a running task says: wording, lead, product, nature and whatever else is assigned. The task gets a new
 * version with reason and document; the one before stays as it is for ever. A deadline that was decided is moved by an
 * extension or an amendment of the plan alone; one that was never given may be given here.
 */
export const changeTask = change({
  name: 'change-task',
  input: actInput.extend({
    text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
    fields: assignmentFields,
  }),
  async run(work, input) {
    const begun = await beginAct(work, 'change-content', input)
    if (!begun.ok) return begun
    const { trx, localityId } = work
    const { task, official } = begun.acting
    const fields = consistent(changedFields(input.fields, taskAssignment(task)))
    const problems = await unknownReferences(work, fields)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    if (fields.deadline !== undefined && task.deadlines.length > 0)
      return refuse('deadline-needs-extension', 422, { field: 'deadline', params: { codes: task.code } })
    const given = givenFields(fields)
    const reworded = task.text.trim() !== input.text
    if (given.length === 0 && !reworded) return refuse('nothing-changed', 422, { field: 'text' })
    const version = task.version + 1
    const mark = { by: work.actor.personId, at: work.now.toISOString() }
    await beginTaskVersions(trx, localityId, [task])
    await fillTaskVersions(
      trx,
      localityId,
      [task.id],
      version,
      { ...taskColumns(fields), text: input.text },
      Object.fromEntries([...(reworded ? ['text'] : []), ...given].map(name => [name, mark])),
    )
    if (fields.supportUnitIds)
      await replaceSupport(trx, localityId, version, [{ taskId: task.id, unitIds: fields.supportUnitIds }])
    await dropLeadFromSupport(trx, localityId, version, [task.id])
    const payload = await recordAct(work, task, 'changed', official, { version })
    await deriveTask(work, task)
    work.record({
      type: 'task-changed',
      payload: {
        ...payload,
        version,
        fields: [...(reworded ? (['text'] as const) : []), ...journalFields(given)],
      },
    })
    const nature = fields.nature ?? task.nature
    const deadline = fields.deadline ?? task.deadline
    if (task.deadlines.length === 0 && deadline && nature !== 'regular')
      await decideDeadlines(work, [
        {
          taskId: task.id,
          seq: 1,
          deadline,
          effectiveOn: official.effectiveOn,
          document: official.document || null,
          reason: official.reason,
        },
      ])
    await recordTerms(work, [task.id])
    return done<Acted>({ taskId: task.id, code: task.code, effectiveOn: official.effectiveOn })
  },
})
