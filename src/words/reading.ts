import type { Doubt } from '../domain/doubt.ts'
import { formatDay } from '../domain/format-vi.ts'

/** Sentences about what was read from a plan: diagnostics of the reader and gaps of the six clarities. */

/** What a diagnostic is about; the values are already words of the document. */
export type ReadingNote =
  | { readonly rule: 'annex-missing'; readonly label: string }
  | { readonly rule: 'issuer-inferred'; readonly value: string; readonly from: 'preamble' | 'attached' }
  | { readonly rule: 'date-inferred'; readonly value: string }
  | { readonly rule: 'number-blank'; readonly symbol: string | null }
  | { readonly rule: 'date-blank' }
  | { readonly rule: 'issuer-missing' }
  | { readonly rule: 'signer-missing' }
  | { readonly rule: 'no-targets' }
  | { readonly rule: 'no-tasks' }
  | { readonly rule: 'deadline-unread'; readonly deadline: string }
  | { readonly rule: 'deadline-conditional'; readonly deadline: string }
  | { readonly rule: 'deadline-day-off'; readonly due: string; readonly next: string }
  | { readonly rule: 'wording-vague'; readonly found: string; readonly rewrite: string }
  | { readonly rule: 'goal-unmeasured'; readonly text: string; readonly rewrite: string | null }
  | { readonly rule: 'line-unread'; readonly text: string }
  | { readonly rule: 'numbers-many'; readonly text: string }
  | { readonly rule: 'table-unread'; readonly columns: string }
  | { readonly rule: 'task-merged'; readonly task: string }
  | { readonly rule: 'page-numbers'; readonly count: number }
  | { readonly rule: 'numbering'; readonly before: string; readonly after: string }

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text)

/** The sentence of a diagnostic. */
export function readingSentence(note: ReadingNote): string {
  switch (note.rule) {
    case 'annex-missing':
      return `Văn bản nhắc tới “${note.label}” nhưng trong tệp không có phụ lục này. Anh/chị bổ sung tệp phụ lục để đọc đủ chỉ tiêu và nhiệm vụ.`
    case 'issuer-inferred':
      return note.from === 'preamble'
        ? `Phần đầu văn bản không ghi cơ quan ban hành; “${note.value}” được suy ra từ câu ban hành kế hoạch.`
        : `Phần đầu văn bản không ghi cơ quan ban hành; “${note.value}” được suy ra từ dòng “Kèm theo …”.`
    case 'date-inferred':
      return `Phần đầu văn bản không ghi ngày; ngày ${note.value} được suy ra từ dòng “Kèm theo …”.`
    case 'number-blank':
      return note.symbol === null
        ? 'Không thấy số, ký hiệu của văn bản.'
        : `Số văn bản còn để trống (ký hiệu ${note.symbol}).`
    case 'date-blank':
      return 'Ngày ban hành còn thiếu hoặc để trống.'
    case 'issuer-missing':
      return 'Không thấy tên cơ quan ban hành.'
    case 'signer-missing':
      return 'Không thấy người ký.'
    case 'no-targets':
      return 'Không tìm thấy chỉ tiêu nào có con số trong văn bản.'
    case 'no-tasks':
      return 'Không tìm thấy nhiệm vụ nào trong văn bản.'
    case 'deadline-unread':
      return `Thời hạn “${short(note.deadline)}” không tính được thành ngày cụ thể.`
    case 'deadline-conditional':
      return `Thời hạn “${short(note.deadline)}” tùy theo một việc khác nên được giữ nguyên lời văn, không tính thành ngày.`
    case 'deadline-day-off':
      return `Hạn ${formatDay(note.due)} rơi vào ngày nghỉ; ngày làm việc tiếp theo là ${formatDay(note.next)}.`
    case 'wording-vague':
      return `“${short(note.found)}” là cách nói chung, khó kiểm tra. Có thể viết: “${note.rewrite}”.`
    case 'goal-unmeasured':
      return note.rewrite === null
        ? `Mục tiêu này không có con số để đo: “${short(note.text)}”.`
        : `Mục tiêu này không có con số để đo: “${short(note.text)}”. Có thể viết: “${note.rewrite}”.`
    case 'line-unread':
      return `Đoạn này nằm trong phần nhiệm vụ nhưng không được ghi thành nhiệm vụ: “${short(note.text)}”.`
    case 'numbers-many':
      return `Đoạn này có quá nhiều số nên chỉ một phần được đọc thành chỉ tiêu: “${short(note.text)}”. Anh/chị xem lại và ghi thêm chỉ tiêu còn thiếu.`
    case 'table-unread':
      return `Bảng có các cột “${short(note.columns)}” không phải bảng chỉ tiêu hay nhiệm vụ nên chưa được đọc.`
    case 'task-merged':
      return `Nhiệm vụ ở phần lời và ở phụ lục được ghi thành một: “${short(note.task)}”.`
    case 'page-numbers':
      return `Đã bỏ ${note.count} dòng chỉ có số trang.`
    case 'numbering':
      return `Số thứ tự nhảy từ “${note.before}” sang “${note.after}”.`
  }
}

