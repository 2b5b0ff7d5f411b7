import { formatDay, formatInstant, formatNumber } from '../domain/format-vi.ts'
import type { ReportLine } from '../domain/report-definition.ts'
import type { ChainState, ReportingRate, SubmissionState } from '../domain/round.ts'
import { roundPeriodText } from './report-definition.ts'

/** "Báo cáo 6 tháng đầu năm 2026: còn 2 đơn vị chưa gửi": the title says the state. */
export const roundTitle = (
  periodId: string,
  rate: ReportingRate,
  state: ChainState,
  number: number | null,
  /** Units whose report was given back and that are to send again. */
  returned: number,
): string => {
  const name = `Báo cáo ${roundPeriodText(periodId)}`
  if (state === 'issued') return `${name}: đã ban hành số ${number ?? ''}`
  if (state === 'numbering') return `${name}: đã ký, chờ cấp số`
  if (state === 'signing') return `${name}: chờ ký`
  if (state === 'vetting') return `${name}: chờ thẩm tra`
  const missing = rate.expected - rate.received
  const open = [
    ...(missing === 0 ? [] : [`còn ${formatNumber(missing)} đơn vị chưa gửi`]),
    ...(returned === 0 ? [] : [`${formatNumber(returned)} đơn vị phải gửi lại`]),
  ]
  return open.length === 0 ? `${name}: đủ đơn vị gửi` : `${name}: ${open.join(', ')}`
}

/** "9/12 đã gửi, 8 đúng hạn". */
export const rateText = ({ expected, received, onTime }: ReportingRate): string =>
  `${formatNumber(received)}/${formatNumber(expected)} đã gửi, ${formatNumber(onTime)} đúng hạn`

export const ROUND_PAGE = {
  crumb: 'Kỳ báo cáo',
  open: 'Kỳ đang mở',
  openNote: 'Mở theo chế độ báo cáo',
  past: 'Kỳ đã ban hành',
  definitions: 'Chế độ báo cáo',
  columns: ['Kỳ', 'Báo cáo', 'Đơn vị gửi', 'Hạn đơn vị', 'Hạn gửi cấp trên', 'Tình trạng'],
  none: {
    title: 'Chưa có kỳ báo cáo nào đang mở',
    what: 'Kỳ tự mở trước ngày chốt số liệu, theo chế độ báo cáo.',
    how: 'Cơ quan thường trực lập chế độ báo cáo, hoặc mở một kỳ từ trang chế độ báo cáo.',
  },
  lines: 'Tuyến báo cáo',
  line: (line: ReportLine): string => (line === 'party' ? 'Tuyến Đảng' : 'Tuyến chính quyền'),
  calendarSpan: (from: string, to: string): string => `Kỳ thống kê: ${formatDay(from)} – ${formatDay(to)}`,
  due: (day: string): string => `hạn ${formatDay(day)}`,
  sentAt: (at: Date): string => `gửi ${formatInstant(at)}`,
  exception: (day: string): string => `được nộp đến ${formatDay(day)}`,
  lockedNote: (day: string, reason: string): string => `Đã khóa ngày ${formatDay(day)}: ${reason}`,
  typed: 'Ô số liệu phải gõ tay trong kỳ',
  typedOf: (typed: number, cells: number): string => `${formatNumber(typed)} trên ${formatNumber(cells)} ô`,
  typedHow: (typed: number, edited: number): string =>
    [
      typed === 0 ? 'mọi số lấy từ dữ liệu đã xác nhận' : 'mọi số khác lấy từ dữ liệu đã xác nhận',
      edited === 0 ? '' : `${formatNumber(edited)} câu do người biên tập`,
    ]
      .filter(Boolean)
      .join('; '),
  overridden: 'Số liệu sửa có lý do',
  overriddenOf: (one: {
    readonly name: string
    readonly counted: number | null
    readonly value: number
    readonly reason: string
    readonly by: string
  }): string =>
    `${one.name}: ghi ${formatNumber(one.value, 2)}, hệ thống tính ${one.counted === null ? 'chưa có số liệu' : formatNumber(one.counted, 2)}. Lý do: ${one.reason.replace(/[\s.;]+$/u, '')}. ${one.by}`,
  issuedReport: 'Hồ sơ phát hành',
  rate: 'Tỷ lệ báo cáo',
  rateHow: ({ expected, received, onTime, accepted }: ReportingRate): string =>
    `phải gửi ${expected}, đã gửi ${received}, đúng hạn ${onTime}, đã nhận ${accepted}`,
  compare: 'So sánh với kỳ trước, cùng kỳ',
  edit: 'Biên tập lời văn',
  gapsNamed: (units: readonly string[]): string => `Trình khi còn thiếu: ${units.join('; ')}`,
  lock: 'Khóa kỳ',
  history: 'Diễn biến của kỳ',
  editions: 'Báo cáo đã ban hành, được đính chính',
  editionOf: (symbol: string, day: string, reason: string): string =>
    `Báo cáo số ${symbol} ngày ${formatDay(day)}. Đính chính vì: ${reason}`,
  contradiction: 'Số liệu khác báo cáo đã gửi cho cùng kỳ',
  contradictionOf: (name: string, before: number, number: number | null): string =>
    `${name}: Báo cáo số ${number ?? ''} đã ghi ${formatNumber(before, 2)}`,
  noReport: {
    title: 'Chưa có kế hoạch nào đang thực hiện',
    what: 'Báo cáo tổng hợp viết từ kế hoạch đang thực hiện.',
  },
  urgedOn: (day: string): string => `đôn đốc ${day}`,
  urged: (units: readonly string[]): string =>
    `Đã đôn đốc ${formatNumber(units.length)} đơn vị: ${units.join('; ')}`,
  goOn: 'Trình khi còn thiếu, nêu rõ chỗ thiếu',
  /** "Thiếu C2, C11 và 3 nhiệm vụ". */
  lacks: ({ targets, tasks }: { readonly targets: readonly string[]; readonly tasks: number }): string => {
    const named = targets.length > 4 ? `${formatNumber(targets.length)} chỉ tiêu` : targets.join(', ')
    const counted = tasks === 0 ? '' : `kết quả ${formatNumber(tasks)} nhiệm vụ`
    const what = [named, counted].filter(Boolean).join(' và ')
    return what === '' ? '' : `Thiếu ${what}`
  },
  urge: (count: number): string => `Đôn đốc ${formatNumber(count)} đơn vị`,
} as const

