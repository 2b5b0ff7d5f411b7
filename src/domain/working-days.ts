import { addDays, type Day, type Weekday, weekdayOf } from './day.ts'

export type DayOffReason =
  | 'new-year'
  | 'tet'
  | 'hung-kings'
  | 'reunification'
  | 'labour-day'
  | 'culture-day'
  | 'national-day'
  | 'compensation'
  | 'swap'
  | 'local'

/** `proposed`: not fixed by the Labour Code alone but decided each year; an administrator must look at it. */
export type DayOff = { readonly day: Day; readonly reason: DayOffReason; readonly proposed: boolean }

/** A working calendar as data that an administrator edits. */
export type WorkingCalendar = {
  readonly weekend: readonly Weekday[]
  readonly daysOff: readonly DayOff[]
  /** Weekend days that are worked in exchange for a day off. */
  readonly workedWeekends: readonly Day[]
}

/** Whether people work on this day. A worked weekend counts even when it also stands among the days off. */
export const isWorkingDay = (calendar: WorkingCalendar, day: Day): boolean => {
  if (calendar.workedWeekends.includes(day)) return true
  if (calendar.weekend.includes(weekdayOf(day))) return false
  return !calendar.daysOff.some(off => off.day === day)
}

/** Longer than any break there is; a calendar without a working day is a mistake of whoever typed it. */
const SEARCH_LIMIT_DAYS = 400

const walk = (calendar: WorkingCalendar, from: Day, step: 1 | -1): Day => {
  let day = from
  for (let tried = 0; tried < SEARCH_LIMIT_DAYS; tried += 1) {
    if (isWorkingDay(calendar, day)) return day
    day = addDays(day, step)
  }
  throw new RangeError(`no working day within ${SEARCH_LIMIT_DAYS} days of ${from}`)
}

/** The day itself if it is worked, else the next worked one. A deadline on a day off is reminded of by this day. */
export const workingDayOnOrAfter = (calendar: WorkingCalendar, day: Day): Day => walk(calendar, day, 1)

export const nextWorkingDay = (calendar: WorkingCalendar, day: Day): Day => walk(calendar, addDays(day, 1), 1)
export const previousWorkingDay = (calendar: WorkingCalendar, day: Day): Day =>
  walk(calendar, addDays(day, -1), -1)

/** The `count`-th working day after `day` (before it when negative). 0 gives `day` itself, worked or not. */
export const addWorkingDays = (calendar: WorkingCalendar, day: Day, count: number): Day => {
  let at = day
  for (let left = Math.abs(count); left > 0; left -= 1) {
    at = count > 0 ? nextWorkingDay(calendar, at) : previousWorkingDay(calendar, at)
  }
  return at
}

/** Working days after `from` up to and with `to`; 0 when `to` is not after `from`. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: Day, to: Day): number => {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}