/** What is unclear about a task, by the rule that found it; `found` are the words of the document. */
export function claritySentence(rule: ClarityRuleWord, found: string | null): string {
  const quoted = found === null ? '' : ` (“${short(found)}”)`
  return `${CLARITY_WORDS[rule].gap}${quoted}.`
}

/** What to do about it. */
export const clarityFix = (rule: ClarityRuleWord): string => `${CLARITY_WORDS[rule].fix}.`

const CLARITY_WORDS = {
  'who-none': { gap: 'Chưa nêu đơn vị chủ trì', fix: 'Ghi rõ một đơn vị chủ trì và người được giao' },
  'who-group': { gap: 'Mới nêu chung một nhóm đơn vị', fix: 'Chỉ định một đơn vị chủ trì trong nhóm' },
  'what-vague': {
    gap: 'Việc nêu chung chung, chưa có nội dung đo được',
    fix: 'Nêu việc cụ thể, kèm số lượng hoặc kết quả đo được',
  },
  'what-no-verb': {
    gap: 'Chưa rõ phải làm việc gì',
    fix: 'Viết lại, bắt đầu bằng một động từ chỉ việc phải làm',
  },
  'what-empty': { gap: 'Nội dung việc quá ngắn', fix: 'Viết đầy đủ nội dung việc phải làm' },
  'when-none': {
    gap: 'Chưa có thời hạn',
    fix: 'Ghi ngày, tháng hoặc quý phải hoàn thành; việc thường xuyên thì ghi rõ là thường xuyên',
  },
  'when-rhythm': { gap: 'Chỉ nói nhịp thực hiện, chưa ấn định thời hạn', fix: 'Ghi rõ mốc của từng kỳ' },
  'when-unread': {
    gap: 'Thời hạn không tính được thành ngày',
    fix: 'Ghi lại thời hạn thành ngày, tháng, quý hoặc năm cụ thể',
  },
  'responsibility-none': {
    gap: 'Chưa nêu lãnh đạo phụ trách và đơn vị phối hợp',
    fix: 'Ghi lãnh đạo phụ trách và các đơn vị phối hợp',
  },
  'responsibility-no-leader': {
    gap: 'Có đơn vị phối hợp nhưng chưa nêu lãnh đạo phụ trách',
    fix: 'Ghi lãnh đạo phụ trách',
  },
  'responsibility-no-support': {
    gap: 'Có người phụ trách nhưng chưa nêu đơn vị phối hợp',
    fix: 'Ghi các đơn vị phối hợp hoặc ghi rõ là không có',
  },
  'product-none': { gap: 'Chưa nêu sản phẩm đầu ra', fix: 'Ghi sản phẩm phải có khi hoàn thành' },
  'product-implied': {
    gap: 'Sản phẩm mới chỉ hiểu ngầm trong câu',
    fix: 'Tách sản phẩm thành một mục riêng',
  },
  'authority-none': {
    gap: 'Chưa rõ ai quyết định, phê duyệt',
    fix: 'Ghi cấp quyết định hoặc phê duyệt kết quả',
  },
  'authority-general': {
    gap: 'Mới nói chung là cấp có thẩm quyền',
    fix: 'Ghi tên cấp quyết định hoặc phê duyệt',
  },
  'authority-issuer': {
    gap: 'Chưa nêu cấp quyết định riêng; mặc định là cơ quan ban hành kế hoạch',
    fix: 'Ghi cấp quyết định nếu khác cơ quan ban hành',
  },
} as const satisfies Record<string, { readonly gap: string; readonly fix: string }>
export type ClarityRuleWord = keyof typeof CLARITY_WORDS

