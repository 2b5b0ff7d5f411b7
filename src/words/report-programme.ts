import type { BudgetSource, BudgetStep } from '../domain/budget.ts'
import type { DocumentRun } from '../domain/official-document.ts'
import type { ReportIndicator, ReportMoney, ReportRegister } from '../domain/report-programme.ts'
import { SOURCE_WORDS, STEP_WORDS } from './budget.ts'
import { count, measured, prose } from './figure.ts'

/** Headings and names of what registers, meetings and money say in a report. */
export const PROGRAMME = {
  registers: 'Kết quả theo các sổ theo dõi',
  money: 'Kinh phí thực hiện',
  meetings: 'Họp và thực hiện kết luận',
  inspections: 'Kiểm tra, giám sát',
  noInspections: 'Trong kỳ không có cuộc kiểm tra, giám sát nào.',
  noRegisters: 'Trong kỳ các sổ theo dõi chưa có dòng nào được xác nhận.',
  noMoney: 'Sổ kinh phí chưa có khoản nào của kế hoạch được xác nhận trong năm.',
  group: 'Theo sổ theo dõi, cuộc họp và kinh phí',
} as const

export const PROGRAMME_FIGURES = {
  rowUnit: 'dòng',
  meetingUnit: 'cuộc họp',
  conclusionUnit: 'kết luận',
  moneyUnit: 'triệu đồng',
  inspectionUnit: 'cuộc',
  findingUnit: 'nội dung',
  remedyUnit: 'nhiệm vụ',
  inspected: 'Cuộc kiểm tra, giám sát bắt đầu trong kỳ',
  concluded: 'Cuộc kiểm tra, giám sát đã kết luận trong kỳ',
  faults: 'Nội dung phải giải trình, khắc phục',
  remedied: 'Nhiệm vụ khắc phục đã xong',
  unremedied: 'Nhiệm vụ khắc phục đang thực hiện',
  remedyLate: 'Nhiệm vụ khắc phục quá hạn',
  rows: (title: string): string => `Số dòng được xác nhận trong kỳ: ${title}`,
  inPeriod: (name: string): string => `${name}, trong kỳ`,
  held: 'Cuộc họp đã tổ chức trong kỳ',
  given: 'Kết luận giao việc của các cuộc họp trong kỳ',
  done: 'Kết luận giao việc đã thực hiện xong',
  open: 'Kết luận giao việc đang thực hiện',
  money: (step: BudgetStep, source: BudgetSource | null): string =>
    source === null
      ? `${STEP_WORDS[step]} từ đầu năm`
      : `${STEP_WORDS[step]} từ đầu năm, ${SOURCE_WORDS[source].toLocaleLowerCase('vi')}`,
} as const

const unitAfter = (unit: string): string => (unit === '%' || unit === '' ? '' : ` ${unit}`)

const indicatorRuns = (register: string, one: ReportIndicator): DocumentRun[] => {
  const id = `register:${register}:${one.code}`
  const unit = unitAfter(one.unit)
  const fraction =
    one.denominator === null ? [] : prose` (${measured(`${id}:numerator`)}/${measured(`${id}:denominator`)})`
  const since = one.span === 'year' && one.inPeriod !== null ? ' từ đầu năm' : ''
  const part = one.inPeriod === null ? [] : prose`, trong kỳ ${measured(`${id}:in-period`)}${unit}`
  return prose`${one.name}: ${measured(id)}${unit}`.concat(fraction, [{ text: since }], part)
}

/** "- Sổ lớp …: 12 dòng được xác nhận trong kỳ. Lượt người học: 846 lượt từ đầu năm, trong kỳ 246 lượt; …" */
export const registerSentence = (register: ReportRegister): DocumentRun[] => {
  const rows =
    register.rows.length === 0
      ? prose`trong kỳ không có dòng mới`
      : prose`${count(`register:${register.code}`)} dòng được xác nhận trong kỳ`
  const said = register.indicators.flatMap((one, at) => [
    { text: at === 0 ? '. ' : '; ' },
    ...indicatorRuns(register.code, one),
  ])
  return prose`- ${register.title}: `.concat(rows, said, [{ text: '.' }])
}

const STEPS = ['du-toan', 'phan-bo', 'chi', 'quyet-toan'] as const satisfies readonly BudgetStep[]

/** "Từ đầu năm 2026: dự toán 1.200 triệu đồng, phân bổ …" of all sources, or of one. */
export const moneySentence = (money: ReportMoney, source: BudgetSource | null): DocumentRun[] => {
  const id = source === null ? 'money' : `money:${source}`
  const begin = source === null ? `Từ đầu năm ${money.year}, kế hoạch có: ` : `- ${SOURCE_WORDS[source]}: `
  const sums = source === null ? money.total : money.bySource.find(one => one.source === source)?.sums
  const said = STEPS.filter(step => sums !== undefined && sums[step].rows.length > 0)
  return [
    { text: begin },
    ...said.flatMap((step, at) => [
      { text: `${at === 0 ? '' : ', '}${STEP_WORDS[step].toLocaleLowerCase('vi')} ` },
      ...prose`${measured(`${id}:${step}`)} triệu đồng`,
    ]),
    { text: '.' },
  ]
}

export const heldSentence = (): DocumentRun[] => prose`Đã tổ chức ${count('meetings-held')} cuộc họp.`
export const givenSentence = (): DocumentRun[] =>
  prose`Các cuộc họp trong kỳ có ${count('conclusions-given')} kết luận giao việc.`
export const followedSentence = (): DocumentRun[] =>
  prose`Tính đến khi chốt số liệu, trong các kết luận giao việc đã ban hành có ${count('conclusions-done')} kết luận đã thực hiện xong, ${count('conclusions-open')} kết luận đang thực hiện.`

export const inspectedSentence = (): DocumentRun[] =>
  prose`Trong kỳ bắt đầu ${count('inspections-held')} cuộc kiểm tra, giám sát, kết luận ${count('inspections-concluded')} cuộc, ghi nhận ${count('inspection-faults')} nội dung phải giải trình, khắc phục.`
export const remediesSentence = (): DocumentRun[] =>
  prose`Tính đến khi chốt số liệu, trong các nhiệm vụ khắc phục đã giao có ${count('remedies-done')} nhiệm vụ đã xong, ${count('remedies-open')} nhiệm vụ đang thực hiện, trong đó ${count('remedies-late')} nhiệm vụ quá hạn.`
