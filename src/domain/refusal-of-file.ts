import type { OfficeKind, TextEncodingName } from './plan-file.ts'

/** What a file is by its own bytes; wider than FileKind, because a refusal has to name what was brought. */
export type FoundKind =
  | 'docx'
  | 'docm'
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'pdf'
  | 'xlsx'
  | 'xls'
  | 'pptx'
  | 'image'
  | 'html'
  | 'zip'
  | 'text'

/** Which limit of a packed file was broken. */
type ArchiveFault =
  | 'entries'
  | 'entry-size'
  | 'total-size'
  | 'ratio'
  | 'name'
  | 'duplicate'
  | 'encrypted'
  | 'size-lie'

/**
 * Why a plan file was not read. A code with parameters; the sentences stand in `words/refused-file.ts`. No parameter
 * may carry words of the file itself: a refused file leaves nothing behind.
 */
export type FileRefusal = { readonly refused: true } & FileRefusalCode

export type FileRefusalCode =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'unknown-kind' }
  /** The extension names one kind, the bytes are another. */
  | { readonly code: 'extension-lies'; readonly extension: string; readonly found: FoundKind | null }
  | { readonly code: 'kind-not-read'; readonly found: FoundKind }
  /** Only an office program opens it, and here is none. */
  | { readonly code: 'needs-office'; readonly found: OfficeKind }
  | { readonly code: 'macros' }
  | { readonly code: 'password-protected' }
  | { readonly code: 'damaged' }
  | { readonly code: 'unsafe-archive'; readonly fault: ArchiveFault }
  /** A document type declaration (entities) in a part of the file. */
  | { readonly code: 'unsafe-markup' }
  /** Nested or repeated beyond what a document of people holds. */
  | { readonly code: 'too-complex' }
  | { readonly code: 'too-many-pages'; readonly pages: number; readonly limit: number }
  /** The fonts of a PDF do not tell which letters they draw. */
  | { readonly code: 'letters-unknown'; readonly pages: number }
  /** Nothing tells how the letters are written; `possible` are the ways that a person could choose from. */
  | { readonly code: 'text-encoding'; readonly possible: readonly TextEncodingName[] }
  | { readonly code: 'line-too-long'; readonly length: number; readonly limit: number }
  | { readonly code: 'text-too-long'; readonly length: number; readonly limit: number }
  /** Opens, but holds no words: usually pictures of pages. */
  | { readonly code: 'no-words' }
  | { readonly code: 'secrecy-stamp' }
  | { readonly code: 'no-plan'; readonly because: 'empty' | 'no-sections' | 'other-type' | 'quotes-only' }
  /** No data of a report, and no table with codes of figures. */
  | { readonly code: 'no-figures' }
  | { readonly code: 'reading-time'; readonly seconds: number }
  | { readonly code: 'reading-memory' }
  | { readonly code: 'reading-failed' }
  | { readonly code: 'reading-cancelled' }
  | { readonly code: 'reading-queue-full'; readonly waiting: number }

export const refuseFile = (code: FileRefusalCode): FileRefusal => ({ refused: true, ...code })

export const isFileRefusal = (value: object): value is FileRefusal =>
  'refused' in value && value.refused === true
