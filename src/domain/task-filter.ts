import type { Day } from './day.ts'
import type { Status } from './status.ts'

/** Groups of statuses by which a list of tasks is narrowed, in the order in which they are offered. */
export const TASK_GROUPS = [
  'open',
  'overdue',
  'attention',
  'waiting',
  'working',
  'repeated',
  'no-deadline',
  'suspended',
  'done',
  'cancelled',
] as const
export type TaskGroup = (typeof TASK_GROUPS)[number]
export const isTaskGroup = (text: string): text is TaskGroup => TASK_GROUPS.some(group => group === text)

/** Which statuses a group takes in. */
export const GROUP_STATUSES: { readonly [G in TaskGroup]: readonly Status[] } = {
  open: [
    'overdue',
    'attention',
    'check-in-missing',
    'awaiting-confirmation',
    'on-track',
    'not-due',
    'no-deadline',
    'regular',
    'periodic',
  ],
  overdue: ['overdue'],
  attention: ['attention', 'check-in-missing'],
  waiting: ['awaiting-confirmation'],
  working: ['on-track', 'not-due'],
  repeated: ['regular', 'periodic', 'check-in-missing'],
  'no-deadline': ['no-deadline'],
  suspended: ['suspended'],
  done: ['done', 'done-late'],
  cancelled: ['cancelled', 'replaced'],
}

/** What a list of running tasks is narrowed by; null or an empty text narrows nothing. */
export type TaskFilter = {
  readonly group: TaskGroup | null
  readonly planId: string | null
  /** The lead unit. */
  readonly unitId: string | null
  /** A unit that leads or supports. */
  readonly withUnitId: string | null
  readonly followingUnitId: string | null
  readonly ownerId: string | null
  /** Title of the plan's group of tasks. */
  readonly section: string | null
  /** A target that the task serves. */
  readonly targetId: string | null
  /** A registered document that the task stems from or is mentioned in. */
  readonly documentId: string | null
  readonly dueFrom: Day | null
  readonly dueTo: Day | null
  /** Words that the task must hold. */
  readonly typed: string
}

export const NO_FILTER: TaskFilter = {
  group: null,
  planId: null,
  unitId: null,
  withUnitId: null,
  followingUnitId: null,
  ownerId: null,
  section: null,
  targetId: null,
  documentId: null,
  dueFrom: null,
  dueTo: null,
  typed: '',
}
