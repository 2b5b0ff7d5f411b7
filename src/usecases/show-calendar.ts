import { z } from 'zod'
import { calendarEntries } from '../domain/calendar.ts'
import { partsOf } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { calendarDaysOf } from '../store/calendar.ts'
import { look } from './use-case.ts'

/** The days of a year that differ from the plain week, with what was said about them here. */
export const showCalendar = look({
  name: 'show-calendar',
  input: z.object({ year: z.number().int().min(2000).max(2100).optional() }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const year = input.year ?? partsOf(work.today).year
    const said = await calendarDaysOf(work.trx, work.localityId)
    const saidOf = new Map(said.map(one => [one.day, one]))
    return done({
      year,
      entries: calendarEntries(DEFAULT_CALENDAR, said, year).map(entry => {
        const here = saidOf.get(entry.day)
        return { ...entry, note: here?.note ?? null, setBy: here?.setBy ?? null, setAt: here?.setAt ?? null }
      }),
      manages: may(work.actor, 'calendar.manage', work.here).ok,
    })
  },
})
