import { oneOf } from './one-of.ts'

/** Facts that speak for looking at a task or a target; `chosen` = somebody put it there. */
export const SCOPE_REASONS = [
  'overdue',
  'no-evidence',
  'extended',
  'corrected',
  'contested',
  'behind',
  'chosen',
] as const
export type ScopeReason = (typeof SCOPE_REASONS)[number]

/** So many agreed extensions of one deadline are repeated ones. */
export const REPEATED = 2

export type ScopeFacts = {
  readonly kind: 'task' | 'target'
  /** Late now, or ended late within the time that is checked. */
  readonly late: boolean
  /** Reported work or figures, and files behind them. */
  readonly reports: number
  readonly files: number
  readonly extensions: number
  /** Figures that took the place of a reported one. */
  readonly corrections: number
  /** The unit argued against it or asked for confirmation of a cause outside its hands. */
  readonly contested: boolean
  /** A target that fell, missed its milestone or asks for attention. */
  readonly behind: boolean
}

/** Which facts speak for looking at a task or target; empty = none does. */
export const scopeReasons = (facts: ScopeFacts): readonly ScopeReason[] => [
  ...(facts.late ? (['overdue'] as const) : []),
  ...(facts.reports > 0 && facts.files === 0 ? (['no-evidence'] as const) : []),
  ...(facts.extensions >= REPEATED ? (['extended'] as const) : []),
  ...(facts.corrections > 0 ? (['corrected'] as const) : []),
  ...(facts.contested ? (['contested'] as const) : []),
  ...(facts.behind ? (['behind'] as const) : []),
]

/** In the order in which they are worth the team's time: the most reasons first, then as they came. */
export const inOrderOfNeed = <T extends { readonly reasons: readonly ScopeReason[] }>(
  items: readonly T[],
): readonly T[] => items.toSorted((one, other) => other.reasons.length - one.reasons.length)

export const isScopeReason = oneOf(SCOPE_REASONS)
