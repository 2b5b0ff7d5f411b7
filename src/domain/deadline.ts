import { addDays, type Day } from './day.ts'
import { DEFAULT_CALENDAR } from './holidays.ts'
import type { Nature } from './plan-reading.ts'
import { type Recurrence, recurrenceIn } from './recurrence.ts'
import { addWorkingDays, previousWorkingDay, type WorkingCalendar } from './working-days.ts'

/**
 * What a written deadline means. `due` is the last ISO day that is still in time, null when no day can be computed;
 * `recurrence` is the rule of what comes again; `conditional` says that the day hangs on another event.
 */
export type ParsedDeadline = {
  readonly due: string | null
  readonly nature: Nature
  readonly recurrence: Recurrence | null
  readonly conditional: boolean
}

/** What a deadline may lean on: the plan's own year and day, and the days that are worked. */
export type DeadlineAround = {
  readonly year: number | null
  /** The day the plan was issued; null while it is blank. */
  readonly issued?: Day | null
  readonly calendar?: WorkingCalendar
}

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
  /(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|quí|năm)|định k[ỳì]|(?:\d+|một|hai)\s+(?:tuần|tháng|quý|năm)\s*(?:(?:một|\d+) lần|\/\s*(?:\d+\s+)?lần)|lần\s*\/\s*(?:tuần|tháng|quý|năm)|(?:tuần|quý|năm)\s*\/\s*lần|tháng cuối qu[ýí](?!\s+(?:IV|I))/iu
const REGULAR = /thường xuyên|liên tục|thường niên|xuyên suốt/iu

/** Words that hang a deadline on another event. */
const CONDITIONAL =
  /(?<!\p{L})(?:sau khi|khi có|ngay khi|theo tiến độ|tùy theo|tuỳ theo|phụ thuộc|theo (?:hướng dẫn|yêu cầu|kế hoạch|chỉ đạo|quy định) của|kể từ (?:khi|ngày (?:nhận|được|có|cấp|hoàn thành|phê duyệt)))(?!\p{L})/iu

/**
 * Reads a deadline as plans write it: a day, a month (its last day), a quarter (its last day), a year (31 December), a
 * period (its end), half of a term, "thường xuyên", "hằng năm" (a rule). A day or quarter without a year takes the
 * plan's own, when given. "Trong 15 ngày làm việc kể từ …" counts from a day that is written, or from the plan's own
 * when it says so; what hangs on another event has no day and says so.
 */
export function parseDeadline(source: string, around: number | null | DeadlineAround = null): ParsedDeadline {
  const text = source.normalize('NFC')
  const {
    year,
    issued = null,
    calendar = DEFAULT_CALENDAR,
  } = around === null || typeof around === 'number' ? { year: around } : around
  const plain = { recurrence: null, conditional: false }
  const counted = countedDay(text, issued, calendar)
  if (counted !== null) return { ...plain, due: counted, nature: 'dated' }
  const due = notBefore(issued, dueDay(text, { year, issued, calendar }), text)
  if (PERIODIC.test(text)) return { ...plain, due: null, nature: 'periodic', recurrence: recurrenceIn(text) }
  if (REGULAR.test(text) && due === null) return { ...plain, due: null, nature: 'regular' }
  if (/các năm (?:tiếp theo|sau)|những năm (?:tiếp theo|sau)/iu.test(text))
    return { ...plain, due: null, nature: 'regular' }
  return {
    ...plain,
    due,
    nature: due === null ? 'unknown' : 'dated',
    conditional: due === null && CONDITIONAL.test(text),
  }
}

/** A day without a year that lies before the plan itself is meant of the next year. */
function notBefore(issued: Day | null, due: string | null, text: string): string | null {
  if (due === null || issued === null || due >= issued || /20\d{2}/u.test(text)) return due
  return monthsAfter(due, 12)
}

/** "trong (vòng) 15 ngày (làm việc), kể từ ngày …": counted from a written day or from the day of the plan itself. */
function countedDay(text: string, issued: Day | null, calendar: WorkingCalendar): string | null {
  const found = /(\d{1,3})\s+(ngày|tuần|tháng)(\s+làm việc)?,?\s+(?:kể\s+)?từ\s+(.{3,80})/iu.exec(text)
  if (!found) return null
  const from =
    datesIn(found[4] ?? '')[0] ??
    (/^(?:ngày\s+)?(?:ký|ban hành|kế hoạch|phát hành)(?:\s+ban hành)?(?:\s+(?:kế hoạch|văn bản))?(?:\s+này)?\s*[.;,)]*$/iu.test(
      found[4] ?? '',
    )
      ? issued
      : null)
  if (from === null || from === undefined || from.length < 10) return null
  const count = Number(found[1])
  if (found[2] === 'tháng') return monthsAfter(from, count)
  const days = found[2] === 'tuần' ? count * 7 : count
  return found[3] ? addWorkingDays(calendar, from, days) : addDays(from, days)
}

