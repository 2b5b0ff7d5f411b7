import type { Day } from './day.ts'
import type { Nature } from './nature.ts'
import type { Comparator, TargetKind } from './plan-reading.ts'
import type { Rhythm } from './rhythm.ts'

type Ids = { readonly planId: string; readonly version: number; readonly code: string }

/** What a running plan says of a task, as far as statistics read it: always all of it, never only what changed. */
export type TaskTerms = {
  readonly taskId: string
  readonly leadUnitId: string | null
  readonly nature: Nature
  readonly rhythm: Rhythm | null
  readonly plannedStart: Day | null
  /** The deadline as the plan's version has it; which one counts is told by the decisions. */
  readonly deadline: Day | null
}

/** What a running plan says of a target, as far as statistics read it: always all of it. */
export type TargetTerms = {
  readonly targetId: string
  readonly leadUnitId: string | null
  readonly kind: TargetKind
  readonly op: Comparator
  /** For kind 'per': per how many. */
  readonly per: number | null
  readonly milestones: readonly { readonly by: Day; readonly value: number; readonly max: number | null }[]
}

/**
 * Events that carry every value by which a running plan is counted, so that the figures can be made from the journal
 * alone. Plans adopted before these kinds existed have none of them; nothing can be recounted for those.
 */
export type FactPayloads = {
  /** `due`: the deadline first given, decided on `assignedOn`; null when none was. */
  'task-adopted': Ids & TaskTerms & { readonly assignedOn: Day; readonly due: Day | null }
  /** Filled in while the plan runs. `due`: a first deadline given by it, on the day `on`; null when it gave none. */
  'task-refilled': TaskTerms & { readonly due: Day | null; readonly on: Day }
  'target-adopted': Ids & TargetTerms
  'target-refilled': TargetTerms
}
