import { type Day, dayOf } from './day.ts'
import { type Decision, type Refusal, refusal, refused } from './decision.ts'
import { type ActRefusal, refuseAct, type TaskAct } from './task-act.ts'
import type { TaskState } from './task-facts.ts'

/** What every official act on a task is given. */
export type OfficialInput = {
  readonly reason: string
  /** Number and symbol of the document, '' where there is none. */
  readonly document: string
  readonly documentOn: Day | null
  /** The day from which it holds. */
  readonly effectiveOn: Day
}

export type OfficialRefusal =
  | ActRefusal
  | 'reason-missing'
  | 'document-missing'
  | 'document-day-alone'
  | 'document-in-future'
  | 'act-in-future'
  | 'act-before-assignment'
  | 'act-before-closing'
  | 'act-before-suspension'

type Acts = Extract<
  TaskAct,
  'suspend' | 'resume' | 'cancel' | 'restore' | 'reopen' | 'split' | 'merge' | 'change-content'
>

/** The day before which an act cannot hold, with the refusal that says so. */
const earliest = (act: Acts, state: TaskState): readonly [Day | null, OfficialRefusal] => {
  if (act === 'reopen') return [state.closedOn, 'act-before-closing']
  if (act === 'resume') return [state.suspendedOn, 'act-before-suspension']
  return [state.assignedOn, 'act-before-assignment']
}

/**
 * Whether an official act may be recorded: the task's phase allows it, it has a reason, and it names its document where
 * the person who records it is not the one who decides (`ownDecision` false). In the order of the form.
 */
export const decideOfficialAct = (
  act: Acts,
  state: TaskState,
  input: OfficialInput,
  ownDecision: boolean,
  now: Date,
): Decision<null, OfficialRefusal> => {
  const no = refuseAct(act, state)
  if (no !== null) return refused(no)
  const today = dayOf(now)
  const refusals: Refusal<OfficialRefusal>[] = []
  if (input.reason.trim() === '') refusals.push(refusal('reason-missing', 'reason'))
  const unnamed = input.document.trim() === ''
  if (unnamed && !ownDecision) refusals.push(refusal('document-missing', 'document'))
  if (unnamed && ownDecision && input.documentOn !== null)
    refusals.push(refusal('document-day-alone', 'document'))
  if (input.documentOn !== null && input.documentOn > today)
    refusals.push(refusal('document-in-future', 'documentOn'))
  if (input.effectiveOn > today)
    refusals.push(refusal('act-in-future', 'effectiveOn', { on: input.effectiveOn }))
  const [from, code] = earliest(act, state)
  if (from !== null && input.effectiveOn < from)
    refusals.push(refusal(code, 'effectiveOn', { on: input.effectiveOn, from }))
  return refusals.length > 0 ? refused(...refusals) : { ok: true, facts: null }
}
