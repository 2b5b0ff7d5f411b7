import type { OfficialDocument } from '../domain/official-document.ts'
import { templatesOf } from '../store/word-template.ts'
import { fillTemplate } from '../writer/docx/own-template.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import type { Work } from './use-case.ts'

/** The Word file of a report: in the ward's own template where its line has one in use, else in the layout of the line. */
export async function reportFile(
  { trx, localityId, ctx }: Pick<Work, 'trx' | 'localityId' | 'ctx'>,
  document: OfficialDocument,
): Promise<Uint8Array> {
  const [template] = await templatesOf(trx, localityId, { inUse: document.line })
  const bytes = template === undefined ? null : await ctx.files.get(localityId, template.sha256)
  return bytes === null ? writeDocument(document) : fillTemplate(bytes, document)
}
