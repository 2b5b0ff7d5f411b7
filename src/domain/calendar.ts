import { addDays, type Day, weekdayOf } from './day.ts'
import { type DayOffReason, isWorkingDay, type WorkingCalendar } from './working-days.ts'

/**
 * What a locality says about one day:
 * - `off`: nobody works; `worked`: a day at the weekend that is worked in exchange ("làm bù");
 * - `quiet`: people work, but nothing reminds them;
 * - `ordinary`: as the week has it, whatever the calendar of the law proposed.
 */
export const DAY_MARKS = ['off', 'worked', 'quiet', 'ordinary'] as const
export type DayMark = (typeof DAY_MARKS)[number]

export const DAY_OFF_REASONS = [
  'new-year',
  'tet',
  'hung-kings',
  'reunification',
  'labour-day',
  'national-day',
  'culture-day',
  'compensation',
  'swap',
  'local',
] as const satisfies readonly DayOffReason[]

export type CalendarMark = {
  readonly day: Day
  readonly mark: DayMark
  /** Why nobody works; null for the other marks. */
  readonly reason: DayOffReason | null
}

/** The calendar of one locality: of the law, as its administrator has changed it. */
export type LocalityCalendar = WorkingCalendar & {
  /** Working days on which nothing is sent. */
  readonly quietDays: readonly Day[]
}

/** A calendar with the marks of a locality laid over it; a mark rules its day whole. */
export const calendarWith = (base: WorkingCalendar, marks: readonly CalendarMark[]): LocalityCalendar => {
  const marked = new Set(marks.map(one => one.day))
  const of = (mark: DayMark) => marks.filter(one => one.mark === mark)
  return {
    weekend: base.weekend,
    daysOff: [
      ...base.daysOff.filter(off => !marked.has(off.day)),
      ...of('off').map(({ day, reason }) => ({ day, reason: reason ?? ('local' as const), proposed: false })),
    ].sort((a, b) => (a.day < b.day ? -1 : 1)),
    workedWeekends: [
      ...base.workedWeekends.filter(day => !marked.has(day)),
      ...of('worked').map(one => one.day),
    ].sort(),
    quietDays: of('quiet')
      .map(one => one.day)
      .sort(),
  }
}

/** Whether nothing may be sent on this day: nobody works, or the locality asked for silence. */
export const isQuietDay = (calendar: LocalityCalendar, day: Day): boolean =>
  !isWorkingDay(calendar, day) || calendar.quietDays.includes(day)

/** The day itself unless it is quiet, else the next that is not. Throws when a year and more is silent. */
export const sendingDayOnOrAfter = (calendar: LocalityCalendar, day: Day): Day => {
  for (let ahead = 0; ahead < 400; ahead += 1) {
    const candidate = addDays(day, ahead)
    if (!isQuietDay(calendar, candidate)) return candidate
  }
  throw new RangeError(`no day to send on within 400 days of ${day}`)
}

/** One line of the calendar of a year: a day that differs from the plain week. */
export type CalendarEntry = {
  readonly day: Day
  readonly mark: DayMark
  readonly reason: DayOffReason | null
  /** 'law': fixed by the Labour Code; 'proposed': settled each year by a notice; 'locality': somebody here said so. */
  readonly source: 'law' | 'proposed' | 'locality'
}

/** The days of a year that differ from the plain week, in order. */
export const calendarEntries = (
  base: WorkingCalendar,
  marks: readonly CalendarMark[],
  year: number,
): readonly CalendarEntry[] => {
  const marked = new Set(marks.map(one => one.day))
  const entries: CalendarEntry[] = [
    ...base.daysOff.map(off => ({
      day: off.day,
      mark: 'off' as const,
      reason: off.reason,
      source: off.proposed ? ('proposed' as const) : ('law' as const),
    })),
    ...base.workedWeekends.map(day => ({
      day,
      mark: 'worked' as const,
      reason: null,
      source: 'proposed' as const,
    })),
  ].filter(entry => !marked.has(entry.day))
  return [...entries, ...marks.map(one => ({ ...one, source: 'locality' as const }))]
    .filter(entry => entry.day.startsWith(`${year}-`))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Why a mark makes no sense on its day, or null. A weekend day is off already; only such a day is worked in exchange. */
export const markRefusal = (
  base: WorkingCalendar,
  day: Day,
  mark: DayMark,
): 'already-weekend' | 'not-a-day-off' | null => {
  const weekend = base.weekend.includes(weekdayOf(day))
  if (mark === 'off' && weekend && !base.daysOff.some(off => off.day === day) && isPlainWeekend(base, day))
    return 'already-weekend'
  if (mark === 'worked' && isWorkingDay(base, day) && !base.workedWeekends.includes(day))
    return 'not-a-day-off'
  return null
}

const isPlainWeekend = (base: WorkingCalendar, day: Day): boolean => !base.workedWeekends.includes(day)

const REASONS: readonly string[] = DAY_OFF_REASONS
export const isDayOffReason = (text: string): text is DayOffReason => REASONS.includes(text)
const MARKS: readonly string[] = DAY_MARKS
export const isDayMark = (text: string): text is DayMark => MARKS.includes(text)
