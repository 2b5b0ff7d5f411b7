import { searchKey } from './order-vi.ts'

/**
 * What a column of a list of tasks or targets holds. `group` is what tasks are grouped by and names them where no other
 * column does; `leader` is the person who answers for a task, who leads where no column names a unit; `value` may carry its
 * year in its title; `other` = nothing that is taken over.
 */
export const COLUMN_MEANINGS = [
  'ordinal',
  'group',
  'task',
  'target',
  'unit',
  'value',
  'baseline',
  'lead',
  'leader',
  'support',
  'deadline',
  'product',
  'other',
] as const
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number]

/** What a person once said of a list with these titles: meanings by the keys of its columns. */
export type KnownHeading = { readonly meanings: Readonly<Record<string, ColumnMeaning>> }

/** A column as it was found: `meaning` as a person said it once, else as its title seems to say. */
export type ListColumn = {
  readonly key: string
  readonly title: string
  readonly meaning: ColumnMeaning
  /** What its first rows hold. */
  readonly samples: readonly string[]
}

/** The titles of one list of a workbook. */
export type ListHeading = {
  readonly columns: readonly ListColumn[]
  /** Rows below the titles. */
  readonly rows: number
  /** A person said before what these columns mean. */
  readonly known: boolean
}

/**
 * The columns of a list by their titles, without marks and letter case; one that comes again is numbered, so that each
 * key is there once.
 */
export function columnKeys(titles: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  return titles.map(title => {
    const key = searchKey(title)
    const before = times.get(key) ?? 0
    times.set(key, before + 1)
    return before === 0 ? key : `${key}#${before + 1}`
  })
}

/** The titles of a list as a set: the same whatever the order of its columns. */
export const headingKey = (keys: readonly string[]): string =>
  keys
    .filter(key => !/^(?:#\d+)?$/u.test(key))
    .toSorted()
    .join('|')

/** What was said before of a list with these titles; null when nobody has said it. */
export function knownHeading(titles: readonly string[], known: readonly KnownHeading[]): KnownHeading | null {
  const key = headingKey(columnKeys(titles))
  return known.find(({ meanings }) => headingKey(Object.keys(meanings)) === key) ?? null
}

/** Do these columns make a list of which something can be taken over? A goal needs its number beside its name. */
export function makesItems(meanings: readonly ColumnMeaning[]): boolean {
  const has = (meaning: ColumnMeaning) => meanings.includes(meaning)
  return has('task') || (has('target') && (has('value') || has('unit')))
}
