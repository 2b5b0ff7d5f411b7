import { z } from 'zod'
import {
  MOST_ANNEXES,
  type NamedFile,
  type OfficeKind,
  TEXT_ENCODINGS,
  type TextEncodingName,
} from '../domain/plan-file.ts'
import type { FileKind } from '../domain/plan-reading.ts'
import { may } from '../domain/policy/may.ts'
import { type FieldProblem, type Outcome, type Refusal, refuse } from '../domain/refusal.ts'
import { type FileRefusal, isFileRefusal } from '../domain/refusal-of-file.ts'
import { admit } from '../reader/open/gate.ts'
import { decodeAs } from '../reader/open/text-encoding.ts'
import type { Context } from './context.ts'
import { readInBackground } from './read-uploaded-plan.ts'
import { uploadPlan } from './upload-plan.ts'

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  text: 'text/plain; charset=utf-8',
  image: 'image/jpeg',
} as const satisfies Record<Exclude<FileKind, 'scan'> | OfficeKind | 'image', string>

const sent = z.object({
  name: z.string().trim().min(1, 'file-missing').max(255, 'too-long'),
  /** The sender says that the document holds no state secret. */
  noSecret: z.boolean().refine(confirmed => confirmed, 'secrecy-not-confirmed'),
})

/**
 * Takes a plan's file: looks at its bytes at once (a bad file is refused here and nothing is kept), keeps it, enters
 * the plan, and begins to read it in the background. A second press with the same request id answers the first plan.
 *
 * @returns the plan that is being read; a refusal of the file has code 'file-refused' with the FileRefusal as JSON in
 * its parameter "refusal"
 */
export async function sendPlanFile(
  ctx: Context,
  input: z.input<typeof sent> & {
    readonly bytes: Uint8Array
    /** How a person says the letters of a text file are written; such a file is kept as UTF-8. */
    readonly encoding?: TextEncodingName | null
    /** Annexes that are files of their own, read behind the plan as one document with it. */
    readonly annexes?: readonly NamedFile[]
  },
  requestId?: string,
): Promise<Outcome<{ planId: string }>> {
  const { localityId } = ctx.actor
  const permission = may(ctx.actor, 'plan.upload', { localityId })
  if (!permission.ok)
    return refuse(permission.code, 403, {
      params: { who: permission.who.join(','), unitId: permission.unitId },
    })
  const parsed = sent.safeParse({ name: input.name, noSecret: input.noSecret })
  if (!parsed.success) return refuse('bad-input', 422, { problems: problemsOf(parsed.error) })
  const bytes = await asChosen(input.bytes, parsed.data.name, input.encoding ?? null)
  const kind = await kindOf(bytes, parsed.data.name)
  if (typeof kind === 'object')
    return refuse('file-refused', 422, { field: 'file', params: { refusal: JSON.stringify(kind) } })
  const attached = input.annexes ?? []
  if (attached.length > MOST_ANNEXES)
    return refuse('bad-input', 422, { problems: [{ field: 'annexes', code: 'too-many-files' }] })
  const annexKinds: Kind[] = []
  for (const annex of attached) {
    const found = await kindOf(annex.bytes, annex.name)
    if (typeof found === 'object')
      return refuse('file-refused', 422, { field: 'annexes', params: { refusal: JSON.stringify(found) } })
    annexKinds.push(found)
  }
  const annexes = []
  for (const [i, annex] of attached.entries())
    annexes.push({
      name: annex.name,
      ...(await ctx.files.put(localityId, annex.bytes)),
      mediaType: mediaTypeOf(annexKinds[i] ?? 'text', annex.bytes),
    })
  const kept = await ctx.files.put(localityId, bytes)
  const uploaded = await uploadPlan(
    ctx,
    {
      fileName: parsed.data.name,
      ...kept,
      annexes,
      mediaType: mediaTypeOf(kind, bytes),
      fileKind: kind === 'rtf' ? 'doc' : kind === 'image' ? 'scan' : kind,
    },
    requestId,
  )
  if (uploaded.ok) readInBackground(ctx, uploaded.value.planId)
  return uploaded
}

type Kind = keyof typeof MEDIA_TYPES
const mediaTypeOf = (kind: Kind, bytes: Uint8Array): string =>
  kind === 'image' && bytes[0] === 0x89 ? 'image/png' : MEDIA_TYPES[kind]

/**
 * What a file is by its bytes, or why it is not taken. Whether an office program is here to open an older kind is
 * found out by the reading.
 */
async function kindOf(bytes: Uint8Array, name: string): Promise<Kind | FileRefusal> {
  const admitted = await admit(bytes, name)
  if (!isFileRefusal(admitted)) return admitted.kind
  return admitted.code === 'needs-office' ? admitted.found : admitted
}

/**
 * The bytes of a text file in the encoding that a person chose, as UTF-8; all other bytes as they are. Asked only
 * where the bytes themselves do not tell: a choice never overrides what is certain.
 */
async function asChosen(
  bytes: Uint8Array,
  name: string,
  encoding: TextEncodingName | null,
): Promise<Uint8Array> {
  if (encoding === null) return bytes
  const seen = await admit(bytes, name)
  if (!isFileRefusal(seen) || seen.code !== 'text-encoding' || !seen.possible.includes(encoding)) return bytes
  return new TextEncoder().encode(decodeAs(bytes, encoding))
}

const FIELD: Readonly<Record<string, string>> = { name: 'file', noSecret: 'noSecret' }

const problemsOf = (error: z.ZodError): FieldProblem[] =>
  error.issues.map(issue => ({
    field: FIELD[issue.path.map(String).join('.')] ?? 'file',
    code: issue.message,
  }))

/** The encodings that a person may choose from after this refusal; none when it is about something else. */
export function possibleEncodings(refusal: Refusal): readonly TextEncodingName[] {
  if (refusal.code !== 'file-refused') return []
  const sent: unknown = JSON.parse(String(refusal.params?.refusal ?? 'null'))
  const shape = z.object({ code: z.literal('text-encoding'), possible: z.array(z.enum(TEXT_ENCODINGS)) })
  return shape.safeParse(sent).data?.possible ?? []
}
