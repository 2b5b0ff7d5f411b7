import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { Figure, RowVerdict, TakeInState } from '../domain/take-in.ts'
import { shownFigure } from './target.ts'
import { fractionWords, TARGET_PAGE } from './target-page.ts'

/** Words of figures that come from a workbook. */
export const TAKE_IN = {
  title: 'Số liệu từ Excel',
  sub: 'Tải biểu mẫu, điền số, tải lên. Hệ thống so từng dòng với số đang có; anh/chị xem rồi nhận một lần.',
  template: 'Tải biểu mẫu',
  templateNote: (count: number): string =>
    count === 0
      ? 'Anh/chị không phụ trách số liệu chỉ tiêu nào của kế hoạch này.'
      : `Biểu mẫu có ${formatNumber(count)} chỉ tiêu anh/chị được nhập, kèm số đã xác nhận gần nhất.`,
  templateFile: 'bieu-mau-so-lieu.xlsx',
  file: 'Tệp Excel đã điền',
  fileHint:
    'Tệp .xlsx, tối đa 10 MB và 1.000 dòng. Dòng để trống số thì bỏ qua. Tệp được giữ nguyên để đối chiếu.',
  on: 'Số liệu đến ngày',
  onHint: 'Dùng cho dòng không ghi ngày riêng. Ví dụ 30/6/2026.',
  noSecret: 'Tôi xác nhận tệp không chứa bí mật nhà nước',
  send: 'Tải lên và so sánh',
  sent: 'Đã đọc tệp. Xem bảng so sánh rồi nhận.',
  known: {
    read: 'Tệp này đã tải lên trước đây, đang chờ nhận. Không tạo thêm lần nữa.',
    taken: 'Tệp này đã được nhận trước đây. Không nhận lại lần nữa.',
  },
  earlier: 'Các tệp đã tải lên',
  columns: ['Tệp', 'Tải lên', 'Người tải', 'Tình trạng'],
  none: {
    title: 'Chưa có tệp nào',
    what: 'Mỗi tệp tải lên được giữ nguyên, kèm kết quả từng dòng; nhận nhầm thì hoàn tác được cả tệp.',
    how: 'Tải biểu mẫu, điền số rồi tải lên ở trên.',
  },
  open: 'Tải tệp gốc',
  states: {
    read: 'Chờ nhận',
    taken: 'Đã nhận',
    undone: 'Đã hoàn tác',
    dropped: 'Đã bỏ',
  },
  waitsForOthers: 'Người tải tệp hoặc cơ quan thường trực xem so sánh và nhận. Chưa số nào được ghi.',
  diff: 'So với số đang có',
  outcome: 'Kết quả từng dòng',
  diffColumns: ['Chỉ tiêu', 'Đến ngày', 'Số đang có', 'Số trong tệp', 'Kết quả'],
  verdicts: {
    new: 'Mới',
    changed: 'Thay đổi',
    unchanged: 'Giữ nguyên',
    refused: 'Không nhận',
  },
  cell: (sheet: string, row: number): string => `${sheet}, dòng ${row}`,
  emptyRows: (count: number): string => `${formatNumber(count)} dòng có mã nhưng để trống số, không tính.`,
  meant: (count: number): string =>
    `Tôi đã xem ${formatNumber(count)} dòng có số khác thường và xác nhận số trong tệp là đúng`,
  take: (count: number): string => `Nhận ${formatNumber(count)} dòng mới và thay đổi`,
  takeNote:
    'Số mới và số đính chính vào hàng chờ; người thứ hai xác nhận rồi mới được tính. Dòng giữ nguyên và dòng không nhận thì bỏ qua.',
  nothing: 'Không có dòng nào mới hoặc thay đổi để nhận.',
  drop: 'Bỏ tệp này',
  taken: (added: number, changed: number): string =>
    `Đã nhận ${formatNumber(added)} số mới, ${formatNumber(changed)} số thay đổi`,
  dropped: 'Đã bỏ tệp. Không số nào được ghi.',
  confirm: (count: number): string => `Xác nhận ${formatNumber(count)} số liệu đang chờ`,
  confirmNote: 'Chỉ xác nhận số anh/chị không tự nhập. Số nào chưa đúng thì mở riêng để trả lại trước.',
  confirmed: (confirmed: number, left: number): string =>
    left === 0
      ? `Đã xác nhận ${formatNumber(confirmed)} số liệu`
      : `Đã xác nhận ${formatNumber(confirmed)} số liệu, còn ${formatNumber(left)} chờ người khác`,
  figures: (waiting: number, confirmed: number, returned: number): string =>
    [
      waiting > 0 ? `${formatNumber(waiting)} số chờ xác nhận` : '',
      confirmed > 0 ? `${formatNumber(confirmed)} đã xác nhận` : '',
      returned > 0 ? `${formatNumber(returned)} bị trả lại` : '',
    ]
      .filter(Boolean)
      .join(', '),
  undo: 'Hoàn tác cả tệp',
  undoNote: 'Mọi số của tệp thôi được tính nhưng vẫn còn để xem; số bị tệp này thay được dùng lại.',
  undoReason: 'Lý do hoàn tác',
  undone: (count: number): string => `Đã hoàn tác ${formatNumber(count)} số liệu`,
  uploaded: (who: string, when: string): string => `${who} tải lên ${when}`,
  decided: (who: string, when: string): string => `${who} nhận ${when}`,
  droppedBy: (who: string, when: string): string => `${who} bỏ ${when}`,
  undoneBy: (who: string, when: string, reason: string): string => `${who} hoàn tác ${when}: ${reason}`,
  from: 'Nhập từ tệp Excel',
  seeFile: 'Xem tệp và kết quả từng dòng',
} as const satisfies {
  readonly states: Record<TakeInState, string>
  readonly verdicts: Record<RowVerdict, string>
  readonly [key: string]: unknown
}

