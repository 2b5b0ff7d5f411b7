import { EVIDENCE_EXTENSIONS, type EvidenceRefusal } from '../domain/evidence-file.ts'
import { formatFileSize } from '../domain/format-vi.ts'
import type { PersonalDataFind } from '../domain/personal-data.ts'

/**
 * What a person should look at again because it may be somebody's own number; '' when nothing was found. The numbers
 * themselves are not repeated.
 */
export const personalDataWords = (finds: readonly PersonalDataFind[]): string => {
  if (finds.length === 0) return ''
  const kinds = [...new Set(finds.map(find => find.kind))].map(kind => PERSONAL_DATA[kind])
  return `Có thể có dữ liệu cá nhân của người dân: ${kinds.join(', ')}. Kiểm tra lại; nếu đúng, đề nghị người duyệt trả lại để gửi bản không có.`
}

const PERSONAL_DATA = {
  'identity-number': 'số định danh cá nhân',
  telephone: 'số điện thoại',
} as const satisfies Record<PersonalDataFind['kind'], string>

type Params = Readonly<Record<string, string | number | null>>

const text = (params: Params, of: string): string => String(params[of] ?? '')
const name = (params: Params): string => `“${text(params, 'name')}”`
const size = (params: Params, of: string): string => formatFileSize(Number(params[of] ?? 0))

/** What the file itself says, and what only reading it tells. */
type Code = EvidenceRefusal['code'] | 'file-secret' | 'file-check-busy'

const SENTENCES: Readonly<Record<Code, (params: Params) => string>> = {
  'file-empty': p => `Tệp ${name(p)} không có nội dung. Chọn lại tệp.`,
  'file-too-large': p =>
    `Tệp ${name(p)} nặng ${size(p, 'bytes')}, tối đa ${size(p, 'limit')}. Chia nhỏ hoặc giảm cỡ ảnh rồi chọn lại.`,
  'file-kind-refused': p =>
    `Không nhận loại tệp của ${name(p)}. Nhận các loại: ${EVIDENCE_EXTENSIONS.join(', ')}. Lưu thành một trong các loại này rồi chọn lại.`,
  'file-heic': p =>
    `Ảnh ${name(p)} theo định dạng HEIC nên nhiều máy không mở được. Trên điện thoại chọn lưu ảnh dạng JPEG (tương thích nhất), hoặc chụp màn hình ảnh, rồi chọn lại.`,
  'file-kind-differs': p =>
    `Nội dung tệp ${name(p)} không đúng với đuôi .${text(p, 'extension')}. Mở tệp, lưu lại đúng loại rồi chọn lại.`,
  'file-has-macros': p =>
    `Tệp ${name(p)} có macro nên không nhận. Lưu thành tệp không có macro, hoặc thành PDF, rồi chọn lại.`,
  'file-secret': p =>
    `Tệp ${name(p)} có dấu chỉ độ mật nên hệ thống không nhận và không lưu lại. Xử lý theo quy định về bảo vệ bí mật nhà nước; chọn tệp khác rồi gửi.`,
  'file-check-busy': p =>
    `Đang có nhiều tệp cần kiểm tra nên chưa nhận được tệp ${name(p)}. Chờ một phút rồi chọn lại tệp và gửi.`,
  'file-damaged': p => `Ảnh ${name(p)} bị hỏng nên không mở được. Chụp hoặc lưu lại rồi chọn lại.`,
}

const isCode = (code: string): code is Code => Object.hasOwn(SENTENCES, code)

/** Why a file was not taken as evidence; null for a code of another noun. */
export const evidenceSentence = (code: string, params: Params): string | null =>
  isCode(code) ? SENTENCES[code](params) : null
