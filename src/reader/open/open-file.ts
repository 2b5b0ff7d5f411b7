import { createHash } from 'node:crypto'
import { type FileRefusal, isFileRefusal } from '../../domain/refusal-of-file.ts'
import type { OpenedDocument } from '../block.ts'
import { openWord } from './docx.ts'
import { admit } from './gate.ts'
import { OPEN_LIMITS, type OpenLimits } from './limits.ts'
import type { TellOpening } from './pdf.ts'
import { Refused, refusalOr } from './refused.ts'
import { hasSecrecyStamp } from './secrecy-stamp.ts'
import { openText } from './text.ts'
import { openSheets } from './xlsx.ts'

const SILENT: TellOpening = { share: () => {}, page: () => {} }

/**
 * Opens a file of any kind as blocks with places. The one door to the reader: everything that reaches it passed the
 * gate (kind by its bytes, limits of size and packing) and carries no secrecy stamp.
 *
 * @param name the name it was uploaded under
 * @returns the opened document, or a refusal that holds no word of the file
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  limits: OpenLimits = OPEN_LIMITS,
  tell: TellOpening = SILENT,
): Promise<OpenedDocument | FileRefusal> {
  const admitted = await admit(bytes, name, limits)
  if (isFileRefusal(admitted)) return admitted
  return refusalOr(async () => {
    if (admitted.kind === 'text') {
      const document = openText(bytes, name)
      if (document.blocks.length > limits.blocks) throw new Refused({ code: 'too-complex' })
      // From the text and not from the blocks: those have lost the spaces that part two columns.
      const lines = admitted.text.split(/[\r\n\f]+/).filter(line => line.trim() !== '')
      if (hasSecrecyStamp(lines.map(text => ({ text, zone: 'page' }))))
        throw new Refused({ code: 'secrecy-stamp' })
      return document
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (admitted.kind === 'pdf' || admitted.kind === 'image') {
      // The library is large: only who brings a PDF or a picture waits for it.
      const { openPdf, openPhotograph } = await import('./pdf.ts')
      const opened = await (admitted.kind === 'pdf' ? openPdf : openPhotograph)(
        bytes,
        { name, sha256 },
        limits,
        tell,
      )
      if (hasSecrecyStamp(opened.candidates)) throw new Refused({ code: 'secrecy-stamp' })
      return opened.document
    }
    const open = admitted.kind === 'xlsx' ? openSheets : openWord
    const { document, candidates } = await open(admitted.archive, { name, sha256 }, limits)
    if (hasSecrecyStamp(candidates)) throw new Refused({ code: 'secrecy-stamp' })
    return document
  })
}
