import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { evidenceOf } from '../store/evidence.ts'
import { taskById } from '../store/task.ts'
import { taskObject } from './policy-objects.ts'
import { look } from './use-case.ts'

/** A piece of evidence with its bytes, for those who may open it. */
export const openEvidence = look({
  name: 'open-evidence',
  input: z.object({ evidenceId: z.uuid() }),
  async run(work, { evidenceId }) {
    const [evidence] = await evidenceOf(work.trx, work.localityId, { ids: [evidenceId] })
    const task = evidence?.taskId ? await taskById(work.trx, work.localityId, evidence.taskId) : null
    if (!evidence || !task) return notFound()
    const no = work.authorise(may(work.actor, 'evidence.read', taskObject(work.localityId, task)))
    if (no) return no
    const bytes = await work.ctx.files.get(work.localityId, evidence.sha256)
    if (bytes === null) return notFound()
    return done({ bytes, name: evidence.name, mediaType: evidence.mediaType })
  },
})
