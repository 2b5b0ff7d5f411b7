import { type Day, partsOf } from '../domain/day.ts'
import { formatCountProse, formatDay, formatInstant } from '../domain/format-vi.ts'
import type { LetterFacts, UrgentTask } from '../domain/urging.ts'
import { relativeDeadline } from './day.ts'
import { signingPower } from './report-party.ts'
import { shortened } from './task-line.ts'

/** Words of the page that puts together what urges others. */
export const URGING = {
  title: 'Đôn đốc',
  sub: 'Nội dung để gửi vào nhóm Zalo và công văn đôn đốc, lấy từ thời hạn và tình hình đang có.',
  unit: 'Đơn vị',
  allUnits: 'Tất cả đơn vị',
  soonDays: 'Sắp đến hạn trong (ngày)',
  show: 'Xem',
  groupText: 'Nội dung gửi nhóm Zalo',
  groupWhat: 'Bôi đen toàn bộ ô dưới đây rồi sao chép, hoặc bấm nút sao chép, sau đó dán vào nhóm.',
  copy: 'Sao chép',
  copied: 'Đã sao chép. Mở nhóm Zalo và dán.',
  text: 'Nội dung tin nhắn',
  qr: 'Mã QR mở danh sách trên hệ thống',
  nothing: {
    title: 'Không có nhiệm vụ nào quá hạn hoặc sắp đến hạn',
    what: 'Đơn vị đã chọn không có nhiệm vụ cần đôn đốc trong khoảng thời gian này.',
  },
  letter: 'Công văn đôn đốc',
  letterWhat:
    'Chọn nhiệm vụ quá hạn cần đưa vào công văn. Công văn gửi các đơn vị chủ trì của những nhiệm vụ đã chọn.',
  tasks: 'Nhiệm vụ đưa vào công văn',
  taskLine: (task: Pick<UrgentTask, 'code' | 'text'>): string => `${task.code} ${shortened(task.text, 100)}`,
  taskNote: (task: UrgentTask, today: Day): string =>
    `${task.unit?.name ?? 'chưa giao đơn vị chủ trì'}, hạn ${formatDay(task.due)}, ${relativeDeadline(task.due, today)}`,
  answerBy: 'Đơn vị báo cáo trước ngày',
  signer: 'Người ký',
  number: 'Số công văn',
  numberHint: 'Để trống nếu văn thư cấp số khi phát hành trên hệ thống văn bản.',
  dated: 'Ngày ký',
  datedHint: 'Để trống nếu ngày do hệ thống văn bản điện tử ghi.',
  build: 'Lập công văn',
  built: 'Đã lập công văn và lưu kèm mã băm.',
  letters: 'Công văn đã lập',
  letterOf: (at: Date, count: number): string => `${formatInstant(at)}: ${count} nhiệm vụ`,
  letterBy: (name: string): string => `người lập ${name}`,
  previewTitle: 'Công văn đôn đốc',
  previewSub: (at: Date, by: string): string => `Lập lúc ${formatInstant(at)}, người lập ${by}.`,
  download: 'Tải tệp Word',
  /** In groups, so that a narrow screen can break it. */
  hash: (sha256: string): string => `Mã băm SHA-256 của tệp: ${(sha256.match(/.{1,8}/gu) ?? []).join(' ')}`,
  back: 'Đôn đốc',
  fileName: (day: Day): string => `cong-van-don-doc-${day}.docx`,
} as const

const line = (task: UrgentTask, at: number, today: Day, withUnit: boolean): string =>
  [
    `${at + 1}. ${task.code} ${shortened(task.text, 120)}`,
    `   ${[withUnit ? (task.unit?.name ?? '') : '', task.owner ?? '', `hạn ${formatDay(task.due)}`, relativeDeadline(task.due, today)].filter(Boolean).join(', ')}`,
  ].join('\n')

