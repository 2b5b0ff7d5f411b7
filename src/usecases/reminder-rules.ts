import type { LocalityCalendar } from '../domain/calendar.ts'
import { DEFAULT_LADDER, type Rung } from '../domain/reminder.ts'
import type { Trx } from '../store/tables.ts'
import { calendarOf } from './calendar.ts'

/** How a locality reminds, and on which days. */
export async function reminderRules(
  trx: Trx,
  localityId: string,
): Promise<{ readonly ladder: readonly Rung[]; readonly calendar: LocalityCalendar }> {
  return { ladder: DEFAULT_LADDER, calendar: await calendarOf({ trx, localityId }) }
}
