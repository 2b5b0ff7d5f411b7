import { partsOf } from './day.ts'
import type { Accumulation, Aggregation } from './indicator.ts'
import type { Measurement } from './target.ts'

/** How figures of periods become the figure of the year. */
export type Running = { readonly accumulation: Accumulation; readonly aggregation: Aggregation }

const sumOf = (figures: readonly Measurement[], name: 'value' | 'numerator' | 'denominator'): number | null =>
  figures.reduce<number | null>((sum, figure) => {
    const next = figure[name]
    return sum === null || next === null ? null : sum + next
  }, 0)

/** Whether a figure tells of its own period alone, so that those of a year are brought together. */
export const addsPeriods = (rule: Running): boolean =>
  rule.accumulation === 'in-period' && rule.aggregation !== 'last'

/**
 * Figures as they count towards the goal. Those that run from the beginning stand for themselves. Those that tell of
 * their own period alone are brought together with the earlier ones of their calendar year: added up, or numerators and
 * denominators added apart. The order is kept.
 */
export const runningFigures = (
  measurements: readonly Measurement[],
  rule: Running | null,
): readonly Measurement[] => {
  if (rule === null || !addsPeriods(rule)) return measurements
  return measurements.map((figure, at) => {
    const year = partsOf(figure.on).year
    const together = measurements.filter(
      (other, index) =>
        partsOf(other.on).year === year && (other.on < figure.on || (other.on === figure.on && index <= at)),
    )
    const numerator = sumOf(together, 'numerator')
    const denominator = sumOf(together, 'denominator')
    if (rule.aggregation === 'weighted')
      return {
        ...figure,
        numerator: numerator ?? figure.numerator,
        denominator: denominator ?? figure.denominator,
      }
    return { ...figure, value: sumOf(together, 'value') ?? figure.value, numerator, denominator }
  })
}
