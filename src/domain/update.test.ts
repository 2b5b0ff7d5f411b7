import { expect, test } from 'vitest'
import { type ClosingInput, decideClosing } from './closing.ts'
import { decideExtension, decideExtensionRequest } from './extension.ts'
import { judgeTask } from './status.ts'
import { type TaskFacts, type TaskState, taskState } from './task-facts.ts'
import { decideReturn, decideUpdate, type UpdateInput } from './update.ts'

// Pure. It is 8 giờ 42 of Thursday 18/6/2026 in Vietnam.

const NOW = new Date('2026-06-18T01:42:00Z')
const TODAY = '2026-06-18'
const state: TaskState = {
  nature: 'dated',
  rhythm: null,
  assignedOn: '2026-01-05',
  plannedStart: null,
  initialDue: '2026-06-30',
  due: '2026-06-30',
  startedOn: null,
  percent: null,
  submittedOn: null,
  closedOn: null,
  suspendedOn: null,
  cancelledOn: null,
  replacedOn: null,
  lastCheckInOn: null,
}
const input: UpdateInput = {
  state: 'at-work',
  percent: 60,
  text: 'Đã mở 8 lớp.',
  obstacle: '',
  evidenceCount: 0,
  on: TODAY,
}
const STARTED = { startedOn: '2026-03-01' } as const
const PRODUCT = 'Báo cáo kết quả lớp học'

const codes = (
  decision: { ok: true } | { ok: false; refusals: readonly { code: string; field: string | null }[] },
) => (decision.ok ? [] : decision.refusals.map(one => `${one.code}@${one.field}`))

test.each<[string, Partial<TaskState>, string | null, Partial<UpdateInput>, string[]]>([
  ['plain progress', {}, null, {}, []],
  ['nothing said', STARTED, null, { text: '  ', percent: null }, ['text-missing@text']],
  ['that it began, alone', {}, null, { text: '', percent: null }, []],
  ['that it has not begun, alone', {}, null, { state: 'not-begun', text: '', percent: null }, []],
  [
    'a check-in that says nothing',
    { nature: 'regular' },
    null,
    { text: '', percent: null },
    ['text-missing@text'],
  ],
  ['a figure alone', {}, null, { text: '' }, []],
  ['a file alone', {}, null, { text: '', percent: null, evidenceCount: 1 }, []],
  [
    'an obstacle alone',
    {},
    null,
    { state: 'obstacle', text: '', percent: null, obstacle: 'Chưa có phòng' },
    [],
  ],
  [
    'an obstacle that the state denies',
    STARTED,
    null,
    { text: '', percent: null, obstacle: 'Chưa có phòng' },
    ['text-missing@text'],
  ],
  ['an obstacle unnamed', {}, null, { state: 'obstacle' }, ['obstacle-missing@obstacle']],
  ['101 percent', {}, null, { percent: 101 }, ['percent-out-of-range@percent']],
  ['no number', {}, null, { percent: Number.NaN }, ['percent-out-of-range@percent']],
  ['tomorrow', {}, null, { on: '2026-06-19' }, ['day-in-future@on']],
  ['before it was given', {}, null, { on: '2026-01-04' }, ['day-before-assignment@on']],
  [
    'two at once, in the order of the form',
    STARTED,
    null,
    { text: '', percent: null, on: '2026-06-19' },
    ['text-missing@text', 'day-in-future@on'],
  ],
  ['closed', { closedOn: '2026-06-01' }, null, {}, ['task-closed@null']],
  ['cancelled', { cancelledOn: '2026-06-01' }, null, {}, ['task-cancelled@null']],
  ['suspended', { suspendedOn: '2026-06-01' }, null, {}, ['task-suspended@null']],
  ['delivered with text', {}, PRODUCT, { state: 'delivered' }, []],
  ['delivered with a file only', {}, PRODUCT, { state: 'delivered', text: '', evidenceCount: 1 }, []],
  [
    'delivered with nothing',
    {},
    PRODUCT,
    { state: 'delivered', text: '', percent: null },
    ['product-not-delivered@evidence', 'text-missing@text'],
  ],
  ['delivered without a product', {}, ' ', { state: 'delivered' }, ['product-not-named@state']],
  [
    'delivered twice',
    { submittedOn: '2026-06-17' },
    PRODUCT,
    { state: 'delivered' },
    ['already-submitted@state'],
  ],
  [
    'regular work delivered',
    { nature: 'regular' },
    PRODUCT,
    { state: 'delivered' },
    ['regular-never-closes@state'],
  ],
  [
    'unsettled work delivered',
    { nature: 'unknown' },
    PRODUCT,
    { state: 'delivered' },
    ['nature-not-settled@state'],
  ],
])('an update is judged by facts: %s', (_, change, product, update, expected) => {
  expect(codes(decideUpdate({ ...state, ...change }, product, { ...input, ...update }, NOW))).toEqual(
    expected,
  )
})

