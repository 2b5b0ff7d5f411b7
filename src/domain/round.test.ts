// Pure. The tables below are the whole of what may happen to a report: a change of a rule must change them.
import { expect, test } from 'vitest'
import {
  CHAIN_ACTS,
  CHAIN_STATES,
  type ChainAct,
  type ChainState,
  contradictions,
  isClosedFor,
  moveChain,
  moveSubmission,
  reportingRate,
  SUBMISSION_ACTS,
  SUBMISSION_RULES,
  SUBMISSION_STATES,
  type SubmissionAct,
  type SubmissionState,
} from './round.ts'

/** Per act, what each state becomes: owed, drafted, with-head, sent, returned, accepted. */
const SUBMISSIONS: Readonly<Record<SubmissionAct, readonly (SubmissionState | null)[]>> = {
  save: ['drafted', 'drafted', null, null, 'drafted', null],
  put: ['with-head', 'with-head', null, null, 'with-head', null],
  'give-back': [null, null, 'returned', null, null, null],
  send: ['sent', 'sent', 'sent', null, 'sent', null],
  accept: [null, null, null, 'accepted', null, null],
  return: [null, null, null, 'returned', null, 'returned'],
}
const open = { closed: false, reason: 'Thiếu mẫu số' }

test('every act on every state of a unit’s report', () => {
  for (const act of SUBMISSION_ACTS)
    SUBMISSION_STATES.forEach((state, at) => {
      const to = SUBMISSIONS[act][at] ?? null
      expect(moveSubmission(act, state, open), `${act} on ${state}`).toEqual(
        to === null ? { ok: false, code: 'submission-not-open' } : { ok: true, to },
      )
    })
})

test('what gives a report back says why; what goes on needs no reason', () => {
  for (const act of SUBMISSION_ACTS) {
    const [from] = SUBMISSION_RULES[act].from
    const moved = moveSubmission(act, from, { closed: false, reason: '  ' })
    expect(moved.ok, act).toBe(act !== 'give-back' && act !== 'return')
  }
})

test('a locked round takes nothing more, but what has arrived may still be accepted', () => {
  for (const act of SUBMISSION_ACTS) {
    const [from] = SUBMISSION_RULES[act].from
    const moved = moveSubmission(act, from, { closed: true, reason: 'Thiếu mẫu số' })
    expect(moved, act).toEqual(
      act === 'accept' ? { ok: true, to: 'accepted' } : { ok: false, code: 'round-locked' },
    )
  }
})

test('an exception opens a locked round for one unit until its day', () => {
  const locked = { lockedOn: '2026-06-18' }
  expect(isClosedFor({ lockedOn: null }, { exceptionUntil: null }, '2026-06-18')).toBe(false)
  expect(isClosedFor(locked, { exceptionUntil: null }, '2026-06-18')).toBe(true)
  expect(isClosedFor(locked, { exceptionUntil: '2026-06-19' }, '2026-06-19')).toBe(false)
  expect(isClosedFor(locked, { exceptionUntil: '2026-06-19' }, '2026-06-20')).toBe(true)
})

/** Per act, from which state to which; every other state refuses. */
const CHAINS: Readonly<Record<ChainAct, readonly [ChainState, ChainState]>> = {
  put: ['drafting', 'vetting'],
  vet: ['vetting', 'signing'],
  'vet-return': ['vetting', 'drafting'],
  sign: ['signing', 'numbering'],
  'sign-return': ['signing', 'drafting'],
  number: ['numbering', 'issued'],
  correct: ['issued', 'drafting'],
}

test('every act on every state of a consolidated report', () => {
  for (const act of CHAIN_ACTS)
    for (const state of CHAIN_STATES) {
      const [from, to] = CHAINS[act]
      expect(moveChain(act, state, 'Bổ sung căn cứ'), `${act} on ${state}`).toEqual(
        state === from ? { ok: true, to } : { ok: false, code: 'chain-not-open' },
      )
      if (state === from)
        expect(moveChain(act, state, '').ok, act).toBe(
          !['vet-return', 'sign-return', 'correct'].includes(act),
        )
    }
})

test('the reporting rate counts the first arrival against the unit’s own deadline', () => {
  const round = { unitDue: '2026-06-17' }
  const one = (state: SubmissionState, firstSentOn: string | null, exceptionUntil: string | null = null) => ({
    state,
    firstSentOn,
    exceptionUntil,
  })
  expect(
    reportingRate(round, [
      one('accepted', '2026-06-15'),
      one('returned', '2026-06-17'),
      one('sent', '2026-06-18'),
      one('sent', '2026-06-19', '2026-06-19'),
      one('owed', null),
    ]),
  ).toEqual({ expected: 5, received: 4, onTime: 3, accepted: 1 })
})

test('a figure that says something else for the same days is a contradiction', () => {
  const reported = [
    { id: 'done', name: 'Đã hoàn thành', value: 15 },
    { id: 'rate', name: 'Tỷ lệ', value: 83.3333 },
    { id: 'late', name: 'Quá hạn', value: null },
    { id: 'gone', name: 'Khác', value: 1 },
  ]
  const now = (done: number | null) => [
    { id: 'done', name: 'Đã hoàn thành', value: done },
    { id: 'rate', name: 'Tỷ lệ', value: 83.33 },
    { id: 'late', name: 'Quá hạn', value: 3 },
  ]
  expect(contradictions(reported, now(15))).toEqual([])
  expect(contradictions(reported, now(16))).toEqual([
    { id: 'done', name: 'Đã hoàn thành', before: 15, now: 16 },
  ])
  expect(contradictions(reported, now(null))).toMatchObject([{ now: null }])
})
