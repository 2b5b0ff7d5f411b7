import { type Day, dayOf } from './day.ts'
import { type Decision, type Refusal, refusal, refused } from './decision.ts'
import type { WorkState } from './journal-payload.ts'
import { NATURE_RULES } from './nature.ts'
import { type ActRefusal, refuseAct } from './task-act.ts'
import type { CheckIn, TaskMark, TaskState } from './task-facts.ts'

/** The answers to "where does work stand", in the order of a form. */
export const WORK_STATES = [
  'not-begun',
  'at-work',
  'obstacle',
  'delivered',
] as const satisfies readonly WorkState[]

/** What a person reports: facts only. Whether the task is late is computed, so there is no field for it. */
export type UpdateInput = {
  readonly state: WorkState
  readonly percent: number | null
  /** What has been done. */
  readonly text: string
  /** What stands in the way; asked for with the state 'obstacle'. */
  readonly obstacle: string
  readonly evidenceCount: number
  /** The day the facts hold, usually today. */
  readonly on: Day
}

export type UpdateRefusal =
  | ActRefusal
  | 'text-missing'
  | 'obstacle-missing'
  | 'percent-out-of-range'
  | 'day-in-future'
  | 'day-before-assignment'
  | 'product-not-named'
  | 'product-not-delivered'

export type UpdateFacts = {
  /** Recorded with the submission itself: that work was handed in does not wait for anybody. */
  readonly atOnce: readonly TaskMark[]
  /** Recorded when the update is approved, with the approval's own time. */
  readonly onApproval: readonly TaskMark[]
  /** For regular and periodic tasks, recorded on approval. */
  readonly checkIn: CheckIn | null
}

/** Why nothing more may be reported on a task, or null. */
export const closedToReports = (state: TaskState): Refusal<ActRefusal> | null =>
  refuseAct(NATURE_RULES[state.nature].checksIn ? 'check-in' : 'report', state)

/** What stands between a dated task and its closing: a product with a name, and that product delivered. */
export const deliveryRefusals = (
  state: TaskState,
  product: string | null,
  delivery: { readonly evidenceCount: number; readonly text: string },
): readonly Refusal<
  'regular-never-closes' | 'nature-not-settled' | 'product-not-named' | 'product-not-delivered'
>[] => {
  if (NATURE_RULES[state.nature].checksIn) return [refusal('regular-never-closes', 'state')]
  if (state.nature === 'unknown') return [refusal('nature-not-settled', 'state')]
  const name = product?.trim() ?? ''
  if (name === '') return [refusal('product-not-named', 'state')]
  if (delivery.evidenceCount === 0 && delivery.text.trim() === '') {
    return [refusal('product-not-delivered', 'evidence', { product: name })]
  }
  return []
}

/**
 * A figure, a file or a named obstacle says as much as a sentence: who stands in the field with a telephone has those.
 * A state alone says something while the task has not begun; afterwards "still at work" is no news.
 */
const saysNothing = (task: TaskState, input: UpdateInput): boolean =>
  input.text.trim() === '' &&
  input.percent === null &&
  input.evidenceCount === 0 &&
  !(input.state === 'obstacle' && input.obstacle.trim() !== '') &&
  !(input.state !== 'delivered' && task.startedOn === null && !NATURE_RULES[task.nature].checksIn)

/**
 * Decides on a progress update. `product` is the name of the task's product, `now` the instant of the submission.
 * Refusals come in the order of the form, so that the page can list them all at once.
 */
export const decideUpdate = (
  state: TaskState,
  product: string | null,
  input: UpdateInput,
  now: Date,
): Decision<UpdateFacts, UpdateRefusal> => {
  const closed = closedToReports(state)
  if (closed !== null) return refused(closed)
  const refusals: Refusal<UpdateRefusal>[] = []
  const delivered = input.state === 'delivered'
  const twice = delivered ? refuseAct('request-closing', state) : null
  if (twice?.code === 'already-submitted') refusals.push({ ...twice, field: 'state' })
  if (delivered) refusals.push(...deliveryRefusals(state, product, input))
  if (saysNothing(state, input)) refusals.push(refusal('text-missing', 'text'))
  if (input.percent !== null && !(input.percent >= 0 && input.percent <= 100)) {
    refusals.push(refusal('percent-out-of-range', 'percent', { percent: input.percent }))
  }
  if (input.state === 'obstacle' && input.obstacle.trim() === '')
    refusals.push(refusal('obstacle-missing', 'obstacle'))
  if (input.on > dayOf(now)) refusals.push(refusal('day-in-future', 'on', { on: input.on }))
  if (state.assignedOn !== null && input.on < state.assignedOn) {
    refusals.push(refusal('day-before-assignment', 'on', { on: input.on, assignedOn: state.assignedOn }))
  }
  if (refusals.length > 0) return refused(...refusals)

  const recorded = { effectiveOn: input.on, recordedAt: now }
  if (NATURE_RULES[state.nature].checksIn) {
    return { ok: true, facts: { atOnce: [], onApproval: [], checkIn: recorded } }
  }
  const onApproval: TaskMark[] = []
  if (input.percent !== null) onApproval.push({ ...recorded, kind: 'progress', percent: input.percent })
  else if (input.state !== 'not-begun' && !delivered) onApproval.push({ ...recorded, kind: 'started' })
  return {
    ok: true,
    facts: { atOnce: delivered ? [{ ...recorded, kind: 'submitted' }] : [], onApproval, checkIn: null },
  }
}

/** Decides on sending an update back. A delivered product goes back to work with it. */
export const decideReturn = (
  state: TaskState,
  reason: string,
  now: Date,
): Decision<readonly TaskMark[], 'reason-missing'> => {
  if (reason.trim() === '') return refused(refusal('reason-missing', 'reason'))
  const marks: TaskMark[] =
    state.submittedOn !== null && state.closedOn === null
      ? [{ kind: 'returned', effectiveOn: dayOf(now), recordedAt: now }]
      : []
  return { ok: true, facts: marks }
}
