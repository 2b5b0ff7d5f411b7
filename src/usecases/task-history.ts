import type { Day } from '../domain/day.ts'
import { isRhythm } from '../domain/rhythm.ts'
import type { CheckIn, TaskFacts, TaskMark } from '../domain/task-facts.ts'
import type { TaskRecord } from '../store/task.ts'
import type { ActKind, ActRecord } from '../store/task-act.ts'
import type { UpdateRecord } from '../store/update.ts'

/**
 * All facts of a task from what was reported, decided and done with it, for asking how it stood on an earlier day.
 * `updates` and `acts` are those of this task; the acts in the order of their recording.
 */
export function factsOfTask(
  task: TaskRecord,
  updates: readonly UpdateRecord[],
  acts: readonly ActRecord[],
  assignedOn: Day | null,
): TaskFacts {
  const inOrder = [...updates].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
  const marks = [
    ...inOrder.flatMap(update => marksOf(update).map(mark => ({ id: update.id, mark }))),
    ...acts.flatMap(act => markOfAct(act).map(mark => ({ id: act.id, mark }))),
  ]
    .sort(inOrderOfRecording)
    .map(({ mark }) => mark)
  return {
    nature: task.nature,
    rhythm: task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : null,
    assignedOn: task.boundSince ?? assignedOn,
    plannedStart: task.plannedStart,
    deadlines: task.deadlines,
    marks,
    checkIns: inOrder.flatMap(checkInsOf),
  }
}

/** Ids grow with time, so they order what one instant holds: a closing, its reopening, and the next delivery. */
const inOrderOfRecording = (
  a: { readonly id: string; readonly mark: TaskMark },
  b: { readonly id: string; readonly mark: TaskMark },
): number =>
  a.mark.recordedAt.getTime() - b.mark.recordedAt.getTime() || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1)

/** Acts that change how a task stands; a change of content changes what it says. */
const MARKS = {
  suspended: 'suspended',
  resumed: 'resumed',
  cancelled: 'cancelled',
  restored: 'restored',
  reopened: 'reopened',
  split: 'split',
  merged: 'merged',
  carried: 'carried',
  changed: null,
  filled: null,
} as const satisfies Record<ActKind, TaskMark['kind'] | null>

function markOfAct({ kind, effectiveOn, recordedAt }: ActRecord): TaskMark[] {
  const mark = MARKS[kind]
  return mark === null ? [] : [{ kind: mark, effectiveOn, recordedAt }]
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
