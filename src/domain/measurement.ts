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

/** `error` stops the figure; `warning` asks the reporter to look again and lets it pass. */
export type MeasurementIssue = {
  readonly code: MeasurementIssueCode
  readonly severity: 'error' | 'warning'
  readonly field: 'value' | 'numerator' | 'denominator' | 'reached'
  /** The figures the sentence needs. */
  readonly params: Readonly<Record<string, number>>
}

const error = (
  code: MeasurementIssueCode,
  field: MeasurementIssue['field'],
  params: Readonly<Record<string, number>> = {},
): MeasurementIssue => ({ code, severity: 'error', field, params })

/** A change of this many percent points, or to this multiple, is looked at again. */
const JUMP_POINTS = 30
const JUMP_FACTOR = 3

const jump = (goal: TargetGoal, value: number, previous: number | null): MeasurementIssue | null => {
  if (previous === null) return null
  const strange =
    goal.kind === 'ratio'
      ? Math.abs(value - previous) > JUMP_POINTS
      : previous > 0 && value > 0 && Math.max(value / previous, previous / value) > JUMP_FACTOR
  return strange ? { code: 'jump', severity: 'warning', field: 'value', params: { value, previous } } : null
}

/**
 * What is wrong or strange about a figure before it is kept. `needsFraction`: the indicator is defined by numerator and
 * denominator, so a typed percentage alone is refused. `previous` is the last confirmed figure.
 */
export const checkMeasurement = (
  goal: TargetGoal,
  input: Omit<Measurement, 'on'>,
  needsFraction: boolean,
  previous: number | null,
): readonly MeasurementIssue[] => {
  if (goal.kind === 'boolean' || goal.kind === 'text') {
    return input.reached === null ? [error('answer-missing', 'reached')] : []
  }
  const { numerator, denominator } = input
  if (needsFraction && numerator === null && denominator === null)
    return [error('figure-missing', 'numerator')]
  if (numerator === null && denominator !== null) return [error('numerator-missing', 'numerator')]
  if (denominator === null && numerator !== null) return [error('denominator-missing', 'denominator')]
  if (numerator === null && input.value === null) return [error('figure-missing', 'value')]
  if (denominator === 0) return [error('denominator-zero', 'denominator')]
  if (denominator !== null && denominator < 0)
    return [error('negative', 'denominator', { value: denominator })]
  if (numerator !== null && denominator !== null && goal.kind === 'ratio') {
    if (numerator > denominator) {
      return [error('numerator-above-denominator', 'numerator', { numerator, denominator })]
    }
    if (numerator < 0) return [error('negative', 'numerator', { value: numerator })]
  }
  const value = measuredValue(input, goal)
  if (value === null) return [error('figure-missing', 'value')]
  // Growth may be negative; nothing else that is counted here can.
  if (goal.kind !== 'growth' && value < 0) return [error('negative', 'value', { value })]
  if (goal.kind === 'ratio' && value > 100) return [error('percent-above-100', 'value', { value })]
  const issues: MeasurementIssue[] = []
  if (goal.kind === 'rank' && !Number.isInteger(value)) issues.push(error('not-whole', 'value', { value }))
  const strange = jump(goal, value, previous)
  if (strange !== null) issues.push(strange)
  return issues
}
