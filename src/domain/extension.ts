import { type Day, dayOf } from './day.ts'
import { type Decision, type Refusal, refusal, refused } from './decision.ts'
import { type ActRefusal, refuseAct } from './task-act.ts'
import type { DeadlineDecision, TaskState } from './task-facts.ts'

export type ExtensionRefusal =
  | ActRefusal
  | 'no-deadline'
  | 'due-not-later'
  | 'due-in-past'
  | 'reason-missing'
  | 'decided-in-future'

const common = (
  act: 'request-extension' | 'decide-extension',
  state: TaskState,
  due: Day,
  today: Day,
): readonly Refusal<ExtensionRefusal>[] => {
  const no = refuseAct(act, state)
  if (no !== null) return [no]
  if (state.due === null) return [refusal('no-deadline')]
  if (due <= state.due) return [refusal('due-not-later', 'due', { due: state.due })]
  return due < today ? [refusal('due-in-past', 'due', { today })] : []
}

/** Whether a later deadline may be asked for. Nothing changes until it is decided. */
export const decideExtensionRequest = (
  state: TaskState,
  input: { readonly due: Day; readonly reason: string },
  now: Date,
): Decision<null, ExtensionRefusal> => {
  const refusals = [...common('request-extension', state, input.due, dayOf(now))]
  if (input.reason.trim() === '') refusals.push(refusal('reason-missing', 'reason'))
  return refusals.length > 0 ? refused(...refusals) : { ok: true, facts: null }
}

export type ExtensionFacts = {
  readonly decision: DeadlineDecision
  /** False when it was decided after the deadline in force: it stays on record, lateness stands. */
  readonly counts: boolean
}

/**
 * Decides on a later deadline: an official act that names its document where there is one ('' = none). It is added
 * behind the deadlines that are there; the first is never touched.
 */
export const decideExtension = (
  state: TaskState,
  input: { readonly due: Day; readonly document: string; readonly decidedOn: Day },
  now: Date,
): Decision<ExtensionFacts, ExtensionRefusal> => {
  const today = dayOf(now)
  const refusals = [...common('decide-extension', state, input.due, today)]
  const document = input.document.trim() || null
  if (input.decidedOn > today) refusals.push(refusal('decided-in-future', 'decidedOn', { today }))
  if (refusals.length > 0) return refused(...refusals)
  const decision = { due: input.due, document, effectiveOn: input.decidedOn, recordedAt: now }
  return { ok: true, facts: { decision, counts: state.due !== null && input.decidedOn <= state.due } }
}
