import type { TextEncodingName } from '../../domain/plan-file.ts'
import { fromLegacy } from './legacy-font.ts'
import { vietnameseShare } from './vietnamese-syllable.ts'

/** A text with how it was decoded; `sure` is false when another way is nearly as likely. */
export type DecodedText = {
  readonly text: string
  readonly encoding: TextEncodingName
  readonly sure: boolean
  /** The ways that are possible, best first; only the one taken when it is sure. */
  readonly possible: readonly TextEncodingName[]
}

/** Encodings of one byte a letter; nothing in a file says which it is, only whether its words become Vietnamese. */
const OF_BYTES = ['windows-1258', 'tcvn3', 'vni'] as const satisfies readonly TextEncodingName[]

/** From this share of Vietnamese among the words with marks on, a way of decoding may be right; below, it is not. */
const POSSIBLE = 0.5
const CLEAR = 0.85
/** So far the best must stand before the next. */
const AHEAD = 0.15
/** Words with marks that are needed before the share says anything. */
const ENOUGH = 5

/** One byte a letter, as Windows wrote Western text: the old fonts were laid over it. */
const western = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

/** The text of bytes that are read in one encoding. Never throws. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): string {
  switch (encoding) {
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
    case 'windows-1258':
      return new TextDecoder(encoding).decode(bytes).normalize('NFC')
    case 'tcvn3':
    case 'vni': {
      // A text that was pasted into an editor of today is UTF-8, but its letters are still the old codes.
      const letters = isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : western(bytes)
      return fromLegacy(letters, encoding)
    }
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-16 by its mark, or by the zero bytes that its letters of one byte have. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  const zeros: [number, number] = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++
  })
  if (zeros[1] > sample.length / 5) return 'utf-16le'
  if (zeros[0] > sample.length / 5) return 'utf-16be'
  return null
}

/** Letters with which the old codes are written where Unicode has its own; a few of them stand in any text. */
const OLD_CODES = /[¡-ÿ]/g
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M}/u

/**
 * Decodes a text file. UTF-8 and UTF-16 are known by their bytes; windows-1258, TCVN3 and VNI by which of them makes
 * Vietnamese words, also where such text was pasted into a UTF-8 file. Without any sign it is UTF-8 with
 * replacement characters, so that nothing is lost in silence.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16(bytes)
  if (wide) return certain(new TextDecoder(wide).decode(bytes), wide)
  const plain = new TextDecoder('utf-8').decode(bytes)
  const valid = isUtf8(bytes)
  if (valid && (UNICODE_ONLY.test(plain) || (plain.match(OLD_CODES)?.length ?? 0) < ENOUGH))
    return certain(plain, 'utf-8')
  const ways = (valid ? (['utf-8', 'tcvn3', 'vni'] as const) : OF_BYTES)
    .map(encoding => ({ encoding, text: decodeAs(bytes, encoding) }))
    .map(way => ({ ...way, ...vietnameseShare(way.text) }))
    .toSorted((a, b) => b.share - a.share)
  const [best, next] = ways
  if (!best || best.share < POSSIBLE) return certain(plain, 'utf-8')
  const sure = best.share >= CLEAR && best.share - (next?.share ?? 0) >= AHEAD && best.words >= ENOUGH
  if (sure) return certain(best.text, best.encoding)
  return { text: best.text, encoding: best.encoding, sure: false, possible: ways.map(way => way.encoding) }
}

const certain = (text: string, encoding: TextEncodingName): DecodedText => ({
  text,
  encoding,
  sure: true,
  possible: [encoding],
})
