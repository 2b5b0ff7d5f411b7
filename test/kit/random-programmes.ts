import { BUDGET_SOURCES, BUDGET_STEPS, type BudgetStep } from '../../src/domain/budget.ts'
import type { Random } from '../../src/domain/random.ts'
import type {
  MoneySum,
  ReportIndicator,
  ReportMoney,
  ReportProgrammes,
  ReportRegister,
} from '../../src/domain/report-programme.ts'

/** What registers, meetings, inspections and money of wards that do not exist say in their reports. */

const REGISTERS = [
  ['tuyen_truyen', 'Sổ tuyên truyền', 'Tuyên truyền, nhận thức'],
  ['binh_dan_hoc_vu_so', 'Sổ lớp "Bình dân học vụ số"', 'Kỹ năng số, nhân lực'],
  ['so_hoa', 'Sổ số hóa hồ sơ & kết quả', 'Chính quyền số'],
  ['kinh_phi', 'Sổ kinh phí', 'Kinh phí'],
  ['so_cua_phuong_2', 'Sổ do phường tự lập', 'Chính quyền số'],
] as const
const UNITS = ['lượt', '%', 'triệu đồng', 'Gb/s', 'điểm', ''] as const

const rowsOf = (random: Random, most: number): readonly string[] =>
  Array.from({ length: random.between(0, most) }, (_, at) => `row-${random.below(9999)}-${at}`)

type Value = (random: Random) => number

const indicator = (random: Random, code: string, value: Value): ReportIndicator => {
  const unit = random.pick(UNITS)
  const denominator = random.between(1, random.pick([14, 1593, 48_219, 1_000_003]))
  const numerator = random.chance(0.5) ? random.between(0, denominator) : Math.abs(value(random))
  const share = unit === '%' && random.chance(0.8)
  const span = random.pick(['year', 'all'] as const)
  return {
    code,
    name: `Chỉ số ${code}, tính từ sổ < 1 ngày`,
    unit,
    value: share ? (numerator / denominator) * 100 : value(random),
    numerator: share ? numerator : null,
    denominator: share ? denominator : null,
    rows: rowsOf(random, 4),
    span,
    inPeriod:
      share || span === 'all' || random.chance(0.3)
        ? null
        : { value: value(random), rows: rowsOf(random, 2) },
  }
}

const register = (
  random: Random,
  [code, title, group]: (typeof REGISTERS)[number],
  value: Value,
): ReportRegister => ({
  code,
  title,
  group,
  rows: rowsOf(random, 120),
  indicators: Array.from({ length: random.between(0, 3) }, (_, at) =>
    indicator(random, `chi_so_${at + 1}`, value),
  ),
})

const sums = (random: Random, value: Value): Readonly<Record<BudgetStep, MoneySum>> => {
  const one = (): MoneySum => ({ value: Math.abs(value(random)), rows: rowsOf(random, 3) })
  const [estimate, allocation, spending, settlement] = BUDGET_STEPS
  return { [estimate]: one(), [allocation]: one(), [spending]: one(), [settlement]: one() }
}

const money = (random: Random, value: Value): ReportMoney => ({
  year: 2026,
  total: sums(random, value),
  bySource: random
    .shuffled(BUDGET_SOURCES)
    .slice(0, random.between(0, BUDGET_SOURCES.length))
    .map(source => ({ source, sums: sums(random, value) })),
})

export const randomProgrammes = (random: Random, value: Value): ReportProgrammes => ({
  registers: random
    .shuffled(REGISTERS)
    .slice(0, random.between(0, REGISTERS.length))
    .map(one => register(random, one, value)),
  meetings: {
    held: rowsOf(random, 5),
    given: rowsOf(random, 12),
    done: rowsOf(random, 12),
    open: rowsOf(random, 3),
  },
  inspections: {
    held: rowsOf(random, 3),
    concluded: rowsOf(random, 3),
    faults: rowsOf(random, 9),
    done: rowsOf(random, 4),
    open: rowsOf(random, 4),
    late: rowsOf(random, 2),
  },
  money: random.chance(0.7) ? money(random, value) : null,
})
