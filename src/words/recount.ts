import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { Differing } from '../domain/recount/difference.ts'
import type { Fraction, PartFigures, WardStatistics } from '../domain/ward-statistics.ts'

const localityText = {
  vi: 'mã của xã, phường; bỏ qua thì tính mọi nơi có trong dữ liệu',
  en: 'code of the commune; without it every one in the data is counted',
} as const

export const recountHelp = {
  about: {
    vi: 'Tính lại số liệu chỉ từ nhật ký, đối chiếu với dữ liệu đang lưu và nêu mọi chỗ khác nhau.',
    en: 'Count again from the journal alone, compare with what is stored, and name every difference.',
  },
  locality: localityText,
  day: {
    vi: 'ngày tính (yyyy-mm-dd); mặc định là hôm nay',
    en: 'the day to count for (yyyy-mm-dd); today by default',
  },
  json: { vi: 'in kết quả thành JSON', en: 'print the result as JSON' },
  exits: {
    vi: 'Mã thoát: 0 không có chỗ nào khác; 1 có chỗ khác; 2 gọi lệnh sai.',
    en: 'Exit codes: 0 nothing differs; 1 something does; 2 wrong call.',
  },
} as const

export const simulateHelp = {
  about: {
    vi: 'Mô phỏng một năm của một phường không có thật qua đúng các thao tác của hệ thống, rồi tính số liệu hai lần.',
    en: 'Simulate a year of a ward that does not exist through the same acts as everybody, and count it twice.',
  },
  year: { vi: 'năm mô phỏng, từ 2000 đến 2099', en: 'the year, 2000 to 2099' },
  seed: {
    vi: 'số nguyên từ 0 đến 4294967295; cùng số cho cùng kết quả',
    en: 'a whole number from 0 to 4294967295; the same gives the same',
  },
  json: recountHelp.json,
  exits: recountHelp.exits,
} as const

export const badDay = 'Ngày ghi theo dạng yyyy-mm-dd, ví dụ 2026-12-31. | The day is written yyyy-mm-dd.'
export const badYear =
  '--year là một năm từ 2000 đến 2099, ví dụ --year 2026. | --year is a year from 2000 to 2099.'
export const badSeed =
  '--seed là số nguyên từ 0 đến 4294967295, ví dụ --seed 7. | --seed is a whole number from 0 to 4294967295.'
export const simulationUnfinished = (code: string): string =>
  `Phường mô phỏng mang mã ${code} còn dở dang vì lần chạy trước bị dừng giữa chừng. Chọn --seed khác, hoặc chạy trên thư mục dữ liệu khác (SAURO_DATA). | The simulated ward ${code} was left unfinished: take another --seed, or another data folder (SAURO_DATA).`
export const simulationThere = (code: string): string =>
  `Phường mô phỏng mang mã ${code} đã có; chỉ tính lại, không ghi thêm. | The simulated ward ${code} is there already: counted again, nothing written.`
export const plansOfBefore = (count: number): string =>
  `${count} kế hoạch đã thực hiện từ trước khi nhật ký giữ đủ số liệu nên không tính lại được. | ${count} plans are older than what the journal holds of them and cannot be recounted.`

const WHERE = {
  state: 'Trạng thái đang lưu',
  facts: 'Suy từ các dòng cập nhật, quyết định',
  row: 'Dòng dữ liệu',
  statistics: 'Số liệu tính từ trạng thái đang lưu',
  'statistics-of-facts': 'Số liệu tính từ các dòng dữ liệu',
  summary: 'Bảng tổng của xã, phường',
  journal: 'Chuỗi nhật ký',
} as const satisfies Record<Differing, string>

const shown = (value: unknown): string =>
  value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)

/** One line a difference: where, of what, which field, what is stored and what the journal says. */
export const differenceLine = (difference: {
  readonly where: Differing
  readonly what: string
  readonly field: string
  readonly stored: unknown
  readonly journal: unknown
}): string =>
  `${WHERE[difference.where]}: ${[difference.what, difference.field].filter(part => part !== '').join(' · ')} – đang lưu ${shown(difference.stored)}, nhật ký ${shown(difference.journal)}`

const share = ({ numerator, denominator, percent }: Fraction): string =>
  `${percent === null ? '–' : `${formatNumber(percent, 2)}%`} (${numerator}/${denominator})`

const rows = (part: PartFigures): readonly (readonly [string, string])[] => [
  ['Nhiệm vụ có thời hạn', String(part.effective.assigned)],
  ['Hoàn thành đúng hạn', String(part.effective.doneOnTime)],
  ['Hoàn thành quá hạn', String(part.effective.doneLate)],
  ['Chưa hoàn thành, trong hạn', String(part.effective.openInTime)],
  ['Chưa hoàn thành, quá hạn', String(part.effective.openOverdue)],
  ['Thường xuyên, định kỳ', String(part.effective.regular)],
  ['Đã hủy', String(part.effective.cancelled)],
  ['Đã tách, gộp, chuyển', String(part.effective.replaced)],
  ['Tỷ lệ hoàn thành trên số đến hạn', share(part.effective.rates.completionOnDue)],
  ['Tỷ lệ hoàn thành trên số đến hạn, theo thời hạn đầu', share(part.initial.rates.completionOnDue)],
  ['Tỷ lệ hoàn thành trên tổng số giao', share(part.effective.rates.completionOnAll)],
  ['Tỷ lệ đúng hạn', share(part.effective.rates.onTime)],
  ['Tỷ lệ quá hạn trên tổng số giao', share(part.effective.rates.overdueOnAll)],
  ['Tỷ lệ cập nhật đúng kỳ', share(part.checkIn)],
  ['Số lần gia hạn có hiệu lực', String(part.extensions.counted)],
  [
    'Lần chậm: thời hạn, kỳ cập nhật, mốc chỉ tiêu',
    `${part.lateEvents.tasks}, ${part.lateEvents.checkIns}, ${part.lateEvents.milestones}`,
  ],
  ['Số ngày chậm, cộng lại', String(part.effective.lateness.days)],
  ['Chỉ tiêu đạt hoặc vượt', `${part.targets.met + part.targets.exceeded}/${part.targets.total}`],
]

/** Both counts side by side, for people. */
export function recountTable(
  title: string,
  statistics: WardStatistics,
  recount: WardStatistics,
  journalRows: number,
): string {
  const told = rows(recount)
  const lines = rows(statistics).map(([name, value], at) => [name, value, told[at]?.[1] ?? ''] as const)
  const head = ['', 'Đang lưu', 'Nhật ký'] as const
  const width = (column: 0 | 1) => Math.max(...[head, ...lines].map(line => line[column].length))
  const [first, second] = [width(0), width(1)]
  return [
    `${title}, tính đến ${formatDay(statistics.day)}, ${formatNumber(journalRows, 0)} dòng nhật ký`,
    ...[head, ...lines].map(([name, value, other]) =>
      `${name.padEnd(first)}  ${value.padEnd(second)}  ${other}`.trimEnd(),
    ),
  ].join('\n')
}

export const nothingDiffers = 'Không có chỗ nào khác nhau.'
export const thisDiffers = (count: number): string => `Có ${formatNumber(count, 0)} chỗ khác nhau:`
