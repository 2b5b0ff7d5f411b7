import type { Day } from './day.ts'

export type UnitPlanFacts = {
  readonly submittedAt: Date | null
  readonly decision: 'agreed' | 'returned' | null
}

/** `draft`: being written. `submitted`: waits for the head. A returned one is written on. */
export type UnitPlanState = 'draft' | 'submitted' | 'agreed' | 'returned'

export const unitPlanState = (plan: UnitPlanFacts): UnitPlanState => {
  if (plan.decision !== null) return plan.decision
  return plan.submittedAt === null ? 'draft' : 'submitted'
}

/** What of a unit's own plan may still be written: not what its head is looking at, and not what was agreed. */
export const canWrite = (plan: UnitPlanFacts): boolean => {
  const state = unitPlanState(plan)
  return state === 'draft' || state === 'returned'
}

export const stepIsLate = (step: { readonly due: Day; readonly reachedOn: Day | null }, day: Day): boolean =>
  step.reachedOn === null && day > step.due

export type StepProblem = { readonly at: number; readonly field: 'text' | 'due'; readonly code: StepCode }
type StepCode = 'step-text-missing' | 'step-due-missing' | 'step-after-deadline'

/**
 * What is wrong with the milestones of a unit's own plan: each has words and a day, and none lies after the deadline
 * of its task, where the task has one.
 */
export const stepProblems = (
  steps: readonly { readonly text: string; readonly due: Day | null }[],
  deadline: Day | null,
): readonly StepProblem[] =>
  steps.flatMap((step, at): readonly StepProblem[] => {
    const problems: StepProblem[] = []
    if (step.text.trim() === '') problems.push({ at, field: 'text', code: 'step-text-missing' })
    if (step.due === null) problems.push({ at, field: 'due', code: 'step-due-missing' })
    else if (deadline !== null && step.due > deadline)
      problems.push({ at, field: 'due', code: 'step-after-deadline' })
    return problems
  })
