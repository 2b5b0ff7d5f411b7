import { expect, test } from 'vitest'
import { dueWords } from './task-line.ts'

// Pure.

test('what goes on in other tasks has no next period of its own', () => {
  const due = {
    status: 'replaced',
    due: null,
    submittedOn: null,
    closedOn: null,
    plannedStart: null,
    rhythm: 'monthly',
    nextCheckIn: '2026-12-14',
  } as const
  expect(dueWords(due, '2026-11-22').relative).toBe('làm tiếp ở nhiệm vụ khác')
})
