import type { Clarity } from '../domain/clarity.ts'
import { formatNumber } from '../domain/format-vi.ts'
import { FINDING_WORDS } from './drafting.ts'
import { CLARITY_WORDS } from './ui.ts'

/** Who the remarks in a Word file are from. */
export const REMARK_AUTHOR = 'SáuRõ'

type GapWords = {
  readonly clarity: Clarity
  readonly sentence: string
  readonly fix: string
  readonly rewrite: string | null
}

/** A remark in the Word file for one finding. */
export const remarkOfFinding = (group: keyof typeof FINDING_WORDS, sentence: string): string =>
  `${FINDING_WORDS[group]}: ${sentence}`

export const gapWords = (gap: GapWords): string =>
  `${CLARITY_WORDS[gap.clarity]}: ${gap.sentence} ${gap.fix}${gap.rewrite === null ? '' : ` Có thể viết: “${gap.rewrite}”.`}`

/** A remark for all that is not clear in one task, a line each. */
export const remarkOfTask = (total: number, gaps: readonly GapWords[]): string =>
  [`Mức độ “6 rõ”: ${formatNumber(total, 1)}/6`, ...gaps.map(gapWords)].join('\n')

export const CHECK = {
  title: (plan: string): string => `Kiểm tra trước khi ký: ${plan}`,
  crumb: 'Kiểm tra trước khi ký',
  toCheck: 'Kiểm tra trước khi ký',
  sub: (findings: number, gaps: number, tasks: number): string =>
    `${findings === 0 ? 'Không thấy lỗi soạn thảo' : `${findings} chỗ cần xem lại`} · ${gaps} chỗ chưa rõ trong ${tasks} nhiệm vụ`,
  toReview: 'Rà soát',
  word: 'Tải bản Word có góp ý',
  wordNote: 'Bản Word giữ nguyên bố cục của tệp đã tải lên; mỗi góp ý đứng cạnh câu cần sửa.',
  wordCopyNote: 'Tệp gốc không phải .docx nên bản Word được trình bày lại; mỗi góp ý đứng cạnh câu cần sửa.',
  bank: 'Ngân hàng cách viết',
  share: 'Gửi cho người soạn',
  shareNote:
    'Người có địa chỉ này xem được trang kiểm tra mà không cần tài khoản, không sửa được gì. Thu hồi lúc nào cũng được.',
  shareAct: 'Tạo địa chỉ xem',
  shareAgain: 'Tạo địa chỉ mới, bỏ địa chỉ cũ',
  close: 'Thu hồi địa chỉ',
  address: 'Địa chỉ xem',
  until: (day: string): string => `Dùng được đến hết ngày ${day}.`,
  shared: 'Đã tạo địa chỉ xem. Sao chép và gửi cho người soạn.',
  closed: 'Đã thu hồi địa chỉ xem.',
  none: {
    title: 'Không thấy lỗi soạn thảo',
    what: 'Văn bản được dẫn, đánh số, tên cơ quan, ngày và thời hạn không có chỗ nào cần xem lại.',
  },
  noFile: {
    title: 'Kế hoạch này không có văn bản gốc',
    what: 'Chỉ kiểm tra được dự thảo đã tải lên. Mức độ 6 rõ của từng nhiệm vụ xem ở trang cụ thể hóa.',
  },
  clarity: 'Sáu rõ của từng nhiệm vụ',
  clear: (n: number): string => `${n} nhiệm vụ đã rõ cả sáu`,
  progress: (clear: number, all: number): string => `${clear}/${all} nhiệm vụ rõ cả sáu`,
  gapWord: 'chỗ chưa rõ',
  page: (page: number | null): string =>
    page === null ? 'Xem trong văn bản' : `Xem trong văn bản, trang ${page}`,
  onPage: (page: number): string => `trang ${page}`,
  score: (total: number): string => `${formatNumber(total, 1)}/6`,
  readOnly: (locality: string, until: string): string =>
    `${locality} gửi để xem trước khi ký. Trang chỉ để đọc, dùng được đến hết ngày ${until}.`,
  gone: {
    title: 'Không còn xem được',
    why: 'Địa chỉ này sai, đã được thu hồi, hết hạn, hoặc kế hoạch đã đưa vào thực hiện.',
    now: 'Hỏi người đã gửi để lấy địa chỉ mới.',
  },
} as const

export const BANK = {
  title: 'Ngân hàng cách viết',
  sub: 'Cách viết chung chung thường gặp và câu cụ thể có thể viết thay. Dùng khi kiểm tra dự thảo và khi rà soát.',
  readOnly: 'Quản trị hệ thống và cơ quan thường trực sửa được ngân hàng này.',
  byDefault: 'Đang dùng các dòng có sẵn của chương trình.',
  said: 'Cách viết chung chung',
  saidHint:
    'Các từ thay nhau đặt trong ngoặc tròn, cách nhau bằng dấu gạch chéo; từ có thể vắng đặt trong ngoặc vuông. Ví dụ: (đẩy mạnh/tăng cường) [công tác] tuyên truyền',
  atStart: 'Chỉ tính khi đứng đầu câu',
  rewrite: 'Có thể viết',
  rewriteHint: 'Dấu … để người soạn điền; {việc} là phần còn lại của câu.',
  row: (at: number): string => `Dòng ${at + 1}`,
  add: 'Thêm dòng',
  save: 'Lưu',
  remove: 'Bỏ dòng này',
  up: 'Chuyển lên',
  reset: 'Dùng lại các dòng có sẵn',
  saved: 'Đã lưu ngân hàng cách viết.',
  order: 'Dòng đứng trên được xét trước.',
} as const
