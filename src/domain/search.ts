import { searchKey } from './order-vi.ts'

/** What can be found by words. */
export const SEARCH_KINDS = [
  'task',
  'target',
  'document',
  'plan',
  'update',
  'figure',
  'register',
  'row',
  'committee',
  'meeting',
  'inspection',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** More words than this in a question narrow nothing any more. */
const MOST_WORDS = 12

/** The words of a text, folded: lower case, without marks, đ as d, letters and digits only ("57-NQ/TW" is three). */
export const searchWords = (text: string): readonly string[] => searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? []

export type SearchQuestion = {
  /** Folded words that must all occur; the last may go on ("chuyen d" finds "chuyển đổi"). */
  readonly words: readonly string[]
  /** The words as one phrase, what is found with it in this order comes first. */
  readonly phrase: string
}

/** What a person typed, as a question; null when it holds no word. */
export const searchQuestion = (typed: string): SearchQuestion | null => {
  const words = searchWords(typed).slice(0, MOST_WORDS)
  return words.length === 0 ? null : { words, phrase: words.join(' ') }
}

/** A text as it is kept for search: its folded words, one blank between them. */
export const searchText = (parts: readonly (string | null)[]): string =>
  searchWords(parts.filter(part => part !== null).join(' ')).join(' ')
