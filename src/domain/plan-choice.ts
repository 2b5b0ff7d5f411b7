import type { Day } from './day.ts'
import type { Line } from './role.ts'

/** What a plan is chosen by. */
export type ChoosablePlan = { readonly line: Line; readonly dated: Day | null }

/**
 * The order in which people are offered plans to report on: those that were signed before the collections of single tasks,
 * which nobody signs; the State line before the Party's; the newest first. The first is what a form proposes.
 */
export const compareForReports = (one: ChoosablePlan, other: ChoosablePlan): number => {
  const unsigned = Number(one.dated === null) - Number(other.dated === null)
  if (unsigned !== 0) return unsigned
  if (one.line !== other.line) return one.line === 'state' ? -1 : 1
  if (one.dated === other.dated) return 0
  return (one.dated ?? '') > (other.dated ?? '') ? -1 : 1
}
