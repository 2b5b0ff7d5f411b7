import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { InspectionKind, InspectionStage, LineStage } from '../domain/inspection.ts'
import type { FindingKind, FindingState } from '../domain/inspection-finding.ts'
import type { ScopeReason } from '../domain/inspection-scope.ts'

export const INSPECTION_KIND_WORDS = {
  inspection: 'Kiểm tra',
  supervision: 'Giám sát',
} as const satisfies Record<InspectionKind, string>

export const INSPECTION_STAGE_WORDS = {
  prepared: 'Đang chuẩn bị',
  awaited: 'Đã quyết định, chưa đến ngày',
  'under-way': 'Đang kiểm tra',
  reporting: 'Chờ kết luận',
  closed: 'Đã kết luận',
  cancelled: 'Đã hủy',
} as const satisfies Record<InspectionStage, string>

export const LINE_STAGE_WORDS = {
  planned: 'Chưa đến tháng',
  due: 'Đến tháng thực hiện',
  overdue: 'Quá tháng, chưa mở',
  opened: 'Đang thực hiện',
  done: 'Đã kết luận',
  dropped: 'Đã đưa ra khỏi chương trình',
} as const satisfies Record<LineStage, string>

export const SCOPE_REASON_WORDS = {
  overdue: 'chậm hạn',
  'no-evidence': 'có báo cáo, không có minh chứng',
  extended: 'gia hạn nhiều lần',
  corrected: 'số liệu sửa sau báo cáo',
  contested: 'đơn vị có ý kiến khác',
  behind: 'chỉ tiêu chậm',
  chosen: 'Đoàn chọn',
} as const satisfies Record<ScopeReason, string>

export const FINDING_KIND_WORDS = {
  right: 'Đúng, đủ',
  shortcoming: 'Thiếu sót',
  rhythm: 'Vi phạm nhịp cập nhật, báo cáo',
  unproven: 'Minh chứng không thể hiện kết quả đã báo cáo',
  figure: 'Số liệu báo cáo chưa đúng',
} as const satisfies Record<FindingKind, string>

export const FINDING_STATE_WORDS = {
  draft: 'Đang soạn',
  told: 'Đã chuyển đơn vị',
  waiting: 'Chờ giải trình',
  explained: 'Đã giải trình',
  unexplained: 'Quá hạn giải trình',
  withdrawn: 'Đã rút',
} as const satisfies Record<FindingState, string>

/** "tháng 6/2026". */
export const monthWords = (month: number, year: number): string => `tháng ${month}/${year}`

/** "từ 01/01/2026 đến 30/6/2026". */
export const spanWords = (from: Day, to: Day): string => `từ ${formatDay(from)} đến ${formatDay(to)}`

