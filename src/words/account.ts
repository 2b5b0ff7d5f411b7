import { formatNumber } from '../domain/format-vi.ts'

/** Words of signing in, of one's own account and of how pages look. */
export const ACCOUNT = {
  signInTitle: 'Đăng nhập',
  login: 'Tên đăng nhập',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  help: 'Quên mật khẩu, hoặc chưa có tài khoản: liên hệ quản trị hệ thống của xã, phường, đặc khu.',
  sessionNote: 'Phiên làm việc tự kết thúc sau 8 giờ không thao tác.',
  goOn: 'Đăng nhập để tiếp tục.',
  signedOut: 'Anh/chị đã đăng xuất.',
  changeTitle: 'Đổi mật khẩu',
  mustChange: 'Mật khẩu này do người khác đặt. Đổi mật khẩu rồi mới làm việc tiếp.',
  current: 'Mật khẩu hiện nay',
  next: 'Mật khẩu mới',
  nextHint: 'Ít nhất 14 ký tự, có chữ hoa, chữ thường, chữ số và ký tự khác.',
  repeat: 'Nhập lại mật khẩu mới',
  change: 'Đổi mật khẩu',
  changed: 'Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.',
  sessionsTitle: 'Nơi đang đăng nhập',
  sessionsNote: 'Thấy nơi lạ: đăng xuất ở mọi nơi khác rồi đổi mật khẩu.',
  sessionColumns: ['Thiết bị', 'Địa chỉ mạng', 'Đăng nhập lúc', 'Dùng gần nhất'],
  thisSession: 'phiên này',
  endOthers: 'Đăng xuất ở mọi nơi khác',
  othersEnded: (sessions: number): string =>
    sessions === 0
      ? 'Không còn nơi nào khác đang đăng nhập.'
      : `Đã đăng xuất ở ${formatNumber(sessions)} nơi khác.`,
  lookTitle: 'Giao diện',
  theme: 'Nền',
  contrast: 'Độ tương phản',
  lookSaved: 'Đã lưu giao diện.',
} as const

export const THEME_WORDS = { system: 'Theo thiết bị', light: 'Sáng', dark: 'Tối' } as const
export const CONTRAST_WORDS = { system: 'Theo thiết bị', normal: 'Thường', more: 'Cao' } as const

export const signInErrorTitle = 'Chưa đăng nhập được'
