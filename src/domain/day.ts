/**
 * A day of the calendar in Vietnam, 'YYYY-MM-DD'. Such texts sort as days do, so `<` and `>` compare them.
 * Never a JavaScript Date: a Date is an instant, and turning one into the other needs a zone.
 */
export type Day = string

/** 0 = Sunday … 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

export type DayParts = { readonly year: number; readonly month: number; readonly day: number }

/** Vietnam has kept +07:00 without summer time since 1975; every day of this system lies after that. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** Number of days in a month (1 to 12), leap years included. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether year, month and day name a day that exists. 31/6 and 29/2/2026 do not. */
export const existsDay = ({ year, month, day }: DayParts): boolean =>
  year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** Parts to a Day. The parts must exist (`existsDay`); a day number too large is a mistake of the caller. */
export const toDay = ({ year, month, day }: DayParts): Day => {
  if (!existsDay({ year, month, day })) throw new RangeError(`no such day: ${year}-${month}-${day}`)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Whether a text is a Day: the ISO form and a day that exists. */
export const isDay = (text: string): boolean => {
  const found = ISO_DAY.exec(text)
  return (
    found !== null && existsDay({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) })
  )
}

/** Year, month (1 to 12) and day of the month. Throws on a text that is no Day. */
export const partsOf = (day: Day): DayParts => {
  const found = ISO_DAY.exec(day)
  if (found === null || !isDay(day)) throw new RangeError(`not a day: ${day}`)
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
}

const serial = (day: Day): number => {
  const parts = partsOf(day)
  return Date.UTC(parts.year, parts.month - 1, parts.day) / DAY_MS
}

const fromSerial = (days: number): Day => new Date(days * DAY_MS).toISOString().slice(0, 10)

/** The day `count` days later; earlier when negative. */
export const addDays = (day: Day, count: number): Day => fromSerial(serial(day) + count)

/** Days from one day to another: 1 from today to tomorrow, negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => serial(to) - serial(from)

/** Same day of the month `count` months later, held at the month's last day (31/1 and one month give 28/2). */
export const addMonths = (day: Day, count: number): Day => {
  const { year, month, day: dayOfMonth } = partsOf(day)
  const index = year * 12 + (month - 1) + count
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return toDay({ year: toYear, month: toMonth, day: Math.min(dayOfMonth, daysInMonth(toYear, toMonth)) })
}

/** Last day of the month (1 to 12). "Trong tháng 5/2026" as a deadline means this day. */
export const lastDayOfMonth = (year: number, month: number): Day =>
  toDay({ year, month, day: daysInMonth(year, month) })

/** Day of the week. */
export const weekdayOf = (day: Day): Weekday => {
  // 1970-01-01 was a Thursday.
  const index = (((serial(day) + 4) % 7) + 7) % 7
  const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]
  return WEEKDAYS[index] ?? 0
}

/** The day it is in Vietnam at an instant: 17:30 UTC is already the next day. */
export const dayOf = (instant: Date): Day =>
  new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10)

/** Hour (0 to 23) and minute in Vietnam at an instant. */
export const clockOf = (instant: Date): { readonly hour: number; readonly minute: number } => {
  const local = new Date(instant.getTime() + VIETNAM_OFFSET_MS)
  return { hour: local.getUTCHours(), minute: local.getUTCMinutes() }
}

/** The instant at which a day begins in Vietnam. */
export const startOfDay = (day: Day): Date => new Date(serial(day) * DAY_MS - VIETNAM_OFFSET_MS)

/** The instant of an hour of a day in Vietnam: "2026-10-02" and "08:00". */
export const momentOf = (day: Day, clock: string): Date => {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return new Date(startOfDay(day).getTime() + (Number(hours) * 60 + Number(minutes)) * 60_000)
}
