import { type Pair, standingAside } from './counted-once.ts'
import { type Day, daysBetween, partsOf } from './day.ts'
import type { LatenessKind } from './lateness.ts'
import { parsePeriod } from './period.ts'
import {
  checkInRate,
  countTasks,
  type DueBasis,
  type Rate,
  type TaskRateName,
  taskRank,
  taskRates,
} from './statistics.ts'
import type { Measurement, TargetGoal } from './target.ts'
import { type TargetStatus, targetRank, targetStatus } from './target-status.ts'
import { countExtensions, type DeadlineDecision, type TaskState } from './task-facts.ts'

export type Fraction = {
  readonly numerator: number
  readonly denominator: number
  /** With two decimals; null while the denominator is 0. */
  readonly percent: number | null
}

/** The tasks of a ward or a unit on a day, against one of the two deadlines. */
export type TaskFigures = {
  readonly assigned: number
  readonly doneOnTime: number
  readonly doneLate: number
  readonly openInTime: number
  readonly openOverdue: number
  readonly regular: number
  readonly cancelled: number
  /** Split or merged away; counted nowhere else. */
  readonly replaced: number
  readonly rates: { readonly [Name in TaskRateName]: Fraction }
  /** Tasks done late or overdue, their days of lateness together, and the most of one. */
  readonly lateness: { readonly tasks: number; readonly days: number; readonly longest: number }
}

export type PartFigures = {
  /** Against the deadline in force. */
  readonly effective: TaskFigures
  /** Against the deadline first given. */
  readonly initial: TaskFigures
  readonly checkIn: Fraction
  readonly extensions: {
    /** Requests for a later deadline, and what was decided on them; the rest waits. */
    readonly asked: number
    readonly agreed: number
    readonly refused: number
    /** Decisions that moved a deadline later and count, and the tasks that have one. */
    readonly counted: number
    readonly tasks: number
  }
  /** Stored events of lateness by the day, of whoever led when each began; those that were in time after all left out. */
  readonly lateEvents: {
    readonly tasks: number
    readonly checkIns: number
    readonly milestones: number
    /** Of these, not ended by the day. */
    readonly open: number
  }
  readonly targets: { readonly total: number } & { readonly [Status in TargetStatus]: number }
}

/** All figures of a ward on a day. Units by their id; tasks and targets without a lead stand under ''. */
export type WardStatistics = PartFigures & {
  readonly day: Day
  readonly units: Readonly<Record<string, PartFigures>>
}

export type CountedTask = {
  readonly id: string
  readonly leadUnitId: string | null
  readonly state: TaskState
  readonly deadlines: readonly DeadlineDecision[]
  /** Days of confirmed check-ins. */
  readonly checkIns: readonly Day[]
  /** What became of requests for a later deadline. */
  readonly requests: readonly ('asked' | 'agreed' | 'refused')[]
}
export type CountedLateness = {
  readonly kind: LatenessKind
  readonly leadUnitId: string | null
  readonly beganOn: Day
  readonly endedOn: Day | null
  readonly withdrawn: boolean
  /** The task or target that is late. */
  readonly itemId: string
}
export type CountedTarget = {
  readonly id: string
  readonly leadUnitId: string | null
  readonly goal: TargetGoal
  /** Confirmed figures in the order in which they came. */
  readonly measurements: readonly Measurement[]
}

/** All that is counted of a ward or of one of its units. */
export type Counted = {
  readonly tasks: readonly CountedTask[]
  readonly targets: readonly CountedTarget[]
  readonly latenesses: readonly CountedLateness[]
  /** Items of the State's and the Party's plan that are one and count once. */
  readonly pairs: readonly Pair[]
}

/** Hundredths are kept: a share of a thousand still shows. */
export const fraction = (numerator: number, denominator: number): Fraction => ({
  numerator,
  denominator,
  percent: denominator === 0 ? null : Math.round((numerator * 10_000) / denominator) / 100,
})

const fractionOf = (rate: Rate): Fraction => fraction(rate.numerator, rate.denominator)

function taskFigures(tasks: readonly CountedTask[], day: Day, basis: DueBasis): TaskFigures {
  const counts = countTasks(tasks, day, basis)
  const rates = taskRates(counts)
  const byId = new Map(tasks.map(task => [task.id, task]))
  const late = [...counts.doneLate, ...counts.openOverdue].flatMap(id => {
    const state = byId.get(id)?.state
    const due = basis === 'effective' ? state?.due : state?.initialDue
    if (!state || !due) return []
    return [daysBetween(due, state.closedOn !== null && state.closedOn <= day ? state.closedOn : day)]
  })
  return {
    assigned: counts.assigned.length,
    doneOnTime: counts.doneOnTime.length,
    doneLate: counts.doneLate.length,
    openInTime: counts.openInTime.length,
    openOverdue: counts.openOverdue.length,
    regular: counts.regular.length,
    cancelled: counts.cancelled.length,
    replaced: counts.replaced.length,
    rates: {
      completionOnDue: fractionOf(rates.completionOnDue),
      completionOnAll: fractionOf(rates.completionOnAll),
      onTime: fractionOf(rates.onTime),
      overdueOnDue: fractionOf(rates.overdueOnDue),
      overdueOnAll: fractionOf(rates.overdueOnAll),
    },
    lateness: {
      tasks: late.length,
      days: late.reduce((sum, days) => sum + days, 0),
      longest: Math.max(0, ...late),
    },
  }
}

