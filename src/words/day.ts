import { type Day, daysBetween } from '../domain/day.ts'
import type { DayInput } from '../domain/day-input.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'

/** "còn 12 ngày", "ngày mai", "hôm nay", "quá 13 ngày": a deadline seen from today, counted in calendar days. */
export const relativeDeadline = (deadline: Day, today: Day): string => {
  const left = daysBetween(today, deadline)
  if (left === 0) return 'hôm nay'
  if (left === 1) return 'ngày mai'
  return left > 0 ? `còn ${formatNumber(left, 0)} ngày` : `quá ${formatNumber(-left, 0)} ngày`
}

/** A past day seen from today: "hôm nay", "hôm qua", "3 ngày trước", after two weeks the date itself. */
export const relativePast = (day: Day, today: Day): string => {
  const ago = daysBetween(day, today)
  if (ago === 0) return 'hôm nay'
  if (ago === 1) return 'hôm qua'
  return ago > 1 && ago <= 14 ? `${ago} ngày trước` : formatDay(day)
}

/** Why a typed day was not taken, and how to type it. */
export const dayInputSentence = (refusal: Extract<DayInput, { ok: false }>): string => {
  switch (refusal.code) {
    case 'day-missing':
      return 'Nhập ngày theo ngày/tháng/năm, ví dụ 30/9/2026.'
    case 'day-unreadable':
      return `Không đọc được ngày “${refusal.typed}”. Nhập lại theo ngày/tháng/năm, ví dụ 30/9/2026.`
    case 'no-such-day':
      return `Ngày ${refusal.typed} không có. Nhập lại theo ngày/tháng/năm.`
    case 'day-year-implausible':
      return `Năm trong “${refusal.typed}” nằm ngoài khoảng 2000 đến 2100. Nhập lại theo ngày/tháng/năm.`
  }
}

/** Days of the week, Sunday first. */
export const WEEKDAY_NAMES = [
  'Chủ nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
] as const
