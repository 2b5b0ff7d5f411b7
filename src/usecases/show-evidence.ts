import { createHash } from 'node:crypto'
import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { evidenceOf } from '../store/evidence.ts'
import { journalOfEvidence } from '../store/journal-read.ts'
import { findEvidence } from './found-evidence.ts'
import { look } from './use-case.ts'

/** How what is kept now stands to what the journal says was kept. */
export type Integrity = 'matches' | 'differs' | 'file-missing' | 'not-in-journal'

/**
 * One piece of evidence: what it proves, who may open it, where else the same file was brought, and whether the bytes
 * on the disk are still those of which the journal keeps the hash. The hash is counted anew each time.
 */
export const showEvidence = look({
  name: 'show-evidence',
  input: z.object({ evidenceId: z.uuid() }),
  async run(work, { evidenceId }) {
    const found = await findEvidence(work, evidenceId)
    if (!found) return notFound()
    const no = work.authorise(may(work.actor, 'evidence.read', found.object))
    if (no) return no
    const { trx, localityId } = work
    const { evidence, proves } = found
    const [noted, same, bytes] = await Promise.all([
      journalOfEvidence(trx, localityId, proves.id, evidenceId),
      evidenceOf(trx, localityId, { files: [evidence.sha256] }),
      work.ctx.files.get(localityId, evidence.sha256),
    ])
    const now = bytes === null ? null : createHash('sha256').update(bytes).digest('hex')
    const integrity: Integrity =
      now === null
        ? 'file-missing'
        : noted === null
          ? 'not-in-journal'
          : now === noted.sha256
            ? 'matches'
            : 'differs'
    return done({
      evidence,
      proves,
      units: found.units,
      noted,
      now,
      integrity,
      /** Of the same task or target: what was brought elsewhere is not everybody's to know. */
      sameFile: same.filter(
        one =>
          one.id !== evidenceId && (one.taskId ?? one.targetId) === (evidence.taskId ?? evidence.targetId),
      ),
    })
  },
})
