import { markedKey } from './order-vi.ts'
import { matchUnit, type NamedUnit } from './unit-match.ts'

export type LeadSuggestion<Unit> = {
  readonly unit: Unit
  /** Words matched; comparable only within one text. */
  readonly score: number
  /** The words of the text that speak for the unit: its name, or phrases of its duties. */
  readonly because: readonly string[]
}

const words = (phrase: string): string =>
  ` ${markedKey(phrase)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** "Công an phường: …", "Giao Phòng Kinh tế chủ trì …": the text itself says who. */
const NAMED = /^\s*(?:giao |đề nghị )?([^:;.]{2,80}?)(?::| chủ trì)/iu
/** Above what duties alone can reach. */
const NAMED_SCORE = 100

const countWords = (phrase: string): number => words(phrase).trim().split(' ').length

/**
 * Which units usually do the work that a text speaks of, best first. A unit that the text names at its head comes
 * first; else phrases of duties count by their words, and not at all inside a longer one that matched for the same
 * unit. A suggestion: nothing is assigned by it.
 */
export const suggestLead = <Unit extends NamedUnit & { readonly duties: readonly string[] }>(
  text: string,
  units: readonly Unit[],
): readonly LeadSuggestion<Unit>[] => {
  const haystack = words(text)
  const head = NAMED.exec(text.normalize('NFC'))?.[1] ?? null
  const named = head === null ? null : matchUnit(head, units)
  const suggestions: LeadSuggestion<Unit>[] = []
  for (const unit of units) {
    const found = unit.duties.filter(duty => haystack.includes(words(duty)))
    const duties = found.filter(
      duty => !found.some(other => other !== duty && words(other).includes(words(duty))),
    )
    const isNamed = named !== null && named.unit === unit && named.certainty !== 'likely'
    const because = isNamed && head !== null ? [head, ...duties] : duties
    const score = duties.reduce((sum, duty) => sum + countWords(duty), isNamed ? NAMED_SCORE : 0)
    if (score > 0) suggestions.push({ unit, score, because })
  }
  return suggestions.sort((a, b) => b.score - a.score)
}
