import type { Day } from '../domain/day.ts'
import { formatDay, formatDayShort, formatNumber } from '../domain/format-vi.ts'
import { shownBeside, shownFigure } from './target.ts'

/** Words of the page of one target and of its figures. */
export const TARGET_PAGE = {
  now: 'Số đã xác nhận gần nhất',
  noFigure: 'Chưa có số liệu nào được xác nhận',
  milestone: 'mốc',
  milestones: 'Mốc',
  lead: 'Đơn vị chủ trì',
  following: 'Đơn vị theo dõi, đánh giá',
  definition: 'Cách tính',
  fraction: (numerator: string, denominator: string): string => `${numerator} ÷ ${denominator}`,
  figures: 'Số liệu đã báo',
  figureColumns: ['Đến ngày', 'Kết quả', 'Tử số ÷ mẫu số', 'Người báo', 'Tình trạng'],
  noFigures: {
    title: 'Chưa có số liệu',
    what: 'Mỗi kỳ báo một số kèm ngày chốt; người thứ hai xác nhận rồi mới được tính.',
    how: 'Đơn vị chủ trì hoặc cơ quan thường trực nhập số ở trang này.',
  },
  state: 'Tình trạng',
  states: {
    submitted: 'Chờ xác nhận',
    approved: 'Đã xác nhận',
    returned: 'Trả lại',
    replaced: 'Đã đính chính',
    withdrawn: 'Đã rút',
  },
  decide: 'Xem và quyết định',
  form: 'Nhập số liệu',
  formWhy: 'Nhập số liệu chỉ tiêu này',
  on: 'Số liệu đến ngày',
  value: 'Kết quả',
  reached: 'Kết quả',
  reachedYes: 'Đã đạt',
  reachedNo: 'Chưa đạt',
  computed: 'Tỷ lệ do hệ thống tính từ tử số và mẫu số',
  note: 'Ghi chú',
  noteHint: 'Nguồn số liệu, lý do thay đổi nhiều so với kỳ trước',
  open: 'Xem',
  send: 'Gửi số liệu',
  sent: (code: string): string => `Đã gửi số liệu ${code}, chờ người thứ hai xác nhận rồi mới được tính`,
  chart: 'Kết quả so với mốc',
  chartTable: 'Số liệu đã xác nhận và mốc',
  chartColumns: ['Ngày', 'Kết quả', 'Mốc'],
  pace: 'mốc',
  today: 'hôm nay',
  forecast: (figure: string): string => `dự báo ${figure}`,
  fellBack: 'Đã từng đạt mục tiêu, nay xuống dưới mục tiêu.',
  noForecast: 'Cần ít nhất 3 số liệu đã xác nhận để dự báo.',
} as const

/** "mốc 70% đến 31/5/2026". */
export const milestoneLine = (by: Day, value: number, unit: string): string =>
  `${shownFigure(value, unit)} đến ${formatDay(by)}`

/** "1.246 ÷ 1.593"; empty without a fraction. */
export const fractionWords = (numerator: number | null, denominator: number | null): string =>
  numerator === null || denominator === null
    ? ''
    : `${formatNumber(numerator)} ÷ ${formatNumber(denominator)}`

/** One sentence for those who hear the chart. */
export const trajectorySummary = (
  latest: { readonly value: number; readonly on: Day } | null,
  milestone: { readonly by: Day; readonly value: number } | null,
  unit: string,
  today: Day,
): string =>
  [
    latest === null
      ? TARGET_PAGE.noFigure
      : `Đến ${formatDayShort(latest.on, today)} đạt ${shownBeside(latest.value, milestone, unit)}`,
    milestone === null ? '' : `mốc ${milestoneLine(milestone.by, milestone.value, unit)}`,
  ]
    .filter(Boolean)
    .join('; ')

/** The forecast of a target with its method. */
export const targetForecastWords = (value: number, by: Day, unit: string, measurements: number): string =>
  `Giữ nhịp như hiện nay, đến ${formatDay(by)} đạt ${shownFigure(value, unit)}. Tính theo ${measurements} số liệu đã xác nhận, đường thẳng bình phương nhỏ nhất.`

/** The form of one figure on a telephone, and what is said after it was sent. */
export const FIGURE_FORM = {
  title: 'Nhập số liệu',
  back: 'Chỉ tiêu',
  last: (code: string, figure: string | null, on: string): string =>
    figure === null ? `${code} · chưa có số liệu được xác nhận` : `${code} · lần trước ${figure} (${on})`,
  sent: 'Đã gửi số liệu',
  next: 'Người thứ hai xác nhận rồi số liệu mới được tính.',
  nextReturn: 'Nếu bị trả lại, lý do hiện ở trang chỉ tiêu.',
  toTarget: 'Xem chỉ tiêu',
} as const
