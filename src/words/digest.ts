import { type Day, daysBetween } from '../domain/day.ts'
import type { DigestContent, DigestLine } from '../domain/digest.ts'
import { formatDay, formatDayShort } from '../domain/format-vi.ts'
import type { NoticeKind } from '../domain/notice.ts'
import { relativeDeadline } from './day.ts'
import { shortened } from './task-line.ts'

/** Words of the digest that a person gets once a day. */
export const DIGEST = {
  greeting: (name: string): string => `Kính gửi anh/chị ${name},`,
  intro: (locality: string, day: Day): string =>
    `Các việc cần lưu ý trong ngày ${formatDay(day)} tại ${locality}:`,
  overdue: 'Đã quá hạn',
  soon: 'Sắp đến hạn',
  waiting: 'Chờ anh/chị quyết định',
  changes: 'Thay đổi mới',
  quick: 'Cập nhật nhanh',
  open: 'Mở',
  from: (name: string): string => `${name} gửi`,
  more: (count: number): string => `Còn ${count} mục khác, xem tại mục Nhắc việc trên hệ thống.`,
  linkNote:
    'Liên kết “Cập nhật nhanh” dùng một lần cho đúng nhiệm vụ đó, không cần đăng nhập, hết hạn sau 7 ngày. Không chuyển tiếp thư này cho người khác.',
  settings: 'Đổi cách nhận thư, thu hồi liên kết',
  automatic: 'Thư do hệ thống gửi tự động, mỗi ngày làm việc tối đa một thư.',
} as const

/** "Nhắc việc ngày 18/6/2026: 2 quá hạn, 3 sắp đến hạn, 1 chờ quyết định". */
export const digestSubject = (digest: DigestContent): string => {
  const reminders = digest.notices.filter(line => line.kind === 'reminder')
  const overdue = reminders.filter(line => isOverdue(line, digest.day)).length
  const parts = [
    [overdue, 'quá hạn'],
    [reminders.length - overdue, 'sắp đến hạn'],
    [digest.waiting.length, 'chờ quyết định'],
    [digest.notices.length - reminders.length, 'thay đổi'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return `Nhắc việc ngày ${formatDay(digest.day)}: ${said.join(', ')}`
}

export const isOverdue = (line: Pick<DigestLine, 'due'>, day: Day): boolean =>
  line.due !== null && daysBetween(day, line.due) < 0

/** What a reminder is of: the deadline of a task, a milestone of a target, a check-in, a day inside a task. */
const DUE_WORDS: Readonly<Record<string, string>> = {
  task: 'thời hạn',
  milestone: 'mốc chỉ tiêu',
  'check-in': 'hạn ghi kết quả kỳ',
  submission: 'hạn gửi báo cáo của đơn vị',
  step: 'mốc trong kế hoạch của đơn vị',
  piece: 'hạn việc con',
  part: 'hạn phần việc phối hợp',
  'register-row': 'hạn ghi sổ',
  'budget-unspent': 'hạn chi kinh phí đã phân bổ',
  'meeting-attend': 'ngày họp',
  'meeting-invite': 'hạn gửi giấy mời họp',
  'meeting-minutes': 'hạn ghi biên bản họp',
  'meeting-conclude': 'hạn ban hành thông báo kết luận',
  'inspection-open': 'hạn mở cuộc kiểm tra, giám sát theo chương trình',
  'inspection-decide': 'hạn ban hành quyết định thành lập đoàn',
  'inspection-inspect': 'ngày kết thúc kiểm tra, giám sát',
  'inspection-draft': 'hạn chuyển nội dung phát hiện cho đơn vị',
  'inspection-explain': 'hạn giải trình nội dung đoàn phát hiện',
  'inspection-conclude': 'hạn ban hành kết luận kiểm tra, giám sát',
}

/** "thời hạn 30/6, còn 12 ngày", seen from a day. */
export const dueNote = (what: string, due: Day, day: Day): string =>
  `${DUE_WORDS[what] ?? 'thời hạn'} ${formatDayShort(due, day)}, ${relativeDeadline(due, day)}`

/** What happened, by the event; an event without words of its own falls back to those of its kind. */
const EVENT_WORDS: Readonly<Record<string, string>> = {
  'closing-confirmed': 'Đã xác nhận hoàn thành',
  'closing-returned': 'Chưa xác nhận hoàn thành, trả lại',
  'measurement-confirmed': 'Đã xác nhận số liệu',
  'measurement-returned': 'Số liệu bị trả lại',
  'measurement-withdrawn': 'Số liệu bị hoàn tác cùng tệp Excel',
  'goal-adjusted': 'Mục tiêu của chỉ tiêu được điều chỉnh',
  'indicator-defined': 'Cách tính chỉ tiêu thay đổi',
  'extension-decided': 'Đồng ý gia hạn',
  'extension-refused': 'Không đồng ý gia hạn, thời hạn giữ nguyên',
  'assignment-decided': 'Ý kiến về việc được giao đã có quyết định',
  'unit-plan-agreed': 'Kế hoạch của đơn vị được đồng ý',
  'unit-plan-returned': 'Kế hoạch của đơn vị bị trả lại',
  'explanation-dropped': 'Thôi yêu cầu giải trình',
  'submission-moved': 'Báo cáo của đơn vị bị trả lại',
  'submission-urged': 'Cơ quan thường trực đôn đốc gửi báo cáo',
  'round-exception': 'Được nộp bổ sung báo cáo',
  'task-suspended': 'Tạm dừng nhiệm vụ',
  'task-resumed': 'Tiếp tục nhiệm vụ',
  'task-cancelled': 'Hủy nhiệm vụ',
  'task-reopened': 'Mở lại nhiệm vụ',
  'task-restored': 'Khôi phục nhiệm vụ đã hủy',
  'task-changed': 'Nội dung nhiệm vụ thay đổi',
  'task-split': 'Nhiệm vụ được tách',
  'task-merged': 'Nhiệm vụ được gộp',
  'task-urged': 'Đơn vị theo dõi đôn đốc',
  'explanation-accepted': 'Giải trình được chấp nhận',
  'concern-answered': 'Vướng mắc, kiến nghị đã có trả lời',
  'cause-decided': 'Có quyết định về nguyên nhân khách quan',
  'consequence-recorded': 'Ghi nhận hình thức xử lý',
  'register-returned': 'Dòng sổ bị trả lại',
  'meeting-invited': 'Được mời họp',
  'plan-adopted': 'Kế hoạch đưa vào thực hiện',
  'plan-amended': 'Kế hoạch được điều chỉnh',
}

const KIND_WORDS = {
  reminder: 'Nhắc thời hạn',
  assigned: 'Được giao nhiệm vụ',
  returned: 'Cập nhật bị trả lại',
  approved: 'Cập nhật đã được duyệt',
  deadline: 'Thay đổi thời hạn',
  plan: 'Kế hoạch thay đổi',
  stopped: 'Tạm dừng, tiếp tục, hủy hoặc mở lại nhiệm vụ',
  explain: 'Yêu cầu giải trình',
  urged: 'Công văn đôn đốc',
} as const satisfies Record<NoticeKind, string>

export const noticeWord = (kind: NoticeKind, what: string): string => EVENT_WORDS[what] ?? KIND_WORDS[kind]

/** "N12 Rà soát thủ tục…". */
export const itemWords = (line: Pick<DigestLine, 'code' | 'text'>, most = 160): string =>
  [line.code, shortened(line.text, most)].filter(Boolean).join(' ')
