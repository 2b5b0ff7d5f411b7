import { formatDay } from '../domain/format-vi.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { clarityNames } from './ui.ts'

type Params = NonNullable<FieldProblem['params']>
const text = (params: Params, name: string): string => String(params[name] ?? '')

/** Why something about inspections, findings or remedies was not done. */
export const INSPECTION_REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  'units-missing': () => 'Chọn ít nhất một đơn vị được kiểm tra, giám sát.',
  'team-head': () => 'Đoàn cần đúng một trưởng đoàn. Chọn trưởng đoàn.',
  'team-twice': p => `${text(p, 'name')} có hai vai trong đoàn. Bỏ bớt một.`,
  'team-own-unit': p =>
    `${text(p, 'name')} thuộc đơn vị được kiểm tra nên không tham gia đoàn. Chọn người của đơn vị khác.`,
  'period-reversed': () => 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  'period-after-days': () => 'Mốc kiểm tra phải kết thúc không muộn hơn ngày cuối đoàn làm việc.',
  'line-dropped': () => 'Mục này đã đưa ra khỏi chương trình. Mở trang Kiểm tra, giám sát để xem.',
  'line-opened': () =>
    'Đã lập cuộc kiểm tra từ mục này nên không sửa mục nữa. Sửa trong cuộc kiểm tra, hoặc hủy cuộc kiểm tra trước.',
  'inspection-cancelled': () => 'Cuộc kiểm tra này đã hủy nên không sửa được nữa.',
  'inspection-closed': () =>
    'Kết luận đã ban hành nên không sửa được nữa. Giao thêm việc từ trang văn bản của kết luận.',
  'inspection-decided': () =>
    'Quyết định đã ban hành nên đơn vị, thành phần đoàn và mốc kiểm tra không sửa được. Chỉ sửa được ngày kết thúc và thời hạn giải trình.',
  'inspection-not-decided': () => 'Chưa có quyết định thành lập đoàn. Ban hành quyết định trước.',
  'scope-empty': () => 'Chọn ít nhất một nhiệm vụ hoặc chỉ tiêu vào phạm vi.',
  'out-of-scope': () => 'Chọn nhiệm vụ hoặc chỉ tiêu trong phạm vi của cuộc kiểm tra.',
  'found-missing': () => 'Nhập số liệu đoàn xác định.',
  'figure-of-task': () => 'Số liệu chỉ ghi cho chỉ tiêu. Bỏ số liệu, hoặc chọn chỉ tiêu.',
  'evidence-missing': () => 'Chọn tệp minh chứng đã xem.',
  'other-evidence': () => 'Tệp này không phải minh chứng của nhiệm vụ, chỉ tiêu đã chọn. Chọn lại.',
  'finding-put': () =>
    'Nội dung đã chuyển cho đơn vị nên không sửa được. Rút nội dung này rồi ghi nội dung khác.',
  'finding-not-put': () => 'Đoàn chưa chuyển nội dung này cho đơn vị.',
  'finding-withdrawn': () => 'Đoàn đã rút nội dung này.',
  'no-drafts': () => 'Không có nội dung nào chưa chuyển. Ghi phát hiện trước.',
  'explain-late': p =>
    `Thời hạn giải trình là ngày ${formatDay(text(p, 'by'))}, đã qua. Trao đổi trực tiếp với trưởng đoàn.`,
  'explanations-awaited': p =>
    `Còn ${text(p, 'open')} nội dung đang chờ đơn vị giải trình đến ngày ${formatDay(text(p, 'by'))}. Ban hành kết luận sau ngày đó, hoặc khi đơn vị đã giải trình.`,
  'findings-not-put': p =>
    `Còn ${text(p, 'drafts')} nội dung chưa chuyển cho đơn vị. Chuyển hoặc bỏ nội dung đó trước.`,
  'inspection-not-over': p =>
    `Đoàn làm việc đến ngày ${formatDay(text(p, 'to'))}. Ban hành kết luận từ ngày đó, hoặc sửa ngày kết thúc.`,
  'assessment-missing': () => 'Nhập đánh giá chung.',
  'remedy-unclear': p =>
    `Yêu cầu khắc phục ${text(p, 'position')} chưa đủ 6 rõ: ${clarityNames(text(p, 'gaps'))}. Địa phương chọn không ban hành khi chưa rõ. Mở yêu cầu đó, bổ sung rồi ban hành.`,
  'remedy-incomplete': p =>
    `Yêu cầu khắc phục ${text(p, 'position')} chưa đủ để giao nhiệm vụ. Mở yêu cầu đó, bổ sung rồi ban hành.`,
}
