import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './day.ts'
import { DEFAULT_CALENDAR } from './holidays.ts'
import {
  checkReportDeadline,
  isInPeriod,
  nextPeriod,
  PERIOD_KINDS,
  type Period,
  parsePeriod,
  periodContaining,
  periodOf,
  periodsOfYear,
  previousPeriod,
  samePeriodLastYear,
} from './period.ts'

// Pure. Cut-offs are those of Article 12 of Decree 09/2019/NĐ-CP.

const read = (id: string, system: 'report' | 'calendar' = 'report'): Period => {
  const parsed = parsePeriod(id, system)
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.period
}

test.each([
  ['2026-03', 'month', '2026-02-15', '2026-03-14'],
  ['2026-01', 'month', '2025-12-15', '2026-01-14'],
  ['2026-Q1', 'quarter', '2025-12-15', '2026-03-14'],
  ['2026-Q3', 'quarter', '2026-06-15', '2026-09-14'],
  ['2026-H1', 'half', '2025-12-15', '2026-06-14'],
  ['2026-H2', 'half', '2026-06-15', '2026-12-14'],
  ['2026-9M', 'nine-months', '2025-12-15', '2026-09-14'],
  ['2026', 'year', '2025-12-15', '2026-12-14'],
])('report period %s runs from the 15th to the 14th', (id, kind, from, to) => {
  expect(read(id)).toMatchObject({ id, kind, from, to, cutOff: to })
})

test.each([
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2026-H1', '2026-01-01', '2026-06-30'],
  ['2026-9M', '2026-01-01', '2026-09-30'],
  ['2026', '2026-01-01', '2026-12-31'],
])('calendar period %s runs over whole months', (id, from, to) => {
  expect(read(id, 'calendar')).toMatchObject({ from, to })
})

test('what is no period is refused with a code', () => {
  for (const typed of ['2026-13', '2026-Q5', '2026-H3', 'Q3', '', '26-03', '2026-3', '2026-9']) {
    expect(parsePeriod(typed), typed).toEqual({ ok: false, code: 'period-unreadable', typed })
  }
  expect(periodOf('month', '2026-Q3')).toEqual({ ok: false, code: 'period-kind-differs', typed: '2026-Q3' })
  expect(parsePeriod('1026-03')).toMatchObject({ ok: false, code: 'period-year-implausible' })
  expect(periodOf('quarter', ' 2026-q3 ')).toMatchObject({ ok: true, period: { id: '2026-Q3' } })
})

test('every day lies in exactly one period of a kind, and periods touch', () => {
  const kinds = PERIOD_KINDS.filter(kind => kind !== 'nine-months')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }),
      fc.constantFrom(...kinds),
      fc.constantFrom('report' as const, 'calendar' as const),
      (count, kind, system) => {
        const day = addDays('2024-12-01', count)
        const period = periodContaining(kind, day, system)
        if (period === null) throw new Error('no period')
        expect(isInPeriod(period, day)).toBe(true)
        expect(parsePeriod(period.id, system)).toEqual({ ok: true, period })
        expect(nextPeriod(period).from).toBe(addDays(period.to, 1))
        expect(previousPeriod(nextPeriod(period))).toEqual(period)
      },
    ),
  )
})

test('nine months end in September and the day after lies in none', () => {
  expect(periodContaining('nine-months', '2026-09-14')?.id).toBe('2026-9M')
  expect(periodContaining('nine-months', '2026-09-15')).toBeNull()
  expect(periodContaining('nine-months', '2026-12-15')?.id).toBe('2027-9M')
  expect(nextPeriod(read('2026-9M')).id).toBe('2027-9M')
})

test('neighbours and the same period last year', () => {
  expect(previousPeriod(read('2026-01')).id).toBe('2025-12')
  expect(nextPeriod(read('2026-H2')).id).toBe('2027-H1')
  expect(samePeriodLastYear(read('2026-Q3'))).toMatchObject({ id: '2025-Q3', from: '2025-06-15' })
  expect(periodsOfYear('quarter', 2026).map(period => period.id)).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
  ])
})

test('a report deadline leaves at least one working day after the cut-off', () => {
  // 14/6/2026 is a Sunday: Monday the 15th is the first working day.
  expect(checkReportDeadline(DEFAULT_CALENDAR, '2026-06-14', '2026-06-15')).toEqual({
    ok: true,
    workingDays: 1,
  })
  expect(checkReportDeadline(DEFAULT_CALENDAR, '2026-08-14', '2026-08-16')).toEqual({
    ok: false,
    code: 'deadline-too-soon-after-cut-off',
    earliest: '2026-08-17',
  })
  expect(checkReportDeadline(DEFAULT_CALENDAR, '2026-06-14', '2026-06-10')).toMatchObject({
    ok: false,
    earliest: '2026-06-15',
  })
})
