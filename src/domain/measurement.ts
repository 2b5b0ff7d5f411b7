import type { Day } from './day.ts'
import { DEFAULT_JUMP, hasFraction, type Indicator } from './indicator.ts'
import { type Measurement, measuredValue, type TargetGoal } from './target.ts'

export type MeasurementIssueCode =
  | 'figure-missing'
  | 'denominator-zero'
  | 'denominator-missing'
  | 'numerator-missing'
  | 'numerator-above-denominator'
  | 'percent-above-100'
  | 'negative'
  | 'answer-missing'
  | 'not-whole'
  | 'jump'
  | 'cumulative-falls'
  | 'period-reported'
  | 'period-reported-twice'
  | 'parts-unreported'

/** `error` stops the figure; `warning` asks for a typed explanation and lets it pass with one. */
export type MeasurementIssue = {
  readonly code: MeasurementIssueCode
  readonly severity: 'error' | 'warning'
  readonly field: 'value' | 'numerator' | 'denominator' | 'reached' | 'effectiveOn' | 'parts'
  /** The figures and days the sentence needs. */
  readonly params: Readonly<Record<string, number | string>>
}

/** What the definition of a target lets a figure be, with the thresholds that ask back. */
export type FigureRules = {
  readonly needsFraction: boolean
  readonly above100: boolean
  /** A figure that only ever grows; false too where nobody has said so. */
  readonly cumulative: boolean
  readonly jumpPoints: number
  readonly jumpFactor: number
}

/** What the rules compare with. */
export type EarlierFigures = {
  /** The last confirmed figure before the day. */
  readonly last: Pick<Measurement, 'value' | 'numerator' | 'denominator'> | null
  /** A figure that already stands for the same measuring period. */
  readonly samePeriod: { readonly on: Day; readonly adds: boolean } | null
  /** How many parts of the figure have none. */
  readonly missingParts: number
}
export const NOTHING_EARLIER: EarlierFigures = { last: null, samePeriod: null, missingParts: 0 }

/** Rules of a definition; of a target that has none yet, what holds for every figure. */
export const figureRules = (indicator: Indicator | null, needsFraction: boolean): FigureRules => ({
  needsFraction: indicator === null ? needsFraction : hasFraction(indicator),
  above100: indicator?.above100 ?? false,
  cumulative: indicator?.accumulation === 'cumulative',
  jumpPoints: indicator?.jumpPoints ?? DEFAULT_JUMP.points,
  jumpFactor: indicator?.jumpFactor ?? DEFAULT_JUMP.factor,
})

const error = (
  code: MeasurementIssueCode,
  field: MeasurementIssue['field'],
  params: MeasurementIssue['params'] = {},
): MeasurementIssue => ({ code, severity: 'error', field, params })

const warning = (
  code: MeasurementIssueCode,
  field: MeasurementIssue['field'],
  params: MeasurementIssue['params'],
): MeasurementIssue => ({ code, severity: 'warning', field, params })

/** What is possible but seldom: a jump, a total that shrinks, a second figure for a period, parts left out. */
function strange(
  goal: TargetGoal,
  input: Omit<Measurement, 'on'>,
  value: number,
  rules: FigureRules,
  earlier: EarlierFigures,
): MeasurementIssue[] {
  const issues: MeasurementIssue[] = []
  const { last, samePeriod, missingParts } = earlier
  const previous = last === null ? null : measuredValue(last, goal)
  if (previous !== null) {
    const jumps =
      goal.kind === 'ratio'
        ? Math.abs(value - previous) > rules.jumpPoints
        : previous > 0 && value > 0 && Math.max(value / previous, previous / value) > rules.jumpFactor
    if (jumps) issues.push(warning('jump', 'value', { value, previous }))
  }
  const counted = input.numerator ?? (goal.kind === 'count' || goal.kind === 'range' ? value : null)
  const countedBefore =
    last === null ? null : (last.numerator ?? (input.numerator === null ? previous : null))
  if (rules.cumulative && counted !== null && countedBefore !== null && counted < countedBefore)
    issues.push(
      warning('cumulative-falls', input.numerator === null ? 'value' : 'numerator', {
        value: counted,
        previous: countedBefore,
      }),
    )
  if (samePeriod !== null && !samePeriod.adds)
    issues.push(warning('period-reported', 'effectiveOn', { on: samePeriod.on }))
  if (missingParts > 0) issues.push(warning('parts-unreported', 'parts', { count: missingParts }))
  return issues
}

/**
 * What is wrong or strange about a figure before it is kept. Where the indicator is defined by numerator and denominator
 * a typed percentage alone is refused. A second figure for a period is impossible where periods are added up, and else
 * asked about.
 */
export const checkMeasurement = (
  goal: TargetGoal,
  input: Omit<Measurement, 'on'>,
  rules: FigureRules,
  earlier: EarlierFigures,
): readonly MeasurementIssue[] => {
  const { samePeriod } = earlier
  if (samePeriod?.adds === true) return [error('period-reported-twice', 'effectiveOn', { on: samePeriod.on })]
  if (goal.kind === 'boolean' || goal.kind === 'text') {
    return input.reached === null ? [error('answer-missing', 'reached')] : []
  }
  const { numerator, denominator } = input
  if (rules.needsFraction && numerator === null && denominator === null)
    return [error('figure-missing', 'numerator')]
  if (numerator === null && denominator !== null) return [error('numerator-missing', 'numerator')]
  if (denominator === null && numerator !== null) return [error('denominator-missing', 'denominator')]
  if (numerator === null && input.value === null) return [error('figure-missing', 'value')]
  if (denominator === 0) return [error('denominator-zero', 'denominator')]
  if (denominator !== null && denominator < 0)
    return [error('negative', 'denominator', { value: denominator })]
  if (numerator !== null && denominator !== null && goal.kind === 'ratio') {
    if (numerator > denominator && !rules.above100)
      return [error('numerator-above-denominator', 'numerator', { numerator, denominator })]
    if (numerator < 0) return [error('negative', 'numerator', { value: numerator })]
  }
  const value = measuredValue(input, goal)
  if (value === null) return [error('figure-missing', 'value')]
  // Growth may be negative; nothing else that is counted here can.
  if (goal.kind !== 'growth' && value < 0) return [error('negative', 'value', { value })]
  if (goal.kind === 'ratio' && value > 100 && !rules.above100)
    return [error('percent-above-100', 'value', { value })]
  const issues: MeasurementIssue[] = []
  if (goal.kind === 'rank' && !Number.isInteger(value)) issues.push(error('not-whole', 'value', { value }))
  return [...issues, ...strange(goal, input, value, rules, earlier)]
}
