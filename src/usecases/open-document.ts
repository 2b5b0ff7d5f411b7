import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { documentById } from '../store/document.ts'
import { mediaTypeOf } from '../store/evidence.ts'
import { look } from './use-case.ts'

/** The file of a registered document with its bytes. */
export const openDocument = look({
  name: 'open-document',
  input: z.object({ documentId: z.uuid() }),
  async run(work, { documentId }) {
    const no = work.authorise(may(work.actor, 'document.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const document = await documentById(trx, localityId, documentId)
    if (!document?.fileSha256) return notFound()
    const [bytes, mediaType] = await Promise.all([
      work.ctx.files.get(localityId, document.fileSha256),
      mediaTypeOf(trx, localityId, document.fileSha256),
    ])
    if (bytes === null || mediaType === null) return notFound()
    return done({ bytes, mediaType, name: document.fileName ?? '' })
  },
})
