import { partsOf } from '../domain/day.ts'
import { goalInForce } from '../domain/goal-history.ts'
import { gradingInputs, type Span } from '../domain/grading.ts'
import type { ReportReview } from '../domain/report-input.ts'
import { measuredValue } from '../domain/target.ts'
import { measurementsOf } from '../store/measurement.ts'
import type { PlanRecord } from '../store/plan.ts'
import type { RoundRecord } from '../store/round.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { commendedIn } from './commendations.ts'
import { gradedRows } from './graded-rows.ts'
import { bare } from './report-text.ts'
import { figuresOf, goalOf } from './target-standing.ts'
import type { Work } from './use-case.ts'

/**
 * What a review of a stage or a term says besides a report: each target against its milestones over the years, how
 * often and why work was late, whom people decided to commend. null for an ordinary report.
 */
export async function reviewOf(
  work: Work,
  round: RoundRecord,
  plan: PlanRecord,
): Promise<ReportReview | null> {
  if (round.definition.purpose === 'regular') return null
  const { trx, localityId } = work
  const span = { from: round.from, to: round.cutOff, on: round.cutOff }
  const targets = await targetsOf(trx, localityId, { planId: plan.id, running: true })
  const [measurements, rows, commended] = await Promise.all([
    measurementsOf(trx, localityId, { targetIds: targets.map(one => one.id), state: 'approved' }),
    gradedRows(work, span),
    commendedIn(work, round.id),
  ])
  const years = yearsOf(span)
  const measured = Map.groupBy(measurements, one => one.targetId)
  const { late, objective } = gradingInputs(rows.tasks, rows.latenesses, span)
  return {
    kind: round.definition.purpose,
    years,
    targets: targets.map(target => ({
      id: target.id,
      name: bare(target.name),
      unit: target.unit,
      cells: years.map(year => ({
        milestone: milestoneOfYear(target, year),
        reached: valueOfYear(target, measured.get(target.id) ?? [], year, span.to),
      })),
    })),
    causes: { events: late.length, objective: objective.length, reasons: rows.reasons.map(bare) },
    commended,
  }
}

const yearsOf = ({ from, to }: Pick<Span, 'from' | 'to'>): readonly number[] => {
  // A report period begins in the last days of December: those belong to the year that follows.
  const first = partsOf(from)
  const begin = first.month === 12 && first.day >= 15 ? first.year + 1 : first.year
  const end = partsOf(to).year
  return Array.from({ length: Math.max(1, end - begin + 1) }, (_, at) => begin + at)
}

/** What was to be reached by the end of a year, by the goal that bound then; null where nothing falls in it. */
function milestoneOfYear(target: TargetRecord, year: number): number | null {
  const newest = { op: target.op, value: null, max: null, milestones: target.milestones }
  const { milestones } = goalInForce(target.goals, newest, `${year}-12-31`)
  return milestones.findLast(one => one.by.startsWith(`${year}-`))?.value ?? null
}

/** The last confirmed figure of a year, up to the cut-off. */
function valueOfYear(
  target: TargetRecord,
  measurements: Parameters<typeof figuresOf>[0],
  year: number,
  until: string,
): number | null {
  const goal = goalOf(target)
  const known = measurements.filter(one => one.effectiveOn <= until)
  const last = figuresOf(known, target.indicator).findLast(one => one.on.startsWith(`${year}-`))
  return last === undefined ? null : measuredValue(last, goal)
}
