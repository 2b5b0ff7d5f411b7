import type { FigureSource } from '../domain/figure-source.ts'
import type { Figure } from '../domain/official-document.ts'
import type { ReportGroup, ReportInput, ReportTarget, ReportTask } from '../domain/report-input.ts'
import { FIGURE_NAMES } from '../words/report-figure.ts'
import { earlierPlanName } from '../words/report-review.ts'
import { programmeFigures } from './report-programmes.ts'

type Countable = { readonly id: string }
const idsOf = (rows: readonly Countable[]): readonly string[] => rows.map(row => row.id)

/** Tasks of a report by what is said of them. Cancelled tasks count nowhere. */
export type TaskCounts = {
  readonly assigned: readonly ReportTask[]
  readonly dated: readonly ReportTask[]
  readonly regular: readonly ReportTask[]
  readonly undated: readonly ReportTask[]
  readonly done: readonly ReportTask[]
  readonly doneInTime: readonly ReportTask[]
  readonly doneLate: readonly ReportTask[]
  readonly open: readonly ReportTask[]
  readonly openInTime: readonly ReportTask[]
  readonly overdue: readonly ReportTask[]
  readonly paused: readonly ReportTask[]
  readonly checkedIn: readonly ReportTask[]
}

/**
 * Sorts tasks as the statistics of the Government Office do: done (in time, late) and not done (in time, overdue) for
 * dated tasks; regular and periodic ones apart, never overdue.
 */
export const countTasks = (tasks: readonly ReportTask[]): TaskCounts => {
  const assigned = tasks.filter(task => task.state !== 'cancelled' && task.state !== 'replaced')
  const dated = assigned.filter(task => task.nature === 'dated')
  const regular = assigned.filter(task => task.nature === 'regular' || task.nature === 'periodic')
  const doneInTime = dated.filter(task => task.state === 'done')
  const doneLate = dated.filter(task => task.state === 'done-late')
  const done = dated.filter(task => task.state === 'done' || task.state === 'done-late')
  const overdue = dated.filter(task => task.state === 'overdue')
  const open = dated.filter(task => task.state !== 'done' && task.state !== 'done-late')
  return {
    assigned,
    dated,
    regular,
    undated: assigned.filter(task => task.nature === 'unknown'),
    done,
    doneInTime,
    doneLate,
    open,
    openInTime: open.filter(task => task.state !== 'overdue'),
    overdue,
    paused: open.filter(task => task.state === 'suspended'),
    checkedIn: regular.filter(task => task.checkedIn),
  }
}

/** Percent points of a quotient; null when nothing stands below the line. */
const percent = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : (numerator / denominator) * 100

type Frame = Pick<Figure, 'period' | 'asOf'>

const counted = (
  frame: Frame,
  id: string,
  name: string,
  rows: readonly Countable[],
  unit: string,
  source: FigureSource = 'tasks',
): Figure => ({
  ...frame,
  id,
  value: rows.length,
  numerator: null,
  denominator: null,
  unit,
  name,
  rows: idsOf(rows),
  source,
})

const rate = (
  frame: Frame,
  id: string,
  name: string,
  part: readonly Countable[],
  whole: readonly Countable[],
): Figure => ({
  ...frame,
  id,
  value: percent(part.length, whole.length),
  numerator: part.length,
  denominator: whole.length,
  unit: '%',
  name,
  rows: idsOf(whole),
  source: 'tasks',
})

