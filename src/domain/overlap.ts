import { likenessIndex, type Named } from './likeness.ts'

/** From this likeness on two items are shown as overlapping; measured so that items of one plan that only share a subject stay apart. */
export const OVERLAP_FROM = 0.55
/** From here on they say the same. */
export const SAME_FROM = 0.85

/** Two items that say much the same; `likeness` from 0 to 1. */
export type Overlap = { readonly id: string; readonly otherId: string; readonly likeness: number }

/** Words that every task has; a text of only a few others is not compared. */
const SHORTEST = 5
const long = ({ text }: Named): boolean => text.split(/\s+/u).length >= SHORTEST

/** Items of one draft that overlap with each other, the likest first; each pair once, the later item named first. */
export function overlapsWithin(items: readonly Named[]): readonly Overlap[] {
  const compared = items.filter(long)
  const at = new Map(compared.map((item, index) => [item.id, index]))
  const index = likenessIndex(compared)
  return compared
    .flatMap((item, here) =>
      index(item.text).flatMap(({ id, score }): Overlap[] => {
        const there = at.get(id) ?? here
        if (there >= here || score < OVERLAP_FROM) return []
        return [{ id: item.id, otherId: id, likeness: score }]
      }),
    )
    .sort((a, b) => b.likeness - a.likeness)
}

/** Two items that somebody linked as one and the same work: they are meant to say the same. */
export type AreLinked = (id: string, otherId: string) => boolean

/**
 * For each item of a draft the one of `others` that it overlaps with most; items without one are left out, and so is what is
 * linked with it.
 */
export function overlapsWith(
  items: readonly Named[],
  others: readonly Named[],
  areLinked: AreLinked = () => false,
): readonly Overlap[] {
  const index = likenessIndex([...items, ...others].filter(long))
  const theirs = new Set(others.map(other => other.id))
  return items
    .filter(long)
    .flatMap((item): Overlap[] => {
      const like = index(item.text).find(one => theirs.has(one.id) && !areLinked(item.id, one.id))
      return like === undefined || like.score < OVERLAP_FROM
        ? []
        : [{ id: item.id, otherId: like.id, likeness: like.score }]
    })
    .sort((a, b) => b.likeness - a.likeness)
}
