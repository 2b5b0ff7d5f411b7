import { expect, test } from 'vitest'
import { decideOfficialAct, type OfficialInput } from './official-act.ts'
import type { TaskState } from './task-facts.ts'

// Pure. It is 8 giờ 42 of Thursday 18/6/2026 in Vietnam.

const NOW = new Date('2026-06-18T01:42:00Z')
const state: TaskState = {
  nature: 'dated',
  rhythm: null,
  assignedOn: '2026-03-26',
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
const input: OfficialInput = {
  reason: 'Chờ hướng dẫn của cấp trên',
  document: '15/QĐ-UBND',
  documentOn: '2026-06-17',
  effectiveOn: '2026-06-18',
}
type Act = Parameters<typeof decideOfficialAct>[0]

test.each<[string, Act, Partial<TaskState>, Partial<OfficialInput>, boolean, string[]]>([
  ['complete', 'suspend', {}, {}, false, []],
  ['no reason', 'suspend', {}, { reason: ' ' }, true, ['reason-missing@reason']],
  ['recorded without a document', 'cancel', {}, { document: '' }, false, ['document-missing@document']],
  ['decided in person without a document', 'cancel', {}, { document: '', documentOn: null }, true, []],
  ['a day of no document', 'cancel', {}, { document: '' }, true, ['document-day-alone@document']],
  [
    'a document of tomorrow',
    'cancel',
    {},
    { documentOn: '2026-06-19' },
    true,
    ['document-in-future@documentOn'],
  ],
  ['from tomorrow', 'suspend', {}, { effectiveOn: '2026-06-19' }, true, ['act-in-future@effectiveOn']],
  [
    'before it was given',
    'suspend',
    {},
    { effectiveOn: '2026-03-25' },
    true,
    ['act-before-assignment@effectiveOn'],
  ],
  [
    'reopened before it was done',
    'reopen',
    { closedOn: '2026-06-10' },
    { effectiveOn: '2026-06-09' },
    true,
    ['act-before-closing@effectiveOn'],
  ],
  [
    'resumed before it was suspended',
    'resume',
    { suspendedOn: '2026-06-10' },
    { effectiveOn: '2026-06-09' },
    true,
    ['act-before-suspension@effectiveOn'],
  ],
  [
    'of a closed task, whatever the form says',
    'suspend',
    { closedOn: '2026-06-10' },
    { reason: '' },
    true,
    ['task-closed@null'],
  ],
])('%s', (_, act, change, given, own, expected) => {
  const decision = decideOfficialAct(act, { ...state, ...change }, { ...input, ...given }, own, NOW)
  expect(decision.ok ? [] : decision.refusals.map(one => `${one.code}@${one.field}`)).toEqual(expected)
})
