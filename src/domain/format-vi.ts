import { clockOf, type Day, dayOf, partsOf } from './day.ts'

/**
 * How figures and days are written in Vietnamese official texts. Decimal comma and thousands dot by Intl; the zero
 * rule of Decree 30/2020/NĐ-CP, Annex I: days under 10 and the months 1 and 2 carry a leading zero, months 3 to 9 not.
 */

const MINUS = '\u2212'
const formats = new Map<string, Intl.NumberFormat>()

const numberFormat = (minimum: number, maximum: number): Intl.NumberFormat => {
  const key = `${minimum},${maximum}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
  })
  formats.set(key, made)
  return made
}

/**
 * "1.983,5". At most `digits` decimals (2 unless told), trailing zeros left out unless `fixed`. The minus is U+2212.
 */
export const formatNumber = (value: number, digits = 2, fixed = false): string =>
  numberFormat(fixed ? digits : 0, digits)
    .format(value === 0 ? 0 : value)
    .replace('-', MINUS)
    .replace(/^\u2212(0(?:,0+)?)$/u, '$1')

/**
 * Every digit of a number, in the Vietnamese way: 1234.56789 → "1.234,56789". Reading it again gives the same number,
 * for the sizes that official figures have.
 */
export const formatExact = (value: number): string => {
  const text = Math.abs(value) < 1e-6 || Math.abs(value) >= 1e21 ? value.toFixed(20) : String(value)
  const [whole = '0', rest = ''] = text.replace('-', '').split('.')
  const decimals = rest.replace(/0+$/u, '')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.')
  const sign = value < 0 ? MINUS : ''
  return `${sign}${grouped}${decimals === '' ? '' : `,${decimals}`}`
}

/** Percent points to text without a space: 78.94 → "78,9%". One decimal unless told. */
export const formatPercent = (points: number, digits = 1): string => `${formatNumber(points, digits)}%`

/** A count in running official text: numbers under 10 with a leading zero ("05 chỉ tiêu", "12 chỉ tiêu"). */
export const formatCountProse = (count: number): string =>
  Number.isInteger(count) && count >= 0 && count < 10 ? `0${count}` : formatNumber(count)

const dayNumber = (day: number): string => String(day).padStart(2, '0')
const monthNumber = (month: number): string => (month <= 2 ? `0${month}` : String(month))

/** "05/6/2026", "01/02/2026", "25/12/2026". */
export const formatDay = (day: Day): string => {
  const parts = partsOf(day)
  return `${dayNumber(parts.day)}/${monthNumber(parts.month)}/${parts.year}`
}

/** "05/6" when the day lies in the year of `today`, else with its year. */
export const formatDayShort = (day: Day, today: Day): string => {
  const parts = partsOf(day)
  return parts.year === partsOf(today).year
    ? `${dayNumber(parts.day)}/${monthNumber(parts.month)}`
    : formatDay(day)
}

/** "ngày 05 tháng 6 năm 2026", as the place-and-date line of a document has it. */
export const formatDayProse = (day: Day): string => {
  const parts = partsOf(day)
  return `ngày ${dayNumber(parts.day)} tháng ${monthNumber(parts.month)} năm ${parts.year}`
}

/** "tháng 6/2026", "tháng 02/2026". */
export const formatMonth = (year: number, month: number): string => `tháng ${monthNumber(month)}/${year}`

/** Time of day in Vietnam: "8 giờ 41", "17 giờ 00". */
export const formatTime = (instant: Date): string => {
  const { hour, minute } = clockOf(instant)
  return `${hour} giờ ${dayNumber(minute)}`
}

/** "8 giờ 42, ngày 18/6/2026". */
export const formatInstant = (instant: Date): string =>
  `${formatTime(instant)}, ngày ${formatDay(dayOf(instant))}`

/** "640 kB", "1,4 MB", "32 MB"; a kB is 1.024 bytes, as file managers count. */
export const formatFileSize = (bytes: number): string => {
  const KB = 1024
  if (bytes < KB) return `${formatNumber(bytes, 0)} byte`
  const inKb = bytes / KB
  if (Math.round(inKb) < KB) return `${formatNumber(inKb, 0)} kB`
  const inMb = inKb / KB
  if (Math.round(inMb * 10) / 10 < KB) return `${formatNumber(inMb, 1)} MB`
  return `${formatNumber(inMb / KB, 1)} GB`
}
