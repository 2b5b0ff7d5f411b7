import type { Day } from '../domain/day.ts'
import type { Measurement, TargetGoal } from '../domain/target.ts'
import { judgeTarget, type TargetJudgement } from '../domain/target-status.ts'
import type { MeasurementRecord } from '../store/measurement.ts'
import type { TargetRecord } from '../store/target.ts'

/** A target with its confirmed figures and how it stands on a day. */
export type StandingTarget = TargetRecord & {
  readonly judgement: TargetJudgement
  readonly measurements: readonly MeasurementRecord[]
}

/** What the rules need of a target. */
export const goalOf = (target: Pick<TargetRecord, 'kind' | 'op' | 'milestones' | 'unit'>): TargetGoal => ({
  kind: target.kind,
  op: target.op,
  milestones: target.milestones,
  baseline: null,
  per: target.kind === 'per' ? perOf(target.unit) : null,
  by: target.milestones.at(-1)?.by ?? null,
})

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

/** Figures in the order in which they came, so that the later of two for one day counts; `measurements` come newest first. */
export const figuresOf = (measurements: readonly MeasurementRecord[]): Measurement[] =>
  [...measurements].reverse().map(figureOf)

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
    judgement: judgeTarget(goalOf(target), figuresOf(confirmed), day),
  }
}
