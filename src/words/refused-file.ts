import { type FileRefusal, type FoundKind, isFileRefusal } from '../domain/refusal-of-file.ts'
import { refusalSentence } from './reading.ts'

/** What a file is called in a sentence. */
const KIND_NAMES = {
  docx: 'văn bản Word .docx',
  docm: 'văn bản Word có macro (.docm)',
  doc: 'văn bản Word cũ (.doc)',
  odt: 'văn bản LibreOffice (.odt)',
  rtf: 'văn bản .rtf',
  pdf: 'tệp PDF',
  xlsx: 'bảng tính Excel',
  xls: 'bảng tính Excel cũ (.xls)',
  pptx: 'bản trình chiếu',
  image: 'tệp ảnh',
  html: 'trang web',
  zip: 'tệp nén',
  text: 'văn bản thuần (.txt)',
} satisfies Record<FoundKind, string>

/** What to do with a kind that this version does not read. */
const KIND_ADVICE = {
  docx: 'Chọn lại tệp .docx.',
  docm: 'Mở bằng Word, chọn Lưu thành, kiểu Word Document (.docx), rồi chọn lại.',
  doc: 'Mở bằng Word, chọn Lưu thành, kiểu Word Document (.docx), rồi chọn lại.',
  odt: 'Mở bằng LibreOffice, chọn Lưu thành, kiểu Word (.docx), rồi chọn lại.',
  rtf: 'Mở bằng Word, chọn Lưu thành, kiểu Word Document (.docx), rồi chọn lại.',
  pdf: 'Đổi đuôi tệp thành .pdf rồi chọn lại.',
  xlsx: 'Đổi đuôi tệp thành .xlsx rồi chọn lại.',
  xls: 'Mở bằng Excel, chọn Lưu thành, kiểu Excel Workbook (.xlsx), rồi chọn lại.',
  pptx: 'Chọn tệp Word hoặc PDF của kế hoạch.',
  image: 'Lưu thành ảnh .jpg hoặc .png rồi chọn lại.',
  html: 'Chép nội dung vào Word, lưu thành .docx rồi chọn lại.',
  zip: 'Giải nén rồi chọn tệp Word hoặc PDF ở bên trong.',
  text: 'Lưu lại thành tệp .txt mã UTF-8 hoặc tệp .docx rồi chọn lại.',
} satisfies Record<FoundKind, string>

const megabytes = (bytes: number): string =>
  (bytes / 1_048_576).toFixed(1).replace('.', ',').replace(/,0$/, '')

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

