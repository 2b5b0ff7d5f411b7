import type { LegacyEncoding } from '../legacy-font.ts'

/** A stretch of text in one format. */
export type Segment = {
  text: string
  readonly encoding: LegacyEncoding | null
  readonly bold: boolean
  readonly italic: boolean
  readonly capitals: boolean
}

/** Counted from 1. `drawn` follows the breaks that Word noted when it last laid the file out. */
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly segments: Segment[]
  style: string | null
  centred: boolean | null
  /** 0 = highest; 9 and null = text. */
  outline: number | null
  /** '0' takes a number away that the style would give. */
  numberId: string | null
  numberLevel: number | null
  page: number
  /** Contents of text boxes anchored here. */
  readonly boxes: Item[][]
}

export type Cell = {
  readonly items: Item[]
  span: number
  /** continue = covered by the cell above. */
  merge: 'start' | 'continue' | null
}
export type Row = { readonly cells: Cell[]; before: number; deleted: boolean }
export type Table = { readonly kind: 'table'; readonly rows: Row[] }
export type Item = Paragraph | Table

/** What one part (body, header, footnotes) holds. */
export type Content = {
  readonly items: Item[]
  /** Words of WordArt, where a stamp can hide: not part of the text. */
  readonly art: string[]
  /** Footnotes and endnotes by their id; empty elsewhere. */
  readonly notes: ReadonlyMap<string, readonly Item[]>
  /** Ids of footnotes in the order of their marks. */
  readonly noteOrder: readonly string[]
  /** Pages that Word counted; null when it left no marks. */
  readonly drawnPages: number | null
}
