import type { Day } from './day.ts'

/**
 * A unit's report in a round:
 * - `owed`: nothing written; `drafted`: an officer keeps a draft; `with-head`: waits for the head of the unit;
 * - `sent`: the head approved it, it waits for the standing agency; `returned`: given back with a reason; `accepted`.
 */
export const SUBMISSION_STATES = ['owed', 'drafted', 'with-head', 'sent', 'returned', 'accepted'] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

export const SUBMISSION_ACTS = ['save', 'put', 'give-back', 'send', 'accept', 'return'] as const
export type SubmissionAct = (typeof SUBMISSION_ACTS)[number]

type SubmissionRule = {
  readonly from: readonly SubmissionState[]
  readonly to: SubmissionState
  readonly reason: boolean
  /** `unit`: who works there; `head`: who heads it; `standing`: the standing agency. */
  readonly by: 'unit' | 'head' | 'standing'
  /** Whether a locked round still takes it. */
  readonly whenLocked: boolean
}

const WRITABLE = ['owed', 'drafted', 'returned'] as const

/** What may be done with a unit's report, from which state, by whom. */
export const SUBMISSION_RULES = {
  save: { from: WRITABLE, to: 'drafted', reason: false, by: 'unit', whenLocked: false },
  put: { from: WRITABLE, to: 'with-head', reason: false, by: 'unit', whenLocked: false },
  'give-back': { from: ['with-head'], to: 'returned', reason: true, by: 'head', whenLocked: false },
  send: { from: [...WRITABLE, 'with-head'], to: 'sent', reason: false, by: 'head', whenLocked: false },
  accept: { from: ['sent'], to: 'accepted', reason: false, by: 'standing', whenLocked: true },
  return: { from: ['sent', 'accepted'], to: 'returned', reason: true, by: 'standing', whenLocked: false },
} as const satisfies Record<SubmissionAct, SubmissionRule>

/** The consolidated report of one line: written, vetted, signed, given its number. */
export const CHAIN_STATES = ['drafting', 'vetting', 'signing', 'numbering', 'issued'] as const
export type ChainState = (typeof CHAIN_STATES)[number]

export const CHAIN_ACTS = ['put', 'vet', 'vet-return', 'sign', 'sign-return', 'number', 'correct'] as const
export type ChainAct = (typeof CHAIN_ACTS)[number]

type ChainRule = {
  readonly from: ChainState
  readonly to: ChainState
  readonly reason: boolean
  readonly by: 'standing' | 'vetter' | 'leader' | 'clerk'
}

export const CHAIN_RULES = {
  put: { from: 'drafting', to: 'vetting', reason: false, by: 'standing' },
  vet: { from: 'vetting', to: 'signing', reason: false, by: 'vetter' },
  'vet-return': { from: 'vetting', to: 'drafting', reason: true, by: 'vetter' },
  sign: { from: 'signing', to: 'numbering', reason: false, by: 'leader' },
  'sign-return': { from: 'signing', to: 'drafting', reason: true, by: 'leader' },
  number: { from: 'numbering', to: 'issued', reason: false, by: 'clerk' },
  // What was issued stays as it was sent; a report that corrects it goes through the same steps.
  correct: { from: 'issued', to: 'drafting', reason: true, by: 'standing' },
} as const satisfies Record<ChainAct, ChainRule>

export type RoundRefusal =
  | 'submission-not-open'
  | 'chain-not-open'
  | 'round-locked'
  | 'reason-missing'
  | 'round-issued'

export type Moved<State> =
  | { readonly ok: true; readonly to: State }
  | { readonly ok: false; readonly code: RoundRefusal }

/** Whether a locked round lets a unit go on: it has an exception that has not run out. */
export const isClosedFor = (
  round: { readonly lockedOn: Day | null },
  submission: { readonly exceptionUntil: Day | null },
  today: Day,
): boolean =>
  round.lockedOn !== null && (submission.exceptionUntil === null || submission.exceptionUntil < today)