function monthsAfter(from: Day, count: number): string | null {
  const at = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
  return isoDay(year, month, Math.min(Number(from.slice(8)), daysInMonth(year, month)))
}

function dueDay(
  text: string,
  { year, issued, calendar }: { year: number | null; issued: Day | null; calendar: WorkingCalendar },
): string | null {
  const days = datesIn(text)
  const last = [...days].sort().at(-1)
  if (last !== undefined) return last
  const term = termDay(text)
  if (term !== null) return term
  if (/(?<!\p{L})Tết(?!\p{L})/u.test(text)) return dayBeforeTet(text, year, issued, calendar)
  // "trong tháng đầu quý": nobody knows which day that is
  if (/đầu (?:qu[ýí]|tháng|năm)(?!\p{L})/iu.test(text.replace(/6 tháng đầu năm/iu, ''))) return null
  const working = /ngày làm việc cuối cùng của (?:tháng|qu[ýí]|năm)/iu.test(text)
  const end = endOf(text, year)
  return working && end !== null ? lastWorkingDay(calendar, end) : end
}

/** "Trước Tết": the day before the first day off of the feast that comes next, by the calendar; null beyond it. */
function dayBeforeTet(
  text: string,
  year: number | null,
  issued: Day | null,
  calendar: WorkingCalendar,
): string | null {
  const said = lastYear(text) ?? (issued === null ? year : null)
  const first = calendar.daysOff
    .filter(off => off.reason === 'tet')
    .map(off => off.day)
    .sort()
    .find(day => (said === null ? issued !== null && day > issued : day.startsWith(String(said))))
  return first === undefined ? null : addDays(first, -1)
}

const lastWorkingDay = (calendar: WorkingCalendar, day: Day): Day =>
  previousWorkingDay(calendar, addDays(day, 1))

/**
 * Half of a term or of a period that is written with its years: the middle between January of the first and December of
 * the last. A term runs from the middle of its first year to the middle of its last, which has the same middle.
 */
function termDay(text: string): string | null {
  const years = /(?:nhiệm kỳ|giai đoạn|thời kỳ)\s*(20\d{2})\s*[-–]\s*(20\d{2})/iu.exec(text)
  const half = /(?<!\p{L})giữa\s+(?:nhiệm kỳ|kỳ|giai đoạn)|2[,.]5 năm|hai năm rưỡi/iu.test(text)
  if (!years || !half) return null
  const months = (Number(years[2]) - Number(years[1]) + 1) * 12
  const last = Number(years[1]) * 12 + Math.floor(months / 2) - 1
  return monthEnd(Math.floor(last / 12), (last % 12) + 1)
}

/** The end of the quarter, month or year that a text names. */
function endOf(text: string, year: number | null): string | null {
  const listed =
    /qu[ýí]\s*(?:IV|I{1,3}|[1-4])((?:\s*(?:[,–-]|và|đến)\s*(?:qu[ýí]\s*)?(?:IV|I{1,3}|[1-4])(?!\d|\p{L}))+)/iu.exec(
      text,
    )
  const quarter = listed
    ? /(IV|I{1,3}|[1-4])\s*()$/iu.exec(listed[1] ?? '')
    : [...text.matchAll(/qu[ýí]\s*(IV|I{1,3}|[1-4])(?!\p{L})\s*(?:[/\-–,.]|năm|\s)*\s*(\d{4})?/giu)].at(-1)
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
  const span = /tháng\s*\d{1,2}\s*(?:[-–]|đến(?:\s+hết)?(?:\s+tháng)?|,|và)\s*(\d{1,2})\s*$/iu.exec(text)
  if (span && year !== null) return monthEnd(year, Number(span[1]))
  const short = /(?:ngày|trước)\s*(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})(?![\d/])/iu.exec(text)
  if (short && year !== null) return isoDay(year, Number(short[2]), Number(short[1]))
  const bare = [...text.matchAll(/(?<!ngày\s\d\s|ngày\s\d\d\s)tháng\s*(\d{1,2})(?![\d/])/giu)].at(-1)
  if (bare && year !== null && lastYear(text) === null) return monthEnd(year, Number(bare[1]))
  const whole = /^(?:trong|hết|cuối|cả|đến hết|đến cuối)?\s*năm(?:\s+nay)?\s*[.;]?$/iu.test(text.trim())
    ? year
    : null
  const y = lastYear(text) ?? whole ?? (/6 tháng (?:đầu|cuối) năm/iu.test(text) ? year : null)
  if (y === null) return null
  if (/6 tháng đầu năm|giữa năm/iu.test(text)) return `${y}-06-30`
  return /\d+\s+ngày(?! \d)/iu.test(text) ? null : `${y}-12-31`
}

/** The last year from 2000 to 2099 that stands in a text. */
export function lastYear(text: string): number | null {
  const years = [...text.matchAll(/(?<![\d/.])(20\d{2})(?![\d])/g)].map(m => Number(m[1]))
  return years.length > 0 ? Math.max(...years) : null
}
