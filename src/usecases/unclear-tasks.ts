import type { FieldProblem } from '../domain/refusal.ts'
import type { TaskRecord } from '../store/task.ts'
import { settingOf } from './setting-of.ts'
import { clarityOf } from './task-clearness.ts'
import type { Work } from './use-case.ts'

/**
 * Where the ward issues nothing that is unclear: each of these tasks that is not clear in all six, with what it lacks.
 * Asked wherever tasks are given by a document: a plan, its amendment, a directing document.
 */
export async function unclearTasks(work: Work, tasks: readonly TaskRecord[]): Promise<FieldProblem[]> {
  if ((await settingOf(work, 'plan.unclear')) !== 'may-not-issue') return []
  return tasks.flatMap(task => {
    const gaps = [...new Set(clarityOf(task).gaps.map(gap => gap.clarity))]
    const params = { task: task.code, gaps: gaps.join(',') }
    return gaps.length === 0 ? [] : [{ field: `task-${task.code}`, code: 'task-unclear', params }]
  })
}
