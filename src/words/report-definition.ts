import { formatDay } from '../domain/format-vi.ts'
import { parsePeriod } from '../domain/period.ts'
import type {
  FigureColumn,
  FigureForm,
  ReportFrequency,
  ReportKind,
  ReportLine,
  ReportMethod,
  ReportPurpose,
  RoundDays,
} from '../domain/report-definition.ts'
import type { OutlineLine, OutlinePart } from '../domain/report-outline.ts'
import type { ProposedRegime } from '../domain/report-proposal.ts'
import { periodName } from './period.ts'

export const REPORT_KIND_WORDS = {
  periodic: 'Báo cáo định kỳ',
  thematic: 'Báo cáo chuyên đề',
  'ad-hoc': 'Báo cáo đột xuất',
} as const satisfies Record<ReportKind, string>

export const REPORT_PURPOSE_WORDS = {
  regular: 'Báo cáo kết quả thực hiện',
  interim: 'Báo cáo sơ kết',
  'mid-term': 'Báo cáo giữa nhiệm kỳ, giữa kỳ',
  final: 'Báo cáo tổng kết',
} as const satisfies Record<ReportPurpose, string>

export const REPORT_FREQUENCY_WORDS = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half: '6 tháng một lần',
  'nine-months': '9 tháng đầu năm',
  year: 'Hằng năm',
  once: 'Một lần, theo ngày ấn định',
} as const satisfies Record<ReportFrequency, string>

export const REPORT_CONTENT_WORDS = {
  both: 'Lời văn và số liệu',
  text: 'Lời văn',
  figures: 'Số liệu',
} as const

export const PERIOD_SYSTEM_WORDS = {
  report: 'Kỳ báo cáo: từ ngày 15 tháng trước đến ngày 14',
  calendar: 'Kỳ thống kê: từ ngày đầu đến ngày cuối tháng',
} as const

export const REPORT_METHOD_WORDS = {
  'document-system': 'Hệ thống quản lý văn bản và điều hành',
  'report-system': 'Hệ thống thông tin báo cáo',
  'e-mail': 'Thư điện tử công vụ',
  direct: 'Gửi trực tiếp',
  post: 'Dịch vụ bưu chính',
  fax: 'Fax',
} as const satisfies Record<ReportMethod, string>

export const FIGURE_FORM_WORDS = {
  dated: 'Nhiệm vụ có thời hạn',
  regular: 'Nhiệm vụ thường xuyên, định kỳ',
  undated: 'Nhiệm vụ chưa xác định thời hạn',
  targets: 'Kết quả thực hiện chỉ tiêu',
} as const satisfies Record<FigureForm, string>

export const FIGURE_COLUMN_WORDS = {
  product: 'Kết quả yêu cầu của nhiệm vụ',
  units: 'Cơ quan thực hiện nhiệm vụ',
  latest: 'Kết quả hiện nay của nhiệm vụ',
  goal: 'Chỉ tiêu theo Kế hoạch',
  milestone: 'Mốc của kỳ',
  lead: 'Cơ quan chủ trì chỉ tiêu',
  state: 'Đánh giá chỉ tiêu',
} as const satisfies Record<FigureColumn, string>

/** The outline that a new regime begins with. */
export const USUAL_OUTLINE: readonly string[] = [
  'Công tác lãnh đạo, chỉ đạo',
  'Kết quả thực hiện',
  'Tồn tại, hạn chế và nguyên nhân',
  'Nhiệm vụ trọng tâm kỳ tới',
  'Đề xuất, kiến nghị',
]

const OUTLINE_PART_WORDS = {
  direction: 'chỉ đạo, thống kê nhiệm vụ',
  statistics: 'thống kê nhiệm vụ',
  targets: 'kết quả chỉ tiêu',
  results: 'kết quả theo nhóm',
  registers: 'số liệu các sổ theo dõi',
  money: 'dự toán, phân bổ, chi, quyết toán',
  inspections: 'các cuộc kiểm tra, việc khắc phục',
  shortcomings: 'quá hạn, chậm mốc, vướng mắc',
  commendation: 'danh sách đã quyết định',
  next: 'nhiệm vụ sắp đến hạn',
  proposals: 'kiến nghị chưa trả lời',
  own: 'người viết',
} as const satisfies Record<OutlinePart, string>

/** A section of an outline with what it is filled with: "Bài học kinh nghiệm (người viết)". */
export const outlineText = ({ title, part }: OutlineLine): string => `${title} (${OUTLINE_PART_WORDS[part]})`

export const REPORT_LINE_WORDS = {
  state: 'Chính quyền',
  party: 'Đảng',
} as const satisfies Record<ReportLine, string>

