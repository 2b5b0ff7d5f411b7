import type { Status } from '../../domain/status.ts'
import type { TargetStatus } from '../../domain/target-status.ts'
import type { StatusKind } from '../../words/ui.ts'

/** The silhouette of each status of a task. The word comes from words/status.ts. */
export const TASK_KIND = {
  overdue: 'overdue',
  attention: 'attention',
  'check-in-missing': 'attention',
  'awaiting-confirmation': 'waiting',
  'on-track': 'on-track',
  'not-due': 'not-due',
  'no-deadline': 'not-due',
  regular: 'regular',
  periodic: 'regular',
  suspended: 'paused',
  done: 'done',
  'done-late': 'done',
  cancelled: 'cancelled',
  replaced: 'cancelled',
} as const satisfies Record<Status, StatusKind>

/** The silhouette of each status of a target; all of them have a chart fill. The word comes from words/target.ts. */
export const TARGET_KIND = {
  fallen: 'overdue',
  missed: 'overdue',
  attention: 'attention',
  'no-data': 'attention',
  'on-pace': 'on-track',
  met: 'on-track',
  exceeded: 'done',
  'not-due': 'not-due',
} as const satisfies Record<TargetStatus, StatusKind>
