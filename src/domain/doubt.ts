/**
 * Why an item that was read should be looked at by a person before the others. An item without a doubt is sure: of those
 * at least 99 in 100 are meant to be right, measured by `bench/annotated.ts`.
 */
export const DOUBTS = [
  /** Read from the picture of a page: every figure is confirmed by a person. */
  'scanned',
  /** A number in a section that is not about goals. */
  'target-outside-goals',
  /** Many numbers in one item: which belongs to what may be taken wrongly. */
  'many-numbers',
  /** A count that no word compares or sets as an aim. */
  'count-unsaid',
  /** Several years in one item, or one that its heading contradicts: the number may belong to another. */
  'year-odd',
  /** A number inside brackets may tell of a part, or of how things are. */
  'number-in-brackets',
  /** Words where a number was expected. */
  'no-number',
  /** The item begins in the middle of a sentence or is not closed: it may be cut. */
  'cut',
  /** Neither a verb of work nor a unit begins it: it may be no task. */
  'no-verb',
  /** So short or so long that it may be half a task or several. */
  'length',
  /** The section says by no title that it holds tasks. */
  'section-guessed',
  /** A name of a unit that is built as no name is. */
  'unit-odd',
  /** More than three units in charge. */
  'leads-many',
  /** Words of assignment stand in the item, but nobody was found in charge. */
  'assignment-unread',
  /** A day, month or quarter stands in the item, but no deadline was found. */
  'time-unread',
  /** The others of its kind in this plan have somebody in charge, this one has nobody. */
  'lead-missing',
  /** "phối hợp" stands in the item, but nobody was found who helps. */
  'support-unread',
  /** Nothing but a name, a time or the title of a column: a piece of a table that was taken apart. */
  'fragment',
  /** A deadline that gives no day. */
  'deadline-odd',
  /** Two places were taken for one task although their words differ. */
  'merged-unlike',
  /** The titles of a table do not say what its columns hold: the cells told it. */
  'columns-guessed',
] as const
export type Doubt = (typeof DOUBTS)[number]
