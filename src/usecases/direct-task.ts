import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { documentById } from '../store/document.ts'
import { directedFields, directedTask } from './directed-task.ts'
import { change } from './use-case.ts'

/**
 * Gives a task by a registered document in one form. It stands in the running plan of kind 'directing' of its line and
 * year, beside those of the plans, so that everything that counts tasks counts it. A deadline of "N working days" runs
 * from the day of the document.
 */
export const directTask = change({
  name: 'direct-task',
  input: z.object({
    documentId: z.uuid(),
    ...directedFields,
    /** Title of the plan that holds such tasks of a year, for its first one. */
    planTitle: z.string().trim().min(1).max(1000),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'task.direct', { ...work.here, line: input.line }))
    if (no) return no
    const document = await documentById(work.trx, work.localityId, input.documentId)
    if (!document) return notFound()
    const given = await directedTask(work, document, input)
    if (!given.ok) return given
    const { taskId, planId } = given.value
    return done({ taskId, planId })
  },
})
