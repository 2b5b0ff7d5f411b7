/**
 * An official document as data, before any file format: what Decree 30/2020/NĐ-CP asks to stand on the page.
 * The writer turns it into .docx; the preview page shows the same blocks.
 */
export type OfficialDocument = {
  readonly line: 'state' | 'party'
  readonly issuer: { readonly superior: string | null; readonly name: readonly string[] }
  /** value null = left blank for văn thư. */
  readonly number: { readonly value: number | null; readonly symbol: string }
  readonly place: string
  /** day null = left blank. */
  readonly date: { readonly day: number | null; readonly month: number; readonly year: number }
  readonly type: string
  readonly abstract: readonly string[]
  /** Kính gửi. Empty when the document is not sent upward. */
  readonly addressees: readonly string[]
  readonly bases: readonly string[]
  readonly body: readonly DocumentBlock[]
  readonly signature: { readonly power: readonly string[]; readonly name: string | null }
  readonly recipients: readonly string[]
  /** What follows "Lưu:", for example "VT, VHXH". */
  readonly filing: string
  readonly annexes: readonly DocumentAnnex[]
  readonly figures: readonly Figure[]
}

/** A figure in a report is an object: what it counts, for which period, as of when, over which rows. */
export type Figure = {
  readonly id: string
  readonly period: string
  readonly asOf: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly unit: string
  /** Short name for the list of figures. */
  readonly name: string
  /** Identities of the rows it counts. */
  readonly rows: readonly string[]
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
  | { readonly kind: 'paragraph'; readonly runs: readonly DocumentRun[] }
  | DocumentTable

export type DocumentTable = {
  readonly kind: 'table'
  readonly columns: readonly {
    readonly title: string /** share of the width */
    readonly share: number
    readonly align: 'left' | 'center' | 'right'
  }[]
  /** A group row has one cell that spans the table. */
  readonly rows: readonly ({ readonly cells: readonly string[] } | { readonly group: string })[]
}

export type DocumentAnnex = {
  /** null when the document has one annex only. */
  readonly number: string | null
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly DocumentBlock[]
}
