import { formatDay, formatMonth } from '../domain/format-vi.ts'
import type { Period, PeriodKind, PeriodRefusal } from '../domain/period.ts'

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

/** Why a period was not understood, with the forms that are. */
export const periodRefusalSentence = (refusal: PeriodRefusal): string => {
  switch (refusal.code) {
    case 'period-unreadable':
      return `Không đọc được kỳ báo cáo “${refusal.typed}”. Nhập theo mẫu 2026-03 (tháng), 2026-Q3 (quý), 2026-H1 (6 tháng), 2026-9M (9 tháng) hoặc 2026 (năm).`
    case 'period-kind-differs':
      return `Kỳ “${refusal.typed}” không thuộc loại kỳ đã chọn. Chọn lại loại kỳ hoặc nhập lại kỳ.`
    case 'period-year-implausible':
      return `Năm của kỳ “${refusal.typed}” nằm ngoài khoảng 2000 đến 2100. Nhập lại kỳ.`
  }
}
