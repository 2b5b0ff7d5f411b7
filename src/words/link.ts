import { formatInstant } from '../domain/format-vi.ts'

/** Words of the page that a one-time link opens, and of why it opens nothing. */
export const LINK = {
  for: (name: string): string => `Cập nhật thay mặt ${name}, qua liên kết trong thư nhắc việc.`,
  sent: (code: string): string => `Đã gửi cập nhật: ${code}`,
  usedAt: (at: Date): string => `Liên kết này đã được dùng lúc ${formatInstant(at)}.`,
  usedNext: [
    'Liên kết chỉ dùng một lần. Muốn cập nhật tiếp, đăng nhập hoặc dùng liên kết trong thư nhắc việc tiếp theo.',
  ],
  signIn: 'Đăng nhập',
  typed: 'Nội dung vừa nhập, chưa được ghi',
} as const

type Why = { readonly title: string; readonly why: string; readonly now: string }

const SIGN_IN = 'Đăng nhập để cập nhật, hoặc dùng liên kết trong thư nhắc việc gần nhất.'

/** Why a link opens nothing. */
export const LINK_REFUSALS = {
  unknown: {
    title: 'Liên kết không đúng',
    why: 'Địa chỉ này không đầy đủ hoặc không do hệ thống cấp.',
    now: `Mở lại liên kết từ thư nhắc việc. ${SIGN_IN}`,
  },
  expired: {
    title: 'Liên kết đã hết hạn',
    why: 'Liên kết cập nhật nhanh chỉ dùng được trong 7 ngày kể từ ngày gửi thư.',
    now: SIGN_IN,
  },
  revoked: {
    title: 'Liên kết đã bị thu hồi',
    why: 'Người nhận thư đã thu hồi liên kết này.',
    now: SIGN_IN,
  },
  used: {
    title: 'Liên kết đã được dùng',
    why: 'Liên kết chỉ dùng một lần và đã dùng để gửi một cập nhật.',
    now: SIGN_IN,
  },
  left: {
    title: 'Liên kết không còn hiệu lực',
    why: 'Người nhận thư không còn giữ chức vụ nào tại đơn vị.',
    now: 'Liên hệ thủ trưởng đơn vị hoặc quản trị hệ thống.',
  },
  tooMany: {
    title: 'Mở quá nhiều liên kết không đúng',
    why: 'Thiết bị này vừa mở nhiều địa chỉ không đúng liên tiếp.',
    now: 'Chờ 10 phút rồi mở lại liên kết từ thư nhắc việc.',
  },
} as const satisfies Record<string, Why>
