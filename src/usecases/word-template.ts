import { z } from 'zod'
import { isHarmless, takeDocumentFile } from '../domain/document-file.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { noteFiles } from '../store/evidence.ts'
import { oneAtATime } from '../store/transaction.ts'
import { endTemplate, insertTemplate, templatesOf } from '../store/word-template.ts'
import { inspectTemplate } from '../writer/docx/own-template.ts'
import { DOCX } from './build-report.ts'
import type { Context } from './context.ts'
import { change, look } from './use-case.ts'

const LINES = ['state', 'party'] as const

const keep = change({
  name: 'keep-template',
  input: z.object({
    line: z.enum(LINES, 'choose-one'),
    name: z.string(),
    fields: z.array(z.string()),
    bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array),
  }),
  async run(work, { line, name, fields, bytes }) {
    const no = work.authorise(may(work.actor, 'template.manage', work.here))
    if (no) return no
    const { trx, localityId, now, actor } = work
    await oneAtATime(trx, `template ${localityId}`)
    const [before] = await templatesOf(trx, localityId, { inUse: line })
    if (before !== undefined) await endTemplate(trx, localityId, before.id, { at: now, by: actor.personId })
    const kept = await work.ctx.files.put(localityId, bytes)
    await noteFiles(trx, localityId, [{ ...kept, mediaType: DOCX }], now)
    const templateId = work.newId()
    await insertTemplate(trx, {
      locality_id: localityId,
      id: templateId,
      line,
      name,
      file_sha256: kept.sha256,
      fields: JSON.stringify(fields),
      uploaded_at: now,
      uploaded_by: actor.personId,
      ended_at: null,
      ended_by: null,
    })
    work.record({ type: 'template-kept', payload: { templateId, line, file: kept.sha256 } })
    return done({ templateId })
  },
})

/**
 * Takes a ward's own template for the reports of a line. It goes through the gate of uploads in the child process first:
 * macros, packed traps, a stamp of secrecy refuse it; then its fields are looked at. The one before stays kept.
 */
export async function keepTemplate(
  ctx: Context,
  input: {
    readonly line?: string
    readonly file?: { readonly name: string; readonly bytes: Uint8Array } | null
  },
  requestId?: string,
): Promise<Outcome<{ templateId: string }>> {
  const permission = may(ctx.actor, 'template.manage', { localityId: ctx.actor.localityId })
  if (!permission.ok)
    return refuse(permission.code, 403, {
      params: { who: permission.who.join(','), unitId: permission.unitId },
    })
  const { file } = input
  if (file === null || file === undefined) return refuse('missing', 422, { field: 'file' })
  const taken = takeDocumentFile(file)
  if (!taken.ok || !/\.docx$/iu.test(taken.file.name)) return refuse('template-kind', 422, { field: 'file' })
  const { bytes, name } = taken.file
  const read = await ctx.readPlanFile(bytes, name, new AbortController().signal, () => {})
  if (isFileRefusal(read) && !isHarmless(read))
    return refuse('file-refused', 422, { field: 'file', params: { refusal: JSON.stringify(read) } })
  const { fields, problem } = await inspectTemplate(bytes)
  if (problem !== null)
    return refuse(problem.code, 422, {
      field: 'file',
      params: { fields: 'fields' in problem ? problem.fields.slice(0, 12).join(', ') : '' },
    })
  const line = LINES.find(one => one === input.line)
  if (line === undefined) return refuse('choose-one', 422, { field: 'line' })
  return keep(ctx, { line, name, fields: [...fields], bytes }, requestId)
}

/** From here on reports are written in the layout of the line again. */
export const dropTemplate = change({
  name: 'drop-template',
  input: z.object({ templateId: z.uuid() }),
  async run(work, { templateId }) {
    const no = work.authorise(may(work.actor, 'template.manage', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [template] = await templatesOf(trx, localityId, { id: templateId })
    if (template === undefined) return notFound()
    if (template.endedAt !== null) return refuse('template-ended', 409)
    await endTemplate(trx, localityId, templateId, { at: work.now, by: work.actor.personId })
    const line = template.line === 'party' ? 'party' : 'state'
    work.record({ type: 'template-ended', payload: { templateId, line } })
    return done({ templateId })
  },
})

/** The templates that are in use and those that were. */
export const listTemplates = look({
  name: 'list-templates',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'template.manage', work.here))
    if (no) return no
    return done(await templatesOf(work.trx, work.localityId))
  },
})

/** The file of a template as it was brought. */
export const openTemplate = look({
  name: 'open-template',
  input: z.object({ templateId: z.uuid() }),
  async run(work, { templateId }) {
    const no = work.authorise(may(work.actor, 'template.manage', work.here))
    if (no) return no
    const [template] = await templatesOf(work.trx, work.localityId, { id: templateId })
    const bytes = template && (await work.ctx.files.get(work.localityId, template.sha256))
    if (template === undefined || bytes == null) return notFound()
    return done({ name: template.name, bytes, mediaType: DOCX })
  },
})
