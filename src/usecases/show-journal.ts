import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { journalPage } from '../store/journal-read.ts'
import { look } from './use-case.ts'

const PAGE = 50

/** A page of the locality's journal, newest first, for inspection. `next` continues it. */
export const showJournal = look({
  name: 'show-journal',
  input: z.object({ before: z.number().int().positive().nullable().default(null) }),
  async run(work, { before }) {
    const no = work.authorise(may(work.actor, 'journal.read', work.here))
    if (no) return no
    const entries = await journalPage(work.trx, work.localityId, before, PAGE)
    return done({ entries, next: entries.length === PAGE ? (entries.at(-1)?.seq ?? null) : null })
  },
})
