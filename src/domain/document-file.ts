import { takeEvidence } from './evidence-file.ts'
import type { FileRefusalCode } from './refusal-of-file.ts'

/** Kinds of files that a registered document may have: those in which a secrecy stamp can be looked for. */
export const DOCUMENT_EXTENSIONS = ['pdf', 'docx', 'doc', 'odt', 'xlsx'] as const

/**
 * What a reading may say of a document's file and the file still be kept: it is an honest file without a stamp, only
 * no plan, or pages that are pictures, for which whoever sends them vouches.
 */
const HARMLESS: readonly FileRefusalCode['code'][] = ['no-plan', 'letters-unknown', 'no-words']

export const isHarmless = (refusal: FileRefusalCode): boolean => HARMLESS.includes(refusal.code)

/** Looks at the bytes of a document's file as at evidence, but takes no picture. */
export const takeDocumentFile = (file: {
  readonly name: string
  readonly bytes: Uint8Array
}): ReturnType<typeof takeEvidence> => {
  const taken = takeEvidence(file)
  if (!taken.ok) return taken
  const extension = /\.([a-z0-9]+)$/iu.exec(taken.file.name)?.[1]?.toLowerCase() ?? ''
  const known: readonly string[] = DOCUMENT_EXTENSIONS
  return known.includes(extension)
    ? taken
    : { ok: false, code: 'file-kind-refused', params: { name: taken.file.name } }
}
