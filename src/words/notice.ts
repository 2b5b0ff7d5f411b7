import type { Day } from '../domain/day.ts'
import { formatDay, formatInstant } from '../domain/format-vi.ts'
import type { NoticeKind, NoticeWish } from '../domain/notice.ts'
import { dueNote, noticeWord } from './digest.ts'

/** Words of the list of what somebody was told, and of how they wish to be told. */
export const NOTICES = {
  title: 'Nhắc việc',
  sub: (unread: number): string =>
    unread === 0 ? 'Không có mục nào chưa đọc.' : `${unread} mục chưa đọc, mới nhất ở trên.`,
  readAll: 'Đánh dấu đã đọc tất cả',
  read: 'Đã đọc',
  unread: 'Chưa đọc',
  older: 'Cũ hơn',
  newest: 'Mới nhất',
  settings: 'Cách nhận nhắc việc',
  urge: 'Đôn đốc đơn vị khác',
  marked: (count: number): string =>
    count === 0 ? 'Không còn mục nào chưa đọc.' : `Đã đánh dấu ${count} mục.`,
  gone: 'Nội dung này không còn.',
  empty: {
    title: 'Chưa có nhắc việc nào',
    what: 'Việc sắp đến hạn, quá hạn, được giao, trả lại, duyệt và thay đổi thời hạn của anh/chị hiện ở đây.',
  },
} as const

/** "Nhắc thời hạn", "Cập nhật bị trả lại". */
export const noticeTitle = noticeWord

/** "thời hạn 30/6, còn 12 ngày", or the new deadline that was set; '' where there is no day. */
export const noticeNote = (
  kind: NoticeKind,
  facts: { readonly what: string; readonly due?: string; readonly count?: number },
  today: Day,
): string => {
  if (kind === 'reminder' && facts.due !== undefined) return dueNote(facts.what, facts.due, today)
  if (kind === 'deadline' && facts.due !== undefined) return `thời hạn mới ${formatDay(facts.due)}`
  if (facts.due !== undefined) return `thời hạn ${formatDay(facts.due)}`
  return facts.count === undefined ? '' : `${facts.count} nhiệm vụ`
}

export const CONTACT = {
  title: 'Cách nhận nhắc việc',
  sub: 'Danh sách Nhắc việc trên hệ thống luôn đầy đủ, trừ loại anh/chị đã tắt. Thư chỉ gửi vào ngày làm việc, mỗi ngày tối đa một thư.',
  back: 'Nhắc việc',
  email: 'Địa chỉ thư điện tử',
  emailHint: 'Địa chỉ công vụ. Để trống nếu không nhận thư.',
  phone: 'Số điện thoại nhận tin nhắn',
  phoneHint: 'Chỉ dùng khi xã, phường đã nối kênh Zalo hoặc SMS.',
  byMail: 'Nhận bản tin trong ngày qua thư',
  byMessage: 'Nhận tin nhắn báo có bản tin',
  kinds: 'Nhận từng loại ở đâu',
  saved: 'Đã lưu cách nhận nhắc việc.',
  save: 'Lưu',
  lastMail: (day: Day, state: string): string =>
    state === 'sent'
      ? `Thư gần nhất gửi ngày ${formatDay(day)}.`
      : state === 'failed'
        ? `Thư ngày ${formatDay(day)} không gửi được. Kiểm tra lại địa chỉ thư.`
        : `Thư ngày ${formatDay(day)} đang chờ gửi.`,
  links: 'Liên kết cập nhật nhanh còn dùng được',
  linksWhat:
    'Mỗi liên kết trong thư mở đúng một biểu mẫu cập nhật, không cần đăng nhập, dùng một lần. Thu hồi nếu thư bị chuyển cho người khác.',
  noLinks: 'Không có liên kết nào còn dùng được.',
  link: (code: string): string => `Cập nhật ${code}`,
  linkUntil: (at: Date): string => `hết hạn lúc ${formatInstant(at)}`,
  revoke: 'Thu hồi',
  revokeAll: 'Thu hồi tất cả',
  revoked: (count: number): string =>
    count === 0 ? 'Liên kết này không còn dùng được từ trước.' : `Đã thu hồi ${count} liên kết.`,
  calendar: 'Lịch trên điện thoại, máy tính',
  calendarWhat:
    'Thêm địa chỉ này vào ứng dụng lịch (Đăng ký lịch theo địa chỉ) để thấy thời hạn nhiệm vụ, mốc chỉ tiêu và cuộc họp được mời. Ai có địa chỉ này đều xem được, nên không gửi cho người khác.',
  calendarAddress: 'Địa chỉ lịch riêng của anh/chị',
  calendarSince: (at: Date): string => `Tạo lúc ${formatInstant(at)}.`,
  calendarNone: 'Chưa có địa chỉ lịch.',
  calendarOpen: 'Tạo địa chỉ lịch',
  calendarRenew: 'Đổi địa chỉ khác',
  calendarRevoke: 'Thu hồi địa chỉ',
  calendarMade: 'Đã tạo địa chỉ lịch mới. Địa chỉ cũ, nếu có, không còn dùng được.',
  calendarGone: 'Đã thu hồi địa chỉ lịch.',
} as const

export const WISH_WORDS = {
  digest: 'Danh sách và thư',
  app: 'Chỉ danh sách',
  off: 'Tắt',
} as const satisfies Record<NoticeWish, string>

/** Words of the calendar that a phone shows. */
export const CALENDAR = {
  name: (locality: string): string => `SáuRõ ${locality}`,
  task: (code: string, text: string): string => `Hạn ${code}: ${text}`,
  milestone: (code: string, text: string): string => `Mốc ${code}: ${text}`,
  meeting: (_code: string, text: string): string => text,
  closed: (summary: string): string => `${summary} (đã hoàn thành)`,
} as const
