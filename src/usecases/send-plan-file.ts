import { z } from 'zod'
import type { OfficeKind } from '../domain/plan-file.ts'
import type { FileKind } from '../domain/plan-reading.ts'
import { may } from '../domain/policy/may.ts'
import { type FieldProblem, type Outcome, refuse } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { admit } from '../reader/open/gate.ts'
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
} as const satisfies Record<Exclude<FileKind, 'scan'> | OfficeKind, string>

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
  input: z.input<typeof sent> & { readonly bytes: Uint8Array },
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
  const admitted = await admit(input.bytes, parsed.data.name)
  const older = isFileRefusal(admitted) && admitted.code === 'needs-office' ? admitted.found : null
  if (isFileRefusal(admitted) && older === null)
    return refuse('file-refused', 422, { field: 'file', params: { refusal: JSON.stringify(admitted) } })
  // Whether an office program is here to open an older kind is found out by the reading.
  const kind = isFileRefusal(admitted) ? (older ?? 'doc') : admitted.kind
  const kept = await ctx.files.put(localityId, input.bytes)
  const uploaded = await uploadPlan(
    ctx,
    {
      fileName: parsed.data.name,
      ...kept,
      mediaType: MEDIA_TYPES[kind],
      fileKind: kind === 'rtf' ? 'doc' : kind,
    },
    requestId,
  )
  if (uploaded.ok) readInBackground(ctx, uploaded.value.planId)
  return uploaded
}

const FIELD: Readonly<Record<string, string>> = { name: 'file', noSecret: 'noSecret' }

const problemsOf = (error: z.ZodError): FieldProblem[] =>
  error.issues.map(issue => ({
    field: FIELD[issue.path.map(String).join('.')] ?? 'file',
    code: issue.message,
  }))
