import type { Nature } from './plan-reading.ts'

/** What a written deadline means. `due` is the last ISO day that is still in time, null when no day can be computed. */
export type ParsedDeadline = { readonly due: string | null; readonly nature: Nature }

const two = (n: number): string => String(n).padStart(2, '0')
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
}

/** Number of days in a month of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const isoDay = (year: number, month: number, day: number): string | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? `${year}-${two(month)}-${two(day)}`
    : null
const monthEnd = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 ? isoDay(year, month, daysInMonth(year, month)) : null

const DAY =
  /(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})|ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/giu

/** Every full date of a text as ISO days, in order. */
export function datesIn(text: string): string[] {
  const out: string[] = []
  for (const m of text.matchAll(DAY)) {
    const iso = isoDay(Number(m[4] ?? m[7]), Number(m[3] ?? m[6]), Number(m[1] ?? m[5]))
    if (iso) out.push(iso)
  }
  return out
}

/** The first full date of a text as an ISO day. */
export const firstDate = (text: string): string | null => datesIn(text)[0] ?? null

const PERIODIC =
  /(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|quí|năm)|định k[ỳì]|\d+\s+tháng\s+(?:một lần|\/\s*lần)/iu
const REGULAR = /thường xuyên|liên tục|thường niên|xuyên suốt/iu

/**
 * Reads a deadline as plans write it: a day, a month (its last day), a quarter (its last day), a year (31 December), a
 * period (its end), "thường xuyên", "hằng năm". A day or quarter without a year takes `year`, the plan's own, when given.
 * What depends on another event ("sau khi …", "trong 15 ngày kể từ …") has no day.
 */
export function parseDeadline(text: string, year: number | null = null): ParsedDeadline {
  const due = dueDay(text.normalize('NFC'), year)
  if (PERIODIC.test(text)) return { due: null, nature: 'periodic' }
  if (REGULAR.test(text) && due === null) return { due: null, nature: 'regular' }
  if (/các năm (?:tiếp theo|sau)|những năm (?:tiếp theo|sau)/iu.test(text))
    return { due: null, nature: 'regular' }
  return { due, nature: due === null ? 'unknown' : 'dated' }
}

function dueDay(text: string, year: number | null): string | null {
  const days = datesIn(text)
  const last = [...days].sort().at(-1)
  if (last !== undefined) return last
  const quarter = [...text.matchAll(/qu[ýí]\s*(IV|I{1,3}|[1-4])\s*(?:[/\-–,.]|năm|\s)*\s*(\d{4})?/giu)].at(-1)
  if (quarter?.[1]) {
    const n = QUARTERS[quarter[1].toLowerCase()] ?? 4
    const y = quarter[2] ? Number(quarter[2]) : (lastYear(text) ?? year)
    return y === null ? null : monthEnd(y, n * 3)
  }
  const month = [
    ...text.matchAll(
      /(?<![\d/])(?:tháng\s*)?(0?[1-9]|1[0-2])\s*[/-]\s*(\d{4})(?!\d)|tháng\s*(\d{1,2})\s*(?:năm|[,/])?\s*(\d{4})/giu,
    ),
  ].at(-1)
  if (month) return monthEnd(Number(month[2] ?? month[4]), Number(month[1] ?? month[3]))
  const months =
    /tháng\s*\d{1,2}\s*(?:[-–]|đến(?:\s+hết)?(?:\s+tháng)?)\s*(\d{1,2})\s*(?:[/-]|năm)\s*(\d{4})/iu.exec(text)
  if (months) return monthEnd(Number(months[2]), Number(months[1]))
  const short = /(?:ngày|trước)\s*(\d{1,2})\s*\/\s*(\d{1,2})(?![\d/])/iu.exec(text)
  if (short && year !== null) return isoDay(year, Number(short[2]), Number(short[1]))
  const alone = /^\s*(?:(?:trong|hết|trước|cuối)\s+)*tháng\s*(\d{1,2})\s*$/iu.exec(text)
  if (alone && year !== null) return monthEnd(year, Number(alone[1]))
  const y = lastYear(text)
  if (y === null || /đầu năm/iu.test(text.replace(/6 tháng đầu năm/iu, ''))) return null
  if (/6 tháng đầu năm/iu.test(text)) return `${y}-06-30`
  return /\d+\s+ngày(?! \d)/iu.test(text) ? null : `${y}-12-31`
}

/** The last year from 2000 to 2099 that stands in a text. */
export function lastYear(text: string): number | null {
  const years = [...text.matchAll(/(?<![\d/.])(20\d{2})(?![\d])/g)].map(m => Number(m[1]))
  return years.length > 0 ? Math.max(...years) : null
}
