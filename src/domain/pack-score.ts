import type { Day } from './day.ts'
import { worldOn } from './register-binding.ts'
import { computeShare, type FormulaWorld } from './register-formula.ts'
import { type Criterion, pointsOf } from './score-pack.ts'

/** A criterion with what it counts on a day; null where there is no figure, and then no points. */
export type ScoredCriterion = Criterion & {
  readonly counted: number | null
  readonly base: number | null
  readonly value: number | null
  readonly given: number | null
}

/** Criteria scored by these rows on a day. */
export const scoreCriteria = (
  criteria: readonly Criterion[],
  given: Pick<FormulaWorld, 'registers' | 'rows'>,
  to: Day,
): readonly ScoredCriterion[] =>
  criteria.map(one => {
    const share = computeShare(one.numerator, one.denominator ?? null, worldOn(given, one.span, to))
    return {
      ...one,
      counted: share.numerator,
      base: share.denominator,
      value: share.value,
      given: pointsOf(one, share.value),
    }
  })

export type PackTotal = { readonly total: number; readonly most: number; readonly unscored: number }

/** Points given to the hundredth, points that could be given, and criteria without a figure. */
export const totalOf = (criteria: readonly ScoredCriterion[]): PackTotal => ({
  total: Math.round(criteria.reduce((sum, one) => sum + (one.given ?? 0), 0) * 100) / 100,
  most: criteria.reduce((sum, one) => sum + one.points, 0),
  unscored: criteria.filter(one => one.given === null).length,
})

/** What a further version of a pack does to one criterion. */
export type CriterionChange = 'added' | 'removed' | 'changed' | 'same'

/** Both versions of a criterion, scored; null on the side where it does not stand. */
export type ComparedCriterion = {
  readonly change: CriterionChange
  readonly before: ScoredCriterion | null
  readonly after: ScoredCriterion | null
}

/** Two versions of a pack beside each other: the criteria of the later in their order, then those that go. */
export function comparePacks(
  before: readonly ScoredCriterion[],
  after: readonly ScoredCriterion[],
): readonly ComparedCriterion[] {
  const gone = before.filter(one => !after.some(other => other.code === one.code))
  return [
    ...after.map((now): ComparedCriterion => {
      const then = before.find(one => one.code === now.code) ?? null
      const change = then === null ? 'added' : told(then) === told(now) ? 'same' : 'changed'
      return { change, before: then, after: now }
    }),
    ...gone.map((one): ComparedCriterion => ({ change: 'removed', before: one, after: null })),
  ]
}

/** What a criterion says, whichever figures it gives. */
const told = ({ counted: _, base: __, value: ___, given: ____, ...said }: ScoredCriterion): string =>
  JSON.stringify([
    said.group,
    said.title,
    said.unit,
    said.points,
    said.numerator,
    said.denominator ?? null,
    said.span,
    said.score,
  ])
