import type { ColumnMeaning } from '../domain/list-heading.ts'

/** Words of the page on which a person says what the columns of a list mean. */
export const COLUMNS = {
  title: (lists: number): string =>
    lists === 1 ? 'Xác nhận các cột của bảng Excel' : `Xác nhận các cột của ${lists} bảng Excel`,
  crumb: 'Các cột của bảng Excel',
  sub: 'Hệ thống đoán mỗi cột ghi gì theo tiêu đề. Anh/chị xem lại rồi xác nhận; lần sau bảng có cùng các tiêu đề này thì không hỏi nữa.',
  later:
    'Đổi ở đây thì hệ thống đọc lại văn bản và đặt cạnh dự thảo để đối chiếu; chưa thay đổi gì cho đến khi anh/chị nhận.',
  list: (at: number, rows: number): string => `Bảng ${at}: ${rows} dòng`,
  known: 'Đã xác nhận lần trước',
  column: (title: string, at: number): string =>
    title === '' ? `Cột ${at} (không có tiêu đề)` : `Cột “${title}”`,
  samples: (samples: readonly string[]): string =>
    samples.length === 0 ? 'Cột này để trống.' : `Ví dụ: ${samples.join(' · ')}`,
  skip: 'Bảng không phải danh sách nhiệm vụ, chỉ tiêu thì để mọi cột là “Không lấy”.',
  send: 'Xác nhận và đọc tiếp',
  sendAgain: 'Xác nhận và đọc lại',
  toColumns: 'Các cột Excel',
  unconfirmed: 'Bảng Excel của tệp này có cột chưa được xác nhận nghĩa.',
  none: { title: 'Không có bảng nào để xác nhận', what: 'Kế hoạch này không có bảng Excel.' },
} as const

export const MEANING_WORDS = {
  task: 'Nhiệm vụ, nội dung công việc',
  lead: 'Chủ trì, người thực hiện',
  leader: 'Người chịu trách nhiệm',
  support: 'Phối hợp',
  deadline: 'Thời hạn',
  product: 'Sản phẩm, kết quả',
  target: 'Tên chỉ tiêu',
  unit: 'Đơn vị tính',
  value: 'Con số phải đạt',
  baseline: 'Số hiện trạng',
  ordinal: 'Số thứ tự, mã',
  group: 'Nhóm nhiệm vụ, lĩnh vực',
  other: 'Không lấy',
} as const satisfies Record<ColumnMeaning, string>
