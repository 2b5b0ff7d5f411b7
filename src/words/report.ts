import { formatCountProse, formatDay, formatDayProse, formatNumber } from '../domain/format-vi.ts'
import type { DocumentRun } from '../domain/official-document.ts'
import type {
  CitedDocument,
  MissingUnit,
  ReportAddition,
  ReportDocument,
  ReportInput,
  ReportNextTask,
  ReportObstacle,
  ReportPeriod,
  ReportProposal,
  ReportTask,
} from '../domain/report-input.ts'
import type { Status } from '../domain/status.ts'
import type { TargetStatus } from '../domain/target-status.ts'
import { documentName, documentShort } from './document.ts'
import { count, measured, prose } from './figure.ts'

export const REPORT_TYPE = 'Báo cáo'
export const REPORT_SYMBOL = 'BC-UBND'
/** What follows a span that has no successor of its own. */
export const TIME_TO_COME = 'thời gian tới'

/** "Tiến độ" of the status annex. */
const TASK_STATE_WORDS = {
  overdue: 'Quá hạn, chưa hoàn thành',
  attention: 'Đang thực hiện',
  'check-in-missing': 'Đang thực hiện',
  'awaiting-confirmation': 'Đang thực hiện, chờ xác nhận kết quả',
  'on-track': 'Đang thực hiện',
  'not-due': 'Chưa đến hạn',
  'no-deadline': 'Chưa xác định thời hạn',
  regular: 'Thường xuyên',
  periodic: 'Định kỳ',
  suspended: 'Tạm dừng',
  done: 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  cancelled: 'Hủy',
  replaced: 'Đã tách, gộp, chuyển',
} as const satisfies Record<Status, string>

/** A regular task has no progress; what counts is whether the period has a result. */
export const progressWords = (task: Pick<ReportTask, 'nature' | 'state' | 'checkedIn'>): string => {
  const stopped = ['suspended', 'cancelled', 'replaced'].includes(task.state)
  if (stopped || (task.nature !== 'regular' && task.nature !== 'periodic'))
    return TASK_STATE_WORDS[task.state]
  return task.checkedIn ? 'Có kết quả trong kỳ' : 'Chưa có kết quả trong kỳ'
}

export const TARGET_STATE_WORDS = {
  fallen: 'Đã đạt, nay xuống dưới mục tiêu',
  missed: 'Chưa đạt mốc',
  attention: 'Chậm so với tiến độ',
  'no-data': 'Chưa có số liệu',
  'on-pace': 'Đúng tiến độ',
  met: 'Đạt mốc',
  exceeded: 'Vượt mục tiêu',
  'not-due': 'Chưa đến kỳ',
} as const satisfies Record<TargetStatus, string>

const COMMITTEE = 'Ủy ban nhân dân'
/** "Ủy ban nhân dân phường Hoa Mai". */
export const committeeInText = (locality: string): string => `${COMMITTEE} ${locality}`
/** "ỦY BAN NHÂN DÂN" over "PHƯỜNG HOA MAI": a committee has no superior body above it in the header block. */
export const committeeLines = (locality: string): readonly string[] => [
  COMMITTEE.toLocaleUpperCase('vi'),
  locality.toLocaleUpperCase('vi'),
]

/** Headings without their numbers, in the order of the report. */
export const SECTIONS = {
  direction: 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
  results: 'KẾT QUẢ THỰC HIỆN',
  shortcomings: 'TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
  proposals: 'ĐỀ XUẤT, KIẾN NGHỊ',
} as const
export const nextSection = (nextLabel: string): string =>
  `NHIỆM VỤ TRỌNG TÂM ${nextLabel.toLocaleUpperCase('vi')}`

/** "- Triển khai thực hiện Công văn số 88/CV-SKHCN ngày 04/5/2026 của Sở Khoa học và Công nghệ về …" */
export const directingPoint = ({ direction, excerpt, ...document }: ReportDocument): string => {
  const what = direction === 'out' ? 'Ban hành' : 'Triển khai thực hiện'
  const name = direction === 'out' ? documentShort(document) : documentName(document)
  const about = excerpt === '' ? '' : ` (${excerpt.replace(/[\s;.]+$/u, '')})`
  return point(`${what} ${name}${about}`)
}

