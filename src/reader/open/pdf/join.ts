/**
 * Two lines of one paragraph as one text. A line that ends in a hyphen or a slash inside a word ("57-", "QĐ/") goes
 * on without a space; "Văn hóa -" keeps it, and so does a number before a small letter ("95- dưới 100%").
 */
export function glued(first: string, second: string): string {
  // An address has no spaces; it is broken wherever the line ends.
  if (/(?:https?:\/\/|www\.)\S+$/u.test(first) && /^[\p{Ll}\d/.?=&-]/u.test(second)) return first + second
  const open = /\p{L}[-/]$/u.test(first) ? /^[\p{L}\d]/u : /\d[-/]$/u.test(first) ? /^[\p{Lu}\d]/u : null
  if (open?.test(second)) return first + second
  return `${first} ${second}`
}
