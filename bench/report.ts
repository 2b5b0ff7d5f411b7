import { mkdirSync, writeFileSync } from 'node:fs'
import mammoth from 'mammoth'
import type { ReportInput, ReportTarget, ReportTask } from '../src/domain/report-input.ts'
import type { Status } from '../src/domain/status.ts'
import { writeDocument } from '../src/writer/docx/write-document.ts'
import { assembleReport } from '../src/writer/report.ts'
import { machineFacts } from './machine.ts'

/**
 * Time of a year report of 150 tasks and 40 targets, annexes included, against two measures of the same run: a report of 15 tasks and 4 targets (how it
 * grows) and mammoth's reading of the very file (work of the same kind on the same words). Ratios only: milliseconds
 * belong to the machine.
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

const TARGETS_IN_GROUP = 4

const target = (order: number): ReportTarget => ({
  id: `target-${order}`,
  code: `CT${order}`,
  name: `Tỷ lệ nội dung thứ ${order} thực hiện trên môi trường số`,
  unit: '%',
  measure: { value: 0, numerator: 700 + order, denominator: 1000, asOf: '2026-12-14' },
  milestone: { value: 70, label: 'mốc năm 2026' },
  goal: '≥ 70',
  lead: ['Phòng Văn hóa - Xã hội'],
  following: null,
  state: 'met',
})

const inputOf = (tasks: number): ReportInput => ({
  locality: { code: '99001', name: 'phường Hoa Mai', place: 'Hoa Mai' },
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
  period: {
    id: '2026',
    kind: 'year',
    label: 'năm 2026',
    nextLabel: 'năm 2027',
    from: '2025-12-15',
    to: '2026-12-14',
    cutOff: '2026-12-14',
  },
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
    targets: Array.from({ length: TARGETS_IN_GROUP }, (__, at) => target(group * TARGETS_IN_GROUP + at + 1)),
  })),
  obstacles: [],
  nextTasks: [],
  proposals: [],
  signature: { power: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Minh Khoa' },
  recipients: [],
  filing: 'VT',
})

const build = (tasks: number): Promise<Uint8Array> => writeDocument(assembleReport(inputOf(tasks)))

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const file = Buffer.from(await build(150))
await build(15)
await mammoth.extractRawText({ buffer: file })

const large: number[] = []
const small: number[] = []
const read: number[] = []
for (let run = 0; run < RUNS; run += 1) {
  // Taken in turn, so that a busy moment of the machine falls on all three.
  large.push(await timeOf(() => build(150)))
  small.push(await timeOf(() => build(15)))
  read.push(await timeOf(() => mammoth.extractRawText({ buffer: file })))
}

const whole = assembleReport(inputOf(150))
const ratio = (value: number): number => Math.round(value * 100) / 100
const result = {
  ...machineFacts(),
  tasks: 150,
  targets: (150 / TASKS_IN_GROUP) * TARGETS_IN_GROUP,
  /** Cells of the report that hold a figure, and how many of them somebody had to type. */
  cells: whole.figures.length,
  typedFigures: inputOf(150).overrides?.length ?? 0,
  bytes: file.byteLength,
  toReportOf15: ratio(median(large) / median(small)),
  toMammothReading: ratio(median(large) / median(read)),
  milliseconds: Math.round(median(large)),
}
console.log(result)
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('report.json', folder), `${JSON.stringify(result, null, 2)}\n`)