/** The steps of a round, from the cut-off to the number. */
export const ROUND_STEPS = {
  cutOff: 'Chốt số liệu',
  units: 'Đơn vị gửi',
  unitsNote: (due: string, missing: number): string =>
    `hạn ${formatDay(due)}${missing === 0 ? '' : `, còn thiếu ${formatNumber(missing)}`}`,
  consolidate: 'Tổng hợp',
  consolidateNote: (put: boolean): string => (put ? 'đã trình' : 'cơ quan thường trực'),
  vet: 'Thẩm tra',
  vetNote: 'Văn phòng',
  sign: 'Ký',
  signNote: 'lãnh đạo',
  number: 'Cấp số, gửi',
  numberNote: (issuedOn: string | null, due: string): string =>
    issuedOn === null ? `hạn ${formatDay(due)}` : `đã gửi ${formatDay(issuedOn)}`,
} as const

/** Buttons that lead to the next step of a consolidated report, by the step it waits at. */
export const NEXT_STEP = {
  drafting: 'Trình thẩm tra',
  vetting: 'Thẩm tra',
  signing: 'Ký báo cáo',
  numbering: 'Cấp số, ban hành',
  issued: 'Lập báo cáo đính chính',
} as const satisfies Record<ChainState, string>

export const STEP_PAGE = {
  title: (step: string, periodId: string): string => `${step}: báo cáo ${roundPeriodText(periodId)}`,
  missing: 'Đơn vị chưa có báo cáo được nhận',
  withGaps: 'Trình khi còn thiếu. Báo cáo sẽ nêu tên các đơn vị trên.',
  gapReason: 'Lý do trình khi còn thiếu',
  correction: 'Lý do đính chính',
  correctionHint: 'Báo cáo sẽ ghi rõ số cũ, số mới và lý do này.',
  decision: 'Kết quả',
  vet: 'Đồng ý, chuyển lãnh đạo ký',
  vetReturn: 'Trả lại cơ quan thường trực',
  sign: 'Ký',
  signRemark: 'Sau khi ký, số liệu và lời văn được khóa.',
  signReturn: 'Trả lại cơ quan thường trực',
  reason: 'Lý do trả lại',
  reasonHint: 'Bắt buộc khi trả lại.',
  number: 'Số',
  dated: 'Ngày ban hành',
  send: 'Xác nhận',
  put: 'Trình Văn phòng thẩm tra',
  issue: 'Cấp số và ban hành',
  correct: 'Lập báo cáo đính chính',
  correctNote:
    'Báo cáo đã ban hành giữ nguyên như đã gửi. Báo cáo đính chính qua đủ các bước và dẫn số, ngày của báo cáo này.',
  correctReason: 'Lý do đính chính',
  lockTitle: 'Khóa kỳ báo cáo',
  lockSub: 'Đơn vị không gửi hay sửa báo cáo được nữa. Có thể cho từng đơn vị nộp bổ sung đến một ngày.',
  lockReason: 'Lý do khóa kỳ',
  lock: 'Khóa kỳ',
  said: {
    drafting: 'Đã chuyển lại cơ quan thường trực',
    vetting: 'Đã trình Văn phòng thẩm tra',
    signing: 'Đã chuyển lãnh đạo ký',
    numbering: 'Đã ký. Văn thư cấp số và ban hành',
    issued: 'Đã cấp số và ban hành báo cáo',
  } satisfies Record<ChainState, string>,
  locked: 'Đã khóa kỳ báo cáo',
} as const

