import type { Day } from './day.ts'
import { type Decision, type Refusal, refusal, refused } from './decision.ts'

export const CONCERN_KINDS = ['obstacle', 'proposal'] as const
/** What stands in the way (khó khăn, vướng mắc), or what is asked for (đề xuất, kiến nghị). */
export type ConcernKind = (typeof CONCERN_KINDS)[number]

export const CONCERN_OUTCOMES = ['agreed', 'partly', 'declined'] as const
/** How it was decided. */
export type ConcernOutcome = (typeof CONCERN_OUTCOMES)[number]

export const CONCERN_STATES = ['open', 'answered', 'withdrawn'] as const
export type ConcernState = (typeof CONCERN_STATES)[number]

/** To whom it goes; 'nobody' when it came with an update and nobody has been named. */
export type Addressee =
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'leader'; readonly personId: string }
  | { readonly kind: 'above'; readonly name: string }
  | { readonly kind: 'nobody' }

/** Facts of an obstacle or proposal by which the rules tell how it stands. */
export type ConcernFacts = {
  readonly state: ConcernState
  readonly effectiveOn: Day
  readonly answerBy: Day | null
  readonly answeredOn: Day | null
}

/** Days by which an open one is past the day on which an answer was wanted; 0 = in time, answered or no day given. */
export const isAnswerLate = (concern: Pick<ConcernFacts, 'state' | 'answerBy'>, today: Day): boolean =>
  concern.state === 'open' && concern.answerBy !== null && concern.answerBy < today

/**
 * Whether a report of a period tells of it: what was raised in the period, and what came from before and was still
 * open when the period began. What was raised after the cut-off waits for the next report; what was withdrawn is told
 * by none.
 */
export const standsInReport = (
  concern: ConcernFacts,
  period: { readonly from: Day; readonly cutOff: Day },
): boolean => {
  if (concern.state === 'withdrawn' || concern.effectiveOn > period.cutOff) return false
  if (concern.effectiveOn >= period.from) return true
  return concern.answeredOn === null || concern.answeredOn >= period.from
}

export type ConcernRefusal =
  | 'concern-not-open'
  | 'answer-missing'
  | 'answer-in-future'
  | 'answer-before-raised'
  | 'answer-by-past'
  | 'above-not-named'

/** Whether it may be raised: an answer can only be wanted from today on, and a level above is named. */
export const decideRaising = (
  given: { readonly to: Addressee; readonly answerBy: Day | null },
  today: Day,
): Decision<null, ConcernRefusal> => {
  const refusals: Refusal<ConcernRefusal>[] = []
  if (given.to.kind === 'above' && given.to.name.trim() === '')
    refusals.push(refusal('above-not-named', 'toName'))
  if (given.answerBy !== null && given.answerBy < today)
    refusals.push(refusal('answer-by-past', 'answerBy', { today }))
  return refusals.length > 0 ? refused(...refusals) : { ok: true, facts: null }
}

/** Whether it may be answered as given. */
export const decideAnswer = (
  concern: ConcernFacts,
  given: { readonly answer: string; readonly answeredOn: Day },
  today: Day,
): Decision<null, ConcernRefusal> => {
  if (concern.state !== 'open') return refused(refusal('concern-not-open'))
  const refusals: Refusal<ConcernRefusal>[] = []
  if (given.answer.trim() === '') refusals.push(refusal('answer-missing', 'answer'))
  if (given.answeredOn > today) refusals.push(refusal('answer-in-future', 'answeredOn', { today }))
  else if (given.answeredOn < concern.effectiveOn)
    refusals.push(refusal('answer-before-raised', 'answeredOn', { on: concern.effectiveOn }))
  return refusals.length > 0 ? refused(...refusals) : { ok: true, facts: null }
}
