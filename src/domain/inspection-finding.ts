import type { Day } from './day.ts'
import { oneOf } from './one-of.ts'

export const FINDING_KINDS = ['right', 'shortcoming', 'rhythm', 'unproven', 'figure'] as const
/**
 * `rhythm`: nothing or too late was reported of it; `unproven`: what was brought does not show what was reported;
 * `figure`: another figure was found than was reported.
 */
export type FindingKind = (typeof FINDING_KINDS)[number]

type FindingRule = {
  /** The unit is asked to explain it. */
  readonly asks: boolean
  readonly needsFigure: boolean
  /** Needs a certain file, or that there is none. */
  readonly aboutEvidence: boolean
}

export const FINDING_RULES = {
  right: { asks: false, needsFigure: false, aboutEvidence: false },
  shortcoming: { asks: true, needsFigure: false, aboutEvidence: false },
  rhythm: { asks: true, needsFigure: false, aboutEvidence: false },
  unproven: { asks: true, needsFigure: false, aboutEvidence: true },
  figure: { asks: true, needsFigure: true, aboutEvidence: false },
} as const satisfies Record<FindingKind, FindingRule>

/** Why a finding of a kind cannot stand as it is; null where it can. */
export function findingProblem(given: {
  readonly kind: FindingKind
  readonly about: 'task' | 'target'
  readonly figureFound: number | null
  readonly evidenceId: string | null
  /** Files that lie behind the task or target. */
  readonly files: number
}): 'found-missing' | 'figure-of-task' | 'evidence-missing' | null {
  const rule = FINDING_RULES[given.kind]
  if (given.figureFound !== null && given.about === 'task') return 'figure-of-task'
  if (rule.needsFigure && given.figureFound === null)
    return given.about === 'task' ? 'figure-of-task' : 'found-missing'
  // Where nothing was brought there is no file to name.
  if (rule.aboutEvidence && given.evidenceId === null && given.files > 0) return 'evidence-missing'
  return null
}

export type FindingFacts = {
  readonly kind: FindingKind
  readonly put: boolean
  readonly explainBy: Day | null
  readonly explainedOn: Day | null
  readonly withdrawn: boolean
}

export type FindingState = 'draft' | 'told' | 'waiting' | 'explained' | 'unexplained' | 'withdrawn'

/** How a finding stands on a day; one that asks nothing of the unit is only told. */
export function findingState(facts: FindingFacts, day: Day): FindingState {
  if (facts.withdrawn) return 'withdrawn'
  if (!facts.put) return 'draft'
  if (!FINDING_RULES[facts.kind].asks) return 'told'
  if (facts.explainedOn !== null) return 'explained'
  return facts.explainBy !== null && day > facts.explainBy ? 'unexplained' : 'waiting'
}

export const isFindingKind = oneOf(FINDING_KINDS)