/** Words of the pages of inspections. */
export const INSPECTIONS = {
  title: 'Kiểm tra, giám sát',
  sub: 'Chương trình năm, các cuộc kiểm tra, giám sát, nội dung phát hiện và việc khắc phục.',
  open: 'Lập cuộc kiểm tra',
  openFrom: 'Lập cuộc kiểm tra từ mục này',
  plan: 'Thêm mục vào chương trình',
  programme: (year: number): string => `Chương trình năm ${year}`,
  otherYears: 'Năm khác',
  noLines: 'Chương trình năm này chưa có mục nào.',
  list: 'Các cuộc kiểm tra, giám sát',
  none: {
    title: 'Chưa có cuộc kiểm tra, giám sát nào',
    what: 'Nhập chương trình năm, đến tháng thì lập cuộc kiểm tra từ mục của chương trình. Cuộc ngoài chương trình lập trực tiếp.',
  },
  lineColumns: ['Tháng', 'Nội dung', 'Đơn vị', 'Trưởng đoàn', 'Tình trạng'],
  editLine: 'Sửa mục chương trình',
  year: 'Năm',
  month: 'Tháng thực hiện',
  line: 'Cơ quan quyết định',
  kind: 'Hình thức',
  content: 'Nội dung',
  contentHint: 'Ví dụ: việc cập nhật tiến độ, minh chứng và số liệu chỉ tiêu chuyển đổi số',
  units: 'Đơn vị được kiểm tra, giám sát',
  unitsChosen: (n: number): string => (n === 0 ? 'chưa chọn' : `đã chọn ${formatNumber(n)}`),
  ofPlan: 'Kế hoạch',
  anyPlan: 'Mọi kế hoạch',
  periodFrom: 'Mốc kiểm tra từ ngày',
  periodTo: 'Mốc kiểm tra đến ngày',
  head: 'Trưởng đoàn',
  chooseHead: 'Chọn trưởng đoàn',
  document: 'Văn bản phê duyệt chương trình',
  noDocument: 'Chưa có trong sổ văn bản',
  save: 'Lưu',
  lineSaved: 'Đã lưu mục chương trình.',
  drop: 'Đưa ra khỏi chương trình',
  dropReason: 'Lý do',
  dropped: 'Đã đưa mục này ra khỏi chương trình.',
  droppedBecause: (reason: string): string => `Đã đưa ra khỏi chương trình: ${reason}`,
  unplanned: 'Ngoài chương trình',
  name: 'Tên cuộc kiểm tra, giám sát',
  nameHint: 'Ví dụ: Kiểm tra việc thực hiện Nghị quyết 57 tại Phòng Văn hóa - Xã hội',
  from: 'Ngày bắt đầu làm việc',
  to: 'Ngày kết thúc làm việc',
  explainDays: 'Số ngày làm việc để đơn vị giải trình',
  secretary: 'Thư ký đoàn',
  noSecretary: 'Không có thư ký',
  members: 'Thành viên đoàn',
  opened: 'Đã lập cuộc kiểm tra. Xem lại phạm vi rồi ban hành quyết định.',
  saved: 'Đã lưu.',
  edit: 'Sửa cuộc kiểm tra',
  cancel: 'Hủy cuộc kiểm tra',
  cancelReason: 'Lý do hủy',
  cancelled: 'Đã hủy cuộc kiểm tra.',
  cancelledBecause: (reason: string): string => `Đã hủy: ${reason}`,
  days: 'Thời gian làm việc',
  period: 'Mốc kiểm tra',
  team: 'Đoàn',
  teamColumns: ['Họ và tên', 'Chức vụ', 'Trong đoàn'],
  scope: 'Phạm vi',
  scopeSub:
    'Nhiệm vụ, chỉ tiêu của đơn vị được đề xuất từ dữ kiện: chậm hạn, không có minh chứng, gia hạn nhiều lần, số liệu sửa sau báo cáo, đơn vị có ý kiến khác. Bỏ chọn hoặc chọn thêm.',
  editScope: 'Sửa phạm vi',
  inScope: 'Đang trong phạm vi',
  proposed: 'Được đề xuất thêm',
  others: 'Nhiệm vụ, chỉ tiêu khác của đơn vị',
  nothing: 'Không có.',
  noScope: 'Phạm vi chưa có nhiệm vụ, chỉ tiêu nào.',
  scopeSaved: 'Đã lưu phạm vi.',
  decide: 'Ban hành quyết định',
  decision: 'Quyết định',
  decideSub:
    'Văn bản lấy số từ sổ, vào sổ văn bản đi. Từ ngày bắt đầu đến khi kết luận, thành viên đoàn đọc được minh chứng và dữ liệu hạn chế của đơn vị.',
  decided: 'Đã ban hành quyết định thành lập đoàn.',
  openDecision: 'Xem quyết định trong sổ văn bản',
  decisionWord: 'Tải quyết định (Word)',
  desk: 'Bàn làm việc',
  openDesk: 'Mở bàn làm việc',
} as const

/** Words of the desk of a team. */
export const DESK = {
  title: 'Bàn làm việc của đoàn',
  sub: (name: string, until: Day): string =>
    `${name}. Chỉ đọc, trừ nội dung phát hiện. Mở đến hết ngày ${formatDay(until)}.`,
  tasks: 'Nhiệm vụ trong phạm vi',
  targets: 'Chỉ tiêu trong phạm vi',
  due: (day: Day | null): string => (day === null ? 'không có thời hạn' : `thời hạn ${formatDay(day)}`),
  moved: (times: number): string => (times === 0 ? '' : `gia hạn ${formatNumber(times)} lần`),
  updates: (n: number): string => `${formatNumber(n)} lần cập nhật`,
  figures: (n: number, corrected: number): string =>
    corrected === 0
      ? `${formatNumber(n)} số liệu`
      : `${formatNumber(n)} số liệu, sửa ${formatNumber(corrected)} lần`,
  files: (n: number): string => (n === 0 ? 'không có minh chứng' : `${formatNumber(n)} minh chứng`),
  versions: (n: number): string => `phiên bản nội dung ${formatNumber(n)}`,
  late: (from: Day, until: Day | null): string =>
    until === null
      ? `chậm từ ${formatDay(from)}, chưa xong`
      : `chậm từ ${formatDay(from)} đến ${formatDay(until)}`,
  evidence: 'Minh chứng',
  noEvidence: 'Chưa có minh chứng nào.',
  updatesTitle: 'Cập nhật',
  figuresTitle: 'Số liệu',
  lateness: 'Các lần chậm',
  journal: 'Nhật ký',
  journalOpen: 'Xem các dòng nhật ký về phạm vi này',
  journalNote: (shown: number): string => `${formatNumber(shown)} dòng gần nhất`,
  file: (name: string, by: string, at: string): string => `${name}, ${by}, ${at}`,
  hash: (sha256: string): string => `SHA-256 ${sha256.slice(0, 16)}…`,
  find: 'Ghi phát hiện',
  findings: 'Nội dung đã ghi',
  noFindings: 'Chưa ghi nội dung nào.',
  empty: 'Phạm vi chưa có nhiệm vụ, chỉ tiêu nào. Trưởng đoàn hoặc thư ký chọn ở Phạm vi.',
} as const