/** Moves a unit's report, or says why not. */
export const moveSubmission = (
  act: SubmissionAct,
  state: SubmissionState,
  at: { readonly closed: boolean; readonly reason: string },
): Moved<SubmissionState> => {
  const rule: SubmissionRule = SUBMISSION_RULES[act]
  if (!rule.from.includes(state)) return { ok: false, code: 'submission-not-open' }
  if (at.closed && !rule.whenLocked) return { ok: false, code: 'round-locked' }
  if (rule.reason && at.reason.trim() === '') return { ok: false, code: 'reason-missing' }
  return { ok: true, to: rule.to }
}

/** Moves the consolidated report of a line, or says why not. */
export const moveChain = (act: ChainAct, state: ChainState, reason: string): Moved<ChainState> => {
  const rule: ChainRule = CHAIN_RULES[act]
  if (rule.from !== state) return { ok: false, code: 'chain-not-open' }
  if (rule.reason && reason.trim() === '') return { ok: false, code: 'reason-missing' }
  return { ok: true, to: rule.to }
}

/**
 * Whether a unit is still to send its report and is able to: what was sent waits for others, and a locked round takes
 * nothing from a unit without an exception.
 */
export const isAwaited = (
  round: { readonly lockedOn: Day | null },
  submission: { readonly state: SubmissionState; readonly exceptionUntil: Day | null },
  today: Day,
): boolean =>
  submission.state !== 'sent' && submission.state !== 'accepted' && !isClosedFor(round, submission, today)

/** By when a unit submits: the round's day, or the later one that was agreed for it alone. */
export const dueOfUnit = (
  round: { readonly unitDue: Day },
  submission: { readonly exceptionUntil: Day | null },
): Day =>
  submission.exceptionUntil !== null && submission.exceptionUntil > round.unitDue
    ? submission.exceptionUntil
    : round.unitDue

/** A unit's report as the reporting rate sees it. */
export type Counted = {
  readonly state: SubmissionState
  /** The day on which the head first sent it; null before. A returned report keeps it. */
  readonly firstSentOn: Day | null
  readonly exceptionUntil: Day | null
}

export type ReportingRate = {
  readonly expected: number
  /** Sent at least once, whatever happened to it then. */
  readonly received: number
  /** First sent by its own deadline. */
  readonly onTime: number
  readonly accepted: number
}

/**
 * How many of the units that owe a report have sent one, and how many of those in time. Being returned does not make
 * an early report late: what counts is the day on which it first came.
 */
export const reportingRate = (
  round: { readonly unitDue: Day },
  submissions: readonly Counted[],
): ReportingRate => {
  const received = submissions.filter(one => one.firstSentOn !== null)
  return {
    expected: submissions.length,
    received: received.length,
    onTime: received.filter(one => (one.firstSentOn ?? '') <= dueOfUnit(round, one)).length,
    accepted: submissions.filter(one => one.state === 'accepted').length,
  }
}

/** A figure as it was reported or would be. */
export type SaidFigure = { readonly id: string; readonly name: string; readonly value: number | null }

/** Two figures say the same when they would print alike: to one hundredth. */
const same = (a: number, b: number): boolean => Math.round(a * 100) === Math.round(b * 100)

export type Contradiction = {
  readonly id: string
  readonly name: string
  readonly before: number
  readonly now: number | null
}

/**
 * Figures that say something else than what was already reported for the same plan and the same days. A figure that had
 * no value then contradicts nothing.
 */
export const contradictions = (
  reported: readonly SaidFigure[],
  now: readonly SaidFigure[],
): readonly Contradiction[] => {
  const byId = new Map(now.map(one => [one.id, one]))
  return reported.flatMap(({ id, name, value: before }) => {
    const figure = byId.get(id)
    if (before === null || figure === undefined) return []
    return figure.value !== null && same(before, figure.value)
      ? []
      : [{ id, name, before, now: figure.value }]
  })
}

const STATES: readonly string[] = SUBMISSION_STATES
export const isSubmissionState = (text: string): text is SubmissionState => STATES.includes(text)
const CHAIN: readonly string[] = CHAIN_STATES
export const isChainState = (text: string): text is ChainState => CHAIN.includes(text)
