import { isQuietDay, type LocalityCalendar } from './calendar.ts'
import type { Day } from './day.ts'
import { addWorkingDays, previousWorkingDay } from './working-days.ts'

/**
 * - `owner`: who carries it out; where nobody is named, the officers of the lead unit.
 * - `unit`: who heads the lead unit.
 * - `leader`: the leader in charge; where nobody is named, the leaders of the plan's line.
 * - `chair`: the chair of the plan's line.
 */
export type Recipient = 'owner' | 'unit' | 'leader' | 'chair'

/** One step of the ladder: so many working days from the deadline (before it when negative), these people are told. */
export type Rung = { readonly offset: number; readonly to: readonly Recipient[] }

/** Practice of commune offices: the one who works first, then one level up at a time. */
export const DEFAULT_LADDER: readonly Rung[] = [
  { offset: -7, to: ['owner', 'unit'] },
  { offset: -3, to: ['owner', 'unit'] },
  { offset: -1, to: ['owner', 'unit'] },
  { offset: 1, to: ['owner', 'unit'] },
  { offset: 3, to: ['unit', 'leader'] },
  { offset: 7, to: ['unit', 'leader', 'chair'] },
]

/** Something with a deadline that is still open. */
export type DueThing = {
  readonly due: Day
  /** From when it binds: a rung before that day is not climbed. */
  readonly since: Day | null
}

export type Reminder = { readonly rung: Rung; readonly on: Day }

/** "T-7", "T+1". */
export const rungName = (offset: number): string => `T${offset < 0 ? '-' : '+'}${Math.abs(offset)}`

/** The last day before `day` that is not quiet; reminders of a day cover everything after it. */
export const lastLoudDay = (calendar: LocalityCalendar, day: Day): Day => {
  let before = previousWorkingDay(calendar, day)
  while (isQuietDay(calendar, before)) before = previousWorkingDay(calendar, before)
  return before
}

/**
 * The rungs of a thing that are told on `day`, lowest first: those that fall after the last day that was not quiet, up
 * to `day`. On a quiet day there are none. Over the days that are not quiet every rung is told exactly once.
 */
export const remindersOn = (
  thing: DueThing,
  ladder: readonly Rung[],
  calendar: LocalityCalendar,
  day: Day,
): readonly Reminder[] => {
  if (isQuietDay(calendar, day)) return []
  const after = lastLoudDay(calendar, day)
  return ladder
    .map(rung => ({ rung, on: addWorkingDays(calendar, thing.due, rung.offset) }))
    .filter(({ on }) => on > after && on <= day && (thing.since === null || on >= thing.since))
    .sort((a, b) => a.rung.offset - b.rung.offset)
}