export const SUBMISSION_PAGE = {
  title: (unit: string, periodId: string): string => `${unit}: báo cáo ${roundPeriodText(periodId)}`,
  sub: (due: string, cutOff: string): string =>
    `Gửi chậm nhất ngày ${formatDay(due)}; số liệu tính đến hết ngày ${formatDay(cutOff)}, lấy từ cập nhật đã duyệt`,
  tasks: 'Nhiệm vụ của đơn vị',
  taskColumns: ['Nhiệm vụ', 'Tình trạng khi chốt', 'Kết quả trong kỳ'],
  targets: 'Chỉ tiêu của đơn vị',
  targetColumns: ['Chỉ tiêu', 'Số liệu trong kỳ', 'Mốc', 'Tình trạng'],
  noResult: 'Chưa có cập nhật được duyệt trong kỳ',
  noFigure: 'Chưa có số liệu',
  enter: 'Cập nhật',
  enterFigure: 'Nhập số liệu',
  missing: (count: number): string =>
    count === 0
      ? 'Đã đủ số liệu và kết quả trong kỳ'
      : `Còn ${formatNumber(count)} mục chưa có số liệu hoặc kết quả`,
  undecided: (count: number): string =>
    `${formatNumber(count)} cập nhật đang chờ thủ trưởng duyệt nên chưa tính vào báo cáo.`,
  obstacles: 'Khó khăn, vướng mắc đã nêu',
  words: 'Lời văn của đơn vị',
  wordsHint: 'Chỉ viết điều hệ thống chưa có. Mỗi dòng là một ý, không gõ lại số liệu.',
  results: 'Kết quả khác',
  difficulties: 'Tồn tại, khó khăn khác',
  proposals: 'Đề xuất, kiến nghị khác',
  nextWork: 'Việc trọng tâm kỳ tới',
  save: 'Lưu bản nháp',
  put: 'Trình thủ trưởng',
  send: 'Duyệt và gửi',
  giveBack: 'Trả lại cán bộ soạn',
  accept: 'Nhận báo cáo',
  return: 'Trả lại đơn vị',
  reason: 'Lý do trả lại',
  judge: 'Nhận hoặc trả lại',
  headTitle: 'Thủ trưởng duyệt',
  exceptionTitle: 'Cho nộp bổ sung',
  until: 'Được nộp đến hết ngày',
  exceptionReason: 'Lý do',
  grant: 'Cho nộp bổ sung',
  granted: (unit: string): string => `Đã cho ${unit} nộp bổ sung`,
  closed: 'Kỳ báo cáo đã khóa. Đơn vị cần gửi thêm thì đề nghị cơ quan thường trực cho nộp bổ sung.',
  history: 'Diễn biến',
  said: {
    owed: 'Đã lưu',
    drafted: 'Đã lưu bản nháp',
    'with-head': 'Đã trình thủ trưởng duyệt',
    sent: 'Đã gửi cơ quan thường trực',
    returned: 'Đã trả lại kèm lý do',
    accepted: 'Đã nhận báo cáo của đơn vị',
  } satisfies Record<SubmissionState, string>,
} as const

/** What was done in a round, as its history says it. */
export const ROUND_ACT_WORDS: Readonly<Record<string, string>> = {
  'submission-put': 'Trình thủ trưởng',
  'submission-give-back': 'Thủ trưởng trả lại',
  'submission-send': 'Gửi báo cáo',
  'submission-accept': 'Nhận báo cáo',
  'submission-return': 'Trả lại đơn vị',
  'submission-urge': 'Đôn đốc gửi báo cáo',
  'round-lock': 'Khóa kỳ',
  'round-exception': 'Cho nộp bổ sung',
  'chain-put': 'Trình thẩm tra',
  'chain-vet': 'Thẩm tra xong',
  'chain-vet-return': 'Văn phòng trả lại',
  'chain-sign': 'Ký báo cáo',
  'chain-sign-return': 'Lãnh đạo trả lại',
  'chain-number': 'Cấp số, ban hành',
  'chain-correct': 'Lập báo cáo đính chính',
}

