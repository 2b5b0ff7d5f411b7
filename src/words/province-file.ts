import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { LeftLine, RowOrigin } from '../domain/province-file.ts'

/** Words of the pages on which a file of the province is brought and explained. */
export const PROVINCE_FILE = {
  short: 'Nhập tệp của tỉnh',
  title: (register: string): string => `Nhập tệp của tỉnh: ${register}`,
  sub: 'Tải lên nguyên tệp tỉnh gửi, không cần chép lại theo biểu mẫu. Anh/chị chỉ cách đọc một lần; tệp sau cùng tiêu đề cột thì hệ thống tự đọc như vậy.',
  file: 'Tệp của tỉnh',
  fileHint: 'Tệp .xlsx hoặc .csv, tối đa 10 MB. Tệp được giữ nguyên kèm mã kiểm tra để đối chiếu.',
  send: 'Tải lên',
  sent: 'Đã đọc tệp.',
  origin: 'Lấy từ tệp',

  readingTitle: 'Cách đọc tệp của tỉnh',
  readingSub:
    'Hệ thống đoán theo tiêu đề cột. Anh/chị xem từng ô, sửa chỗ sai rồi xác nhận. Chưa số nào được ghi vào sổ.',
  known: 'Tệp cùng tiêu đề này đã được xác nhận trước đây; các lựa chọn dưới đây là của lần đó.',
  table: 'Bảng trong tệp',
  head: 'Hàng tiêu đề',
  headOption: (sheet: string, row: number, words: string): string =>
    `${sheet}, dòng ${row}: ${words.length > 70 ? `${words.slice(0, 70)}…` : words}`,
  way: 'Cách đọc bảng',
  ways: {
    rows: 'Mỗi dòng của tệp thành một dòng của sổ',
    turned: 'Mỗi dòng của tệp là một ô của sổ; mỗi cột là một nơi hoặc một kỳ',
  },
  look: 'Đọc lại bảng này',
  sample: 'Mấy dòng đầu của bảng',
  about: 'Nguồn và ngày của số liệu',
  source: 'Nguồn số liệu',
  sourceHint: 'Hệ thống hoặc văn bản, kèm số và ngày nếu có. Ví dụ: Báo cáo số 145/BC-SKHCN ngày 05/11/2026.',
  captured: 'Ngày chốt số liệu',
  capturedFound: 'Lấy theo chữ ghi trong tệp. Kiểm tra lại.',
  capturedAsk: 'Tệp không ghi ngày chốt. Ghi theo văn bản gửi kèm, ví dụ 31/10/2026.',
  on: 'Ngày của dòng trong sổ',
  onHint: 'Ngày cuối của kỳ số liệu; sổ xếp dòng vào kỳ theo ngày này.',
  period: 'Kỳ của số liệu',
  unit: 'Đơn vị ghi sổ',
  which: 'Dòng nào của tệp',
  name: 'Cột ghi tên địa phương, đơn vị hoặc nội dung',
  noColumn: 'Không có cột này',
  only: 'Lấy dòng',
  all: 'Mọi dòng, trừ dòng tổng',
  unitColumn: 'Cột ghi đơn vị của từng dòng',
  onColumn: 'Cột ghi ngày của từng dòng',
  same: 'Như trên, chung cho cả tệp',
  fields: 'Mỗi ô của sổ lấy từ đâu',
  none: 'Không lấy',
  column: (title: string): string => `Cột “${title}”`,
  line: (title: string): string => `Dòng “${title}”`,
  untitled: '(không có tiêu đề)',
  headsOfColumns: 'Tiêu đề các cột của tệp',
  inFile: (text: string): string => `Trong tệp: ${text}`,
  isCaptured: 'Ngày chốt số liệu ở trên',
  isSource: 'Nguồn số liệu ở trên',
  isPeriod: 'Kỳ của số liệu ở trên',
  isFixed: (label: string): string => `Ghi chung: ${label}`,
  words: (field: string): string => `Chữ trong tệp ứng với mục nào của ô “${field}”`,
  notWanted: 'Bỏ qua dòng này',
  confirm: 'Xác nhận và so sánh',
  confirmed: 'Đã lưu cách đọc. Xem bảng so sánh rồi nhận.',
  change: 'Sửa cách đọc',
  facts: 'Số liệu của tệp',
  digest: 'Mã kiểm tra SHA-256',
  left: 'Dòng của tệp không lấy vào sổ',
  leftColumns: ['Dòng', 'Nội dung', 'Vì sao'],
  nothing: 'Không dòng nào của tệp nói về địa phương, đơn vị đã chọn. Sửa cách đọc, hoặc bỏ tệp này.',
} as const

export const LEFT_WORDS = {
  another: 'Của nơi khác',
  total: 'Dòng tổng',
  'unknown-choice': 'Chưa có trong cách đọc; sửa cách đọc nếu cần lấy',
  'not-wanted': 'Đã chọn bỏ qua',
} as const satisfies Record<LeftLine['why'], string>

const capturedWords = (day: Day): string => `số liệu chốt ngày ${formatDay(day)}`

/** "tthc-t10.xlsx; Hệ thống thông tin…; số liệu chốt ngày 31/10/2026". */
export const originWords = (origin: RowOrigin): string =>
  [origin.name, origin.source ?? '', origin.captured === null ? '' : capturedWords(origin.captured)]
    .filter(part => part !== '')
    .join('; ')

/** What stands behind the name of the file where the fields of the row are shown too. */
export const besideFields = (origin: RowOrigin): string =>
  [
    origin.source === null || origin.held.includes('source') ? '' : origin.source,
    origin.captured === null || origin.held.includes('captured') ? '' : capturedWords(origin.captured),
  ]
    .filter(part => part !== '')
    .map(part => `; ${part}`)
    .join('')

/** "41 dòng của nơi khác, 2 dòng tổng". */
export const leftSummary = (left: readonly LeftLine[]): string =>
  Object.entries(LEFT_WORDS)
    .map(([why, words]) => [left.filter(one => one.why === why).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatNumber(count)}: ${words.toLocaleLowerCase('vi')}`)
    .join('; ')
