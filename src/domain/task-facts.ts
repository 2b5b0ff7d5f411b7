import type { Day } from './day.ts'
import type { Nature } from './nature.ts'
import type { Rhythm } from './rhythm.ts'

/** When something holds in the world, and when the system learned of it. A report asks for both. */
export type Recorded = { readonly effectiveOn: Day; readonly recordedAt: Date }

/** One decision on a deadline. The first of a list is the deadline first given; none is ever erased. */
export type DeadlineDecision = Recorded & {
  readonly due: Day
  /** Number and symbol of the document that decided it, null for the plan's own deadline. */
  readonly document: string | null
}

/**
 * Something that happened to a task. `effectiveOn` of a submission is the day the product was delivered; of a
 * confirmation the day of the submission it confirms, so that a slow check makes nobody late.
 */
export type TaskMark = Recorded &
  (
    | { readonly kind: 'started' }
    | { readonly kind: 'progress'; readonly percent: number }
    | { readonly kind: 'submitted' | 'returned' | 'closed' | 'reopened' }
    | { readonly kind: 'suspended' | 'resumed' | 'cancelled' | 'restored' }
    /** Its work goes on in other tasks: it was split into several, merged into one, or carried into the next plan. */
    | { readonly kind: 'split' | 'merged' | 'carried' }
  )

/** A check-in of a regular or periodic task; `effectiveOn` says which period it serves. */
export type CheckIn = Recorded

export type TaskFacts = {
  readonly nature: Nature
  readonly rhythm: Rhythm | null
  readonly assignedOn: Day | null
  readonly plannedStart: Day | null
  /** In the order they were decided. */
  readonly deadlines: readonly DeadlineDecision[]
  /** In the order they were recorded. */
  readonly marks: readonly TaskMark[]
  readonly checkIns: readonly CheckIn[]
}

/** What a row of a task holds: derived from the facts, and not from today. */
export type TaskState = {
  readonly nature: Nature
  readonly rhythm: Rhythm | null
  readonly assignedOn: Day | null
  readonly plannedStart: Day | null
  /** The deadline first given. */
  readonly initialDue: Day | null
  /** The deadline that counts, see `effectiveDue`. */
  readonly due: Day | null
  readonly startedOn: Day | null
  /** Last reported, 0 to 100. */
  readonly percent: number | null
  readonly submittedOn: Day | null
  readonly closedOn: Day | null
  readonly suspendedOn: Day | null
  readonly cancelledOn: Day | null
  /** Split into other tasks, merged into one or carried into the next plan; those count in its place. */
  readonly replacedOn: Day | null
  readonly lastCheckInOn: Day | null
}

export type AsOf = {
  /** Facts that hold by the end of this day: the cut-off of a report. */
  readonly effectiveBy: Day
  /** Facts that were known at this instant: the approval of a report. null = all that is known now. */
  readonly recordedBy: Date | null
}

/** The facts that a report may count: effective by its cut-off and recorded by its approval. */
export const factsAsOf = (facts: TaskFacts, asOf: AsOf): TaskFacts => {
  const counts = (fact: Recorded): boolean =>
    fact.effectiveOn <= asOf.effectiveBy &&
    (asOf.recordedBy === null || fact.recordedAt.getTime() <= asOf.recordedBy.getTime())
  return {
    ...facts,
    deadlines: facts.deadlines.filter(counts),
    marks: facts.marks.filter(counts),
    checkIns: facts.checkIns.filter(counts),
  }
}

/**
 * The deadline that counts. A later decision moves it only if it was taken on or before the deadline then in force:
 * an extension after the fact stays on record but does not undo lateness. Decisions may also bring a deadline forward.
 */
export const effectiveDue = (
  deadlines: readonly Pick<DeadlineDecision, 'due' | 'effectiveOn'>[],
): Day | null => {
  let due: Day | null = null
  for (const decision of deadlines) {
    if (due === null || decision.effectiveOn <= due) due = decision.due
  }
  return due
}

/** How many times the deadline was moved later by a decision that counts ("đã gia hạn 01 lần"). */
export const countExtensions = (deadlines: readonly DeadlineDecision[]): number => {
  let due: Day | null = null
  let count = 0
  for (const decision of deadlines) {
    if (due !== null && decision.effectiveOn > due) continue
    if (due !== null && decision.due > due) count += 1
    due = decision.due
  }
  return count
}

/** Folds the facts into the state of the row. Marks are taken in the order they were recorded. */
export const taskState = (facts: TaskFacts): TaskState => {
  let startedOn: Day | null = null
  let percent: number | null = null
  let percentOn: Day | null = null
  let submittedOn: Day | null = null
  let closedOn: Day | null = null
  let suspendedOn: Day | null = null
  let cancelledOn: Day | null = null
  let replacedOn: Day | null = null
  for (const mark of facts.marks) {
    switch (mark.kind) {
      case 'started':
        startedOn ??= mark.effectiveOn
        break
      case 'progress':
        // An older figure that is approved later does not undo a newer one.
        if (percentOn === null || mark.effectiveOn >= percentOn) {
          percent = mark.percent
          percentOn = mark.effectiveOn
        }
        startedOn ??= mark.effectiveOn
        break
      case 'submitted':
        submittedOn = mark.effectiveOn
        startedOn ??= mark.effectiveOn
        break
      case 'returned':
        submittedOn = null
        break
      case 'closed':
        closedOn = mark.effectiveOn
        break
      case 'reopened':
        closedOn = null
        submittedOn = null
        break
      case 'suspended':
        suspendedOn = mark.effectiveOn
        break
      case 'resumed':
        suspendedOn = null
        break
      case 'cancelled':
        cancelledOn = mark.effectiveOn
        break
      case 'restored':
        cancelledOn = null
        break
      case 'split':
      case 'merged':
      case 'carried':
        replacedOn = mark.effectiveOn
        break
    }
  }
  const lastCheckInOn = facts.checkIns.reduce<Day | null>(
    (last, checkIn) => (last === null || checkIn.effectiveOn > last ? checkIn.effectiveOn : last),
    null,
  )
  return {
    nature: facts.nature,
    rhythm: facts.rhythm,
    assignedOn: facts.assignedOn,
    plannedStart: facts.plannedStart,
    initialDue: facts.deadlines[0]?.due ?? null,
    due: effectiveDue(facts.deadlines),
    startedOn,
    percent,
    submittedOn,
    closedOn,
    suspendedOn,
    cancelledOn,
    replacedOn,
    lastCheckInOn,
  }
}
