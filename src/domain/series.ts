import { addMonths, type Day, daysBetween, daysInMonth, partsOf, toDay } from './day.ts'
import { type Period, type PeriodKind, periodsOfYear } from './period.ts'
import {
  isWorkingDay,
  previousWorkingDay,
  type WorkingCalendar,
  workingDayOnOrAfter,
} from './working-days.ts'

/** A week has no place in a year's list of deadlines: weekly work checks in instead. */
export const SERIES_RHYTHMS = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const
export type SeriesRhythm = (typeof SERIES_RHYTHMS)[number]

/** 'period': in the last month of the period itself; 'after': in the month behind it. */
export const DUE_INS = ['period', 'after'] as const
export type DueIn = (typeof DUE_INS)[number]

/** What happens when the day falls on a day off. */
export const SHIFTS = ['earlier', 'later', 'none'] as const
export type Shift = (typeof SHIFTS)[number]

/** By which rule the occurrences of a periodic task fall due. */
export type SeriesRule = {
  readonly rhythm: SeriesRhythm
  /** Day of the month, 1 to 31; a month that is shorter takes its last day. */
  readonly dueDay: number
  readonly dueIn: DueIn
  readonly shift: Shift
}

const PERIOD_OF = {
  monthly: 'month',
  quarterly: 'quarter',
  'half-yearly': 'half',
  yearly: 'year',
} as const satisfies Record<SeriesRhythm, PeriodKind>

const dueOf = (rule: SeriesRule, period: Period, calendar: WorkingCalendar): Day => {
  const { year, month } = partsOf(rule.dueIn === 'period' ? period.to : addMonths(period.to, 1))
  const plain = toDay({ year, month, day: Math.min(rule.dueDay, daysInMonth(year, month)) })
  if (rule.shift === 'none' || isWorkingDay(calendar, plain)) return plain
  return rule.shift === 'earlier' ? previousWorkingDay(calendar, plain) : workingDayOnOrAfter(calendar, plain)
}

export type PlannedOccurrence = {
  /** Id of the calendar period it is for: '2026-Q1'. */
  readonly period: string
  readonly due: Day
}

/** The occurrences of a year, in order, each with its deadline moved off days on which nobody works. */
export const occurrencesOf = (
  rule: SeriesRule,
  year: number,
  calendar: WorkingCalendar,
): readonly PlannedOccurrence[] =>
  periodsOfYear(PERIOD_OF[rule.rhythm], year, 'calendar').map(period => ({
    period: period.id,
    due: dueOf(rule, period, calendar),
  }))

/** What is known of an occurrence. `deliveredOn`: the day its product was handed in, null when sent back or not yet. */
export type OccurrenceFacts = {
  readonly due: Day
  readonly deliveredOn: Day | null
  /** A second person has approved what was delivered. */
  readonly confirmed: boolean
}

export const OCCURRENCE_STATES = [
  'overdue',
  'due-soon',
  'awaiting',
  'upcoming',
  'served',
  'served-late',
] as const
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number]

/** Days before its deadline from which an occurrence asks for work. */
const SOON_DAYS = 7

/** How an occurrence stands on a day. Lateness is counted to the day of delivery, not to that of its confirmation. */
export const occurrenceState = (facts: OccurrenceFacts, day: Day): OccurrenceState => {
  const delivered = facts.deliveredOn !== null && facts.deliveredOn <= day ? facts.deliveredOn : null
  if (delivered !== null && facts.confirmed) return delivered > facts.due ? 'served-late' : 'served'
  if (delivered !== null && delivered <= facts.due) return 'awaiting'
  if (day > facts.due) return 'overdue'
  return daysBetween(day, facts.due) <= SOON_DAYS ? 'due-soon' : 'upcoming'
}

/** Rates of series, apart from the statistics of dated tasks; every figure is the list of the rows it counts. */
export type SeriesCounts = {
  /** Fallen due by the day, or served before. */
  readonly due: readonly string[]
  readonly onTime: readonly string[]
  readonly late: readonly string[]
  readonly overdue: readonly string[]
}

/** Counts occurrences on a day: served on time and late, and overdue. What is not due and not served counts nowhere. */
export const countOccurrences = (
  rows: readonly (OccurrenceFacts & { readonly id: string })[],
  day: Day,
): SeriesCounts => {
  const inState = (...states: readonly OccurrenceState[]) =>
    rows.filter(row => states.includes(occurrenceState(row, day))).map(row => row.id)
  const onTime = inState('served')
  const late = inState('served-late')
  const overdue = inState('overdue')
  return { due: [...onTime, ...late, ...overdue], onTime, late, overdue }
}

const RHYTHM_NAMES: readonly string[] = SERIES_RHYTHMS
export const isSeriesRhythm = (text: string): text is SeriesRhythm => RHYTHM_NAMES.includes(text)
const SHIFT_NAMES: readonly string[] = SHIFTS
export const isShift = (text: string): text is Shift => SHIFT_NAMES.includes(text)
