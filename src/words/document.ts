import type { Day } from '../domain/day.ts'
import type { DocumentDirection, DocumentKind, DocumentRelation } from '../domain/directing-document.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'

export const DOCUMENT_KIND_WORDS = {
  'official-letter': 'Công văn',
  notice: 'Thông báo',
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  conclusion: 'Kết luận',
  resolution: 'Nghị quyết',
  guidance: 'Hướng dẫn',
  programme: 'Chương trình',
  telegram: 'Công điện',
  report: 'Báo cáo',
  submission: 'Tờ trình',
  other: 'Văn bản khác',
} as const satisfies Record<DocumentKind, string>

export const DOCUMENT_DIRECTION_WORDS = {
  in: 'Văn bản đến',
  out: 'Văn bản đi',
} as const satisfies Record<DocumentDirection, string>

export const DOCUMENT_RELATION_WORDS = {
  origin: 'Giao từ văn bản này',
  cited: 'Có nêu trong văn bản này',
} as const satisfies Record<DocumentRelation, string>

/** "Công văn số 88/CV-SKHCN ngày 04/5/2026 của Sở Khoa học và Công nghệ". */
export const documentName = (document: {
  readonly kind: DocumentKind
  readonly number: string
  readonly dated: Day
  readonly issuer: string
}): string =>
  `${DOCUMENT_KIND_WORDS[document.kind]} số ${document.number} ngày ${formatDay(document.dated)} của ${document.issuer}`

/** The same without who issued it. */
export const documentShort = (document: {
  readonly kind: DocumentKind
  readonly number: string
  readonly dated: Day
}): string => `${DOCUMENT_KIND_WORDS[document.kind]} số ${document.number} ngày ${formatDay(document.dated)}`

/** Words of the register of documents. */
export const DOCUMENTS = {
  title: 'Văn bản chỉ đạo',
  sub: 'Sổ văn bản đến và đi. Từ mỗi văn bản giao được nhiệm vụ, tính chung với nhiệm vụ của kế hoạch.',
  add: 'Vào sổ văn bản',
  columns: ['Số, ký hiệu', 'Ngày', 'Cơ quan ban hành', 'Trích yếu', 'Nhiệm vụ'],
  download: 'Tải Excel',
  fileName: 'van-ban-chi-dao.xlsx',
  heads: ['Đến, đi', 'Loại', 'Số, ký hiệu', 'Ngày', 'Cơ quan ban hành', 'Trích yếu', 'Số nhiệm vụ'],
  tasks: (count: number): string => (count === 0 ? '' : `${formatNumber(count)} nhiệm vụ`),
  filter: 'Lọc',
  all: 'Tất cả',
  direction: 'Đến, đi',
  kind: 'Loại văn bản',
  year: 'Năm',
  issuer: 'Cơ quan ban hành',
  question: 'Tìm trong số, ký hiệu, cơ quan, trích yếu',
  questionHint: 'Không cần gõ dấu',
  older: 'Cũ hơn',
  newer: 'Mới hơn',
  empty: {
    title: 'Sổ chưa có văn bản nào',
    what: 'Công văn, thông báo, quyết định giao việc cho xã, phường được ghi ở đây.',
    how: 'Vào sổ một văn bản rồi giao nhiệm vụ ngay từ trang của văn bản đó.',
  },
  nothingFound: {
    title: 'Không có văn bản nào đúng với điều kiện lọc',
    what: 'Bớt điều kiện hoặc đổi từ tìm kiếm.',
  },
} as const

/** Words of the form that enters a document, and of its page. */
export const DOCUMENT = {
  number: 'Số, ký hiệu',
  numberHint: 'Ví dụ: 88/CV-SKHCN',
  dated: 'Ngày ký',
  excerpt: 'Trích yếu nội dung',
  file: 'Tệp văn bản',
  fileHint: 'PDF, Word, Excel, OpenDocument; tối đa 20 MB. Văn bản có dấu chỉ độ mật không được nhận.',
  noSecret: 'Văn bản không chứa bí mật nhà nước',
  noSecretHint: 'Cần xác nhận khi gửi kèm tệp.',
  save: 'Vào sổ',
  saved: (name: string): string => `Đã vào sổ ${name}.`,
  back: 'Văn bản chỉ đạo',
  open: 'Tải tệp văn bản',
  noFile: 'Chưa có tệp kèm theo.',
  direct: 'Giao nhiệm vụ từ văn bản này',
  tasks: 'Nhiệm vụ',
  relation: 'Quan hệ',
  noTasks: 'Chưa có nhiệm vụ nào từ văn bản này.',
  enteredAt: (day: Day): string => `Vào sổ ngày ${formatDay(day)}`,
} as const

/** Words of the section on the page of a task. */
export const TASK_DOCUMENTS = {
  title: 'Văn bản liên quan',
  origin: 'Giao tại',
  cited: 'Nêu tại',
  add: 'Gắn thêm văn bản',
  choose: 'Chọn văn bản',
  save: 'Gắn',
  remove: 'Bỏ gắn',
  added: 'Đã gắn nhiệm vụ với văn bản.',
  removed: 'Đã bỏ gắn văn bản.',
  once: 'Nhiệm vụ nêu trong nhiều văn bản vẫn tính một lần.',
} as const

/** Words of the form that gives a task by a document. */
export const DIRECT = {
  title: 'Giao nhiệm vụ từ văn bản',
  line: 'Hệ thống',
  text: 'Nội dung nhiệm vụ',
  workingDays: 'Hoặc số ngày làm việc kể từ ngày ký văn bản',
  workingDaysHint: 'Ví dụ: 10. Hệ thống tính thời hạn theo lịch làm việc.',
  workingDaysUnit: 'ngày làm việc',
  save: 'Giao nhiệm vụ',
  saved: 'Đã giao nhiệm vụ. Nhiệm vụ được tính chung với nhiệm vụ của kế hoạch.',
  planTitle: (line: 'state' | 'party', year: number): string =>
    `Nhiệm vụ giao theo văn bản chỉ đạo năm ${year}${line === 'party' ? ' (khối Đảng)' : ''}`,
} as const
