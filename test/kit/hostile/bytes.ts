import type { Chance } from './chance.ts'
import type { Bases, Format, Recipe } from './recipe.ts'

/** What can happen to the bytes of any file. */
type Way = (bytes: Uint8Array, chance: Chance, bases: Bases) => Uint8Array

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))
const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const MEGABYTE = 1_048_576

/** Heads of other kinds, set before a file so that it passes for them. */
const HEADS = [
  '%PDF-1.7\n',
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
  '{\\rtf1 ',
  'GIF89a',
  '\u0089PNG\r\n\u001a\n',
  '\u00ff\u00d8\u00ff\u00e0',
  '<!doctype html><script>',
  '\u00ff\u00fe',
  '\u00ef\u00bb\u00bf',
] as const

const WAYS: Readonly<Record<string, Way>> = {
  truncated: (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  'head-lost': (bytes, chance) => bytes.slice(1 + chance.below(bytes.length - 1)),
  'bits-flipped': (bytes, chance) => {
    const out = bytes.slice()
    for (let left = 1 + chance.below(60); left > 0; left--) {
      const at = chance.below(out.length)
      out[at] = (out[at] ?? 0) ^ (1 << chance.below(8))
    }
    return out
  },
  'one-bit-flipped': (bytes, chance) => {
    const out = bytes.slice()
    const at = chance.below(out.length)
    out[at] = (out[at] ?? 0) ^ (1 << chance.below(8))
    return out
  },
  'bytes-scattered': (bytes, chance) => {
    const out = bytes.slice()
    for (let left = 1 + chance.below(400); left > 0; left--) out[chance.below(out.length)] = chance.below(256)
    return out
  },
  'hole-of-zeros': (bytes, chance) => {
    const out = bytes.slice()
    const from = chance.below(out.length)
    return out.fill(0, from, Math.min(out.length, from + 1 + chance.below(out.length)))
  },
  'piece-doubled': (bytes, chance) => {
    const from = chance.below(bytes.length)
    const piece = bytes.subarray(from, from + 1 + chance.below(5000))
    return joined(bytes.subarray(0, from), piece, piece, bytes.subarray(from))
  },
  'piece-lost': (bytes, chance) => {
    const from = chance.below(bytes.length)
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + chance.below(2000)))
  },
  'pieces-swapped': (bytes, chance) => {
    const cut = chance.below(bytes.length)
    return joined(bytes.subarray(cut), bytes.subarray(0, cut))
  },
  'sparse-tail': (bytes, chance) => joined(bytes, new Uint8Array(1 + chance.below(3 * MEGABYTE))),
  'sparse-middle': (bytes, chance) => {
    const at = chance.below(bytes.length)
    return joined(bytes.subarray(0, at), new Uint8Array(1 + chance.below(2 * MEGABYTE)), bytes.subarray(at))
  },
  'head-of-another': (bytes, chance) => joined(ascii(chance.oneOf(HEADS)), bytes),
  'tail-of-another': (bytes, chance, bases) =>
    joined(bytes, chance.oneOf([bases.docx, bases.pdf, bases.png, bases.xlsx, bases.rtf])),
  'another-before': (bytes, chance, bases) =>
    joined(chance.oneOf([bases.docx, bases.pdf, bases.jpg, bases.odt, bases.txt]), bytes),
}

const EXTENSIONS = [
  'docx',
  'xlsx',
  'pdf',
  'png',
  'jpg',
  'txt',
  'rtf',
  'odt',
  'doc',
  'zip',
  'exe',
  '',
] as const

/** Every way for every format, a wrong extension for each, and one that is too large for any. */
export function bytesRecipes(formats: readonly Format[]): readonly Recipe[] {
  return formats.flatMap(format => [
    ...Object.entries(WAYS).map(
      ([way, ruin]): Recipe => ({
        format,
        way,
        make: (bases, chance) => ({
          name: `ke-hoach.${format === 'scan' ? 'pdf' : format}`,
          bytes: ruin(bases[format] ?? new Uint8Array(), chance, bases),
        }),
      }),
    ),
    {
      format,
      way: 'wrong-extension',
      make: (bases, chance) => {
        const extension = chance.oneOf(EXTENSIONS)
        return {
          name: extension === '' ? 'ke-hoach' : `ke-hoach.${extension}`,
          bytes: bases[format] ?? new Uint8Array(),
        }
      },
    },
    {
      format,
      way: 'huge',
      costly: true,
      make: (bases, chance) => ({
        name: `ke-hoach.${format === 'scan' ? 'pdf' : format}`,
        bytes: joined(
          bases[format] ?? new Uint8Array(),
          new Uint8Array((18 + chance.below(4)) * MEGABYTE).fill(32),
        ),
      }),
    },
  ])
}
