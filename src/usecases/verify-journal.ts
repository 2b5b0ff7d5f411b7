import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { brokenLink } from '../store/journal-verify.ts'
import { look } from './use-case.ts'

/**
 * Recomputes the whole chain of the locality's journal from what its rows hold, and compares its end with the head
 * that was kept. Answers how many rows hold and the first link that does not, with the reason; null when all do.
 */
export const verifyJournal = look({
  name: 'verify-journal',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'journal.read', work.here))
    if (no) return no
    return done(await brokenLink(work.trx, work.localityId))
  },
})
