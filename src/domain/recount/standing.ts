import type { Day } from '../day.ts'
import type { LedgerTask, Step } from './ledger.ts'

/** Where a task stands by its steps alone. The names are those of what a page shows, not of any column. */
export type LedgerStanding = {
  readonly startedOn: Day | null
  readonly percent: number | null
  readonly submittedOn: Day | null
  readonly closedOn: Day | null
  readonly suspendedOn: Day | null
  readonly cancelledOn: Day | null
  readonly replacedOn: Day | null
  readonly checkIns: readonly Day[]
  readonly lastCheckInOn: Day | null
  readonly firstDue: Day | null
  readonly due: Day | null
  /** How often a decision that counts moved the deadline later. */
  readonly timesExtended: number
}

type What = Step['what']

/** The last step of any of these kinds. */
const lastOf = (steps: readonly Step[], ...kinds: readonly What[]): Step | undefined =>
  steps.findLast(step => kinds.includes(step.what))

/** The day of the last step of `kind`, unless one of `undoing` came after it. */
const standsSince = (steps: readonly Step[], kind: What, ...undoing: readonly What[]): Day | null => {
  const last = lastOf(steps, kind, ...undoing)
  return last !== undefined && last.what === kind && 'on' in last ? last.on : null
}

const BEGINNINGS: readonly What[] = ['began', 'progress', 'delivered']

/** The figure that tells of the latest day; of two for one day the one that was settled later. */
function latestPercent(steps: readonly Step[]): number | null {
  let best: { readonly on: Day; readonly percent: number } | null = null
  for (const step of steps) {
    if (step.what !== 'progress') continue
    if (best === null || !(step.on < best.on)) best = step
  }
  return best?.percent ?? null
}

/** A later decision counts only when it was taken while the deadline before it had not passed. */
function deadlines(task: LedgerTask): Pick<LedgerStanding, 'firstDue' | 'due' | 'timesExtended'> {
  const [first, ...later] = [...task.deadlines].sort((a, b) => a.seq - b.seq)
  if (first === undefined) return { firstDue: null, due: null, timesExtended: 0 }
  const counting = later.reduce(
    (held, decision) =>
      decision.on > held.due
        ? held
        : { due: decision.due, times: held.times + (decision.due > held.due ? 1 : 0) },
    { due: first.due, times: 0 },
  )
  return { firstDue: first.due, due: counting.due, timesExtended: counting.times }
}

export function standingOf(task: LedgerTask): LedgerStanding {
  const { steps } = task
  const began = steps.find(step => BEGINNINGS.includes(step.what))
  const checkIns = steps.flatMap(step => (step.what === 'checked-in' ? [step.on] : []))
  return {
    startedOn: began !== undefined && 'on' in began ? began.on : null,
    percent: latestPercent(steps),
    submittedOn: standsSince(steps, 'delivered', 'given-back', 'reopened'),
    closedOn: standsSince(steps, 'closed', 'reopened'),
    suspendedOn: standsSince(steps, 'suspended', 'resumed'),
    cancelledOn: standsSince(steps, 'cancelled', 'restored'),
    replacedOn: standsSince(steps, 'replaced'),
    checkIns,
    lastCheckInOn: [...checkIns].sort().at(-1) ?? null,
    ...deadlines(task),
  }
}
