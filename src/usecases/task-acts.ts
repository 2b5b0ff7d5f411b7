import { may } from '../domain/policy/may.ts'
import { possibleActs, type TaskAct } from '../domain/task-act.ts'
import { countExtensions, type TaskState } from '../domain/task-facts.ts'
import { type ExtensionRecord, extensionsOf } from '../store/extension.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { type ActRecord, actsOf } from '../store/task-act.ts'
import { taskObject } from './policy-objects.ts'
import type { Work } from './use-case.ts'

/** Another task that this one came from or goes on in. */
export type Related = { readonly id: string; readonly code: string; readonly text: string }

export type TaskActs = {
  /** In the order in which they were recorded. */
  readonly acts: readonly (ActRecord & { readonly related: readonly Related[] })[]
  readonly extensions: readonly ExtensionRecord[]
  /** How often a decision that counts moved the deadline later. */
  readonly extended: number
  /** Tasks that were split or merged into this one. */
  readonly origin: readonly Related[]
  /** Acts that this actor may do with the task as it stands. */
  readonly can: readonly TaskAct[]
}

const OFFICIAL: readonly TaskAct[] = [
  'change-content',
  'suspend',
  'resume',
  'cancel',
  'restore',
  'split',
  'merge',
  'reopen',
]

/** What was done with a task besides reporting, and what its actor may still do. */
export async function actsOnTask(work: Work, task: TaskRecord, state: TaskState): Promise<TaskActs> {
  const { trx, localityId, actor } = work
  const [acts, extensions] = await Promise.all([
    actsOf(trx, localityId, [task.id]),
    extensionsOf(trx, localityId, { taskIds: [task.id] }),
  ])
  const named = [...new Set([...acts.flatMap(act => act.taskIds), ...task.originOf])]
  const found = named.length === 0 ? [] : await tasksOf(trx, localityId, { ids: named })
  const related = (ids: readonly string[]): readonly Related[] =>
    found.filter(one => ids.includes(one.id)).map(({ id, code, text }) => ({ id, code, text }))
  const object = taskObject(localityId, task)
  const running = task.version > 0 && task.review === 'accepted'
  const mayAct = may(actor, 'task.act', object).ok
  const mayAsk =
    may(actor, 'extension.request', object).ok &&
    state.due !== null &&
    !extensions.some(one => one.state === 'asked')
  return {
    acts: acts.map(act => ({ ...act, related: related(act.taskIds) })),
    extensions,
    extended: countExtensions(task.deadlines),
    origin: related(task.originOf),
    can: running
      ? possibleActs(state).filter(
          act => (OFFICIAL.includes(act) && mayAct) || (act === 'request-extension' && mayAsk),
        )
      : [],
  }
}
