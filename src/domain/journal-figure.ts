import type { Day } from './day.ts'
import type { Accumulation, Aggregation, Breakdown, Confirmer, Direction } from './indicator.ts'
import type { Digest } from './journal-payload.ts'
import type { Comparator } from './plan-reading.ts'

/** A goal with its milestones, as the journal holds it. */
type JournalGoal = {
  readonly op: Comparator
  readonly milestones: readonly { readonly by: Day; readonly value: number; readonly max: number | null }[]
}

/** Events of how targets are measured, of their goals and parts, of corrected figures, workbooks and links. */
export type FigurePayloads = {
  /**
   * How a target is measured from now on. The whole definition: who recounts standings needs direction, accumulation and
   * aggregation; names in words are digests.
   */
  'indicator-defined': {
    readonly targetId: string
    readonly version: number
    readonly fraction: boolean
    readonly direction: Direction
    readonly accumulation: Accumulation
    readonly aggregation: Aggregation
    readonly enteringUnitId: string | null
    readonly confirmer: Confirmer
    readonly rhythm: string | null
    readonly above100: boolean
    readonly jumpPoints: number
    readonly jumpFactor: number
    readonly breakdown: Breakdown
    readonly parts: readonly { readonly partId: string; readonly unitId: string | null }[]
    readonly words: Digest
    readonly reason: Digest | null
  }
  /** The goal of a target from a day on, with the goal whose place it takes. */
  'goal-adjusted': {
    readonly targetId: string
    readonly planId: string
    readonly seq: number
    readonly effectiveOn: Day
    readonly before: JournalGoal
    readonly after: JournalGoal
    readonly document: Digest | null
    readonly reason: Digest
  }
  'figure-part-reported': {
    readonly targetId: string
    readonly partId: string
    readonly figureId: string
    readonly on: Day
    readonly value: number | null
    readonly numerator: number | null
    readonly denominator: number | null
    readonly takeInId: string | null
  }
  /** Beside the 'measurement-reported' of the new figure: whose place it asks for. */
  'measurement-corrected': {
    readonly measurementId: string
    readonly targetId: string
    readonly corrects: string
    readonly version: number
    readonly reason: Digest
  }
  /** From here on the figure counts no more: `by` was confirmed in its place. */
  'measurement-replaced': {
    readonly measurementId: string
    readonly targetId: string
    readonly by: string
  }
  /**
   * From here on the figure counts no more: the workbook it came from was taken back, or the rows of registers it was
   * made of (then null). `restores` is the figure whose place it had taken, which counts again.
   */
  'measurement-withdrawn': {
    readonly measurementId: string
    readonly targetId: string
    readonly takeInId: string | null
    readonly restores: string | null
  }
  'figures-uploaded': {
    readonly takeInId: string
    readonly planId: string
    readonly file: Digest
    readonly bytes: number
  }
  'figures-taken': {
    readonly takeInId: string
    readonly planId: string
    readonly added: number
    readonly changed: number
    readonly unchanged: number
    readonly refused: number
  }
  'figures-dropped': { readonly takeInId: string; readonly planId: string }
  'figures-undone': {
    readonly takeInId: string
    readonly planId: string
    readonly figures: number
    readonly reason: Digest
  }
  'task-linked': {
    readonly taskId: string
    readonly targetId: string
    readonly origin: 'proposed' | 'by-hand'
  }
  'task-unlinked': { readonly taskId: string; readonly targetId: string }
}
