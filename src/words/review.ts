import type { Clarity } from '../domain/clarity.ts'
import type { Nature } from '../domain/nature.ts'
import type { ReviewPile, Unsure } from '../domain/review.ts'
import type { StepAct } from '../domain/review-step.ts'
import { doubtPoint } from './reading.ts'
import { RHYTHM_WORDS } from './rhythm.ts'

/** Words of the review of what was read from a plan, and of the grid. Officers confirm; only a leader approves. */
export const REVIEW = {
  title: (plan: string): string => `Rà soát kết quả đọc: ${plan}`,
  source: 'Văn bản gốc',
  pageOf: (page: number, pages: number): string =>
    `Ảnh trang ${page}/${pages}; khung đậm là chỗ của mục đang xem. Đối chiếu từng con số.`,
  pageBefore: 'Trang trước',
  pageAfter: 'Trang sau',
  pagePicture: (page: number): string => `Ảnh trang ${page} của văn bản gốc`,
  noSource: 'Kế hoạch lập trên hệ thống, không có văn bản gốc.',
  earlier: 'Phần trước của văn bản',
  later: 'Phần sau của văn bản',
  task: 'nhiệm vụ',
  target: 'chỉ tiêu',
  duty: 'phân công, báo cáo',
  gapWord: 'chỗ chưa rõ',
  views: 'Nhóm mục',
  items: 'Các mục đọc được',
  progress: (seen: number, all: number): string => `${seen}/${all} mục đã xác nhận`,
  confirm: 'Xác nhận',
  edit: 'Sửa',
  split: 'Tách',
  merge: 'Gộp',
  notTask: 'Không phải nhiệm vụ',
  notTarget: 'Không phải chỉ tiêu',
  restore: 'Khôi phục',
  takeAll: 'Nhận mọi đề xuất',
  add: 'Thêm mục',
  addTask: 'Thêm nhiệm vụ',
  addTarget: 'Thêm chỉ tiêu',
  previous: 'Mục trước',
  next: 'Mục sau',
  more: 'Các mục tiếp theo',
  seeSource: (page: number | null): string =>
    page === null ? 'Xem trong văn bản' : `Xem trong văn bản, trang ${page}`,
  nothingAlone: 'Không mục nào tự được xác nhận.',
  pick: 'Đánh dấu',
  pickAll: 'Đánh dấu các mục đang hiện',
  pickNone: 'Bỏ đánh dấu',
  withPicked: 'Với các mục đã đánh dấu',
  toGrid: 'Cụ thể hóa',
  toAdopt: 'Đưa vào thực hiện',
  names: (count: number): string => `${count} tên đơn vị chưa khớp`,
  inferred: 'suy ra',
  unsureTitle: (points: number): string => `Chưa chắc ${points} điểm`,
  taskAt: (section: string | null): string => (section === null ? 'Nhiệm vụ' : `Nhiệm vụ, mục ${section}`),
  targetAt: (section: string | null): string => (section === null ? 'Chỉ tiêu' : `Chỉ tiêu, mục ${section}`),
  place: (place: { readonly page: number | null; readonly paragraph: number } | null): string => {
    if (place === null) return 'người rà soát thêm'
    const paragraph = `đoạn ${place.paragraph + 1}`
    return place.page === null ? paragraph : `trang ${place.page}, ${paragraph}`
  },
  draft: 'Bản đang rà soát',
  confirmed: (code: string): string => `Đã xác nhận ${code}.`,
  confirmedMany: (count: number): string => `Đã xác nhận ${count} mục.`,
  dropped: (code: string): string => `Đã bỏ ${code}.`,
  droppedMany: (count: number): string => `Đã bỏ ${count} mục.`,
  restored: (code: string): string => `Đã đưa ${code} về chờ rà soát.`,
  merged: (code: string): string => `Đã gộp vào ${code}. Xem lại câu chữ rồi xác nhận.`,
  took: (code: string): string => `Đã nhận đề xuất cho ${code}; các giá trị này ghi tên anh/chị.`,
  undone: (step: string, codes: readonly string[]): string => `Đã hoàn tác: ${step} ${listOfCodes(codes)}.`,
  undo: (step: string, codes: readonly string[]): string => `Hoàn tác: ${step} ${listOfCodes(codes)}`,
  unsureLeft: (unsure: number, all: number): string =>
    unsure === 0 ? 'Không còn mục nào chưa chắc' : `Còn ${unsure} mục chưa chắc trong ${all} mục`,
  confirmSure: (count: number): string => `Xác nhận ${count} mục chắc chắn`,
  tools: 'Xác nhận nhiều mục, hoàn tác',
  boxes: 'Các mục trên trang',
  box: (code: string): string => `Mục ${code}`,
  keys: 'Phím tắt',
  keysClose: 'Đóng',
  keysOff: 'Tắt phím tắt một chữ',
  keysOn: 'Bật phím tắt một chữ',
} as const

