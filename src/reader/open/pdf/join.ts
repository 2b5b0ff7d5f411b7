/**
 * Two lines of one paragraph as one text. A line that ends in a hyphen or a slash inside a word ("57-", "QĐ/") goes
 * on without a space; "Văn hóa -" keeps it.
 */
export function glued(first: string, second: string): string {
  if (/[\p{L}\d][-/]$/u.test(first) && /^[\p{L}\d]/u.test(second)) return first + second
  return `${first} ${second}`
}