export const DIRECTING = 'Ban hành văn bản, tổ chức thực hiện'
export const TASK_STATISTICS = 'Tình hình thực hiện nhiệm vụ được giao'
export const OVERDUE_TASKS = 'Nhiệm vụ quá hạn chưa hoàn thành'
export const TARGETS_BEHIND = 'Chỉ tiêu chưa đạt mốc, chưa có số liệu'
export const OBSTACLES = 'Khó khăn, vướng mắc và nguyên nhân'
/** Stands in a section that a person writes until it is written; such a report cannot be put. */
export const OWN_SECTION = '(Cơ quan thường trực viết nội dung mục này.)'
export const NOTHING_PROPOSED = 'Không có.'
export const NO_NEXT_TASK = 'Tiếp tục thực hiện các nhiệm vụ còn trong hạn theo Kế hoạch.'
export const NO_SHORTCOMING = 'Trong kỳ không có nhiệm vụ quá hạn, không ghi nhận khó khăn, vướng mắc.'

export const reportAbstract = (resolution: CitedDocument, period: ReportPeriod): readonly string[] => [
  `Kết quả thực hiện ${shortCitation(resolution)} ${period.label}`,
]

/** First citation: type, number, date, issuer, abstract (Decree 30/2020/NĐ-CP, Annex I, II.6.b). */
const fullCitation = (cited: CitedDocument): string =>
  [
    cited.type,
    cited.symbol === null ? null : `số ${cited.symbol}`,
    cited.date === null ? null : formatDayProse(cited.date),
    `của ${cited.issuer}`,
    cited.title,
  ]
    .filter(part => part !== null && part !== '')
    .join(' ')

/** Later citations: type and number only. */
const shortCitation = (cited: CitedDocument): string =>
  cited.symbol === null ? cited.type : `${cited.type} số ${cited.symbol}`

/** One point of an enumeration, with the full stop that its author may have left out. */
const point = (text: string): string => `- ${/[.;:!?]$/u.test(text) ? text : `${text}.`}`

