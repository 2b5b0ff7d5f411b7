import type { Trouble, TroubleCode } from '../domain/trouble.ts'

type Details = Readonly<Record<string, string>>
type Sentence = (details: Details) => string

const of = (details: Details, name: string) => details[name] ?? ''

const sentences = {
  'setting-wrong': details =>
    settingSentences[of(details, 'name')] ??
    `Biến ${of(details, 'name')} có giá trị «${of(details, 'value')}» không dùng được. Sửa lại biến này rồi chạy lại.`,
  'data-closed': details =>
    `Tài khoản đang dùng không ghi được vào thư mục dữ liệu ${of(details, 'folder')}. Chạy lệnh sau rồi thử lại: ${of(details, 'command')}`,
  'folder-closed': details =>
    `PostgreSQL không vào được thư mục ${of(details, 'folder')}. Chạy lệnh sau rồi thử lại: ${of(details, 'command')}`,
  'platform-unsupported': details =>
    `Không có PostgreSQL đi kèm cho máy ${of(details, 'platform')}. Đặt DATABASE_URL và DATABASE_URL_OWNER trỏ tới PostgreSQL 15 trở lên.`,
  'postgres-user-missing': () =>
    'PostgreSQL không chạy được bằng tài khoản root trên máy này. Chạy SáuRõ bằng một tài khoản thường, hoặc đặt DATABASE_URL và DATABASE_URL_OWNER.',
  'postgres-failed': details =>
    `Không mở được cơ sở dữ liệu: ${of(details, 'reason')}. Xem nhật ký tại ${of(details, 'log')}.`,
  'postgres-silent': details =>
    `Cơ sở dữ liệu không trả lời sau một phút rưỡi. Xem nhật ký tại ${of(details, 'log')} rồi chạy lại.`,
  'postgres-old': details =>
    `PostgreSQL ${of(details, 'version')} quá cũ. SáuRõ cần PostgreSQL 15 trở lên; nâng cấp hoặc bỏ DATABASE_URL để dùng bản đi kèm.`,
  'secrets-unreadable': details =>
    `Không đọc được tệp mật khẩu ${of(details, 'file')}. Khôi phục tệp này từ bản sao lưu; không xóa nó khi còn cần dữ liệu.`,
  'lock-tool-missing': () => 'Thiếu lệnh flock. Cài gói util-linux rồi chạy lại.',
  'lock-busy': details =>
    `Một lệnh khác đang mở hoặc đóng cơ sở dữ liệu và chưa xong (${of(details, 'file')}). Chờ ít phút rồi chạy lại.`,
  'database-unreachable': details =>
    `Không đăng nhập được PostgreSQL ${of(details, 'host')} bằng tài khoản ${of(details, 'login')}: ${of(details, 'reason')}. Kiểm tra DATABASE_URL và DATABASE_URL_OWNER.`,
  'roles-missing': details =>
    `PostgreSQL này chưa có đủ vai trò và DATABASE_URL_OWNER không được phép tạo. Nhờ người quản trị chạy các lệnh sau rồi chạy lại:\n${of(details, 'sql')}`,
  'migration-changed': details =>
    `Tệp ${of(details, 'name')} đã được áp dụng nhưng nội dung nay khác trước. Lấy lại đúng bản gốc của tệp rồi chạy lại.`,
  'database-newer': details =>
    `Cơ sở dữ liệu đã có ${of(details, 'name')}, mới hơn chương trình này. Cập nhật chương trình rồi chạy lại.`,
  'migration-failed': details =>
    `Không áp dụng được ${of(details, 'name')}; cơ sở dữ liệu giữ nguyên như trước. Lý do: ${of(details, 'reason')}`,
  'server-runs-already': details =>
    `Đã có một máy chủ SáuRõ chạy trên thư mục ${of(details, 'data')}${running(details)}. Dừng máy chủ đó trước, hoặc đặt SAURO_DATA sang thư mục khác.`,
  'address-taken': details =>
    `Cổng ${of(details, 'port')} trên ${of(details, 'host')} không dùng được (${of(details, 'reason')}). Đặt PORT sang cổng khác, ví dụ PORT=5758.`,
  'certificate-unreadable': details =>
    `Không đọc được chứng thư TLS (${of(details, 'reason')}). Kiểm tra TLS_CERT và TLS_KEY.`,
} satisfies Record<TroubleCode, Sentence>

const settingSentences: Readonly<Record<string, string>> = {
  PORT: 'Biến PORT phải là số từ 0 đến 65535. Sửa lại rồi chạy lại.',
  DATABASE_URL:
    'Biến DATABASE_URL phải có dạng postgres://sauro_app:MẬT_KHẨU@MÁY/CƠ_SỞ_DỮ_LIỆU và dùng đúng tài khoản sauro_app. Sửa lại rồi chạy lại.',
  DATABASE_URL_OWNER:
    'Khi đặt DATABASE_URL cần đặt cả DATABASE_URL_OWNER, dạng postgres://TÀI_KHOẢN:MẬT_KHẨU@MÁY/CƠ_SỞ_DỮ_LIỆU. Bổ sung rồi chạy lại.',
  TLS_CERT: 'TLS_CERT và TLS_KEY phải đặt cùng nhau. Bổ sung TLS_CERT rồi chạy lại.',
  TLS_KEY: 'TLS_CERT và TLS_KEY phải đặt cùng nhau. Bổ sung TLS_KEY rồi chạy lại.',
  SMTP_URL:
    'SMTP_URL phải có dạng smtp://TÀI_KHOẢN:MẬT_KHẨU@MÁY:CỔNG hoặc smtps://…, và đặt cùng MAIL_FROM. Sửa lại rồi chạy lại.',
  MAIL_FROM:
    'MAIL_FROM phải là một địa chỉ thư, ví dụ Nhắc việc <nhacviec@phuong.gov.vn>, và đặt cùng SMTP_URL. Sửa lại rồi chạy lại.',
  MESSAGE_URL:
    'MESSAGE_URL phải bắt đầu bằng https:// (hoặc http:// trên chính máy này) và đặt cùng MESSAGE_SECRET. Sửa lại rồi chạy lại.',
  MESSAGE_SECRET: 'MESSAGE_SECRET cần ít nhất 32 ký tự và đặt cùng MESSAGE_URL. Sửa lại rồi chạy lại.',
  PUBLIC_URL: 'Biến PUBLIC_URL phải bắt đầu bằng http:// hoặc https://. Sửa lại rồi chạy lại.',
}

const running = (details: Details) => {
  const address = of(details, 'address')
  return address === '' ? '' : ` (${address})`
}

/** What happened, why, and what to do now. */
export const troubleSentence = (trouble: Trouble): string => {
  const sentence: Sentence = sentences[trouble.code]
  return sentence(trouble.details)
}

/** For a defect of the program: what a person can pass on. */
export const defectSentence = (reason: string) =>
  `Chương trình gặp lỗi ngoài dự kiến: ${reason}. Gửi nội dung này cho người quản trị hệ thống.`
