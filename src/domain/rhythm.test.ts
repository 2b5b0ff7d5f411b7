import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './day.ts'
import { missingCheckIns, nextCheckInDue, RHYTHMS, rhythmPeriod, rhythmPeriods } from './rhythm.ts'

// Pure.

test('weeks run from Monday to Sunday, months from the 15th to the 14th', () => {
  expect(rhythmPeriod('weekly', '2026-06-18')).toEqual({
    id: 'W2026-06-15',
    from: '2026-06-15',
    to: '2026-06-21',
  })
  expect(rhythmPeriod('weekly', '2026-06-21').from).toBe('2026-06-15')
  expect(rhythmPeriod('monthly', '2026-06-18')).toMatchObject({ id: '2026-07', to: '2026-07-14' })
  expect(rhythmPeriod('monthly', '2026-06-18', 'calendar')).toMatchObject({ id: '2026-06', to: '2026-06-30' })
})

test('missing check-ins are the ended periods that nobody served', () => {
  const missing = missingCheckIns('monthly', '2026-03-01', ['2026-03-20', '2026-06-16'], '2026-06-18')
  expect(missing.map(period => period.id)).toEqual(['2026-03', '2026-05', '2026-06'])
  expect(missingCheckIns('monthly', '2026-06-15', [], '2026-06-18')).toEqual([])
  expect(missingCheckIns('monthly', '2026-06-15', [], '2026-07-14')).toEqual([])
  expect(missingCheckIns('monthly', '2026-06-15', [], '2026-07-15').map(period => period.id)).toEqual([
    '2026-07',
  ])
})

test('the next check-in is due at the end of the first period not yet served', () => {
  expect(nextCheckInDue('quarterly', [], '2026-06-18')).toBe('2026-09-14')
  expect(nextCheckInDue('quarterly', ['2026-06-16'], '2026-06-18')).toBe('2026-12-14')
})

test('periods of a rhythm touch and cover', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RHYTHMS),
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 400 }),
      (rhythm, start, length) => {
        const from = addDays('2025-01-01', start)
        const to = addDays(from, length)
        const periods = rhythmPeriods(rhythm, from, to)
        expect(periods[0]?.from.localeCompare(from, 'en')).not.toBe(1)
        expect((periods.at(-1)?.to ?? '') >= to).toBe(true)
        periods.slice(1).forEach((period, at) => {
          expect(period.from).toBe(addDays(periods[at]?.to ?? '', 1))
        })
      },
    ),
  )
})
