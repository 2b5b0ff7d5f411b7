/**
 * Where words are seen on a page: left, top, right, bottom as shares (0 to 1) of its width and height, from its top
 * left corner.
 */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Where something stands in a source file. `start` and `end` are code points of that file's text layer, end exclusive. */
export type Place = {
  readonly page: number | null
  readonly paragraph: number
  /** Row and column, both from 0, when the words stand in a table. */
  readonly cell: readonly [row: number, column: number] | null
  readonly start: number
  readonly end: number
  /** Of the blocks of a source that has pages to look at (PDF); of a block over two pages, its part on the first. */
  readonly box?: Box
}
