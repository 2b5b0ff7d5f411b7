import { EVIDENCE_EXTENSIONS, type EvidenceRefusal } from '../domain/evidence-file.ts'
import { formatFileSize } from '../domain/format-vi.ts'

type Params = Readonly<Record<string, string | number | null>>

const text = (params: Params, of: string): string => String(params[of] ?? '')
const name = (params: Params): string => `“${text(params, 'name')}”`
const size = (params: Params, of: string): string => formatFileSize(Number(params[of] ?? 0))

const SENTENCES: Readonly<Record<EvidenceRefusal['code'], (params: Params) => string>> = {
  'file-empty': p => `Tệp ${name(p)} không có nội dung. Chọn lại tệp.`,
  'file-too-large': p =>
    `Tệp ${name(p)} nặng ${size(p, 'bytes')}, tối đa ${size(p, 'limit')}. Chia nhỏ hoặc giảm cỡ ảnh rồi chọn lại.`,
  'file-kind-refused': p =>
    `Không nhận loại tệp của ${name(p)}. Nhận các loại: ${EVIDENCE_EXTENSIONS.join(', ')}. Lưu thành một trong các loại này rồi chọn lại.`,
  'file-kind-differs': p =>
    `Nội dung tệp ${name(p)} không đúng với đuôi .${text(p, 'extension')}. Mở tệp, lưu lại đúng loại rồi chọn lại.`,
  'file-has-macros': p =>
    `Tệp ${name(p)} có macro nên không nhận. Lưu thành tệp không có macro, hoặc thành PDF, rồi chọn lại.`,
  'file-damaged': p => `Ảnh ${name(p)} bị hỏng nên không mở được. Chụp hoặc lưu lại rồi chọn lại.`,
}

const isCode = (code: string): code is EvidenceRefusal['code'] => Object.hasOwn(SENTENCES, code)

/** Why a file was not taken as evidence; null for a code of another noun. */
export const evidenceSentence = (code: string, params: Params): string | null =>
  isCode(code) ? SENTENCES[code](params) : null
