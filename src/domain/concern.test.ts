import { expect, test } from 'vitest'
import { decideAnswer, decideRaising, isAnswerLate, standsInReport } from './concern.ts'

// Pure. The period of the examples is the report month from 15/5 to 14/6/2026.

const PERIOD = { from: '2026-05-15', cutOff: '2026-06-14' }
const concern = { state: 'open', effectiveOn: '2026-06-01', answerBy: null, answeredOn: null } as const

test.each([
  ['raised in the period', {}, true],
  ['raised before and still open', { effectiveOn: '2026-04-02' }, true],
  [
    'raised before and answered before the period',
    { effectiveOn: '2026-04-02', state: 'answered' as const, answeredOn: '2026-05-14' },
    false,
  ],
  [
    'raised before and answered in the period',
    { effectiveOn: '2026-04-02', state: 'answered' as const, answeredOn: '2026-05-15' },
    true,
  ],
  ['raised after the cut-off', { effectiveOn: '2026-06-15' }, false],
  ['withdrawn', { state: 'withdrawn' as const }, false],
])('a report tells of what was %s: %j %s', (_, change, told) => {
  expect(standsInReport({ ...concern, ...change }, PERIOD)).toBe(told)
})

test('an answer is late once its day has passed and nobody has answered', () => {
  expect(isAnswerLate({ state: 'open', answerBy: '2026-06-18' }, '2026-06-18')).toBe(false)
  expect(isAnswerLate({ state: 'open', answerBy: '2026-06-17' }, '2026-06-18')).toBe(true)
  expect(isAnswerLate({ state: 'answered', answerBy: '2026-06-17' }, '2026-06-18')).toBe(false)
  expect(isAnswerLate({ state: 'open', answerBy: null }, '2026-06-18')).toBe(false)
})

test('an answer has words and a day between the raising and today, and is given once', () => {
  const codes = (given: { answer: string; answeredOn: string }, state: 'open' | 'answered' = 'open') => {
    const decision = decideAnswer({ ...concern, state }, given, '2026-06-18')
    return decision.ok ? [] : decision.refusals.map(one => one.code)
  }
  expect(codes({ answer: 'Đồng ý', answeredOn: '2026-06-18' })).toEqual([])
  expect(codes({ answer: ' ', answeredOn: '2026-06-19' })).toEqual(['answer-missing', 'answer-in-future'])
  expect(codes({ answer: 'Đồng ý', answeredOn: '2026-05-31' })).toEqual(['answer-before-raised'])
  expect(codes({ answer: 'Đồng ý', answeredOn: '2026-06-18' }, 'answered')).toEqual(['concern-not-open'])
})

test('a level above has a name, and no answer is wanted yesterday', () => {
  const raise = (name: string, answerBy: string | null) =>
    decideRaising({ to: { kind: 'above', name }, answerBy }, '2026-06-18')
  expect(raise('Sở Khoa học và Công nghệ', '2026-06-18').ok).toBe(true)
  expect(raise(' ', '2026-06-17')).toMatchObject({
    refusals: [{ code: 'above-not-named' }, { code: 'answer-by-past' }],
  })
})
