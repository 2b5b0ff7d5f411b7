import { formatDay } from '../domain/format-vi.ts'

/** Titles and column heads of the annexes of a report and of a plan. */
export const REPORT_ANNEX_TITLES = {
  dated: 'TIẾN ĐỘ THỰC HIỆN CÁC NHIỆM VỤ CÓ THỜI HẠN',
  regular: 'KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ THƯỜNG XUYÊN, ĐỊNH KỲ',
  undated: 'CÁC NHIỆM VỤ CHƯA XÁC ĐỊNH THỜI HẠN',
  targets: 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
  counts: 'BIỂU SỐ LIỆU TỔNG HỢP',
} as const

/** Groups of the table of counts. */
export const COUNT_GROUPS = { whole: 'Toàn bộ kế hoạch', byGroup: 'Theo nhóm nhiệm vụ' } as const

/** Heads by which the cells of a figure are found again, whatever else a table holds. */
export const FIGURE_HEADS = {
  order: 'TT',
  id: 'Mã số liệu',
  name: 'Nội dung',
  period: 'Kỳ',
  unit: 'Đơn vị tính',
  milestone: 'Mốc của kỳ',
  result: 'Kết quả',
  fraction: 'Tử số/mẫu số',
} as const

/** Columns of the status annex of the Government's own reports on the resolution. */
export const STATUS_HEADS = {
  order: 'TT',
  task: 'Nhiệm vụ',
  product: 'Kết quả yêu cầu',
  deadline: 'Thời gian hoàn thành',
  units: 'Cơ quan thực hiện',
  progress: 'Tiến độ',
  result: 'Kết quả hiện nay',
} as const

export const TARGET_RESULT_HEADS = {
  ...FIGURE_HEADS,
  target: 'Chỉ tiêu',
  goal: 'Chỉ tiêu theo Kế hoạch',
  lead: 'Cơ quan chủ trì',
  state: 'Đánh giá',
} as const

export const PLAN_ANNEX_TITLES = {
  targets: (year: number): string => `DANH MỤC CHỈ TIÊU NĂM ${year}`,
  tasks: (year: number): string => `PHÂN CÔNG NHIỆM VỤ NĂM ${year}`,
} as const

export const PLAN_TARGET_HEADS = {
  order: 'TT',
  target: 'Chỉ tiêu',
  definition: 'Cách tính',
  unit: 'Đơn vị tính',
  goal: (year: number): string => `Chỉ tiêu năm ${year}`,
  milestones: 'Mốc trong năm',
  lead: 'Đơn vị chủ trì',
  following: 'Đơn vị theo dõi, đánh giá',
} as const

export const PLAN_TASK_HEADS = {
  order: 'TT',
  task: 'Tên nhiệm vụ',
  lead: 'Cơ quan chủ trì, người thực hiện',
  support: 'Cơ quan phối hợp',
  leader: 'Lãnh đạo chỉ đạo',
  product: 'Kết quả',
  deadline: 'Thời gian hoàn thành',
  authority: 'Cấp quyết định',
} as const

const REGULAR = 'Thường xuyên'
const PERIODIC = 'Định kỳ'

/** A deadline in a table: the day, else the plan's own words, else the nature; empty when nothing is said. */
export const deadlineCell = (task: {
  readonly nature: 'dated' | 'regular' | 'periodic' | 'unknown'
  readonly deadline: string | null
  readonly deadlineText: string | null
}): string => {
  if (task.deadline !== null) return formatDay(task.deadline)
  if (task.deadlineText !== null) return task.deadlineText
  if (task.nature === 'regular') return REGULAR
  return task.nature === 'periodic' ? PERIODIC : ''
}

/** Lead first, then who takes part: "Phòng A" and "Phối hợp: Phòng B, Phòng C" as paragraphs of a cell. */
export const unitsCell = (lead: readonly string[], support: readonly string[]): string =>
  [lead.join(', '), support.length === 0 ? '' : `Phối hợp: ${support.join(', ')}`]
    .filter(line => line !== '')
    .join('\n')

/** A result as a cell of its own begins with a capital. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