const taskFigures = (frame: Frame, counts: TaskCounts): Figure[] => {
  const tasks = (id: string, name: string, rows: readonly ReportTask[]): Figure =>
    counted(frame, id, name, rows, FIGURE_NAMES.taskUnit)
  return [
    tasks('assigned', FIGURE_NAMES.assigned, counts.assigned),
    tasks('dated', FIGURE_NAMES.dated, counts.dated),
    tasks('regular', FIGURE_NAMES.regular, counts.regular),
    tasks('undated', FIGURE_NAMES.undated, counts.undated),
    tasks('done', FIGURE_NAMES.done, counts.done),
    tasks('done-in-time', FIGURE_NAMES.doneInTime, counts.doneInTime),
    tasks('done-late', FIGURE_NAMES.doneLate, counts.doneLate),
    tasks('open', FIGURE_NAMES.open, counts.open),
    tasks('open-in-time', FIGURE_NAMES.openInTime, counts.openInTime),
    tasks('overdue', FIGURE_NAMES.overdue, counts.overdue),
    tasks('paused', FIGURE_NAMES.paused, counts.paused),
    tasks('checked-in', FIGURE_NAMES.checkedIn, counts.checkedIn),
    rate(frame, 'done-rate', FIGURE_NAMES.doneRate, counts.done, [...counts.done, ...counts.overdue]),
    rate(frame, 'in-time-rate', FIGURE_NAMES.inTimeRate, counts.doneInTime, counts.done),
  ]
}

const groupFigures = (frame: Frame, group: ReportGroup): Figure[] => {
  const counts = countTasks(group.tasks)
  const named = (id: string, what: string, rows: readonly ReportTask[]): Figure =>
    counted(
      frame,
      `group:${group.id}:${id}`,
      FIGURE_NAMES.ofGroup(what, group.title),
      rows,
      FIGURE_NAMES.taskUnit,
    )
  return [
    named('dated', FIGURE_NAMES.dated, counts.dated),
    named('regular', FIGURE_NAMES.regular, counts.regular),
    named('undated', FIGURE_NAMES.undated, counts.undated),
    named('done', FIGURE_NAMES.done, counts.done),
    named('overdue', FIGURE_NAMES.overdue, counts.overdue),
    named('checked-in', FIGURE_NAMES.checkedIn, counts.checkedIn),
  ]
}

/** Nothing was confirmed in the period: the text and the annexes say so of each such target, whatever its state. */
export const lacksFigure = ({ measure }: ReportTarget): boolean => measure === null

/** Of each earlier plan of a stage, then of the whole stage: a task that went on counts in the plan that it went into. */
const stageFigures = (frame: Frame, input: ReportInput): Figure[] => {
  const earlier = input.review?.earlier ?? []
  if (earlier.length === 0) return []
  const here = input.groups.flatMap(group => group.tasks)
  const of = (id: string, where: string, tasks: readonly ReportTask[]): Figure[] => {
    const counts = countTasks(tasks)
    const one = (what: string, name: string, rows: readonly ReportTask[]): Figure =>
      counted(frame, `${id}:${what}`, FIGURE_NAMES.inPlan(name, where), rows, FIGURE_NAMES.taskUnit)
    return [
      one('dated', FIGURE_NAMES.dated, counts.dated),
      one('done', FIGURE_NAMES.done, counts.done),
      one('done-in-time', FIGURE_NAMES.doneInTime, counts.doneInTime),
      one('done-late', FIGURE_NAMES.doneLate, counts.doneLate),
      one('open', FIGURE_NAMES.open, counts.open),
      one(
        'carried',
        FIGURE_NAMES.carried,
        tasks.filter(task => task.state === 'replaced'),
      ),
    ]
  }
  return [
    ...earlier.flatMap(plan => of(`plan:${plan.id}`, earlierPlanName(plan), plan.tasks)),
    ...of('stage', FIGURE_NAMES.wholeStage, [...earlier.flatMap(plan => plan.tasks), ...here]),
  ]
}

/** Numerator and denominator of a target's figure, when the unit gave both. */
export const quotientOf = (
  target: ReportTarget,
): { readonly numerator: number; readonly denominator: number } | null => {
  const { numerator, denominator } = target.measure ?? { numerator: null, denominator: null }
  return numerator === null || denominator === null ? null : { numerator, denominator }
}