/** "Chính quyền và Đảng". */
export const linesText = (lines: readonly ReportLine[]): string =>
  lines.map(line => REPORT_LINE_WORDS[line]).join(' và ')

/** "tháng cuối kỳ", "tháng sau kỳ": where in the calendar a day of a rule stands. */
export const RULE_MONTHS: readonly { readonly value: string; readonly label: string }[] = [
  { value: '-1', label: 'tháng trước tháng cuối kỳ' },
  { value: '0', label: 'tháng cuối kỳ' },
  { value: '1', label: 'tháng sau kỳ' },
  { value: '2', label: 'tháng thứ hai sau kỳ' },
]

/** "ngày 17 tháng cuối kỳ". */
export const ruleText = (rule: { readonly day: number; readonly months: number }): string => {
  const month = RULE_MONTHS.find(one => one.value === String(rule.months))?.label ?? ''
  return `ngày ${rule.day} ${month}`.trim()
}

/** "6 tháng đầu năm 2026"; a report asked once is named by its last day. */
export const roundPeriodText = (periodId: string): string => {
  const parsed = parsePeriod(periodId)
  return parsed.ok ? periodName(parsed.period) : `đến ngày ${formatDay(periodId)}`
}

/** "6 tháng đầu năm 2026: chốt 14/6/2026, đơn vị gửi 17/6/2026, phường gửi 22/6/2026". */
export const roundDaysText = (round: RoundDays): string =>
  `${roundPeriodText(round.periodId)}: chốt số liệu ${formatDay(round.cutOff)}, đơn vị gửi chậm nhất ${formatDay(round.unitDue)}, gửi cấp trên chậm nhất ${formatDay(round.due)}`

/** The name that a proposed regime begins with. */
export const proposedName = ({ frequency, purpose, kind, on }: ProposedRegime): string => {
  const what = kind === 'ad-hoc' ? 'Báo cáo đột xuất' : REPORT_PURPOSE_WORDS[purpose]
  const when: Readonly<Partial<Record<ReportFrequency, string>>> = {
    month: ' tháng',
    quarter: ' quý',
    half: ' 6 tháng',
    'nine-months': ' 9 tháng',
    year: ' năm',
  }
  const day = on === undefined ? '' : ` hạn ${formatDay(on)}`
  return `${what} Nghị quyết số 57-NQ/TW${when[frequency] ?? ''}${day}`
}

