import { CLARITIES, type Clarity, type Clearness } from '../domain/clarity.ts'

/** Names of the six clarities as officers read them. */
export const CLARITY_WORDS = {
  who: 'Người',
  what: 'Việc',
  when: 'Thời gian',
  responsibility: 'Trách nhiệm',
  product: 'Sản phẩm',
  authority: 'Thẩm quyền',
} as const satisfies Record<Clarity, string>

export const CLEARNESS_WORDS = {
  clear: 'rõ',
  partial: 'chưa đủ rõ',
  missing: 'chưa rõ',
} as const satisfies Record<Clearness, string>

/** "Sản phẩm: chưa đủ rõ": one clarity and its state, as the name of a mark. */
export const clarityState = (clarity: Clarity, clearness: Clearness): string =>
  `${CLARITY_WORDS[clarity]}: ${CLEARNESS_WORDS[clearness]}`

/** What a status tag can say. The silhouette belongs to the kind; the word may be replaced by an administrator. */
export const STATUS_KINDS = [
  'overdue',
  'attention',
  'on-track',
  'done',
  'not-due',
  'waiting',
  'regular',
  'paused',
  'cancelled',
] as const
export type StatusKind = (typeof STATUS_KINDS)[number]

/** The word that a silhouette carries when nobody gives another: a task's. */
export const KIND_WORDS = {
  overdue: 'Quá hạn',
  attention: 'Cần chú ý',
  'on-track': 'Đúng tiến độ',
  done: 'Hoàn thành',
  'not-due': 'Chưa đến hạn',
  waiting: 'Chờ xác nhận',
  regular: 'Thường xuyên',
  paused: 'Tạm dừng',
  cancelled: 'Hủy',
} as const satisfies Record<StatusKind, string>

/** The same for a target: it meets a milestone, it is never "overdue". */
export const TARGET_KIND_WORDS = {
  overdue: 'Chưa đạt mốc',
  attention: 'Cần chú ý',
  'on-track': 'Đạt mốc',
  done: 'Hoàn thành',
  'not-due': 'Chưa đến kỳ',
  waiting: 'Chờ xác nhận',
  regular: 'Định kỳ',
  paused: 'Tạm dừng',
  cancelled: 'Hủy',
} as const satisfies Record<StatusKind, string>

/** The same for what a unit has sent for a reporting round. */
export const SUBMISSION_WORDS = {
  overdue: 'Chưa gửi',
  attention: 'Trả lại',
  'on-track': 'Đang soạn',
  done: 'Đã nhận',
  'not-due': 'Chưa đến kỳ',
  waiting: 'Chờ nhận',
  regular: 'Định kỳ',
  paused: 'Tạm dừng',
  cancelled: 'Hủy',
} as const satisfies Record<StatusKind, string>

/** Words of pages that no noun owns: the frame, common buttons, form help. */
export const UI = {
  product: 'SáuRõ',
  motto: 'từ văn bản đã ký đến kết quả đo được',
  errorTitle: 'Lỗi: ',
  skip: 'Đến nội dung chính',
  mainNav: 'Các mục chính',
  breadcrumb: 'Vị trí trang',
  search: 'Tìm kiếm',
  searchHint: 'Tìm nhiệm vụ, văn bản',
  menu: 'Danh mục',
  account: 'Tài khoản',
  signOut: 'Đăng xuất',
  notices: 'Thông báo',
  needsYou: 'cần anh/chị xử lý',
  optional: '(không bắt buộc)',
  narrow: 'Lọc',
  clearNarrow: 'Bỏ lọc',
  chooseFile: 'Chọn tệp',
  openCamera: 'Mở máy ảnh',
  noFile: 'Chưa chọn tệp nào',
  inferred: '(suy ra)',
  kept: 'Nội dung anh/chị đã nhập vẫn còn nguyên.',
  dateHint: 'Ví dụ: 30/9/2026',
  showTable: 'Xem bảng',
  seeSentence: 'Xem câu trong văn bản',
  supplement: 'Bổ sung',
  undo: 'Hoàn tác',
  computed: 'Tính tự động',
  due: 'hạn',
  why: 'Vì sao',
  whoCanChange: 'Ai đổi được',
  whatNow: 'Làm gì bây giờ',
  unsure: 'Chưa chắc',
  remove: 'Bỏ',
  cancel: 'Hủy',
  toStart: 'Về trang đầu',
  save: 'Lưu',
  none: 'Chưa có',
  chosen: 'đang chọn',
  done: 'xong',
  current: 'đang làm',
  selectAll: 'Chọn tất cả',
  views: 'Các phần của trang',
  stopReloading: 'Ngừng tự tải lại trang',
} as const

/** Labels of the places in the top bar. */
export const NAV = {
  myWork: 'Việc của tôi',
  plan: 'Kế hoạch',
  round: 'Kỳ báo cáo',
  dashboard: 'Điều hành',
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  direction: 'Chỉ đạo',
  following: 'Theo dõi',
  followed: 'Lĩnh vực theo dõi',
  series: 'Nhiệm vụ định kỳ',
  documents: 'Văn bản chỉ đạo',
  calendar: 'Lịch làm việc',
  journal: 'Nhật ký',
  urging: 'Đôn đốc',
  units: 'Đơn vị',
  people: 'Người dùng',
  settings: 'Thiết lập',
  assignments: 'Việc giao cho đơn vị',
  handovers: 'Bàn giao công việc',
} as const

/** Headings of the menu under a person's name. */
export const MENU_GROUPS = {
  work: 'Theo dõi công việc',
  figures: 'Số liệu, báo cáo',
  documents: 'Văn bản, lịch',
  own: 'Cá nhân, hướng dẫn',
} as const

const lower = (word: string): string => word.charAt(0).toLocaleLowerCase('vi') + word.slice(1)

/**
 * The strip of six marks as one sentence, "Rõ 5 trên 6: sản phẩm chưa rõ".
 * @param clear how many are fully clear, 0 to 6
 * @param gaps the others, in their fixed order
 */
export function stripSentence(
  clear: number,
  gaps: readonly { clarity: Clarity; clearness: Exclude<Clearness, 'clear'> }[],
): string {
  if (gaps.length === 0) return 'Rõ cả 6 trên 6'
  const missing = gaps.map(gap => `${lower(CLARITY_WORDS[gap.clarity])} ${CLEARNESS_WORDS[gap.clearness]}`)
  return `Rõ ${clear} trên 6: ${missing.join(', ')}`
}

/** "Chưa gửi được, còn 2 chỗ cần sửa": title of the error summary. */
export const errorSummaryTitle = (count: number): string => `Chưa gửi được, còn ${count} chỗ cần sửa`

/** Name of a count in the navigation for those who hear it, "3 cần anh/chị xử lý". */
export const needsYou = (count: number): string => `${count} ${UI.needsYou}`

/** "người, sản phẩm" for "who,product". */
export const clarityNames = (codes: string): string =>
  CLARITIES.filter(clarity => codes.split(',').includes(clarity))
    .map(clarity => CLARITY_WORDS[clarity].toLocaleLowerCase('vi'))
    .join(', ')

export const sourceTable = (number: number): string => `Bảng ${number} trong phần văn bản gốc này`