/** One or more sentences for a person: what happened, why, what to do now. */
export function refusedFile(refusal: FileRefusal): string {
  switch (refusal.code) {
    case 'empty':
      return 'Tệp này trống, không có nội dung để đọc. Kiểm tra lại tệp trên máy rồi chọn lại.'
    case 'too-large':
      return `Tệp nặng ${megabytes(refusal.bytes)} MB, tối đa ${megabytes(refusal.limit)} MB. Chia nhỏ hoặc giảm cỡ ảnh rồi chọn lại.`
    case 'unknown-kind':
      return 'Không nhận ra đây là tệp gì: nội dung không phải văn bản Word và không phải chữ. Chọn tệp Word hoặc PDF của kế hoạch.'
    case 'extension-lies': {
      const advice = refusal.found
        ? ` ${KIND_ADVICE[refusal.found]}`
        : ' Chọn tệp Word hoặc PDF của kế hoạch.'
      const found = refusal.found ? `thật ra là ${KIND_NAMES[refusal.found]}` : 'không phải như vậy'
      return `Tên tệp có đuôi .${refusal.extension} nhưng nội dung ${found}, nên hệ thống không nhận.${
        refusal.found === 'docx' || refusal.found === 'text'
          ? ' Mở tệp, lưu lại đúng kiểu .docx hoặc .txt rồi chọn lại.'
          : advice
      }`
    }
    case 'kind-not-read':
      return `Đây là ${KIND_NAMES[refusal.found]}; hệ thống hiện đọc được văn bản Word, PDF (kể cả bản quét), ảnh .jpg và .png, bảng tính .xlsx và văn bản thuần .txt. ${KIND_ADVICE[refusal.found]}`
    case 'needs-office':
      return `Đây là ${KIND_NAMES[refusal.found]}; máy chủ chưa cài LibreOffice nên chưa mở được kiểu tệp này. ${KIND_ADVICE[refusal.found]}`
    case 'macros':
      return `Tệp Word này có macro (chương trình nhúng bên trong) nên hệ thống không nhận. ${KIND_ADVICE.docm}`
    case 'password-protected':
      return 'Tệp đặt mật khẩu nên hệ thống không mở được. Bỏ mật khẩu (trong Word: Tệp, Thông tin, Bảo vệ tài liệu), lưu lại rồi chọn lại.'
    case 'damaged':
      return 'Tệp bị hỏng hoặc tải về chưa đủ nên không mở được. Mở thử bằng Word hoặc phần mềm đọc PDF; nếu mở được thì lưu thành tệp mới rồi chọn lại.'
    case 'unsafe-archive':
      return 'Cấu trúc bên trong tệp không an toàn (có phần phình quá lớn khi mở, trùng tên hoặc sai tên) nên hệ thống không đọc. Mở bằng Word, lưu thành tệp .docx mới rồi chọn lại.'
    case 'unsafe-markup':
      return 'Trong tệp có phần khai báo mà văn bản Word không bao giờ có, có thể gây hại, nên hệ thống không đọc. Mở bằng Word, lưu thành tệp .docx mới rồi chọn lại.'
    case 'too-complex':
      return 'Tệp có quá nhiều đoạn, hoặc bảng lồng trong bảng quá nhiều lớp, nên hệ thống không đọc. Tách phần kế hoạch ra tệp riêng rồi chọn lại.'
    case 'too-many-pages':
      return `Tệp có ${thousands(refusal.pages)} trang, tối đa ${thousands(refusal.limit)}. Tách phần kế hoạch ra tệp riêng rồi chọn lại.`
    case 'letters-unknown':
      return 'Phông chữ trong tệp PDF này không cho biết chữ nào là chữ nào nên không đọc ra tiếng Việt. Xin bản Word .docx, hoặc in ra rồi quét thành PDF (ảnh các trang đọc được), sau đó chọn lại tệp.'
    case 'text-encoding':
      if (refusal.possible.length > 1)
        return 'Chưa chắc tệp .txt này gõ bằng kiểu chữ nào. Xem các dòng mẫu bên dưới, chọn kiểu chữ đọc ra đúng tiếng Việt rồi chọn lại tệp.'
      return 'Không đọc được chữ tiếng Việt trong tệp .txt này vì không phải mã Unicode. Mở tệp, lưu lại với mã UTF-8 hoặc lưu thành tệp .docx rồi chọn lại.'
    case 'line-too-long':
      return `Tệp có một đoạn dài ${thousands(refusal.length)} ký tự không xuống dòng, tối đa ${thousands(refusal.limit)}. Chia lại đoạn theo văn bản gốc, hoặc chọn tệp Word .docx của kế hoạch.`
    case 'text-too-long':
      return `Tệp có ${thousands(refusal.length)} ký tự, tối đa ${thousands(refusal.limit)}. Tách phần kế hoạch ra tệp riêng rồi chọn lại.`
    case 'no-words':
      return 'Tệp mở được nhưng không nhận ra chữ nào. Nếu là ảnh chụp, chụp lại rõ và thẳng hơn, hoặc xin bản Word .docx của kế hoạch rồi chọn lại.'
    case 'secrecy-stamp':
      return 'Văn bản có dấu chỉ độ mật nên hệ thống không nhận và không lưu lại. Xử lý theo quy định về bảo vệ bí mật nhà nước.'
    case 'no-plan':
      return refusalSentence(refusal.because)
    case 'no-figures':
      return 'Tệp không mang số liệu báo cáo và không có bảng nào có cột “Mã số liệu” và “Kết quả”. Chọn tệp báo cáo do phần mềm lập, hoặc bản lưu lại còn đủ các phụ lục.'
    case 'reading-time':
      return `Đọc quá ${refusal.seconds} giây chưa xong nên hệ thống đã dừng. Tách phần kế hoạch ra tệp riêng rồi chọn lại.`
    case 'reading-memory':
      return 'Tệp cần quá nhiều bộ nhớ nên hệ thống đã dừng đọc. Mở bằng Word, bỏ bớt ảnh và phần không thuộc kế hoạch, lưu thành tệp .docx mới rồi chọn lại.'
    case 'reading-failed':
      return 'Chưa đọc được tệp này, việc đọc bị dừng giữa chừng. Chọn lại tệp; nếu vẫn không được, mở bằng Word, lưu thành tệp .docx mới rồi thử lại.'
    case 'reading-cancelled':
      return 'Đã dừng đọc theo yêu cầu. Tệp chưa được lưu lại.'
    case 'reading-queue-full':
      return `Đang có ${refusal.waiting} tệp chờ đọc nên chưa nhận thêm. Chờ ít phút rồi chọn lại tệp.`
  }
}

/** The same for a refusal that travelled as JSON, as in the parameters of a form's refusal. */
export function refusedFileText(json: string): string {
  const value: unknown = json === '' ? null : JSON.parse(json)
  return typeof value === 'object' && value !== null && isFileRefusal(value) ? refusedFile(value) : ''
}
