import { formatDay } from '../domain/format-vi.ts'
import { refusedWorkbookText } from './refused-workbook.ts'

type Params = Readonly<Record<string, string | number | null>>
const text = (params: Params, name: string): string => String(params[name] ?? '')
const day = (params: Params, name: string): string => {
  const said = text(params, name)
  return said === '' ? '' : formatDay(said)
}

/** Why a figure, a definition, a goal or a workbook was not taken, and what to do now. */
const SENTENCES: Readonly<Record<string, (params: Params) => string>> = {
  'explanation-missing': () =>
    'Số liệu này khác thường. Nêu lý do ở ô Ghi chú để người xác nhận và người đọc báo cáo hiểu.',
  'correct-unconfirmed': () =>
    'Chỉ đính chính số liệu đã xác nhận. Số đang chờ thì đề nghị người xác nhận trả lại rồi nhập số mới.',
  'correction-waiting': () =>
    'Số liệu này đã có một bản đính chính chờ xác nhận. Chờ kết quả rồi đính chính tiếp nếu cần.',
  'correction-changes-nothing': () => 'Số đính chính giống số đang có. Nhập số đúng rồi gửi lại.',
  'already-corrected': () =>
    'Số liệu gốc đã được đính chính bằng bản khác. Trả lại bản này, rồi đính chính từ số đang dùng.',
  'document-missing': () => 'Nhập số, ký hiệu văn bản làm căn cứ.',

  'numerator-unnamed': () => 'Đã có tên mẫu số nhưng chưa có tên tử số. Nhập tên tử số, hoặc xóa tên mẫu số.',
  'denominator-unnamed': () =>
    'Đã có tên tử số nhưng chưa có tên mẫu số. Nhập tên mẫu số, hoặc xóa tên tử số.',
  'weighted-needs-fraction': () =>
    'Muốn cộng tử số và mẫu số rồi mới chia thì phải nhập tên tử số và tên mẫu số.',
  'shares-not-added': () =>
    'Tỷ lệ và thứ hạng không cộng với nhau được. Chọn cộng tử số và mẫu số, hoặc lấy số của kỳ cuối.',
  'direction-contradicts': p =>
    `Mục tiêu trong kế hoạch ghi dấu “${text(p, 'op') === '>=' ? '≥' : text(p, 'op') === '<=' ? '≤' : text(p, 'op')}”, trái với chiều tốt đã chọn. Chọn lại chiều tốt, hoặc điều chỉnh mục tiêu.`,
  'too-few-indicator-parts': () => 'Chi tiết theo phần thì cần ít nhất hai phần. Nhập mỗi phần một dòng.',
  'part-twice': p => `Phần “${text(p, 'name')}” có hai lần. Xóa một dòng.`,
  'part-unit-missing': p =>
    `Chưa rõ đơn vị nhập số của phần “${text(p, 'name')}”. Ghi tên đơn vị có trong danh sách đơn vị.`,
  'parts-not-added': () =>
    'Chỉ tiêu này không cộng từ các phần được. Nhập tên tử số và mẫu số, hoặc bỏ chi tiết theo phần.',
  'threshold-not-positive': () => 'Ngưỡng phải là số lớn hơn 0; ngưỡng gấp bao nhiêu lần phải lớn hơn 1.',
  'no-parts': () => 'Chỉ tiêu này không chi tiết theo phần. Nhập số chung của cả chỉ tiêu.',
  'parts-empty': () => 'Chưa nhập số của phần nào. Nhập ít nhất một phần.',
  'unknown-part': () => 'Phần này không còn trong định nghĩa chỉ tiêu. Mở lại trang rồi nhập.',
  'definition-unchanged': () => 'Định nghĩa giống bản đang dùng nên không ghi thêm bản mới.',

  'goal-unchanged': () => 'Mục tiêu mới giống mục tiêu hiện nay. Sửa mốc hoặc số cần đạt rồi gửi lại.',
  'goal-without-milestone': () => 'Nhập ít nhất một mốc gồm ngày và số cần đạt.',
  'goal-range-backwards': () => 'Khoảng cần đạt phải ghi từ số nhỏ đến số lớn.',
  'goal-day-in-future': () => 'Ngày áp dụng chưa đến. Nhập ngày của văn bản điều chỉnh đã có hiệu lực.',
  'goal-day-before-last': p =>
    `Lần điều chỉnh trước áp dụng từ ngày ${day(p, 'last')}. Ngày áp dụng mới phải sau ngày đó.`,
  'goal-not-a-figure': () =>
    'Chỉ tiêu này không đo bằng số nên không điều chỉnh mốc được. Sửa nội dung khi sửa đổi kế hoạch.',
  'milestone-unreadable': p => `Không đọc được mốc “${text(p, 'typed')}”. Ghi theo mẫu 31/12/2026: 85.`,

  'no-heading': () =>
    'Tệp không có dòng tiêu đề với cột Mã chỉ tiêu và cột Tử số, Mẫu số hoặc Kết quả. Tải biểu mẫu ở trang này rồi điền.',
  'no-figure-rows': () => 'Tệp không có dòng nào có số liệu. Điền số vào biểu mẫu rồi tải lên lại.',
  'too-many-rows': p =>
    `Tệp có ${text(p, 'rows')} dòng số liệu, tối đa ${text(p, 'limit')}. Chia thành nhiều tệp.`,
  'plan-not-running': () => 'Kế hoạch chưa ban hành nên chưa nhận số liệu.',
  'workbook-refused': p => refusedWorkbookText(text(p, 'refusal')),
  'workbook-missing': () => 'Chưa chọn tệp. Chọn tệp Excel (.xlsx) đã điền số liệu.',
  'workbook-only': () => 'Chỉ nhận tệp Excel (.xlsx). Mở tệp bằng Excel, lưu lại dạng .xlsx rồi tải lên.',
  'take-in-not-waiting': () => 'Tệp này đã có người nhận hoặc bỏ. Mở lại trang để xem kết quả.',
  'take-in-none-waiting': () => 'Không còn số liệu nào của tệp này chờ anh/chị xác nhận.',
  'take-in-nothing': () => 'Không có dòng nào mới hoặc thay đổi để nhận.',
  'take-in-stale': () =>
    'Từ lúc xem đến nay số liệu đã khác. Xem lại bảng so sánh bên dưới rồi xác nhận lần nữa.',
  'take-in-not-taken': () => 'Tệp này chưa được nhận, hoặc đã hoàn tác rồi.',
  'take-in-corrected': () =>
    'Có số liệu của tệp này đã được đính chính nên không hoàn tác cả tệp được. Đính chính từng số còn lại.',
  'take-in-added-up': () =>
    'Số của các phần trong tệp này đã được cộng thành số chung nên không hoàn tác được. Đính chính số chung.',
  'take-in-reported': () =>
    'Đã có báo cáo lập từ số liệu của tệp này nên không hoàn tác được. Đính chính từng số; báo cáo đã lập giữ số cũ.',
  'take-in-confirmed': () =>
    'Đã có số liệu của tệp này được xác nhận. Đề nghị cơ quan thường trực hoàn tác, hoặc đính chính từng số.',
  'row-unknown-code': p => `Không có chỉ tiêu mã ${text(p, 'code')} trong kế hoạch này.`,
  'row-unknown-part': p => `Chỉ tiêu không có phần “${text(p, 'part')}”.`,
  'row-not-yours': p => `Chỉ tiêu này do ${text(p, 'unit') || 'đơn vị khác'} nhập số.`,
  'row-twice': p => `Trùng với dòng ${text(p, 'row')}: cùng chỉ tiêu, cùng ngày.`,
  'row-unexplained': () => 'Ghi giải trình vào cột Ghi chú của dòng này rồi tải tệp lên lại.',
  'row-correction-unexplained': () =>
    'Số này khác số đã xác nhận của cùng ngày nên là đính chính. Ghi lý do vào cột Ghi chú rồi tải tệp lên lại.',
  'take-in-not-meant': () =>
    'Có số khác thường. Xem các dòng đó, đánh dấu xác nhận số đúng rồi nhận, hoặc sửa tệp.',
  'row-waiting': () => 'Đã có số khác của ngày này đang chờ xác nhận.',
  'cell-no-number': p => `“${text(p, 'typed')}” không phải là số.`,
  'cell-no-day': p => `“${text(p, 'typed')}” không phải là ngày.`,
  'cell-no-answer': p => `“${text(p, 'typed')}” không rõ là đã đạt hay chưa đạt.`,
  'cell-day-missing': () =>
    'Chưa có ngày của số liệu. Điền cột Số liệu đến ngày, hoặc chọn ngày chung khi tải tệp.',
  'link-plan-differs': () => 'Chỉ gắn nhiệm vụ và chỉ tiêu đang theo dõi.',
}

/** The sentence of a code of figures, definitions, goals and workbooks; null for a code of another noun. */
export const figureSentence = (code: string, params: Params): string | null =>
  Object.hasOwn(SENTENCES, code) ? (SENTENCES[code]?.(params) ?? null) : null