export const PILE_WORDS = {
  unsure: 'Chưa chắc',
  gaps: 'Thiếu rõ',
  ready: 'Đủ rõ',
  accepted: 'Đã xác nhận',
  dropped: 'Đã bỏ',
} as const satisfies Record<ReviewPile, string>

const listOfCodes = (codes: readonly string[]): string =>
  codes.length > 4 ? `${codes.slice(0, 3).join(', ')} và ${codes.length - 3} mục khác` : codes.join(', ')

/** What a step did, as part of a sentence. */
export const STEP_WORDS = {
  accepted: 'xác nhận',
  dropped: 'bỏ',
  unseen: 'khôi phục',
  taken: 'nhận đề xuất cho',
  corrected: 'sửa',
  filled: 'điền cho',
  split: 'tách',
  merged: 'gộp',
  compared: 'nhận thay đổi của',
} as const satisfies Record<StepAct, string>

export const ALL_PILES = 'Tất cả'

/** Said in place of an item when a pile is empty. */
export const PILE_EMPTY = {
  unsure: 'Không còn mục nào chưa chắc.',
  gaps: 'Không còn mục nào thiếu rõ mà chưa xác nhận.',
  ready: 'Không còn mục nào chờ xác nhận ở đây.',
  accepted: 'Chưa có mục nào được xác nhận.',
  dropped: 'Chưa bỏ mục nào.',
} as const satisfies Record<ReviewPile, string>

export const NOTHING_READ = 'Chưa có mục nào. Thêm nhiệm vụ hoặc chỉ tiêu để bắt đầu.'

const quoted = (words: readonly string[]): string => words.map(word => `“${word}”`).join(', ')

/** One point that is unsure, as part of a sentence. */
export const unsurePoint = (unsure: Unsure, year: string | null): string => {
  if (unsure.code === 'doubted') return unsure.words.map(doubtPoint).join('; ')
  const { code, words } = unsure
  switch (code) {
    case 'lead-unknown':
      return `chủ trì ${quoted(words)} chưa khớp đơn vị nào của xã, phường`
    case 'lead-is-group':
      return `chủ trì ghi chung ${quoted(words)}`
    case 'support-unknown':
      return `phối hợp ${quoted(words)} chưa khớp đơn vị nào`
    case 'deadline-unread':
      return `thời hạn ${quoted(words)} không tính được thành ngày`
    case 'deadline-inferred':
      return year === null
        ? `${quoted(words)} không ghi năm`
        : `${quoted(words)} không ghi năm, tạm hiểu là ${year}`
    case 'told-twice':
      return 'mục được nhắc ở hai nơi, đã ghi thành một'
    case 'no-figure':
      return 'không thấy con số của chỉ tiêu'
    case 'no-milestone':
      return 'không ghi đến khi nào phải đạt'
  }
}

/** All points as one sentence. */
export const unsureSentence = (points: readonly Unsure[], year: string | null): string =>
  `${points.map(point => unsurePoint(point, year)).join('; ')}.`

/** What stands in a cell where nothing was said. */
export const CELL_MISSING = {
  who: 'Chưa nêu đơn vị chủ trì',
  what: 'Chưa có nội dung',
  when: 'Chưa nêu thời hạn',
  responsibility: 'Chưa nêu lãnh đạo, phối hợp',
  product: 'Chưa nêu sản phẩm',
  authority: 'Chưa nêu cấp quyết định',
} as const satisfies Record<Clarity, string>

export const CELL = {
  asWritten: (names: readonly string[]): string => quoted(names),
  support: (names: string): string => `Phối hợp: ${names}`,
  noSupport: 'Không có đơn vị phối hợp',
  vague: (words: readonly string[]): string => `Còn chung chung: ${quoted(words)}`,
  clearText: 'Đã nêu việc cụ thể',
  rhythm: (nature: string, rhythm: keyof typeof RHYTHM_WORDS | null): string =>
    rhythm === null ? nature : `${nature}, ${RHYTHM_WORDS[rhythm].toLocaleLowerCase('vi')}`,
  acceptance: (text: string): string => `Đạt khi: ${text}`,
  noDeadline: 'chưa có ngày',
} as const

