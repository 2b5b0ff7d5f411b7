import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { TakeInState } from '../domain/take-in.ts'

/** What a file is, against what its sender issued. */
export const VERDICT_WORDS = {
  'as-issued': 'Đúng tệp đã phát hành',
  'saved-again': 'Tệp được lưu lại, số liệu đúng bản đã phát hành',
  changed: 'Số liệu khác bản đã phát hành',
  unknown: 'Không khớp báo cáo đã phát hành nào',
} as const

export const RECEIVED_STATE_WORDS = {
  read: 'Chờ quyết định',
  taken: 'Đã nhận số liệu',
  undone: 'Đã hoàn tác',
  dropped: 'Không nhận',
} as const satisfies Record<TakeInState, string>

/** Words of the pages of reports that others sent. */
export const RECEIVED = {
  title: 'Báo cáo gửi đến',
  sub: 'Tải tệp báo cáo của đơn vị khác lên, xem chỗ khác nhau rồi nhận số liệu, không phải gõ lại.',
  upload: 'Tải tệp báo cáo lên',
  file: 'Tệp báo cáo',
  fileHint: 'Tệp Word .docx do phần mềm lập; bản lưu lại hoặc .odt, .doc vẫn đọc được từ các bảng',
  noSecret: 'Văn bản không thuộc bí mật nhà nước',
  noSecretHint: 'Hệ thống không nhận văn bản có độ mật.',
  send: 'Đọc tệp',
  read: 'Đã đọc tệp. Xem số liệu rồi quyết định',
  known: 'Tệp này đã tải lên trước đây. Đây là lần đã có',
  list: 'Các tệp đã tải lên',
  columns: ['Đơn vị gửi', 'Kỳ', 'Tệp', 'Tải lên', 'Tình trạng'],
  none: {
    title: 'Chưa có báo cáo nào gửi đến',
    what: 'Mỗi tệp đã tải lên hiện ở đây, kèm đơn vị gửi, kỳ và quyết định.',
  },
  of: (sender: string, period: string): string => `Báo cáo của ${sender}, ${period}`,
  sender: (name: string, code: string): string => (name === '' ? `đơn vị mã ${code}` : name),
  facts: {
    file: 'Tệp',
    uploaded: 'Tải lên',
    carrier: 'Nguồn số liệu',
    verdict: 'Đối chiếu với bên gửi',
    state: 'Tình trạng',
    reason: 'Lý do hoàn tác',
    twins: 'Cùng dữ liệu với',
    corrected: 'Đã được đính chính bởi',
  },
  notHere: 'Bên gửi không dùng chung hệ thống này nên không đối chiếu được tại đây.',
  issuedAs: (symbol: string, on: string): string => `Báo cáo số ${symbol} ngày ${formatDay(on)}`,
  differences: 'Bảng khác với dữ liệu kèm theo',
  warnings: 'Cần chú ý',
  contradictions: 'Khác với số liệu đã nhận',
  contradictionColumns: ['Mã', 'Nội dung', 'Đã nhận', 'Trong tệp này'],
  figures: 'Số liệu trong tệp',
  figureColumns: ['Mã', 'Nội dung', 'Kết quả', 'Tử số/mẫu số', 'Đơn vị tính'],
  choice: 'Nhận theo bên nào',
  choices: {
    data: 'Dữ liệu kèm theo',
    dataRemark: 'Số liệu khi bên gửi lập báo cáo',
    tables: 'Bảng trong văn bản',
    tablesRemark: 'Số liệu như in trên văn bản',
  },
  replace: (count: number): string => `Thay ${formatNumber(count)} số liệu đã nhận trước đây`,
  take: 'Nhận số liệu',
  taken: (count: number): string => `Đã nhận ${formatNumber(count)} số liệu`,
  drop: 'Không nhận',
  dropped: 'Đã ghi là không nhận',
  undoReason: 'Lý do hoàn tác',
  undo: 'Hoàn tác lần nhận',
  undone: 'Đã hoàn tác. Số liệu nhận trước đó có hiệu lực trở lại',
  who: 'Cơ quan thường trực, Văn phòng và lãnh đạo quyết định việc nhận.',
} as const
