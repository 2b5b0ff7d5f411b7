import type { FoundKind } from '../../domain/refusal-of-file.ts'

/** What the first bytes say. `ole` is the old Office container, looked into by `kindOfOle`; `zip` by the content types. */
export type Magic = 'zip' | 'ole' | 'pdf' | 'rtf' | 'image' | 'other'

const startsWith = (bytes: Uint8Array, head: readonly number[], at = 0): boolean =>
  head.every((byte, i) => bytes[at + i] === byte)

const ascii = (text: string): number[] => [...text].map(char => char.charCodeAt(0))

const HEADS: readonly (readonly [Magic, readonly number[], number])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04], 0],
  ['zip', [0x50, 0x4b, 0x05, 0x06], 0],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 0],
  ['rtf', ascii('{\\rtf'), 0],
  ['image', [0x89, 0x50, 0x4e, 0x47], 0],
  ['image', [0xff, 0xd8, 0xff], 0],
  ['image', ascii('GIF8'), 0],
  ['image', ascii('II*\0'), 0],
  ['image', ascii('MM\0*'), 0],
  ['image', ascii('WEBP'), 8],
  ['image', ascii('ftypheic'), 4],
  ['image', ascii('ftypmif1'), 4],
]

/** Tells the container by its first bytes. A PDF may begin with up to 1,024 bytes of something else. */
export function magicOf(bytes: Uint8Array): Magic {
  for (const [magic, head, at] of HEADS) if (startsWith(bytes, head, at)) return magic
  const opening = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return opening.includes('%PDF-') ? 'pdf' : 'other'
}

/** Is it a kind of picture that is read, .png or .jpg? */
export const isPhotograph = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])

/** Which program's file an old Office container is, by the names in its directory; encrypted .docx hides in one too. */
export function kindOfOle(bytes: Uint8Array): 'encrypted' | 'macros' | 'doc' | 'xls' | 'other' {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted'
  if (holds('WordDocument')) return isLocked(buffer) ? 'encrypted' : holds('_VBA_PROJECT') ? 'macros' : 'doc'
  if (holds('Workbook') || holds('Book')) return 'xls'
  return 'other'
}

/** The head of an old Word document says at its tenth byte whether the rest is encrypted (MS-DOC, FibBase). */
function isLocked(buffer: Buffer): boolean {
  const head = buffer.indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0x00]))
  return head >= 0 && ((buffer[head + 11] ?? 0) & 0x01) !== 0
}

const CONTENT_TYPES: readonly (readonly [FoundKind, RegExp])[] = [
  ['docm', /application\/vnd\.ms-word\.(document|template)\.macroEnabled(Template)?\.main\+xml/i],
  [
    'docx',
    /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml/i,
  ],
  [
    'xlsx',
    /application\/vnd\.(openxmlformats-officedocument\.spreadsheetml\.(sheet|template)|ms-excel\.sheet\.macroEnabled)\.main\+xml/i,
  ],
  ['pptx', /presentationml/i],
]

/** What an OOXML package is, by the content type of its main part; null when it is none. */
export function kindOfContentTypes(contentTypes: string): FoundKind | null {
  return CONTENT_TYPES.find(([, type]) => type.test(contentTypes))?.[0] ?? null
}
