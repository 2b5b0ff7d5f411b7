import { formatDay, formatFileSize, formatNumber, formatPercent } from '../domain/format-vi.ts'
import type { JournalType } from '../domain/journal.ts'

/** What happened, as the journal page lists it; who and when stand beside it. */
export const JOURNAL_WORDS = {
  'locality-created': 'Khởi tạo đơn vị hành chính',
  'settings-changed': 'Thay đổi cấu hình',
  'calendar-changed': 'Thay đổi lịch làm việc',
  'plan-uploaded': 'Tải văn bản kế hoạch lên',
  'plan-upload-refused': 'Không nhận văn bản tải lên',
  'plan-unread': 'Chưa đọc được văn bản kế hoạch',
  'plan-started': 'Lập kế hoạch không có tệp',
  'plan-read': 'Đọc văn bản kế hoạch',
  'item-accepted': 'Xác nhận một mục đã đọc',
  'item-dropped': 'Bỏ một mục đã đọc',
  'item-restored': 'Khôi phục một mục đã bỏ',
  'item-corrected': 'Sửa một mục đã đọc',
  'item-added': 'Thêm một mục',
  'item-split': 'Tách một mục',
  'item-merged': 'Gộp các mục',
  'items-filled': 'Bổ sung thông tin cho các mục',
  'plan-adopted': 'Đưa kế hoạch vào thực hiện',
  'annex-issued': 'Xuất phụ lục kế hoạch',
  'unit-created': 'Thêm đơn vị',
  'unit-aliased': 'Thêm tên gọi khác của đơn vị',
  'unit-changed': 'Sửa thông tin đơn vị',
  'task-assigned': 'Giao nhiệm vụ',
  'assignment-given': 'Giao hoặc đề nghị đơn vị thực hiện',
  'assignment-accepted': 'Đơn vị nhận nhiệm vụ',
  'assignment-argued': 'Đơn vị có ý kiến về nhiệm vụ được giao',
  'assignment-decided': 'Quyết định về ý kiến của đơn vị',
  'assignment-ended': 'Thôi giao nhiệm vụ cho đơn vị',
  'part-reported': 'Đơn vị phối hợp báo phần việc',
  'target-assigned': 'Phân công chỉ tiêu',
  'leader-named': 'Phân công lãnh đạo chỉ đạo',
  'handover-made': 'Bàn giao công việc',
  'handover-note-written': 'Lập biên bản bàn giao',
  'handover-received': 'Xác nhận đã nhận bàn giao',
  'person-renamed': 'Sửa họ tên cán bộ',
  'post-renamed': 'Sửa tên chức vụ',
  'account-enabled': 'Mở lại tài khoản',
  'subtask-added': 'Thêm việc con',
  'subtask-changed': 'Sửa việc con',
  'subtask-reported': 'Báo tình trạng việc con',
  'unit-plan-written': 'Soạn kế hoạch của đơn vị',
  'unit-plan-submitted': 'Trình kế hoạch của đơn vị',
  'unit-plan-agreed': 'Thủ trưởng đồng ý kế hoạch của đơn vị',
  'unit-plan-returned': 'Trả lại kế hoạch của đơn vị',
  'unit-plan-step-marked': 'Ghi mốc trong kế hoạch của đơn vị',
  'update-submitted': 'Gửi cập nhật tiến độ',
  'update-approved': 'Duyệt cập nhật tiến độ',
  'update-returned': 'Trả lại cập nhật tiến độ',
  'checked-in': 'Cập nhật kỳ của nhiệm vụ thường xuyên',
  'evidence-added': 'Thêm minh chứng',
  'closing-requested': 'Trình xác nhận hoàn thành',
  'closing-confirmed': 'Xác nhận hoàn thành nhiệm vụ',
  'closing-returned': 'Chưa xác nhận hoàn thành, trả lại',
  'task-reopened': 'Mở lại nhiệm vụ',
  'task-suspended': 'Tạm dừng nhiệm vụ',
  'task-resumed': 'Tiếp tục nhiệm vụ',
  'task-cancelled': 'Hủy nhiệm vụ',
  'extension-requested': 'Đề nghị gia hạn',
  'extension-decided': 'Quyết định về gia hạn',
  'measurement-reported': 'Báo số liệu chỉ tiêu',
  'measurement-confirmed': 'Xác nhận số liệu chỉ tiêu',
  'measurement-returned': 'Trả lại số liệu chỉ tiêu',
  'report-drafted': 'Lập dự thảo báo cáo',
  'report-issued': 'Phát hành báo cáo',
  'person-created': 'Thêm cán bộ',
  'account-created': 'Tạo tài khoản',
  'account-disabled': 'Khóa tài khoản',
  'account-unlocked': 'Mở khóa tài khoản',
  'password-changed': 'Đổi mật khẩu',
  'appointment-made': 'Phân công vai trò',
  'appointment-ended': 'Kết thúc vai trò',
  'signed-in': 'Đăng nhập',
  'signed-out': 'Đăng xuất',
  'sign-in-failed': 'Đăng nhập không thành công',
  'account-locked': 'Tạm khóa tài khoản do nhập sai mật khẩu nhiều lần',
} as const satisfies Record<JournalType, string>

/** Words of the page of the journal. */
export const JOURNAL_PAGE = {
  title: 'Nhật ký',
  sub: 'Mọi thay đổi, mới nhất ở trên. Không ai sửa hay xóa được; mỗi dòng mang mã băm nối với dòng trước.',
  columns: ['Dòng, thời điểm', 'Sự việc', 'Người thực hiện', 'Chi tiết', 'Mã băm'],
  line: (seq: number): string => `#${seq}`,
  system: 'Hệ thống',
  task: 'Nhiệm vụ',
  target: 'Chỉ tiêu',
  older: 'Cũ hơn',
  newest: 'Mới nhất',
  empty: {
    title: 'Nhật ký chưa có dòng nào',
    what: 'Mỗi thay đổi trong hệ thống ghi một dòng: ai, lúc nào, việc gì.',
  },
} as const

const isType = (type: string): type is JournalType => Object.hasOwn(JOURNAL_WORDS, type)

/** A kind of event that this version does not know keeps its own name. */
export const journalWord = (type: string): string => (isType(type) ? JOURNAL_WORDS[type] : type)

/** Figures and codes of a payload that people read; ids and digests stay in the record. */
const DETAILS: Readonly<Record<string, (value: unknown) => string>> = {
  percent: value => (typeof value === 'number' ? formatPercent(value) : ''),
  value: value => (typeof value === 'number' ? formatNumber(value) : ''),
  closedOn: value => `hoàn thành ${formatDay(String(value))}`,
  deliveredOn: value => `giao sản phẩm ${formatDay(String(value))}`,
  on: value => `đến ngày ${formatDay(String(value))}`,
  due: value => (value === null ? '' : `thời hạn ${formatDay(String(value))}`),
  periodId: value => `kỳ ${String(value)}`,
  version: value => `phiên bản ${String(value)}`,
  tasks: value => `${String(value)} nhiệm vụ`,
  targets: value => `${String(value)} chỉ tiêu`,
  itemIds: value => (Array.isArray(value) ? `${value.length} mục` : ''),
  bytes: value => (typeof value === 'number' ? formatFileSize(value) : ''),
  localityCode: value => `mã ${String(value)}`,
}

/** "57% · hoàn thành 15/6/2026". */
export const journalDetail = (payload: Readonly<Record<string, unknown>>): string =>
  Object.entries(payload)
    .map(([name, value]) => DETAILS[name]?.(value) ?? '')
    .filter(Boolean)
    .join(' · ')