/** "A, B và C". */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`

/** What the report is made under: the resolution, the earlier plans of a stage by their names, the plan. */
export const opening = (
  resolution: CitedDocument,
  earlier: readonly string[],
  plan: CitedDocument,
  issuer: string,
  period: ReportPeriod,
): string =>
  `Thực hiện ${listed([fullCitation(resolution), ...earlier, fullCitation(plan)])}, ${issuer} báo cáo kết quả thực hiện ` +
  `${period.label} (số liệu từ ngày ${formatDay(period.from)} đến hết ngày ${formatDay(period.cutOff)}) như sau:`

export const closing = (issuer: string, upward: boolean, period: ReportPeriod): string =>
  `Trên đây là kết quả thực hiện ${period.label}, ${issuer} ${upward ? 'kính báo cáo' : 'báo cáo'}./.`

const NATURES = [
  ['dated', 'nhiệm vụ có thời hạn', 'đều có thời hạn'],
  ['regular', 'nhiệm vụ thường xuyên, định kỳ', 'đều là nhiệm vụ thường xuyên, định kỳ'],
  ['undated', 'nhiệm vụ chưa xác định thời hạn', 'đều chưa xác định thời hạn'],
] as const
type NatureFigure = (typeof NATURES)[number][0]

/** "giao 46 nhiệm vụ, gồm 38 nhiệm vụ có thời hạn và 08 nhiệm vụ thường xuyên, định kỳ"; only natures that occur. */
export const assignedSentence = (
  plan: CitedDocument,
  occurs: Readonly<Record<NatureFigure, boolean>>,
): DocumentRun[] => {
  const cited = shortCitation(plan)
  const natures = NATURES.filter(([id]) => occurs[id])
  const [only] = natures
  if (only === undefined) return prose`${cited} chưa có nhiệm vụ cụ thể.`
  if (natures.length === 1) return prose`${cited} giao ${count('assigned')} nhiệm vụ, ${only[2]}.`
  const listed = natures.flatMap(([id, kind], at) => {
    const before = at === 0 ? '' : at === natures.length - 1 ? ' và ' : ', '
    return prose`${before}${count(id)} ${kind}`
  })
  return prose`${cited} giao ${count('assigned')} nhiệm vụ, gồm `.concat(listed, { text: '.' })
}

export const doneSentence = (cutOff: string): DocumentRun[] =>
  prose`Tính đến hết ngày ${formatDay(cutOff)}, trong ${count('dated')} nhiệm vụ có thời hạn đã hoàn thành ${count('done')} nhiệm vụ (${count('done-in-time')} nhiệm vụ đúng hạn, ${count('done-late')} nhiệm vụ quá hạn); chưa hoàn thành ${count('open')} nhiệm vụ, trong đó ${count('open-in-time')} nhiệm vụ còn trong hạn, ${count('overdue')} nhiệm vụ đã quá hạn.`
export const pausedSentence = (): DocumentRun[] =>
  prose`Trong số nhiệm vụ chưa hoàn thành còn trong hạn có ${count('paused')} nhiệm vụ tạm dừng.`

/** The name of the rate says its denominator: tasks that have fallen due. */
export const doneRateSentence = (someDone: boolean): DocumentRun[] =>
  someDone
    ? prose`Tỷ lệ hoàn thành trên số nhiệm vụ đến hạn (gồm nhiệm vụ đã hoàn thành và nhiệm vụ quá hạn) đạt ${measured('done-rate')}; tỷ lệ đúng hạn trên số nhiệm vụ đã hoàn thành đạt ${measured('in-time-rate')}.`
    : prose`Tỷ lệ hoàn thành trên số nhiệm vụ đến hạn (gồm nhiệm vụ đã hoàn thành và nhiệm vụ quá hạn) đạt ${measured('done-rate')}.`
export const nothingDueSentence = (): string => 'Đến ngày chốt số liệu chưa có nhiệm vụ nào đến hạn.'
export const regularSentence = (): DocumentRun[] =>
  prose`Trong ${count('regular')} nhiệm vụ thường xuyên, định kỳ, ${count('checked-in')} nhiệm vụ có kết quả trong kỳ.`

export const annexesSentence = (labels: readonly string[]): string =>
  `Chi tiết tại ${labels.length <= 1 ? 'Phụ lục' : `các Phụ lục ${labels.join(', ')}`} kèm theo.`

export const groupDatedSentence = (
  group: string,
  some: { done: boolean; overdue: boolean },
): DocumentRun[] => {
  const id = `group:${group}`
  const done = some.done
    ? prose`đã hoàn thành ${count(`${id}:done`)} nhiệm vụ`
    : prose`chưa có nhiệm vụ hoàn thành`
  const overdue = some.overdue
    ? prose`; quá hạn chưa hoàn thành ${count(`${id}:overdue`)} nhiệm vụ.`
    : prose`.`
  return prose`Được giao ${count(`${id}:dated`)} nhiệm vụ có thời hạn; `.concat(done, overdue)
}
export const groupRegularSentence = (group: string): DocumentRun[] =>
  prose`Trong ${count(`group:${group}:regular`)} nhiệm vụ thường xuyên, định kỳ, ${count(`group:${group}:checked-in`)} nhiệm vụ có kết quả trong kỳ.`
export const groupUndatedSentence = (group: string): DocumentRun[] =>
  prose`Có ${count(`group:${group}:undated`)} nhiệm vụ chưa xác định thời hạn.`

/** "- Tỷ lệ … đạt 78,2% (1.246/1.593 hồ sơ), mốc quý II là 75%: đạt mốc." Without a figure it says so. */
export const targetSentence = (target: {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly measured: boolean
  readonly fraction: boolean
  readonly milestone: string | null
  readonly state: TargetStatus
}): DocumentRun[] => {
  const unit = target.unit === '%' || target.unit === '' ? '' : ` ${target.unit}`
  const id = `target:${target.id}`
  const milestone =
    target.milestone === null ? [] : prose`, ${target.milestone} là ${measured(`${id}:milestone`)}${unit}`
  if (!target.measured) return prose`- ${target.name}: ${measured(id)}${''}`.concat(milestone, { text: '.' })
  const fraction = target.fraction
    ? prose` (${measured(`${id}:numerator`)}/${measured(`${id}:denominator`)})`
    : []
  const verdict = `: ${TARGET_STATE_WORDS[target.state].toLocaleLowerCase('vi')}.`
  return prose`- ${target.name}: ${measured(id)}${unit}`.concat(fraction, milestone, { text: verdict })
}

export const closedTaskPoint = (task: ReportTask): string =>
  point(task.latest === null ? `Hoàn thành: ${task.text}` : `${task.text}: ${task.latest}`)
export const GOING_ON = 'Nhiệm vụ đang thực hiện:'
/** "- Mở lớp tại 14 tổ dân phố: mở 8 lớp, 246 lượt người dự." */
export const goingTaskPoint = (task: ReportTask): string => point(`${task.text}: ${task.latest ?? ''}`)

export const UNITS_ADD = 'Kết quả khác theo báo cáo của đơn vị'
export const UNITS_PROPOSE = 'Theo báo cáo của đơn vị'
export const additionPoint = ({ text, unit }: Pick<ReportAddition, 'text' | 'unit'>): string =>
  point(`${text.replace(/[\s;.]+$/u, '')} (${unit})`)

/**
 * A unit that is missing does not stop the ward, but the report says that it is missing; one that did send, and whose report
 * was returned or waits, is not said to have sent nothing.
 */
export const missingUnitsSentence = (units: readonly MissingUnit[], cutOff: string): string => {
  const part = (sent: boolean, what: string): string[] => {
    const names = units.filter(unit => unit.sent === sent).map(unit => unit.name)
    return names.length === 0
      ? []
      : [`${formatCountProse(names.length)} đơn vị ${what}: ${names.join('; ')}.`]
  }
  const said = [
    ...part(false, 'chưa gửi báo cáo'),
    ...part(true, 'đã gửi nhưng báo cáo chưa được tiếp nhận'),
  ].join(' ')
  return (
    `Đến khi tổng hợp, ${said} ` +
    `Số liệu về nhiệm vụ, chỉ tiêu của ${units.length === 1 ? '' : 'các '}đơn vị này lấy theo cập nhật đã được xác nhận đến hết ngày ${formatDay(cutOff)}.`
  )
}

/** What a report says of the one that it corrects, of the figures that differ, and why. */
export const correctionsSentence = ({
  report,
  figures,
  reason,
}: NonNullable<ReportInput['corrections']>): string => {
  const said = figures.map(
    ({ name, before, now }) =>
      `${name}, đã báo cáo ${formatNumber(before, 2)}, nay là ${now === null ? 'chưa có số liệu' : formatNumber(now, 2)}`,
  )
  const about =
    report === undefined
      ? 'Báo cáo này đính chính số liệu đã báo cáo của cùng kỳ'
      : `Báo cáo này đính chính Báo cáo số ${report.symbol} ${formatDayProse(report.dated)}`
  const what = said.length === 0 ? '' : `: ${said.join('; ')}`
  return `${about}${what}. Lý do: ${reason.replace(/[\s;.]+$/u, '')}.`
}

export const CLOSED_IN_PERIOD = 'Nhiệm vụ hoàn thành trong kỳ:'

export const overdueIntro = (): DocumentRun[] =>
  prose`Còn ${count('overdue')} nhiệm vụ đã quá hạn, chưa hoàn thành:`
export const overduePoint = (task: ReportTask): string => {
  const day = task.deadline === null ? '' : `thời hạn ${formatDay(task.deadline)}; `
  const lead = task.lead.length === 0 ? 'chưa giao cơ quan chủ trì' : `chủ trì: ${task.lead.join(', ')}`
  return point(`${task.text} (${day}${lead})`)
}
export const behindIntro = (): DocumentRun[] =>
  prose`Có ${count('targets-behind')} chỉ tiêu chưa đạt mốc của kỳ.`
export const noFigureIntro = (): DocumentRun[] =>
  prose`Có ${count('targets-no-figure')} chỉ tiêu chưa có số liệu được xác nhận trong kỳ.`
export const targetPoint = (name: string, lead: readonly string[]): string =>
  point(lead.length === 0 ? name : `${name} (chủ trì: ${lead.join(', ')})`)

export const obstaclePoint = (obstacle: ReportObstacle): string => {
  const unit = obstacle.unit === null ? '' : ` (${obstacle.unit})`
  const cause = obstacle.cause === null ? '' : `; nguyên nhân: ${obstacle.cause}`
  const answer = obstacle.answer === null ? '' : `; đã có ý kiến giải quyết: ${obstacle.answer}`
  return point(`${obstacle.text}${unit}${cause}${answer}`)
}
export const nextPoint = (task: ReportNextTask): string => {
  const details = [
    task.deadline === null ? null : `thời hạn ${formatDay(task.deadline)}`,
    task.lead.length === 0 ? null : `chủ trì: ${task.lead.join(', ')}`,
  ].filter(detail => detail !== null)
  return point(details.length === 0 ? task.text : `${task.text} (${details.join('; ')})`)
}
export const proposalHeading = (to: string): string => `Đối với ${to}`
export const proposalPoint = (proposal: ReportProposal): string => point(proposal.text)
