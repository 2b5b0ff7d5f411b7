import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { YearResult } from '../domain/plan-year.ts'
import type { YearCounts } from '../domain/year-closing.ts'

/** How a target did in a year, against the milestone of that year. */
export const YEAR_RESULT_WORDS = {
  exceeded: 'Vượt',
  met: 'Đạt',
  short: 'Chưa đạt',
  fallen: 'Hụt: đã đạt, nay xuống dưới mốc',
  'no-data': 'Chưa có số liệu',
  'no-milestone': 'Năm này không có mốc',
} as const satisfies Record<YearResult, string>

/** The page of a plan by year. */
export const YEARS = {
  link: 'Theo năm',
  title: (plan: string, year: number | null): string =>
    year === null ? `${plan}: theo năm` : `${plan}: năm ${year}`,
  crumb: 'Theo năm',
  tabs: 'Các năm của kế hoạch',
  year: (year: number): string => `Năm ${year}`,
  closedMark: 'đã tổng kết',
  counted: (day: Day): string => `Tính đến hết ngày ${formatDay(day)}`,
  targets: 'Chỉ tiêu của năm',
  dated: 'Nhiệm vụ của năm',
  repeated: 'Nhiệm vụ thường xuyên, định kỳ',
  unplaced: 'Nhiệm vụ chưa rõ làm năm nào',
  unplacedWhat: 'Nhiệm vụ chưa có thời hạn, cũng chưa rõ là thường xuyên hay định kỳ.',
  fillGaps: 'Bổ sung thời hạn',
  inList: 'Mở trong danh sách nhiệm vụ',
  task: 'Nhiệm vụ',
  target: 'Chỉ tiêu',
  state: 'Tình trạng',
  lead: 'Chủ trì',
  due: 'Thời hạn',
  milestone: 'Mốc của năm',
  figure: 'Số liệu',
  result: 'Kết quả',
  carried: 'Chuyển tiếp',
  notCarried: '–',
  carriedTo: (code: string, year: number): string => `${code}, năm ${year}`,
  firstDue: (day: Day): string => `hạn đầu ${formatDay(day)}`,
  empty: {
    title: 'Năm này chưa có nhiệm vụ, chỉ tiêu',
    what: 'Nhiệm vụ vào năm theo thời hạn, chỉ tiêu theo mốc.',
  },
  close: (year: number): string => `Tổng kết năm ${year}`,
  closed: (document: string, on: Day): string =>
    `Đã tổng kết theo ${document} ngày ${formatDay(on)}. Số liệu của năm giữ nguyên như khi tổng kết.`,
  closedBy: (name: string, on: Day): string => `${name} ghi nhận ngày ${formatDay(on)}.`,
  wentTo: (where: string): string => `Việc chưa xong chuyển sang ${where}.`,
} as const

/** "12 hoàn thành, 1 hoàn thành chậm, 3 quá hạn, 2 chưa xong, 4 thường xuyên, 1 dừng". */
export const yearTaskCounts = ({ tasks }: YearCounts): string =>
  [
    [tasks.done, 'hoàn thành'],
    [tasks.doneLate, 'hoàn thành chậm'],
    [tasks.overdue, 'quá hạn'],
    [tasks.open, 'đang thực hiện'],
    [tasks.repeated, 'thường xuyên, định kỳ'],
    [tasks.stopped, 'dừng, hủy hoặc thay'],
  ]
    .flatMap(([count, word]) => (count === 0 ? [] : [`${formatNumber(Number(count))} ${word}`]))
    .join(', ')

/** "2 vượt, 1 đạt, 3 chưa đạt, 1 hụt, 1 chưa có số liệu". */
export const yearTargetCounts = ({ targets }: YearCounts): string =>
  [
    [targets.exceeded, 'vượt'],
    [targets.met, 'đạt'],
    [targets.short, 'chưa đạt'],
    [targets.fallen, 'hụt'],
    [targets['no-data'], 'chưa có số liệu'],
  ]
    .flatMap(([count, word]) => (count === 0 ? [] : [`${formatNumber(Number(count))} ${word}`]))
    .join(', ')

/** The form that closes a year. */
export const CLOSE_YEAR = {
  title: (year: number): string => `Tổng kết năm ${year}`,
  what: 'Xem những gì còn mở, chọn nơi chuyển tiếp, rồi ghi nhận theo văn bản tổng kết. Mỗi năm chỉ tổng kết một lần.',
  openTasks: 'Nhiệm vụ chưa xong',
  openTargets: 'Chỉ tiêu chưa đạt mốc của năm',
  nothingOpen: 'Không còn nhiệm vụ hoặc chỉ tiêu nào chưa xong.',
  keptTogether:
    'Mục được đánh dấu sẽ chuyển tiếp, giữ nguyên thời hạn đầu, các lần gia hạn và lịch sử; văn bản, việc con, phần phối hợp và kế hoạch của đơn vị đi theo.',
  into: 'Chuyển tiếp sang',
  nextYear: (year: number): string => `Năm ${year} của chính kế hoạch này`,
  nextYearRemark: 'Nhiệm vụ, chỉ tiêu giữ nguyên, có thêm ở năm sau',
  nextPlanRemark: 'Lập nhiệm vụ, chỉ tiêu mới trong kế hoạch đó, nối với mục cũ',
  noNextPlan: 'Chưa có kế hoạch nào của năm sau đang thực hiện trên cùng hệ thống.',
  newDeadline: 'Thời hạn mới cho nhiệm vụ phải xong trong năm',
  newDeadlineHint: 'Bỏ trống để giữ thời hạn cũ. Nhiệm vụ đã quá hạn vẫn tính là chậm so với hạn cũ.',
  document: 'Số, ký hiệu văn bản tổng kết',
  documentHint: 'Ví dụ: 310/BC-UBND',
  documentOn: 'Ngày ký',
  reason: (year: number): string => `Tổng kết năm ${year}`,
  send: (year: number): string => `Ghi nhận tổng kết năm ${year}`,
  sendNote: 'Số liệu của năm được giữ nguyên từ lúc này.',
  waits: 'chờ xác nhận hoàn thành; sản phẩm đã gửi chuyển theo và chờ xác nhận ở nơi mới',
  suspended: 'đang tạm dừng; chuyển sang vẫn tạm dừng cho đến khi có quyết định',
  said: (year: number, carried: number, left: number): string =>
    [
      `Đã tổng kết năm ${year}.`,
      carried === 0 ? '' : `${formatNumber(carried)} mục chuyển tiếp.`,
      left === 0 ? '' : `${formatNumber(left)} mục để lại.`,
    ]
      .filter(Boolean)
      .join(' '),
} as const
