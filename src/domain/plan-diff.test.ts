import { expect, test } from 'vitest'
import { diffPlans } from './plan-diff.ts'
import type { TargetContent } from './target-content.ts'
import type { TaskContent } from './task-content.ts'

// Pure.

const task = (taskId: string, more: Partial<TaskContent> = {}): TaskContent => ({
  taskId,
  code: taskId,
  version: 1,
  section: null,
  groupTitle: null,
  text: `Việc ${taskId}`,
  lead: null,
  support: [],
  owner: null,
  leader: null,
  nature: 'dated',
  rhythm: null,
  deadline: null,
  plannedStart: null,
  product: null,
  acceptance: null,
  authority: null,
  following: null,
  ...more,
})
const target = (targetId: string, more: Partial<TargetContent> = {}): TargetContent => ({
  targetId,
  code: targetId,
  version: 1,
  groupTitle: null,
  text: 'Tỷ lệ',
  name: 'Tỷ lệ',
  op: '>=',
  value: 75,
  max: null,
  unit: '%',
  milestones: [{ by: '2026-12-31', value: 75, max: null }],
  numeratorName: null,
  denominatorName: null,
  lead: null,
  owner: null,
  following: null,
  rhythm: null,
  ...more,
})

test('added, changed and dropped are told apart, and what stayed alike is counted', () => {
  const diff = diffPlans(
    { tasks: [task('N1'), task('N2'), task('N3')], targets: [target('C1'), target('C2')] },
    {
      tasks: [task('N1', { version: 4 }), task('N3', { deadline: '2026-09-30' }), task('N4')],
      targets: [target('C1', { value: 80, milestones: [{ by: '2026-12-31', value: 80, max: null }] })],
    },
  )
  expect(diff.tasks.added.map(one => one.code)).toEqual(['N4'])
  expect(diff.tasks.changed.map(one => [one.after.code, one.fields])).toEqual([['N3', ['deadline']]])
  expect(diff.tasks.dropped.map(one => one.code)).toEqual(['N2'])
  expect(diff.tasks.same).toBe(1)
  expect(diff.targets.changed[0]?.fields).toEqual(['goal', 'milestones'])
  expect(diff.targets.dropped.map(one => one.code)).toEqual(['C2'])
})
