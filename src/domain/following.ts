import type { Day } from './day.ts'
import type { PeriodSystem } from './period.ts'
import { type Rhythm, type RhythmPeriod, rhythmPeriod } from './rhythm.ts'

/** How often a task is reported for which nobody has said anything. */
export const DEFAULT_FOLLOWING_RHYTHM: Rhythm = 'monthly'

export type ReportingStand = {
  readonly rhythm: Rhythm
  /** Nobody gave a rhythm: the default one is used. */
  readonly assumed: boolean
  /** The period that is running. */
  readonly period: RhythmPeriod
  /** Whether something was sent for it, decided on or not. */
  readonly reported: boolean
}

/**
 * Whether a task has been reported on in the running period of its rhythm; a dated task may have one too ("báo cáo
 * hằng tháng"). `days` are the days that its updates tell of; those sent back do not count.
 */
export const reportingStand = (
  given: Rhythm | null,
  days: readonly Day[],
  day: Day,
  system: PeriodSystem = 'report',
): ReportingStand => {
  const rhythm = given ?? DEFAULT_FOLLOWING_RHYTHM
  const period = rhythmPeriod(rhythm, day, system)
  return {
    rhythm,
    assumed: given === null,
    period,
    reported: days.some(one => one >= period.from && one <= period.to),
  }
}

/** Why a task cannot be urged today, or null: once a day at most, and only while it still asks for work. */
export const urgeRefusal = (
  task: { readonly open: boolean; readonly leadUnitId: string | null },
  urgedOn: readonly Day[],
  day: Day,
): 'urged-today' | 'nothing-to-urge' | 'nobody-to-urge' | null => {
  if (!task.open) return 'nothing-to-urge'
  if (task.leadUnitId === null) return 'nobody-to-urge'
  return urgedOn.includes(day) ? 'urged-today' : null
}
