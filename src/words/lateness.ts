import type { ConsequenceKind } from '../domain/consequence.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { LatenessEnd, LatenessKind } from '../domain/lateness.ts'

export const LATENESS_KIND_WORDS = {
  task: 'Quá hạn nhiệm vụ',
  'check-in': 'Không cập nhật kỳ',
  milestone: 'Không đạt mốc chỉ tiêu',
} as const satisfies Record<LatenessKind, string>

export const LATENESS_END_WORDS = {
  done: 'hoàn thành',
  'checked-in': 'đã cập nhật',
  reached: 'đã đạt mốc',
  extended: 'được gia hạn',
  suspended: 'tạm dừng',
  cancelled: 'hủy',
  replaced: 'tách, gộp hoặc chuyển tiếp nhiệm vụ',
} as const satisfies Record<LatenessEnd, string>

export const CONSEQUENCE_WORDS = {
  reminder: 'Nhắc nhở',
  review: 'Kiểm điểm',
  transfer: 'Chuyển nhiệm vụ',
  none: 'Không xử lý',
} as const satisfies Record<ConsequenceKind, string>

export const CAUSE_STATE_WORDS = {
  asked: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận nguyên nhân khách quan',
  refused: 'Không xác nhận',
} as const

/** Words of latenesses, their objective causes and what follows. */
export const LATENESS = {
  title: 'Các lần chậm hạn',
  titleOpen: (open: number): string =>
    open === 0
      ? 'Các lần chậm hạn: không còn lần nào đang chậm'
      : `Các lần chậm hạn: ${formatNumber(open)} lần đang chậm`,
  sub: 'Mỗi lần quá hạn là một dòng, giữ lại cả khi đã xong hay được gia hạn về sau.',
  caption: 'Danh sách các lần chậm hạn',
  columns: ['Nhiệm vụ, chỉ tiêu', 'Đơn vị', 'Hạn', 'Chậm từ ngày', 'Đến ngày', 'Nguyên nhân khách quan'],
  download: 'Tải Excel',
  fileName: 'cac-lan-cham-han.xlsx',
  sheet: 'Các lần chậm hạn',
  heads: [
    'Mã',
    'Nhiệm vụ, chỉ tiêu',
    'Loại',
    'Đơn vị chủ trì',
    'Cán bộ thực hiện',
    'Hạn',
    'Chậm từ ngày',
    'Đến ngày',
    'Kết thúc do',
    'Nguyên nhân khách quan',
  ],
  filters: {
    all: 'Tất cả',
    open: 'Đang chậm',
    ended: 'Đã kết thúc',
    objective: 'Có nguyên nhân khách quan',
    without: 'Không có nguyên nhân khách quan được xác nhận',
  },
  byState: 'Lọc danh sách',
  count: {
    title: 'Theo đơn vị',
    caption: 'Số lần chậm theo đơn vị',
    columns: ['Đơn vị', 'Tổng số lần', 'Đang chậm', 'Nguyên nhân khách quan', 'Còn lại'],
    nobody: 'Chưa giao đơn vị',
    total: 'Toàn phường, xã',
  },
  empty: {
    title: 'Chưa có lần chậm hạn nào',
    what: 'Khi một hạn, một kỳ cập nhật hoặc một mốc trôi qua mà chưa thực hiện, hệ thống ghi một dòng ở đây.',
  },
  none: 'Không',
  still: 'đang chậm',
  ended: (day: string, why: LatenessEnd): string => `${formatDay(day)}, ${LATENESS_END_WORDS[why]}`,
  days: (days: number): string => `${formatNumber(days)} ngày`,
  page: {
    facts: 'Lần chậm',
    about: 'Liên quan',
    unit: 'Đơn vị chủ trì khi chậm',
    owner: 'Cán bộ thực hiện khi chậm',
    due: 'Hạn',
    period: 'Kỳ',
    from: 'Chậm từ ngày',
    until: 'Đến ngày',
    withdrawn: 'Đã rút vì sản phẩm được giao đúng hạn',
    cause: 'Nguyên nhân khách quan',
    causeWhat: 'Nguyên nhân',
    document: 'Số, ký hiệu văn bản',
    documentHint: 'Ví dụ: 214/UBND-VHXH',
    file: 'Tệp minh chứng',
    fileHint: 'Cần văn bản hoặc tệp minh chứng. Không chụp giấy tờ tùy thân của người dân.',
    by: 'Người đề nghị',
    decided: 'Quyết định',
    decidedBy: 'Người quyết định',
    reason: 'Lý do',
    said: (who: string, instant: string): string => `${who}, ${instant}`,
    claimForm: 'Đề nghị xác nhận nguyên nhân khách quan',
    claimText: 'Nguyên nhân khách quan là gì',
    claimSend: 'Gửi đề nghị',
    decideForm: 'Quyết định về nguyên nhân khách quan',
    decision: 'Ý kiến của anh/chị',
    confirm: 'Xác nhận nguyên nhân khách quan',
    confirmRemark: 'Lần chậm vẫn ghi lại, được tách riêng trong thống kê',
    refuse: 'Không xác nhận',
    refuseRemark: 'Ghi lý do ở dưới; đơn vị thấy lý do',
    decideSend: 'Gửi quyết định',
    noCause: 'Chưa có đề nghị nào.',
  },
  consequence: {
    title: 'Xử lý',
    none: 'Chưa có quyết định xử lý.',
    hidden:
      'Quyết định xử lý chỉ đơn vị liên quan, lãnh đạo, cơ quan thường trực và kiểm tra, giám sát xem được.',
    form: 'Ghi quyết định xử lý',
    kind: 'Hình thức',
    remarks: {
      reminder: 'Nhắc nhở đơn vị hoặc cán bộ',
      review: 'Yêu cầu kiểm điểm trách nhiệm',
      transfer: 'Giao đơn vị khác chủ trì từ hôm nay',
      none: 'Không có hình thức nào, nêu lý do',
    },
    reason: 'Lý do',
    newLead: 'Đơn vị nhận nhiệm vụ',
    newLeadHint: 'Chỉ chọn khi chuyển nhiệm vụ',
    newLeadEmpty: 'Chọn đơn vị',
    document: 'Số, ký hiệu văn bản',
    decidedOn: 'Ngày quyết định',
    send: 'Ghi quyết định',
    line: (kind: ConsequenceKind, newLead: string | null): string =>
      newLead === null ? CONSEQUENCE_WORDS[kind] : `${CONSEQUENCE_WORDS[kind]} cho ${newLead}`,
    said: (code: string): string => `Đã ghi quyết định xử lý về ${code}`,
  },
  section: { title: 'Chậm hạn', register: 'Xem tất cả' },
  saidClaimed: 'Đã gửi đề nghị, lãnh đạo thấy ngay',
  saidDecided: { confirmed: 'Đã xác nhận nguyên nhân khách quan', refused: 'Đã ghi: không xác nhận' },
  happened: {
    began: (kind: LatenessKind, due: string): string => `${LATENESS_KIND_WORDS[kind]}, hạn ${formatDay(due)}`,
    ended: (why: LatenessEnd): string => `Hết chậm: ${LATENESS_END_WORDS[why]}`,
    claimed: (reason: string): string => `Đề nghị xác nhận nguyên nhân khách quan: ${reason}`,
    consequence: (kind: ConsequenceKind, reason: string): string => `${CONSEQUENCE_WORDS[kind]}: ${reason}`,
    system: 'Hệ thống tự ghi',
  },
} as const
