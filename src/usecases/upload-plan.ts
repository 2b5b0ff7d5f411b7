import { z } from 'zod'
import { MOST_ANNEXES } from '../domain/plan-file.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import { insertPlan } from '../store/plan.ts'
import { insertAnnexFiles } from '../store/plan-annex-file.ts'
import { change } from './use-case.ts'

const keptFile = {
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  mediaType: z.string(),
}

/**
 * Takes in a plan's file, already kept under its hash, as a plan that waits to be read.
 * The reading itself happens after the transaction, see `read-uploaded-plan.ts`.
 */
export const uploadPlan = change({
  name: 'upload-plan',
  input: z.object({
    fileName: z.string().min(1, 'missing').max(255, 'too-long'),
    ...keptFile,
    fileKind: z.enum(['docx', 'pdf', 'scan', 'doc', 'odt', 'xlsx', 'text']),
    /** Files of its annexes, kept too, in the order in which they are read. */
    annexes: z
      .array(z.object({ name: z.string().min(1).max(255), ...keptFile }))
      .max(MOST_ANNEXES)
      .default([]),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'plan.upload', work.here))
    if (no) return no
    const id = work.newId()
    const files = new Map([...input.annexes, input].map(file => [file.sha256, file]))
    await noteFiles(work.trx, work.localityId, [...files.values()], work.now)
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
    await insertAnnexFiles(work.trx, work.localityId, id, input.annexes)
    work.record({
      type: 'plan-uploaded',
      payload: {
        planId: id,
        file: input.sha256,
        fileKind: input.fileKind,
        bytes: input.bytes,
        annexes: input.annexes.map(annex => annex.sha256),
      },
    })
    return done({ planId: id })
  },
})