/** Why a file was not read as a plan. */
export function refusalSentence(because: 'empty' | 'no-sections' | 'other-type' | 'quotes-only'): string {
  switch (because) {
    case 'empty':
      return 'Tệp không có chữ để đọc. Anh/chị kiểm tra lại tệp, hoặc chọn bản có lớp chữ.'
    case 'no-sections':
      return 'Tệp này không có dạng một kế hoạch: không thấy tên loại văn bản và các phần mục tiêu, nhiệm vụ, tổ chức thực hiện. Anh/chị chọn đúng tệp kế hoạch hoặc phụ lục của kế hoạch.'
    case 'other-type':
      return 'Đây là loại văn bản khác, không kèm kế hoạch. Anh/chị chọn tệp kế hoạch.'
    case 'quotes-only':
      return 'Đây là bài viết có nhắc tới kế hoạch, không phải văn bản kế hoạch. Anh/chị chọn văn bản gốc.'
  }
}

const DOUBT_WORDS = {
  scanned: 'Đọc từ ảnh chụp; anh/chị đối chiếu từng con số với bản gốc',
  'target-outside-goals': 'Con số nằm ngoài phần mục tiêu; anh/chị xem có phải chỉ tiêu không',
  'many-numbers': 'Một câu có nhiều con số; anh/chị xem số nào thuộc chỉ tiêu nào',
  'count-unsaid': 'Câu không nói đây là số phải đạt; anh/chị xem có phải chỉ tiêu không',
  'year-odd': 'Câu có nhiều mốc năm; anh/chị xem con số thuộc năm nào',
  'number-in-brackets': 'Con số nằm trong ngoặc, có thể chỉ là chi tiết của chỉ tiêu khác',
  'no-number': 'Chỉ tiêu bằng lời, không có con số để đo',
  cut: 'Câu có thể bị cắt ở đầu hoặc cuối; anh/chị xem lại bản gốc',
  'no-verb': 'Câu không bắt đầu bằng việc phải làm; anh/chị xem có phải nhiệm vụ không',
  length: 'Câu ngắn hoặc dài khác thường, có thể là một phần hoặc nhiều nhiệm vụ',
  'section-guessed': 'Tên phần không nói rõ đây là nhiệm vụ',
  'unit-odd': 'Tên đơn vị viết khác thường; anh/chị xem lại tên',
  'assignment-unread': 'Trong câu có chữ phân công nhưng chưa nhận ra đơn vị chủ trì',
  'lead-missing': 'Các nhiệm vụ cùng loại đều có đơn vị chủ trì, riêng câu này chưa thấy',
  'support-unread': 'Trong câu có chữ phối hợp nhưng chưa nhận ra đơn vị phối hợp',
  fragment: 'Chỉ là một tên, một mốc thời gian hoặc tên cột; có thể là mảnh của một bảng',
  'time-unread': 'Trong câu có mốc thời gian nhưng chưa nhận ra thời hạn',
  'leads-many': 'Có quá ba đơn vị cùng chủ trì; anh/chị chọn một đơn vị',
  'deadline-odd': 'Thời hạn không tính được thành ngày',
  'merged-unlike': 'Hai chỗ được coi là một nhiệm vụ nhưng lời văn có khác nhau',
  'columns-guessed': 'Tên cột của bảng không nói rõ; các cột được hiểu theo nội dung từng ô',
} as const satisfies Record<Doubt, string>

/** The same as a part of a sentence. */
export const doubtPoint = (doubt: Doubt): string =>
  DOUBT_WORDS[doubt].charAt(0).toLowerCase() + DOUBT_WORDS[doubt].slice(1)

/** Why a person is asked to look at an item first. */
export const doubtSentence = (doubt: Doubt): string => `${DOUBT_WORDS[doubt]}.`
