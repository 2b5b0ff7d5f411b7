import type { Day } from './day.ts'

/** Events of preparing a plan: its check before signing, and steps of the review that were taken back. */
export type DraftPayloads = {
  'check-shared': { readonly linkId: string; readonly planId: string; readonly until: Day }
  'check-closed': { readonly linkId: string; readonly planId: string }
  'review-undone': { readonly planId: string; readonly stepId: string; readonly items: readonly string[] }
}