test('progress waits for approval, handing in does not', () => {
  const recorded = { effectiveOn: TODAY, recordedAt: NOW }
  expect(decideUpdate(state, null, input, NOW)).toEqual({
    ok: true,
    facts: { atOnce: [], onApproval: [{ ...recorded, kind: 'progress', percent: 60 }], checkIn: null },
  })
  expect(decideUpdate(state, PRODUCT, { ...input, state: 'delivered', percent: null }, NOW)).toEqual({
    ok: true,
    facts: { atOnce: [{ ...recorded, kind: 'submitted' }], onApproval: [], checkIn: null },
  })
  expect(decideUpdate({ ...state, nature: 'regular' }, null, input, NOW)).toEqual({
    ok: true,
    facts: { atOnce: [], onApproval: [], checkIn: recorded },
  })
  expect(decideUpdate(state, null, { ...input, state: 'not-begun', percent: null }, NOW)).toMatchObject({
    facts: { onApproval: [] },
  })
})

const closing: ClosingInput = {
  product: PRODUCT,
  delivery: { evidenceCount: 1, text: '' },
  requestedBy: 'officer',
  confirmedBy: 'head',
}
const submitted = { ...state, submittedOn: '2026-06-30' }

test.each<[string, Partial<TaskState>, Partial<ClosingInput>, string[]]>([
  ['by a second person', {}, {}, []],
  ['by the same person', {}, { confirmedBy: 'officer' }, ['same-person@null']],
  ['without a named product', {}, { product: null }, ['product-not-named@state']],
  ['without delivery', {}, { delivery: { evidenceCount: 0, text: ' ' } }, ['product-not-delivered@evidence']],
  ['without a submission', { submittedOn: null }, {}, ['nothing-submitted@null']],
  ['of a regular task', { nature: 'regular' }, {}, ['regular-never-closes@state']],
  ['of a periodic task', { nature: 'periodic' }, {}, ['regular-never-closes@state']],
  ['of an unsettled task', { nature: 'unknown' }, {}, ['nature-not-settled@state']],
  ['twice', { closedOn: '2026-06-30' }, {}, ['task-closed@null']],
])('closing %s', (_, change, request, expected) => {
  expect(codes(decideClosing({ ...submitted, ...change }, { ...closing, ...request }, NOW))).toEqual(expected)
})

test('a task confirmed late counts as done on the day it was delivered', () => {
  const later = new Date('2026-07-10T02:00:00Z')
  const decision = decideClosing(submitted, closing, later)
  expect(decision).toEqual({
    ok: true,
    facts: { kind: 'closed', effectiveOn: '2026-06-30', recordedAt: later },
  })
  const facts: TaskFacts = {
    nature: 'dated',
    rhythm: null,
    assignedOn: null,
    plannedStart: null,
    deadlines: [{ due: '2026-06-30', document: null, effectiveOn: '2026-01-05', recordedAt: NOW }],
    marks: decision.ok ? [decision.facts] : [],
    checkIns: [],
  }
  expect(judgeTask(taskState(facts), '2026-07-10')).toMatchObject({ status: 'done', daysLate: 0 })
})

test('returning needs a reason and takes a delivered product back to work', () => {
  expect(codes(decideReturn(submitted, ' ', NOW))).toEqual(['reason-missing@reason'])
  expect(decideReturn(submitted, 'Thiếu danh mục', NOW)).toMatchObject({
    facts: [{ kind: 'returned', effectiveOn: TODAY }],
  })
  expect(decideReturn(state, 'Thiếu số liệu', NOW)).toEqual({ ok: true, facts: [] })
})

test('an extension is later, has a reason, and counts only in time', () => {
  const ask = { due: '2026-09-30', reason: 'Chờ hướng dẫn' }
  expect(codes(decideExtensionRequest(state, ask, NOW))).toEqual([])
  expect(codes(decideExtensionRequest(state, { due: '2026-06-30', reason: '' }, NOW))).toEqual([
    'due-not-later@due',
    'reason-missing@reason',
  ])
  expect(
    codes(decideExtensionRequest({ ...state, due: '2026-05-01' }, { ...ask, due: '2026-06-01' }, NOW)),
  ).toEqual(['due-in-past@due'])
  expect(codes(decideExtensionRequest({ ...state, due: null }, ask, NOW))).toEqual(['no-deadline@null'])
  expect(codes(decideExtensionRequest({ ...state, nature: 'regular' }, ask, NOW))).toEqual([
    'regular-has-no-deadline@null',
  ])

  const decide = { due: '2026-09-30', document: '12/UBND-VHXH', decidedOn: TODAY }
  expect(decideExtension(state, decide, NOW)).toEqual({
    ok: true,
    facts: {
      decision: { due: '2026-09-30', document: '12/UBND-VHXH', effectiveOn: TODAY, recordedAt: NOW },
      counts: true,
    },
  })
  expect(decideExtension({ ...state, due: '2026-06-17' }, decide, NOW)).toMatchObject({
    facts: { counts: false },
  })
  expect(codes(decideExtension(state, { ...decide, document: '', decidedOn: '2026-06-19' }, NOW))).toEqual([
    'decided-in-future@decidedOn',
  ])
})
