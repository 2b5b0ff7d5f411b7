import type { Day } from './day.ts'
import type { DocumentDirection, DocumentKind } from './directing-document.ts'
import type { Digest } from './journal-payload.ts'
import type { DueIn, SeriesRhythm, Shift } from './series.ts'

/** Events of following, of directing documents and of series: ids, codes, figures and digests, as everywhere. */
export type SteeringPayloads = {
  'field-changed': {
    readonly fieldId: string
    readonly unitId: string | null
    readonly retired: boolean
    readonly value: Digest
  }
  'field-confirmed': {
    readonly taskId: string
    readonly fieldId: string
    readonly followingUnitId: string | null
  }
  'task-urged': {
    readonly urgingId: string
    readonly taskId: string
    readonly unitId: string | null
    readonly fromUnitId: string | null
    readonly on: Day
    readonly text: Digest
  }
  'update-received': { readonly updateId: string; readonly taskId: string; readonly unitId: string }
  'document-registered': {
    readonly documentId: string
    readonly direction: DocumentDirection
    readonly kind: DocumentKind
    /** The day of signing. */
    readonly on: Day
    readonly content: Digest
    readonly file: Digest | null
  }
  /** The terms and the deadline of the task follow as events of their own. */
  'task-directed': { readonly taskId: string; readonly documentId: string; readonly planId: string }
  /** All occurrences of the year as they stand from now on, those delivered before included. */
  'series-set': {
    readonly taskId: string
    readonly year: number
    readonly rhythm: SeriesRhythm
    readonly dueDay: number
    readonly dueIn: DueIn
    readonly shift: Shift
    readonly occurrences: readonly {
      readonly occurrenceId: string
      readonly period: string
      readonly due: Day
    }[]
    readonly value: Digest
  }
  'occurrence-moved': {
    readonly occurrenceId: string
    readonly taskId: string
    readonly due: Day
    readonly dueBefore: Day
    readonly reason: Digest
  }
  /** Served when the update is approved; open again when it is returned. */
  'occurrence-delivered': {
    readonly occurrenceId: string
    readonly taskId: string
    readonly updateId: string
    readonly on: Day
    readonly due: Day
  }
  /** A task of any plan stands under a further document, or no longer. It counts once all the same. */
  'document-cited': { readonly taskId: string; readonly documentId: string }
  'document-uncited': { readonly taskId: string; readonly documentId: string }
}
