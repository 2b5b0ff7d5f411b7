import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { DOCUMENT_DIRECTIONS, DOCUMENT_KINDS } from '../domain/directing-document.ts'
import { isHarmless, takeDocumentFile } from '../domain/document-file.ts'
import { may } from '../domain/policy/may.ts'
import { type Outcome, refuse } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { noteFiles } from '../store/evidence.ts'
import type { Context } from './context.ts'
import { enterDocument } from './enter-document.ts'
import { change } from './use-case.ts'

const fields = z.object({
  direction: z.enum(DOCUMENT_DIRECTIONS, 'choose-one'),
  kind: z.enum(DOCUMENT_KINDS, 'choose-one'),
  number: z.string().trim().min(1, 'missing').max(60, 'too-long'),
  /** The day of signing. */
  dated: z.string().refine(isDay, 'no-such-day'),
  issuer: z.string().trim().min(1, 'missing').max(200, 'too-long'),
  excerpt: z.string().trim().min(1, 'missing').max(1000, 'too-long'),
  /** Whoever brings a file says that it holds no state secret. */
  noSecret: z.boolean().default(false),
  file: z
    .object({
      name: z.string(),
      mediaType: z.string(),
      bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array),
    })
    .nullable()
    .default(null),
})

const noteDocument = change({
  name: 'register-document',
  input: fields,
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'document.register', work.here))
    if (no) return no
    const { trx, localityId } = work
    if (input.dated > work.today) return refuse('dated-ahead', 422, { field: 'dated' })
    if (input.file !== null && !input.noSecret)
      return refuse('secrecy-not-confirmed', 422, { field: 'noSecret' })
    const kept = input.file === null ? null : await work.ctx.files.put(localityId, input.file.bytes)
    if (kept !== null && input.file !== null)
      await noteFiles(trx, localityId, [{ ...kept, mediaType: input.file.mediaType }], work.now)
    return enterDocument(work, {
      ...input,
      file: kept === null ? null : { sha256: kept.sha256, name: input.file?.name ?? '' },
    })
  },
})

/**
 * Enters a document in the register, with its file or without. A file goes through the gate of plan files first, in
 * the child process: a secrecy stamp, macros, a lie about the kind refuse it, and then nothing of it is kept. The
 * number is unique for its issuer and year.
 */
export async function registerDocument(
  ctx: Context,
  input: Omit<z.input<typeof fields>, 'file'> & {
    readonly file?: { readonly name: string; readonly bytes: Uint8Array } | null
  },
  requestId?: string,
): Promise<Outcome<{ documentId: string }>> {
  const { file, ...rest } = input
  if (file === null || file === undefined) return noteDocument(ctx, { ...rest, file: null }, requestId)
  const permission = may(ctx.actor, 'document.register', { localityId: ctx.actor.localityId })
  if (!permission.ok)
    return refuse(permission.code, 403, {
      params: { who: permission.who.join(','), unitId: permission.unitId },
    })
  const taken = takeDocumentFile(file)
  if (!taken.ok)
    return refuse('bad-input', 422, {
      problems: [{ field: 'file', code: taken.code, params: taken.params }],
    })
  const read = await ctx.readPlanFile(
    taken.file.bytes,
    taken.file.name,
    new AbortController().signal,
    () => {},
  )
  if (isFileRefusal(read) && !isHarmless(read))
    return refuse('file-refused', 422, { field: 'file', params: { refusal: JSON.stringify(read) } })
  return noteDocument(ctx, { ...rest, file: taken.file }, requestId)
}
