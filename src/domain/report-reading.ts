import type { FileRefusal } from './refusal-of-file.ts'
import type { CarriedFigure, ReportData } from './report-data.ts'

/** Where the figures of a report's file were taken from. */
export type Carrier = 'data' | 'tables'

/** A cell of a visible table that says something else than the data; or a row that only one of the two has. */
export type ReportDifference = {
  readonly id: string
  readonly name: string
  readonly field: 'id' | 'name' | 'period' | 'unit' | 'result' | 'fraction' | 'row'
  /** As it would be printed; null when the data have no such row. */
  readonly carried: string | null
  /** As it is printed; null when no table has such a row. */
  readonly shown: string | null
}

export type ReportWarning =
  /** No data in the file: a program has dropped them, or somebody has. */
  | { readonly code: 'data-missing' }
  /** The data are not what their digest says. */
  | { readonly code: 'data-edited' }
  | { readonly code: 'schema-unknown'; readonly schema: string }
  | { readonly code: 'tables-missing' }
  | { readonly code: 'cell-unreadable'; readonly id: string; readonly typed: string }
  /** A percentage that the fraction beside it does not give. */
  | { readonly code: 'rate-not-of-fraction'; readonly id: string }
  | { readonly code: 'id-twice'; readonly id: string }
  | { readonly code: 'period-missing' }

/** What the file of a report says of its figures. */
export type ReportReading = {
  readonly file: { readonly name: string; readonly sha256: string }
  readonly carrier: Carrier
  /** The data that the file carries, when they are whole. */
  readonly data: ReportData | null
  /** Those of the carrier. */
  readonly figures: readonly CarriedFigure[]
  /** What the tables say, where that is something else: by id. */
  readonly shown: readonly CarriedFigure[]
  readonly differences: readonly ReportDifference[]
  readonly warnings: readonly ReportWarning[]
}

/** Reads a report's file away from this process, within limits. Never throws for what it holds. */
export type ReadReportFile = (
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
) => Promise<ReportReading | FileRefusal>
