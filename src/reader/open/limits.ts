/**
 * How much of a file is borne before it is refused. The figures are far above any plan seen (the longest has about
 * 130 pages and 400,000 characters) and far below what hurts the process.
 */
export type OpenLimits = {
  /** Bytes of the file. */
  readonly fileBytes: number
  /** Parts of a packed file. */
  readonly entries: number
  /** Bytes of one part, unpacked. */
  readonly entryBytes: number
  /** Bytes of all parts together, unpacked. */
  readonly totalBytes: number
  /** Unpacked ÷ packed of one part; asked only of parts over `ratioFloor` bytes. */
  readonly ratio: number
  readonly ratioFloor: number
  /** Elements inside elements of one XML part. */
  readonly depth: number
  /** Tables inside tables. */
  readonly tableDepth: number
  /** Paragraphs and cells. */
  readonly blocks: number
  /** Pages of a PDF, and drawing orders of one page. */
  readonly pages: number
  readonly orders: number
  /** Pages that are pictures: each takes seconds. */
  readonly scannedPages: number
  /** UTF-16 units of one line or paragraph, and of the whole text. */
  readonly line: number
  readonly text: number
}

const MB = 1_048_576

export const OPEN_LIMITS: OpenLimits = {
  fileBytes: 20 * MB,
  entries: 2_000,
  entryBytes: 40 * MB,
  totalBytes: 160 * MB,
  ratio: 200,
  ratioFloor: MB,
  depth: 256,
  tableDepth: 8,
  blocks: 60_000,
  pages: 300,
  orders: 400_000,
  scannedPages: 120,
  line: 100_000,
  text: 3_000_000,
}
