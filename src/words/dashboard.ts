import type { Clarity } from '../domain/clarity.ts'
import { formatCountProse, formatDay, formatNumber } from '../domain/format-vi.ts'
import { CLARITY_WORDS } from './ui.ts'

/** Words of the leader's page. */
export const DASHBOARD = {
  statuses: 'Nhiệm vụ theo tình trạng',
  name: 'Điều hành',
  calm: 'Điều hành: không có nhiệm vụ quá hạn',
  noDeadlines: 'Điều hành: chưa nhiệm vụ nào có thời hạn',
  nothingDue: 'Chưa nhiệm vụ nào có thời hạn nên chưa có gì quá hạn. Bổ sung thời hạn ở trang Kế hoạch.',
  decisions: 'Cần quyết định',
  decisionsNote: 'Quá hạn lâu nhất ở trên',
  noDecisions: 'Không có nhiệm vụ quá hạn',
  nearest: (day: string): string => `Không có nhiệm vụ quá hạn. Nhiệm vụ gần nhất đến hạn ngày ${day}.`,
  days: 'ngày',
  obstacleDays: 'ngày vướng',
  seeHistory: 'Xem diễn biến',
  seeClosing: 'Xem và xác nhận',
  askExplanation: 'Yêu cầu giải trình',
  explanationAsked: (by: string): string => `Chờ giải trình, hạn ${by}`,
  explained: (on: string): string => `Đã giải trình ${on}`,
  /** Beside what the other plan of the commune, the Party's or the State's, asks for too; the two count once. */
  alsoInOther: (code: string): string => `cùng là ${code} của kế hoạch liên kết, tính một lần`,
  waitsClosing: 'Đã trình, chờ xác nhận',
  noUpdate: 'Chưa có cập nhật',
  noUnit: 'Chưa giao đơn vị chủ trì',
  allOverdue: (count: number): string => `Xem cả ${count} nhiệm vụ quá hạn`,
  rates: 'Các tỷ lệ',
  milestone: 'mốc',
  yearGoal: 'mục tiêu cuối',
  targets: 'Chỉ tiêu so với mốc',
  noFigure: 'chưa có số',
  noMilestone: 'chưa có mốc',
  restOfTargets: (count: number): string => `${count} chỉ tiêu còn lại`,
  allTargets: 'Xem tất cả chỉ tiêu',
  byUnit: 'Theo đơn vị chủ trì',
  dated: (count: number): string => `${count} nhiệm vụ có thời hạn`,
  undated: (count: number): string => `${count} nhiệm vụ, chưa có thời hạn`,
  changes: (days: number): string => `Thay đổi trong ${days} ngày`,
  since: (day: string): string => `từ ${day}`,
  six: (tasks: number): string => `Mức độ “6 rõ” của ${tasks} nhiệm vụ`,
  allSix: (count: number): string => `${count} nhiệm vụ rõ cả sáu`,
  period: (until: string): string => `Xem số liệu kỳ báo cáo (đến ${until})`,
  print: 'In trang này bằng lệnh in của trình duyệt (Ctrl+P), vừa một trang A4 ngang.',
  download: 'Tải Excel',
  fileName: 'dieu-hanh.xlsx',
  unit: 'Đơn vị',
  total: 'Tổng',
  document: 'Văn bản kế hoạch',
  annexMissing: (label: string): string => `${label} được nhắc đến nhưng không có trong tệp`,
  annexesThere: 'Không thiếu phụ lục nào được nhắc đến',
  reportingNone: 'Văn bản không nêu nhịp báo cáo',
  reporting: (rhythms: string): string => `Nhịp báo cáo theo văn bản: ${rhythms}`,
} as const

/** What a leader reads while no plan is carried out. */
export const DASHBOARD_EMPTY = {
  title: 'Chưa có kế hoạch nào đang thực hiện',
  what: 'Trang này cho biết việc cần quyết định, tỷ lệ hoàn thành, chỉ tiêu so với mốc và thay đổi trong tuần.',
  how: 'Cơ quan thường trực đưa kế hoạch vào thực hiện, số liệu có ngay.',
} as const

