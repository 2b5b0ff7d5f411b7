import type { Day } from '../domain/day.ts'
import { isRhythm } from '../domain/rhythm.ts'
import { type Judgement, judgeTask } from '../domain/status.ts'
import { effectiveDue, type TaskState } from '../domain/task-facts.ts'
import type { TaskRecord } from '../store/task.ts'

/** A task with how it stands on a day. */
/** What the state of a task is told from. */
export type StateColumns = Pick<
  TaskRecord,
  | 'nature'
  | 'rhythm'
  | 'plannedStart'
  | 'deadlines'
  | 'startedOn'
  | 'percent'
  | 'submittedOn'
  | 'closedOn'
  | 'suspendedOn'
  | 'cancelledOn'
  | 'replacedOn'
  | 'boundSince'
  | 'lastCheckInOn'
>

export type Standing<Task> = Task & {
  readonly state: TaskState
  readonly due: Day | null
  readonly judgement: Judgement
}

/** The state of a row, from its facts. `assignedOn` is the day from which its plan binds, where it has none of its own. */
export function stateOfTask(task: StateColumns, assignedOn: Day | null): TaskState {
  return {
    nature: task.nature,
    rhythm: task.rhythm !== null && isRhythm(task.rhythm) ? task.rhythm : null,
    assignedOn: task.boundSince ?? assignedOn,
    plannedStart: task.plannedStart,
    initialDue: task.deadlines[0]?.due ?? null,
    due: effectiveDue(task.deadlines),
    startedOn: task.startedOn,
    percent: task.percent,
    submittedOn: task.submittedOn,
    closedOn: task.closedOn,
    suspendedOn: task.suspendedOn,
    cancelledOn: task.cancelledOn,
    replacedOn: task.replacedOn,
    lastCheckInOn: task.lastCheckInOn,
  }
}

export type StandingTask = Standing<TaskRecord>

export function standing<Task extends StateColumns>(
  task: Task,
  assignedOn: Day | null,
  day: Day,
): Standing<Task> {
  const state = stateOfTask(task, assignedOn)
  return { ...task, state, due: state.due, judgement: judgeTask(state, day) }
}
