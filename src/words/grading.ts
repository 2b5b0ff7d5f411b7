import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { GradingInputs } from '../domain/grading.ts'
import type { Period } from '../domain/period.ts'
import { periodName } from './period.ts'

export const GRADING_ITEM_WORDS = {
  assigned: 'Được giao',
  done: 'Đã hoàn thành',
  onTime: 'Đúng hạn',
  overdue: 'Quá hạn chưa xong',
  late: 'Số lần chậm',
  objective: 'Có nguyên nhân khách quan',
  returned: 'Sản phẩm bị trả lại',
} as const satisfies Record<keyof GradingInputs, string>

export const GRADING = {
  title: 'Số liệu phục vụ đánh giá, xếp loại',
  sub: (asOf: string): string =>
    `Lưu hành nội bộ, tính đến hết ngày ${formatDay(asOf)}. Hệ thống chỉ cung cấp số liệu đầu vào, không chấm điểm và không xếp loại; việc đánh giá do cấp có thẩm quyền thực hiện.`,
  crumb: 'Kỳ báo cáo',
  period: 'Kỳ',
  periodHint: 'Ví dụ: 2026, 2026-Q3, 2026-06',
  show: 'Xem',
  /** "N34. Niêm yết mã QR …: chậm từ ngày 09/6/2026"; a lateness that is of no task says its order. */
  lateLine: (
    order: number,
    late: { readonly task: string | null; readonly beganOn: Day; readonly objective: boolean },
  ): string =>
    `${late.task ?? `Lần chậm thứ ${formatNumber(order)}`}: chậm từ ngày ${formatDay(late.beganOn)}${late.objective ? ', đã xác nhận nguyên nhân khách quan' : ''}`,
  units: 'Đơn vị',
  people: 'Cá nhân',
  name: 'Tên',
  preview: 'Số lượng · chất lượng · tiến độ',
  previewHow:
    'Ba tỷ lệ tính thử theo Điều 14 Nghị định số 335/2025/NĐ-CP: sản phẩm hoàn thành trên được giao; trừ 25% cho mỗi lần sản phẩm bị trả lại; trừ 25% cho mỗi lần chậm chưa được xác nhận nguyên nhân khách quan.',
  none: {
    title: 'Chưa có số liệu trong kỳ này',
    what: 'Số liệu có khi đơn vị, cá nhân được giao nhiệm vụ có thời hạn trong kỳ.',
  },
  contest: 'Đề nghị xem lại',
  contestItem: 'Số liệu cần xem lại',
  contestText: 'Vì sao chưa đúng',
  contestSend: 'Gửi đề nghị',
  contested: 'Đã gửi đề nghị xem lại. Lãnh đạo sẽ trả lời',
  contests: 'Đề nghị xem lại',
  waiting: 'Chờ lãnh đạo trả lời',
  waitingFor: (people: readonly { readonly name: string; readonly post: string }[], since: Day): string =>
    people.length === 0
      ? `Chờ từ ngày ${formatDay(since)}; chưa có lãnh đạo nào được giao vai trò trả lời, quản trị hệ thống bổ sung.`
      : `Chờ từ ngày ${formatDay(since)}; người trả lời: ${people.map(one => [one.post, one.name].filter(Boolean).join(' ')).join('; ')}`,
  upheld: 'Đề nghị đúng',
  notUpheld: 'Giữ nguyên số liệu',
  answerTitle: (name: string): string => `Đề nghị xem lại số liệu của ${name}`,
  answer: 'Trả lời',
  answerYes: 'Đề nghị đúng, sẽ sửa từ dữ liệu gốc',
  answerNo: 'Giữ nguyên số liệu',
  answerText: 'Căn cứ và việc sẽ làm',
  answerSend: 'Gửi trả lời',
  answered: 'Đã trả lời đề nghị xem lại',
} as const

export const gradingTitle = (period: Period): string => `${GRADING.title} ${periodName(period)}`

/** "80 · 100 · 93,8"; a dash where nothing can be computed. */
export const previewText = (preview: {
  readonly quantity: number | null
  readonly quality: number | null
  readonly progress: number | null
}): string =>
  [preview.quantity, preview.quality, preview.progress]
    .map(value => (value === null ? '-' : `${formatNumber(value, 1)}%`))
    .join(' · ')

export const COMMENDATION = {
  title: 'Danh sách khen thưởng',
  sub: 'Quy tắc đề xuất: hoàn thành ít nhất 3 nhiệm vụ, tất cả đúng hạn, không có nhiệm vụ quá hạn, không lần nào chậm mà chưa được xác nhận nguyên nhân khách quan, không sản phẩm nào bị trả lại. Người có thẩm quyền quyết định và nêu lý do.',
  proposed: 'Quy tắc đề xuất',
  others: 'Tập thể, cá nhân khác',
  counts: ({ done, onTime, late, objective, overdue }: GradingInputs): string =>
    `hoàn thành ${done.length}, đúng hạn ${onTime.length}, chậm ${late.length} lần (${objective.length} có nguyên nhân khách quan), quá hạn ${overdue.length}`,
  decided: (commend: boolean, by: string, reason: string): string =>
    `${commend ? 'Đưa vào danh sách' : 'Không đưa vào danh sách'}: ${reason} (${by})`,
  decision: 'Quyết định',
  yes: 'Đưa vào danh sách khen thưởng',
  no: 'Không đưa vào danh sách',
  reason: 'Lý do',
  save: 'Ghi quyết định',
  saved: (name: string): string => `Đã ghi quyết định về ${name}`,
  none: {
    title: 'Chưa có ai để xem xét',
    what: 'Danh sách có khi giai đoạn có nhiệm vụ được giao cho đơn vị, cá nhân.',
  },
} as const
