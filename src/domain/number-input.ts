export const NUMBER_REFUSALS = ['number-missing', 'number-unreadable', 'number-ambiguous'] as const

export type NumberInput =
  | { readonly ok: true; readonly value: number }
  | {
      readonly ok: false
      /** `number-ambiguous`: a dot that is neither a thousands dot nor, in Vietnamese, a decimal sign. */
      readonly code: (typeof NUMBER_REFUSALS)[number]
      readonly typed: string
      /** How it would be written if the likely meaning is meant, for "85.5" the text "85,5". */
      readonly suggestion: string | null
    }

const GROUPED = /^[-−]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u
const PLAIN = /^[-−]?\d+(?:,\d+)?$/u
const DOTTED = /^[-−]?\d+\.\d+$/u

/**
 * Reads a number that a person typed in the Vietnamese way: comma for decimals, dot for thousands. A percent sign, and
 * blanks between groups, are forgiven. "85.5" is not guessed at: read one way it is ten times what the other gives.
 */
export const parseVietnameseNumber = (text: string): NumberInput => {
  const typed = text.replace(/\s+/gu, ' ').trim()
  const bare = typed.replace(/ ?%$/u, '').replace(/(?<=\d) (?=\d{3}(?!\d))/gu, '.')
  if (bare === '') return { ok: false, code: 'number-missing', typed, suggestion: null }
  if (GROUPED.test(bare) || PLAIN.test(bare)) {
    const value = Number(bare.replace(/\./gu, '').replace(',', '.').replace('−', '-'))
    return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
      ? { ok: true, value }
      : { ok: false, code: 'number-unreadable', typed, suggestion: null }
  }
  if (DOTTED.test(bare)) {
    return { ok: false, code: 'number-ambiguous', typed, suggestion: bare.replace('.', ',') }
  }
  return { ok: false, code: 'number-unreadable', typed, suggestion: null }
}
