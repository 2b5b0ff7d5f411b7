import type { BudgetFinding, BudgetSource, BudgetStep } from '../domain/budget.ts'
import { formatCountProse, formatExact, formatNumber } from '../domain/format-vi.ts'

/** Amounts are in million đồng, to a thousand. */
export const amountWords = (amount: number): string => formatNumber(Math.round(amount * 1000) / 1000)
const MILLION = 'triệu đồng'

export const STEP_WORDS = {
  'du-toan': 'Dự toán',
  'phan-bo': 'Phân bổ',
  chi: 'Đã chi',
  'quyet-toan': 'Quyết toán',
} as const satisfies Record<BudgetStep, string>

export const SOURCE_WORDS = {
  'nha-nuoc': 'Ngân sách nhà nước',
  'xa-hoi': 'Xã hội hóa',
  'cong-tu': 'Hợp tác công tư',
} as const satisfies Record<BudgetSource, string>

const FINDING_WORDS = {
  'over-allocated': 'Phân bổ vượt dự toán',
  overspent: 'Chi vượt phân bổ',
  'settled-apart': 'Quyết toán khác số đã chi',
  unspent: 'Hết năm chưa chi hết',
  'paid-twice': 'Có thể cấp hai lần',
  unused: 'Đã mua, chưa thấy dùng',
} as const satisfies Record<BudgetFinding['code'], string>

export const findingTitle = (finding: BudgetFinding): string => FINDING_WORDS[finding.code]

/** What was found, and what to do about it. */
export const findingSentence = (finding: BudgetFinding): string => {
  const { line, other } = finding
  const amount = `${amountWords(Math.abs(finding.amount))} ${MILLION}`
  const item = `“${line.item}” (${line.task}, ${SOURCE_WORDS[line.source].toLocaleLowerCase('vi')})`
  switch (finding.code) {
    case 'over-allocated':
      return `${item} phân bổ nhiều hơn dự toán ${amount}. Lập dự toán bổ sung hoặc giảm phân bổ.`
    case 'overspent':
      return `${item} chi nhiều hơn phân bổ ${amount}. Đối chiếu chứng từ, hoặc trình phân bổ bổ sung.`
    case 'settled-apart':
      return `${item} quyết toán ${finding.amount > 0 ? 'nhiều' : 'ít'} hơn số đã chi ${amount}. Đối chiếu rồi đính chính dòng sai.`
    case 'unspent':
      return `${item} còn ${amount} chưa chi khi hết năm. Nêu lý do và hủy hoặc chuyển nguồn theo quy định.`
    case 'paid-twice':
      return `${item} giống “${other?.item ?? ''}” (${other?.task ?? ''}, ${other === null ? '' : SOURCE_WORDS[other.source].toLocaleLowerCase('vi')}). Xem có phải cùng một việc được cấp hai lần.`
    case 'unused':
      return `${item} đã chi ${amount} nhưng sổ sử dụng sản phẩm không có dòng nào trong nửa năm qua, hoặc ghi là không dùng. Ghi việc sử dụng, hoặc nêu lý do.`
  }
}

export const BUDGET = {
  title: 'Kinh phí',
  heading: (year: number): string => `Kinh phí thực hiện năm ${year}`,
  sub: 'Lấy từ các dòng đã xác nhận của sổ kinh phí; đơn vị tính: triệu đồng.',
  none: {
    title: 'Chưa mở sổ kinh phí',
    what: 'Trang này cộng các dòng của sổ kinh phí, sổ cơ sở tính kinh phí và sổ sử dụng sản phẩm.',
    how: 'Người phụ trách cài ba sổ đó từ thư viện sổ theo dõi.',
  },
  library: 'Mở thư viện sổ',
  empty: {
    title: 'Năm này chưa có khoản nào được xác nhận',
    what: 'Khoản có ở đây khi một dòng của sổ kinh phí được người thứ hai xác nhận.',
  },
  years: 'Các năm',
  year: (year: number): string => `Năm ${year}`,
  enter: 'Ghi khoản mới',
  book: 'Mở sổ kinh phí',
  word: 'Tải tệp Word',
  openWord: 'Word bản công khai',
  ofTask: 'Kinh phí của nhiệm vụ',
  millions: 'Các dòng đã xác nhận của sổ kinh phí, triệu đồng',
  toYear: (year: number): string => `Kinh phí năm ${year}, theo hạng mục`,
  total: 'Tổng cộng',
  left: 'Còn chưa chi',
  source: 'Nguồn',
  item: 'Nhiệm vụ, hạng mục',
  open: 'Công khai',
  isOpen: 'Có',
  isInner: 'Nội bộ',
  bySource: 'Theo nguồn',
  byTask: 'Theo nhiệm vụ',
  shares: 'Tỷ lệ so với cơ sở đã công bố',
  share: 'Tỷ lệ',
  above: 'Số chi',
  below: 'Cơ sở',
  value: 'Đạt',
  noBase: 'Chưa có cơ sở',
  percent: (value: number): string => `${formatExact(Math.round(value * 100) / 100)}%`,
  rules: 'Chỉ tiêu kinh phí của các kế hoạch',
  noRules: 'Chưa có chỉ tiêu nào lấy số từ sổ kinh phí.',
  findings: 'Cần xem lại',
  noFindings: 'Không có khoản nào chi vượt, cấp hai lần hay mua mà chưa dùng.',
  before: 'Cần giải thích trước khi duyệt',
  beforeHint: 'Ghi lý do duyệt vào ô dưới đây, hoặc trả lại khoản này.',
  research: 'trong đó chi nghiên cứu phát triển',
  row: (day: string, step: string, amount: string): string =>
    `${day}: ${step.toLocaleLowerCase('vi')} ${amount}`,
  rows: (count: number): string => `${formatNumber(count)} dòng sổ`,
  fileName: (year: number, open: boolean): string => `kinh-phi-${year}${open ? '-cong-khai' : ''}.docx`,
} as const

