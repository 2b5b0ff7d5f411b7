import { z } from 'zod'
import { DAY_MARKS, DAY_OFF_REASONS, markRefusal } from '../domain/calendar.ts'
import { isDay } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import { setCalendarDays } from '../store/calendar.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** Says what a day is in this locality: a day off, worked in exchange, quiet, or ordinary after all. */
export const setCalendarDay = change({
  name: 'set-calendar-day',
  input: z.object({
    day: z.string().refine(isDay, 'no-such-day'),
    mark: z.enum(DAY_MARKS, 'choose-one'),
    reason: z.enum(DAY_OFF_REASONS, 'choose-one').default('local'),
    note: z.string().trim().max(200, 'too-long').default(''),
  }),
  async run(work, { day, mark, reason, note }) {
    const no = work.authorise(may(work.actor, 'calendar.manage', work.here))
    if (no) return no
    const wrong = markRefusal(DEFAULT_CALENDAR, day, mark)
    if (wrong !== null) return refuse(wrong, 422, { field: 'day' })
    const set = { day, mark, reason: mark === 'off' ? reason : null, note: note || null }
    await setCalendarDays(work.trx, work.localityId, [set], { personId: work.actor.personId, at: work.now })
    work.record({
      type: 'calendar-changed',
      payload: { value: digest(set), days: [{ day, mark, reason: set.reason }] },
    })
    return done({ day, mark })
  },
})
