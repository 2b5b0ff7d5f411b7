import { addDays, type Day } from './day.ts'
import type { PeriodSystem } from './period.ts'
import { rhythmPeriods } from './rhythm.ts'
import { type Measurement, type Milestone, measuredValue, meets, type TargetGoal } from './target.ts'
import type { TaskFacts, TaskMark } from './task-facts.ts'

export const LATENESS_KINDS = ['task', 'check-in', 'milestone'] as const
/** What passed unmet: the deadline of a task, a period without a check-in, a milestone of a target. */
export type LatenessKind = (typeof LATENESS_KINDS)[number]

/** Why a lateness ended. */
export type LatenessEnd =
  | 'done'
  | 'checked-in'
  | 'reached'
  | 'extended'
  | 'suspended'
  | 'cancelled'
  | 'replaced'

/** One lateness. It began on the first day after the deadline on which nothing excused the task. */
export type Lateness = {
  readonly beganOn: Day
  readonly ended: { readonly on: Day; readonly why: LatenessEnd } | null
}

/** What the facts say today of one deadline that has passed: late, or (null) not late after all. */
export type LatenessVerdict = {
  readonly kind: LatenessKind
  readonly due: Day
  readonly period: string | null
  readonly late: Lateness | null
}

/** A stretch in which a task cannot be late; `to` is the first day on which it can again, null while it lasts. */
type Excused = {
  readonly from: Day
  readonly to: Day | null
  readonly why: 'done' | 'suspended' | 'cancelled' | 'replaced' | 'delivered'
}

const OPENS = {
  submitted: 'delivered',
  closed: 'done',
  suspended: 'suspended',
  cancelled: 'cancelled',
  split: 'replaced',
  merged: 'replaced',
} as const satisfies Partial<Record<TaskMark['kind'], Excused['why']>>
const SHUTS = {
  returned: ['delivered'],
  reopened: ['done', 'delivered'],
  resumed: ['suspended'],
  restored: ['cancelled'],
} as const satisfies Partial<Record<TaskMark['kind'], readonly Excused['why'][]>>

const opens = (kind: TaskMark['kind']): kind is keyof typeof OPENS => Object.hasOwn(OPENS, kind)
const shuts = (kind: TaskMark['kind']): kind is keyof typeof SHUTS => Object.hasOwn(SHUTS, kind)