/** The form of one task and of one target. */
export const ITEM = {
  editTask: (code: string): string => `Sửa nhiệm vụ ${code}`,
  editTarget: (code: string): string => `Sửa chỉ tiêu ${code}`,
  splitTask: (code: string): string => `Tách nhiệm vụ ${code}`,
  back: 'Về trang rà soát',
  text: 'Nội dung',
  textAsRead: 'Câu trong văn bản',
  lead: 'Đơn vị chủ trì',
  leadAsRead: (names: readonly string[]): string => `Văn bản ghi: ${quoted(names)}`,
  support: 'Đơn vị phối hợp',
  supportChosen: (count: number): string => (count === 0 ? 'Chọn đơn vị' : `${count} đơn vị đã chọn`),
  noSupport: 'Không có đơn vị phối hợp',
  owner: 'Cán bộ thực hiện',
  leader: 'Lãnh đạo chỉ đạo',
  nature: 'Tính chất',
  deadline: 'Thời hạn',
  deadlineAsRead: (text: string): string => `Văn bản ghi: “${text}”. Nhập ngày, ví dụ: 30/9/2026`,
  rhythm: 'Nhịp cập nhật',
  product: 'Sản phẩm',
  acceptance: 'Đạt khi nào, ai nghiệm thu',
  authority: 'Cấp phê duyệt, quyết định',
  following: 'Đơn vị theo dõi',
  none: 'Chưa chọn',
  save: 'Lưu',
  saveAndConfirm: 'Lưu và xác nhận',
  saved: (code: string): string => `Đã lưu ${code}.`,
  current: 'Nội dung đang lưu trong hệ thống',
  parts: 'Các phần',
  partsHint: 'Mỗi dòng là một nhiệm vụ. Phân công và chỗ đứng trong văn bản được giữ cho từng phần.',
  splitDone: (count: number): string => `Đã tách thành ${count} nhiệm vụ.`,
  group: 'Thuộc nhóm',
  groupHint: 'Nhóm nhiệm vụ trong kế hoạch, để in ở phụ lục.',
  added: (code: string): string => `Đã thêm ${code}.`,
  name: 'Tên chỉ tiêu',
  op: 'Dấu',
  value: 'Mục tiêu',
  max: 'Đến (nếu là khoảng)',
  unit: 'Đơn vị tính',
  numerator: 'Tử số là gì',
  denominator: 'Mẫu số là gì',
  fractionHint: 'Có tử số và mẫu số thì hệ thống tự tính tỷ lệ.',
  milestones: 'Mốc phải đạt',
  milestonesHint: 'Mỗi dòng một mốc: ngày rồi số, ví dụ: 30/6/2026: 70',
  milestoneWrong: (line: string): string => `Không đọc được mốc “${line}”. Viết ngày, dấu hai chấm, rồi số.`,
} as const

export const OP_WORDS = {
  '>=': 'từ … trở lên',
  '>': 'trên',
  '=': 'đúng bằng',
  '<=': 'không quá',
  '<': 'dưới',
  '~': 'khoảng',
} as const

/** Names of the document that no unit answers to. */
export const NAMES = {
  title: (count: number): string =>
    count === 0 ? 'Mọi tên đơn vị đã khớp' : `${count} tên đơn vị trong văn bản chưa khớp`,
  sub: 'Chọn đơn vị mà văn bản muốn nói, hoặc tạo đơn vị mới. Tên trong văn bản được nhớ làm tên gọi khác.',
  bearers: (codes: readonly string[]): string => {
    const shown = codes.slice(0, 6).join(', ')
    return codes.length > 6 ? `${shown} và ${codes.length - 6} mục khác` : shown
  },
  likely: (name: string): string => `Có thể là ${name}`,
  unit: (name: string): string => `“${name}” là đơn vị nào`,
  choose: 'Chọn đơn vị',
  join: 'Ghép',
  create: 'Tạo đơn vị mới',
  kind: 'Loại đơn vị',
  unitName: 'Tên đơn vị',
  joined: (name: string, count: number): string => `Đã ghép “${name}” cho ${count} mục.`,
  empty: {
    title: 'Không còn tên nào chưa khớp',
    what: 'Mọi đơn vị mà văn bản nêu tên đều có trong danh sách của xã, phường.',
  },
} as const

