/** Where something stands in a source file. `start` and `end` are code points of that file's text layer, end exclusive. */
export type Place = {
  readonly page: number | null
  readonly paragraph: number
  /** Row and column, both from 0, when the words stand in a table. */
  readonly cell: readonly [row: number, column: number] | null
  readonly start: number
  readonly end: number
}
