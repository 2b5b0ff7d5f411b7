import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { DEFAULT_REMINDER_RULE, type ReminderRule } from '../domain/reminder.ts'
import type { WorkingCalendar } from '../domain/working-days.ts'
import type { Trx } from '../store/tables.ts'

/** How a locality reminds and on which days it works. */
export async function reminderRules(
  _trx: Trx,
  _localityId: string,
): Promise<{ readonly rule: ReminderRule; readonly calendar: WorkingCalendar }> {
  return { rule: DEFAULT_REMINDER_RULE, calendar: DEFAULT_CALENDAR }
}
