import { type Decision, type Refusal, refusal, refused } from './decision.ts'
import type { TaskMark, TaskState } from './task-facts.ts'
import { closedToReports, deliveryRefusals } from './update.ts'

export type ClosingInput = {
  /** Name of the task's product. */
  readonly product: string | null
  readonly delivery: { readonly evidenceCount: number; readonly text: string }
  readonly requestedBy: string
  readonly confirmedBy: string
}

export type ClosingRefusal =
  | 'task-closed'
  | 'task-cancelled'
  | 'task-suspended'
  | 'nothing-submitted'
  | 'regular-never-closes'
  | 'nature-not-settled'
  | 'product-not-named'
  | 'product-not-delivered'
  | 'same-person'

/**
 * Decides on closing a dated task: its product has a name and has been delivered (a file or a text), and another
 * person than the one who handed it in confirms. The task counts as done on the day the product was delivered, so
 * that a slow check makes nobody late. Regular and periodic tasks never close; they check in.
 */
export const decideClosing = (
  state: TaskState,
  input: ClosingInput,
  now: Date,
): Decision<TaskMark, ClosingRefusal> => {
  const closed = closedToReports(state)
  if (closed !== null) return refused(closed)
  const refusals: Refusal<ClosingRefusal>[] = [...deliveryRefusals(state, input.product, input.delivery)]
  if (refusals.length === 0 && state.submittedOn === null) refusals.push(refusal('nothing-submitted'))
  if (input.requestedBy === input.confirmedBy) refusals.push(refusal('same-person'))
  if (refusals.length > 0 || state.submittedOn === null) return refused(...refusals)
  return { ok: true, facts: { kind: 'closed', effectiveOn: state.submittedOn, recordedAt: now } }
}
