import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { resetCalendarDay as resetDay } from '../store/calendar.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** Takes back what was said about a day: the calendar of the law rules it again. */
export const resetCalendarDay = change({
  name: 'reset-calendar-day',
  input: z.object({ day: z.string().refine(isDay, 'no-such-day') }),
  async run(work, { day }) {
    const no = work.authorise(may(work.actor, 'calendar.manage', work.here))
    if (no) return no
    if (!(await resetDay(work.trx, work.localityId, day))) return notFound()
    work.record({
      type: 'calendar-changed',
      payload: { value: digest({}), days: [{ day, mark: null, reason: null }] },
    })
    return done({ day })
  },
})
