import { markedKey } from './order-vi.ts'

/** A text with the id of what it names. */
export type Named = { readonly id: string; readonly text: string }
/** `score` from 0 (no pair of words in common) to 1 (the same pairs). */
export type Likeness = { readonly id: string; readonly score: number }

/** Pairs of syllables: a Vietnamese word is mostly two, and single ones mean everything ("hồ", "số", "dân"). */
const pairsOf = (text: string): Set<string> => {
  const syllables = markedKey(text)
    .replace(/[^\p{L}\p{M}\s]+/gu, ' | ')
    .split(/\s+/)
    .filter(word => word !== '')
  return new Set(
    syllables.slice(1).flatMap((word, at) => {
      const before = syllables[at] ?? '|'
      return word === '|' || before === '|' ? [] : [`${before} ${word}`]
    }),
  )
}

/** Answers how like each of the texts it was made of a text is, the likest first; without a common pair one is left out. */
export type LikenessIndex = (text: string) => readonly Likeness[]

/**
 * Texts made ready to be asked which of them is how like another by the words they share. Pairs that many of them hold
 * ("chuyển đổi", "trên địa") weigh little; those that few hold weigh much.
 */
export const likenessIndex = (texts: readonly Named[]): LikenessIndex => {
  const held = new Map<string, number>()
  const sets = texts.map(one => ({ id: one.id, pairs: pairsOf(one.text) }))
  for (const one of sets) for (const pair of one.pairs) held.set(pair, (held.get(pair) ?? 0) + 1)
  const weight = (pair: string): number => Math.log(1 + texts.length / (1 + (held.get(pair) ?? 0)))
  const size = (set: ReadonlySet<string>): number =>
    Math.sqrt([...set].reduce((sum, pair) => sum + weight(pair) ** 2, 0))
  const known = sets.map(one => ({ ...one, size: size(one.pairs) }))
  return text => {
    const asked = pairsOf(text)
    const mine = size(asked)
    return known
      .map(one => {
        const shared = [...asked].filter(pair => one.pairs.has(pair))
        const dot = shared.reduce((sum, pair) => sum + weight(pair) ** 2, 0)
        const both = mine * one.size
        return { id: one.id, score: both === 0 ? 0 : Math.min(1, dot / both) }
      })
      .filter(one => one.score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }
}

/** How like each of `texts` one text is; see `likenessIndex`, which is to be made once for several. */
export const likest = (text: string, texts: readonly Named[]): readonly Likeness[] =>
  likenessIndex(texts)(text)

/** From here on a likeness is worth proposing to a person. */
export const PROPOSED_FROM = 0.08
