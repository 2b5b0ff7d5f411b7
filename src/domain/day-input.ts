import { type Day, existsDay, toDay } from './day.ts'

export type DayInput =
  | { readonly ok: true; readonly day: Day }
  | {
      readonly ok: false
      /** `no-such-day`: the form is right but the calendar has no such day (31/6/2026). */
      readonly code: 'day-missing' | 'day-unreadable' | 'no-such-day' | 'day-year-implausible'
      /** What was typed, trimmed, so that the sentence can repeat it. */
      readonly typed: string
    }

/** Day first: 5/6/2026, 05-06-2026, 5.6.26, 05 / 6 / 2026. */
const NUMERIC = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/
/** What a date field of a browser sends, and what exchange formats use. */
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const PROSE = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu

/**
 * Reads a day that a person typed, day before month as in Vietnam. Forgiving in form (any of / - . or blanks, with or
 * without zeros, two-digit years of this century, "ngày 05 tháng 6 năm 2026", ISO), strict in content: a day that the
 * calendar does not have is refused, never moved. Plans live between 2000 and 2100; other years are taken for slips.
 */
export const parseVietnameseDay = (text: string): DayInput => {
  const typed = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (typed === '') return { ok: false, code: 'day-missing', typed }
  const bare = typed.replace(/^ngày /iu, '').replace(/\.$/u, '')
  const iso = ISO.exec(bare)
  const found = iso ?? NUMERIC.exec(bare) ?? PROSE.exec(bare)
  if (found === null) return { ok: false, code: 'day-unreadable', typed }
  const [first, month, last] = [found[1] ?? '', Number(found[2]), found[3] ?? '']
  const yearText = iso === null ? last : first
  const parts = {
    year: yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText),
    month,
    day: Number(iso === null ? first : last),
  }
  if (parts.year < 2000 || parts.year > 2100) return { ok: false, code: 'day-year-implausible', typed }
  if (!existsDay(parts)) return { ok: false, code: 'no-such-day', typed }
  return { ok: true, day: toDay(parts) }
}