export const GRID = {
  title: (gaps: number, tasks: number): string =>
    gaps === 0
      ? `Cụ thể hóa: ${tasks} nhiệm vụ đã rõ cả sáu`
      : `Cụ thể hóa: còn ${gaps} chỗ chưa rõ trong ${tasks} nhiệm vụ`,
  sub: 'Giá trị do người điền thêm được ghi tên người điền, không có chỗ đứng trong văn bản.',
  progress: (clear: number, all: number): string => `${clear}/${all} nhiệm vụ rõ cả sáu`,
  pick: 'Đánh dấu',
  item: 'Nhiệm vụ',
  unit: 'Chủ trì',
  officer: 'Cán bộ',
  responsibility: 'Lãnh đạo, phối hợp',
  when: 'Thời hạn',
  product: 'Sản phẩm, nghiệm thu',
  productOnly: 'Sản phẩm',
  authority: 'Thẩm quyền',
  six: '6 rõ',
  leader: 'Lãnh đạo chỉ đạo',
  support: 'Phối hợp',
  noSupport: 'Không có đơn vị phối hợp',
  nature: 'Tính chất',
  deadline: 'Thời hạn',
  rhythm: 'Nhịp cập nhật',
  following: 'Đơn vị theo dõi',
  acceptance: 'Nghiệm thu',
  keep: 'Giữ nguyên',
  fillTitle: 'Điền giá trị cho các mục',
  scope: 'Áp dụng cho',
  marked: 'Mục đã đánh dấu',
  shown: (count: number): string => `Cả ${count} mục đang lọc`,
  unitAndOfficer: 'Chủ trì, cán bộ',
  fill: 'Điền',
  take: 'Nhận đề xuất',
  onlyEmpty: 'Chỉ điền ô còn trống',
  missing: 'chưa có',
  by: (who: string): string => `${who} bổ sung`,
  filter: 'Lọc',
  pages: 'Các trang của bảng',
  all: 'Tất cả',
  gap: (word: string): string => `Chưa rõ ${word.toLocaleLowerCase('vi')}`,
  allClear: 'Đã rõ cả sáu',
  targets: 'Chỉ tiêu',
  group: 'Nhóm nhiệm vụ',
  byUnit: 'Đơn vị chủ trì',
  noUnit: 'Chưa có đơn vị',
  everyGroup: 'Mọi nhóm',
  everyUnit: 'Mọi đơn vị',
  apply: 'Lọc',
  pickShown: 'Đánh dấu cả trang',
  pickNone: 'Bỏ đánh dấu',
  nothing: 'Không có mục nào khớp bộ lọc này.',
  filled: (count: number): string => `Đã điền cho ${count} mục.`,
  took: (fields: number, tasks: number): string => `Đã nhận ${fields} đề xuất cho ${tasks} nhiệm vụ.`,
  tookNothing: 'Không có đề xuất nào cho các ô còn trống.',
  toReview: 'Rà soát',
  toGrid: 'Cụ thể hóa',
  annexes: 'Tải Phụ lục I, II',
  toPlan: 'Trang kế hoạch',
  natureShort: (nature: Nature): string => NATURE_SHORT[nature],
} as const

const NATURE_SHORT = {
  dated: 'có thời hạn',
  regular: 'thường xuyên',
  periodic: 'định kỳ',
  unknown: 'chưa rõ tính chất',
} as const satisfies Record<Nature, string>

/** Keys of the review and what they do, in the order of the foot line. */
export const KEYS: readonly {
  readonly keys: readonly string[]
  /** From the first key to the last. */
  readonly range?: true
  readonly does: string
}[] = [
  { keys: ['J', 'K'], does: 'mục sau, mục trước' },
  { keys: ['N'], does: 'mục chưa chắc tiếp theo' },
  { keys: ['Enter'], does: 'xác nhận' },
  { keys: ['E'], does: 'sửa' },
  { keys: ['D'], does: 'đổi đơn vị' },
  { keys: ['S'], does: 'đổi con số, thời hạn' },
  { keys: ['T'], does: 'tách' },
  { keys: ['X'], does: 'không phải nhiệm vụ' },
  { keys: ['1', '6'], range: true, does: 'đến từng chữ “rõ”' },
  { keys: ['A'], does: 'nhận đề xuất' },
  { keys: ['G'], does: 'đến câu trong văn bản' },
  { keys: ['Z'], does: 'hoàn tác bước vừa làm' },
  { keys: ['?'], does: 'tất cả phím' },
]
