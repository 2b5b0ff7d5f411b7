import { type Random, seededRandom } from '../../src/domain/random.ts'
import type { ReportInput, ReportTarget, ReportTask } from '../../src/domain/report-input.ts'
import { hoaMaiReport } from './hoa-mai-report.ts'
import { randomProgrammes } from './random-programmes.ts'

/** Reports of wards that do not exist, with figures of every size and shape that a target can have, by seed. */

const PERIODS = [
  ['2026-03', 'month', '2026-02-15', '2026-03-14'],
  ['2026-Q3', 'quarter', '2026-06-15', '2026-09-14'],
  ['2026-H1', 'half', '2025-12-15', '2026-06-14'],
  ['2026-9M', 'nine-months', '2025-12-15', '2026-09-14'],
  ['2027', 'year', '2026-12-15', '2027-12-14'],
] as const

const UNITS = ['%', '%', '%', 'hồ sơ', 'tổ dân phố', 'tỷ đồng', 'điểm', 'm² & ha', ''] as const
const GROUPS = [
  'Chính quyền số',
  'Kinh tế số, xã hội số',
  'Khoa học, công nghệ',
  'Kết cấu hạ tầng số',
  'Nâng cao nhận thức, kỹ năng số',
] as const
const WORDS = [
  'hồ sơ',
  'trực tuyến',
  'số hóa',
  'người dân',
  '"đúng hạn"',
  'thanh toán < 1 ngày',
  'R&D',
  'lớp học',
] as const

const STATES = ['done', 'done-late', 'overdue', 'on-track', 'attention', 'not-due', 'suspended'] as const

const value = (random: Random): number => {
  const sign = random.chance(0.1) ? -1 : 1
  const whole = random.pick([9, 99, 1593, 12_345, 4_500_000, 987_654_321])
  const decimals = random.pick([1, 1, 10, 100, 1000, 1_000_000])
  return (sign * random.between(0, whole * decimals)) / decimals
}

const target = (random: Random, order: number): ReportTarget => {
  const unit = random.pick(UNITS)
  const denominator = random.between(0, random.pick([14, 1593, 48_219]))
  const numerator = random.chance(0.1) ? denominator + 3 : random.between(0, denominator)
  const fraction = random.chance(0.6)
  return {
    id: `target-${order}`,
    code: `C${order}`,
    name: `Tỷ lệ ${random.pick(WORDS)}, ${random.pick(WORDS)} thứ ${order}`,
    unit,
    measure: random.chance(0.15)
      ? null
      : {
          value: value(random),
          numerator: fraction ? numerator : null,
          denominator: fraction ? denominator : null,
          asOf: '2026-03-14',
          source: random.pick(['registers', 'registers', 'typed', 'file'] as const),
        },
    milestone: random.chance(0.4) ? null : { value: value(random), label: 'mốc của kỳ' },
    goal: '≥ 80',
    lead: ['Phòng Văn hóa - Xã hội'],
    following: null,
    state: random.pick(['met', 'missed', 'no-data', 'attention', 'exceeded']),
  }
}

const task = (random: Random, order: number): ReportTask => {
  const nature = random.pick(['dated', 'dated', 'regular', 'periodic', 'unknown'] as const)
  const state = nature === 'dated' ? random.pick(STATES) : nature === 'unknown' ? 'no-deadline' : nature
  return {
    id: `task-${order}`,
    code: `N${order}`,
    text: `Triển khai ${random.pick(WORDS)} thứ ${order}`,
    nature,
    product: 'Báo cáo kết quả',
    deadline: nature === 'dated' ? '2026-06-30' : null,
    deadlineText: null,
    lead: ['Công an phường'],
    support: [],
    state,
    checkedIn: nature !== 'dated' && nature !== 'unknown' && random.chance(0.5),
    latest: null,
    closedOn: state === 'done' || state === 'done-late' ? '2026-03-01' : null,
  }
}

export const randomReport = (seed: string): ReportInput => {
  const random = seededRandom(seed)
  const [id, kind, from, to] = random.pick(PERIODS)
  const groups = random.shuffled(GROUPS).slice(0, random.between(1, 4))
  let targets = 0
  let tasks = 0
  return {
    ...hoaMaiReport,
    locality: {
      code: String(random.between(1, 99_999)).padStart(5, '0'),
      name: 'phường Hoa Mai',
      place: 'Hoa Mai',
    },
    period: { ...hoaMaiReport.period, id, kind, from, to, cutOff: to },
    groups: groups.map((title, at) => ({
      id: `nhom-${at + 1}`,
      title,
      targets: Array.from({ length: random.between(0, 5) }, () => target(random, ++targets)),
      tasks: Array.from({ length: random.between(0, 4) }, () => task(random, ++tasks)),
    })),
    direction: [],
    obstacles: [],
    nextTasks: [],
    proposals: [],
    ...(random.chance(0.8) ? { programmes: randomProgrammes(random.fork('programmes'), value) } : {}),
  }
}