/** "Điều hành: 4 nhiệm vụ quá hạn, 2 chỉ tiêu chưa đạt mốc". */
export const dashboardTitle = (overdue: number, missed: number, anyDeadline: boolean): string => {
  const parts = [
    overdue > 0 ? `${formatNumber(overdue)} nhiệm vụ quá hạn` : '',
    missed > 0 ? `${formatNumber(missed)} chỉ tiêu chưa đạt mốc` : '',
  ].filter(Boolean)
  if (parts.length === 0) return anyDeadline ? DASHBOARD.calm : DASHBOARD.noDeadlines
  return `${DASHBOARD.name}: ${parts.join(', ')}`
}

/** "Kế hoạch số 58/KH-UBND, phiên bản 1 · số liệu đến 8 giờ 42, ngày 18/6/2026". */
export const dashboardSub = (plans: readonly string[], instant: string): string => {
  const [first] = plans
  const named = plans.length === 1 && first !== undefined ? first : `${plans.length} kế hoạch đang thực hiện`
  return `${named} · số liệu đến ${instant}`
}

/** "N12 · Phòng Kinh tế · hạn 31/5/2026". */
export const decisionAbout = (code: string, unit: string, due: string | null): string =>
  [code, unit, due === null ? '' : `hạn ${formatDay(due)}`].filter(Boolean).join(' · ')

/** Rates that speak when nothing has a deadline yet, and the one of the targets. */
export const SHARES = {
  when: {
    name: 'Đã có thời hạn hoặc nhịp cập nhật',
    formula: (part: number, all: number): string => `${part} ÷ ${all} nhiệm vụ`,
  },
  allSix: {
    name: 'Rõ cả sáu',
    formula: (part: number, all: number): string => `${part} ÷ ${all} nhiệm vụ`,
  },
  targets: {
    name: 'Chỉ tiêu đạt mốc',
    formula: (missed: number, without: number): string =>
      `${formatNumber(missed)} chưa đạt mốc, ${formatNumber(without)} chưa có số liệu`,
  },
  measured: {
    name: 'Chỉ tiêu đã có số liệu',
    formula: (without: number): string => `${formatNumber(without)} chưa có số liệu`,
  },
  checkIn: { name: 'Nhiệm vụ thường xuyên, định kỳ cập nhật đúng kỳ', none: 'chưa có kỳ nào kết thúc' },
} as const

/** How often the text of a plan asks for reports; the reader's codes. */
const CADENCES: Readonly<Record<string, string>> = {
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  semiannual: '6 tháng',
  annual: 'hằng năm',
  adhoc: 'đột xuất',
  midterm: 'sơ kết',
  final: 'tổng kết',
}

/** "hằng quý, 6 tháng, đột xuất". */
export const cadenceWords = (codes: readonly string[]): string =>
  codes
    .map(code => {
      const once = /^once:(.+)$/u.exec(code)?.[1]
      return once === undefined ? (CADENCES[code] ?? code) : `một lần, ${formatDay(once)}`
    })
    .join(', ')

/** What happened, as the week's list says it. */
export const CHANGE_WORDS = {
  closed: (code: string): string => `${code} hoàn thành`,
  requested: (code: string): string => `${code} trình xác nhận hoàn thành`,
  approved: (code: string): string => `Duyệt cập nhật ${code}`,
  obstacle: (code: string): string => `Vướng mắc mới: ${code}`,
  measured: (code: string): string => `Xác nhận số liệu ${code}`,
  extended: (code: string): string => `Quyết định gia hạn ${code}`,
  overdue: (code: string): string => `${code} chuyển sang quá hạn`,
  missed: (code: string): string => `${code} dưới mốc`,
  adopted: (tasks: number, targets: number): string =>
    `Đưa kế hoạch vào thực hiện: ${formatCountProse(tasks)} nhiệm vụ, ${formatCountProse(targets)} chỉ tiêu`,
  filled: (count: number): string => `Bổ sung thông tin cho ${formatCountProse(count)} mục`,
} as const

