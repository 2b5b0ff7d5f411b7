import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber, formatPercent } from '../domain/format-vi.ts'
import type { DueIn, OccurrenceState, SeriesRhythm, SeriesRule, Shift } from '../domain/series.ts'

export const SERIES_RHYTHM_WORDS = {
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  'half-yearly': '6 tháng một lần',
  yearly: 'Hằng năm',
} as const satisfies Record<SeriesRhythm, string>

export const DUE_IN_WORDS = {
  period: 'Trong tháng cuối của kỳ',
  after: 'Trong tháng liền sau kỳ',
} as const satisfies Record<DueIn, string>

export const SHIFT_WORDS = {
  earlier: 'Lùi về ngày làm việc liền trước',
  later: 'Chuyển sang ngày làm việc liền sau',
  none: 'Giữ nguyên ngày',
} as const satisfies Record<Shift, string>

export const OCCURRENCE_WORDS = {
  overdue: 'Quá hạn',
  'due-soon': 'Sắp đến hạn',
  awaiting: 'Chờ duyệt',
  upcoming: 'Chưa đến hạn',
  served: 'Đã nộp đúng hạn',
  'served-late': 'Đã nộp, chậm hạn',
} as const satisfies Record<OccurrenceState, string>

/** "2026-Q1" → "quý I/2026"; months, halves and years likewise. */
export const periodName = (id: string): string => {
  const [year = '', part] = id.split('-')
  if (part === undefined) return `năm ${year}`
  if (part.startsWith('Q')) return `quý ${['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1] ?? ''}/${year}`
  if (part.startsWith('H')) return `6 tháng ${part === 'H1' ? 'đầu' : 'cuối'} năm ${year}`
  return `tháng ${Number(part)}/${year}`
}

/** "Hằng quý, ngày 20 trong tháng cuối của kỳ". */
export const ruleWords = (rule: SeriesRule): string =>
  `${SERIES_RHYTHM_WORDS[rule.rhythm]}, ngày ${rule.dueDay}, ${DUE_IN_WORDS[rule.dueIn].charAt(0).toLocaleLowerCase('vi')}${DUE_IN_WORDS[rule.dueIn].slice(1)}`

/** "3/4 kỳ đến hạn đã nộp (75%), 2 kỳ đúng hạn". */
export const seriesRate = (served: number, due: number, onTime: number): string =>
  due === 0
    ? 'Chưa có kỳ nào đến hạn.'
    : `${formatNumber(served)}/${formatNumber(due)} kỳ đến hạn đã nộp (${formatPercent((served * 100) / due)}), ${formatNumber(onTime)} kỳ đúng hạn.`

/** Words of series and of their occurrences. */
export const SERIES = {
  title: 'Nhiệm vụ định kỳ',
  heading: (year: number): string => `Kỳ hạn năm ${year} của nhiệm vụ định kỳ`,
  sub: 'Tỷ lệ của nhiệm vụ định kỳ tính riêng, không gộp vào số quá hạn của nhiệm vụ có thời hạn.',
  year: (year: number): string => `Năm ${year}`,
  columns: ['Kỳ', 'Hạn nộp', 'Nhiệm vụ', 'Sản phẩm', 'Đơn vị chủ trì', 'Tình trạng'],
  empty: {
    title: 'Năm này chưa có kỳ hạn nào',
    what: 'Mở một nhiệm vụ định kỳ rồi đặt lịch kỳ hạn, ví dụ bốn báo cáo quý trong năm.',
  },
  section: 'Kỳ hạn',
  set: 'Đặt lịch kỳ hạn',
  change: 'Đổi lịch kỳ hạn',
  setTitle: (code: string): string => `Lịch kỳ hạn của ${code}`,
  setSub: 'Hệ thống tính các kỳ hạn của năm theo lịch làm việc. Kỳ đã nộp giữ nguyên.',
  planYear: 'Năm',
  rhythm: 'Nhịp',
  dueDay: 'Ngày trong tháng',
  dueDayHint: 'Từ 1 đến 31; tháng ngắn hơn thì lấy ngày cuối tháng',
  dueIn: 'Hạn nộp',
  shift: 'Nếu trùng ngày nghỉ',
  product: 'Sản phẩm mỗi kỳ',
  productHint: 'Để trống thì lấy sản phẩm của nhiệm vụ',
  save: 'Lưu lịch kỳ hạn',
  saved: (count: number): string => `Đã lưu ${formatNumber(count)} kỳ hạn.`,
  onlyPeriodic: {
    title: 'Nhiệm vụ này không có lịch kỳ hạn',
    why: 'Chỉ nhiệm vụ định kỳ mới có lịch kỳ hạn: mỗi kỳ một hạn nộp và một sản phẩm.',
    now: 'Nếu việc lặp lại theo kỳ, đổi tính chất của nhiệm vụ thành định kỳ rồi đặt lịch.',
  },
  changeNature: 'Điều chỉnh nhiệm vụ',
  none: 'Nhiệm vụ định kỳ chưa có lịch kỳ hạn.',
  due: (due: Day): string => `hạn ${formatDay(due)}`,
  first: (due: Day): string => `hạn ban đầu ${formatDay(due)}`,
  delivered: (day: Day): string => `nộp ngày ${formatDay(day)}`,
  open: 'Nộp',
  see: 'Xem',
  occurrenceTitle: (period: string): string => `Kỳ hạn ${period}`,
  deliver: 'Nộp sản phẩm kỳ này',
  text: 'Kết quả của kỳ',
  note: 'Sản phẩm ở đâu?',
  noteHint: 'Số, ký hiệu văn bản hoặc nơi lưu',
  send: 'Nộp',
  sent: 'Đã nộp. Thủ trưởng đơn vị duyệt rồi kỳ hạn được tính là đã nộp.',
  move: 'Đổi hạn của kỳ này',
  newDue: 'Hạn mới',
  reason: 'Lý do',
  saveMove: 'Đổi hạn',
  moved: (due: Day): string => `Đã đổi hạn thành ${formatDay(due)}.`,
} as const
