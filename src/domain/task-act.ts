import { type Refusal, refusal } from './decision.ts'
import type { Nature } from './nature.ts'
import type { TaskState } from './task-facts.ts'

/**
 * Where a task stands for the question what may be done with it. Told from the facts alone, whatever the day: whether it
 * is late changes no right.
 */
export const TASK_PHASES = [
  'draft',
  'open',
  'at-work',
  'awaiting',
  'closed',
  'suspended',
  'cancelled',
  'replaced',
] as const
export type TaskPhase = (typeof TASK_PHASES)[number]

/** The phase of a task of a running plan. What ended it comes before what stopped it, and that before how far it is. */
export const phaseOf = (state: TaskState): Exclude<TaskPhase, 'draft'> => {
  if (state.replacedOn !== null) return 'replaced'
  if (state.cancelledOn !== null) return 'cancelled'
  if (state.closedOn !== null) return 'closed'
  if (state.suspendedOn !== null) return 'suspended'
  if (state.submittedOn !== null) return 'awaiting'
  return state.startedOn === null ? 'open' : 'at-work'
}

/** Everything that can be done with a running task, in the order in which people meet it. */
export const TASK_ACTS = [
  'report',
  'check-in',
  'request-closing',
  'confirm-closing',
  'return-closing',
  'assign',
  'request-extension',
  'decide-extension',
  'ask-explanation',
  'confirm-cause',
  'change-content',
  'suspend',
  'resume',
  'cancel',
  'restore',
  'split',
  'merge',
  'reopen',
] as const
export type TaskAct = (typeof TASK_ACTS)[number]

export type ActRefusal =
  | 'task-not-running'
  | 'task-closed'
  | 'task-suspended'
  | 'task-cancelled'
  | 'task-replaced'
  | 'already-submitted'
  | 'nothing-submitted'
  | 'closing-waits'
  | 'task-not-suspended'
  | 'task-not-cancelled'
  | 'task-not-closed'
  | 'regular-never-closes'
  | 'nature-not-settled'
  | 'only-regular-checks-in'
  | 'checks-in-instead'
  | 'regular-has-no-deadline'

type Answer = 'yes' | ActRefusal
type ByPhase = Readonly<Record<TaskPhase, Answer>>
type ByNature = Readonly<Record<Nature, Answer>>

type ActRule = {
  readonly phases: ByPhase
  readonly natures: ByNature
  /** The act is an official one: it needs a reason, and cites its document where there is one. */
  readonly official: boolean
}

const ANY: ByNature = { dated: 'yes', regular: 'yes', periodic: 'yes', unknown: 'yes' }
const CLOSES: ByNature = {
  dated: 'yes',
  regular: 'regular-never-closes',
  periodic: 'regular-never-closes',
  unknown: 'nature-not-settled',
}
const HAS_DEADLINE: ByNature = {
  dated: 'yes',
  regular: 'regular-has-no-deadline',
  periodic: 'regular-has-no-deadline',
  unknown: 'yes',
}

/** What ended a task stands in the way of nearly everything. */
const OVER = {
  draft: 'task-not-running',
  closed: 'task-closed',
  cancelled: 'task-cancelled',
  replaced: 'task-replaced',
} as const
const RUNS: ByPhase = { ...OVER, open: 'yes', 'at-work': 'yes', awaiting: 'yes', suspended: 'task-suspended' }
/** A product that was handed in is confirmed or returned before the task under it is changed. */
const UNLESS_AWAITING: ByPhase = { ...RUNS, awaiting: 'closing-waits' }

/**
 * The table of acts and phases: the one place that says what may be done with a task as it stands. Who may do it is the
 * question of `policy/`, and what a form must hold that of the act's own rule.
 */
