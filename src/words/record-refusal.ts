import type { ConcernRefusal } from '../domain/concern.ts'
import type { ConsequenceRefusal } from '../domain/consequence.ts'
import type { ExplanationRefusal } from '../domain/explanation.ts'
import { formatDay } from '../domain/format-vi.ts'

type Params = Readonly<Record<string, string | number | null>>
type Code =
  | Exclude<ConcernRefusal | ConsequenceRefusal | ExplanationRefusal, 'reason-missing' | 'decided-in-future'>
  | 'cause-asked-already'
  | 'cause-not-waiting'
  | 'cause-without-proof'
  | 'lateness-withdrawn'
  | 'nobody-owns'
  | 'no-lead-unit'
  | 'explanation-answered-already'

const day = (params: Params, name: string): string =>
  typeof params[name] === 'string' && params[name] !== '' ? formatDay(String(params[name])) : ''

const SENTENCES = {
  'concern-not-open': () => 'Nội dung này đã được trả lời hoặc đã rút. Mở lại trang để xem kết quả.',
  'answer-missing': () => 'Nêu ý kiến trả lời.',
  'answer-in-future': () => 'Ngày trả lời chưa đến. Nhập ngày hôm nay hoặc trước đó.',
  'answer-before-raised': p => `Ngày trả lời phải từ ngày nêu, ${day(p, 'on')}, trở đi.`,
  'answer-by-past': () => 'Ngày cần trả lời đã qua. Nhập một ngày từ hôm nay trở đi.',
  'above-not-named': () => 'Nêu tên cơ quan cấp trên, ví dụ: Sở Khoa học và Công nghệ.',
  'question-missing': () => 'Nêu nội dung cần giải trình.',
  'explanation-moved-on': () =>
    'Yêu cầu giải trình này đã sang bước khác. Mở lại trang để xem tình hình hiện nay.',
  'explanation-answered-already': () =>
    'Yêu cầu này đã có giải trình, nên xem giải trình trước khi quyết định xử lý.',
  'new-lead-missing': () => 'Chọn đơn vị nhận nhiệm vụ.',
  'new-lead-same': () => 'Đơn vị này đang chủ trì nhiệm vụ. Chọn đơn vị khác.',
  'transfer-of-target': () => 'Chỉ tiêu không chuyển được bằng hình thức này. Chọn hình thức khác.',
  'cause-asked-already': () => 'Đã có đề nghị xác nhận nguyên nhân khách quan cho lần chậm này.',
  'cause-not-waiting': () => 'Không có đề nghị nào đang chờ xác nhận. Mở lại trang để xem kết quả.',
  'cause-without-proof': () => 'Nêu số, ký hiệu văn bản hoặc kèm tệp minh chứng.',
  'lateness-withdrawn': () => 'Lần chậm này đã được rút vì sản phẩm giao đúng hạn.',
  'nobody-owns': () => 'Nhiệm vụ chưa có cán bộ thực hiện. Chọn thủ trưởng đơn vị giải trình.',
  'no-lead-unit': () => 'Chưa giao đơn vị chủ trì nên chưa biết ai giải trình. Giao đơn vị chủ trì trước.',
} as const satisfies Record<Code, (params: Params) => string>

const known = (code: string): code is Code => Object.hasOwn(SENTENCES, code)

/** Why an obstacle, an explanation, a cause or a consequence was not taken; null for a code of another noun. */
export const recordSentence = (code: string, params: Params): string | null =>
  known(code) ? SENTENCES[code](params) : null
