import type { Day } from './day.ts'
import { type Decision, type Refusal, refusal, refused } from './decision.ts'
import { addWorkingDays, type WorkingCalendar } from './working-days.ts'

export const EXPLANATION_STATES = ['proposed', 'dropped', 'asked', 'answered', 'accepted'] as const
/**
 * A proposed request waits for the leader, an asked one for whoever was asked, an answered one for the leader again.
 * Asking again is a new turn; no question and no answer is overwritten.
 */
export type ExplanationState = (typeof EXPLANATION_STATES)[number]

/** Acts on a request, and the states in which each can be done. */
export const EXPLANATION_ACTS = {
  confirm: ['proposed'],
  drop: ['proposed'],
  answer: ['asked'],
  accept: ['answered'],
  again: ['answered'],
} as const satisfies Record<string, readonly ExplanationState[]>
export type ExplanationAct = keyof typeof EXPLANATION_ACTS

export const allowsAct = (state: ExplanationState, act: ExplanationAct): boolean => {
  const states: readonly ExplanationState[] = EXPLANATION_ACTS[act]
  return states.includes(state)
}

/** Working days for an answer when the leader names no day. A default that the leader changes, not law. */
export const ANSWER_WORKING_DAYS = 3

export const defaultAnswerBy = (calendar: WorkingCalendar, today: Day): Day =>
  addWorkingDays(calendar, today, ANSWER_WORKING_DAYS)

/** Whether the answer is overdue: still owed after its day. */
export const isExplanationOverdue = (state: ExplanationState, answerBy: Day, today: Day): boolean =>
  state === 'asked' && answerBy < today

export type ExplanationRefusal = 'question-missing' | 'answer-by-past' | 'explanation-moved-on'

/** Whether a question may be asked with this day. */
export const decideAsking = (
  given: { readonly question: string; readonly answerBy: Day },
  today: Day,
): Decision<null, ExplanationRefusal> => {
  const refusals: Refusal<ExplanationRefusal>[] = []
  if (given.question.trim() === '') refusals.push(refusal('question-missing', 'question'))
  if (given.answerBy < today) refusals.push(refusal('answer-by-past', 'answerBy', { today }))
  return refusals.length > 0 ? refused(...refusals) : { ok: true, facts: null }
}
