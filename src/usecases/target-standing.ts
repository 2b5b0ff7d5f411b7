import type { Day } from '../domain/day.ts'
import { type GoalDecision, goalInForce } from '../domain/goal-history.ts'
import { directedOp, type Indicator } from '../domain/indicator.ts'
import { runningFigures } from '../domain/indicator-figures.ts'
import type { Measurement, TargetGoal } from '../domain/target.ts'
import { judgeTarget, type TargetJudgement } from '../domain/target-status.ts'
import type { MeasurementRecord } from '../store/measurement.ts'
import type { TargetRecord } from '../store/target.ts'

/** A target with its confirmed figures and how it stands on a day. */
export type StandingTarget = TargetRecord & {
  readonly judgement: TargetJudgement
  readonly measurements: readonly MeasurementRecord[]
}

/** What is known of a target by whoever judges it. */
type Judged = Pick<TargetRecord, 'kind' | 'op' | 'milestones' | 'unit'> & {
  readonly indicator: Pick<Indicator, 'direction' | 'accumulation' | 'aggregation'> | null
  readonly goals: readonly GoalDecision[]
}

/** What the rules need of a target: the goal that bound on a day, or the newest one where no day is given. */
export const goalOf = (target: Judged, day: Day | null = null): TargetGoal => {
  const newest = { op: target.op, value: null, max: null, milestones: target.milestones }
  const { op, milestones } = day === null ? newest : goalInForce(target.goals, newest, day)
  return {
    kind: target.kind,
    op: directedOp(op, target.indicator?.direction ?? null),
    milestones,
    baseline: null,
    per: target.kind === 'per' ? perOf(target.unit) : null,
    by: milestones.at(-1)?.by ?? null,
  }
}

/** "người/10.000 dân", "ca/100.000" → the number after the stroke. */
const perOf = (unit: string): number | null => {
  const digits = /\/\s*([\d.]+)/u.exec(unit)?.[1]?.replace(/\./g, '')
  return digits === undefined || digits === '' ? null : Number(digits)
}

export const figureOf = (measurement: MeasurementRecord): Measurement => ({
  on: measurement.effectiveOn,
  value: measurement.value,
  numerator: measurement.numerator,
  denominator: measurement.denominator,
  reached: measurement.reached,
})

/**
 * Figures in the order in which they came, so that the later of two for one day counts; `measurements` come newest first.
 * Where the definition adds periods up, each stands for all of its year until then.
 */
export const figuresOf = (
  measurements: readonly MeasurementRecord[],
  indicator: Pick<Indicator, 'accumulation' | 'aggregation'> | null,
): readonly Measurement[] => runningFigures([...measurements].reverse().map(figureOf), indicator)

/** Only confirmed figures count. */
export function standingTarget(
  target: TargetRecord,
  measurements: readonly MeasurementRecord[],
  day: Day,
): StandingTarget {
  const confirmed = measurements.filter(
    measurement => measurement.targetId === target.id && measurement.state === 'approved',
  )
  return {
    ...target,
    measurements: confirmed,
    judgement: judgeTarget(goalOf(target, day), figuresOf(confirmed, target.indicator), day),
  }
}
