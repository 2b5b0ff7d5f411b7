import { hyphen, part, prose, type SampleDocument, section } from './document.ts'

/** The plan of the ward's Party committee that plan 58 makes concrete: the layout and the words of the Party line. */
export const PLAN_PARTY: SampleDocument = {
  line: 'party',
  superior: 'ĐẢNG BỘ TỈNH BÌNH LAM',
  issuer: ['ĐẢNG ỦY PHƯỜNG HOA MAI'],
  number: 'Số 14-KH/ĐU',
  placeAndDate: 'Hoa Mai, ngày 09 tháng 3 năm 2026',
  type: 'KẾ HOẠCH',
  title: ['lãnh đạo thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị', 'trong Đảng bộ phường năm 2026'],
  bases: [
    'Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị và Kế hoạch số 96-KH/TU, ngày 20/01/2026 của Ban Thường vụ Tỉnh ủy Bình Lam, Ban Thường vụ Đảng ủy phường ban hành Kế hoạch như sau:',
  ],
  body: [
    section('MỤC ĐÍCH, YÊU CẦU'),
    hyphen('Nâng cao vai trò lãnh đạo của cấp ủy, trách nhiệm của người đứng đầu đối với chuyển đổi số.'),
    hyphen('Mỗi chi bộ có việc làm cụ thể, kiểm điểm kết quả trong sinh hoạt thường kỳ.'),
    section('MỤC TIÊU NĂM 2026'),
    hyphen('100% chi bộ sử dụng Sổ tay đảng viên điện tử trong sinh hoạt.'),
    hyphen('Trên 90% đảng viên được bồi dưỡng kỹ năng số cơ bản.'),
    hyphen('Ít nhất 95% văn bản của Đảng ủy được gửi, nhận trên mạng, trừ văn bản mật theo quy định.'),
    section('NHIỆM VỤ, GIẢI PHÁP'),
    part('Công tác tuyên truyền, giáo dục'),
    hyphen(
      'Ban Xây dựng Đảng chủ trì tổ chức quán triệt Nghị quyết đến toàn thể đảng viên, hoàn thành trong quý II/2026.',
    ),
    hyphen('Các chi bộ đưa nội dung chuyển đổi số vào sinh hoạt chuyên đề hằng quý.'),
    part('Công tác lãnh đạo, chỉ đạo'),
    hyphen(
      'Văn phòng Đảng ủy tham mưu thành lập Ban Chỉ đạo thực hiện Nghị quyết, hoàn thành trước ngày 15/4/2026.',
    ),
    hyphen(
      'Đảng ủy UBND phường lãnh đạo xây dựng kế hoạch cụ thể hóa của chính quyền, hoàn thành trong tháng 3/2026.',
    ),
    part('Công tác kiểm tra, giám sát'),
    hyphen('Ủy ban Kiểm tra Đảng ủy giám sát chuyên đề tại 03 chi bộ, hoàn thành trước ngày 30/9/2026.'),
    section('TỔ CHỨC THỰC HIỆN'),
    part('Văn phòng Đảng ủy'),
    hyphen(
      'Theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, báo cáo Ban Thường vụ Đảng ủy 6 tháng và hằng năm.',
    ),
    part('Các chi bộ trực thuộc'),
    hyphen('Xây dựng kế hoạch của chi bộ và phân công đảng viên phụ trách.'),
    prose('Kế hoạch này được phổ biến đến các chi bộ trực thuộc.'),
  ],
  recipients: [
    'Ban Thường vụ Tỉnh ủy',
    'Các chi bộ trực thuộc',
    'Các đồng chí Ủy viên Ban Chấp hành Đảng bộ phường',
  ],
  signature: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
  signer: 'Trần Minh Quang',
  annexes: [],
}
