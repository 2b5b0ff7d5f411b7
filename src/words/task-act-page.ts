import type { Day } from '../domain/day.ts'
import { formatCountProse, formatDay } from '../domain/format-vi.ts'
import type { ContentField } from '../domain/task-content.ts'

/** Acts with a form of reason, document and day alone. */
export type PlainAct = 'suspend' | 'resume' | 'cancel' | 'restore' | 'reopen'

type Page = {
  /** On the button and as the title. */
  readonly title: string
  /** What follows from it. */
  readonly what: string
  readonly day: string
  readonly send: string
  readonly said: (code: string, from: string) => string
}

/** Words of the forms of plain acts. */
export const ACT_PAGES = {
  suspend: {
    title: 'Tạm dừng nhiệm vụ',
    what: 'Trong thời gian tạm dừng, nhiệm vụ không nhận cập nhật và không tính quá hạn. Thời hạn giữ nguyên cho đến khi có quyết định khác.',
    day: 'Tạm dừng từ ngày',
    send: 'Tạm dừng',
    said: (code, from) => `Đã tạm dừng ${code} từ ${from}`,
  },
  resume: {
    title: 'Cho thực hiện lại',
    what: 'Nhiệm vụ tiếp tục từ chỗ đang làm. Có thể cho thêm thời gian đã tạm dừng bằng một thời hạn mới.',
    day: 'Thực hiện lại từ ngày',
    send: 'Cho thực hiện lại',
    said: (code, from) => `${code} được thực hiện lại từ ${from}`,
  },
  cancel: {
    title: 'Hủy nhiệm vụ',
    what: 'Nhiệm vụ vẫn ở trong danh sách với chữ “Hủy” và không tính vào thống kê nào. Nội dung và kết quả đã báo cáo được giữ lại; khôi phục được.',
    day: 'Hủy từ ngày',
    send: 'Hủy nhiệm vụ',
    said: (code, from) => `Đã hủy ${code} từ ${from}`,
  },
  restore: {
    title: 'Khôi phục nhiệm vụ',
    what: 'Nhiệm vụ trở lại như trước khi hủy, với thời hạn đã giao.',
    day: 'Khôi phục từ ngày',
    send: 'Khôi phục',
    said: (code, from) => `Đã khôi phục ${code} từ ${from}`,
  },
  reopen: {
    title: 'Mở lại nhiệm vụ',
    what: 'Lần kết thúc trước vẫn ghi trong diễn biến; báo cáo của các kỳ trước không đổi. Muốn kết thúc lần nữa phải trình sản phẩm và có người thứ hai xác nhận.',
    day: 'Mở lại từ ngày',
    send: 'Mở lại',
    said: (code, from) => `Đã mở lại ${code} từ ${from}`,
  },
} as const satisfies Record<PlainAct, Page>

export const ACT_FORM = {
  back: 'Nhiệm vụ',
  more: 'Việc khác',
  reason: 'Lý do',
  reasonHint: 'Một hai câu, người đọc sau này hiểu vì sao',
  document: 'Số, ký hiệu văn bản',
  documentHint: 'Ví dụ 31/QĐ-UBND. Văn bản có chữ ký quyết định việc này',
  documentOn: 'Ngày văn bản',
  today: 'Để trống là hôm nay',
  due: 'Thời hạn mới',
  dueHint: (due: Day): string =>
    `Thời hạn hiện nay ${formatDay(due)}. Thời hạn mới được tính từ ngày bắt đầu tạm dừng; nhiệm vụ đã quá hạn trước khi tạm dừng vẫn là quá hạn`,
} as const

