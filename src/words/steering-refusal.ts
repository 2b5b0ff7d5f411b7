import { formatDay } from '../domain/format-vi.ts'
import type { FieldProblem } from '../domain/refusal.ts'

type Params = NonNullable<FieldProblem['params']>

const text = (params: Params, name: string): string => String(params[name] ?? '')

/** Why something about the calendar, following, directing documents, years or pairs of plans was not done. */
export const STEERING_REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  'lead-missing': () => 'Chọn đơn vị chủ trì.',
  'deadline-or-days': () => 'Nhập thời hạn, hoặc số ngày làm việc kể từ ngày ký văn bản.',
  'before-document': p =>
    `Thời hạn ở trước ngày ký văn bản (${formatDay(text(p, 'on'))}). Nhập lại thời hạn.`,
  'day-of-month': () => 'Nhập ngày trong tháng, từ 1 đến 31.',
  'only-periodic-series': () => 'Chỉ nhiệm vụ định kỳ mới có lịch kỳ hạn. Đổi tính chất của nhiệm vụ trước.',
  'occurrence-delivered': () => 'Kỳ này đã nộp sản phẩm. Mở lại trang để xem kết quả.',
  'occurrence-late': () => 'Kỳ này đã quá hạn nên không lùi hạn được.',
  'field-without-phrases': () =>
    'Nhập ít nhất một cụm từ để nhận ra nhiệm vụ của lĩnh vực, hoặc chọn hệ thống kế hoạch.',
  'unknown-field': () => 'Không có lĩnh vực này. Mở lại trang rồi chọn lại.',
  'urged-today': () => 'Hôm nay đã đôn đốc nhiệm vụ này. Mỗi nhiệm vụ chỉ đôn đốc một lần trong ngày.',
  'nothing-to-urge': () => 'Nhiệm vụ không còn thực hiện nên không đôn đốc.',
  'nobody-to-urge': () => 'Nhiệm vụ chưa có đơn vị chủ trì nên chưa đôn đốc được. Giao đơn vị chủ trì trước.',
  'received-already': () => 'Đơn vị đã nhận cập nhật này.',
  'dated-ahead': () => 'Ngày ký ở sau hôm nay. Kiểm tra lại ngày ký trên văn bản.',
  'document-number-taken': p =>
    `Sổ đã có văn bản số ${text(p, 'number')} của ${text(p, 'issuer')} năm ${text(p, 'year')}. Kiểm tra lại số, hoặc dùng văn bản đã có.`,
  'document-cited-already': () => 'Nhiệm vụ đã gắn với văn bản này.',
  'document-is-origin': () => 'Nhiệm vụ được giao từ chính văn bản này nên không bỏ gắn được.',
  'already-weekend': () => 'Ngày này vốn là ngày nghỉ hằng tuần nên không cần thêm.',
  'not-a-day-off': () => 'Ngày này vốn là ngày làm việc nên không cần đặt làm bù.',
  'year-closed': p => `Năm ${text(p, 'year')} đã tổng kết. Mở trang Theo năm để xem kết quả.`,
  'not-a-plan-year': p => `Kế hoạch không có năm ${text(p, 'year')}. Chọn năm khác.`,
  'earlier-year-open': p => `Năm ${text(p, 'year')} chưa tổng kết. Tổng kết năm đó trước.`,
  'year-not-over': p => `Năm ${text(p, 'year')} tổng kết từ ngày 01/12/${text(p, 'year')}.`,
  'year-of-draft': () => 'Kế hoạch chưa đưa vào thực hiện nên chưa tổng kết năm được.',
  'closing-document-missing': () => 'Nhập số, ký hiệu văn bản tổng kết năm.',
  'closing-day-missing': () => 'Nhập ngày ký của văn bản tổng kết.',
  'document-before-year': p =>
    `Văn bản ký trước năm ${text(p, 'year')}. Kiểm tra lại ngày ký của văn bản tổng kết.`,
  'new-deadline-early': p => `Thời hạn mới phải từ năm ${text(p, 'year')} trở đi.`,
  'next-plan-unfit': () =>
    'Không chuyển tiếp sang kế hoạch này được: phải là kế hoạch của năm sau, cùng hệ thống, đang thực hiện. Chọn lại.',
  'figure-of-other-target': () =>
    'Số liệu này lấy từ chỉ tiêu liên kết nên đính chính ở chỉ tiêu đó; bản đính chính sẽ tự có ở đây.',
  'plans-no-pair': () => 'Hai kế hoạch phải cùng đang thực hiện, một của Đảng ủy và một của UBND. Chọn lại.',
  'target-paired': p => `Chỉ tiêu ${text(p, 'codes')} đã liên kết với chỉ tiêu khác. Bỏ liên kết đó trước.`,
  'pair-not-linked': () => 'Hai mục này không còn liên kết. Mở lại trang để xem.',
  'pair-mixed': () => 'Chỉ liên kết nhiệm vụ với nhiệm vụ, chỉ tiêu với chỉ tiêu.',
  'nothing-proposed': p => `Năm ${text(p, 'year')} không còn ngày nào chờ xác nhận.`,
}
