import { dayOf } from '../domain/day.ts'
import type { JournalEvent } from '../domain/journal.ts'
import { appendToJournal } from '../store/journal.ts'
import { localities } from '../store/locality.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { keepTargetLateness, keepTaskLateness } from './keep-lateness.ts'

/**
 * Stores every lateness of one locality up to today, in the name of nobody: to be run once a day. It catches up all
 * days that were missed, because a lateness begins on the day after its deadline whenever it is found; run twice it
 * does nothing the second time. Returns how many rows were written. `now` is the clock's unless a run of the past is
 * being played.
 */
export function recordLateness(
  surroundings: Pick<Surroundings, 'db' | 'newId' | 'clock'>,
  localityId: string,
  now: Date = surroundings.clock(),
): Promise<number> {
  return inTransaction(surroundings.db, localityId, async trx => {
    const events: JournalEvent[] = []
    const work = {
      trx,
      localityId,
      now,
      today: dayOf(now),
      newId: surroundings.newId,
      record: (event: JournalEvent) => void events.push(event),
    }
    const [tasks, targets] = await Promise.all([
      tasksOf(trx, localityId, { running: true }),
      targetsOf(trx, localityId, { running: true }),
    ])
    const written = (await keepTaskLateness(work, tasks)) + (await keepTargetLateness(work, targets))
    await appendToJournal(trx, localityId, null, now, events)
    return written
  })
}

/** The daily run for every locality of this installation, one after the other. */
export async function recordLatenessEverywhere(surroundings: Surroundings): Promise<number> {
  let written = 0
  for (const { id } of await localities(surroundings.db)) written += await recordLateness(surroundings, id)
  return written
}
