import { countOccurrences, occurrenceState } from '../domain/series.ts'
import { occurrencesIn, seriesOf } from '../store/series.ts'
import type { Work } from './use-case.ts'

/** The series of a task with its occurrences as they stand today; null for a task that is none. */
export async function seriesOfTask(work: Work, taskId: string) {
  const [[series], occurrences] = await Promise.all([
    seriesOf(work.trx, work.localityId, [taskId]),
    occurrencesIn(work.trx, work.localityId, { taskIds: [taskId] }),
  ])
  if (series === undefined) return null
  return {
    ...series,
    occurrences: occurrences.map(one => ({ ...one, state: occurrenceState(one, work.today) })),
    counts: countOccurrences(occurrences, work.today),
  }
}
