import type { TemplateField } from '../domain/word-template.ts'

/** What each field of a template is filled with. */
export const TEMPLATE_FIELD_WORDS = {
  co_quan_cap_tren: 'Tên cơ quan cấp trên trực tiếp, chữ in hoa; Ủy ban nhân dân không có',
  co_quan_ban_hanh: 'Tên cơ quan ban hành, chữ in hoa, mỗi dòng một phần',
  so_ky_hieu: 'Số và ký hiệu, ví dụ 05/BC-UBND; chữ “Số:” ghi sẵn trong mẫu',
  dia_danh_ngay: 'Địa danh và ngày, tháng, năm',
  ten_loai: 'Tên loại văn bản, chữ in hoa',
  trich_yeu: 'Trích yếu nội dung',
  kinh_gui: 'Nơi gửi sau chữ “Kính gửi:”, nhiều nơi thì mỗi nơi một dòng',
  can_cu: 'Các căn cứ, mỗi dòng một căn cứ',
  noi_dung:
    'Toàn bộ phần lời và đề mục của báo cáo; đứng riêng một đoạn, không nằm trong bảng. Phụ lục tự nối vào cuối tệp',
  quyen_han: 'Quyền hạn, chức vụ người ký',
  nguoi_ky: 'Họ tên người ký',
  noi_nhan: 'Danh sách nơi nhận, mỗi dòng một nơi',
  luu: 'Dòng “- Lưu: …”',
} as const satisfies Record<TemplateField, string>

/** Words of the page of templates. */
export const TEMPLATES = {
  title: 'Mẫu Word của xã, phường',
  sub: 'Báo cáo được soạn vào mẫu đang dùng; chưa có mẫu thì theo thể thức của hệ thống. Dữ liệu kèm tệp vẫn được ghi.',
  line: 'Dùng cho báo cáo của',
  lines: { state: 'Ủy ban nhân dân', party: 'Đảng ủy' },
  file: 'Tệp mẫu (.docx)',
  fileHint: 'Trong mẫu, ghi tên trường giữa hai dấu ngoặc nhọn, ví dụ {noi_dung}.',
  keep: 'Đưa vào sử dụng',
  kept: 'Đã đưa mẫu vào sử dụng. Báo cáo lập từ nay theo mẫu này.',
  upload: 'Tải mẫu lên',
  fields: 'Các trường dùng được trong mẫu',
  fieldColumns: ['Trường', 'Nội dung', 'Bắt buộc'],
  needed: 'Bắt buộc',
  list: 'Mẫu đã tải lên',
  columns: ['Mẫu', 'Dùng cho', 'Tải lên', 'Tình trạng'],
  inUse: 'Đang dùng',
  ended: (on: string): string => `Thôi dùng ${on}`,
  drop: 'Thôi dùng',
  dropped: 'Đã thôi dùng mẫu. Báo cáo lập từ nay theo thể thức của hệ thống.',
  empty: {
    title: 'Chưa có mẫu riêng',
    what: 'Báo cáo đang theo thể thức của hệ thống. Tải mẫu lên nếu xã, phường có mẫu riêng.',
  },
} as const

type Params = Readonly<Record<string, string | number | null>>
const named = (params: Params): string => String(params.fields ?? '')

/** Why a template was not taken. */
export const TEMPLATE_REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  'template-kind': () => 'Mẫu phải là tệp Word .docx. Lưu lại dưới dạng .docx rồi tải lên.',
  'template-unknown-fields': p =>
    `Mẫu có trường mà hệ thống không biết: ${named(p)}. Sửa theo danh sách trường bên dưới rồi tải lại.`,
  'template-missing-fields': p => `Mẫu thiếu trường bắt buộc: ${named(p)}. Thêm vào mẫu rồi tải lại.`,
  'template-text-place': () =>
    'Trường {noi_dung} phải đứng một lần, riêng một đoạn, ngoài bảng và ngoài đầu trang. Sửa mẫu rồi tải lại.',
  'template-braces': () => 'Dấu ngoặc nhọn trong mẫu không khép đúng. Kiểm tra từng trường rồi tải lại.',
  'template-active': () =>
    'Mẫu có thành phần tự chạy hoặc lấy nội dung từ nơi khác (đối tượng nhúng, ảnh hay mẫu liên kết ngoài). Bỏ các thành phần này rồi tải lại.',
  'template-ended': () => 'Mẫu này đã thôi dùng. Mở lại trang để xem.',
}
