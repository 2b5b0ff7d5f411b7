import type { ComparedField, ComparisonRow } from '../domain/draft-comparison.ts'
import type { SheetColumn } from '../domain/draft-sheet.ts'

/** Words of the page on which a corrected file or a workbook is laid beside a draft. */
export const COMPARE = {
  title: (plan: string): string => `Đối chiếu bản sửa: ${plan}`,
  crumb: 'Đối chiếu bản sửa',
  toCompare: 'Nạp bản sửa, phụ lục',
  sub: 'Tải lên tệp đã sửa của kế hoạch, một phụ lục đến sau, hoặc bản Excel đã sửa. Chưa thay đổi gì cho đến khi anh/chị nhận.',
  excel: 'Tải bản Excel để sửa',
  excelNote:
    'Sửa ngay trên bản Excel rồi tải lên lại. Giữ nguyên cột Mã hệ thống để hệ thống nhận ra từng dòng; thêm nhiệm vụ, chỉ tiêu mới ở dòng dưới cùng, để trống cột đó.',
  as: 'Tệp này là',
  corrected: 'Bản đã sửa của kế hoạch',
  correctedNote: 'Thay tệp kế hoạch hiện có. Các tệp phụ lục riêng đã nạp vẫn giữ và được đọc cùng.',
  annex: 'Thêm một phụ lục',
  annexNote:
    'Đọc cùng kế hoạch như một văn bản. Những gì anh/chị đã sửa, đã xác nhận mà không khác thì giữ nguyên.',
  file: 'Tệp',
  fileHint: 'Word, PDF, văn bản thuần, hoặc bản Excel tải từ trang này.',
  send: 'Đối chiếu',
  noSecret: 'Tệp không chứa bí mật nhà nước',
  waiting: (name: string): string => `Bản sửa “${name}” đang chờ`,
  counts: (added: number, changed: number, dropped: number, same: number): string =>
    `Thêm ${added}, sửa ${changed}, bỏ ${dropped}, giữ nguyên ${same} mục.`,
  confirmed: (count: number): string =>
    count === 0
      ? 'Mục có thay đổi sẽ chờ xác nhận lại.'
      : `${count} mục đã xác nhận không thay đổi nên vẫn là đã xác nhận. Mục có thay đổi sẽ chờ xác nhận lại.`,
  confirmedSheet:
    'Nội dung sửa trong Excel được ghi tên anh/chị; trạng thái xác nhận của từng mục giữ nguyên. Dòng bị xóa trong Excel không làm mất mục.',
  take: 'Nhận tất cả thay đổi',
  leave: 'Không nhận bản sửa này',
  taken: (added: number, changed: number, dropped: number): string =>
    `Đã nhận bản sửa: thêm ${added}, sửa ${changed}, bỏ ${dropped} mục.`,
  left: 'Đã bỏ bản sửa. Dự thảo giữ nguyên.',
  nothing: { title: 'Hai bản giống nhau', what: 'Không có mục nào thêm, sửa hoặc bỏ.' },
  item: 'Mục',
  before: 'Bản đang rà soát',
  after: 'Bản sửa',
  empty: '(để trống)',
  new: 'mới',
  kind: { task: 'Nhiệm vụ', target: 'Chỉ tiêu' },
  sheet: 'Dự thảo',
  sheetFile: (plan: string): string => `ra-soat-${plan.slice(0, 60)}.xlsx`,
} as const

export const VERDICT_WORDS = {
  added: 'Thêm',
  changed: 'Sửa',
  dropped: 'Bỏ',
  same: 'Giữ nguyên',
} as const satisfies Record<ComparisonRow['verdict'], string>

export const FIELD_WORDS = {
  text: 'Nội dung',
  name: 'Tên chỉ tiêu',
  lead: 'Chủ trì',
  support: 'Phối hợp',
  deadline: 'Thời hạn',
  product: 'Sản phẩm',
  goal: 'Con số, mốc',
} as const satisfies Record<ComparedField, string>

/** Heads of the workbook; `draft-sheet.ts` finds the columns again by how they begin. */
export const SHEET_HEADS = {
  code: 'Mã số',
  kind: 'Loại',
  text: 'Nội dung',
  lead: 'Chủ trì',
  support: 'Phối hợp',
  deadline: 'Thời hạn',
  product: 'Sản phẩm',
  name: 'Tên chỉ tiêu',
  value: 'Con số',
  unit: 'Đơn vị tính',
  id: 'Mã hệ thống (không sửa)',
} as const satisfies Record<SheetColumn, string>
