import { dayOf } from '../domain/day.ts'
import { lockJournal } from '../store/journal.ts'
import { type LocalitySummary, storedSummary } from '../store/locality-summary.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { countSummary, refreshSummary } from './summary.ts'

/**
 * Counts a locality anew and keeps the row: asked each night by the program itself, not by a person. Answers how the
 * row stood for its own day against a count of that day; anything but null means that some change forgot to count.
 */
export async function recountSummary(
  { db, clock, log }: Surroundings,
  localityId: string,
): Promise<{ readonly kept: LocalitySummary; readonly counted: LocalitySummary } | null> {
  const now = clock()
  return inTransaction(db, localityId, async trx => {
    await lockJournal(trx, localityId)
    const kept = await storedSummary(trx, localityId)
    const counted = kept && (await countSummary(trx, localityId, kept.asOf))
    await refreshSummary(trx, localityId, dayOf(now), now)
    if (!kept || !counted || sameText(kept) === sameText(counted)) return null
    log('summary-differs', { localityId, asOf: kept.asOf })
    return { kept, counted }
  })
}

/** jsonb keeps keys in its own order. */
const sameText = (summary: LocalitySummary): string =>
  JSON.stringify(summary, (_, value) =>
    value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort()) : value,
  )
