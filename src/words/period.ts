import { formatDay, formatMonth } from '../domain/format-vi.ts'
import type { Period, PeriodKind } from '../domain/period.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** "tháng 3/2026", "quý III năm 2026", "6 tháng đầu năm 2026", "9 tháng đầu năm 2026", "năm 2026". */
export const periodName = (period: Pick<Period, 'kind' | 'year' | 'index'>): string => {
  switch (period.kind) {
    case 'month':
      return formatMonth(period.year, period.index)
    case 'quarter':
      return `quý ${ROMAN[period.index - 1] ?? period.index} năm ${period.year}`
    case 'half':
      return period.index === 1 ? `6 tháng đầu năm ${period.year}` : `6 tháng cuối năm ${period.year}`
    case 'nine-months':
      return `9 tháng đầu năm ${period.year}`
    case 'year':
      return `năm ${period.year}`
  }
}

/** "từ ngày 15/12/2025 đến ngày 14/6/2026". */
export const periodSpan = (period: Pick<Period, 'from' | 'to'>): string =>
  `từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}`

export const PERIOD_KIND_NAMES = {
  month: 'Tháng',
  quarter: 'Quý',
  half: '6 tháng',
  'nine-months': '9 tháng',
  year: 'Năm',
} as const satisfies Record<PeriodKind, string>