const excusedSpans = (marks: readonly TaskMark[]): readonly Excused[] => {
  const open = new Map<Excused['why'], Day>()
  const spans: Excused[] = []
  for (const { kind, effectiveOn } of marks) {
    if (opens(kind)) open.set(OPENS[kind], effectiveOn)
    else if (shuts(kind)) {
      for (const why of SHUTS[kind]) {
        const from = open.get(why)
        if (from !== undefined && from < effectiveOn) spans.push({ from, to: effectiveOn, why })
        open.delete(why)
      }
    }
  }
  for (const [why, from] of open) spans.push({ from, to: null, why })
  return spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const covering = (spans: readonly Excused[], day: Day): Excused | undefined =>
  spans.find(span => span.from <= day && (span.to === null || span.to > day))

/** The first day from `from` on which nothing excuses, null when there is none. */
const firstBare = (spans: readonly Excused[], from: Day): Day | null => {
  let day = from
  for (let span = covering(spans, day); span !== undefined; span = covering(spans, day)) {
    if (span.to === null) return null
    day = span.to
  }
  return day
}

/** Where the unbroken run of excuses that holds on `day` began after `after`; undefined when nothing excuses then. */
const excusedSince = (spans: readonly Excused[], day: Day, after: Day): Excused | undefined => {
  let found = covering(spans, day)
  for (let before = found; before !== undefined && before.from > after; ) {
    found = before
    before = covering(spans, addDays(before.from, -1))
  }
  return found
}

const endOf = (span: Excused): Lateness['ended'] =>
  span.why === 'delivered' ? null : { on: span.from, why: span.why }

/**
 * Each deadline that a dated task was ever given and that has passed by `day`. A decision taken on or before the
 * deadline moves it; one taken later ends the lateness and leaves it on record. A product delivered in time is not
 * late while it waits for its confirmation, however long; one delivered late ends the lateness on the day of delivery
 * once it is confirmed.
 */
export const taskLateness = (facts: TaskFacts, day: Day): readonly LatenessVerdict[] => {
  if (facts.nature === 'regular' || facts.nature === 'periodic') return []
  const spans = excusedSpans(facts.marks)
  const verdicts = new Map<Day, LatenessVerdict>()
  for (const [index, { due, effectiveOn }] of facts.deadlines.entries()) {
    if (due >= day) continue
    const late = lateAgainst({
      due,
      from: addDays(due > effectiveOn ? due : effectiveOn, 1),
      movedOn: facts.deadlines[index + 1]?.effectiveOn ?? null,
      day,
      // Only what was delivered by the deadline excuses while it waits.
      spans: spans.filter(span => span.why !== 'delivered' || span.from <= due),
    })
    const before = verdicts.get(due)
    if (before === undefined || before.late === null)
      verdicts.set(due, { kind: 'task', due, period: null, late })
  }
  return [...verdicts.values()]
}

const lateAgainst = (given: {
  readonly due: Day
  readonly from: Day
  readonly movedOn: Day | null
  readonly day: Day
  readonly spans: readonly Excused[]
}): Lateness | null => {
  const { due, from, movedOn, day, spans } = given
  const last = movedOn !== null && movedOn < day ? movedOn : day
  // What was done on the very first day after the deadline is late by that day.
  const before = spans.filter(span => !(span.why === 'done' && span.from === from))
  const beganOn = movedOn !== null && movedOn <= due ? null : firstBare(before, from)
  if (beganOn === null || beganOn > last) return null
  const excused = excusedSince(spans, last, beganOn)
  if (excused !== undefined) return { beganOn, ended: endOf(excused) }
  return { beganOn, ended: movedOn !== null && movedOn <= day ? { on: movedOn, why: 'extended' } : null }
}

/**
 * Each period of a regular or periodic task that has ended by `day`. `waiting` are the days of check-ins that wait for
 * approval: a slow approval makes nobody late. A missed period ends with the next check-in that was approved.
 */
export const checkInLateness = (
  facts: TaskFacts,
  waiting: readonly Day[],
  day: Day,
  system: PeriodSystem = 'report',
): readonly LatenessVerdict[] => {
  const bound = facts.plannedStart ?? facts.assignedOn
  if ((facts.nature !== 'regular' && facts.nature !== 'periodic') || facts.rhythm === null || bound === null)
    return []
  const spans = excusedSpans(facts.marks).filter(span => span.why !== 'delivered')
  const approved = facts.checkIns.map(one => one.effectiveOn).sort()
  return rhythmPeriods(facts.rhythm, bound, day, system)
    .filter(period => period.to < day)
    .map(({ id, from, to }) => {
      const within = (on: Day) => on >= from && on <= to
      const kept = approved.some(within) || waiting.some(within) || covering(spans, to) !== undefined
      const next = approved.find(on => on > to)
      const excused = spans.find(span => span.from > to && span.from <= day)
      const ended =
        next !== undefined && (excused === undefined || next <= excused.from)
          ? { on: next, why: 'checked-in' as const }
          : excused === undefined
            ? null
            : endOf(excused)
      return { kind: 'check-in', due: to, period: id, late: kept ? null : { beganOn: addDays(to, 1), ended } }
    })
}

/**
 * Each milestone of a target that has passed by `day` and lies on or after the day from which the plan binds. Figures
 * that wait for confirmation count as delivered in time; a missed milestone ends with the first confirmed figure that
 * reaches it.
 */
export const milestoneLateness = (
  goal: TargetGoal,
  confirmed: readonly Measurement[],
  waiting: readonly Measurement[],
  since: Day | null,
  day: Day,
): readonly LatenessVerdict[] =>
  goal.milestones
    .filter(milestone => milestone.by < day && (since === null || milestone.by >= since))
    .map(milestone => {
      const due = milestone.by
      const reaches = (one: Measurement): boolean => reached(one, milestone, goal)
      const latest = inOrder(confirmed).findLast(one => one.on <= due)
      const kept =
        (latest !== undefined && reaches(latest)) || waiting.some(one => one.on <= due && reaches(one))
      const next = inOrder(confirmed).find(one => one.on > due && reaches(one))
      const ended = next === undefined ? null : { on: next.on, why: 'reached' as const }
      return { kind: 'milestone', due, period: null, late: kept ? null : { beganOn: addDays(due, 1), ended } }
    })

const inOrder = (figures: readonly Measurement[]): readonly Measurement[] =>
  [...figures].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

const reached = (figure: Measurement, milestone: Milestone, goal: TargetGoal): boolean => {
  if (goal.kind === 'boolean' || goal.kind === 'text') return figure.reached === true
  const value = measuredValue(figure, goal)
  return value !== null && meets(value, milestone, goal)
}
