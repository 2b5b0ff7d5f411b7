import { hyphen, part, prose, type SampleDocument, section } from './document.ts'

/**
 * A draft as most plans are: prose, no deadline, no product, no number and no day yet, and an annex that is announced
 * but not there.
 */
export const PLAN_PROSE: SampleDocument = {
  line: 'state',
  superior: null,
  issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HOA MAI'],
  number: 'Số:      /KH-UBND',
  placeAndDate: 'Hoa Mai, ngày      tháng 7 năm 2026',
  type: 'KẾ HOẠCH',
  title: ['Phát triển dữ liệu số của phường Hoa Mai', 'giai đoạn 2026 - 2030'],
  bases: [
    'Thực hiện Kế hoạch số 2210/KH-UBND ngày 18/5/2026 của Ủy ban nhân dân tỉnh Bình Lam về phát triển dữ liệu số giai đoạn 2026 - 2030;',
    'Theo đề nghị của Phòng Văn hóa - Xã hội.',
  ],
  body: [
    prose('Ủy ban nhân dân phường Hoa Mai ban hành Kế hoạch phát triển dữ liệu số với các nội dung sau:'),
    section('MỤC ĐÍCH, YÊU CẦU'),
    hyphen('Hình thành kho dữ liệu dùng chung của phường, kết nối với kho dữ liệu của tỉnh.'),
    hyphen('Việc tạo lập dữ liệu phải gắn với trách nhiệm của đơn vị quản lý và bảo vệ dữ liệu cá nhân.'),
    section('MỤC TIÊU'),
    prose(
      'Đến năm 2030, dữ liệu của phường được tạo lập đầy đủ, làm sạch và cập nhật kịp thời; phấn đấu trên 80% hồ sơ được giải quyết mà người dân không phải nộp lại giấy tờ đã có.',
    ),
    section('NHIỆM VỤ VÀ GIẢI PHÁP'),
    part('Tạo lập và chuẩn hóa dữ liệu'),
    hyphen('Rà soát các nguồn dữ liệu đang có ở từng đơn vị, lập danh mục dữ liệu cần tạo lập mới.'),
    hyphen('Tổ chức làm sạch dữ liệu hộ kinh doanh, đất đai, người có công trên địa bàn.'),
    hyphen(
      'Công an phường chủ trì, phối hợp với Trạm Y tế phường đối soát dữ liệu dân cư với dữ liệu sức khỏe.',
    ),
    part('Chia sẻ và khai thác dữ liệu'),
    hyphen('Đẩy mạnh chia sẻ dữ liệu giữa các đơn vị, từng bước xóa bỏ việc yêu cầu báo cáo giấy.'),
    hyphen('Nghiên cứu công bố dữ liệu mở phục vụ người dân và doanh nghiệp.'),
    part('Bảo vệ dữ liệu'),
    hyphen('Tăng cường kiểm tra việc bảo vệ dữ liệu cá nhân tại các đơn vị.'),
    prose('Danh mục nhiệm vụ cụ thể nêu tại Phụ lục kèm theo Kế hoạch này.'),
    section('TỔ CHỨC THỰC HIỆN'),
    part('Phòng Văn hóa - Xã hội'),
    hyphen('Chủ trì, hướng dẫn các đơn vị triển khai Kế hoạch.'),
    part('Các đơn vị thuộc phường'),
    hyphen(
      'Bố trí người phụ trách dữ liệu; định kỳ 6 tháng, hằng năm báo cáo kết quả về Phòng Văn hóa - Xã hội.',
    ),
    prose('Yêu cầu các đơn vị nghiêm túc thực hiện./.'),
  ],
  recipients: ['Sở Khoa học và Công nghệ', 'Thường trực Đảng ủy, HĐND phường', 'Các đơn vị thuộc phường'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Đỗ Thị Ngân',
  annexes: [],
}
