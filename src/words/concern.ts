import type { ConcernKind, ConcernOutcome, ConcernState } from '../domain/concern.ts'
import { formatNumber } from '../domain/format-vi.ts'

export const CONCERN_KIND_WORDS = {
  obstacle: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất, kiến nghị',
} as const satisfies Record<ConcernKind, string>

export const CONCERN_STATE_WORDS = {
  open: 'Chưa trả lời',
  answered: 'Đã trả lời',
  withdrawn: 'Đã rút',
} as const satisfies Record<ConcernState, string>

export const CONCERN_OUTCOME_WORDS = {
  agreed: 'Đồng ý, đã giải quyết',
  partly: 'Đồng ý một phần',
  declined: 'Không đồng ý',
} as const satisfies Record<ConcernOutcome, string>

/** Words of the register of obstacles and proposals, of its form and of one record. */
export const CONCERN = {
  title: 'Vướng mắc, kiến nghị',
  titleOpen: (open: number): string =>
    open === 0
      ? 'Vướng mắc, kiến nghị: không còn nội dung chưa trả lời'
      : `Vướng mắc, kiến nghị: ${formatNumber(open)} nội dung chưa trả lời`,
  sub: 'Chưa trả lời ở trên, nêu lâu nhất trước. Nội dung nêu trong cập nhật tiến độ tự vào đây.',
  add: 'Nêu vướng mắc, kiến nghị',
  download: 'Tải Excel',
  fileName: 'vuong-mac-kien-nghi.xlsx',
  sheet: 'Vướng mắc, kiến nghị',
  heads: [
    'Loại',
    'Nội dung',
    'Nguyên nhân',
    'Nhiệm vụ, chỉ tiêu',
    'Đơn vị nêu',
    'Ngày nêu',
    'Gửi đến',
    'Cần trả lời trước ngày',
    'Tình trạng',
    'Kết quả',
    'Ý kiến trả lời',
    'Văn bản',
    'Ngày trả lời',
    'Người trả lời',
  ],
  columns: ['Nội dung', 'Đơn vị nêu', 'Gửi đến', 'Cần trả lời', 'Tình trạng'],
  caption: 'Danh sách khó khăn, vướng mắc, đề xuất, kiến nghị',
  allKinds: 'Cả hai loại',
  allStates: 'Tất cả',
  allUnits: 'Mọi đơn vị',
  byKind: 'Loại',
  byState: 'Lọc theo tình trạng',
  byUnit: 'Đơn vị nêu',
  noAddressee: 'Chưa ghi nơi nhận',
  noDay: 'Không ghi ngày',
  late: (day: string): string => `quá ngày cần trả lời ${day}`,
  before: (day: string): string => `trước ngày ${day}`,
  raised: (unit: string, day: string): string => `${unit}, ngày ${day}`,
  empty: {
    title: 'Không có nội dung nào',
    what: 'Vướng mắc, kiến nghị của các đơn vị đứng ở đây cùng ý kiến trả lời.',
    how: 'Đơn vị nêu ở đây hoặc ngay trong cập nhật tiến độ.',
  },
  form: {
    title: 'Nêu vướng mắc, kiến nghị',
    back: 'Vướng mắc, kiến nghị',
    kind: 'Loại nội dung',
    kindRemarks: {
      obstacle: 'Điều đang cản trở thực hiện',
      proposal: 'Điều đề nghị được xem xét, cho phép hoặc hỗ trợ',
    },
    text: 'Nội dung',
    textHint: 'Nêu cụ thể, một hai câu là đủ. Không ghi thông tin cá nhân của người dân.',
    cause: 'Nguyên nhân',
    to: 'Gửi đến',
    toHint: 'Đơn vị hoặc lãnh đạo của phường, xã, hoặc cơ quan cấp trên',
    toEmpty: 'Chọn nơi nhận',
    toUnit: (name: string): string => `Đơn vị: ${name}`,
    toLeader: (name: string, post: string): string => `Lãnh đạo: ${name}, ${post}`,
    toAbove: 'Cơ quan cấp trên',
    toName: 'Tên cơ quan cấp trên',
    toNameHint: 'Chỉ điền khi gửi cấp trên, ví dụ: Sở Khoa học và Công nghệ',
    answerBy: 'Cần trả lời trước ngày',
    items: 'Nhiệm vụ, chỉ tiêu liên quan',
    send: 'Gửi',
  },
  page: {
    what: 'Nội dung đã nêu',
    kind: 'Loại',
    text: 'Nội dung',
    cause: 'Nguyên nhân',
    by: 'Đơn vị nêu',
    to: 'Gửi đến',
    answerBy: 'Cần trả lời trước ngày',
    about: 'Liên quan',
    fromUpdate: 'Nêu trong cập nhật tiến độ',
    seeUpdate: 'Xem cập nhật',
    answer: 'Trả lời',
    outcome: 'Kết quả',
    answerText: 'Ý kiến trả lời',
    answerHint: 'Ghi rõ giải quyết thế nào, ai làm, khi nào',
    document: 'Số, ký hiệu văn bản',
    documentHint: 'Ví dụ: 214/UBND-VHXH',
    answeredOn: 'Ngày trả lời',
    send: 'Gửi trả lời',
    answered: 'Đã trả lời',
    withdrawn: 'Đã rút',
    decidedBy: (who: string, instant: string): string => `${who}, ${instant}`,
    withdraw: 'Rút nội dung này',
    withdrawReason: 'Lý do rút',
    withdrawSend: 'Rút',
    waits: 'Đang chờ trả lời.',
  },
  section: {
    title: 'Vướng mắc, kiến nghị',
    none: 'Chưa nêu vướng mắc, kiến nghị nào.',
    register: 'Xem tất cả',
  },
  saidRaised: {
    obstacle: 'Đã gửi vướng mắc',
    proposal: 'Đã gửi kiến nghị',
  } as const satisfies Record<ConcernKind, string>,
  saidAnswered: 'Đã gửi ý kiến trả lời, đơn vị nêu thấy ngay',
  saidWithdrawn: 'Đã rút nội dung; nội dung vẫn còn trong danh sách Đã rút',
  happened: {
    raised: (kind: ConcernKind, text: string): string =>
      `${kind === 'obstacle' ? 'Vướng mắc' : 'Kiến nghị'}: ${text}`,
    answered: (outcome: ConcernOutcome, answer: string): string =>
      `${CONCERN_OUTCOME_WORDS[outcome]}: ${answer}`,
    withdrawn: (text: string): string => `Rút nội dung: ${text}`,
    to: (name: string): string => `gửi ${name}`,
  },
} as const
