import { expect, test } from 'vitest'
import {
  deservesCommendation,
  type GradedLateness,
  type GradedTask,
  gradingBySubject,
  gradingInputs,
  gradingPreview,
} from './grading.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31', on: '2026-12-31' }
const task = (
  id: string,
  due: string,
  closedOn: string | null,
  more: Partial<GradedTask> = {},
): GradedTask => ({
  id,
  unitId: 'u',
  ownerId: 'p',
  state: { nature: 'dated', due, closedOn, cancelledOn: null, replacedOn: null },
  returnedOn: [],
  ...more,
})
const late = (id: string, taskId: string, beganOn: string, objective = false): GradedLateness => ({
  id,
  taskId,
  unitId: 'u',
  ownerId: 'p',
  beganOn,
  objective,
})

const tasks = [
  task('in-time', '2026-03-31', '2026-03-20', { returnedOn: ['2026-03-10', '2025-12-30'] }),
  task('late', '2026-05-31', '2026-06-10'),
  task('open', '2026-09-30', null),
  task('next-year', '2027-02-01', null),
  task('done-before', '2025-11-30', '2025-12-20'),
  task('from-last-year', '2025-12-15', null),
  task('cancelled', '2026-04-01', null, {
    state: {
      nature: 'dated',
      due: '2026-04-01',
      closedOn: null,
      cancelledOn: '2026-03-01',
      replacedOn: null,
    },
  }),
]
const events = [
  late('e1', 'late', '2026-06-01'),
  late('e2', 'open', '2026-10-01', true),
  late('e3', 'from-last-year', '2025-12-16'),
]

test('a year counts what fell due or was done in it and what came into it overdue; every event by itself', () => {
  expect(gradingInputs(tasks, events, YEAR)).toEqual({
    assigned: ['in-time', 'late', 'open', 'from-last-year'],
    done: ['in-time', 'late'],
    onTime: ['in-time'],
    overdue: ['open', 'from-last-year'],
    late: ['e1', 'e2'],
    objective: ['e2'],
    returned: ['in-time'],
  })
})

test('the preview takes a quarter for a product sent back and for a delay without a confirmed cause', () => {
  expect(gradingPreview(tasks, events, YEAR)).toEqual({
    quantity: 50,
    quality: (75 + 100) / 2,
    progress: (100 + 75 + 100 + 100) / 4,
  })
  expect(gradingPreview([], [], YEAR)).toEqual({ quantity: null, quality: null, progress: null })
})

test('what was late in another quarter takes nothing in this one', () => {
  const third = { from: '2026-07-01', to: '2026-09-30', on: '2026-09-30' }
  expect(gradingInputs(tasks, events, third).late).toEqual([])
  expect(gradingInputs(tasks, events, third).assigned).toEqual(['open', 'from-last-year'])
})

test('in the middle of a year what is still to come is assigned and not overdue', () => {
  const now = gradingInputs(tasks, [], { ...YEAR, on: '2026-06-18' })
  expect(now.assigned).toContain('open')
  expect(now.overdue).toEqual(['from-last-year'])
})

test('units and people each have their own inputs, and nobody without any is listed', () => {
  const rows = gradingBySubject(
    [...tasks, task('other', '2026-02-01', '2026-01-20', { unitId: 'v', ownerId: null })],
    events,
    YEAR,
  )
  expect(rows.map(one => `${one.kind} ${one.id} ${one.inputs.assigned.length}`)).toEqual([
    'unit u 4',
    'unit v 1',
    'person p 4',
  ])
})

test('a commendation is proposed only where nothing speaks against it', () => {
  const good = [1, 2, 3].map(n => task(`t${n}`, '2026-05-31', '2026-05-20'))
  const proposed = (more: readonly GradedTask[], of: readonly GradedLateness[] = []) =>
    deservesCommendation(gradingInputs(more, of, YEAR))
  expect(proposed(good)).toBe(true)
  expect(proposed(good.slice(1))).toBe(false)
  expect(proposed([...good, task('x', '2026-05-31', null)])).toBe(false)
  expect(proposed(good, [late('e', 't1', '2026-06-01')])).toBe(false)
  expect(proposed(good, [late('e', 't1', '2026-06-01', true)])).toBe(true)
  expect(proposed([...good, task('y', '2026-05-31', '2026-05-20', { returnedOn: ['2026-05-01'] })])).toBe(
    false,
  )
})
