import { formatDayShort } from '../domain/format-vi.ts'

/** "Số hồ sơ nộp trực tuyến ÷ Tổng số hồ sơ": how a ratio is counted, in words. */
export const fractionPhrase = (numerator: string, denominator: string): string =>
  `${numerator} ÷ ${denominator}`

/** The product with what makes it good enough, a line each. */
export const acceptedBy = (product: string, acceptance: string): string => `${product}\n(${acceptance})`

/** Said outright that nobody co-operates. */
export const noSupport = 'Không có'

/** "30/6: ≥ 75": a milestone within the year of the annex. */
export const milestoneInYear = (day: string, phrase: string): string =>
  `${formatDayShort(day, day)}: ${phrase}`
