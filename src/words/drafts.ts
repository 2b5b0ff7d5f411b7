/** What the browser's part says of drafts that are kept on the device. `{time}`, `{count}` and `{about}` are filled in there. */
export const DRAFTS = {
  saved: 'Bản nháp tự lưu trên máy này lúc {time}',
  restored: 'Đã lấy lại bản nháp lưu lúc {time}',
  discard: 'Bỏ bản nháp',
  sending: 'Đang gửi…',
  kept: 'Chưa có mạng. Nội dung đã giữ trên máy này lúc {time}, có mạng sẽ tự gửi; đóng trang cũng được.',
  edit: 'Sửa trước khi gửi',
  busy: 'Máy chủ chưa trả lời. Nội dung giữ trên máy này và sẽ gửi lại.',
  signIn: 'Phiên làm việc đã hết. Nội dung giữ trên máy này, đăng nhập lại sẽ gửi.',
  waiting: 'Chờ gửi khi có mạng: {about}',
  sent: 'Đã gửi bản giữ trên máy: {about}',
  refused: 'Chưa gửi được: {about}',
  open: 'Mở để sửa',
  signOut: 'Còn {count} nội dung chưa gửi trên máy này. Đăng xuất sẽ xóa. Vẫn đăng xuất?',
  noFiles: 'Máy này không giữ được tệp khi mất mạng; có mạng phải chọn lại tệp.',
} as const

/** The page that stands in for any other while there is no line, where the connection is secure. */
export const OFFLINE = {
  title: 'Chưa có mạng',
  what: 'Máy này đang không kết nối được với hệ thống. Nội dung đã nhập vẫn giữ trên máy và tự gửi khi có mạng.',
  how: 'Trang tự thử lại sau mỗi 15 giây. Có thể đóng, lúc khác mở lại.',
  again: 'Thử lại ngay',
} as const
