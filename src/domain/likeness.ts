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

/**
 * How like each of `texts` a text is by the words it shares, the likest first. Pairs that many of them hold ("chuyển đổi",
 * "trên địa") weigh little; those that few hold weigh much. Texts without a common pair are left out.
 */
export const likest = (text: string, texts: readonly Named[]): readonly Likeness[] => {
  const pairs = texts.map(one => ({ id: one.id, pairs: pairsOf(one.text) }))
  const held = new Map<string, number>()
  for (const one of pairs) for (const pair of one.pairs) held.set(pair, (held.get(pair) ?? 0) + 1)
  const weight = (pair: string): number => Math.log(1 + texts.length / (1 + (held.get(pair) ?? 0)))
  const size = (set: ReadonlySet<string>): number =>
    Math.sqrt([...set].reduce((sum, pair) => sum + weight(pair) ** 2, 0))
  const asked = pairsOf(text)
  const mine = size(asked)
  return pairs
    .map(one => {
      const shared = [...asked].filter(pair => one.pairs.has(pair))
      const dot = shared.reduce((sum, pair) => sum + weight(pair) ** 2, 0)
      const both = mine * size(one.pairs)
      return { id: one.id, score: both === 0 ? 0 : Math.min(1, dot / both) }
    })
    .filter(one => one.score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** From here on a likeness is worth proposing to a person. */
export const PROPOSED_FROM = 0.08
