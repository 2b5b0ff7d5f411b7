import type { Day } from '../domain/day.ts'
import {
  formatCountProse,
  formatDay,
  formatDayShort,
  formatFileSize,
  formatNumber,
  formatPercent,
} from '../domain/format-vi.ts'
import type { Place } from '../domain/place.ts'

/** Words of the page of one task and of the one-minute report. */
export const TASK_PAGE = {
  timeline: 'Diễn biến',
  fullJournal: (count: number): string => `Nhật ký đầy đủ (${count})`,
  evidence: 'Minh chứng',
  addEvidence: 'Thêm',
  noEvidence: 'Chưa có minh chứng',
  noEvidenceWhat: 'Ảnh, biên bản, quyết định cho thấy kết quả của nhiệm vụ.',
  noEvidenceHow: 'Có thể chụp ảnh ngay từ điện thoại.',
  hiddenEvidence: (count: number): string =>
    `Có ${formatNumber(count)} tệp. Đơn vị chủ trì, phối hợp, theo dõi và người có trách nhiệm chung mở được.`,
  contributes: 'Góp vào chỉ tiêu',
  contributesNone: 'chưa gắn chỉ tiêu nào.',
  linkTargets: 'Gắn chỉ tiêu',
  reminders: 'Nhắc tự động',
  update: 'Cập nhật tiến độ',
  checkIn: 'Ghi kết quả kỳ này',
  explain: 'Giải trình',
  close: 'Trình xác nhận hoàn thành',
  actions: 'Việc có thể làm',
  more: 'Việc khác',
  whyNot: 'Cập nhật nhiệm vụ này',
  decide: 'Chờ anh/chị quyết định',
  decideUpdate: (who: string, day: string): string => `Cập nhật của ${who}, gửi ngày ${day}`,
  decideClosing: (who: string, day: string): string => `${who} trình xác nhận hoàn thành, ngày ${day}`,
  openDecision: 'Xem và quyết định',
  added: 'Do người dùng thêm, không có trong văn bản',
  percentNow: (percent: number): string => formatPercent(percent),
  percentOf: 'khối lượng đã báo cáo, đã duyệt',
  percentSummary: (percent: number, on: string, due: string): string =>
    `Đến ${on} đạt ${formatPercent(percent)}, thời hạn ${due}`,
  forecast: (percent: number): string => `dự báo ${formatNumber(percent, 0)}%`,
  percentTable: 'Tiến độ đã duyệt theo ngày',
  percentColumns: ['Ngày', 'Tiến độ'],
  pace: 'tiến độ cần có',
  today: 'hôm nay',
  none: 'Chưa có',
} as const

/** "thời hạn 30/6/2026 (thời hạn ban đầu 31/5/2026)". */
export const deadlineWords = (due: Day | null, initial: Day | null, raw: string | null): string => {
  if (due === null) return raw === null ? '' : `văn bản ghi “${raw}”`
  const first = initial !== null && initial !== due ? ` (thời hạn ban đầu ${formatDay(initial)})` : ''
  return `thời hạn ${formatDay(due)}${first}`
}

/** "Thời hạn ban đầu 31/5/2026, đã gia hạn 01 lần". */
export const extendedWords = (initial: Day, times: number): string =>
  `Thời hạn ban đầu ${formatDay(initial)}, đã gia hạn ${formatCountProse(times)} lần`

/** "Mục III.1.c, trang 3, Kế hoạch số 58/KH-UBND ngày 26/3/2026". */
export const placeWords = (
  section: string | null,
  place: Place | null,
  plan: { readonly number: string | null; readonly dated: Day | null; readonly title: string },
): string =>
  [
    section === null ? '' : /^Phụ lục/iu.test(section) ? section : `Mục ${section}`,
    place === null || place.page === null ? '' : `trang ${place.page}`,
    place === null || place.page !== null ? '' : `đoạn ${place.paragraph + 1}`,
    planName(plan),
  ]
    .filter(Boolean)
    .join(', ')

/** "Kế hoạch số 58/KH-UBND ngày 26/3/2026", or its title while it has no number. */
export const planName = (plan: {
  readonly number: string | null
  readonly dated: Day | null
  readonly title: string
}): string => {
  if (plan.number === null || plan.number === '') return plan.title
  const day = plan.dated === null ? '' : ` ngày ${formatDay(plan.dated)}`
  return `Kế hoạch số ${plan.number}${day}`
}

/** "11/6 · 84 kB · Lê Thị Thu Hà". */
export const evidenceNote = (
  file: { readonly addedOn: Day; readonly bytes: number; readonly by: string },
  today: Day,
): string => [formatDayShort(file.addedOn, today), formatFileSize(file.bytes), file.by].join(' · ')

/** The forecast of a task with its method. */
export const forecastWords = (value: number, due: Day, today: Day, measurements: number): string =>
  `Giữ tiến độ như hiện nay, đến ${formatDayShort(due, today)} đạt ${formatNumber(Math.min(100, Math.max(0, value)), 0)}%. Tính theo ${measurements} lần báo cáo, đường thẳng bình phương nhỏ nhất.`

