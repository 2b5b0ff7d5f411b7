import { partsOf } from '../domain/day.ts'
import { goalInForce } from '../domain/goal-history.ts'
import { gradingInputs, type Span } from '../domain/grading.ts'
import type { Period } from '../domain/period.ts'
import type { ReportReview } from '../domain/report-input.ts'
import { measuredValue } from '../domain/target.ts'
import type { LocalityRecord } from '../store/locality.ts'
import { measurementsOf } from '../store/measurement.ts'
import { type PlanRecord, plansOf } from '../store/plan.ts'
import type { RoundRecord } from '../store/round.ts'
import type { TargetRecord } from '../store/target.ts'
import { commendedIn } from './commendations.ts'
import { gradedRows } from './graded-rows.ts'
import { gatherReport } from './report-facts.ts'
import { bare } from './report-text.ts'
import { type Lineage, targetLineages } from './target-lineage.ts'
import { figuresOf, goalOf } from './target-standing.ts'
import type { Work } from './use-case.ts'

/**
 * What a review of a stage or a term says besides a report: each target against its milestones over the years, how
 * often and why work was late, whom people decided to commend. A stage that reaches back before the plan goes over the
 * plans before it: their targets and tasks stand beside its own. null for an ordinary report.
 */
export async function reviewOf(
  work: Work,
  round: RoundRecord,
  { plan, locality, period }: { plan: PlanRecord; locality: LocalityRecord; period: Period },
): Promise<ReportReview | null> {
  if (round.definition.purpose === 'regular') return null
  const { trx, localityId } = work
  const span = { from: round.from, to: round.cutOff, on: round.cutOff }
  const years = yearsOf(span)
  const [plans, lineage] = await Promise.all([plansOf(trx, localityId), targetLineages(work)])
  const before = earlierPlans(plans, plan, years)
  const rowsOfTargets = targetRows([plan, ...before], lineage)
  const ofLine = new Set(plans.filter(one => one.line === plan.line).map(one => one.id))
  const [measurements, rows, commended, ...facts] = await Promise.all([
    measurementsOf(trx, localityId, {
      targetIds: rowsOfTargets.flatMap(row => row.map(one => one.id)),
      state: 'approved',
    }),
    gradedRows(work, span, planId => ofLine.has(planId)),
    commendedIn(work, round.id),
    ...before.map(one => gatherReport(work, one, locality, period)),
  ])
  const measured = Map.groupBy(measurements, one => one.targetId)
  const { late, objective } = gradingInputs(rows.tasks, rows.latenesses, span)
  return {
    kind: round.definition.purpose,
    years,
    targets: rowsOfTargets.map(([newest, ...older]) => ({
      id: newest.id,
      name: bare(newest.name),
      unit: newest.unit,
      cells: years.map(year => {
        const of = [newest, ...older]
        return {
          milestone: firstKnown(of, one => milestoneOfYear(one, year)),
          reached: firstKnown(of, one => valueOfYear(one, measured.get(one.id) ?? [], year, span.to)),
        }
      }),
    })),
    earlier: before
      .map((one, at) => ({
        id: one.id,
        symbol: one.number,
        year: one.year,
        title: one.title,
        tasks: (facts[at]?.groups ?? []).flatMap(group => group.tasks),
      }))
      .toReversed(),
    causes: { events: late.length, objective: objective.length, reasons: rows.reasons.map(bare) },
    commended,
  }
}

/** Running plans of the same line that the stage reaches back to, the newest first. */
const earlierPlans = (
  plans: readonly PlanRecord[],
  plan: PlanRecord,
  years: readonly number[],
): readonly PlanRecord[] =>
  plans
    .filter(one => {
      if (one.id === plan.id || one.line !== plan.line || one.kind !== 'action') return false
      if (one.stage !== 'adopted' || one.dated === null || one.dated > (plan.dated ?? '')) return false
      return years.includes(one.year ?? partsOf(one.dated).year)
    })
    .sort((a, b) => ((a.dated ?? '') < (b.dated ?? '') ? 1 : -1))

/** One target through the plans that set it, the newest first. */
type TargetRow = readonly [TargetRecord, ...TargetRecord[]]

/** Each target of the stage once: those of the newest plan, then those that no later plan goes on with. */
const targetRows = (plans: readonly PlanRecord[], lineage: Lineage): readonly TargetRow[] => {
  const rows = new Map<string, [TargetRecord, ...TargetRecord[]]>()
  const rowOf = new Map<string, string>()
  plans.forEach((plan, at) => {
    const later = plans.slice(0, at).map(one => lineage.between(one.id, plan.id))
    for (const target of lineage.targetsOf(plan.id)) {
      const goesOn = later.flatMap(one => one.get(target.id) ?? [])[0]
      const key = goesOn === undefined ? target.id : (rowOf.get(goesOn) ?? target.id)
      rowOf.set(target.id, key)
      const row = rows.get(key)
      if (row === undefined) rows.set(key, [target])
      else row.push(target)
    }
  })
  return [...rows.values()]
}

/** What the newest of them says that says anything. */
const firstKnown = (
  targets: readonly TargetRecord[],
  of: (target: TargetRecord) => number | null,
): number | null => {
  for (const target of targets) {
    const value = of(target)
    if (value !== null) return value
  }
  return null
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
