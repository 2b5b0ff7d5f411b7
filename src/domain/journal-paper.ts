import type { Digest } from './journal-payload.ts'
import type { Line } from './role.ts'

/** Events of papers: numbers of documents, written documents, templates, copies as PDF, sheets for others. */
export type PaperPayloads = {
  'number-taken': {
    readonly year: number
    readonly issuer: string
    readonly series: string
    readonly number: number
    readonly objectId: string | null
  }
  'document-written': { readonly documentId: string; readonly kind: string; readonly file: Digest }
  'template-kept': { readonly templateId: string; readonly line: Line; readonly file: Digest }
  'template-ended': { readonly templateId: string; readonly line: Line }
  'pdf-asked': { readonly file: Digest }
  'pdf-settled': { readonly file: Digest; readonly pdf: Digest | null; readonly problem: string | null }
  'outside-view-kept': { readonly viewId: string; readonly columns: Digest }
  'outside-view-removed': { readonly viewId: string }
  'outside-sheet-sent': {
    readonly viewId: string
    readonly sendingId: string
    readonly file: Digest
    readonly rows: number
  }
}
