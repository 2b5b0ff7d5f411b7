import type { CalendarEntry, DayMark } from '../domain/calendar.ts'
import type { DayOffReason } from '../domain/working-days.ts'

export const DAY_MARK_WORDS = {
  off: 'Ngày nghỉ',
  worked: 'Ngày làm bù',
  quiet: 'Ngày không nhắc việc',
  ordinary: 'Ngày bình thường',
} as const satisfies Record<DayMark, string>

/** What each mark means for deadlines and reminders, in one line. */
export const DAY_MARK_REMARKS = {
  off: 'Không tính là ngày làm việc, không nhắc việc.',
  worked: 'Thứ Bảy, Chủ nhật hoặc ngày nghỉ được hoán đổi; tính là ngày làm việc.',
  quiet: 'Vẫn là ngày làm việc nhưng hệ thống không gửi nhắc việc.',
  ordinary: 'Bỏ ngày nghỉ hoặc ngày làm bù mà lịch chung đề xuất.',
} as const satisfies Record<DayMark, string>

export const DAY_OFF_WORDS = {
  'new-year': 'Tết Dương lịch',
  tet: 'Tết Nguyên đán',
  'hung-kings': 'Giỗ Tổ Hùng Vương',
  reunification: 'Ngày Chiến thắng 30/4',
  'labour-day': 'Ngày Quốc tế lao động 01/5',
  'national-day': 'Quốc khánh',
  'culture-day': 'Ngày Văn hóa Việt Nam 24/11',
  compensation: 'Nghỉ bù ngày lễ trùng ngày nghỉ hằng tuần',
  swap: 'Nghỉ hoán đổi',
  local: 'Ngày nghỉ của địa phương',
} as const satisfies Record<DayOffReason, string>

export const CALENDAR_SOURCE_WORDS = {
  law: 'Bộ luật Lao động',
  proposed: 'Đề xuất, cần đối chiếu thông báo của năm',
  locality: 'Đơn vị đã xác nhận',
} as const satisfies Record<CalendarEntry['source'], string>

/** Words of the page of the working calendar. */
export const CALENDAR = {
  title: 'Lịch làm việc',
  heading: (year: number): string => `Lịch làm việc năm ${year}`,
  sub: 'Thời hạn tính bằng ngày làm việc và lịch nhắc việc dùng lịch này.',
  columns: ['Ngày', 'Thứ', 'Loại ngày', 'Lý do', 'Căn cứ', 'Thao tác'],
  year: (year: number): string => `Năm ${year}`,
  proposedLeft: (count: number): string =>
    `Còn ${count} ngày đề xuất theo thông lệ. Đối chiếu với thông báo nghỉ lễ của năm rồi xác nhận, hoặc sửa từng ngày.`,
  confirmYear: (year: number): string => `Xác nhận cả năm ${year}`,
  confirmed: (count: number, year: number): string => `Đã xác nhận ${count} ngày của năm ${year}.`,
  edit: 'Sửa',
  reset: 'Trả về mặc định',
  wasReset: (day: string): string => `Ngày ${day} trở lại theo lịch chung.`,
  formTitle: 'Thêm hoặc sửa một ngày',
  day: 'Ngày',
  mark: 'Loại ngày',
  reason: 'Lý do nghỉ',
  reasonHint: 'Chỉ dùng cho ngày nghỉ.',
  note: 'Ghi chú',
  noteHint: 'Ví dụ: số, ký hiệu thông báo hoán đổi ngày làm việc',
  save: 'Lưu ngày này',
  saved: (day: string): string => `Đã lưu ngày ${day}.`,
  empty: {
    title: 'Năm này chưa có ngày nghỉ nào trong lịch',
    what: 'Lịch chung có sẵn ngày lễ của các năm 2025, 2026, 2027. Năm khác thì thêm từng ngày ở dưới.',
  },
  setBy: (name: string): string => `${name} đặt`,
} as const
