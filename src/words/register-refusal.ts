import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { FieldProblem } from '../domain/refusal.ts'

type Params = NonNullable<FieldProblem['params']>
const text = (params: Params, name: string): string => String(params[name] ?? '')
const day = (params: Params, name: string): string => {
  const said = text(params, name)
  return said === '' ? '' : formatDay(said)
}
const number = (params: Params, name: string): string => {
  const said = params[name]
  return typeof said === 'number' ? formatNumber(said) : text(params, name)
}
const said = (p: Params): string => (text(p, 'said') === '' ? '' : ` (${text(p, 'said')})`)

/** Why something about registers, their rows and links, or targets measured by them was not done. */
export const REGISTER_REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  'yes-or-no': () => 'Chọn Có hoặc Không.',
  'pack-not-understood': p =>
    `Chỗ “${text(p, 'at') || 'đầu tệp'}” không đúng cấu trúc của bộ chỉ số. Sửa tệp theo tài liệu rồi đưa vào lại.`,
  'criterion-twice': p => `Tiêu chí ${text(p, 'at')} có hai lần. Mỗi mã tiêu chí chỉ dùng một lần.`,
  'steps-contradict': p =>
    `Các mức điểm của tiêu chí ${text(p, 'at')} phải tăng dần và không vượt điểm tối đa. Sửa tệp rồi đưa vào lại.`,
  'pack-names-target': p =>
    `Tiêu chí ${text(p, 'at')} lấy số từ chỉ tiêu của một kế hoạch. Bộ chỉ số chỉ lấy số từ sổ theo dõi.`,
  'pack-unchanged': () => 'Tệp này giống hệt bản đang dùng nên không có gì để đưa vào.',
  'no-such-task': () =>
    'Không có nhiệm vụ này trong các kế hoạch đã thông qua. Ghi mã và số kế hoạch như trong danh sách, ví dụ: N12, 58/KH-UBND.',
  'task-ambiguous': () =>
    'Nhiều kế hoạch có nhiệm vụ cùng mã này. Ghi thêm số kế hoạch, ví dụ: N12, 58/KH-UBND.',
  'money-unexplained': p =>
    `Có ${number(p, 'count')} điểm cần giải thích trước khi duyệt khoản này. Mở dòng, đọc các điểm đó rồi ghi lý do duyệt, hoặc trả lại.`,
  'no-such-choice': p => `Không có mục này. Chọn một trong: ${text(p, 'choices')}.`,
  'below-least': p => `Số này nhỏ hơn mức nhỏ nhất là ${number(p, 'min')}. Nhập lại.`,
  'above-most': p => `Số này lớn hơn mức lớn nhất là ${number(p, 'max')}. Nhập lại.`,
  'citizen-number': () =>
    'Nội dung có số giống số định danh hoặc số điện thoại của người dân. Sổ chỉ ghi số lượng và địa bàn; xóa số đó rồi gửi lại.',
  'citizen-names': () =>
    'Nội dung giống danh sách họ tên. Sổ chỉ ghi số lượng và địa bàn: ghi số người, bỏ họ tên rồi gửi lại. Nếu là tên đường, tên trường, ghi chữ “đường”, “trường” phía trước.',
  'row-exists': p =>
    `Kỳ này đã có dòng ghi ngày ${day(p, 'on')}. Mở dòng đó để đính chính, không ghi lần nữa.`,
  'row-correction-waiting': () =>
    'Dòng này đã có một bản đính chính chờ xác nhận. Chờ kết quả rồi đính chính tiếp.',
  'no-row-waiting': () => 'Không có dòng nào chờ anh/chị xác nhận.',
  'register-closed': () => 'Sổ này đã đóng nên không ghi thêm. Đề nghị quản trị mở lại sổ nếu cần.',
  'no-register-lines': () =>
    'Không thấy bảng của sổ trong tệp: cần một hàng đầu bảng có cột Ngày và tên các ô. Tải biểu mẫu rồi điền.',
  'no-table-in-file': () =>
    'Không thấy bảng nào trong tệp: cần một hàng tiêu đề có tên các cột và các dòng số liệu bên dưới. Kiểm tra lại tệp rồi tải lên.',
  'table-file-only': () =>
    'Chỉ nhận tệp .xlsx hoặc .csv. Mở tệp bằng Excel hay LibreOffice, lưu thành .xlsx rồi tải lên.',
  'column-for-field': p =>
    `Ô “${text(p, 'label')}” của sổ bắt buộc phải có số liệu. Chọn cột của tệp hoặc nội dung ghi chung cho ô này.`,
  'no-column-at-all': () => 'Chưa chọn cột nào của tệp. Chọn ít nhất một cột cho một ô của sổ.',
  'publication-stale': () =>
    'Số liệu đã đổi sau khi anh/chị mở trang này. Xem lại bản sẽ công bố rồi bấm công bố.',
  'publication-unchanged': () => 'Không có gì khác với bản đang công bố nên không công bố thêm.',
  'publication-withdrawn': () => 'Bản này đã được rút trước đó.',
  'not-json': () => 'Tệp này không phải JSON. Chọn tệp biểu mẫu sổ theo dõi.',
  'one-photo': () => 'Mỗi dòng kèm một ảnh. Chọn lại một ảnh.',
  'photo-only': () => 'Chỉ nhận ảnh chụp (JPEG, PNG, WebP). Chọn lại tệp.',
  'link-day': p => `Chọn một ngày sau hôm nay và không quá ${number(p, 'most')} ngày kể từ hôm nay.`,

  'schema-not-understood': p =>
    text(p, 'keys') === ''
      ? `Biểu mẫu chưa đúng ở ${text(p, 'at')}. Sửa lại theo tài liệu về sổ theo dõi.`
      : `Biểu mẫu có mục không dùng được (${text(p, 'keys')}) ở ${text(p, 'at')}. Bỏ mục đó.`,
  'register-name-malformed': p =>
    `Mã sổ “${text(p, 'name')}” chưa đúng. Mã gồm chữ thường không dấu, chữ số và dấu gạch dưới.`,
  'field-name-malformed': p =>
    `Mã ô “${text(p, 'name')}” chưa đúng. Mã gồm chữ thường không dấu, chữ số và dấu gạch dưới, không trùng từ khóa.`,
  'no-register-fields': () => 'Sổ cần ít nhất một ô đang dùng.',
  'too-many-register-fields': p => `Sổ có nhiều nhất ${text(p, 'most')} ô.`,
  'required-unknown': p => `Ô phải nhập “${text(p, 'name')}” không có trong biểu mẫu.`,
  'row-field-unknown': () => 'Ô phân biệt các dòng không có hoặc đã thôi dùng. Chọn lại.',
  'kind-contradicts': p => `Ô “${text(p, 'name')}” có kiểu mâu thuẫn. Xem tài liệu về sổ theo dõi.`,
  'bounds-contradict': p => `Ô “${text(p, 'name')}” có số nhỏ nhất lớn hơn số lớn nhất. Sửa lại.`,
  'citizen-field': p =>
    `Ô “${text(p, 'name')}” hỏi thông tin cá nhân của người dân. Sổ chỉ ghi số lượng và địa bàn; bỏ ô này.`,
  'label-twice': p => `Có hai ô cùng tên “${text(p, 'name')}”. Đổi tên một ô.`,
  'choices-missing': p => `Ô “${text(p, 'name')}” cần ít nhất hai mục để chọn.`,
  'indicator-twice': p => `Có hai chỉ tiêu cùng mã với “${text(p, 'name')}”. Đổi tên một chỉ tiêu.`,
  'register-exists': p => `Đã có sổ mang mã ${text(p, 'name')}. Đổi tên sổ, hoặc sửa sổ đã có.`,
  'register-code-fixed': () => 'Mã của sổ không đổi được vì các biểu thức đang dùng mã đó.',
  'register-unchanged': () => 'Biểu mẫu không có gì thay đổi. Sửa nội dung rồi lưu.',
  'field-removed': p => `Ô “${text(p, 'name')}” đã có số liệu nên không xóa được. Đánh dấu thôi dùng ô này.`,
  'field-kind-fixed': p => `Ô “${text(p, 'name')}” không đổi loại được. Thôi dùng ô này rồi thêm ô mới.`,
  'definition-breaks-target': p =>
    `Chỉ tiêu ${text(p, 'name')} không tính được số theo biểu mẫu này. Sửa biểu mẫu, hoặc gắn lại chỉ tiêu trước rồi lưu.`,
  'definition-breaks-criterion': p =>
    `Tiêu chí “${text(p, 'name')}” của bộ chỉ số không tính được theo biểu mẫu này. Sửa biểu mẫu, hoặc đưa bản mới của bộ chỉ số vào trước.`,
  'definition-breaks-register': p =>
    `Chỉ tiêu mẫu của sổ khác (${text(p, 'name')}) không tính được theo biểu mẫu này. Sửa biểu mẫu, hoặc sửa chỉ tiêu mẫu đó trước.`,
  'nothing-offered-anew': p =>
    `Chỉ tiêu ${text(p, 'name')} không dùng công thức vừa đổi nên không gắn lại ở đây. Mở chỉ tiêu để gắn.`,
  'target-not-yours': p =>
    `Chỉ tiêu ${text(p, 'name')} do thủ trưởng đơn vị chủ trì hoặc cơ quan thường trực gắn lại. Bỏ chọn chỉ tiêu này rồi lưu.`,
  'choice-removed': p => `Ô “${text(p, 'name')}” thiếu mục đã dùng trước đây. Thêm lại mục đó.`,

  'formula-too-large': p => `Biểu thức dài quá ${text(p, 'most')} ký tự. Viết gọn lại.`,
  'formula-not-understood': p =>
    `Không đọc được biểu thức${said(p)}. Kiểm tra dấu ngoặc, tên ô và kiểu số, chữ.`,
  'formula-not-allowed': p =>
    `Biểu thức không được dùng “${text(p, 'name')}”. Chỉ dùng các hàm nêu trong tài liệu: sum, count, latest, distinct, filter, measured.`,
  'formula-nested': () => 'Không lồng filter trong filter. Viết hai điều kiện nối bằng && trong một filter.',
  'formula-unknown-name': p => `Không có sổ nào mang mã “${text(p, 'name')}”. Kiểm tra lại mã sổ.`,
  'formula-unknown-field': p => `Sổ ${text(p, 'register')} không có ô mang mã “${text(p, 'name')}”.`,
  'formula-not-numeric': p => `Ô “${text(p, 'name')}” không phải là số nên không cộng được.`,
  'formula-field-literal': () => 'Tên ô hoặc mã chỉ tiêu viết thẳng trong dấu ngoặc kép.',
  'formula-no-number': () => 'Biểu thức phải cho ra một số.',
  'formula-no-value': () => 'Chưa tính được số: mẫu số bằng 0, hoặc chưa có số liệu.',
  'formula-too-many-rows': p => `Có hơn ${text(p, 'most')} dòng. Tính theo năm, hoặc chia sổ.`,
  'formula-unknown-target': p => `Kế hoạch này không có chỉ tiêu mã ${text(p, 'name')}.`,
  'formula-counts-nothing': () => 'Biểu thức phải lấy số từ ít nhất một sổ hoặc một chỉ tiêu khác.',
  'formula-circle': () => 'Biểu thức quay vòng về chính chỉ tiêu này. Bỏ chỗ quay vòng.',
  'target-not-countable': () =>
    'Chỉ tiêu bằng chữ hoặc thứ hạng không tính từ sổ được. Nhập số liệu như trước.',
  'denominator-needed': () => 'Chỉ tiêu tỷ lệ cần biểu thức mẫu số.',
  'typed-figure-after': p =>
    `Chỉ tiêu đã có số nhập tay đến ngày ${day(p, 'on')}. Chọn ngày sau ngày đó, để mỗi số chỉ có một nguồn.`,
  'binding-before': p => `Sổ đang tính chỉ tiêu này từ ngày ${day(p, 'on')}. Chọn ngày đó hoặc ngày sau.`,
  'binding-measured-after': p => `Sổ đã tính số đến ngày ${day(p, 'on')}. Chọn ngày đó hoặc ngày sau.`,
  'bound-already': p => `${text(p, 'target')} đã có cách lấy số từ sổ. Mở chỉ tiêu đó để đổi, có lý do.`,
  'measure-missing': p => `Chọn cách đo cho ${text(p, 'target')}, hoặc bỏ dấu chọn.`,
  'measure-differs': p =>
    `Đơn vị tính của chỉ tiêu mẫu không phù hợp với ${text(p, 'target')}. Chọn chỉ tiêu mẫu khác.`,
  'target-not-bound': () => 'Chỉ tiêu này không lấy số từ sổ. Mở lại trang để xem.',
  'target-bound-there': p =>
    `Chỉ tiêu này là một với chỉ tiêu ${text(p, 'target')} của ${text(p, 'plan')}, từ ngày ${day(p, 'from')} lấy số từ sổ ${text(p, 'registers')}, không nhập tay. Ghi hoặc đính chính trong sổ đó; cả hai chỉ tiêu tự tính lại.`,
  'target-bound': p =>
    `Từ ngày ${day(p, 'from')} chỉ tiêu này lấy số từ sổ ${text(p, 'registers')}, không nhập tay. Ghi hoặc đính chính trong sổ đó; chỉ tiêu tự tính lại.`,
}
