import type { FigureSource } from './figure-source.ts'
import type { ReportData } from './report-data.ts'

/**
 * An official document as data, before any file format: what Decree 30/2020/NĐ-CP asks to stand on the page.
 * The writer turns it into .docx; the preview page shows the same blocks.
 */
export type OfficialDocument = {
  readonly line: 'state' | 'party'
  /** Electronic documents leave the "(Kèm theo …)" line of an annex unfilled, those on paper fill it (Annex I, III.1.c). */
  readonly medium: 'electronic' | 'paper'
  readonly issuer: DocumentIssuer
  readonly number: DocumentNumber
  readonly place: string
  readonly date: DocumentDate
  readonly urgency: Urgency | null
  readonly circulation: Circulation | null
  /** Type name, for example "Báo cáo"; null for an official letter (công văn), which has none. */
  readonly type: string | null
  readonly abstract: readonly string[]
  /** Kính gửi. Empty when the document is not sent upward. */
  readonly addressees: readonly string[]
  readonly bases: readonly string[]
  /** Of a decision: whose authority stands before the bases, where it does, and the word behind them. */
  readonly enacting?: { readonly authority: string | null; readonly word: string }
  readonly body: readonly DocumentBlock[]
  readonly signature: { readonly power: readonly string[]; readonly name: string | null }
  /** Minutes are signed by two: this one at the left, `signature` at the right, the recipients below. */
  readonly secondSignature?: { readonly power: readonly string[]; readonly name: string | null }
  /** With addressees, the first is "Như trên". */
  readonly recipients: readonly string[]
  /** What follows "Lưu:", for example "VT, VHXH". */
  readonly filing: string
  readonly annexes: readonly DocumentAnnex[]
  readonly figures: readonly Figure[]
  /** What the file tells programs of its figures; a document without figures for others carries none. */
  readonly data?: ReportData
}

/** Annexes in a file of their own, to be signed with a document that stands in another file. */
export type OfficialAnnexes = {
  readonly medium: 'electronic' | 'paper'
  /** The document that they belong to. */
  readonly of: {
    readonly type: string
    readonly number: DocumentNumber
    readonly date: DocumentDate
    readonly issuer: string
  }
  readonly annexes: readonly DocumentAnnex[]
  readonly figures: readonly Figure[]
}

export type DocumentIssuer = {
  /** Direct superior body, null for a People's Committee. */
  readonly superior: string | null
  /** Lines of the header block. */
  readonly name: readonly string[]
  /** As running text writes it: "Ủy ban nhân dân phường Hoa Mai". */
  readonly inText: string
}
/** "Hoa Mai" of "phường Hoa Mai": what stands before the day, without the rank of the place (Decree 30/2020, Annex I). */
export const placeName = (locality: string): string => locality.replace(/^(?:xã|phường|đặc khu)\s+/iu, '')

/** value null = left blank for văn thư. */
export type DocumentNumber = { readonly value: number | null; readonly symbol: string }
/** day null = left blank. */
export type DocumentDate = { readonly day: number | null; readonly month: number; readonly year: number }

/** Hỏa tốc, thượng khẩn, khẩn. */
export type Urgency = 'flash' | 'very-urgent' | 'urgent'
/** Xem xong trả lại, lưu hành nội bộ. */
export type Circulation = 'return-after-reading' | 'internal'

/** A figure in a report is an object: what it counts, for which period, as of when, over which rows. */
export type Figure = {
  readonly id: string
  readonly period: string
  /** ISO day. */
  readonly asOf: string
  /** In `unit`; percent as points (83.3). null = no figure for the period. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly unit: string
  /** Short name for the list of figures. */
  readonly name: string
  /** Identities of the rows it counts. */
  readonly rows: readonly string[]
  /** Where it comes from; absent in documents that are no report, and in reports frozen before it was told. */
  readonly source?: FigureSource
}

/** Text, or a figure set in the running text. `pad` prints numbers under 10 with a leading zero, as official prose does. */
export type DocumentRun =
  | { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  | { readonly figure: string; readonly pad?: boolean; readonly bold?: boolean }

export type DocumentBlock =
  | {
      readonly kind: 'heading'
      readonly level: 'part' | 'roman' | 'arabic' | 'letter'
      readonly text: string
    }
  | {
      readonly kind: 'paragraph'
      readonly runs: readonly DocumentRun[]
      /** Names a sentence that was composed from a record, by the record: 'update:<id>', 'concern:<id>'. */
      readonly passage?: string
    }
  | DocumentTable

export type DocumentColumn = {
  readonly title: string
  /** Share of the table's width; shares need not sum to 1. */
  readonly share: number
  readonly align: 'left' | 'center' | 'right'
}

export type DocumentTable = {
  readonly kind: 'table'
  readonly columns: readonly DocumentColumn[]
  /** A group row has one cell that spans the table. A line feed in a cell starts a new paragraph. */
  readonly rows: readonly ({ readonly cells: readonly string[] } | { readonly group: string })[]
}

export type DocumentAnnex = {
  /** null when the document has one annex only. */
  readonly number: string | null
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly DocumentBlock[]
}
