import type { Day } from './day.ts'
import type { Digest } from './journal-payload.ts'
import type { ColumnMeaning } from './list-heading.ts'

/** Events of preparing a plan: its check before signing, and steps of the review that were taken back. */
export type DraftPayloads = {
  'check-shared': { readonly linkId: string; readonly planId: string; readonly until: Day }
  'check-closed': { readonly linkId: string; readonly planId: string }
  /** `file` of a corrected file; null for a workbook, of which only its rows are kept. */
  'draft-compared': { readonly planId: string; readonly comparisonId: string; readonly file: Digest | null }
  'draft-comparison-left': { readonly planId: string }
  'draft-comparison-taken': {
    readonly planId: string
    readonly comparisonId: string
    readonly added: number
    readonly changed: number
    readonly dropped: number
    readonly same: number
  }
  /** What the columns of lists mean: the digest of the titles, and the meanings in the order of the columns. */
  'columns-confirmed': {
    readonly planId: string
    readonly lists: readonly { readonly heading: Digest; readonly meanings: readonly ColumnMeaning[] }[]
  }
  'review-undone': { readonly planId: string; readonly stepId: string; readonly items: readonly string[] }
}
