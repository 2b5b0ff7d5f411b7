import type { Day } from './day.ts'
import type { Digest } from './journal-payload.ts'
import type { Carrier } from './report-reading.ts'

type JournalFigure = {
  readonly id: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

/** Events of reports that were sent and of those that others sent. */
export type ReportPayloads = {
  /** Beside 'report-issued' when the report corrects another. */
  'report-corrected': { readonly reportId: string; readonly corrects: string; readonly reason: Digest }
  'report-arrived': { readonly reportId: string; readonly receiptId: string; readonly on: Day }
  'received-report-read': {
    readonly receivedId: string
    readonly senderCode: string
    readonly periodId: string
    readonly file: Digest
    readonly carrier: Carrier
    readonly figures: number
    readonly differences: number
  }
  /** From here on these figures of the sender stand for the period, in the place of earlier ones. */
  'received-figures-taken': {
    readonly receivedId: string
    readonly senderCode: string
    readonly periodId: string
    readonly choice: Carrier
    readonly figures: readonly JournalFigure[]
  }
  'received-report-dropped': { readonly receivedId: string }
  /** From here on those that they replaced stand again. */
  'received-figures-undone': { readonly receivedId: string; readonly reason: Digest }
}
