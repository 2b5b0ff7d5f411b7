import { type Day, isDay, lastDayOfMonth } from './day.ts'

/** The last day meant by a target's "by": '2030' → 31/12/2030, '2026-06' → 30/6/2026, a day itself; else null. */
export function dueOfBy(by: string | null): Day | null {
  if (by === null) return null
  if (isDay(by)) return by
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(by) ?? []
  if (year === undefined) return null
  if (month === undefined) return `${year}-12-31`
  const monthNumber = Number(month)
  return monthNumber >= 1 && monthNumber <= 12 ? lastDayOfMonth(Number(year), monthNumber) : null
}
