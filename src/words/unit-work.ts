import { formatNumber } from '../domain/format-vi.ts'
import type { SubtaskState } from '../domain/subtask.ts'
import type { UnitPlanState } from '../domain/unit-plan.ts'

export const SUBTASK_STATE_WORDS = {
  'not-begun': 'Chưa làm',
  'at-work': 'Đang làm',
  done: 'Đã xong',
  dropped: 'Không làm nữa',
} as const satisfies Record<SubtaskState, string>

export const UNIT_PLAN_STATE_WORDS = {
  draft: 'Đang soạn',
  submitted: 'Chờ thủ trưởng đồng ý',
  agreed: 'Thủ trưởng đã đồng ý',
  returned: 'Trả lại để sửa',
} as const satisfies Record<UnitPlanState, string>

export const SUBTASK = {
  title: 'Việc con',
  one: (code: string): string => `Việc con của ${code}`,
  add: 'Thêm việc con',
  addTitle: (code: string): string => `Thêm việc con: ${code}`,
  none: 'Chưa chia việc con. Việc con giúp đơn vị tự theo dõi, không tính vào thống kê của kế hoạch.',
  text: 'Nội dung',
  owner: 'Người làm',
  nobody: 'Chưa phân công',
  due: 'Xong trước ngày',
  state: 'Tình trạng',
  note: 'Ghi chú',
  open: 'Mở',
  late: 'quá ngày',
  report: 'Báo tình trạng',
  reportTitle: 'Việc này đang ở đâu?',
  change: 'Sửa nội dung',
  said: 'Đã báo',
  back: 'Về nhiệm vụ',
  saidAdded: (code: string): string => `Đã thêm việc con cho nhiệm vụ ${code}.`,
  saidChanged: 'Đã lưu việc con.',
  saidReported: (state: SubtaskState): string =>
    `Đã ghi: ${SUBTASK_STATE_WORDS[state].toLocaleLowerCase('vi')}.`,
  proposed: (percent: number): string => `Theo việc con đã xong: ${formatNumber(percent)}%`,
  use: 'Dùng số này để cập nhật',
} as const

export const UNIT_PLAN = {
  title: 'Kế hoạch của đơn vị',
  pageTitle: (code: string): string => `Kế hoạch của đơn vị: ${code}`,
  none: 'Đơn vị chưa lập kế hoạch riêng cho nhiệm vụ này.',
  write: 'Lập kế hoạch',
  edit: 'Sửa kế hoạch',
  see: 'Xem kế hoạch',
  version: (version: number): string => `lần ${version}`,
  columns: ['Mốc', 'Người làm', 'Ngày', 'Tình trạng'],
  step: (number: number): string => `Mốc ${number}`,
  reached: (day: string): string => `Đạt ngày ${day}`,
  late: 'Quá ngày',
  waiting: 'Chưa đến',
  mark: 'Đã đạt',
  unmark: 'Bỏ ghi',
  saidMarked: 'Đã ghi mốc.',
  lateCount: (late: number, all: number): string =>
    late === 0 ? `${formatNumber(all)} mốc` : `${formatNumber(all)} mốc, ${formatNumber(late)} mốc quá ngày`,
  text: 'Nội dung mốc',
  owner: 'Người làm',
  due: 'Ngày',
  hint: 'Mỗi mốc một dòng; dòng để trống được bỏ qua. Mốc không được sau thời hạn của nhiệm vụ.',
  save: 'Lưu bản soạn',
  submit: 'Trình thủ trưởng',
  saidSaved: 'Đã lưu bản soạn.',
  saidSubmitted: 'Đã trình. Thủ trưởng đơn vị sẽ thấy ở Việc của tôi.',
  decideTitle: 'Ý kiến của thủ trưởng đơn vị',
  agree: 'Đồng ý',
  agreeRemark: 'Đơn vị thực hiện theo các mốc này',
  giveBack: 'Trả lại',
  giveBackRemark: 'Nêu nội dung cần sửa',
  decision: 'Ý kiến',
  reason: 'Lý do',
  decide: 'Gửi ý kiến',
  saidAgreed: 'Đã đồng ý kế hoạch của đơn vị.',
  saidReturned: 'Đã trả lại kế hoạch để sửa.',
  returned: (who: string, reason: string): string => `${who} trả lại: ${reason}`,
  agreedBy: (who: string, when: string): string => `${who} đồng ý lúc ${when}`,
  newVersion: 'Sửa thì lập lần mới; lần đã đồng ý còn hiệu lực cho đến khi lần mới được đồng ý.',
} as const
