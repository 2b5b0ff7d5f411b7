import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { findEvidence } from './found-evidence.ts'
import { look } from './use-case.ts'

/** A piece of evidence with its bytes, for those who may open it. */
export const openEvidence = look({
  name: 'open-evidence',
  input: z.object({ evidenceId: z.uuid() }),
  async run(work, { evidenceId }) {
    const found = await findEvidence(work, evidenceId)
    if (!found) return notFound()
    const no = work.authorise(may(work.actor, 'evidence.read', found.object))
    if (no) return no
    const { evidence } = found
    const bytes = await work.ctx.files.get(work.localityId, evidence.sha256)
    if (bytes === null) return notFound()
    return done({ bytes, name: evidence.name, mediaType: evidence.mediaType })
  },
})
