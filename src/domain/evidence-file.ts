import { bareJpeg, barePng, bareWebp } from './picture-metadata.ts'

/** The largest piece of evidence, in bytes. */
export const EVIDENCE_LIMIT = 20 * 1024 * 1024

export type TakenFile = {
  /** Without folders and control characters. */
  readonly name: string
  readonly mediaType: string
  /** Of pictures without what tells where, when and with what they were taken. */
  readonly bytes: Uint8Array
}

export type EvidenceRefusal = {
  readonly ok: false
  readonly code:
    | 'file-empty'
    | 'file-too-large'
    | 'file-kind-refused'
    | 'file-heic'
    | 'file-kind-differs'
    | 'file-has-macros'
    | 'file-damaged'
    | 'file-secret'
  /** The file's name, and what the sentence needs besides. */
  readonly params: Readonly<Record<string, string | number>>
}

type Kind = {
  readonly mediaType: string
  readonly extensions: readonly string[]
  readonly fits: (bytes: Uint8Array) => boolean
  /** Returns null when the picture cannot be read. */
  readonly clean?: (bytes: Uint8Array) => Uint8Array | null
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'

const begins =
  (...signature: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    signature.every((byte, at) => bytes[at] === byte)
const zip = begins(0x50, 0x4b, 0x03, 0x04)
const oldOffice = begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

/** Packed office files list their parts at the end. */
const DIRECTORY = 256 * 1024
const holds = (bytes: Uint8Array, part: string, from = Math.max(0, bytes.length - DIRECTORY)): boolean => {
  const codes = Array.from(part, letter => letter.charCodeAt(0))
  const [first] = codes
  if (first === undefined) return true
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return true
  return false
}
const packed = (part: string) => (bytes: Uint8Array) => zip(bytes) && holds(bytes, part)
const openDocument = (type: string) => (bytes: Uint8Array) =>
  zip(bytes) && holds(bytes.subarray(0, 200), `${OPEN}.${type}`, 0)

/** Text that every program shows alike: UTF-8 without control bytes. */
const plainText = (bytes: Uint8Array): boolean => {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const webp = (bytes: Uint8Array): boolean =>
  begins(0x52, 0x49, 0x46, 0x46)(bytes) && begins(0x57, 0x45, 0x42, 0x50)(bytes.subarray(8, 12))

/** Pictures of newer Apple telephones, which few other programs open: brands of ISO 23008-12. */
const heic = (bytes: Uint8Array): boolean =>
  /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/u.test(String.fromCharCode(...bytes.subarray(4, 12)))

const KINDS: readonly Kind[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], fits: begins(0x25, 0x50, 0x44, 0x46, 0x2d) },
  {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    fits: begins(0xff, 0xd8, 0xff),
    clean: bareJpeg,
  },
  {
    mediaType: 'image/png',
    extensions: ['png'],
    fits: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    clean: barePng,
  },
  { mediaType: 'image/webp', extensions: ['webp'], fits: webp, clean: bareWebp },
  {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    extensions: ['docx'],
    fits: packed('word/document.xml'),
  },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'], fits: packed('xl/workbook.xml') },
  {
    mediaType: `${OFFICE}.presentationml.presentation`,
    extensions: ['pptx'],
    fits: packed('ppt/presentation.xml'),
  },
  { mediaType: `${OPEN}.text`, extensions: ['odt'], fits: openDocument('text') },
  { mediaType: `${OPEN}.spreadsheet`, extensions: ['ods'], fits: openDocument('spreadsheet') },
  { mediaType: 'application/msword', extensions: ['doc'], fits: oldOffice },
  { mediaType: 'application/vnd.ms-excel', extensions: ['xls'], fits: oldOffice },
  { mediaType: 'application/vnd.ms-powerpoint', extensions: ['ppt'], fits: oldOffice },
  { mediaType: 'text/plain', extensions: ['txt'], fits: plainText },
  { mediaType: 'text/csv', extensions: ['csv'], fits: plainText },
]

const PICTURES: readonly string[] = KINDS.filter(kind => kind.clean !== undefined).map(kind => kind.mediaType)

/** Whether what was kept is a picture whose bytes were looked at, so that a page may show it. */
export const isPicture = (mediaType: string): boolean => PICTURES.includes(mediaType)

/** Endings of the files that are taken, for the choice in a form and for the sentence of a refusal. */
export const EVIDENCE_EXTENSIONS: readonly string[] = KINDS.flatMap(kind => kind.extensions)

/**
 * Looks at a file that somebody brings as evidence: its kind by its own bytes, which must be what its name says, its
 * size, and no macros. Pictures lose their metadata here, before anything is kept.
 */
export const takeEvidence = (file: {
  readonly name: string
  readonly bytes: Uint8Array
}): { readonly ok: true; readonly file: TakenFile } | EvidenceRefusal => {
  const name = plainName(file.name)
  const refuse = (code: EvidenceRefusal['code'], more: EvidenceRefusal['params'] = {}): EvidenceRefusal => ({
    ok: false,
    code,
    params: { name, ...more },
  })
  if (namesSecret(name)) return refuse('file-secret')
  if (file.bytes.length === 0) return refuse('file-empty')
  if (file.bytes.length > EVIDENCE_LIMIT)
    return refuse('file-too-large', { bytes: file.bytes.length, limit: EVIDENCE_LIMIT })
  const extension = /\.([A-Za-z0-9]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = KINDS.find(kind => kind.extensions.includes(extension))
  if (heic(file.bytes)) return refuse('file-heic')
  if (named === undefined) return refuse('file-kind-refused')
  if (!named.fits(file.bytes)) return refuse('file-kind-differs', { extension })
  if (zip(file.bytes) && holds(file.bytes, 'vbaProject.bin')) return refuse('file-has-macros')
  const bytes = named.clean === undefined ? file.bytes : named.clean(file.bytes)
  if (bytes === null) return refuse('file-damaged')
  return { ok: true, file: { name, mediaType: named.mediaType, bytes } }
}

/** Degrees of secrecy as the name of a file writes them. */
const STAMPS = [
  /(?<!\p{L})(?:tuyệt|tối)[\s_-]+mật(?!\p{L})/iu,
  /(?<!\p{L})(?:TUYET|TOI)[\s_-]+MAT(?!\p{L})/u,
  // Alone only between signs: MẬT KHẨU, MẬT ĐỘ and BẢO MẬT are words of every day.
  /(?:^|[-_([.]\s*)MẬT(?=\s*(?:$|[-_)\].]))/u,
]

/** Whether the name says that the file is secret; of a photograph of a paper its name is all that can be read. */
const namesSecret = (name: string): boolean => STAMPS.some(stamp => stamp.test(name))

/** The last part of a path, in one normal form, of a length that every file system takes. */
const plainName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/u).at(-1) ?? ''
  const plain = last.replace(/\p{C}/gu, '').trim() || 'tep'
  const dot = plain.lastIndexOf('.')
  if (plain.length <= 200) return plain
  return dot > 0 && plain.length - dot <= 8 ? plain.slice(0, 190) + plain.slice(dot) : plain.slice(0, 200)
}
