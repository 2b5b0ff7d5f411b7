import { formatNumber, formatPercent } from '../domain/format-vi.ts'
import type { Rate, TaskRateName } from '../domain/statistics.ts'

export const RATE_NAMES = {
  completionOnDue: 'Tỷ lệ hoàn thành trên số đến hạn',
  completionOnAll: 'Tỷ lệ hoàn thành trên tổng số giao',
  onTime: 'Tỷ lệ đúng hạn',
  overdueOnDue: 'Tỷ lệ quá hạn trên số đến hạn',
  overdueOnAll: 'Tỷ lệ quá hạn trên tổng số giao',
  checkIn: 'Tỷ lệ cập nhật đúng kỳ của nhiệm vụ thường xuyên, định kỳ',
} as const satisfies Record<TaskRateName | 'checkIn', string>

/** "78,9%", or a dash while there is nothing to divide by. */
export const ratePercent = (rate: Pick<Rate, 'percent'>): string =>
  rate.percent === null ? '–' : formatPercent(rate.percent)

/** "15 ÷ (15 xong + 4 quá hạn)" for the headline, "15 ÷ 38" for the others. */
export const rateFraction = (
  rate: Pick<Rate<TaskRateName | 'checkIn'>, 'name' | 'numerator' | 'denominator'>,
): string => {
  const numerator = formatNumber(rate.numerator, 0)
  if (rate.name !== 'completionOnDue') return `${numerator} ÷ ${formatNumber(rate.denominator, 0)}`
  return `${numerator} ÷ (${numerator} xong + ${formatNumber(rate.denominator - rate.numerator, 0)} quá hạn)`
}
