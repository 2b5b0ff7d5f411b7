import { createHash } from 'node:crypto'
import { type BlockDraft, layOut, type OpenedDocument } from '../block.ts'

/**
 * Decodes a text file: UTF-8 with or without a byte order mark, UTF-16 either way. Bytes that are no valid UTF-8 are
 * read as UTF-8 with replacement characters, so that nothing is lost in silence.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  if ((zeros[1] ?? 0) > sample.length / 5) return new TextDecoder('utf-16le').decode(bytes)
  if ((zeros[0] ?? 0) > sample.length / 5) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** One block a line that has words; empty lines separate and are not kept. */
export function openText(bytes: Uint8Array, name: string): OpenedDocument {
  const drafts: BlockDraft[] = []
  let page = 1
  let paged = false
  for (const line of decodeText(bytes).split(/\r\n|[\r\n\u2028\u2029]/)) {
    for (const [i, part] of line.split('\f').entries()) {
      if (i > 0) {
        page++
        paged = true
      }
      const text = part.trim()
      if (text !== '') drafts.push({ text, page })
    }
  }
  const pages = paged ? page : null
  const kept = paged ? drafts : drafts.map(draft => ({ ...draft, page: null }))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return layOut(kept, { name, sha256, kind: 'text', pages })
}
