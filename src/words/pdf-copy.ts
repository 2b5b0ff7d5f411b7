import type { PdfProblem } from '../domain/ports.ts'

/** Words around the PDF of a document. */
export const PDF_COPY = {
  ask: 'Lập bản PDF',
  again: 'Lập lại bản PDF',
  asked: 'Đã nhận yêu cầu. Bản PDF có sau ít giây; tải lại trang để xem.',
  waiting: 'Đang lập bản PDF. Tải lại trang sau ít giây.',
  download: 'Tải bản PDF',
  fileName: (sha256: string): string => `van-ban-${sha256.slice(0, 8)}.pdf`,
} as const

const PROBLEMS = {
  'no-office':
    'Máy chủ chưa cài LibreOffice nên chưa lập được bản PDF. Tải tệp Word rồi lưu thành PDF, hoặc đề nghị quản trị hệ thống cài LibreOffice.',
  'reading-time': 'LibreOffice làm quá lâu nên đã dừng. Lập lại, hoặc tải tệp Word rồi lưu thành PDF.',
  'reading-cancelled': 'Việc lập bản PDF bị dừng giữa chừng. Lập lại.',
  damaged: 'LibreOffice không lập được bản PDF của tệp này. Tải tệp Word rồi lưu thành PDF.',
} as const satisfies Record<PdfProblem, string>

const isProblem = (code: string): code is PdfProblem => Object.hasOwn(PROBLEMS, code)
export const pdfProblem = (code: string): string => (isProblem(code) ? PROBLEMS[code] : PROBLEMS.damaged)