/** Under what condition the task can be closed. */
export const closingWords = (product: string | null): string =>
  product === null
    ? 'Chưa kết thúc được vì chưa nêu sản phẩm phải có.'
    : `Kết thúc nhiệm vụ cần sản phẩm “${product}” và người thứ hai xác nhận.`

/** What happened to a task, as its timeline says it. */
export const HAPPENINGS = {
  assigned: (plan: string): string => `Giao tại ${plan}`,
  version: (version: number): string => `phiên bản ${version}`,
  deadline: (due: Day): string => `Thời hạn ${formatDay(due)}`,
  moved: (from: Day, to: Day): string => `Gia hạn: ${formatDay(from)} thành ${formatDay(to)}`,
  document: (document: string): string => `Theo ${document}`,
  submitted: 'chờ duyệt',
  approved: (who: string, day: string): string => `${who} duyệt ${day}`,
  confirmed: (who: string, day: string): string => `${who} xác nhận ${day}`,
  returned: (who: string, day: string, reason: string): string => `${who} trả lại ${day}: ${reason}`,
  files: (count: number): string => `kèm ${formatNumber(count)} minh chứng`,
  obstacle: (text: string): string => `Vướng mắc: ${text}`,
  proposal: (text: string): string => `Đề xuất: ${text}`,
  delivered: (text: string): string => `Trình xác nhận hoàn thành: ${text}`,
  today: 'Hôm nay',
  overdue: (days: number): string => `Quá hạn ${formatNumber(days)} ngày`,
  attention: (reasons: string): string => `Cần chú ý: ${reasons}`,
  checkInMissing: 'Kỳ trước chưa có cập nhật',
  computed: 'Tính tự động từ thời hạn và cập nhật đã duyệt',
  closed: (day: Day): string => `Nhiệm vụ kết thúc, tính theo ngày giao sản phẩm ${formatDay(day)}`,
} as const

export const QUICK_UPDATE = {
  title: 'Cập nhật nhanh',
  state: 'Tình hình hiện nay',
  stateHint: 'Đúng hạn hay chậm do hệ thống tính từ số liệu và thời hạn',
  done: (day: string): string => `Đã làm được gì từ ${day}?`,
  doneFirst: 'Đã làm được gì?',
  donePeriod: (from: Day, to: Day): string => `Kết quả từ ${formatDay(from)} đến ${formatDay(to)}`,
  closedTitle: 'Nhiệm vụ này không nhận cập nhật nữa',
  closedNow: 'Xem lại diễn biến ở trang nhiệm vụ.',
  doneHint: 'Một hai câu là đủ; có số liệu hoặc ảnh thì để trống được',
  percent: 'Khối lượng đã làm',
  percentUnit: '%',
  percentBefore: (unit: string, before: string): string => `${unit} (đã duyệt ${before})`,
  obstacle: 'Vướng mắc là gì?',
  obstacleHint: 'Nêu việc, ai có thể tháo gỡ, cần trước ngày nào',
  proposal: 'Đề xuất, kiến nghị',
  product: 'Sản phẩm ở đâu?',
  productHint: (product: string): string =>
    `Sản phẩm phải có: ${product}. Ghi số, ký hiệu văn bản hoặc nơi lưu, hoặc kèm tệp dưới đây`,
  productUnnamed: 'Nhiệm vụ chưa nêu sản phẩm phải có nên chưa trình xác nhận hoàn thành được',
  send: 'Gửi cập nhật',
  deadline: (text: string, relative: string): string => [text, relative].filter(Boolean).join(', '),
  last: (code: string, fact: string): string => `${code} · ${fact}`,
  back: 'Nhiệm vụ',
  remarks: {
    obstacle: 'Báo để lãnh đạo tháo gỡ',
    delivered: 'Cần có sản phẩm kèm theo, người thứ hai xác nhận',
  },
} as const

/** After an update was sent. */
export const UPDATE_SENT = {
  title: 'Đã gửi cập nhật',
  closing: 'Đã trình xác nhận hoàn thành',
  checkIn: 'Đã ghi kết quả kỳ này',
  when: (instant: string): string => `Gửi lúc ${instant}.`,
  reference: (code: string): string => `Mã tiếp nhận ${code}`,
  nextApprove: 'Thủ trưởng đơn vị duyệt rồi số liệu mới được tính.',
  nextHeadWrote: 'Cơ quan thường trực hoặc lãnh đạo duyệt, vì người gửi là thủ trưởng đơn vị.',
  nextClosing:
    'Người thứ hai xác nhận rồi nhiệm vụ mới kết thúc. Ngày hoàn thành tính theo ngày giao sản phẩm hôm nay.',
  nextReturn: 'Nếu bị trả lại, lý do hiện ở trang Việc của tôi.',
  files: (count: number): string => `Đã lưu ${formatNumber(count)} tệp minh chứng.`,
  known: (name: string, day: string): string =>
    `Tệp “${name}” đã được gửi ngày ${day}; hệ thống dùng lại bản đã lưu.`,
  toTask: 'Xem nhiệm vụ',
  toMine: 'Về Việc của tôi',
} as const
