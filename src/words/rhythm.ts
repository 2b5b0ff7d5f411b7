import type { Nature } from '../domain/nature.ts'
import type { Rhythm } from '../domain/rhythm.ts'

export const RHYTHM_WORDS = {
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  'half-yearly': '6 tháng một lần',
  yearly: 'Hằng năm',
} as const satisfies Record<Rhythm, string>

export const NATURE_WORDS = {
  dated: 'Có thời hạn',
  regular: 'Thường xuyên',
  periodic: 'Định kỳ',
  unknown: 'Chưa xác định',
} as const satisfies Record<Nature, string>
