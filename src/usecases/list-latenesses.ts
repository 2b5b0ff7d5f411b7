import { z } from 'zod'
import { countLateness } from '../domain/lateness-count.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { latenessesOf } from '../store/lateness.ts'
import { latenessesAtHand } from './lateness-records.ts'
import { look } from './use-case.ts'

/**
 * Every lateness that stands: open ones first, longest first, then what has ended; counted by unit, with and without
 * confirmed objective causes. A unit answers for what it led when the lateness was recorded.
 */
export const listLatenesses = look({
  name: 'list-latenesses',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const rows = await latenessesOf(work.trx, work.localityId, { standing: true })
    const all = await latenessesAtHand(work, rows)
    const latenesses = [
      ...all.filter(row => row.endedOn === null),
      ...all
        .filter(row => row.endedOn !== null)
        .sort((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? '', 'en')),
    ]
    return done({
      today: work.today,
      latenesses,
      units: new Map(all.flatMap(row => (row.unit === null ? [] : [[row.unit.id, row.unit.name] as const]))),
      count: countLateness(
        latenesses.map(row => ({
          id: row.id,
          of: row.unit?.id ?? null,
          open: row.endedOn === null,
          objective: row.objective,
        })),
      ),
    })
  },
})
