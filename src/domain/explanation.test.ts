import { expect, test } from 'vitest'
import { asksChairFrom, decideConsequence } from './consequence.ts'
import {
  allowsAct,
  decideAsking,
  defaultAnswerBy,
  EXPLANATION_ACTS,
  EXPLANATION_STATES,
  isExplanationOverdue,
} from './explanation.ts'
import { DEFAULT_CALENDAR } from './holidays.ts'

// Pure. 18/6/2026 is a Thursday.

test('what may be done in which state', () => {
  const table = Object.fromEntries(
    EXPLANATION_STATES.map(state => [
      state,
      (['confirm', 'drop', 'answer', 'accept', 'again'] as const).filter(act => allowsAct(state, act)),
    ]),
  )
  expect(Object.keys(EXPLANATION_ACTS)).toHaveLength(5)
  expect(table).toEqual({
    proposed: ['confirm', 'drop'],
    dropped: [],
    asked: ['answer'],
    answered: ['accept', 'again'],
    accepted: [],
  })
})

test('without a day the answer is due in three working days', () => {
  expect(defaultAnswerBy(DEFAULT_CALENDAR, '2026-06-18')).toBe('2026-06-23')
  expect(defaultAnswerBy(DEFAULT_CALENDAR, '2026-04-28')).toBe('2026-05-05')
  expect(isExplanationOverdue('asked', '2026-06-17', '2026-06-18')).toBe(true)
  expect(isExplanationOverdue('asked', '2026-06-18', '2026-06-18')).toBe(false)
  expect(isExplanationOverdue('answered', '2026-06-17', '2026-06-18')).toBe(false)
})

test('a question has words and its answer is wanted from today on', () => {
  expect(decideAsking({ question: 'Vì sao chậm', answerBy: '2026-06-18' }, '2026-06-18').ok).toBe(true)
  expect(decideAsking({ question: ' ', answerBy: '2026-06-17' }, '2026-06-18')).toMatchObject({
    refusals: [{ code: 'question-missing' }, { code: 'answer-by-past' }],
  })
})

test('seven working days after the deadline the chair is asked for a consequence', () => {
  expect(asksChairFrom(DEFAULT_CALENDAR, '2026-06-05')).toBe('2026-06-16')
})

test('a transfer names another unit and is for tasks; every consequence has a reason', () => {
  const codes = (given: Partial<Parameters<typeof decideConsequence>[0]>, isTask = true) => {
    const whole = { kind: 'reminder', reason: 'Chậm 9 ngày', newLeadUnitId: null, decidedOn: '2026-06-18' }
    const decision = decideConsequence(
      { ...whole, ...given } as Parameters<typeof decideConsequence>[0],
      { isTask, leadUnitId: 'culture' },
      '2026-06-18',
    )
    return decision.ok ? [] : decision.refusals.map(one => one.code)
  }
  expect(codes({})).toEqual([])
  expect(codes({ kind: 'none', reason: '' })).toEqual(['reason-missing'])
  expect(codes({ kind: 'transfer' })).toEqual(['new-lead-missing'])
  expect(codes({ kind: 'transfer', newLeadUnitId: 'culture' })).toEqual(['new-lead-same'])
  expect(codes({ kind: 'transfer', newLeadUnitId: 'police' })).toEqual([])
  expect(codes({ kind: 'transfer', newLeadUnitId: 'police' }, false)).toEqual(['transfer-of-target'])
  expect(codes({ decidedOn: '2026-06-19' })).toEqual(['decided-in-future'])
})
