import type { Day } from '../day.ts'
import type { RecordRow, RecordTable } from './record-tables.ts'

/**
 * What the journal alone says of a locality. Nothing here knows the tables, the state columns or the rules that the
 * pages use: it is the other side of a comparison.
 */
export type Ledger = {
  /** Rows taken in. */
  rows: number
  readonly tasks: Map<string, LedgerTask>
  readonly targets: Map<string, LedgerTarget>
  readonly updates: Map<string, LedgerUpdate>
  readonly measurements: Map<string, LedgerMeasurement>
  /** How figures of periods are brought together, by target; where nothing is said each stands for itself. */
  readonly gatherings: Map<string, Gathering>
  /** Official acts on tasks, and requests for later deadlines. */
  readonly acts: Map<string, LedgerAct>
  readonly extensions: Map<string, LedgerExtension>
  readonly latenesses: Map<string, LedgerLateness>
  readonly closings: Map<string, LedgerClosing>
  /** Rows of the tables that are told one by one, under their keys. */
  readonly records: Map<RecordTable, Map<string, RecordRow>>
  /** Plans that were adopted with their terms, and those adopted before the journal held terms. */
  readonly plans: Set<string>
  readonly plansOfBefore: Set<string>
  readonly adoptedAt: Map<string, string>
  /** Updates of before the journal held their day. */
  readonly updatesOfBefore: Set<string>
  /** Rows that could not be understood: their number and why. */
  readonly unreadable: { readonly seq: number; readonly why: string }[]
}

/** What has happened to a task, in the order of the journal. */
export type Step =
  | { readonly what: 'began'; readonly on: Day }
  | { readonly what: 'progress'; readonly on: Day; readonly percent: number }
  | { readonly what: 'delivered'; readonly on: Day }
  | { readonly what: 'given-back' }
  | { readonly what: 'closed'; readonly on: Day }
  | { readonly what: 'reopened' }
  | { readonly what: 'suspended'; readonly on: Day }
  | { readonly what: 'resumed' }
  | { readonly what: 'cancelled'; readonly on: Day }
  | { readonly what: 'restored' }
  | { readonly what: 'replaced'; readonly on: Day }
  | { readonly what: 'checked-in'; readonly on: Day }

export type LedgerTask = {
  readonly id: string
  planId: string
  leadUnitId: string | null
  ownerPersonId: string | null
  leaderPersonId: string | null
  followingUnitId: string | null
  /** In the order of their ids. */
  supportUnitIds: readonly string[]
  nature: string
  rhythm: string | null
  plannedStart: Day | null
  boundSince: Day | null
  /** Decisions on the deadline in their order. */
  readonly deadlines: { readonly seq: number; readonly due: Day; readonly on: Day }[]
  readonly steps: Step[]
}

export type LedgerTarget = {
  readonly id: string
  planId: string
  leadUnitId: string | null
  kind: string
  op: string
  per: number | null
  /** What only newer lines tell; null where the last one was of before. */
  more: {
    readonly ownerPersonId: string | null
    readonly followingUnitId: string | null
    readonly value: number | null
    readonly max: number | null
  } | null
  milestones: readonly { readonly by: Day; readonly value: number; readonly max: number | null }[]
}

/** Figures of the periods of a year are added up, or their numerators and denominators apart. */
export type Gathering = 'sum' | 'weighted' | 'none'

export type LedgerUpdate = {
  readonly taskId: string
  readonly kind: 'progress' | 'closing' | 'check-in'
  readonly on: Day
  readonly workState: string
  readonly percent: number | null
  state: 'submitted' | 'approved' | 'returned'
}

export type LedgerMeasurement = {
  readonly targetId: string
  readonly on: Day
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reached: boolean | null
  state: 'submitted' | 'approved' | 'returned' | 'replaced' | 'withdrawn'
}

export type LedgerAct = { readonly taskId: string; readonly kind: string; readonly on: Day }

export type LedgerExtension = {
  /** Changes when what waits goes along to another task. */
  taskId: string
  readonly asked: Day
  readonly before: Day
  state: 'asked' | 'agreed' | 'refused'
  agreedTo: Day | null
  decidedOn: Day | null
  /** Whether it moves the deadline by which statistics judge. */
  counts: boolean | null
}

/** A lateness as its last event has it. */
export type LedgerLateness = {
  readonly kind: string
  readonly taskId: string | null
  readonly targetId: string | null
  readonly due: Day
  readonly periodId: string | null
  readonly leadUnitId: string | null
  readonly ownerPersonId: string | null
  readonly beganOn: Day
  readonly endedOn: Day | null
  readonly end: string | null
  /** It turned out to have been in time. */
  readonly withdrawn: boolean
}

/** A closed year: `figures` is the digest of all that it keeps. */
export type LedgerClosing = {
  readonly planId: string
  readonly year: number
  readonly countedOn: Day
  readonly toPlanId: string | null
  readonly toYear: number | null
  readonly figures: string
}

export const emptyLedger = (): Ledger => ({
  rows: 0,
  tasks: new Map(),
  targets: new Map(),
  updates: new Map(),
  measurements: new Map(),
  gatherings: new Map(),
  acts: new Map(),
  extensions: new Map(),
  latenesses: new Map(),
  closings: new Map(),
  records: new Map(),
  plans: new Set(),
  plansOfBefore: new Set(),
  adoptedAt: new Map(),
  updatesOfBefore: new Set(),
  unreadable: [],
})

/** The tasks and targets of which the journal knows everything. */
export const runningTasks = (ledger: Ledger): readonly LedgerTask[] =>
  [...ledger.tasks.values()].filter(task => ledger.plans.has(task.planId))
export const runningTargets = (ledger: Ledger): readonly LedgerTarget[] =>
  [...ledger.targets.values()].filter(target => ledger.plans.has(target.planId))