export const EDIT_PAGE = {
  title: (periodId: string): string => `Biên tập báo cáo ${roundPeriodText(periodId)}`,
  sub: 'Mỗi câu ghép từ một cập nhật, vướng mắc, kiến nghị đã duyệt hoặc báo cáo của đơn vị. Câu có số liệu khóa theo dữ liệu.',
  source: {
    update: 'Xem cập nhật',
    task: 'Xem nhiệm vụ',
    concern: 'Xem vướng mắc, kiến nghị',
    submission: 'Xem báo cáo đơn vị',
    document: 'Xem văn bản',
  },
  composed: 'Hệ thống ghép',
  edited: (by: string): string => `${by} đã sửa`,
  leftOut: 'Đã bỏ khỏi báo cáo',
  moved: 'Nguồn đã thay đổi sau khi sửa. Xem lại câu này.',
  text: 'Câu trong báo cáo',
  save: 'Lưu câu',
  leave: 'Bỏ câu',
  again: 'Lấy lại câu ghép',
  saved: 'Đã lưu câu',
  none: {
    title: 'Chưa có câu nào để biên tập',
    what: 'Câu trong báo cáo được ghép từ cập nhật đã duyệt trong kỳ, vướng mắc, kiến nghị và báo cáo của đơn vị.',
  },
  closed: 'Báo cáo đã trình nên không sửa được.',
} as const

export const FIGURE_PAGE = {
  set: 'Sửa có lý do',
  setHint: 'Số liệu khóa theo dữ liệu. Chỉ sửa khi có căn cứ; lý do ghi vào nhật ký.',
  value: 'Số trong báo cáo',
  reason: 'Lý do sửa',
  save: 'Sửa số liệu',
  back: 'Lấy lại số của hệ thống',
  was: (counted: number | null): string =>
    `Hệ thống tính: ${counted === null ? 'chưa có số liệu' : formatNumber(counted, 2)}`,
  saved: (name: string): string => `Đã sửa “${name}”. Lý do được ghi vào nhật ký`,
  restored: (name: string): string => `“${name}” lấy lại theo dữ liệu`,
  history: 'Các lần sửa số này',
  historyLine: (counted: number | null, value: number | null, reason: string): string =>
    `${counted === null ? 'chưa có' : formatNumber(counted, 2)} → ${value === null ? 'theo dữ liệu' : formatNumber(value, 2)}: ${reason}`,
} as const

export const COMPARE_PAGE = {
  title: (periodId: string): string => `So sánh số liệu: ${roundPeriodText(periodId)}`,
  sub: 'Số của báo cáo đã ban hành; kỳ chưa ban hành thì hệ thống tính lại tại ngày chốt của kỳ đó.',
  columns: ['Số liệu', 'Kỳ này', 'Kỳ trước', 'Tăng, giảm', 'Cùng kỳ năm trước'],
  noOther: 'Kế hoạch ký trong kỳ này nên chưa có kỳ trước và cùng kỳ năm trước để so sánh.',
  noBefore: 'Kỳ trước: chưa có kế hoạch đang thực hiện để so sánh.',
  noLastYear: 'Cùng kỳ năm trước: hệ thống chưa có kế hoạch và số liệu của kỳ đó.',
  source: (source: 'issued' | 'counted', number: number | null): string =>
    source === 'issued' ? `Báo cáo số ${number ?? ''}` : 'tính lại',
  changed: 'Thay đổi so với báo cáo gửi gần nhất',
  changedNote: (number: number | null, periodId: string): string =>
    `Báo cáo số ${number ?? ''}, ${roundPeriodText(periodId)}`,
  changedColumns: ['Số liệu', 'Đã báo cáo', 'Nay'],
  noChange: 'Không có số liệu nào thay đổi.',
  noSent: 'Chưa có báo cáo nào được ban hành trước kỳ này.',
} as const

/**
 * "+3", "−1,5", "0"; '' where one of them is missing. Percentages stand with one decimal: their difference is that of what
 * is shown, so that whoever subtracts finds it.
 */
export const differenceText = (now: number | null, before: number | null, unit: string): string => {
  if (now === null || before === null) return ''
  const digits = unit === '%' ? 1 : 2
  const shown = (value: number): number => Math.round(value * 10 ** digits)
  const difference = (shown(now) - shown(before)) / 10 ** digits
  if (difference === 0) return '0'
  return difference > 0 ? `+${formatNumber(difference, digits)}` : `−${formatNumber(-difference, digits)}`
}
