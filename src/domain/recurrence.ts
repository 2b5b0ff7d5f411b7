import { type Day, daysInMonth, isDay, partsOf } from './day.ts'
import type { Rhythm } from './rhythm.ts'

/**
 * What comes again, as a rule. `on` are the days of the period, as they were written: 'DD' of each month, 'MM-DD' of each
 * year (two of them for half a year), 'E-DD' of the last month of a quarter; empty when only the rhythm was said. A day
 * that the month does not have means its last day.
 */
export type Recurrence = { readonly rhythm: Rhythm; readonly on: readonly string[] }

const two = (n: number): string => String(n).padStart(2, '0')

/** Phrases of a rhythm; the first that fits decides, the longer period first ("6 tháng, hằng năm" is half a year). */
const RHYTHMS: readonly (readonly [RegExp, Rhythm])[] = [
  [/(?:hằng|hàng|mỗi) tuần|(?:0?1 |một )?lần\s*\/\s*tuần|tuần\s*\/\s*lần/iu, 'weekly'],
  [
    /0?6 tháng|sáu tháng|nửa năm|bán niên|0?2 lần\s*(?:\/|trong|mỗi|một)\s*năm|hai lần\s*(?:\/|mỗi|một)\s*năm/iu,
    'half-yearly',
  ],
  [
    /(?:hằng|hàng|mỗi|từng|theo|cuối) qu[ýí]|0?3 tháng|ba tháng|qu[ýí]\s*\/\s*lần|lần\s*\/\s*qu[ýí]|0?4 lần\s*\/\s*năm/iu,
    'quarterly',
  ],
  [/(?:hằng|hàng|mỗi|từng|theo) tháng|tháng\s*\/\s*lần|lần\s*\/\s*tháng|12 lần\s*\/\s*năm/iu, 'monthly'],
  [/(?:hằng|hàng|mỗi|từng) năm|năm\s*\/\s*lần|lần\s*\/\s*năm|thường niên/iu, 'yearly'],
]

const DAY_OF_YEAR = /(?<![\d/])(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})(?![\d/])/giu
const DAY_OF_MONTH = /ngày\s*(\d{1,2})(?!\s*(?:[/.\d]|tháng\s*\d))/iu
const LAST_MONTH = /ngày\s*(\d{1,2})\s*(?:của\s+)?tháng cuối/iu
const MONTH_ALONE = /(?<!\d\s|\/)tháng\s*(\d{1,2})(?!\d|\s*\/)/giu
const QUARTER_ALONE = /qu[ýí]\s*(IV|I{1,3})(?![\p{L}])/giu
const QUARTER_END: Readonly<Record<string, string>> = { I: '03-31', II: '06-30', III: '09-30', IV: '12-31' }

/** Reads a recurring time as plans write it; null when nothing says how often. */
export function recurrenceIn(text: string): Recurrence | null {
  const rhythm = RHYTHMS.find(([said]) => said.test(text))?.[1]
  return rhythm === undefined ? null : recurrenceOf(rhythm, text)
}

/** The rule of a rhythm that is known, with the days that a text names for it. */
export function recurrenceOf(rhythm: Rhythm, text: string): Recurrence {
  if (rhythm === 'weekly') return { rhythm, on: [] }
  if (rhythm === 'monthly' || rhythm === 'quarterly') {
    const last = LAST_MONTH.exec(text)?.[1]
    const day = last ?? DAY_OF_MONTH.exec(text)?.[1]
    if (day === undefined || Number(day) < 1 || Number(day) > 31) return { rhythm, on: [] }
    return last === undefined && rhythm === 'monthly'
      ? { rhythm, on: [two(Number(day))] }
      : { rhythm: 'quarterly', on: [`E-${two(Number(day))}`] }
  }
  const named =
    [daysOfYear, monthEnds, quarterEnds].map(find => find(text)).find(days => days.length > 0) ?? []
  const on = [...new Set(named)].sort()
  // two days of one year are half a year apart, however the sentence calls it
  return { rhythm: rhythm === 'yearly' && on.length === 2 ? 'half-yearly' : rhythm, on }
}

const daysOfYear = (text: string): string[] =>
  [...text.matchAll(DAY_OF_YEAR)].map(m => `${two(Number(m[2]))}-${two(Number(m[1]))}`).filter(isYearDay)
const monthEnds = (text: string): string[] =>
  [...text.matchAll(MONTH_ALONE)].map(m => `${two(Number(m[1]))}-31`).filter(isYearDay)
const quarterEnds = (text: string): string[] =>
  [...text.matchAll(QUARTER_ALONE)].flatMap(m => QUARTER_END[m[1]?.toUpperCase() ?? ''] ?? [])

const isYearDay = (day: string): boolean => /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(day)

const clamped = (year: number, month: number, day: number): Day =>
  `${year}-${two(month)}-${two(Math.min(day, daysInMonth(year, month)))}`

/**
 * The first day on or after `from` that a rule names; null when the rule names no day. Days are those of the calendar:
 * whether people work on them is asked of the working calendar.
 */
export function nextOccurrence({ rhythm, on }: Recurrence, from: Day): Day | null {
  if (on.length === 0 || !isDay(from)) return null
  const start = partsOf(from)
  for (let step = 0; step <= 24; step++) {
    const month = ((start.month - 1 + step) % 12) + 1
    const year = start.year + Math.floor((start.month - 1 + step) / 12)
    const days = on.flatMap(said => {
      const [head = '', tail = ''] = said.split('-')
      if (tail === '') return rhythm === 'monthly' ? [clamped(year, month, Number(head))] : []
      if (head === 'E') return month % 3 === 0 ? [clamped(year, month, Number(tail))] : []
      return Number(head) === month ? [clamped(year, month, Number(tail))] : []
    })
    const next = days.filter(day => day >= from).sort()[0]
    if (next !== undefined) return next
  }
  return null
}