function checkIns(tasks: readonly CountedTask[], day: Day): Fraction {
  const year = parsePeriod(String(partsOf(day).year))
  if (!year.ok) return fraction(0, 0)
  const { period } = year
  const rows = tasks.map(({ id, state, checkIns }) => ({
    id,
    nature: state.nature,
    rhythm: state.rhythm,
    since: state.assignedOn,
    checkIns,
  }))
  return fractionOf(checkInRate(rows, { ...period, to: day < period.to ? day : period.to }))
}

function targetFigures(targets: readonly CountedTarget[], day: Day): PartFigures['targets'] {
  const statuses = targets.map(({ goal, measurements }) => targetStatus(goal, measurements, day))
  const of = (status: TargetStatus) => statuses.filter(one => one === status).length
  return {
    total: statuses.length,
    fallen: of('fallen'),
    missed: of('missed'),
    attention: of('attention'),
    'no-data': of('no-data'),
    'on-pace': of('on-pace'),
    met: of('met'),
    exceeded: of('exceeded'),
    'not-due': of('not-due'),
  }
}

function lateEvents(all: readonly CountedLateness[], day: Day): PartFigures['lateEvents'] {
  const begun = all.filter(one => !one.withdrawn && one.beganOn <= day)
  const of = (kind: LatenessKind) => begun.filter(one => one.kind === kind).length
  return {
    tasks: of('task'),
    checkIns: of('check-in'),
    milestones: of('milestone'),
    open: begun.filter(one => one.endedOn === null || one.endedOn > day).length,
  }
}

function partFigures({ pairs, ...all }: Counted, day: Day): PartFigures {
  const aside = new Set([
    ...standingAside(all.tasks, pairs, task => taskRank(task.state, day)).keys(),
    ...standingAside(all.targets, pairs, ({ goal, measurements }) =>
      targetRank(targetStatus(goal, measurements, day)),
    ).keys(),
  ])
  const tasks = all.tasks.filter(task => !aside.has(task.id))
  const targets = all.targets.filter(target => !aside.has(target.id))
  const latenesses = all.latenesses.filter(one => !aside.has(one.itemId))
  const requests = tasks.flatMap(task => task.requests)
  const moved = tasks.map(task => countExtensions(task.deadlines))
  return {
    effective: taskFigures(tasks, day, 'effective'),
    initial: taskFigures(tasks, day, 'initial'),
    checkIn: checkIns(tasks, day),
    extensions: {
      asked: requests.length,
      agreed: requests.filter(state => state === 'agreed').length,
      refused: requests.filter(state => state === 'refused').length,
      counted: moved.reduce((sum, times) => sum + times, 0),
      tasks: moved.filter(times => times > 0).length,
    },
    lateEvents: lateEvents(latenesses, day),
    targets: targetFigures(targets, day),
  }
}

/**
 * The figures of a ward on a day by the rules that its pages and reports use. The check-in rate is that of the report
 * year (Decree 09/2019/NĐ-CP, 15 December to 14 December) of the day's own calendar year, as far as it has passed. What
 * stands in both plans of the commune counts once, in the ward and in each unit that leads both of its items.
 */
export function wardStatistics(ward: Counted, day: Day): WardStatistics {
  const unitOf = (item: { readonly leadUnitId: string | null }) => item.leadUnitId ?? ''
  const tasks = Map.groupBy(ward.tasks, unitOf)
  const targets = Map.groupBy(ward.targets, unitOf)
  const latenesses = Map.groupBy(ward.latenesses, unitOf)
  const units = [...new Set([...tasks.keys(), ...targets.keys(), ...latenesses.keys()])].sort()
  const ofUnit = (unit: string): Counted => ({
    tasks: tasks.get(unit) ?? [],
    targets: targets.get(unit) ?? [],
    latenesses: latenesses.get(unit) ?? [],
    pairs: ward.pairs,
  })
  return {
    day,
    ...partFigures(ward, day),
    units: Object.fromEntries(units.map(unit => [unit, partFigures(ofUnit(unit), day)])),
  }
}
