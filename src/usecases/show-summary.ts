import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { storedSummary } from '../store/locality-summary.ts'
import { countSummary } from './summary.ts'
import { look } from './use-case.ts'

/** The locality in figures for today: the kept row, or counted anew when that was counted for another day. */
export const showSummary = look({
  name: 'show-summary',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'dashboard.read', work.here))
    if (no) return no
    const kept = await storedSummary(work.trx, work.localityId)
    return done(kept?.asOf === work.today ? kept : await countSummary(work.trx, work.localityId, work.today))
  },
})
