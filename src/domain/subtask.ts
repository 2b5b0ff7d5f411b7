import type { Day } from './day.ts'

/** How far a piece of a task is, as its owner says. A dropped one is done by nobody and counts nowhere. */
export const SUBTASK_STATES = ['not-begun', 'at-work', 'done', 'dropped'] as const
export type SubtaskState = (typeof SUBTASK_STATES)[number]

export const isOpenSubtask = (state: SubtaskState): boolean => state === 'not-begun' || state === 'at-work'

/** Whether a piece is late on a day. It is a matter of the unit: no statistics of the plan count it. */
export const subtaskIsLate = (
  subtask: { readonly due: Day | null; readonly state: SubtaskState },
  day: Day,
): boolean => isOpenSubtask(subtask.state) && subtask.due !== null && day > subtask.due

/**
 * The percent of a task that its pieces propose: those done of all that were not dropped, each alike, rounded down so
 * that nothing is done before all is. null where there are none. A person reports it or another; nothing is taken over.
 */
export const proposedPercent = (pieces: readonly { readonly state: SubtaskState }[]): number | null => {
  const counted = pieces.filter(piece => piece.state !== 'dropped')
  if (counted.length === 0) return null
  return Math.floor((counted.filter(piece => piece.state === 'done').length / counted.length) * 100)
}
