import { addDays, clockOf, type Day, dayOf } from './day.ts'

/** A time of the day in Vietnam. */
export type DailyAt = { readonly hour: number; readonly minute: number }

/**
 * The days whose run is due at `now` and was not begun, oldest first: all days after the last one that was begun, so
 * that a machine that was off catches up; the newest day alone where there never was a run.
 */
export const daysToRun = (last: Day | null, at: DailyAt, now: Date): readonly Day[] => {
  const today = dayOf(now)
  const { hour, minute } = clockOf(now)
  const begun = hour > at.hour || (hour === at.hour && minute >= at.minute)
  const newest = begun ? today : addDays(today, -1)
  if (last === null) return [newest]
  const days: Day[] = []
  for (let day = addDays(last, 1); day <= newest; day = addDays(day, 1)) days.push(day)
  return days
}

const MINUTE_MS = 60_000
const LONGEST_WAIT_MINUTES = 4 * 60

/** When to try again after so many attempts that failed: 1, 2, 4, 8 … minutes later, at most four hours. */
export const tryAgainAt = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MINUTES) * MINUTE_MS)
