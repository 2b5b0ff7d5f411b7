import { addDays, type Day, weekdayOf } from './day.ts'
import { type PeriodKind, type PeriodSystem, periodContaining } from './period.ts'

export const RHYTHMS = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const
/** How often a task or target is reported. */
export type Rhythm = (typeof RHYTHMS)[number]

/** One period of a rhythm: the check-in for it may be made from its first day, and is due on its last. */
export type RhythmPeriod = { readonly id: string; readonly from: Day; readonly to: Day }

const PERIOD_OF = {
  monthly: 'month',
  quarterly: 'quarter',
  'half-yearly': 'half',
  yearly: 'year',
} as const satisfies Record<Exclude<Rhythm, 'weekly'>, PeriodKind>

/** The period of a rhythm that holds a day. Weeks run from Monday to Sunday and are named by their Monday. */
export const rhythmPeriod = (rhythm: Rhythm, day: Day, system: PeriodSystem = 'report'): RhythmPeriod => {
  if (rhythm === 'weekly') {
    const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
    return { id: `W${monday}`, from: monday, to: addDays(monday, 6) }
  }
  const period = periodContaining(PERIOD_OF[rhythm], day, system)
  if (period === null) throw new RangeError(`no ${rhythm} period holds ${day}`)
  return { id: period.id, from: period.from, to: period.to }
}

/** Periods from the one that holds `from` to the one that holds `to`, in order; none when `to` lies before `from`. */
export const rhythmPeriods = (
  rhythm: Rhythm,
  from: Day,
  to: Day,
  system: PeriodSystem = 'report',
): readonly RhythmPeriod[] => {
  const periods: RhythmPeriod[] = []
  for (let day = from; day <= to; ) {
    const period = rhythmPeriod(rhythm, day, system)
    periods.push(period)
    day = addDays(period.to, 1)
  }
  return periods
}

const isServed = (period: RhythmPeriod, checkIns: readonly Day[]): boolean =>
  checkIns.some(day => day >= period.from && day <= period.to)

/**
 * Periods that ended before `day` without a check-in, oldest first. `since` is the day the task began to bind; the
 * period that holds it counts too.
 */
export const missingCheckIns = (
  rhythm: Rhythm,
  since: Day,
  checkIns: readonly Day[],
  day: Day,
  system: PeriodSystem = 'report',
): readonly RhythmPeriod[] =>
  rhythmPeriods(rhythm, since, day, system).filter(period => period.to < day && !isServed(period, checkIns))

/** The day by which the next check-in is due: the end of the current period, or of the next once this one is served. */
export const nextCheckInDue = (
  rhythm: Rhythm,
  checkIns: readonly Day[],
  day: Day,
  system: PeriodSystem = 'report',
): Day => {
  const current = rhythmPeriod(rhythm, day, system)
  return isServed(current, checkIns) ? rhythmPeriod(rhythm, addDays(current.to, 1), system).to : current.to
}

const NAMES: readonly string[] = RHYTHMS
export const isRhythm = (text: string): text is Rhythm => NAMES.includes(text)
