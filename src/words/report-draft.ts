import type { Day } from '../domain/day.ts'
import { formatDay, formatDayShort, formatNumber } from '../domain/format-vi.ts'
import type { Figure } from '../domain/official-document.ts'
import { SOURCE_NOTES } from './figure-source.ts'

/** Words of the page of a reporting round. */
export const REPORT_DRAFT = {
  fold: {
    parts: (count: number): string => `Mốc, tử số, mẫu số: ${formatNumber(count)} số`,
    groups: (count: number): string => `Theo nhóm nhiệm vụ: ${formatNumber(count)} số`,
    programmes: (count: number): string => `Sổ theo dõi, kinh phí: ${formatNumber(count)} số`,
    nothing: (count: number): string => `Số liệu bằng 0: ${formatNumber(count)} số`,
  },
  steps: 'Các bước của kỳ báo cáo',
  units: 'Đơn vị báo cáo',
  received: (count: number): string => `Đã nhận ${count}`,
  draft: 'Bản thảo báo cáo tổng hợp',
  figures: 'Số liệu trong báo cáo',
  locked: 'Số liệu lấy từ dữ liệu kỳ, không gõ tay. Muốn sửa, cập nhật nhiệm vụ hoặc chỉ tiêu.',
  missing: 'chưa có số',
  build: 'Lập báo cáo Word',
  buildWhy: 'Lập báo cáo',
  download: 'Tải bản Word',
  built: (period: string): string => `Đã lập báo cáo ${period}. Tải bản Word để thẩm tra, trình ký`,
  asOf: (day: string): string => `tính đến ${day}`,
  rowsTitle: (name: string): string => `Số liệu: ${name}`,
  rowsOf: (period: string, count: number): string => `${period}, ${formatNumber(count)} mục được tính`,
  rowsEmpty: {
    title: 'Không có mục nào',
    what: 'Số liệu này không tính từ nhiệm vụ, chỉ tiêu, dòng sổ hay cuộc họp nào trong kỳ.',
  },
  programmeStates: {
    entry: { done: 'Đã xác nhận', open: 'Đã xác nhận' },
    meeting: { done: 'Đã họp', open: 'Đã họp' },
    conclusion: { done: 'Đã xong', open: 'Đang thực hiện' },
    inspection: { done: 'Đã kết luận', open: 'Chưa kết luận' },
    finding: { done: 'Đã giải trình', open: 'Chưa giải trình' },
  },
  rowColumns: ['Mã', 'Nội dung', 'Tình trạng khi chốt số liệu', 'Đơn vị chủ trì'],
} as const

/** Words of the page on which a round is chosen. */
export const ROUNDS = {
  title: 'Kỳ báo cáo',
  proposed: (day: string): string => `Kỳ vừa chốt số liệu ngày ${day}`,
  ofPlans: 'Lập báo cáo của một kế hoạch',
  proposedNote: 'Số liệu tính đến hết ngày chốt',
  all: (year: number): string => `Các kỳ năm ${year}`,
  otherYear: (year: number): string => `Năm ${year}`,
  built: 'Báo cáo đã lập',
  builtColumns: ['Kỳ', 'Kế hoạch', 'Lập lúc', 'Người lập', 'Bản Word'],
  none: {
    title: 'Chưa lập báo cáo nào',
    what: 'Báo cáo đã lập sẽ hiện ở đây, kèm người lập, giờ lập và mã kiểm tra của tệp.',
    how: 'Chọn một kỳ ở trên, xem bản thảo rồi lập bản Word.',
  },
  noPlan: {
    title: 'Chưa có kế hoạch nào đang thực hiện',
    what: 'Báo cáo viết từ kế hoạch đang thực hiện: nhiệm vụ, chỉ tiêu và cập nhật đã duyệt.',
    how: 'Cơ quan thường trực đưa kế hoạch vào thực hiện trước.',
  },
  plan: 'Kế hoạch',
  version: (version: number): string => `phiên bản ${version}`,
} as const

/** "Báo cáo 6 tháng đầu năm 2026: còn 2 số liệu chưa có". */
export const draftTitle = (period: string, missing: number): string =>
  missing === 0
    ? `Báo cáo ${period}: đủ số liệu`
    : `Báo cáo ${period}: còn ${formatNumber(missing)} số liệu chưa có`

/** The steps of a round: only the first two stand in this system, the others happen on the Word file. */
export const roundSteps = (closed: boolean, cutOff: Day, today: Day, built: number) => [
  {
    name: 'Chốt số liệu',
    note: closed ? `đã chốt ${formatDayShort(cutOff, today)}` : `chốt ngày ${formatDay(cutOff)}`,
  },
  { name: 'Tổng hợp', note: built === 0 ? 'chưa lập bản Word' : `đã lập ${built} bản Word` },
  { name: 'Thẩm tra', note: 'Văn phòng, trên bản Word' },
  { name: 'Ký', note: 'lãnh đạo, trên bản Word' },
  { name: 'Cấp số, gửi', note: 'văn thư' },
]

/** How a figure came about: its fraction, else the day it stands for, else why there is none; and by whose hand. */
export const figureHow = (figure: Figure, today: Day): string => {
  if (figure.value === null) return 'chưa có số liệu được xác nhận trong kỳ'
  const how =
    figure.numerator !== null && figure.denominator !== null
      ? `${formatNumber(figure.numerator)} ÷ ${formatNumber(figure.denominator)}`
      : REPORT_DRAFT.asOf(formatDayShort(figure.asOf, today))
  const note = figure.source === undefined ? undefined : SOURCE_NOTES[figure.source]
  return note === undefined ? how : `${how}, ${note}`
}

/** Behind what rows of a table that are nothing stand. */
export const zeroRows = (count: number): string => `${formatNumber(count)} số liệu bằng 0`
