import { mkdirSync, writeFileSync } from 'node:fs'
import mammoth from 'mammoth'
import type { ReportInput, ReportTarget, ReportTask } from '../src/domain/report-input.ts'
import type { Status } from '../src/domain/status.ts'
import { PARTY_REPORT_SYMBOL, partyIssuer } from '../src/words/report-party.ts'
import { fillTemplate } from '../src/writer/docx/own-template.ts'
import { writeDocument } from '../src/writer/docx/write-document.ts'
import { assembleReport } from '../src/writer/report.ts'
import { wardTemplate } from '../test/kit/ward-template.ts'
import { machineFacts } from './machine.ts'

/**
 * Time of a year report of 150 tasks and 40 targets, annexes included, against measures of the same run: a report of 15
 * tasks (how it grows) and mammoth's reading of the very file (work of the same kind on the same words); on the Party line;
 * in a ward's own template; and the month reports of 124 communes one after the other, as a province has them. Ratios
 * only: milliseconds belong to the machine.
 */

const STATES = ['done', 'done-late', 'overdue', 'on-track', 'attention'] as const satisfies Status[]
const TASKS_IN_GROUP = 15
const RUNS = 9

const task = (order: number): ReportTask => {
  const state = STATES[order % STATES.length] ?? 'on-track'
  const done = state === 'done' || state === 'done-late'
  return {
    id: `task-${order}`,
    code: `NV${order}`,
    text: `Triển khai nội dung thứ ${order} của Kế hoạch trên địa bàn phường và tổng hợp kết quả`,
    nature: 'dated',
    product: 'Báo cáo kết quả thực hiện',
    deadline: `2026-0${1 + (order % 6)}-15`,
    deadlineText: null,
    lead: ['Phòng Văn hóa - Xã hội'],
    support: ['Văn phòng HĐND và UBND'],
    state,
    checkedIn: false,
    latest: `đã thực hiện tại ${order} tổ dân phố`,
    closedOn: done ? `2026-0${1 + (order % 6)}-10` : null,
  }
}

const target = (order: number): ReportTarget => ({
  id: `target-${order}`,
  code: `CT${order}`,
  name: `Tỷ lệ thực hiện chỉ tiêu thứ ${order} của Kế hoạch`,
  unit: '%',
  measure: {
    value: (100 * order) / (order + 7),
    numerator: order * 13,
    denominator: (order + 7) * 13,
    asOf: '2026-12-14',
    source: 'typed',
  },
  milestone: { value: 60, label: 'mốc 30/6/2026' },
  goal: '≥ 80',
  lead: ['Phòng Văn hóa - Xã hội'],
  following: 'Phòng Văn hóa - Xã hội',
  state: order % 3 === 0 ? 'attention' : 'met',
})

type Size = { readonly tasks: number; readonly targets: number }
const YEAR = { tasks: 150, targets: 40 } as const satisfies Size
const SMALL = { tasks: 15, targets: 4 } as const satisfies Size
const MONTH = { tasks: 45, targets: 15 } as const satisfies Size
const COMMUNES = 124

const yearPeriod: ReportInput['period'] = {
  id: '2026',
  kind: 'year',
  label: 'năm 2026',
  nextLabel: 'năm 2027',
  from: '2025-12-15',
  to: '2026-12-14',
  cutOff: '2026-12-14',
}
const monthPeriod: ReportInput['period'] = {
  id: '2026-09',
  kind: 'month',
  label: 'tháng 9 năm 2026',
  nextLabel: 'tháng 10 năm 2026',
  from: '2026-08-15',
  to: '2026-09-14',
  cutOff: '2026-09-14',
}