/** Words of findings, of their explanations and of remedies. */
export const FINDINGS = {
  title: 'Nội dung phát hiện',
  none: 'Chưa có nội dung nào.',
  add: 'Ghi phát hiện',
  edit: 'Sửa phát hiện',
  about: 'Nhiệm vụ hoặc chỉ tiêu',
  chooseAbout: 'Chọn nhiệm vụ hoặc chỉ tiêu trong phạm vi',
  kind: 'Nhận định',
  evidence: 'Minh chứng đã xem',
  evidenceHint: 'Chọn đúng tệp; mã băm của tệp được ghi vào nhật ký cùng nội dung này.',
  noEvidence: 'Không gắn tệp nào',
  figureFound: 'Số liệu đoàn xác định',
  figureHint:
    'Chỉ với chỉ tiêu. Số liệu đã báo cáo gần nhất đến hết mốc kiểm tra được lấy tự động để đối chiếu.',
  text: 'Nội dung',
  textHint: 'Điều đoàn thấy, ở đâu, ngày nào; không nêu tên công dân.',
  saveOne: 'Lưu',
  saved: 'Đã lưu nội dung phát hiện.',
  drop: 'Bỏ nội dung này',
  dropped: 'Đã bỏ nội dung.',
  put: (n: number): string => `Chuyển ${formatNumber(n)} nội dung cho đơn vị giải trình`,
  wasPut: (n: number, by: Day): string =>
    `Đã chuyển ${formatNumber(n)} nội dung cho đơn vị. Giải trình chậm nhất ngày ${formatDay(by)}.`,
  withdraw: 'Rút nội dung đã chuyển',
  withdrawReason: 'Lý do rút',
  withdrawn: 'Đã rút nội dung.',
  withdrawnBecause: (reason: string): string => `Đã rút: ${reason}`,
  figures: (found: string, reported: string | null): string =>
    reported === null ? `đoàn xác định ${found}` : `đã báo cáo ${reported}, đoàn xác định ${found}`,
  file: (name: string, sha256: string): string => `${name}, SHA-256 ${sha256.slice(0, 16)}…`,
  explainBy: (day: Day): string => `giải trình chậm nhất ${formatDay(day)}`,
  explain: 'Giải trình',
  explainAgain: 'Giải trình lại',
  explainTitle: 'Giải trình nội dung phát hiện',
  explanation: 'Nội dung giải trình',
  explanationHint: 'Nêu dữ kiện, văn bản, minh chứng đã có trong hệ thống.',
  explained: 'Đã gửi giải trình.',
  explanationOf: (by: string, on: Day, text: string): string =>
    `Giải trình ngày ${formatDay(on)} (${by}): ${text}`,
  remedies: 'Khắc phục',
  noRemedies: 'Chưa có yêu cầu khắc phục.',
  addRemedy: 'Thêm yêu cầu khắc phục',
  editRemedy: 'Sửa yêu cầu khắc phục',
  ofFinding: 'Khắc phục nội dung',
  noFinding: 'Chung cho cuộc kiểm tra',
  remedyText: 'Yêu cầu',
  remedySaved: 'Đã lưu yêu cầu khắc phục.',
  dropRemedy: 'Bỏ yêu cầu này',
  remedyKind: 'Yêu cầu này',
  conclude: 'Ban hành kết luận',
  concludeSub:
    'Kết luận lấy số từ sổ, vào sổ văn bản đi. Mỗi yêu cầu khắc phục thành nhiệm vụ có thời hạn; quyền đọc của đoàn kết thúc.',
  assessment: 'Đánh giá chung',
  assessmentHint: 'Mỗi dòng một đoạn. Kết quả cụ thể và yêu cầu khắc phục lấy từ nội dung đã ghi.',
  conclusion: 'Kết luận',
  notConcluded: 'Chưa ban hành kết luận.',
  draft: 'Tải dự thảo kết luận (Word)',
  draftFile: 'du-thao-ket-luan-kiem-tra.docx',
  concluded: (tasks: number): string =>
    `Đã ban hành kết luận, giao ${formatNumber(tasks)} nhiệm vụ khắc phục.`,
  openConclusion: 'Xem kết luận trong sổ văn bản',
  conclusionWord: 'Tải kết luận (Word)',
} as const
