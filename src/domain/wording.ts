/**
 * One habit of general wording and what may stand in its place. `said` is written as people write it: alternatives in
 * round brackets divided by a stroke, what may be left out in square brackets. In `rewrite`, `…` is filled in by whoever
 * drafts and `{việc}` is the rest of the sentence.
 *
 *     said: '(đẩy mạnh/tăng cường) [công tác] tuyên truyền'
 */
export type WordingRow = { readonly said: string; readonly atStart: boolean; readonly rewrite: string }

export const WORDING_LIMITS = { said: 240, rewrite: 300, rows: 100 } as const

/** Words that may stand before a habit that only counts at the beginning of a sentence. */
const BEFORE = '(?:(?:tiếp tục|chủ động|tích cực)\\s+)*'

const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+')
const alternatives = (text: string): string | null => {
  const parts = text.split('/').map(part => part.trim())
  return parts.some(part => part === '') ? null : `(?:${parts.map(escaped).join('|')})`
}

/**
 * The pattern of a habit; null when its brackets do not close, nest, or hold an empty alternative. Only what this
 * function writes gets into the pattern, so that no wording can make it slow.
 */
export function wordingPattern({ said, atStart }: Pick<WordingRow, 'said' | 'atStart'>): RegExp | null {
  const pieces = said.trim().match(/\([^()[\]]*\)|\[[^()[\]]*\]|[^()[\]]+/gu) ?? []
  if (pieces.join('') !== said.trim()) return null
  const parts: { readonly pattern: string; readonly optional: boolean }[] = []
  for (const piece of pieces) {
    const text = piece.trim()
    if (text === '') continue
    const bracketed = /^[([]/u.test(text)
    const pattern = alternatives(bracketed ? text.slice(1, -1) : text)
    if (pattern === null) return null
    parts.push({ pattern, optional: text.startsWith('[') })
  }
  const last = parts.findLastIndex(part => !part.optional)
  if (last < 0) return null
  const words = parts
    .slice(0, last + 1)
    .map(({ pattern, optional }, at) =>
      optional ? `(?:${pattern}\\s+)?` : at === last ? pattern : `${pattern}\\s+`,
    )
    .join('')
  const start = atStart ? `^${BEFORE}` : '(?<!\\p{L})'
  return new RegExp(`${start}${words}(?!\\p{L})`, 'iu')
}

/** A bank whose patterns are made once. Rows that make no pattern are left out. */
export type WordingBank = readonly { readonly pattern: RegExp; readonly rewrite: string }[]

export const wordingBank = (rows: readonly WordingRow[]): WordingBank =>
  rows.flatMap(row => {
    const pattern = wordingPattern(row)
    return pattern === null ? [] : [{ pattern, rewrite: row.rewrite }]
  })

/** The longest rest of a sentence that a rewrite repeats. */
const LONGEST_REST = 140

/**
 * What is general in a sentence and what may stand there instead, by the first row that fits; null when nothing is, or
 * when the sentence names a number other than a year or the number of a document.
 */
export function rewriteBy(
  bank: WordingBank,
  text: string,
): { readonly found: string; readonly rewrite: string } | null {
  const bare = text.replace(/\d+[^\s]*[/-]\S+|(?:năm|giai đoạn)\s+20\d{2}(?:\s*[-–]\s*20\d{2})?/giu, ' ')
  if (/\d/u.test(bare)) return null
  for (const { pattern, rewrite } of bank) {
    const found = pattern.exec(text)
    if (!found) continue
    const rest = text
      .slice(found.index + found[0].length)
      .replace(/[\s.;,:]+$/u, '')
      .trim()
    const fitting = rest.length > LONGEST_REST ? '' : rest
    return {
      found: found[0].trim(),
      rewrite: rewrite.replace(/\s*\{việc\}/u, fitting === '' ? '' : ` ${fitting}`),
    }
  }
  return null
}
