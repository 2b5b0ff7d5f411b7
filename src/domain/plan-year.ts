import { type Day, partsOf, toDay } from './day.ts'
import type { Nature } from './nature.ts'
import { exceeds, type Measurement, type Milestone, measuredValue, meets, type TargetGoal } from './target.ts'

/** What says in which years a task has work. */
export type PhasedTask = {
  readonly nature: Nature
  /** From when it binds. */
  readonly from: Day | null
  /** When its work is to begin, where that was said. */
  readonly plannedStart: Day | null
  /** The deadline first given, and the one that counts. */
  readonly initialDue: Day | null
  readonly due: Day | null
  /** When it was done, cancelled or replaced. */
  readonly endedOn: Day | null
  /** Years into which it was carried over. */
  readonly carriedTo: readonly number[]
}

/** Nobody plans further ahead than this; a deadline typed as 2206 must not make a plan of two hundred years. */
const LONGEST = 30

const yearOf = (day: Day): number => partsOf(day).year
export const firstDayOf = (year: number): Day => toDay({ year, month: 1, day: 1 })
export const lastDayOf = (year: number): Day => toDay({ year, month: 12, day: 31 })

const between = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)

/**
 * The years of a plan, without a gap: from the year it was made for, or from when it binds, to the last deadline,
 * milestone or carried item.
 */
export const yearsOfPlan = (
  plan: { readonly year: number | null; readonly effectiveOn: Day | null },
  tasks: readonly PhasedTask[],
  milestones: readonly Pick<Milestone, 'by'>[],
): readonly number[] => {
  const named = [
    ...tasks.flatMap(task => [task.initialDue, task.due].flatMap(day => (day === null ? [] : [yearOf(day)]))),
    ...tasks.flatMap(task => task.carriedTo),
    ...milestones.map(milestone => yearOf(milestone.by)),
  ]
  const first =
    plan.year ??
    (plan.effectiveOn === null ? (named.length === 0 ? null : Math.min(...named)) : yearOf(plan.effectiveOn))
  if (first === null) return []
  return between(first, Math.min(Math.max(first, ...named), first + LONGEST))
}

/**
 * The years in which a task stands. One with a deadline stands in the years from its planned start, or its first
 * deadline, to the deadline that counts; a regular one in every year of the plan. What has ended stands in no later
 * year. Empty: it has neither, and somebody must say when.
 */
export const yearsOfTask = (task: PhasedTask, planYears: readonly number[]): readonly number[] => {
  const [first] = planYears
  const last = planYears.at(-1)
  if (first === undefined || last === undefined) return []
  const own = spanOf(task, first, last)
  const end = task.endedOn === null ? null : yearOf(task.endedOn)
  const years = [...new Set([...own, ...task.carriedTo])].sort((a, b) => a - b)
  if (end === null) return years
  const until = years.filter(year => year <= end)
  return until.length > 0 || years.length === 0 ? until : [end]
}

function spanOf(task: PhasedTask, first: number, last: number): readonly number[] {
  if (task.nature === 'regular' || task.nature === 'periodic') {
    const begins = task.plannedStart ?? task.from
    return between(begins === null ? first : Math.max(first, yearOf(begins)), last)
  }
  // A plan of one year leaves no question.
  if (task.due === null) return first === last ? [first] : []
  const begins = [task.plannedStart, task.initialDue, task.due].flatMap(day =>
    day === null ? [] : [yearOf(day)],
  )
  return between(Math.min(...begins), yearOf(task.due))
}

/**
 * How a target did in a year, judged by the milestone of that year alone:
 * - `exceeded`, `met`: beyond it, reached ("vượt", "đạt");
 * - `short`: measured and below ("chưa đạt"); `fallen`: it had been reached and no longer is ("hụt");
 * - `no-data`: nothing was measured by then; `no-milestone`: the year asks nothing of it.
 */
export const YEAR_RESULTS = ['fallen', 'short', 'no-data', 'met', 'exceeded', 'no-milestone'] as const
export type YearResult = (typeof YEAR_RESULTS)[number]

/** Results that leave something to be done. */
export const OPEN_RESULTS: readonly YearResult[] = ['fallen', 'short', 'no-data']

export type YearJudgement = {
  readonly result: YearResult
  readonly milestone: Milestone | null
  readonly value: number | null
  /** The day of the figure that counts. */
  readonly on: Day | null
}

/** The milestone of a year: the last one whose day lies in it. */
export const milestoneOfYear = (milestones: readonly Milestone[], year: number): Milestone | null =>
  milestones.findLast(milestone => yearOf(milestone.by) === year) ?? null

/**
 * Judges a target for a year by what was measured until `day`, which is taken as the year's last day when later. One that
 * was carried into a year without a milestone of its own is still asked for the last one before it.
 */
export const judgeYear = (
  goal: TargetGoal,
  measurements: readonly Measurement[],
  year: number,
  day: Day,
  carried = false,
): YearJudgement => {
  const end = day < lastDayOf(year) ? day : lastDayOf(year)
  const known = measurements
    .filter(measurement => measurement.on <= end)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const owed = carried ? goal.milestones.findLast(one => one.by < firstDayOf(year)) : undefined
  const milestone = milestoneOfYear(goal.milestones, year) ?? owed ?? null
  if (goal.kind === 'boolean' || goal.kind === 'text') return judgeAnswer(goal, known, year, carried)
  const figures = known.flatMap(measurement => {
    const value = measuredValue(measurement, goal)
    return value === null ? [] : [{ on: measurement.on, value }]
  })
  const last = figures.at(-1)
  const base = { milestone, value: last?.value ?? null, on: last?.on ?? null }
  if (milestone === null) return { ...base, result: 'no-milestone' }
  if (last === undefined) return { ...base, result: 'no-data' }
  if (exceeds(last.value, milestone, goal)) return { ...base, result: 'exceeded' }
  if (meets(last.value, milestone, goal)) return { ...base, result: 'met' }
  const before = figures.some(figure => meets(figure.value, milestone, goal))
  return { ...base, result: before ? 'fallen' : 'short' }
}

function judgeAnswer(
  goal: TargetGoal,
  known: readonly Measurement[],
  year: number,
  carried: boolean,
): YearJudgement {
  const answers = known.filter(measurement => measurement.reached !== null)
  const last = answers.at(-1)
  const base = { milestone: null, value: null, on: last?.on ?? null }
  if (goal.by !== null && yearOf(goal.by) !== year && !carried) return { ...base, result: 'no-milestone' }
  if (last === undefined) return { ...base, result: goal.by === null ? 'no-milestone' : 'no-data' }
  if (last.reached === true) return { ...base, result: 'met' }
  return { ...base, result: answers.some(one => one.reached === true) ? 'fallen' : 'short' }
}