const inputOf = (
  { tasks, targets }: Size,
  period = yearPeriod,
  locality = { code: '99001', name: 'phường Hoa Mai', place: 'Hoa Mai' },
): ReportInput => ({
  locality,
  resolution: {
    type: 'Nghị quyết',
    symbol: '57-NQ/TW',
    date: '2024-12-22',
    issuer: 'Bộ Chính trị',
    title: 'về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
  },
  plan: {
    type: 'Kế hoạch',
    symbol: '58/KH-UBND',
    date: '2026-03-26',
    issuer: 'Ủy ban nhân dân phường Hoa Mai',
    title: 'về chuyển đổi số năm 2026',
  },
  period,
  number: { value: null, symbol: 'BC-UBND' },
  date: { day: null, month: 6, year: 2026 },
  medium: 'electronic',
  urgency: null,
  addressees: ['Ủy ban nhân dân tỉnh Bình Lam'],
  direction: [],
  groups: Array.from({ length: tasks / TASKS_IN_GROUP }, (_, group) => ({
    id: `g${group}`,
    title: `Nhóm nhiệm vụ ${group + 1}`,
    tasks: Array.from({ length: TASKS_IN_GROUP }, (__, at) => task(group * TASKS_IN_GROUP + at + 1)),
    targets: Array.from({ length: Math.ceil((targets * TASKS_IN_GROUP) / tasks) }, (__, at) =>
      target(group * Math.ceil((targets * TASKS_IN_GROUP) / tasks) + at + 1),
    ),
  })),
  obstacles: [],
  nextTasks: [],
  proposals: [],
  signature: { power: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Minh Khoa' },
  recipients: [],
  filing: 'VT',
})

const build = (size: Size): Promise<Uint8Array> => writeDocument(assembleReport(inputOf(size)))
const buildParty = (size: Size): Promise<Uint8Array> =>
  writeDocument(
    assembleReport({
      ...inputOf(size),
      line: 'party',
      party: partyIssuer('phường Hoa Mai', 'tỉnh Bình Lam'),
      number: { value: null, symbol: PARTY_REPORT_SYMBOL },
    }),
  )

/** The month reports of a province's communes; each has its own code and name. */
const buildMonth = async (): Promise<number> => {
  let bytes = 0
  for (let commune = 1; commune <= COMMUNES; commune += 1) {
    const name = `xã Mẫu ${commune}`
    const locality = { code: String(99_000 + commune), name, place: `Mẫu ${commune}` }
    bytes += (await writeDocument(assembleReport(inputOf(MONTH, monthPeriod, locality)))).byteLength
  }
  return bytes
}

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const file = Buffer.from(await build(YEAR))
const template = await wardTemplate()
const fill = () => fillTemplate(template, assembleReport(inputOf(YEAR)))
await build(SMALL)
await fill()
await mammoth.extractRawText({ buffer: file })

const times = { large: [], small: [], party: [], filled: [], read: [] } as Record<
  'large' | 'small' | 'party' | 'filled' | 'read',
  number[]
>
for (let run = 0; run < RUNS; run += 1) {
  // Taken in turn, so that a busy moment of the machine falls on all of them.
  times.large.push(await timeOf(() => build(YEAR)))
  times.small.push(await timeOf(() => build(SMALL)))
  times.party.push(await timeOf(() => buildParty(YEAR)))
  times.filled.push(await timeOf(fill))
  times.read.push(await timeOf(() => mammoth.extractRawText({ buffer: file })))
}
const province = await timeOf(buildMonth)

const ratio = (value: number): number => Math.round(value * 100) / 100
const large = median(times.large)
const whole = assembleReport(inputOf(YEAR))
const result = {
  ...machineFacts(),
  year: YEAR,
  bytes: file.byteLength,
  /** Cells of the report that hold a figure, and how many of them somebody had to type. */
  cells: whole.figures.length,
  typedFigures: inputOf(YEAR).overrides?.length ?? 0,
  toReportOf15: ratio(large / median(times.small)),
  toMammothReading: ratio(large / median(times.read)),
  partyToState: ratio(median(times.party) / large),
  ownTemplateToOurs: ratio(median(times.filled) / large),
  milliseconds: Math.round(large),
  province: {
    communes: COMMUNES,
    each: MONTH,
    toYearReport: ratio(province / large),
    millisecondsEach: Math.round(province / COMMUNES),
    seconds: ratio(province / 1000),
  },
}
console.log(result)
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('report.json', folder), `${JSON.stringify(result, null, 2)}\n`)
