// Real here: PostgreSQL with its roles, policies and the journal.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { value } from '../../test/kit/running-ward.ts'
import { type World, world } from '../../test/kit/world.ts'
import { addWorkingDays } from '../domain/working-days.ts'
import { inTransaction } from '../store/transaction.ts'
import { calendarOf } from './calendar.ts'
import { confirmCalendarYear } from './confirm-calendar-year.ts'
import { resetCalendarDay } from './reset-calendar-day.ts'
import { setCalendarDay } from './set-calendar-day.ts'
import { showCalendar } from './show-calendar.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const calendar = () => {
  const { localityId } = here.wards.hoaMai
  return inTransaction(here.surroundings.db, localityId, trx => calendarOf({ trx, localityId }))
}

test('deadlines in working days follow what the administrator said, in this ward alone', async () => {
  expect(addWorkingDays(await calendar(), '2026-06-18', 1)).toBe('2026-06-19')
  value(await setCalendarDay(here.as('administrator'), { day: '2026-06-19', mark: 'off', note: 'Lễ hội' }))
  value(await setCalendarDay(here.as('administrator'), { day: '2026-06-20', mark: 'worked' }))
  expect(addWorkingDays(await calendar(), '2026-06-18', 1)).toBe('2026-06-20')
  const other = value(await showCalendar(here.as('officer', { ward: here.wards.other }), { year: 2026 }))
  expect(other.entries.some(entry => entry.day === '2026-06-19')).toBe(false)
  value(await resetCalendarDay(here.as('standing-officer'), { day: '2026-06-19' }))
  expect(addWorkingDays(await calendar(), '2026-06-18', 1)).toBe('2026-06-19')
})

test('a mark that changes nothing is refused at its field, and an officer may not set one', async () => {
  const refused = await setCalendarDay(here.as('administrator'), { day: '2026-06-21', mark: 'off' })
  expect(refused).toMatchObject({ refusal: { code: 'already-weekend', field: 'day' } })
  const officer = await setCalendarDay(here.as('officer'), { day: '2026-06-22', mark: 'off' })
  expect(officer).toMatchObject({ refusal: { status: 403 } })
})

test('the year is confirmed once, and its proposals are then the ward’s own', async () => {
  const { days } = value(await confirmCalendarYear(here.as('administrator'), { year: 2026 }))
  expect(days).toBeGreaterThan(10)
  const { entries } = value(await showCalendar(here.as('officer'), { year: 2026 }))
  expect(entries.some(entry => entry.source === 'proposed')).toBe(false)
  expect(await confirmCalendarYear(here.as('administrator'), { year: 2026 })).toMatchObject({
    refusal: { code: 'nothing-proposed' },
  })
  const events = await here.rows
    .selectFrom('journal')
    .where('type', '=', 'calendar-changed')
    .where('locality_id', '=', here.wards.hoaMai.localityId)
    .select('payload')
    .execute()
  expect(events).toHaveLength(4)
  expect(JSON.stringify(events)).not.toContain('Lễ hội')
})
