import { z } from 'zod'
import { calendarEntries } from '../domain/calendar.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import { calendarDaysOf, setCalendarDays } from '../store/calendar.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** Confirms all days of a year that were only proposed, after they were compared with the notice of that year. */
export const confirmCalendarYear = change({
  name: 'confirm-calendar-year',
  input: z.object({ year: z.coerce.number().int().min(2000, 'not-understood').max(2100, 'not-understood') }),
  async run(work, { year }) {
    const no = work.authorise(may(work.actor, 'calendar.manage', work.here))
    if (no) return no
    const known = await calendarDaysOf(work.trx, work.localityId)
    const proposed = calendarEntries(DEFAULT_CALENDAR, known, year)
      .filter(entry => entry.source === 'proposed')
      .map(({ day, mark, reason }) => ({ day, mark, reason }))
    if (proposed.length === 0) return refuse('nothing-proposed', 422, { params: { year } })
    await setCalendarDays(
      work.trx,
      work.localityId,
      proposed.map(one => ({ ...one, note: null })),
      { personId: work.actor.personId, at: work.now },
    )
    work.record({ type: 'calendar-changed', payload: { value: digest(proposed), days: proposed } })
    return done({ year, days: proposed.length })
  },
})
