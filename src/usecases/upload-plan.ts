import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import { insertPlan } from '../store/plan.ts'
import { change } from './use-case.ts'

/**
 * Takes in a plan's file, already kept under its hash, as a plan that waits to be read.
 * The reading itself happens after the transaction, see `read-uploaded-plan.ts`.
 */
export const uploadPlan = change({
  name: 'upload-plan',
  input: z.object({
    fileName: z.string().min(1, 'missing').max(255, 'too-long'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int().positive(),
    mediaType: z.string(),
    fileKind: z.enum(['docx', 'pdf', 'scan', 'doc', 'odt', 'xlsx', 'text']),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'plan.upload', work.here))
    if (no) return no
    const id = work.newId()
    await noteFiles(work.trx, work.localityId, [input], work.now)
    await insertPlan(work.trx, work.localityId, {
      id,
      line: 'state',
      title: input.fileName,
      stage: 'reading',
      sourceSha256: input.sha256,
      sourceName: input.fileName,
      createdAt: work.now,
      createdBy: work.actor.personId,
    })
    work.record({
      type: 'plan-uploaded',
      payload: { planId: id, file: input.sha256, fileKind: input.fileKind, bytes: input.bytes },
    })
    return done({ planId: id })
  },
})
