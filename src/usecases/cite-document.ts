import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { documentById, linkTaskDocument, unlinkTaskDocument } from '../store/document.ts'
import { lockTask } from '../store/task.ts'
import { change } from './use-case.ts'

/** Puts a task of any plan under a further document, or takes it out again. However many, the task counts once. */
export const citeDocument = change({
  name: 'cite-document',
  input: z.object({
    taskId: z.uuid(),
    documentId: z.uuid('choose-one'),
    act: z.enum(['add', 'remove']).default('add'),
  }),
  async run(work, { taskId, documentId, act }) {
    const no = work.authorise(may(work.actor, 'document.register', work.here))
    if (no) return no
    const { trx, localityId } = work
    const task = await lockTask(trx, localityId, taskId)
    const document = await documentById(trx, localityId, documentId)
    if (!task || !document) return notFound()
    if (act === 'remove') {
      if (!(await unlinkTaskDocument(trx, localityId, taskId, documentId)))
        return refuse('document-is-origin', 422, { field: 'documentId' })
    } else {
      const linked = await linkTaskDocument(trx, {
        locality_id: localityId,
        task_id: taskId,
        document_id: documentId,
        relation: 'cited',
        added_by: work.actor.personId,
        added_at: work.now,
      })
      if (!linked) return refuse('document-cited-already', 422, { field: 'documentId' })
    }
    work.record({
      type: act === 'add' ? 'document-cited' : 'document-uncited',
      payload: { taskId, documentId },
    })
    return done({ taskId, documentId })
  },
})