export const CHANGE_FORM = {
  title: 'Điều chỉnh nội dung',
  what: 'Nội dung mới là một phiên bản mới của nhiệm vụ. Phiên bản trước giữ nguyên, đọc lại được bất cứ lúc nào.',
  text: 'Nội dung nhiệm vụ',
  deadline: 'Thời hạn đã giao chỉ đổi bằng gia hạn hoặc điều chỉnh kế hoạch.',
  day: 'Áp dụng từ ngày',
  send: 'Ghi phiên bản mới',
  said: (code: string): string => `Đã điều chỉnh nội dung ${code}`,
} as const

export const SPLIT_FORM = {
  title: 'Tách nhiệm vụ',
  what: 'Mỗi phần là một nhiệm vụ riêng, giữ thời hạn và phân công của nhiệm vụ này. Nhiệm vụ này không tính vào thống kê nữa, diễn biến đã có vẫn đọc được.',
  parts: 'Các phần',
  partsHint: 'Mỗi dòng là một nhiệm vụ mới, ít nhất hai dòng',
  day: 'Tách từ ngày',
  send: 'Tách nhiệm vụ',
  said: (code: string, into: readonly string[]): string => `Đã tách ${code} thành ${into.join(', ')}`,
} as const

export const MERGE_FORM = {
  title: 'Gộp nhiệm vụ khác vào đây',
  what: 'Nhiệm vụ này giữ mã, đơn vị chủ trì và thời hạn của mình. Các nhiệm vụ được gộp không tính vào thống kê nữa; đơn vị của chúng thành đơn vị phối hợp.',
  others: 'Nhiệm vụ được gộp vào',
  none: 'Kế hoạch không còn nhiệm vụ nào khác gộp được.',
  text: 'Nội dung sau khi gộp',
  day: 'Gộp từ ngày',
  send: 'Gộp',
  said: (code: string, merged: readonly string[]): string => `Đã gộp ${merged.join(', ')} vào ${code}`,
} as const

export const EXTENSION = {
  ask: 'Đề nghị gia hạn',
  askWhat:
    'Người có thẩm quyền quyết định. Thời hạn đầu tiên luôn được giữ lại. Đề nghị được đồng ý sau khi đã quá hạn vẫn được ghi, nhưng nhiệm vụ vẫn tính là chậm.',
  due: 'Thời hạn đề nghị',
  dueNow: (due: Day): string => `Thời hạn hiện nay ${formatDay(due)}`,
  reason: 'Lý do',
  reasonHint: 'Vì sao chưa xong, còn lại những gì, cần ai giúp',
  send: 'Gửi đề nghị',
  asked: (code: string): string => `Đã gửi đề nghị gia hạn ${code}`,
  used: (times: number): string => (times === 0 ? '' : `đã gia hạn ${formatCountProse(times)} lần`),
  title: (code: string): string => `Đề nghị gia hạn ${code}`,
  task: 'Nhiệm vụ',
  unit: 'Đơn vị chủ trì',
  first: 'Thời hạn ban đầu',
  before: 'Thời hạn khi đề nghị',
  wanted: 'Thời hạn đề nghị',
  times: 'Đã gia hạn',
  timesWords: (times: number): string => (times === 0 ? 'Chưa lần nào' : `${formatCountProse(times)} lần`),
  agree: 'Đồng ý',
  agreeRemark: (due: Day): string => `Thời hạn mới ${formatDay(due)}`,
  other: 'Đồng ý với ngày khác',
  refuse: 'Không đồng ý',
  refuseRemark: 'Thời hạn giữ nguyên; người đề nghị thấy lý do',
  otherDue: 'Ngày khác',
  decidedOn: 'Ngày quyết định',
  decidedOnHint: 'Để trống là hôm nay. Quyết định đã ký từ trước thì nhập ngày ký và số văn bản',
  decisionReason: 'Ý kiến, lý do',
  decide: 'Gửi quyết định',
  tooLate: (due: Day): string =>
    `Đã quá thời hạn ${formatDay(due)}. Đồng ý từ hôm nay thì thời hạn mới được ghi lại, nhưng nhiệm vụ vẫn tính là chậm.`,
  agreed: (who: string, day: Day, due: Day): string =>
    `${who} đồng ý ngày ${formatDay(day)}: thời hạn mới ${formatDay(due)}.`,
  notCounting: 'Quyết định sau khi đã quá hạn nên nhiệm vụ vẫn tính là chậm.',
  refused: (who: string, day: Day, reason: string): string =>
    `${who} không đồng ý ngày ${formatDay(day)}: ${reason}`,
  /** Stands for the reason where the product was confirmed before anybody decided. */
  overtaken: 'nhiệm vụ đã hoàn thành nên không xét gia hạn nữa.',
  saidAgreed: (code: string, due: Day): string => `${code} được gia hạn đến ${formatDay(due)}`,
  saidRefused: (code: string): string => `Không đồng ý gia hạn ${code}, người đề nghị thấy lý do`,
  cameFrom: 'Tách, gộp hoặc chuyển tiếp từ',
  goesOn: 'Được thay bằng',
  waiting: 'Đang chờ quyết định',
  open: 'Xem và quyết định',
  openOnly: 'Xem đề nghị',
} as const

