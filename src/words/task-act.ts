import { formatDay } from '../domain/format-vi.ts'
import type { OfficialRefusal } from '../domain/official-act.ts'
import type { ActRefusal } from '../domain/task-act.ts'

type Params = { readonly day: (name: string) => string }

/** Why an act is not possible on a task as it stands, and what to do now. */
export const ACT_REFUSALS = {
  'task-not-running': () => 'Nhiệm vụ không còn thực hiện nên không cập nhật được.',
  'task-closed': p =>
    `Nhiệm vụ đã kết thúc ngày ${p.day('on')}. Cần làm thêm, đề nghị cơ quan thường trực hoặc lãnh đạo mở lại.`,
  'task-cancelled': p =>
    `Nhiệm vụ đã hủy từ ngày ${p.day('on')}. Cần làm tiếp, đề nghị cơ quan thường trực hoặc lãnh đạo khôi phục.`,
  'task-suspended': p =>
    `Nhiệm vụ tạm dừng từ ngày ${p.day('on')}. Cần làm tiếp, đề nghị lãnh đạo cho thực hiện lại.`,
  'task-replaced': p =>
    `Nhiệm vụ đã được tách, gộp hoặc chuyển tiếp từ ngày ${p.day('on')}. Mở nhiệm vụ thay thế để làm tiếp.`,
  'already-submitted': p => `Đã trình xác nhận hoàn thành ngày ${p.day('on')}, đang chờ xác nhận.`,
  'nothing-submitted': () => 'Chưa ai trình xác nhận hoàn thành nhiệm vụ này.',
  'closing-waits': p =>
    `Sản phẩm trình ngày ${p.day('on')} đang chờ xác nhận. Xác nhận hoặc trả lại trước, rồi làm việc này.`,
  'task-not-suspended': () => 'Nhiệm vụ không tạm dừng nên không cần cho thực hiện lại.',
  'task-not-cancelled': () => 'Nhiệm vụ chưa hủy nên không cần khôi phục.',
  'task-not-closed': () => 'Nhiệm vụ chưa kết thúc nên không cần mở lại.',
  'regular-never-closes': () =>
    'Nhiệm vụ thường xuyên, định kỳ không kết thúc mà cập nhật theo từng kỳ. Chọn Đang thực hiện.',
  'nature-not-settled': () =>
    'Chưa kết thúc được vì nhiệm vụ chưa xác định là có thời hạn, thường xuyên hay định kỳ. Đề nghị cơ quan thường trực xác định.',
  'only-regular-checks-in': () =>
    'Nhiệm vụ có thời hạn không ghi kết quả theo kỳ mà cập nhật tiến độ. Mở biểu mẫu cập nhật tiến độ.',
  'checks-in-instead': () =>
    'Nhiệm vụ thường xuyên, định kỳ ghi kết quả theo từng kỳ. Mở biểu mẫu của kỳ này.',
  'regular-has-no-deadline': () => 'Nhiệm vụ thường xuyên, định kỳ không có thời hạn để gia hạn.',
} as const satisfies Record<ActRefusal, (p: Params) => string>

type Said = Readonly<Record<string, string | number | null>>
const day = (params: Said, name: string): string => formatDay(String(params[name]))

const OFFICIAL = {
  'document-missing': () =>
    'Nhập số, ký hiệu văn bản quyết định. Chỉ người có thẩm quyền tự quyết định mới để trống được.',
  'document-day-alone': () => 'Có ngày văn bản nhưng chưa có số, ký hiệu. Nhập đủ hoặc bỏ trống cả hai.',
  'document-in-future': () => 'Ngày văn bản chưa đến. Nhập ngày ký của văn bản.',
  'act-in-future': p => `Ngày ${day(p, 'on')} chưa đến. Nhập ngày hôm nay hoặc trước đó.`,
  'act-before-assignment': p => `Ngày ${day(p, 'on')} trước ngày giao nhiệm vụ, ${day(p, 'from')}.`,
  'act-before-closing': p => `Ngày ${day(p, 'on')} trước ngày nhiệm vụ kết thúc, ${day(p, 'from')}.`,
  'act-before-suspension': p => `Ngày ${day(p, 'on')} trước ngày tạm dừng, ${day(p, 'from')}.`,
} as const satisfies Record<Exclude<OfficialRefusal, ActRefusal | 'reason-missing'>, (p: Said) => string>

/** More that acts, extensions and amendments may be refused for. */
const OTHER: Readonly<Record<string, (p: Said) => string>> = {
  'extension-asked-already': p =>
    `Đã có đề nghị gia hạn đến ngày ${day(p, 'due')} đang chờ quyết định. Chờ kết quả rồi đề nghị lần nữa.`,
  'amendment-not-open': () => 'Kế hoạch không có dự thảo điều chỉnh nào đang mở. Lập dự thảo trước.',
  'amendment-open-already': () => 'Kế hoạch đã có một dự thảo điều chỉnh. Sửa tiếp dự thảo đó.',
  'amendment-empty': () => 'Dự thảo chưa có thay đổi nào. Thêm ít nhất một thay đổi.',
  'amendment-item-ended': p =>
    `Nhiệm vụ ${String(p['codes'])} đã kết thúc, hủy hoặc được thay thế nên không điều chỉnh được. Đưa ra khỏi dự thảo.`,
  'amendment-before-version': p =>
    `Ngày ${day(p, 'on')} trước ngày phiên bản hiện nay có hiệu lực, ${day(p, 'from')}.`,
  'nothing-changed': () => 'Nội dung chưa khác gì hiện nay. Sửa ít nhất một mục rồi gửi.',
  'merge-needs-deadline': () =>
    'Nhiệm vụ này chưa có thời hạn còn nhiệm vụ được gộp đã có. Gộp theo chiều ngược lại để giữ thời hạn.',
  'extension-decided-already': () => 'Đề nghị này đã có quyết định. Mở lại trang để xem kết quả.',
}

const SENTENCES: Readonly<Record<string, (p: Said) => string>> = { ...OFFICIAL, ...OTHER }

/** Why an official act was not recorded; null when the code is another noun's. */
export const actSentence = (code: string, params: Said): string | null =>
  Object.hasOwn(SENTENCES, code) ? (SENTENCES[code]?.(params) ?? null) : null

export const isActCode = (code: string): boolean => Object.hasOwn(SENTENCES, code)
