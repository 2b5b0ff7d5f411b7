import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { DocumentRun } from '../domain/official-document.ts'
import type {
  CitedDocument,
  EarlierPlan,
  ReportPeriod,
  ReportReview,
  ReportTask,
} from '../domain/report-input.ts'
import { count, prose } from './figure.ts'

const REVIEW_NAMES = {
  interim: 'Sơ kết thực hiện',
  'mid-term': 'Kết quả giữa kỳ thực hiện',
  final: 'Tổng kết thực hiện',
} as const satisfies Record<ReportReview['kind'], string>

/** "Sơ kết thực hiện Nghị quyết số 57-NQ/TW từ ngày … đến ngày …". */
export const reviewAbstract = (
  kind: ReportReview['kind'],
  resolution: Pick<CitedDocument, 'type' | 'symbol'>,
  period: Pick<ReportPeriod, 'label'>,
): readonly string[] => [
  `${REVIEW_NAMES[kind]} ${resolution.symbol === null ? resolution.type : `${resolution.type} số ${resolution.symbol}`} ${period.label}`,
]

export const COMMENDATION_SECTION = 'ĐỀ NGHỊ KHEN THƯỞNG'
export const YEARS_SECTION = 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU QUA CÁC NĂM'

export const YEAR_HEADS = { order: 'TT', target: 'Chỉ tiêu', unit: 'Đơn vị tính' } as const
export const yearHead = (year: number): string => `Năm ${year}: đạt/mốc`

/** "78,2/75"; a dash where one of them is missing. */
export const yearCell = (cell: {
  readonly milestone: number | null
  readonly reached: number | null
}): string => {
  if (cell.milestone === null && cell.reached === null) return '-'
  const said = (value: number | null) => (value === null ? '-' : formatNumber(value, 2))
  return `${said(cell.reached)}/${said(cell.milestone)}`
}

export const yearsIntro = (years: readonly number[]): string =>
  years.length === 1
    ? 'Kết quả từng chỉ tiêu so với mốc như sau:'
    : `Kết quả từng chỉ tiêu so với mốc các năm ${years.join(', ')} như sau:`

export const UNDONE = 'Nhiệm vụ chưa hoàn thành, còn trong hạn:'
export const undonePoint = (task: Pick<ReportTask, 'text' | 'deadline' | 'lead'>): string => {
  const day = task.deadline === null ? '' : `thời hạn ${formatDay(task.deadline)}`
  const lead = task.lead.length === 0 ? '' : `chủ trì: ${task.lead.join(', ')}`
  const more = [day, lead].filter(Boolean).join('; ')
  return `- ${task.text}${more === '' ? '' : ` (${more})`}.`
}

const two = (count: number): string => String(count).padStart(2, '0')

export const causesSentence = (events: number, objective: number): string =>
  objective === 0
    ? `Trong giai đoạn có ${two(events)} lần chậm hạn; chưa lần nào được xác nhận nguyên nhân khách quan.`
    : `Trong giai đoạn có ${two(events)} lần chậm hạn, trong đó ${two(objective)} lần được xác nhận có nguyên nhân khách quan:`
export const reasonPoint = (reason: string): string => `- ${reason}.`

export const NOBODY_COMMENDED = 'Không có.'
export const COMMENDED = 'Đề nghị khen thưởng tập thể, cá nhân có thành tích trong giai đoạn:'
export const commendedPoint = ({
  name,
  reason,
}: {
  readonly name: string
  readonly reason: string
}): string => `- ${name}: ${reason.replace(/[\s;.]+$/u, '')}.`

/** "Kế hoạch số 40/KH-UBND (năm 2026)". */
export const earlierPlanName = ({ symbol, year, title }: Omit<EarlierPlan, 'id' | 'tasks'>): string => {
  const named = symbol === null ? title : `Kế hoạch số ${symbol}`
  return year === null ? named : `${named} (năm ${year})`
}

/** How the dated tasks of one plan of the stage ended; `carried` only where some went on. */
export const stageSentence = (
  where: string,
  id: string,
  some: { readonly done: boolean; readonly carried: boolean },
): DocumentRun[] => {
  const done = some.done
    ? prose`đã hoàn thành ${count(`${id}:done`)} nhiệm vụ (${count(`${id}:done-in-time`)} nhiệm vụ đúng hạn, ${count(`${id}:done-late`)} nhiệm vụ quá hạn), chưa hoàn thành ${count(`${id}:open`)} nhiệm vụ`
    : prose`chưa hoàn thành ${count(`${id}:open`)} nhiệm vụ`
  const carried = some.carried
    ? prose`; ngoài ra ${count(`${id}:carried`)} nhiệm vụ chuyển sang kế hoạch sau hoặc được thay thế`
    : []
  return prose`- ${where}: trong ${count(`${id}:dated`)} nhiệm vụ có thời hạn `.concat(done, carried, {
    text: '.',
  })
}
export const STAGE_INTRO = 'Kết quả thực hiện nhiệm vụ qua các kế hoạch trong giai đoạn:'
export const WHOLE_STAGE = 'Cả giai đoạn'
export const UNDONE_EARLIER = 'Nhiệm vụ của các kế hoạch trước chưa hoàn thành và chưa chuyển tiếp:'
