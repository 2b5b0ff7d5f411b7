import { expect, test } from 'vitest'
import { checkInLateness, milestoneLateness, taskLateness } from './lateness.ts'
import type { Measurement, TargetGoal } from './target.ts'
import type { TaskFacts, TaskMark } from './task-facts.ts'

// Pure. "Today" of the examples is Thursday 18/6/2026, the deadline 5/6/2026.

const TODAY = '2026-06-18'
const recorded = (day: string) => ({ effectiveOn: day, recordedAt: new Date(`${day}T09:00:00Z`) })
const mark = (kind: Exclude<TaskMark['kind'], 'progress'>, day: string): TaskMark => ({
  kind,
  ...recorded(day),
})
const deadline = (due: string, on = '2026-01-05') => ({ due, document: null, ...recorded(on) })
const facts = (change: Partial<TaskFacts>): TaskFacts => ({
  nature: 'dated',
  rhythm: null,
  assignedOn: '2026-01-05',
  plannedStart: null,
  deadlines: [deadline('2026-06-05')],
  marks: [],
  checkIns: [],
  ...change,
})
const open = (beganOn = '2026-06-06') => ({ beganOn, ended: null })
const ended = (on: string, why: string, beganOn = '2026-06-06') => ({ beganOn, ended: { on, why } })

test.each<[string, Partial<TaskFacts>, object | null]>([
  ['nothing delivered', {}, open()],
  ['delivered late, waiting', { marks: [mark('submitted', '2026-06-10')] }, open()],
  [
    'delivered late, confirmed',
    { marks: [mark('submitted', '2026-06-10'), mark('closed', '2026-06-10')] },
    ended('2026-06-10', 'done'),
  ],
  [
    'delivered on the first day after, confirmed',
    { marks: [mark('submitted', '2026-06-06'), mark('closed', '2026-06-06')] },
    ended('2026-06-06', 'done'),
  ],
  ['delivered on the day, waiting', { marks: [mark('submitted', '2026-06-05')] }, null],
  [
    'delivered on the day, confirmed much later',
    { marks: [mark('submitted', '2026-06-05'), mark('closed', '2026-06-05')] },
    null,
  ],
  [
    'delivered on the day and given back',
    { marks: [mark('submitted', '2026-06-05'), mark('returned', '2026-06-05')] },
    open(),
  ],
  ['suspended before', { marks: [mark('suspended', '2026-05-01')] }, null],
  ['suspended after', { marks: [mark('suspended', '2026-06-12')] }, ended('2026-06-12', 'suspended')],
  [
    'suspended before and resumed after: late from the day of resuming',
    { marks: [mark('suspended', '2026-05-01'), mark('resumed', '2026-06-12')] },
    open('2026-06-12'),
  ],
  [
    'suspended after and resumed: one lateness that lasts',
    { marks: [mark('suspended', '2026-06-08'), mark('resumed', '2026-06-12')] },
    open(),
  ],
  ['cancelled after', { marks: [mark('cancelled', '2026-06-15')] }, ended('2026-06-15', 'cancelled')],
  [
    'done late and reopened: it lasts',
    {
      marks: [mark('submitted', '2026-06-10'), mark('closed', '2026-06-10'), mark('reopened', '2026-06-14')],
    },
    open(),
  ],
])('%s', (_, change, late) => {
  expect(taskLateness(facts(change), TODAY)).toEqual([
    { kind: 'task', due: '2026-06-05', period: null, late },
  ])
})

test('nothing is said before the deadline has passed, nor of regular tasks', () => {
  expect(taskLateness(facts({}), '2026-06-05')).toEqual([])
  expect(taskLateness(facts({}), '2026-06-06')).toHaveLength(1)
  expect(taskLateness(facts({ nature: 'regular' }), TODAY)).toEqual([])
})

test('an extension in time leaves no lateness; a later one ends it and the new deadline is watched', () => {
  const late = (decidedOn: string, due: string) =>
    taskLateness(facts({ deadlines: [deadline('2026-06-05'), deadline(due, decidedOn)] }), TODAY)
  expect(late('2026-06-05', '2026-06-30')).toMatchObject([{ due: '2026-06-05', late: null }])
  expect(late('2026-06-06', '2026-06-30')).toMatchObject([{ late: ended('2026-06-06', 'extended') }])
  expect(late('2026-06-09', '2026-06-15')).toMatchObject([
    { due: '2026-06-05', late: ended('2026-06-09', 'extended') },
    { due: '2026-06-15', late: open('2026-06-16') },
  ])
})

test('a plan that was signed after a deadline makes late only from its own day', () => {
  expect(taskLateness(facts({ deadlines: [deadline('2026-02-28', '2026-03-26')] }), TODAY)).toMatchObject([
    { late: open('2026-03-27') },
  ])
})

test('each period without a check-in is late; the next check-in ends it; a waiting one is in time', () => {
  const regular = facts({ nature: 'regular', rhythm: 'monthly', assignedOn: '2026-03-20', deadlines: [] })
  const of = (checkIns: string[], waiting: string[] = []) =>
    checkInLateness({ ...regular, checkIns: checkIns.map(recorded) }, waiting, TODAY)
      .filter(verdict => verdict.late !== null)
      .map(({ due, late }) => [due, late?.ended?.on ?? null])
  // Report months run from the 15th to the 14th.
  expect(of([])).toEqual([
    ['2026-04-14', null],
    ['2026-05-14', null],
    ['2026-06-14', null],
  ])
  expect(of(['2026-04-20'])).toEqual([
    ['2026-04-14', '2026-04-20'],
    ['2026-06-14', null],
  ])
  expect(of(['2026-04-10', '2026-05-10'], ['2026-06-14'])).toEqual([])
  const paused = { ...regular, marks: [mark('suspended', '2026-05-01')] }
  expect(checkInLateness(paused, [], TODAY).map(({ late }) => late)).toEqual([
    ended('2026-05-01', 'suspended', '2026-04-15'),
    null,
    null,
  ])
})

test('a milestone is missed by the last confirmed figure before it and ends with one that reaches it', () => {
  const goal: TargetGoal = {
    kind: 'ratio',
    op: '>=',
    milestones: [
      { by: '2026-05-31', value: 70, max: null },
      { by: '2026-12-31', value: 80, max: null },
    ],
    baseline: null,
    per: null,
    by: '2026-12-31',
  }
  const figure = (on: string, value: number): Measurement => ({
    on,
    value,
    numerator: null,
    denominator: null,
    reached: null,
  })
  const of = (confirmed: Measurement[], waiting: Measurement[] = [], since = '2026-01-05') =>
    milestoneLateness(goal, confirmed, waiting, since, TODAY).map(verdict => verdict.late)
  expect(of([])).toEqual([open('2026-06-01')])
  expect(of([figure('2026-05-30', 71)])).toEqual([null])
  expect(of([figure('2026-05-10', 71), figure('2026-05-30', 65)])).toEqual([open('2026-06-01')])
  expect(of([], [figure('2026-05-31', 70)])).toEqual([null])
  expect(of([figure('2026-06-10', 70)])).toEqual([ended('2026-06-10', 'reached', '2026-06-01')])
  expect(of([], [], '2026-06-01')).toEqual([])
})
