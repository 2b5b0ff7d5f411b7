import { calendarWith, type LocalityCalendar } from '../domain/calendar.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { calendarDaysOf } from '../store/calendar.ts'
import type { Work } from './use-case.ts'

/** The working calendar of the locality: of the law, with what was changed here. One query. */
export async function calendarOf(work: Pick<Work, 'trx' | 'localityId'>): Promise<LocalityCalendar> {
  return calendarWith(DEFAULT_CALENDAR, await calendarDaysOf(work.trx, work.localityId))
}