/** Columns of the document's table, with their shares of the width. */
export const BUDGET_COLUMNS = [
  { title: 'TT', share: 5, align: 'center' },
  { title: 'Nhiệm vụ, hạng mục', share: 39, align: 'left' },
  { title: 'Dự toán', share: 11, align: 'right' },
  { title: 'Phân bổ', share: 11, align: 'right' },
  { title: 'Đã chi', share: 11, align: 'right' },
  { title: 'Quyết toán', share: 11, align: 'right' },
  { title: 'Còn chưa chi', share: 12, align: 'right' },
] as const

/** Words of the document, of the State line. */
export const BUDGET_DOCUMENT = {
  type: 'Báo cáo',
  symbol: 'BC-UBND',
  abstract: (year: number, open: boolean): string =>
    open
      ? `Công khai kinh phí thực hiện các kế hoạch về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số năm ${year}`
      : `Kinh phí thực hiện các kế hoạch về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số năm ${year}`,
  opening: (issuer: string, year: number, asOf: string): string =>
    `${issuer} báo cáo kinh phí thực hiện các kế hoạch về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số năm ${year}, số liệu đến ngày ${asOf} như sau:`,
  sums: 'I. TÌNH HÌNH CHUNG',
  totalSentence: (sums: Readonly<Record<BudgetStep, number>>): string =>
    `Tổng dự toán ${amountWords(sums['du-toan'])} ${MILLION}; đã phân bổ ${amountWords(sums['phan-bo'])} ${MILLION}; đã chi ${amountWords(sums.chi)} ${MILLION}; đã quyết toán ${amountWords(sums['quyet-toan'])} ${MILLION}.`,
  sourceSentence: (source: BudgetSource, sums: Readonly<Record<BudgetStep, number>>): string =>
    `- ${SOURCE_WORDS[source]}: dự toán ${amountWords(sums['du-toan'])}, phân bổ ${amountWords(sums['phan-bo'])}, chi ${amountWords(sums.chi)} ${MILLION}.`,
  shares: 'II. TỶ LỆ SO VỚI CƠ SỞ ĐÃ CÔNG BỐ',
  shareSentence: (share: {
    readonly name: string
    readonly numerator: number | null
    readonly denominator: number | null
    readonly value: number | null
  }): string =>
    share.value === null
      ? `- ${share.name}: chưa công bố cơ sở tính.`
      : `- ${share.name}: ${amountWords(share.numerator ?? 0)}/${amountWords(share.denominator ?? 0)} ${MILLION}, bằng ${BUDGET.percent(share.value)}.`,
  findings: 'III. NHỮNG KHOẢN CẦN XEM LẠI',
  findingsCount: (count: number): string =>
    `Qua đối chiếu sổ kinh phí có ${formatCountProse(count)} điểm cần xem lại:`,
  findingsNone:
    'Qua đối chiếu sổ kinh phí, không có khoản nào chi vượt, cấp hai lần hoặc mua mà chưa sử dụng.',
  annex: (year: number): string => `Kinh phí theo nhiệm vụ và nguồn năm ${year} (triệu đồng)`,
  annexed: 'Chi tiết theo nhiệm vụ và nguồn nêu tại Phụ lục kèm theo.',
  power: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  recipients: ['Thường trực HĐND', 'Chủ tịch, các Phó Chủ tịch UBND'],
} as const
