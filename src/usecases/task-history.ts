import type { Day } from '../domain/day.ts'
import { isRhythm } from '../domain/rhythm.ts'
import type { CheckIn, TaskFacts, TaskMark } from '../domain/task-facts.ts'
import type { TaskRecord } from '../store/task.ts'
import type { UpdateRecord } from '../store/update.ts'

/**
 * All facts of a task from what was reported and decided, for asking how it stood on an earlier day. `updates` are
 * those of this task, in any order.
 */
export function factsOfTask(
  task: TaskRecord,
  updates: readonly UpdateRecord[],
  assignedOn: Day | null,
): TaskFacts {
  const inOrder = [...updates].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
  const marks = inOrder.flatMap(marksOf).sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
  return {
    nature: task.nature,
    rhythm: task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : null,
    assignedOn,
    plannedStart: task.plannedStart,
    deadlines: task.deadlines,
    marks,
    checkIns: inOrder.flatMap(checkInsOf),
  }
}

function marksOf(update: UpdateRecord): TaskMark[] {
  if (update.kind === 'check-in') return []
  const marks: TaskMark[] = []
  const { effectiveOn, recordedAt, decidedAt } = update
  if (update.kind === 'closing') marks.push({ kind: 'submitted', effectiveOn, recordedAt })
  if (decidedAt === null) return marks
  const decided = { effectiveOn, recordedAt: decidedAt }
  if (update.state === 'returned') {
    if (update.kind === 'closing') marks.push({ kind: 'returned', ...decided })
    return marks
  }
  // What is confirmed as done is done whole, whatever figure stood on the form.
  const percent = update.kind === 'closing' ? 100 : update.percent
  if (percent !== null) marks.push({ kind: 'progress', percent, ...decided })
  else if (update.workState !== 'not-begun') marks.push({ kind: 'started', ...decided })
  if (update.kind === 'closing') marks.push({ kind: 'closed', ...decided })
  return marks
}

const checkInsOf = (update: UpdateRecord): CheckIn[] =>
  update.kind === 'check-in' && update.state === 'approved' && update.decidedAt !== null
    ? [{ effectiveOn: update.effectiveOn, recordedAt: update.decidedAt }]
    : []
