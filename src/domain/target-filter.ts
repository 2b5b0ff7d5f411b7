import { TARGET_STATUS_RULES, type TargetJudgement } from './target-status.ts'

/** Groups by which a list of targets is narrowed, in the order in which they are offered. */
export const TARGET_GROUPS = ['behind', 'attention', 'reached', 'exceeded', 'not-due', 'no-figure'] as const
export type TargetGroup = (typeof TARGET_GROUPS)[number]

/** What a list of running targets is narrowed by; null or an empty text narrows nothing. */
export type TargetFilter = {
  readonly group: TargetGroup | null
  readonly planId: string | null
  /** The lead unit. */
  readonly unitId: string | null
  /** Words that the target must hold. */
  readonly typed: string
}

export const NO_TARGET_FILTER: TargetFilter = { group: null, planId: null, unitId: null, typed: '' }

type Colour = (typeof TARGET_STATUS_RULES)[keyof typeof TARGET_STATUS_RULES]['group']
const COLOURS: { readonly [C in Colour]: TargetGroup } = {
  red: 'behind',
  amber: 'attention',
  green: 'reached',
  done: 'exceeded',
  grey: 'not-due',
}

/** The group of a target by how it stands; 'no-figure' cuts across them. */
export const groupOfTarget = ({ status }: Pick<TargetJudgement, 'status'>): TargetGroup =>
  COLOURS[TARGET_STATUS_RULES[status].group]

export const isInTargetGroup = (
  judgement: Pick<TargetJudgement, 'status' | 'latest'>,
  group: TargetGroup,
): boolean => (group === 'no-figure' ? judgement.latest === null : groupOfTarget(judgement) === group)
