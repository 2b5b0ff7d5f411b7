import { type Day, weekdayOf } from '../domain/day.ts'
import { formatDay, formatDayShort } from '../domain/format-vi.ts'
import type { Watch } from '../domain/watch.ts'
import { WEEKDAY_NAMES } from './day.ts'

/** Words of the officer's own list. "Việc" is used here and on the portal only. */
export const MY_WORK = {
  title: 'Việc của tôi',
  wholeUnit: (count: number): string => `Nhiệm vụ cả đơn vị (${count})`,
  mineOnly: 'Chỉ việc của tôi',
  several: 'Cập nhật nhiều việc',
  doneBy: (who: string): string => `làm: ${who}`,
  ledBy: (who: string): string => `chỉ đạo: ${who}`,
  followedBy: (unit: string): string => `theo dõi: ${unit}`,
  waitingBelow: (count: number): string => `${count} việc chờ anh/chị trả lời`,
  download: 'Tải danh sách',
  beside: 'Cả đơn vị, cập nhật nhiều việc',
  calendar: 'Hạn trong 4 tuần tới',
  waiting: 'Chờ anh/chị trả lời',
  changes: 'Vừa thay đổi',
  today: 'Hôm nay',
  attentionNote: 'Hạn trong 7 ngày, hoặc chậm so với tiến độ',
  rest: 'Còn lại',
  finished: 'Đã kết thúc',
  showFinished: (count: number): string => `Xem ${count} nhiệm vụ đã kết thúc`,
  hideFinished: 'Ẩn nhiệm vụ đã kết thúc',
  targets: 'Chỉ tiêu của đơn vị',
  calendarNote: 'Ô viền đậm là hôm nay.',
  weekendNote: 'Hạn rơi vào thứ Bảy, Chủ nhật xếp vào thứ Sáu.',
  sameDay: (count: number, day: string): string => `${count} nhiệm vụ cùng hạn ${day}.`,
  nothingDue: 'Không có hạn nào trong 4 tuần tới.',
  decideUpdate: (code: string): string => `Cập nhật ${code} chờ duyệt`,
  decideClosing: (code: string): string => `${code} trình xác nhận hoàn thành`,
  decideFigure: (code: string): string => `Số liệu ${code} chờ xác nhận`,
  returned: (code: string): string => `Cập nhật ${code} bị trả lại`,
  sent: (who: string, day: string): string => `${who}, gửi ngày ${day}`,
  confirmed: (code: string): string => `${code} được xác nhận hoàn thành`,
  approved: (code: string): string => `Đã duyệt cập nhật ${code}`,
  decidedBy: (who: string, day: string): string => `${who}, ${day}`,
  heads: [
    'Mã',
    'Nhiệm vụ',
    'Tình trạng',
    'Thời hạn',
    'Đơn vị chủ trì',
    'Người thực hiện',
    'Rõ',
    'Cập nhật gần nhất',
  ],
  fileName: 'viec-cua-toi.xlsx',
  sheet: 'Việc của tôi',
} as const

/** Titles of what others do: by why the reader sees it and how much it presses. */
export const WATCH_TITLES = {
  leading: {
    red: 'Anh/chị chỉ đạo: quá hạn, chậm mốc',
    amber: 'Anh/chị chỉ đạo: cần chú ý',
    rest: 'Anh/chị chỉ đạo: còn lại',
  },
  following: {
    red: 'Đơn vị anh/chị theo dõi: quá hạn, chậm mốc',
    amber: 'Đơn vị anh/chị theo dõi: cần chú ý',
    rest: 'Đơn vị anh/chị theo dõi: còn lại',
  },
  whole: {
    red: 'Cả kế hoạch: quá hạn, chậm mốc',
    amber: 'Cả kế hoạch: cần chú ý',
    rest: 'Cả kế hoạch: còn lại',
  },
} as const satisfies Record<Watch, Record<'red' | 'amber' | 'rest', string>>

/** What stands on the page while nothing is given to this person. */
export const MY_WORK_EMPTY = {
  noPlan: {
    title: 'Chưa có kế hoạch nào đang thực hiện',
    what: 'Nhiệm vụ giao cho anh/chị và đơn vị sẽ hiện ở đây, việc quá hạn ở trên cùng.',
    how: 'Cơ quan thường trực đưa kế hoạch vào thực hiện và phân công, danh sách có ngay.',
  },
  calm: {
    title: 'Không có gì quá hạn, chậm mốc hay chờ anh/chị',
    what: 'Nhiệm vụ, chỉ tiêu quá hạn của cả kế hoạch và việc chờ anh/chị quyết định sẽ hiện ở đây.',
    how: 'Xem toàn bộ ở trang Kế hoạch hoặc trang Điều hành.',
  },
  nothing: {
    title: 'Chưa có nhiệm vụ nào giao cho anh/chị',
    what: 'Nhiệm vụ giao cho anh/chị và đơn vị sẽ hiện ở đây, việc quá hạn ở trên cùng.',
    how: 'Xem các nhiệm vụ khác ở trang Kế hoạch hoặc trang Điều hành.',
  },
} as const

/** "Thứ Năm, ngày 18/6/2026 · 2 nhiệm vụ quá hạn, 3 nhiệm vụ cần chú ý". */
export const myWorkState = (
  today: Day,
  counts: Pressing & { readonly open: number },
  nearest: Day | null,
): string => {
  const day = `${WEEKDAY_NAMES[weekdayOf(today)]}, ngày ${formatDay(today)}`
  if (pressing(counts) !== '') return `${day} · ${pressing(counts)}`
  if (counts.open === 0) return day
  const calm = `${day} · Không có nhiệm vụ quá hạn.`
  return nearest === null ? calm : `${calm} Nhiệm vụ gần nhất đến hạn ngày ${formatDay(nearest)}.`
}

type Pressing = {
  readonly overdue: number
  readonly attention: number
  /** Targets behind their milestone. */
  readonly missed: number
}

/** "2 nhiệm vụ quá hạn, 3 nhiệm vụ cần chú ý, 1 chỉ tiêu chưa đạt mốc"; empty when nothing presses. */
const pressing = (counts: Pressing): string =>
  [
    counts.overdue > 0 ? `${counts.overdue} nhiệm vụ quá hạn` : '',
    counts.attention > 0 ? `${counts.attention} nhiệm vụ cần chú ý` : '',
    counts.missed > 0 ? `${counts.missed} chỉ tiêu chưa đạt mốc` : '',
  ]
    .filter(Boolean)
    .join(', ')

/** "Việc của tôi: 2 nhiệm vụ quá hạn", the document's title. */
export const myWorkTitle = (counts: Pressing): string =>
  pressing(counts) === '' ? MY_WORK.title : `${MY_WORK.title}: ${pressing(counts)}`

/** "22/6": the first day of a week in the calendar. */
export const weekLabel = (monday: Day, today: Day): string => formatDayShort(monday, today)

/** Working days, short for a narrow column and in full. */
export const weekdayNames = [
  { short: 'T2', full: 'Thứ Hai' },
  { short: 'T3', full: 'Thứ Ba' },
  { short: 'T4', full: 'Thứ Tư' },
  { short: 'T5', full: 'Thứ Năm' },
  { short: 'T6', full: 'Thứ Sáu' },
] as const
