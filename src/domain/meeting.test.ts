import { expect, test } from 'vitest'
import { clockOf, meetingStage, type Proposed, proposeProgramme } from './meeting.ts'

const item = (id: string, reason: Proposed['reason'], due: string | null = null): Proposed => ({
  kind: 'task',
  id,
  reason,
  code: id.toUpperCase(),
  text: 'Việc',
  presenter: 'Phòng Kinh tế',
  due,
})

test('what earlier meetings concluded leads, and a task stands once although it is overdue too', () => {
  const programme = proposeProgramme([
    item('n1', 'due', '2026-06-20'),
    item('n2', 'overdue', '2026-05-01'),
    item('n3', 'overdue', '2026-04-01'),
    item('n2', 'unfinished', '2026-05-01'),
    { ...item('c1', 'waiting'), kind: 'concern' },
    { ...item('n2', 'behind'), kind: 'target' },
  ])
  expect(programme.map(one => `${one.reason} ${one.kind} ${one.id}`)).toEqual([
    'unfinished task n2',
    'overdue task n3',
    'behind target n2',
    'waiting concern c1',
    'due task n1',
  ])
})

test('many red tasks do not fill a meeting, but no conclusion is left out', () => {
  const many = (reason: Proposed['reason'], n: number) =>
    Array.from({ length: n }, (_, at) => item(`${reason}${at}`, reason))
  const programme = proposeProgramme([...many('overdue', 40), ...many('unfinished', 25)])
  expect(programme.filter(one => one.reason === 'unfinished')).toHaveLength(25)
  expect(programme.filter(one => one.reason === 'overdue')).toHaveLength(10)
})

test('how far a meeting is', () => {
  const facts = { on: '2026-06-18', invited: false, minuted: false, issued: false, cancelled: false }
  expect(meetingStage(facts, '2026-06-18')).toBe('planned')
  expect(meetingStage({ ...facts, invited: true }, '2026-06-18')).toBe('invited')
  expect(meetingStage({ ...facts, invited: true }, '2026-06-19')).toBe('held')
  expect(meetingStage({ ...facts, minuted: true }, '2026-06-18')).toBe('minuted')
  expect(meetingStage({ ...facts, minuted: true, issued: true }, '2026-06-30')).toBe('issued')
  expect(meetingStage({ ...facts, invited: true, cancelled: true }, '2026-06-19')).toBe('cancelled')
})

test.each([
  ['8:00', '08:00'],
  ['14h30', '14:30'],
  ['24:00', null],
  ['8 giờ', null],
])('"%s" as an hour', (typed, clock) => {
  expect(clockOf(typed)).toBe(clock)
})
