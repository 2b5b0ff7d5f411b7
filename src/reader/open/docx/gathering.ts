import type { Item, Paragraph, Table } from './model.ts'
import type { Format } from './styles.ts'

/** A place where paragraphs gather: the body, a cell, a text box, a note. Boxes open inside the run of another one. */
export type Gathering = {
  readonly items: Item[]
  readonly tables: Table[]
  paragraph: Paragraph | null
  run: Format | null
  runStyle: string | null
  /** The mark of the paragraph before was deleted: what follows belongs to it. */
  joined: Paragraph | null
  markDeleted: boolean
}

export const newGathering = (items: Item[]): Gathering => ({
  items,
  tables: [],
  paragraph: null,
  run: null,
  runStyle: null,
  joined: null,
  markDeleted: false,
})

export const newParagraph = (page: number): Paragraph => ({
  kind: 'paragraph',
  segments: [],
  style: null,
  centred: null,
  outline: null,
  numberId: null,
  numberLevel: null,
  page,
  boxes: [],
})
