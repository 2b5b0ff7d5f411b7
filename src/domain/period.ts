import { addDays, addMonths, type Day, lastDayOfMonth, partsOf, toDay } from './day.ts'
import { type WorkingCalendar, workingDaysBetween } from './working-days.ts'

export const PERIOD_KINDS = ['month', 'quarter', 'half', 'nine-months', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/**
 * `report`: periods of Article 12 of Decree 09/2019/NĐ-CP, from the 15th to the 14th. `calendar`: whole months, for
 * statistics. Which of the two applies is chosen per report and per indicator.
 */
export type PeriodSystem = 'report' | 'calendar'

export type Period = {
  /** '2026-03', '2026-Q3', '2026-H1', '2026-9M' or '2026'. */
  readonly id: string
  readonly kind: PeriodKind
  readonly system: PeriodSystem
  readonly year: number
  /** Month 1 to 12, quarter 1 to 4, half 1 or 2; 1 for the nine months and the year. */
  readonly index: number
  readonly from: Day
  readonly to: Day
  /** Figures count what was effective at the end of this day. */
  readonly cutOff: Day
}

export type PeriodRefusal = {
  readonly ok: false
  readonly code: 'period-unreadable' | 'period-kind-differs' | 'period-year-implausible'
  readonly typed: string
}
export type PeriodResult = { readonly ok: true; readonly period: Period } | PeriodRefusal

type Shape = {
  readonly pattern: RegExp
  readonly count: number
  readonly firstMonth: (index: number) => number
  readonly lastMonth: (index: number) => number
  readonly id: (year: number, index: number) => string
}

const SHAPES = {
  month: {
    pattern: /^(\d{4})-(0[1-9]|1[0-2])$/,
    count: 12,
    firstMonth: index => index,
    lastMonth: index => index,
    id: (year, index) => `${year}-${String(index).padStart(2, '0')}`,
  },
  quarter: {
    pattern: /^(\d{4})-Q([1-4])$/,
    count: 4,
    firstMonth: index => index * 3 - 2,
    lastMonth: index => index * 3,
    id: (year, index) => `${year}-Q${index}`,
  },
  half: {
    pattern: /^(\d{4})-H([12])$/,
    count: 2,
    firstMonth: index => index * 6 - 5,
    lastMonth: index => index * 6,
    id: (year, index) => `${year}-H${index}`,
  },
  // Article 12 does not name nine months; built by analogy, as practice does.
  'nine-months': {
    pattern: /^(\d{4})-9M()$/,
    count: 1,
    firstMonth: () => 1,
    lastMonth: () => 9,
    id: year => `${year}-9M`,
  },
  year: {
    pattern: /^(\d{4})()$/,
    count: 1,
    firstMonth: () => 1,
    lastMonth: () => 12,
    id: year => String(year),
  },
} as const satisfies Record<PeriodKind, Shape>

const build = (kind: PeriodKind, system: PeriodSystem, year: number, index: number): Period => {
  const shape: Shape = SHAPES[kind]
  const first = shape.firstMonth(index)
  const last = shape.lastMonth(index)
  const from =
    system === 'calendar'
      ? toDay({ year, month: first, day: 1 })
      : addMonths(toDay({ year, month: first, day: 15 }), -1)
  const to = system === 'calendar' ? lastDayOfMonth(year, last) : toDay({ year, month: last, day: 14 })
  return { id: shape.id(year, index), kind, system, year, index, from, to, cutOff: to }
}

/** Reads a period's id, whatever its kind. Case and blanks around do not matter. */
export const parsePeriod = (text: string, system: PeriodSystem = 'report'): PeriodResult => {
  const typed = text.trim()
  for (const kind of PERIOD_KINDS) {
    const found = SHAPES[kind].pattern.exec(typed.toUpperCase())
    if (found === null) continue
    const year = Number(found[1])
    if (year < 2000 || year > 2100) return { ok: false, code: 'period-year-implausible', typed }
    return { ok: true, period: build(kind, system, year, found[2] ? Number(found[2]) : 1) }
  }
  return { ok: false, code: 'period-unreadable', typed }
}

/** The period of a kind and an id ('quarter', '2026-Q3'); refused when the id names another kind. */
export const periodOf = (kind: PeriodKind, id: string, system: PeriodSystem = 'report'): PeriodResult => {
  const parsed = parsePeriod(id, system)
  if (parsed.ok && parsed.period.kind !== kind)
    return { ok: false, code: 'period-kind-differs', typed: id.trim() }
  return parsed
}

/** The period of a kind that holds a day; null for nine months after their end. */
export const periodContaining = (
  kind: PeriodKind,
  day: Day,
  system: PeriodSystem = 'report',
): Period | null => {
  const { year, month, day: dayOfMonth } = partsOf(day)
  const shifted = system === 'report' && dayOfMonth >= 15 ? month + 1 : month
  const [ofYear, ofMonth] = shifted === 13 ? [year + 1, 1] : [year, shifted]
  const shape: Shape = SHAPES[kind]
  for (let index = 1; index <= shape.count; index += 1) {
    if (ofMonth >= shape.firstMonth(index) && ofMonth <= shape.lastMonth(index))
      return build(kind, system, ofYear, index)
  }
  return null
}

const shift = (period: Period, step: 1 | -1): Period => {
  const count = SHAPES[period.kind].count
  const position = period.year * count + (period.index - 1) + step
  const year = Math.floor(position / count)
  return build(period.kind, period.system, year, position - year * count + 1)
}

export const nextPeriod = (period: Period): Period => shift(period, 1)
export const previousPeriod = (period: Period): Period => shift(period, -1)

/** "Cùng kỳ năm trước". */
export const samePeriodLastYear = (period: Period): Period =>
  build(period.kind, period.system, period.year - 1, period.index)

/** The periods that ended last before a day, the longest first: their figures are closed and their reports due. */
export const lastClosed = (day: Day, system: PeriodSystem = 'report'): readonly Period[] => {
  const month = periodContaining('month', day, system)
  if (month === null) return []
  const { cutOff, year } = previousPeriod(month)
  return PERIOD_KINDS.flatMap(kind => [...periodsOfYear(kind, year, system)])
    .filter(period => period.cutOff === cutOff)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** Every period of a kind in a year, in order: twelve months, four quarters, two halves. */
export const periodsOfYear = (
  kind: PeriodKind,
  year: number,
  system: PeriodSystem = 'report',
): readonly Period[] =>
  Array.from({ length: SHAPES[kind].count }, (_, at) => build(kind, system, year, at + 1))

/** Whether a day lies in the period, both ends included. */
export const isInPeriod = (period: Period, day: Day): boolean => day >= period.from && day <= period.to

export type DeadlineCheck =
  | { readonly ok: true; readonly workingDays: number }
  | { readonly ok: false; readonly code: 'deadline-too-soon-after-cut-off'; readonly earliest: Day }

/**
 * Decree 09/2019/NĐ-CP asks for at least one working day between the cut-off of the figures and the deadline of the
 * report. Counted here: working days after the cut-off up to and with the deadline's own day, since the report may be
 * sent until that day ends.
 */
export const checkReportDeadline = (calendar: WorkingCalendar, cutOff: Day, deadline: Day): DeadlineCheck => {
  const workingDays = workingDaysBetween(calendar, cutOff, deadline)
  if (workingDays >= 1) return { ok: true, workingDays }
  let earliest = addDays(cutOff, 1)
  while (workingDaysBetween(calendar, cutOff, earliest) < 1) earliest = addDays(earliest, 1)
  return { ok: false, code: 'deadline-too-soon-after-cut-off', earliest }
}

const KIND_NAMES: readonly string[] = PERIOD_KINDS
export const isPeriodKind = (text: string): text is PeriodKind => KIND_NAMES.includes(text)
