import type { DayOff, DayOffReason, WorkingCalendar } from './working-days.ts'

const fixed = (reason: DayOffReason, ...days: string[]): DayOff[] =>
  days.map(day => ({ day, reason, proposed: false }))
const proposed = (reason: DayOffReason, ...days: string[]): DayOff[] =>
  days.map(day => ({ day, reason, proposed: true }))

/**
 * The calendar a new locality begins with. Solar holidays of Article 112 of the Labour Code 2019 are fixed; days that
 * follow the lunar calendar, the neighbour of 2 September, swaps, and 24 November are decided or settled by acts
 * outside that article, so they are marked proposed until an administrator has compared them with the yearly notice.
 * A holiday on a weekend is compensated on the next working day (Article 111).
 */
export const DEFAULT_CALENDAR: WorkingCalendar = {
  weekend: [0, 6],
  daysOff: [
    ...fixed('new-year', '2025-01-01'),
    ...proposed('tet', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
    ...proposed('hung-kings', '2025-04-07'),
    ...fixed('reunification', '2025-04-30'),
    ...fixed('labour-day', '2025-05-01'),
    ...proposed('swap', '2025-05-02'),
    ...proposed('national-day', '2025-09-01'),
    ...fixed('national-day', '2025-09-02'),

    ...fixed('new-year', '2026-01-01'),
    ...proposed('swap', '2026-01-02'),
    ...proposed('tet', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
    ...proposed('hung-kings', '2026-04-26'),
    ...proposed('compensation', '2026-04-27'),
    ...fixed('reunification', '2026-04-30'),
    ...fixed('labour-day', '2026-05-01'),
    ...proposed('swap', '2026-08-31'),
    ...proposed('national-day', '2026-09-01'),
    ...fixed('national-day', '2026-09-02'),
    ...proposed('culture-day', '2026-11-24'),

    ...fixed('new-year', '2027-01-01'),
    ...proposed('tet', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'),
    ...proposed('compensation', '2027-02-10', '2027-02-11'),
    ...proposed('hung-kings', '2027-04-16'),
    ...fixed('reunification', '2027-04-30'),
    ...fixed('labour-day', '2027-05-01'),
    ...fixed('compensation', '2027-05-03'),
    ...fixed('national-day', '2027-09-02'),
    ...proposed('national-day', '2027-09-03'),
    ...proposed('culture-day', '2027-11-24'),
  ],
  workedWeekends: ['2025-04-26', '2026-01-10', '2026-08-22'],
}