export const DEFINITIONS = {
  title: 'Chế độ báo cáo',
  sub: 'Mỗi chế độ nêu đủ nội dung theo Nghị định số 09/2019/NĐ-CP: tên, nội dung, ai báo cáo ai, cách gửi, tần suất, ngày chốt số liệu, thời hạn, đề cương, biểu mẫu. Kỳ báo cáo tự mở theo các ngày này.',
  crumb: 'Kỳ báo cáo',
  add: 'Thêm chế độ báo cáo',
  columns: ['Tên', 'Tuyến', 'Tần suất', 'Kỳ tới', 'Hiệu lực'],
  active: 'Đang áp dụng',
  inactive: 'Ngừng áp dụng',
  noNext: 'Không còn kỳ nào',
  none: {
    title: 'Chưa có chế độ báo cáo nào',
    what: 'Khi có chế độ báo cáo, hệ thống tự mở kỳ, nhắc đơn vị và tổng hợp báo cáo.',
    how: 'Cơ quan thường trực thêm chế độ, hoặc lấy từ chế độ mà kế hoạch đã nêu.',
  },
  proposals: 'Kế hoạch yêu cầu báo cáo',
  proposalsNote: 'Đọc được từ văn bản kế hoạch, chưa lập thành chế độ',
  take: 'Lập chế độ này',
  said: (words: string | null, to: string | null): string =>
    [
      words === null ? 'Kế hoạch chưa nêu ngày.' : `Kế hoạch viết: “${words}”.`,
      to === null ? '' : `Gửi ${to}.`,
    ]
      .filter(Boolean)
      .join(' '),
  rounds: 'Các kỳ trong năm',
  open: 'Mở kỳ',
  opened: 'Đã mở kỳ báo cáo',
  edit: 'Sửa chế độ báo cáo',
  save: 'Lưu chế độ báo cáo',
  saved: (name: string): string => `Đã lưu “${name}”. Kỳ đang mở giữ chế độ cũ, kỳ sau theo chế độ mới`,
  fields: {
    name: 'Tên báo cáo',
    lines: 'Tuyến báo cáo',
    linesHint: 'Hai tuyến dùng chung số liệu, mỗi tuyến một báo cáo.',
    kind: 'Loại báo cáo',
    purpose: 'Mục đích',
    content: 'Nội dung yêu cầu',
    frequency: 'Tần suất',
    system: 'Kỳ số liệu',
    reporters: 'Đơn vị phải báo cáo',
    reportersHint:
      'Không chọn đơn vị nào: mọi đơn vị đang chủ trì nhiệm vụ, chỉ tiêu, gồm cả cơ quan Đảng, chi bộ.',
    allReporters: 'Mọi đơn vị đang chủ trì nhiệm vụ, chỉ tiêu',
    stateReceivers: 'Nơi nhận tuyến chính quyền',
    partyReceivers: 'Nơi nhận tuyến Đảng',
    receiversHint: 'Mỗi dòng một cơ quan.',
    methods: 'Phương thức gửi, nhận',
    cutOffDay: 'Ngày chốt số liệu',
    cutOffHint: 'Để trống: ngày cuối kỳ.',
    cutOffMonths: 'Tháng của ngày chốt',
    unitDueDay: 'Đơn vị gửi chậm nhất ngày',
    unitDueMonths: 'Tháng đơn vị gửi',
    dueDay: 'Gửi cấp trên chậm nhất ngày',
    dueMonths: 'Tháng gửi cấp trên',
    dueHint: 'Rơi vào ngày nghỉ thì lùi sang ngày làm việc tiếp theo.',
    only: 'Chỉ áp dụng cho kỳ thứ',
    onlyHint: 'Ví dụ: 1 là 6 tháng đầu năm. Để trống: mọi kỳ trong năm.',
    opensBefore: 'Mở kỳ trước ngày chốt',
    opensUnit: 'ngày',
    span: 'Ngày của báo cáo một lần',
    spanHint: 'Chỉ nhập khi tần suất là một lần.',
    from: 'Số liệu từ ngày',
    to: 'Đến hết ngày',
    cutOff: 'Chốt số liệu',
    unitDue: 'Đơn vị gửi chậm nhất',
    due: 'Gửi cấp trên chậm nhất',
    outline: 'Đề cương báo cáo',
    outlineHint:
      'Mỗi dòng một mục, theo đúng thứ tự và tên mục trong báo cáo. Tên mục cho biết hệ thống điền nội dung gì; mục có tên khác do người viết.',
    figureForm: 'Biểu mẫu số liệu',
    figureColumns: 'Cột của biểu mẫu',
    figureColumnsHint: 'Cột mã số, đơn vị tính, kết quả, tử số và mẫu số luôn có.',
    figureTargets: 'Chỉ tiêu phải báo cáo',
    figureTargetsHint: 'Không chọn chỉ tiêu nào: mọi chỉ tiêu của kế hoạch.',
    guidance: 'Hướng dẫn quy trình',
    basis: 'Văn bản quy định',
    requester: 'Cơ quan yêu cầu',
    requesterHint: 'Đối với báo cáo đột xuất, chuyên đề.',
    reason: 'Lý do yêu cầu',
    active: 'Đang áp dụng, tự mở kỳ theo lịch',
  },
  cutOffByPeriod: 'ngày cuối kỳ',
} as const

type Params = Readonly<Record<string, string | number | null>>
const dayIn = (params: Params, name: string): string => {
  const value = params[name]
  return typeof value === 'string' ? formatDay(value) : ''
}
const periodIn = (params: Params): string => roundPeriodText(String(params['period'] ?? ''))

/** Why a regime of reporting was not kept. */
export const DEFINITION_REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  'report-name-missing': () => 'Nhập tên báo cáo.',
  'report-span-missing': () => 'Nhập các ngày của báo cáo một lần.',
  'report-span-backwards': () => 'Ngày cuối và ngày chốt số liệu phải sau ngày đầu.',
  'report-due-too-soon': p =>
    `Kỳ ${periodIn(p)}: chốt số liệu ngày ${dayIn(p, 'cutOff')} mà hạn gửi là ngày ${dayIn(p, 'due')}. Phải cách ít nhất 01 ngày làm việc, sớm nhất là ngày ${dayIn(p, 'earliest')}.`,
  'report-due-before-units': p =>
    `Kỳ ${periodIn(p)}: hạn gửi cấp trên, ngày ${dayIn(p, 'due')}, trước hạn đơn vị gửi, ngày ${dayIn(p, 'unitDue')}. Chọn ngày sau hạn của đơn vị.`,
  'report-cut-off-outside': p =>
    `Kỳ ${periodIn(p)}: ngày chốt số liệu ${dayIn(p, 'cutOff')} trước ngày đầu kỳ. Chọn ngày muộn hơn.`,
  'report-receivers-missing': () => 'Nêu ít nhất một nơi nhận của tuyến này.',
  'report-only-none': () => 'Trong năm không có kỳ thứ này. Nhập lại, hoặc để trống.',
}
