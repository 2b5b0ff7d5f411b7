import { expect, test } from 'vitest'
import { proposedPercent, subtaskIsLate } from './subtask.ts'

// Pure.

const pieces = (...states: ('not-begun' | 'at-work' | 'done' | 'dropped')[]) =>
  states.map(state => ({ state }))

test('the pieces propose the share of those done; dropped ones do not count and none propose nothing', () => {
  expect(proposedPercent(pieces('done', 'done', 'at-work', 'not-begun'))).toBe(50)
  expect(proposedPercent(pieces('done', 'dropped'))).toBe(100)
  expect(proposedPercent(pieces('dropped'))).toBeNull()
  expect(proposedPercent([])).toBeNull()
})

test('what is not all done is never proposed as all', () => {
  expect(proposedPercent([...pieces(...Array(399).fill('done')), { state: 'at-work' }])).toBe(99)
})

test('an open piece is late after its day', () => {
  expect(subtaskIsLate({ due: '2026-06-17', state: 'at-work' }, '2026-06-18')).toBe(true)
  expect(subtaskIsLate({ due: '2026-06-18', state: 'at-work' }, '2026-06-18')).toBe(false)
  expect(subtaskIsLate({ due: '2026-06-17', state: 'done' }, '2026-06-18')).toBe(false)
  expect(subtaskIsLate({ due: '2026-06-17', state: 'dropped' }, '2026-06-18')).toBe(false)
  expect(subtaskIsLate({ due: null, state: 'not-begun' }, '2026-06-18')).toBe(false)
})
