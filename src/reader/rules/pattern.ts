/**
 * Patterns for Vietnamese text. The usual word border of a regular expression knows ASCII alone, so every rule is made
 * with these two functions.
 */

/** Words (alternatives separated by a bar) standing alone, any case. */
export const words = (alternatives: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags)

/** Words at the start of a text, any case. */
export const starts = (alternatives: string, flags = 'iu'): RegExp =>
  new RegExp(`^(?:${alternatives})(?![\\p{L}\\p{N}])`, flags)