const targetFigures = (frame: Frame, target: ReportTarget): Figure[] => {
  const { measure, milestone } = target
  const id = `target:${target.id}`
  const quotient = quotientOf(target)
  // A percentage that has a numerator and a denominator is always computed from them.
  const computed =
    quotient !== null && target.unit === '%' ? percent(quotient.numerator, quotient.denominator) : null
  const base = { period: frame.period, asOf: measure?.asOf ?? frame.asOf, rows: [target.id] }
  const source: FigureSource = measure?.source ?? 'none'
  const plain = (
    suffix: string,
    value: number,
    name: string,
    unit: string,
    from: FigureSource = source,
  ): Figure => ({
    ...base,
    source: from,
    id: `${id}:${suffix}`,
    value,
    numerator: null,
    denominator: null,
    unit,
    name,
  })
  const figures: Figure[] = [
    {
      ...base,
      source,
      id,
      value: computed ?? measure?.value ?? null,
      numerator: quotient?.numerator ?? null,
      denominator: quotient?.denominator ?? null,
      unit: target.unit,
      name: target.name,
    },
  ]
  if (milestone !== null)
    figures.push(
      plain('milestone', milestone.value, FIGURE_NAMES.milestone(target.name), target.unit, 'plan'),
    )
  if (quotient !== null) {
    figures.push(plain('numerator', quotient.numerator, FIGURE_NAMES.numerator(target.name), ''))
    figures.push(plain('denominator', quotient.denominator, FIGURE_NAMES.denominator(target.name), ''))
  }
  return figures
}

/** Rates whose parts are figures of their own: a part that a person set carries its rate with it. */
const RATE_PARTS = [
  { rate: 'done-rate', part: 'done', rest: 'overdue' },
  { rate: 'in-time-rate', part: 'done-in-time', rest: 'done-late' },
] as const

/** The figures with what a person set in place of the counted; of a fraction that was set only its value stays. */
const overridden = (
  figures: readonly Figure[],
  overrides: NonNullable<ReportInput['overrides']>,
): Figure[] => {
  const set = new Map(overrides.map(one => [one.figureId, one.value]))
  const given = figures.map(figure => {
    const value = set.get(figure.id)
    return value === undefined
      ? figure
      : { ...figure, value, numerator: null, denominator: null, source: 'set' as const }
  })
  const setValue = (id: string) => given.find(figure => figure.id === id)?.value ?? 0
  return given.map(figure => {
    const rule = RATE_PARTS.find(one => one.rate === figure.id)
    if (rule === undefined || set.has(figure.id) || (!set.has(rule.part) && !set.has(rule.rest)))
      return figure
    const numerator = setValue(rule.part)
    const denominator = numerator + setValue(rule.rest)
    return { ...figure, value: percent(numerator, denominator), numerator, denominator, source: 'set' }
  })
}

/** Every figure that the report's prose or its list of figures names, each with the rows that it counts. */
export const reportFigures = (input: ReportInput): Figure[] =>
  overridden(countedFigures(input), input.overrides ?? [])

const countedFigures = (input: ReportInput): Figure[] => {
  const frame: Frame = { period: input.period.id, asOf: input.period.cutOff }
  const targets = input.groups.flatMap(group => group.targets)
  const inState = (...states: readonly ReportTarget['state'][]) =>
    targets.filter(target => states.includes(target.state))
  return [
    ...taskFigures(frame, countTasks(input.groups.flatMap(group => group.tasks))),
    ...input.groups.flatMap(group => groupFigures(frame, group)),
    ...targets.flatMap(target => targetFigures(frame, target)),
    ...stageFigures(frame, input),
    ...programmeFigures(frame, input),
    counted(
      frame,
      'targets-behind',
      FIGURE_NAMES.targetsBehind,
      inState('fallen', 'missed'),
      FIGURE_NAMES.targetUnit,
      'targets',
    ),
    counted(
      frame,
      'targets-no-figure',
      FIGURE_NAMES.targetsNoFigure,
      targets.filter(lacksFigure),
      FIGURE_NAMES.targetUnit,
      'targets',
    ),
  ]
}