/** A message for a group of colleagues: plain lines that any messenger keeps. `unit` is null when it is for all. */
export const groupMessage = (given: {
  readonly locality: string
  readonly unit: string | null
  readonly today: Day
  readonly overdue: readonly UrgentTask[]
  readonly soon: readonly UrgentTask[]
  readonly soonDays: number
  readonly address: string
}): string => {
  const { today, overdue, soon, unit } = given
  const withUnit = unit === null
  const part = (title: string, tasks: readonly UrgentTask[]) =>
    tasks.length === 0 ? [] : ['', title, ...tasks.map((task, at) => line(task, at, today, withUnit))]
  return [
    `NHẮC TIẾN ĐỘ NHIỆM VỤ, ngày ${formatDay(today)}`,
    unit === null ? given.locality : `${unit}, ${given.locality}`,
    ...part(`QUÁ HẠN: ${formatCountProse(overdue.length)} nhiệm vụ`, overdue),
    ...part(`SẮP ĐẾN HẠN trong ${given.soonDays} ngày: ${formatCountProse(soon.length)} nhiệm vụ`, soon),
    '',
    `Cập nhật tại: ${given.address}`,
  ].join('\n')
}

/** What follows the issuer in the symbol of a letter: the unit that drafts it. */
export const LETTER_SYMBOL = 'UBND-VHXH'
export const LETTER_ANNEX = 'Danh mục nhiệm vụ quá thời hạn'
export const LETTER_COLUMNS = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Số ngày quá hạn'] as const

/** The chair signs on behalf of the committee; a deputy signs in the chair's stead. */
export const letterPower = (deputy: boolean): readonly string[] => signingPower('state', !deputy)

type Plan = LetterFacts['plan']

const planWords = (plan: NonNullable<Plan>): string =>
  `Kế hoạch${plan.number === null ? '' : ` số ${plan.number}`}${plan.dated === null ? '' : ` ngày ${formatDay(plan.dated)}`}`

/** "đôn đốc thực hiện nhiệm vụ quá hạn theo Kế hoạch số 58/KH-UBND", after "V/v". */
export const letterSubject = (plan: Plan): string =>
  `đôn đốc thực hiện nhiệm vụ quá thời hạn${plan?.number ? ` theo Kế hoạch số ${plan.number}` : ''}`

export const letterOpening = (facts: LetterFacts, issuer: string, annexed: boolean): string => {
  const basis = facts.plan === null ? 'các kế hoạch đã ban hành' : `${planWords(facts.plan)} của ${issuer}`
  const where = annexed ? 'chi tiết tại Phụ lục kèm theo' : 'cụ thể như sau'
  return `Thực hiện ${basis}, qua theo dõi đến ngày ${formatDay(facts.today)}, còn ${formatCountProse(facts.tasks.length)} nhiệm vụ đã quá thời hạn chưa hoàn thành, ${where}${annexed ? '.' : ':'}`
}

/** Bodies of the Front and the unions are asked, not told. */
export const letterDemand = (issuer: string, requested: boolean): string =>
  `Để bảo đảm tiến độ chung, ${issuer} ${requested ? 'yêu cầu, đề nghị' : 'yêu cầu'} các cơ quan, đơn vị nêu trên thực hiện các nội dung sau:`

export const letterPoints = (answerBy: Day): readonly string[] => [
  '1. Tập trung hoàn thành các nhiệm vụ đã quá thời hạn; người đứng đầu đơn vị trực tiếp chỉ đạo và chịu trách nhiệm về tiến độ.',
  `2. Báo cáo kết quả, nguyên nhân chậm và thời gian hoàn thành trước ngày ${formatDay(answerBy)}; cập nhật minh chứng trên hệ thống theo dõi nhiệm vụ.`,
  '3. Trường hợp có khó khăn vượt thẩm quyền, báo cáo ngay và đề xuất hướng xử lý; không để quá thời hạn mà không báo cáo.',
]

export const letterClosing = (issuer: string): string =>
  `${issuer} thông báo để các cơ quan, đơn vị biết, thực hiện./.`

export const letterRecipients = (locality: string): readonly string[] => [
  `Thường trực Đảng ủy, HĐND ${locality} (để b/c)`,
  `Chủ tịch, các Phó Chủ tịch UBND ${locality}`,
]

/** Cells of one row of the table. */
export const letterCells = (task: UrgentTask, at: number): readonly string[] => [
  String(at + 1),
  task.text.replace(/[.;]\s*$/u, ''),
  task.unit?.name ?? '',
  formatDay(task.due),
  String(task.daysLate),
]

/** The date line of the letter: month and year of the day on which it is made while the day itself is left blank. */
export const letterDate = (facts: Pick<LetterFacts, 'dated' | 'today'>) => {
  const { year, month, day } = partsOf(facts.dated ?? facts.today)
  return { day: facts.dated === null ? null : day, month, year }
}
