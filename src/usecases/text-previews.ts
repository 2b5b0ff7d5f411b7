import { TEXT_ENCODINGS, type TextEncodingName } from '../domain/plan-file.ts'
import { decodeAs } from '../reader/open/text-encoding.ts'

/** How a text begins when it is read in one encoding. */
export type TextPreview = { readonly encoding: TextEncodingName; readonly beginning: string }

const LENGTH = 160

/** The encoding that a form names, null for none. */
export const encodingNamed = (name: string): TextEncodingName | null =>
  TEXT_ENCODINGS.find(encoding => encoding === name) ?? null

/** The first words with marks in each encoding, for a person who sees which is Vietnamese. Nothing is kept. */
export function textPreviews(
  bytes: Uint8Array,
  encodings: readonly TextEncodingName[],
): readonly TextPreview[] {
  return encodings.map(encoding => {
    const text = decodeAs(bytes.subarray(0, 20_000), encoding).replace(/\s+/g, ' ').trim()
    const marked = Math.max(0, text.search(/[^\u0020-\u007e]/) - 40)
    return { encoding, beginning: text.slice(marked, marked + LENGTH) }
  })
}