/** Heads of the workbook to fill in. The rules find the columns by the first words of these. */
export const TEMPLATE = {
  sheet: 'Số liệu',
  heads: [
    'Mã chỉ tiêu',
    'Tên chỉ tiêu',
    'Thành phần',
    'Đơn vị tính',
    'Mốc tới',
    'Lần gần nhất',
    'Số liệu đến ngày',
    'Tử số',
    'Mẫu số',
    'Kết quả',
    'Đã đạt (đạt, chưa đạt)',
    'Ghi chú',
  ],
  guideSheet: 'Cách điền',
  guideHeads: ['Cách điền'],
  guide: [
    'Mỗi dòng là một chỉ tiêu, hoặc một thành phần của chỉ tiêu, đến một ngày. Thêm dòng cùng mã để nhập nhiều kỳ.',
    'Chỉ tiêu tính bằng tử số chia mẫu số: điền cột Tử số và cột Mẫu số, để trống cột Kết quả; hệ thống tự tính.',
    'Chỉ tiêu đếm: điền cột Kết quả. Chỉ tiêu không đo bằng số: điền “đạt” hoặc “chưa đạt” ở cột Đã đạt.',
    'Ngày ghi theo mẫu 30/6/2026. Để trống thì lấy ngày chung chọn khi tải tệp lên.',
    'Số khác hẳn kỳ trước, hoặc khác số đã xác nhận của cùng ngày: ghi lý do ở cột Ghi chú.',
    'Dòng không điền số thì bỏ qua. Không đổi tên tiêu đề các cột.',
  ],
} as const

/** "78,2%" with "1.246 ÷ 1.593" below it; "–" where nothing stands. */
export const figureWords = (
  figure: Figure | null,
  unit: string,
): { readonly figure: string; readonly fraction: string } => {
  if (figure === null) return { figure: '–', fraction: '' }
  if (figure.value !== null)
    return {
      figure: shownFigure(figure.value, unit),
      fraction: fractionWords(figure.numerator, figure.denominator),
    }
  if (figure.reached !== null)
    return { figure: figure.reached ? TARGET_PAGE.reachedYes : TARGET_PAGE.reachedNo, fraction: '' }
  return { figure: '–', fraction: '' }
}

/** "78,2% (31/5/2026)". */
export const lastFigureWords = (value: number, on: Day, unit: string): string =>
  `${shownFigure(value, unit)} (${formatDay(on)})`
