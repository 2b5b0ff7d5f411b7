import { formatNumber } from '../domain/format-vi.ts'

/** Words of the parts of a figure. */
export const PARTS = {
  title: 'Số liệu theo phần',
  titleOf: { unit: 'Theo đơn vị', group: 'Theo tổ dân phố, thôn', none: 'Theo phần' },
  link: 'Nhập và cộng các phần',
  page: (code: string): string => `Số liệu các phần của ${code}`,
  sub: 'Mỗi đơn vị nhập phần của mình. Tổng do hệ thống cộng: cộng tử số, cộng mẫu số rồi mới chia.',
  day: 'Số liệu đến ngày',
  show: 'Xem ngày này',
  columns: ['Phần', 'Kết quả', 'Tử số ÷ mẫu số', 'So với cả chỉ tiêu', 'Nhập lúc'],
  missing: 'Chưa có số',
  missingCount: (missing: number, all: number): string =>
    missing === 0 ? `Đủ số của ${all} phần` : `Còn ${missing}/${all} phần chưa có số`,
  total: 'Tổng các phần đã nhập',
  enter: 'Nhập số các phần',
  enterHint: 'Phần để trống thì giữ nguyên số đã có.',
  enterNone: 'Anh/chị không nhập số cho phần nào của chỉ tiêu này.',
  numerator: 'tử số',
  denominator: 'mẫu số',
  value: 'kết quả',
  save: 'Ghi số các phần',
  saved: (count: number): string => `Đã ghi số của ${count} phần`,
  addUp: 'Cộng thành số của chỉ tiêu',
  addUpWhat: 'Gửi tổng của ngày này làm số liệu của chỉ tiêu, chờ người thứ hai xác nhận.',
  addUpNote: 'Ghi chú',
  addUpSend: 'Cộng và gửi',
  addedUp: (code: string): string => `Đã cộng các phần thành số của ${code}, chờ xác nhận`,
  barSummary: (name: string, figure: string): string => `${name}: ${figure}`,
  by: (author: string, when: string): string => `${author}, ${when}`,
  none: {
    title: 'Chưa chi tiết theo phần',
    what: 'Định nghĩa của chỉ tiêu chưa chia theo đơn vị hay tổ dân phố.',
    how: 'Ghi các phần ở trang Định nghĩa chỉ tiêu.',
  },
} as const

/** Words of the correction of a figure. */
export const CORRECTION = {
  link: 'Đính chính',
  title: (code: string): string => `Đính chính số liệu ${code}`,
  sub: 'Số đã xác nhận không bị sửa hay xóa. Bản đính chính thay số cũ từ khi có người xác nhận; báo cáo đã lập giữ số cũ.',
  now: 'Số đang dùng',
  reason: 'Lý do đính chính',
  reasonHint: 'Sai ở đâu, phát hiện thế nào',
  send: 'Gửi bản đính chính',
  sent: (code: string, version: number): string =>
    `Đã gửi bản đính chính ${code} (bản ${version}), chờ người thứ hai xác nhận`,
  of: (figure: string, on: string): string => `Đính chính số ${figure} (đến ngày ${on})`,
  replaces: 'Đính chính',
  replacedBy: 'Đã có bản đính chính',
  seeNew: 'Xem bản đính chính',
  leave: 'Thôi, về trang chỉ tiêu',
  version: (version: number): string => `bản ${version}`,
  why: 'Lý do đính chính',
} as const

/** Words of the adjustment of a goal. */
export const GOAL = {
  link: 'Điều chỉnh mục tiêu',
  title: (code: string): string => `Điều chỉnh mục tiêu ${code}`,
  sub: 'Mục tiêu cũ vẫn xem được; số liệu của thời gian trước được đánh giá theo mục tiêu của thời gian đó.',
  now: 'Mục tiêu hiện nay',
  op: 'Dấu so sánh',
  milestones: 'Mốc mới',
  milestonesHint: 'Mỗi dòng một mốc, ngày rồi đến số cần đạt: 31/12/2026: 85. Mốc cuối là mục tiêu.',
  effectiveOn: 'Áp dụng từ ngày',
  document: 'Số, ký hiệu văn bản điều chỉnh',
  documentHint: 'Ví dụ: 71/QĐ-UBND',
  reason: 'Lý do điều chỉnh',
  send: 'Điều chỉnh',
  sent: (code: string): string => `Đã điều chỉnh mục tiêu ${code}; mục tiêu cũ vẫn được giữ`,
  history: 'Các lần điều chỉnh mục tiêu',
  columns: ['Áp dụng từ ngày', 'Mục tiêu và mốc', 'Văn bản, lý do', 'Người ghi'],
  first: 'Mục tiêu khi ban hành kế hoạch',
} as const

/** Words of the links between tasks and targets. */
export const LINKS = {
  tasks: 'Nhiệm vụ góp vào chỉ tiêu',
  taskColumns: ['Nhiệm vụ', 'Tình trạng', 'Đơn vị chủ trì', 'Thời hạn'],
  noTasks: {
    title: 'Chưa gắn nhiệm vụ nào',
    what: 'Gắn nhiệm vụ để biết chỉ tiêu này đạt được nhờ những nhiệm vụ nào. Một nhiệm vụ gắn với nhiều chỉ tiêu vẫn chỉ tính một lần.',
  },
  change: 'Gắn nhiệm vụ',
  changeTargets: 'Gắn chỉ tiêu',
  contributes: 'Góp vào chỉ tiêu',
  titleOfTarget: (code: string): string => `Nhiệm vụ góp vào ${code}`,
  titleOfTask: (code: string): string => `Chỉ tiêu mà ${code} góp vào`,
  sub: 'Đánh dấu rồi lưu. Mục có chữ “gợi ý” do hệ thống tìm theo lời văn giống nhau, chưa được gắn.',
  linked: 'Đang gắn',
  proposed: 'Gợi ý',
  others: 'Còn lại',
  hint: 'gợi ý',
  save: 'Lưu',
  saved: (added: number, removed: number): string =>
    added + removed === 0
      ? 'Không có thay đổi'
      : `Đã gắn thêm ${formatNumber(added)}, bỏ gắn ${formatNumber(removed)}`,
} as const
