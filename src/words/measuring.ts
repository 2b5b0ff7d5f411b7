import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { ProposalConfidence } from '../domain/measure-proposal.ts'

/** The page on which all targets of a plan get what measures them. */
export const MEASURING = {
  title: 'Cách đo các chỉ tiêu',
  heading: (bound: number, all: number): string =>
    `${formatNumber(bound)}/${formatNumber(all)} chỉ tiêu lấy số từ sổ theo dõi`,
  sub: 'Hệ thống đề xuất chỉ tiêu mẫu của sổ cho từng chỉ tiêu của kế hoạch. Anh/chị xem, chọn rồi bấm một lần.',
  toChoose: 'Chưa lấy số từ sổ',
  there: 'Đã lấy số từ sổ hoặc không đo bằng số',
  columns: ['Chỉ tiêu', 'Số liệu hiện nay', 'Đề xuất', 'Cách khác'],
  thereColumns: ['Chỉ tiêu', 'Số liệu hiện nay', 'Cách tính'],
  byRegisters: (titles: readonly string[]): string => titles.join('; '),
  since: (from: string, until: string | null): string =>
    until === null ? `từ ngày ${formatDay(from)}` : `đến hết ngày ${formatDay(until)}`,
  byHand: (last: string): string => `Nhập tay, số cuối ngày ${formatDay(last)}`,
  byNothing: 'Chưa có số liệu',
  notCounted: 'Đo bằng chữ hoặc thứ hạng: nhập kết quả như trước',
  plainValue: 'Giá trị lấy từ dòng sổ',
  sentence: 'Câu trong kế hoạch',
  change: 'Đổi cách đo',
  confidence: {
    sure: 'Khớp',
    check: 'Cần xem lại',
    none: 'Chưa có sổ phù hợp',
  } as const satisfies Record<ProposalConfidence, string>,
  formula: (numerator: string, denominator: string | null): string =>
    denominator === null ? numerator : `${numerator} ÷ ${denominator}`,
  register: (title: string, fresh: boolean): string => (fresh ? `${title} (sẽ cài từ thư viện)` : title),
  freshNeedsKeeper: 'Sổ này chưa cài; quản trị hoặc cơ quan thường trực cài trong Thư viện sổ.',
  declare: 'Lập sổ và khai báo chỉ số mới',
  other: (code: string): string => `Cách khác cho ${code}`,
  asProposed: 'Theo đề xuất',
  choose: 'Chưa chọn',
  option: (name: string, register: string, fresh: boolean): string =>
    fresh ? `${name} (${register}, chưa cài)` : `${name} (${register})`,
  from: 'Lấy số từ sổ kể từ ngày',
  fromHint: 'Chỉ tiêu đã có số nhập tay thì lấy số từ sổ kể từ ngày sau số cuối; số cũ giữ nguyên.',
  rhythm: 'Mỗi kỳ một số',
  preview: 'Xem trước',
  save: 'Chuyển các chỉ tiêu đã chọn',
  none: {
    title: 'Kế hoạch không có chỉ tiêu đang thực hiện',
    what: 'Chỉ tiêu được chấp nhận khi thông qua kế hoạch mới có ở đây.',
  },
  allThere: 'Mọi chỉ tiêu đo được bằng số đều đã lấy số từ sổ.',
  previewTitle: 'Trước và sau khi chuyển',
  previewColumns: ['Chỉ tiêu', 'Chỉ tiêu mẫu', 'Số đang có', 'Số tính từ sổ', 'Số dòng', 'Từ ngày'],
  installs: (titles: readonly string[]): string =>
    `Cài thêm ${formatNumber(titles.length)} sổ: ${titles.join('; ')}.`,
  noRows: 'Sổ chưa có dòng nào',
  saved: (bound: number, figures: number, installed: number): string =>
    [
      `${formatNumber(bound)} chỉ tiêu lấy số từ sổ theo dõi; đã tính ${formatNumber(figures)} số.`,
      installed === 0 ? '' : `Đã cài ${formatNumber(installed)} sổ; đơn vị ghi sổ được nhắc theo kỳ.`,
    ]
      .filter(part => part !== '')
      .join(' '),
} as const
