import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { type JournalEntry, journalPage } from '../store/journal-read.ts'
import { overrideReasons } from '../store/report-edit.ts'
import { digest } from './digest.ts'
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
    const set = entries.filter(entry => entry.type === 'report-figure-set')
    const told = await overrideReasons(
      work.trx,
      work.localityId,
      set.flatMap(({ payload }) => (typeof payload['roundId'] === 'string' ? [payload['roundId']] : [])),
    )
    return done({
      entries: entries.map(entry => ({ ...entry, figure: figureSet(entry, told) })),
      next: entries.length === PAGE ? (entries.at(-1)?.seq ?? null) : null,
    })
  },
})

/** Which figure an entry set, and why: the text that is kept beside the journal, known by the digest in the entry. */
const figureSet = (
  { type, payload }: JournalEntry,
  told: Awaited<ReturnType<typeof overrideReasons>>,
): { readonly name: string; readonly reason: string } | null => {
  if (type !== 'report-figure-set') return null
  const found = told.find(
    one => one.figureId === payload['figureId'] && digest(one.reason) === payload['reason'],
  )
  return found === undefined
    ? null
    : { name: found.name ?? String(payload['figureId']), reason: found.reason }
}
