/** Acts of the review that can be taken back. */
export const STEP_ACTS = [
  'accepted',
  'dropped',
  'unseen',
  'taken',
  'corrected',
  'filled',
  'split',
  'merged',
  'compared',
] as const
export type StepAct = (typeof STEP_ACTS)[number]

/** Steps that a person can go back: enough for an afternoon, and few enough to be remembered. */
export const MOST_STEPS = 50
