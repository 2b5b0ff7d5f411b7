import { searchKey } from './order-vi.ts'

export type LeadSuggestion<Unit> = {
  readonly unit: Unit
  /** Words matched; comparable only within one text. */
  readonly score: number
  /** The phrases of the unit's duties that stand in the text. */
  readonly because: readonly string[]
}

const words = (phrase: string): string =>
  ` ${searchKey(phrase)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/**
 * Which units usually do the work that a text speaks of, best first. A phrase counts by its words, and not at all
 * inside a longer one that matched for the same unit. A suggestion: nothing is assigned by it.
 */
export const suggestLead = <Unit extends { readonly duties: readonly string[] }>(
  text: string,
  units: readonly Unit[],
): readonly LeadSuggestion<Unit>[] => {
  const haystack = words(text)
  const suggestions: LeadSuggestion<Unit>[] = []
  for (const unit of units) {
    const found = unit.duties.filter(duty => haystack.includes(words(duty)))
    const because = found.filter(
      duty => !found.some(other => other !== duty && words(other).includes(words(duty))),
    )
    const score = because.reduce((sum, duty) => sum + words(duty).trim().split(' ').length, 0)
    if (score > 0) suggestions.push({ unit, score, because })
  }
  return suggestions.sort((a, b) => b.score - a.score)
}
