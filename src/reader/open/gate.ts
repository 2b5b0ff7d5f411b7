import type { OfficeKind } from '../../domain/plan-file.ts'
import type { FileRefusal, FoundKind } from '../../domain/refusal-of-file.ts'
import { type Archive, openArchive } from './archive.ts'
import { OPEN_LIMITS, type OpenLimits } from './limits.ts'
import { isPhotograph, kindOfContentTypes, kindOfOle, magicOf } from './magic.ts'
import { checkPlainText } from './plain-text.ts'
import { Refused, refusalOr } from './refused.ts'

/** A file that may be opened, and as what. */
export type Admitted =
  | { readonly kind: 'docx' | 'xlsx'; readonly archive: Archive }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'image' }
  | { readonly kind: 'text'; readonly text: string }

/** Extensions that promise something. Another or none promises nothing: the bytes alone decide. */
const PROMISED: Readonly<Record<string, readonly FoundKind[]>> = {
  docx: ['docx'],
  dotx: ['docx'],
  docm: ['docm'],
  doc: ['doc'],
  odt: ['odt'],
  rtf: ['rtf'],
  pdf: ['pdf'],
  xlsx: ['xlsx'],
  xls: ['xls'],
  pptx: ['pptx'],
  png: ['image'],
  jpg: ['image'],
  jpeg: ['image'],
  tif: ['image'],
  tiff: ['image'],
  zip: ['zip'],
  html: ['html'],
  htm: ['html'],
  txt: ['text'],
  md: ['text'],
}

/** Lower case, without the dot; '' when the name has none. */
const extensionOf = (name: string): string =>
  /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''

/**
 * Decides by the bytes what an uploaded file is and whether it may be opened. Reads no more of it than that takes.
 *
 * @param name the name it was uploaded under; only its extension is looked at, and only to find a lie
 * @returns what may be opened, or a refusal; never throws for what the bytes hold
 */
export function admit(
  bytes: Uint8Array,
  name: string,
  limits: OpenLimits = OPEN_LIMITS,
): Promise<Admitted | FileRefusal> {
  return refusalOr(async () => {
    if (bytes.length === 0) throw new Refused({ code: 'empty' })
    if (bytes.length > limits.fileBytes)
      throw new Refused({ code: 'too-large', bytes: bytes.length, limit: limits.fileBytes })
    const extension = extensionOf(name)
    const admitted = await identify(bytes, extension, limits)
    checkPromise(extension, admitted.kind)
    return admitted
  })
}

function checkPromise(extension: string, found: FoundKind): void {
  const promised = PROMISED[extension]
  if (promised && !promised.includes(found)) throw new Refused({ code: 'extension-lies', extension, found })
}

async function identify(bytes: Uint8Array, extension: string, limits: OpenLimits): Promise<Admitted> {
  const magic = magicOf(bytes)
  if (magic === 'zip') return identifyZip(bytes, extension, limits)
  if (magic === 'ole') {
    const kind = oleKind(bytes, extension)
    return kind === 'doc' ? needsOffice(kind, extension) : notRead(kind, extension)
  }
  if (magic === 'rtf') return needsOffice(magic, extension)
  if (magic === 'pdf') return { kind: 'pdf' }
  if (isPhotograph(bytes)) return { kind: 'image' }
  if (magic !== 'other') return notRead(magic, extension)
  if (isBlank(bytes)) throw new Refused({ code: 'empty' })
  return { kind: 'text', text: plainText(bytes, extension, limits) }
}

/** A promise of another kind over bytes without any mark is a lie (or a wreck); for .txt the finer reason is told. */
function plainText(bytes: Uint8Array, extension: string, limits: OpenLimits): string {
  const promised = PROMISED[extension]
  try {
    return checkPlainText(bytes, limits)
  } catch (error) {
    if (!(error instanceof Refused) || !promised || promised.includes('text')) throw error
    if (error.refusal.code === 'unknown-kind')
      throw new Refused({ code: 'extension-lies', extension, found: null })
    throw error
  }
}

function oleKind(bytes: Uint8Array, extension: string): FoundKind {
  const kind = kindOfOle(bytes)
  if (kind === 'encrypted') throw new Refused({ code: 'password-protected' })
  if (kind === 'macros') throw new Refused({ code: 'macros' })
  if (kind === 'other') {
    if (PROMISED[extension]) throw new Refused({ code: 'extension-lies', extension, found: null })
    throw new Refused({ code: 'unknown-kind' })
  }
  return kind
}

/** A lie about the kind is told first: it is what the person has to know. */
function notRead(found: FoundKind, extension: string): never {
  checkPromise(extension, found)
  throw new Refused({ code: 'kind-not-read', found })
}

/** Who called us may have an office program turn the file into .docx, which then comes through this gate again. */
function needsOffice(found: OfficeKind, extension: string): never {
  checkPromise(extension, found)
  throw new Refused({ code: 'needs-office', found })
}

async function identifyZip(bytes: Uint8Array, extension: string, limits: OpenLimits): Promise<Admitted> {
  const archive = await openArchive(bytes, limits)
  const types = await archive.read('[Content_Types].xml')
  const decoded = types ? new TextDecoder().decode(types.subarray(0, 1_000_000)) : ''
  const kind = types ? kindOfContentTypes(decoded) : null
  // A document renamed from .docm keeps its program: what counts is that the program is there.
  if (kind === 'docm' || archive.names.some(part => /(^|\/)vbaProject\.bin$/i.test(part)))
    throw new Refused({ code: 'macros' })
  if (kind === 'docx' || kind === 'xlsx') return { kind, archive }
  if (kind) return notRead(kind, extension)
  const mimetype = await archive.read('mimetype')
  if (mimetype && new TextDecoder().decode(mimetype).startsWith('application/vnd.oasis.opendocument.text'))
    return needsOffice('odt', extension)
  return notRead('zip', extension)
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c)
