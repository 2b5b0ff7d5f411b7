import { type CalendarMark, isDayMark, isDayOffReason } from '../domain/calendar.ts'
import type { Trx } from './tables.ts'

export type CalendarDayRecord = CalendarMark & {
  readonly note: string | null
  readonly setBy: string
  readonly setAt: Date
}

/** What the locality said about single days, in order. */
export async function calendarDaysOf(trx: Trx, localityId: string): Promise<CalendarDayRecord[]> {
  const rows = await trx
    .selectFrom('calendar_day as d')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'd.locality_id').onRef('p.id', '=', 'd.set_by'),
    )
    .where('d.locality_id', '=', localityId)
    .orderBy('d.day')
    .select(['d.day', 'd.mark', 'd.reason', 'd.note', 'd.set_at', 'p.name as setter'])
    .execute()
  return rows.flatMap(row =>
    isDayMark(row.mark)
      ? [
          {
            day: row.day,
            mark: row.mark,
            reason: row.reason !== null && isDayOffReason(row.reason) ? row.reason : null,
            note: row.note,
            setBy: row.setter,
            setAt: row.set_at,
          },
        ]
      : [],
  )
}

/** Sets or replaces what the locality says about days. */
export async function setCalendarDays(
  trx: Trx,
  localityId: string,
  days: readonly (CalendarMark & { readonly note: string | null })[],
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  if (days.length === 0) return
  await trx
    .insertInto('calendar_day')
    .values(
      days.map(one => ({
        locality_id: localityId,
        day: one.day,
        mark: one.mark,
        reason: one.reason,
        note: one.note,
        set_by: by.personId,
        set_at: by.at,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['locality_id', 'day']).doUpdateSet(eb => ({
        mark: eb.ref('excluded.mark'),
        reason: eb.ref('excluded.reason'),
        note: eb.ref('excluded.note'),
        set_by: eb.ref('excluded.set_by'),
        set_at: eb.ref('excluded.set_at'),
      })),
    )
    .execute()
}

/** The day is as the calendar of the law has it again. Returns whether the locality had said anything. */
export async function resetCalendarDay(trx: Trx, localityId: string, day: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('calendar_day')
    .where('locality_id', '=', localityId)
    .where('day', '=', day)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
