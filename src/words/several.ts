/** Words of the form on which one person reports on several tasks and targets at once. */
export const SEVERAL = {
  title: 'Cập nhật nhiều việc một lần',
  sub: 'Chỉ điền dòng nào có thay đổi. Mỗi dòng được nhận hoặc trả lại riêng; dòng để trống không gửi.',
  back: 'Việc của tôi',
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  state: 'Tình hình',
  stateEmpty: 'Chưa chọn (là Đang thực hiện)',
  percent: 'Khối lượng',
  percentUnit: (before: string | null): string => (before === null ? '%' : `% (đã duyệt ${before})`),
  text: 'Đã làm được gì',
  obstacle: 'Vướng mắc là gì',
  on: 'Số liệu đến ngày',
  last: (figure: string, on: string): string => `lần trước ${figure} (${on})`,
  send: 'Gửi các dòng đã điền',
  whole: 'Kèm ảnh, sản phẩm: mở biểu mẫu riêng',
  wholeFigure: 'Kèm ảnh: mở biểu mẫu riêng',
  accepted: 'Đã gửi',
  acceptedNote: (reference: string): string => `Mã tiếp nhận ${reference}`,
  sent: (count: number): string => `Đã gửi ${count} dòng, chờ người thứ hai duyệt`,
  summary: (sent: number, wrong: number): string =>
    sent === 0
      ? `Chưa gửi được, còn ${wrong} chỗ cần sửa`
      : `Đã gửi ${sent} dòng; các dòng khác còn ${wrong} chỗ cần sửa`,
  nothingFilled: 'Chưa điền dòng nào. Điền ít nhất một dòng rồi gửi.',
  empty: {
    title: 'Không có nhiệm vụ, chỉ tiêu nào anh/chị đang báo cáo',
    what: 'Nhiệm vụ đang mở và chỉ tiêu của đơn vị anh/chị sẽ đứng ở đây, mỗi dòng một nhiệm vụ.',
  },
} as const