/** Names of the lists behind the figures, by what stands in the address as `loai`. */
export const TASK_LISTS = {
  'tat-ca': 'Tất cả nhiệm vụ',
  'qua-han': 'Nhiệm vụ quá hạn',
  'can-chu-y': 'Nhiệm vụ cần chú ý',
  'cho-xac-nhan': 'Nhiệm vụ chờ xác nhận hoàn thành',
  'dang-lam': 'Nhiệm vụ đúng tiến độ',
  'chua-den-han': 'Nhiệm vụ chưa đến hạn',
  'chua-co-han': 'Nhiệm vụ chưa có thời hạn',
  'thuong-xuyen': 'Nhiệm vụ thường xuyên, định kỳ',
  'hoan-thanh': 'Nhiệm vụ đã hoàn thành',
  'dung-han': 'Nhiệm vụ hoàn thành đúng hạn',
  'qua-han-dau': 'Quá thời hạn ban đầu, chưa xong',
  'dung-han-dau': 'Đã hoàn thành trong thời hạn ban đầu',
  'da-gia-han': 'Đã gia hạn hoặc đổi thời hạn',
  'hoan-thanh-cham': 'Nhiệm vụ hoàn thành chậm hạn',
  'den-han': 'Nhiệm vụ đến hạn: đã hoàn thành và quá hạn chưa xong',
  'duoc-giao': 'Nhiệm vụ được giao, không tính thường xuyên và định kỳ',
  'da-cap-nhat-ky': 'Nhiệm vụ thường xuyên, định kỳ đã cập nhật ít nhất một kỳ',
  'theo-don-vi': 'Nhiệm vụ theo đơn vị chủ trì',
  'ro-ca-sau': 'Nhiệm vụ rõ cả sáu',
  'co-han-hoac-nhip': 'Nhiệm vụ đã có thời hạn hoặc nhịp cập nhật',
} as const
export type TaskListName = keyof typeof TASK_LISTS

export const TARGET_LISTS = {
  'tat-ca': 'Tất cả chỉ tiêu',
  'dat-moc': 'Chỉ tiêu đạt mốc',
  'chua-dat-moc': 'Chỉ tiêu chưa đạt mốc',
  'chua-co-so-lieu': 'Chỉ tiêu chưa có số liệu',
  'da-co-so-lieu': 'Chỉ tiêu đã có số liệu',
} as const
export type TargetListName = keyof typeof TARGET_LISTS

/** Title of the list of tasks that are, or are not, clear in one respect. */
export const clarityList = (clarity: Clarity, clear: boolean): string =>
  `Nhiệm vụ ${clear ? 'rõ' : 'chưa rõ'} về ${CLARITY_WORDS[clarity].toLocaleLowerCase('vi')}`

export const ROWS_PAGE = {
  count: (count: number): string => `${formatNumber(count)} mục`,
  ofUnit: (unit: string): string => `Đơn vị chủ trì: ${unit}`,
  empty: { title: 'Không có mục nào', what: 'Không có nhiệm vụ hoặc chỉ tiêu nào thuộc danh sách này.' },
  notClear: (count: number): string => `Xem ${count} nhiệm vụ chưa rõ`,
  fill: 'Bổ sung trên bảng kế hoạch',
  views: 'Danh sách khác',
} as const

/** The rates of lateness against the deadlines first given. */
export const BY_FIRST = {
  lead: 'Tính theo thời hạn ban đầu:',
  onTime: (percent: string, fraction: string): string => `đúng hạn ${percent} (${fraction})`,
  overdue: (percent: string, fraction: string): string => `quá hạn ${percent} (${fraction})`,
  extended: (count: number): string => `${formatNumber(count)} nhiệm vụ đã gia hạn`,
} as const