export const ACT_RULES = {
  report: {
    phases: RUNS,
    natures: { ...ANY, regular: 'checks-in-instead', periodic: 'checks-in-instead' },
    official: false,
  },
  'check-in': {
    phases: RUNS,
    natures: { ...ANY, dated: 'only-regular-checks-in', unknown: 'only-regular-checks-in' },
    official: false,
  },
  'request-closing': { phases: { ...RUNS, awaiting: 'already-submitted' }, natures: CLOSES, official: false },
  'confirm-closing': {
    phases: { ...RUNS, open: 'nothing-submitted', 'at-work': 'nothing-submitted' },
    natures: CLOSES,
    official: false,
  },
  'return-closing': {
    // Whatever has become of the task, what was handed in can be given back, so that nothing waits for ever.
    phases: {
      draft: 'task-not-running',
      open: 'nothing-submitted',
      'at-work': 'nothing-submitted',
      awaiting: 'yes',
      closed: 'task-closed',
      suspended: 'yes',
      cancelled: 'yes',
      replaced: 'yes',
    },
    natures: ANY,
    official: false,
  },
  assign: { phases: { ...RUNS, suspended: 'yes' }, natures: ANY, official: false },
  'request-extension': {
    phases: { ...RUNS, awaiting: 'already-submitted' },
    natures: HAS_DEADLINE,
    official: false,
  },
  'decide-extension': { phases: RUNS, natures: HAS_DEADLINE, official: true },
  'ask-explanation': { phases: { ...RUNS, closed: 'yes', suspended: 'yes' }, natures: ANY, official: false },
  'confirm-cause': {
    phases: { ...RUNS, closed: 'yes', suspended: 'yes' },
    natures: HAS_DEADLINE,
    official: true,
  },
  'change-content': { phases: { ...UNLESS_AWAITING, suspended: 'yes' }, natures: ANY, official: true },
  suspend: { phases: UNLESS_AWAITING, natures: ANY, official: true },
  resume: {
    phases: {
      ...OVER,
      open: 'task-not-suspended',
      'at-work': 'task-not-suspended',
      awaiting: 'task-not-suspended',
      suspended: 'yes',
    },
    natures: ANY,
    official: true,
  },
  cancel: { phases: { ...UNLESS_AWAITING, suspended: 'yes' }, natures: ANY, official: true },
  restore: {
    phases: {
      draft: 'task-not-running',
      open: 'task-not-cancelled',
      'at-work': 'task-not-cancelled',
      awaiting: 'task-not-cancelled',
      closed: 'task-not-cancelled',
      suspended: 'task-not-cancelled',
      cancelled: 'yes',
      replaced: 'task-replaced',
    },
    natures: ANY,
    official: true,
  },
  split: { phases: UNLESS_AWAITING, natures: ANY, official: true },
  merge: { phases: UNLESS_AWAITING, natures: ANY, official: true },
  reopen: {
    phases: {
      draft: 'task-not-running',
      open: 'task-not-closed',
      'at-work': 'task-not-closed',
      awaiting: 'task-not-closed',
      closed: 'yes',
      suspended: 'task-not-closed',
      cancelled: 'task-cancelled',
      replaced: 'task-replaced',
    },
    natures: CLOSES,
    official: true,
  },
} as const satisfies Record<TaskAct, ActRule>

/** Why an act is not possible on a task of this phase and nature, whoever asks; null when it is. */
export const actAnswer = (act: TaskAct, phase: TaskPhase, nature: Nature): ActRefusal | null => {
  const rule: ActRule = ACT_RULES[act]
  const byPhase = rule.phases[phase]
  if (byPhase !== 'yes') return byPhase
  const byNature = rule.natures[nature]
  return byNature === 'yes' ? null : byNature
}

/** The day of what stands in the way, for the sentence. */
const dayOfRefusal = (code: ActRefusal, state: TaskState): string | null => {
  switch (code) {
    case 'task-closed':
      return state.closedOn
    case 'task-suspended':
      return state.suspendedOn
    case 'task-cancelled':
      return state.cancelledOn
    case 'task-replaced':
      return state.replacedOn
    case 'already-submitted':
    case 'closing-waits':
      return state.submittedOn
    default:
      return null
  }
}

/** The same for a task of a running plan, as a refusal that says since when; null when the act is possible. */
export const refuseAct = (act: TaskAct, state: TaskState): Refusal<ActRefusal> | null => {
  const code = actAnswer(act, phaseOf(state), state.nature)
  if (code === null) return null
  const on = dayOfRefusal(code, state)
  return refusal(code, null, on === null ? {} : { on })
}

/** The acts that the state of a running task allows. */
export const possibleActs = (state: TaskState): readonly TaskAct[] =>
  TASK_ACTS.filter(act => refuseAct(act, state) === null)
