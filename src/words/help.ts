/** Help in place: what a page is for in two or three sentences, and the page of the guide that says more. */
export const HELP = {
  myWork: {
    say: 'Trang này liệt kê việc anh/chị phải làm: quá hạn ở trên, rồi đến cần chú ý, rồi phần còn lại. Bấm Cập nhật để báo ngay; nhiều việc một lần thì bấm Cập nhật nhiều việc. Việc chờ anh/chị trả lời hoặc duyệt nằm ở cột bên, trên điện thoại có đường dẫn ở đầu trang.',
    guide: '06-cap-nhat-tien-do',
  },
  update: {
    say: 'Chọn tình hình, ghi khối lượng hoặc một câu, chụp ảnh nếu có, rồi gửi. Không phải chọn đúng hạn hay chậm: hệ thống tự tính. Mất mạng khi gửi thì nội dung được giữ trên máy và tự gửi sau.',
    guide: '06-cap-nhat-tien-do',
  },
  figure: {
    say: 'Nhập số đến ngày chốt; tỷ lệ do hệ thống tính từ tử số và mẫu số. Số thay đổi nhiều so với kỳ trước thì hệ thống hỏi lại. Người thứ hai xác nhận rồi số liệu mới được tính.',
    guide: '08-chi-tieu',
  },
  task: {
    say: 'Trên cùng là câu trong văn bản giao nhiệm vụ, rồi đến 6 rõ, diễn biến và minh chứng. Những gì anh/chị làm được nằm ở cột bên, trên điện thoại ở ngay dưới tên nhiệm vụ. Không sửa được điều đã ghi; đính chính là một dòng mới.',
    guide: '06-cap-nhat-tien-do',
  },
  target: {
    say: 'Chỉ tiêu so với mốc theo thời gian, mọi số liệu đã báo và biểu mẫu nhập số tiếp theo. Chỉ số liệu đã xác nhận mới được tính.',
    guide: '08-chi-tieu',
  },
  review: {
    say: 'Bên trái là văn bản, bên phải là nội dung hệ thống đọc được; chỗ chưa chắc đứng trước. Xác nhận, sửa, tách, gộp hoặc bỏ từng mục. Chưa xác nhận thì chưa đưa vào thực hiện.',
    guide: '03-ra-soat',
  },
  grid: {
    say: 'Chọn nhiều nhiệm vụ rồi điền một lần: đơn vị, người làm, thời hạn, sản phẩm, thẩm quyền. Mức độ 6 rõ đổi ngay sau mỗi lần điền. Nội dung do người điền được ghi rõ là của ai.',
    guide: '04-cu-the-hoa',
  },
  dashboard: {
    say: 'Việc cần quyết định ở trên, rồi đến các tỷ lệ, chỉ tiêu và từng đơn vị. Bấm vào số nào cũng mở các dòng mà số đó đếm.',
    guide: '09-dieu-hanh',
  },
} as const

export const GUIDE = {
  title: 'Hướng dẫn sử dụng',
  contents: 'Mục lục hướng dẫn',
  more: 'Xem hướng dẫn',
  help: 'Trợ giúp về trang này',
} as const