/** What acts say in the history of a task. */
export const ACT_HAPPENINGS = {
  suspended: 'Tạm dừng',
  resumed: 'Thực hiện lại',
  cancelled: 'Hủy nhiệm vụ',
  restored: 'Khôi phục nhiệm vụ',
  reopened: 'Mở lại nhiệm vụ đã kết thúc',
  split: 'Tách nhiệm vụ',
  merged: 'Gộp vào nhiệm vụ khác',
  carried: 'Chuyển tiếp sang kế hoạch sau',
  changed: 'Điều chỉnh nội dung',
  filled: 'Bổ sung thông tin còn thiếu',
  into: (codes: readonly string[]): string => `thành ${codes.join(', ')}`,
  carriedInto: (codes: readonly string[]): string => `thành ${codes.join(', ')}`,
  mergedInto: (codes: readonly string[]): string => `vào ${codes.join(', ')}`,
  took: (codes: readonly string[]): string => `gộp ${codes.join(', ')}`,
  version: (version: number): string => `phiên bản ${version}`,
  document: (document: string, day: Day | null): string =>
    day === null ? `theo ${document}` : `theo ${document} ngày ${formatDay(day)}`,
  asked: (due: Day): string => `Đề nghị gia hạn đến ${formatDay(due)}`,
  agreed: (from: Day, to: Day): string => `Gia hạn: ${formatDay(from)} thành ${formatDay(to)}`,
  refused: (due: Day): string => `Không đồng ý gia hạn đến ${formatDay(due)}`,
} as const

export const VERSIONS = {
  title: 'Các phiên bản nội dung',
  link: 'Xem các phiên bản',
  version: (version: number): string => `Phiên bản ${version}`,
  now: 'hiện nay',
  began: (plan: string): string => `Khi đưa kế hoạch vào thực hiện: ${plan}`,
  field: 'Mục',
  before: 'Trước',
  after: 'Sau',
  whole: 'Toàn bộ nội dung',
  says: 'Nội dung',
  empty: 'Chưa có',
  same: 'Nội dung không khác phiên bản trước.',
  fields: {
    text: 'Nội dung nhiệm vụ',
    groupTitle: 'Nhóm',
    lead: 'Chủ trì',
    support: 'Phối hợp',
    owner: 'Cán bộ thực hiện',
    leader: 'Lãnh đạo chỉ đạo',
    nature: 'Tính chất',
    deadline: 'Thời hạn trong văn bản',
    plannedStart: 'Ngày bắt đầu',
    rhythm: 'Kỳ cập nhật',
    product: 'Sản phẩm',
    acceptance: 'Tiêu chí nghiệm thu',
    authority: 'Thẩm quyền',
    following: 'Đơn vị theo dõi',
  } as const satisfies Record<ContentField, string>,
} as const
