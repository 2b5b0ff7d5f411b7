import { formatDay } from '../domain/format-vi.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { clarityNames } from './ui.ts'

type Params = NonNullable<FieldProblem['params']>
const text = (params: Params, name: string): string => String(params[name] ?? '')

/** Why something about bodies across units, their meetings or conclusions was not done. */
export const COMMITTEE_REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  'committee-code': () =>
    'Ký hiệu chỉ gồm chữ in hoa, chữ số và dấu gạch ngang, tối đa 15 ký tự. Ví dụ: BCĐ hoặc TGV-CĐS.',
  'committee-code-taken': p =>
    `Ký hiệu ${text(p, 'code')} đã dùng cho Ban, Tổ khác. Mỗi Ban, Tổ có sổ văn bản riêng nên cần ký hiệu riêng.`,
  'committee-dissolved': () => 'Ban, Tổ này đã kết thúc hoạt động nên không lập cuộc họp mới.',
  'post-held': p =>
    `Chức danh này đang do ${text(p, 'name')} giữ. Cho thôi giữ chức danh trước, rồi phân công người mới.`,
  'before-earlier-post': () =>
    'Ngày này trước ngày người đó bắt đầu giữ chức danh hiện nay. Nhập ngày muộn hơn.',
  'meeting-in-past': () => 'Ngày họp đã qua. Nhập ngày họp từ hôm nay trở đi.',
  'meeting-cancelled': () => 'Cuộc họp này đã hủy nên không sửa được nữa.',
  'meeting-issued': () =>
    'Thông báo kết luận của cuộc họp đã ban hành nên không sửa được nữa. Giao thêm việc từ trang văn bản của thông báo.',
  'meeting-not-held': p =>
    `Chưa đến ngày họp (${text(p, 'on') === '' ? '' : formatDay(text(p, 'on'))}). Ghi biên bản và kết luận từ ngày họp trở đi.`,
  'meeting-without-members': () =>
    'Ban, Tổ này chưa có thành viên. Phân công thành viên, có người đứng đầu, rồi lập cuộc họp.',
  'programme-empty': () => 'Chương trình họp chưa có nội dung nào. Chọn hoặc nhập ít nhất một nội dung.',
  'note-missing': () => 'Nhập họ tên, chức vụ người dự thay, hoặc lý do vắng mặt.',
  'not-invited': () => 'Người này không có trong danh sách mời của cuộc họp.',
  'minutes-missing': () => 'Ghi biên bản cuộc họp trước khi ban hành thông báo kết luận.',
  'no-conclusions': () => 'Cuộc họp chưa có kết luận nào. Soạn ít nhất một kết luận rồi ban hành thông báo.',
  'conclusion-unclear': p =>
    `Kết luận ${text(p, 'position')} chưa đủ 6 rõ: ${clarityNames(text(p, 'gaps'))}. Địa phương chọn không ban hành khi chưa rõ. Mở kết luận đó, bổ sung rồi ban hành.`,
  'all-invited': () => 'Mọi người trong danh sách đã có giấy mời. Thêm người ở Sửa cuộc họp rồi mời bổ sung.',
  'conclusion-incomplete': p =>
    `Kết luận ${text(p, 'position')} chưa đủ để giao nhiệm vụ. Mở kết luận đó, bổ sung rồi ban hành.`,
  'notice-before-meeting': () => 'Ngày ký thông báo không thể trước ngày họp.',
  'quorum-missing': p =>
    `Mới có ${text(p, 'present')} trên ${text(p, 'members')} thành viên dự họp, chưa đủ ${text(p, 'quorum')}% theo quy chế làm việc. Kiểm tra lại điểm danh, hoặc xác nhận vẫn ghi biên bản.`,
  'paper-title-missing': () => 'Nhập tên tài liệu.',
}
