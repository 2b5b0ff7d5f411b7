import { type Decision, type Refusal, refusal, refused } from './decision.ts'
import { type ActRefusal, refuseAct } from './task-act.ts'
import type { TaskMark, TaskState } from './task-facts.ts'
import { deliveryRefusals } from './update.ts'

export type ClosingInput = {
  /** Name of the task's product. */
  readonly product: string | null
  readonly delivery: { readonly evidenceCount: number; readonly text: string }
  readonly requestedBy: string
  readonly confirmedBy: string
}

export type ClosingRefusal = ActRefusal | 'product-not-named' | 'product-not-delivered' | 'same-person'

/** Said after what is wrong with the delivery itself, so that the form lists everything at once. */
const LATER: readonly ActRefusal[] = ['nothing-submitted', 'regular-never-closes', 'nature-not-settled']

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
  const no = refuseAct('confirm-closing', state)
  if (no !== null && !LATER.includes(no.code)) return refused(no)
  const refusals: Refusal<ClosingRefusal>[] = [...deliveryRefusals(state, input.product, input.delivery)]
  if (refusals.length === 0 && state.submittedOn === null) refusals.push(refusal('nothing-submitted'))
  if (input.requestedBy === input.confirmedBy) refusals.push(refusal('same-person'))
  if (refusals.length > 0 || state.submittedOn === null) return refused(...refusals)
  return { ok: true, facts: { kind: 'closed', effectiveOn: state.submittedOn, recordedAt: now } }
}
