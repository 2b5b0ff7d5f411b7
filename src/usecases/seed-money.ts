import { BUDGET_REGISTERS, type BudgetSource, type BudgetStep } from '../domain/budget.ts'
import { searchKey } from '../domain/order-vi.ts'
import type { NamedTask } from '../store/task-name.ts'
import type { SeededRow } from './seed-register-rows.ts'

/** Code of the unit that keeps the books of money. */
const KEEPER = 'KTHTDT'

/** What was declared at the beginning of the year, in million đồng. */
const BASES = [
  ['tong-chi', '48000', 'Nghị quyết HĐND phường về dự toán ngân sách năm'],
  ['chi-khcn', '960', 'Quyết định giao dự toán của UBND phường'],
  ['grdp', '1860000', 'Số liệu thống kê của phường năm trước'],
] as const

type Item = {
  /** Words of the task's text, without marks. */
  readonly task: string
  readonly item: string
  readonly source: BudgetSource
  readonly research?: true
  /** Not published: the rows say nothing of it. */
  readonly inner?: true
  readonly steps: readonly (readonly [monthAndDay: string, step: BudgetStep, amount: number])[]
}

const ITEMS: readonly Item[] = [
  {
    task: '04 may tra cuu',
    item: 'Máy tra cứu tự phục vụ',
    source: 'nha-nuoc',
    steps: [
      ['01-22', 'du-toan', 148],
      ['04-24', 'phan-bo', 148],
      ['06-02', 'chi', 146.5],
      ['07-06', 'quyet-toan', 146.5],
    ],
  },
  {
    task: 'lap dat 06 diem',
    item: 'Thiết bị phát Wi-Fi nhà văn hóa',
    source: 'cong-tu',
    steps: [
      ['04-10', 'du-toan', 90],
      ['05-04', 'phan-bo', 90],
      ['06-15', 'chi', 90],
    ],
  },
  {
    task: '14 cum loa',
    item: 'Cụm loa truyền thanh thông minh',
    source: 'nha-nuoc',
    steps: [
      ['03-18', 'du-toan', 210],
      ['05-08', 'phan-bo', 196],
      ['08-12', 'chi', 203.2],
      ['11-10', 'quyet-toan', 203.2],
    ],
  },
  {
    task: 'phoi hop voi doan thanh nien va cac to dan pho',
    item: 'Tài liệu và giảng viên lớp Bình dân học vụ số',
    source: 'nha-nuoc',
    steps: [
      ['04-10', 'du-toan', 56],
      ['04-24', 'phan-bo', 56],
      ['06-10', 'chi', 52.4],
      ['07-06', 'quyet-toan', 52.4],
    ],
  },
  {
    task: 'phoi hop voi doan thanh nien va cac to dan pho',
    item: 'Máy tính bảng mượn học',
    source: 'xa-hoi',
    steps: [
      ['05-12', 'phan-bo', 35],
      ['05-12', 'du-toan', 35],
      ['06-01', 'chi', 35],
    ],
  },
  {
    task: 'so hoa ket qua giai quyet',
    item: 'Số hóa kết quả còn hiệu lực',
    source: 'nha-nuoc',
    steps: [
      ['02-12', 'du-toan', 180],
      ['05-20', 'phan-bo', 170],
      ['09-04', 'chi', 88],
      ['10-30', 'chi', 41.7],
    ],
  },
  {
    task: 'kho tu lieu so',
    item: 'Nghiên cứu, dựng mô hình số di tích',
    source: 'nha-nuoc',
    research: true,
    steps: [
      ['05-05', 'du-toan', 64],
      ['06-08', 'phan-bo', 60],
      ['10-12', 'chi', 31.5],
    ],
  },
  {
    task: 'camera an ninh',
    item: 'Camera an ninh tại nút giao thông',
    source: 'nha-nuoc',
    inner: true,
    steps: [
      ['05-05', 'du-toan', 240],
      ['06-08', 'phan-bo', 200],
      ['10-02', 'chi', 118],
    ],
  },
  // The same thing for another task: it waits until somebody explains it.
  {
    task: 'doi soat du lieu hoi vien',
    item: 'Số hóa kết quả còn hiệu lực đợt 2',
    source: 'nha-nuoc',
    steps: [['11-02', 'du-toan', 45]],
  },
]

/** What is in use, noted each month from the one in which it began; the first one was bought the year before. */
const USES = [
  { task: '04 may tra cuu', item: 'Máy tra cứu trang bị năm trước', from: 1, turns: 280 },
  { task: '04 may tra cuu', item: 'Máy tra cứu tự phục vụ', from: 7, turns: 560 },
  { task: '14 cum loa', item: 'Cụm loa truyền thanh thông minh', from: 9, turns: 610 },
] as const

const typed = (amount: number): string => String(amount).replace('.', ',')

/** The rows of the registers of money in a year, by the register's code; tasks that the plan does not have have none. */
export function seededMoney(
  year: string,
  tasks: readonly NamedTask[],
): ReadonlyMap<string, readonly SeededRow[]> {
  const named = (words: string) =>
    tasks.find(task => searchKey(task.text).includes(words))?.named ?? tasks[0]?.named
  const bases = BASES.map(([base, amount, document]) => ({
    unit: KEEPER,
    on: `${year}-01-15`,
    typed: { co_so: base, so_tien: amount, can_cu: document },
  }))
  const money = ITEMS.flatMap(({ task, item, source, research, inner, steps }) => {
    const of = named(task)
    if (of === undefined) return []
    return steps.map(([day, step, amount]) => ({
      unit: KEEPER,
      on: `${year}-${day}`,
      typed: {
        nhiem_vu: of,
        hang_muc: item,
        buoc: step,
        nguon: source,
        so_tien: typed(amount),
        nghien_cuu: research === true ? '1' : '0',
        cong_khai: inner === true ? '0' : '1',
      },
    }))
  })
  const uses = USES.flatMap(({ task, item, from, turns }) => {
    const of = named(task)
    if (of === undefined) return []
    return Array.from({ length: 13 - from }, (_, at) => ({
      unit: KEEPER,
      on: `${year}-${String(from + at).padStart(2, '0')}-06`,
      typed: { nhiem_vu: of, hang_muc: item, dang_dung: '1', luot_dung: String(turns + 17 * at) },
    }))
  })
  return new Map<string, readonly SeededRow[]>([
    [BUDGET_REGISTERS.bases, bases],
    [BUDGET_REGISTERS.lines, money],
    [BUDGET_REGISTERS.uses, uses],
  ])
}
