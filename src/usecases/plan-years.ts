import { type Day, partsOf } from '../domain/day.ts'
import {
  judgeYear,
  lastDayOf,
  milestoneOfYear,
  OPEN_RESULTS,
  type PhasedTask,
  yearsOfPlan,
  yearsOfTask,
} from '../domain/plan-year.ts'
import type { Measurement } from '../domain/target.ts'
import { type ClosedTarget, type ClosedTask, isOpenInYear } from '../domain/year-closing.ts'
import { measurementsOf } from '../store/measurement.ts'
import { effectiveOn, type PlanRecord } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import {
  type CarriedItem,
  carriedItemsOf,
  type YearClosingRecord,
  yearClosingsOf,
} from '../store/year-closing.ts'
import { figuresOf, goalOf } from './target-standing.ts'
import { type StandingTask, standing } from './task-standing.ts'
import type { Work } from './use-case.ts'

/** A plan split into its years, with what stands in them. */
export type PlanYears = {
  readonly plan: PlanRecord
  /** Without a gap, the first to the last. */
  readonly years: readonly number[]
  readonly closings: readonly YearClosingRecord[]
  readonly tasks: readonly PlacedTask[]
  readonly targets: readonly PlacedTarget[]
}

export type PlacedTask = {
  readonly task: TaskRecord
  readonly since: Day | null
  /** Empty: it has neither a deadline nor a nature that says when. */
  readonly years: readonly number[]
  readonly carriedTo: readonly number[]
}

export type PlacedTarget = {
  readonly target: TargetRecord
  readonly figures: readonly Measurement[]
  readonly carriedTo: readonly number[]
}

/** A task of a year with how it stands, and whether it asks to go on. */
export type YearTask = ClosedTask & { readonly open: boolean }
export type YearTarget = ClosedTarget & { readonly open: boolean }

/** Loads a plan and places each of its items in the years of the plan; six queries whatever the size. */
export async function planYears(work: Work, plan: PlanRecord): Promise<PlanYears> {
  const { trx, localityId } = work
  const scope = { planId: plan.id, review: 'accepted' as const }
  const [tasks, targets, since, closings] = await Promise.all([
    tasksOf(trx, localityId, scope),
    targetsOf(trx, localityId, scope),
    effectiveOn(trx, localityId, plan),
    yearClosingsOf(trx, localityId, { planId: plan.id }),
  ])
  const [carried, measurements] = await Promise.all([
    carriedItemsOf(
      trx,
      localityId,
      [...tasks, ...targets].map(item => item.id),
    ),
    measurementsOf(trx, localityId, { targetIds: targets.map(target => target.id), state: 'approved' }),
  ])
  const into = Map.groupBy(carried, one => one.toId)
  const phased = tasks.map(task => ({ task, phase: phaseOfTask(task, since, into.get(task.id) ?? []) }))
  const years = yearsOfPlan(
    { year: plan.year, effectiveOn: since },
    phased.map(one => one.phase),
    [
      ...targets.flatMap(target => target.milestones),
      ...targets.flatMap(target => (into.get(target.id) ?? []).map(one => ({ by: lastDayOf(one.toYear) }))),
    ],
  )
  const byTarget = Map.groupBy(measurements, measurement => measurement.targetId)
  return {
    plan,
    years,
    closings,
    tasks: phased.map(({ task, phase }) => ({
      task,
      since,
      years: yearsOfTask(phase, years),
      carriedTo: phase.carriedTo,
    })),
    targets: targets.map(target => ({
      target,
      figures: figuresOf(byTarget.get(target.id) ?? [], target.indicator),
      carriedTo: (into.get(target.id) ?? []).map(one => one.toYear),
    })),
  }
}

function phaseOfTask(task: TaskRecord, since: Day | null, carried: readonly CarriedItem[]): PhasedTask {
  const { state, due } = standing(task, since, since ?? '')
  return {
    nature: task.nature,
    from: state.assignedOn,
    plannedStart: task.plannedStart,
    initialDue: state.initialDue ?? task.deadline,
    // A draft has no decision on a deadline yet, only its wording.
    due: due ?? task.deadline,
    endedOn: task.replacedOn ?? task.cancelledOn ?? task.closedOn,
    carriedTo: carried.map(one => one.toYear),
  }
}

const asRow = (task: StandingTask): Omit<ClosedTask, 'carriedTo'> => ({
  id: task.id,
  code: task.code,
  text: task.text,
  lead: task.lead?.name ?? null,
  initialDue: task.state.initialDue ?? task.deadline,
  due: task.due ?? task.deadline,
  status: task.judgement.status,
  daysLate: task.judgement.daysLate,
})

/** The tasks of a year as they stand by the end of `day`; `year` null: those that stand in no year. */
export const tasksOfYear = (all: PlanYears, year: number | null, day: Day): readonly YearTask[] =>
  all.tasks
    .filter(one => (year === null ? one.years.length === 0 : one.years.includes(year)))
    .map(({ task, since }) => {
      const judged = standing(task, since, day)
      const row = asRow(judged)
      // What ended after the year was open in it, and needs nothing more.
      const ended = task.closedOn ?? task.cancelledOn ?? task.replacedOn
      return {
        ...row,
        carriedTo: null,
        // What rests asks for no work, and is not forgotten for that.
        open: (isOpenInYear(row.status) || row.status === 'suspended') && ended === null,
      }
    })

/** The targets of a year, judged by the milestone of that year and what was measured by `day`. */
export const targetsOfYear = (all: PlanYears, year: number, day: Day): readonly YearTarget[] =>
  all.targets.flatMap(({ target, figures, carriedTo }) => {
    const carried = carriedTo.includes(year)
    const last = target.milestones.at(-1)
    const over = last !== undefined && partsOf(last.by).year < year
    if (over && !carried && milestoneOfYear(target.milestones, year) === null) return []
    const { result, milestone, value, on } = judgeYear(goalOf(target, day), figures, year, day, carried)
    return [
      {
        id: target.id,
        code: target.code,
        name: target.name,
        lead: target.lead?.name ?? null,
        op: target.op,
        kind: target.kind,
        unit: target.unit,
        milestone,
        value,
        on,
        result,
        carriedTo: null,
        open: OPEN_RESULTS.includes(result),
      },
    ]
  })
