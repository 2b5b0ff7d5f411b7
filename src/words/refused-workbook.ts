import { type FileRefusal, isFileRefusal } from '../domain/refusal-of-file.ts'
import { refusedFile } from './refused-file.ts'

const AGAIN = 'Mở bằng Excel, lưu thành tệp .xlsx mới rồi chọn lại.'

/** What a workbook of figures is refused for in words of its own; the rest is said as of every file. */
const OWN: Partial<Record<FileRefusal['code'], string>> = {
  'unknown-kind': `Nội dung tệp không phải bảng tính Excel. ${AGAIN}`,
  'extension-lies': `Tên tệp có đuôi .xlsx nhưng nội dung không phải bảng tính Excel, nên hệ thống không nhận. ${AGAIN}`,
  'kind-not-read': `Chỉ nhận bảng tính Excel .xlsx. ${AGAIN}`,
  macros: `Tệp có macro (chương trình nhúng bên trong) nên hệ thống không nhận. ${AGAIN}`,
  'password-protected': `Tệp đặt mật khẩu nên hệ thống không mở được. Bỏ mật khẩu trong Excel (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi chọn lại.`,
  damaged: `Tệp bị hỏng hoặc tải về chưa đủ nên không mở được. ${AGAIN}`,
  'unsafe-archive': `Cấu trúc bên trong tệp không an toàn (có phần phình quá lớn khi mở, trùng tên hoặc sai tên) nên hệ thống không đọc. ${AGAIN}`,
  'unsafe-markup': `Trong tệp có phần khai báo mà bảng tính không bao giờ có, có thể gây hại, nên hệ thống không đọc. ${AGAIN}`,
  'too-complex': `Tệp có quá nhiều ô nên hệ thống không đọc. Chỉ giữ trang tính có số liệu rồi chọn lại.`,
  'line-too-long': 'Có ô chứa quá nhiều chữ. Rút gọn ô đó rồi chọn lại.',
  'text-too-long': 'Tệp có quá nhiều chữ. Chỉ giữ trang tính có số liệu rồi chọn lại.',
  'no-words': 'Tệp mở được nhưng không có ô nào. Điền số vào biểu mẫu rồi chọn lại.',
  'secrecy-stamp':
    'Tệp có dấu chỉ độ mật nên hệ thống không nhận và không lưu lại. Xử lý theo quy định về bảo vệ bí mật nhà nước.',
  'reading-memory':
    'Tệp cần quá nhiều bộ nhớ nên hệ thống đã dừng đọc. Chỉ giữ trang tính có số liệu rồi chọn lại.',
  'reading-failed': `Chưa đọc được tệp này, việc đọc bị dừng giữa chừng. ${AGAIN}`,
}

/** Why a workbook of figures was not read, from the refusal as JSON, and what to do now. */
export function refusedWorkbookText(json: string): string {
  const value: unknown = json === '' ? null : JSON.parse(json)
  if (typeof value !== 'object' || value === null || !isFileRefusal(value)) return ''
  if (value.code === 'reading-time')
    return `Đọc quá ${value.seconds} giây chưa xong nên hệ thống đã dừng. Chỉ giữ trang tính có số liệu rồi chọn lại.`
  return OWN[value.code] ?? refusedFile(value)
}
