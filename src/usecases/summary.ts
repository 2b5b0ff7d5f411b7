import { countedOnce } from '../domain/counted-once.ts'
import type { Day } from '../domain/day.ts'
import { runningFigures } from '../domain/indicator-figures.ts'
import type { JournalEvent, JournalType } from '../domain/journal.ts'
import { taskRank } from '../domain/statistics.ts'
import { taskStatus } from '../domain/status.ts'
import { targetRank, targetStatus } from '../domain/target-status.ts'
import {
  addToSummary,
  keepSummary,
  type LocalitySummary,
  summaryCounts,
  summaryPairs,
  summaryTargets,
  summaryTasks,
} from '../store/locality-summary.ts'
import type { Trx } from '../store/tables.ts'
import { goalOf } from './target-standing.ts'
import type { Work } from './use-case.ts'

/** Events after which a running plan may count otherwise. A draft is in no summary. */
const COUNTED: ReadonlySet<JournalType> = new Set<JournalType>([
  'plan-adopted',
  'items-filled',
  'task-assigned',
  'update-approved',
  'update-returned',
  'checked-in',
  'closing-requested',
  'closing-confirmed',
  'closing-returned',
  'task-reopened',
  'task-suspended',
  'task-resumed',
  'task-cancelled',
  'task-restored',
  'task-split',
  'task-merged',
  'task-carried',
  'task-changed',
  'deadline-decided',
  'plan-amended',
  'target-dropped',
  'extension-decided',
  'measurement-confirmed',
  'measurement-returned',
  'measurement-replaced',
  'measurement-withdrawn',
  'figure-shared',
  'indicator-defined',
  'goal-adjusted',
  'items-paired',
  'pair-rejected',
  'pair-parted',
])

/**
 * Brings the row into line with a change, by its events. To be called when the journal's head is held: of two changes at
 * once the second then counts what the first has written. What was only sent in changes nothing before somebody decides
 * on it (a delivery has an event of its own) except how much waits, so that much is added and nothing counted.
 */
export async function keepSummaryAfter(
  { trx, localityId, today, now, send }: Pick<Work, 'trx' | 'localityId' | 'today' | 'now' | 'send'>,
  events: readonly JournalEvent[],
): Promise<void> {
  if (events.some(event => COUNTED.has(event.type))) return refreshSummary(trx, localityId, today, now)
  const sentIn = (type: JournalType) => events.filter(event => event.type === type).length
  const waiting = { updates: sentIn('update-submitted'), figures: sentIn('measurement-reported') }
  if (waiting.updates + waiting.figures > 0) send(addToSummary(trx, localityId, waiting))
}

/** Counts the locality as it stands on a day, by the same rules that its pages use: four statements, whatever its size. */
export async function countSummary(trx: Trx, localityId: string, day: Day): Promise<LocalitySummary> {
  const [tasks, targets, counts, pairs] = await Promise.all([
    summaryTasks(trx, localityId),
    summaryTargets(trx, localityId),
    summaryCounts(trx, localityId),
    summaryPairs(trx, localityId),
  ])
  // Nothing of a status is told from the deadline first given.
  const taskStates = tasks.map(task => ({ ...task, initialDue: null }))
  const countedTasks = countedOnce(taskStates, pairs, task => taskRank(task, day))
  const countedTargets = countedOnce(
    targets.map(target => ({
      id: target.id,
      // The newest goal is the one of today: none is decided ahead.
      status: targetStatus(
        goalOf({ ...target, goals: [] }),
        runningFigures(target.measurements, target.indicator),
        day,
      ),
    })),
    pairs,
    target => targetRank(target.status),
  )
  return {
    asOf: day,
    tasks: countedTasks.length,
    targets: countedTargets.length,
    taskStatuses: tally(countedTasks.map(task => taskStatus(task, day))),
    targetStatuses: tally(countedTargets.map(target => target.status)),
    ...counts,
  }
}

/** Counts anew and keeps the row. To be called when the journal's head is held, as above. */
export async function refreshSummary(trx: Trx, localityId: string, day: Day, now: Date): Promise<void> {
  await keepSummary(trx, localityId, await countSummary(trx, localityId, day), now)
}

const tally = <Status extends string>(statuses: readonly Status[]): Partial<Record<Status, number>> => {
  const counts: Partial<Record<Status, number>> = {}
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
