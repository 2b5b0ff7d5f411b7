import { expect, test } from 'vitest'
import { compareByUrgency, judgeTask, STATUS_RULES, STATUSES, taskStatus } from './status.ts'
import type { TaskState } from './task-facts.ts'

// Pure. "Today" of the examples is Thursday 18/6/2026.

const TODAY = '2026-06-18'
const blank: TaskState = {
  nature: 'dated',
  rhythm: null,
  assignedOn: '2026-01-05',
  plannedStart: null,
  initialDue: '2026-09-30',
  due: '2026-09-30',
  startedOn: null,
  percent: null,
  submittedOn: null,
  closedOn: null,
  suspendedOn: null,
  cancelledOn: null,
  replacedOn: null,
  lastCheckInOn: null,
}
const due = (day: string): Partial<TaskState> => ({ initialDue: day, due: day })

test.each<[string, Partial<TaskState>, string, number]>([
  ['nothing begun, deadline far', {}, 'not-due', 0],
  ['begun, deadline far', { startedOn: '2026-02-01' }, 'on-track', 0],
  ['no deadline', { initialDue: null, due: null }, 'no-deadline', 0],
  ['nature unknown and no deadline', { nature: 'unknown', initialDue: null, due: null }, 'no-deadline', 0],
  ['eight days left', { ...due('2026-06-26'), startedOn: '2026-02-01' }, 'on-track', 0],
  ['seven days left', { ...due('2026-06-25'), startedOn: '2026-02-01' }, 'attention', 0],
  ['due today', due('2026-06-18'), 'attention', 0],
  ['due yesterday', due('2026-06-17'), 'overdue', 1],
  ['thirteen days past', { ...due('2026-06-05'), startedOn: '2026-02-01', percent: 90 }, 'overdue', 13],
  ['should have begun', { plannedStart: '2026-06-01' }, 'attention', 0],
  ['begins today', { plannedStart: TODAY }, 'not-due', 0],
  [
    'delivered in time, waiting',
    { ...due('2026-06-17'), submittedOn: '2026-06-17' },
    'awaiting-confirmation',
    0,
  ],
  ['delivered late, waiting', { ...due('2026-06-05'), submittedOn: '2026-06-10' }, 'overdue', 13],
  ['done on the last day', { ...due('2026-06-05'), closedOn: '2026-06-05' }, 'done', 0],
  ['done four days late', { ...due('2026-06-05'), closedOn: '2026-06-09' }, 'done-late', 4],
  ['done without a deadline', { initialDue: null, due: null, closedOn: '2026-06-09' }, 'done', 0],
  ['suspended past its deadline', { ...due('2026-06-05'), suspendedOn: '2026-05-01' }, 'suspended', 0],
  ['cancelled', { ...due('2026-06-05'), cancelledOn: '2026-05-01' }, 'cancelled', 0],
  ['cancelled tomorrow', { ...due('2026-06-05'), cancelledOn: '2026-06-19' }, 'overdue', 13],
  ['regular without a rhythm', { nature: 'regular', ...due('2026-01-31') }, 'regular', 0],
])('%s: %s is %s', (_, change, status, daysLate) => {
  const judgement = judgeTask({ ...blank, ...change }, TODAY)
  expect(judgement.status).toBe(status)
  expect(judgement.daysLate).toBe(daysLate)
})

test('behind pace: reported percent against the time that has passed', () => {
  // 5/1 to 30/9 is 268 days, of which 164 have passed on 18/6: 61 percent.
  const at = (percent: number) => judgeTask({ ...blank, startedOn: '2026-02-01', percent }, TODAY)
  expect(at(52)).toMatchObject({ status: 'on-track', reasons: [] })
  expect(at(51)).toMatchObject({ status: 'attention', reasons: ['behind-pace'] })
  expect(at(51).expectedPercent).toBeCloseTo(61.2, 1)
  expect(judgeTask({ ...blank, startedOn: '2026-02-01' }, TODAY).status).toBe('on-track')
})

test('thresholds belong to the plan', () => {
  const state = { ...blank, ...due('2026-06-28') }
  expect(taskStatus(state, TODAY)).toBe('not-due')
  expect(taskStatus(state, TODAY, { attentionDays: 10, paceTolerance: 10, periodSystem: 'report' })).toBe(
    'attention',
  )
})

test('a late submission is overdue and says that it waits', () => {
  expect(judgeTask({ ...blank, ...due('2026-06-05'), submittedOn: '2026-06-10' }, TODAY).awaiting).toBe(true)
})

test('a regular task whose last period passed without a check-in says so', () => {
  const regular: TaskState = { ...blank, nature: 'regular', rhythm: 'monthly', initialDue: null, due: null }
  expect(taskStatus({ ...regular, lastCheckInOn: '2026-05-14' }, TODAY)).toBe('check-in-missing')
  expect(taskStatus({ ...regular, lastCheckInOn: '2026-05-15' }, TODAY)).toBe('regular')
  expect(taskStatus({ ...regular, nature: 'periodic', lastCheckInOn: '2026-06-16' }, TODAY)).toBe('periodic')
  expect(taskStatus({ ...regular, assignedOn: '2026-06-15' }, TODAY)).toBe('regular')
})

test('lists show the red first, by days late, then attention by deadline, then the rest by deadline', () => {
  const item = (code: string, change: Partial<TaskState>) => {
    const state = { ...blank, ...change }
    return { code, due: state.due, judgement: judgeTask(state, TODAY) }
  }
  const items = [
    item('NV1', { ...due('2026-06-01'), closedOn: '2026-06-01' }),
    item('NV2', {}),
    item('NV3', { startedOn: '2026-02-01', ...due('2026-08-01') }),
    item('NV4', due('2026-06-24')),
    item('NV5', due('2026-06-20')),
    item('NV6', due('2026-06-17')),
    item('NV7', due('2026-06-05')),
    item('NV10', due('2026-06-05')),
    item('NV9', due('2026-06-05')),
  ]
  expect(items.sort(compareByUrgency).map(one => one.code)).toEqual([
    'NV7',
    'NV9',
    'NV10',
    'NV6',
    'NV5',
    'NV4',
    'NV3',
    'NV2',
    'NV1',
  ])
})

test('every status has its group and the red one comes first', () => {
  expect(Object.keys(STATUS_RULES).sort()).toEqual([...STATUSES].sort())
  const red = STATUSES.filter(status => STATUS_RULES[status].group === 'red')
  expect(red).toEqual(['overdue'])
})
