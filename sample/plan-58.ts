import { hyphen, letter, part, prose, type SampleDocument, type SampleTable, section } from './document.ts'
import { TARGETS } from './targets.ts'
import { TASK_GROUPS, TASKS } from './tasks.ts'

const figure = (value: number): string => String(value).replace('.', ',')

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const

const targetTable: SampleTable = {
  kind: 'table',
  head: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Tử số', 'Mẫu số', 'Đến 30/6/2026', 'Năm 2026', 'Đơn vị chủ trì'],
  widths: [5, 25, 7, 15, 15, 9, 9, 15],
  rows: TARGETS.map((target, i) => [
    String(i + 1),
    target.name,
    target.unit,
    target.numerator,
    target.denominator,
    target.halfYear === null ? '-' : figure(target.halfYear),
    `${target.op === '>=' ? '≥ ' : ''}${figure(target.value)}`,
    target.lead,
  ]),
}

const taskTable: SampleTable = {
  kind: 'table',
  head: ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
  widths: [5, 32, 17, 18, 12, 16],
  rows: TASK_GROUPS.flatMap((group, g) => [
    { label: ROMAN[g] ?? '', group },
    ...TASKS.filter(task => task.group === g + 1).map(task => [
      String(TASKS.indexOf(task) + 1),
      task.text,
      task.lead,
      task.support.join(', '),
      task.deadline,
      task.product ?? '',
    ]),
  ]),
}

/** Plan 58/KH-UBND of the invented ward: everything in order, with both annexes. */
export const PLAN_58: SampleDocument = {
  line: 'state',
  superior: null,
  issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HOA MAI'],
  number: 'Số: 58/KH-UBND',
  placeAndDate: 'Hoa Mai, ngày 26 tháng 3 năm 2026',
  type: 'KẾ HOẠCH',
  title: [
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
    'trên địa bàn phường Hoa Mai năm 2026',
  ],
  bases: [
    'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;',
    'Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ về Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW;',
    'Căn cứ Kế hoạch số 1846/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh Bình Lam về thực hiện Nghị quyết số 57-NQ/TW năm 2026;',
    'Căn cứ Kế hoạch số 14-KH/ĐU ngày 09/3/2026 của Ban Thường vụ Đảng ủy phường Hoa Mai.',
  ],
  body: [
    prose(
      'Ủy ban nhân dân phường Hoa Mai ban hành Kế hoạch thực hiện Nghị quyết số 57-NQ/TW năm 2026 như sau:',
    ),
    section('MỤC ĐÍCH, YÊU CẦU'),
    part('Mục đích'),
    letter('Cụ thể hóa các nội dung tỉnh giao thành công việc của từng đơn vị thuộc phường.'),
    letter('Lấy sự thuận tiện của người dân và hộ kinh doanh làm thước đo kết quả chuyển đổi số.'),
    part('Yêu cầu'),
    letter('Mỗi nhiệm vụ phải rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.'),
    letter('Số liệu báo cáo phải kèm minh chứng và tính được từ tử số, mẫu số.'),
    section('MỤC TIÊU, CHỈ TIÊU'),
    part('Mục tiêu chung'),
    prose(
      'Đưa dịch vụ số đến tận tổ dân phố; hình thành nền nếp làm việc trên môi trường mạng trong các cơ quan của phường.',
    ),
    part('Chỉ tiêu đến hết năm 2026'),
    ...TARGETS.map(target => letter(target.text)),
    prose(
      'Cách tính, mốc giữa năm và đơn vị theo dõi từng chỉ tiêu nêu tại Phụ lục I kèm theo Kế hoạch này.',
    ),
    section('NHIỆM VỤ, GIẢI PHÁP'),
    part('Nhận thức, kỹ năng số'),
    letter(
      'Phòng Văn hóa - Xã hội kiện toàn 14 Tổ công nghệ số cộng đồng và ban hành quy chế hoạt động, hoàn thành trước ngày 05/6/2026.',
    ),
    letter(
      'Trung tâm Cung ứng dịch vụ công sản xuất 10 video hướng dẫn sử dụng dịch vụ số, phát trên hệ thống truyền thanh.',
    ),
    letter(
      'Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đoàn Thanh niên và các tổ dân phố tổ chức 14 lớp Bình dân học vụ số tại tổ dân phố, hoàn thành trong tháng 5 năm 2026.',
    ),
    letter('Trường THCS Hoa Mai thành lập câu lạc bộ lập trình cho học sinh trung học cơ sở.'),
    part('Thể chế, chỉ đạo, điều hành'),
    letter(
      'Văn phòng HĐND và UBND kiện toàn Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số của phường.',
    ),
    letter(
      'Văn phòng HĐND và UBND ban hành quy chế vận hành trang thông tin điện tử phường, hoàn thành trước ngày 15/6/2026.',
    ),
    letter('Công an phường ban hành kế hoạch phối hợp thực hiện Đề án 06 trên địa bàn phường.'),
    part('Hạ tầng số'),
    letter(
      'Phòng Kinh tế, Hạ tầng và Đô thị lắp đặt 06 điểm Wi-Fi công cộng tại nhà văn hóa tổ dân phố, hoàn thành trước ngày 31/5/2026.',
    ),
    letter(
      'Phòng Văn hóa - Xã hội lập bản đồ khu vực có sóng di động yếu và làm việc với doanh nghiệp viễn thông.',
    ),
    letter('Trung tâm Cung ứng dịch vụ công nâng cấp 14 cụm loa truyền thanh thông minh.'),
    part('Dữ liệu số, nền tảng dùng chung và nhân lực số'),
    letter(
      'Phòng Kinh tế, Hạ tầng và Đô thị trình danh mục mã địa chỉ số các tuyến đường, ngõ, hoàn thành trước ngày 10/6/2026.',
    ),
    letter(
      'Trung tâm Phục vụ hành chính công số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực của các năm trước.',
    ),
    letter('Phòng Văn hóa - Xã hội trình danh mục dữ liệu mở đợt 1 của phường.'),
    letter('Phòng Văn hóa - Xã hội bồi dưỡng kỹ năng số cho 64 cán bộ, công chức.'),
    part('Chính quyền số'),
    letter('Trung tâm Phục vụ hành chính công mở 07 điểm hỗ trợ người dân nộp hồ sơ trực tuyến.'),
    letter('Phòng Văn hóa - Xã hội ban hành sổ tay hướng dẫn nộp hồ sơ trực tuyến.'),
    letter(
      'Trung tâm Phục vụ hành chính công đơn giản hóa 12 quy trình nội bộ giải quyết thủ tục hành chính.',
    ),
    part('Kinh tế số, xã hội số và hợp tác'),
    letter(
      'Phòng Kinh tế, Hạ tầng và Đô thị hướng dẫn 120 hộ kinh doanh dùng hóa đơn điện tử khởi tạo từ máy tính tiền.',
    ),
    letter('Phòng Văn hóa - Xã hội tổ chức Ngày hội chuyển đổi số phường năm 2026.'),
    letter('Phòng Văn hóa - Xã hội tuyên truyền chuyển đổi số trên loa, bảng tin điện tử hằng tháng.'),
    part('An toàn thông tin, an ninh mạng'),
    letter('Công an phường lập hồ sơ đề xuất cấp độ an toàn hệ thống thông tin của phường.'),
    letter('Công an phường cảnh báo lừa đảo trên không gian mạng đến từng tổ dân phố.'),
    prose('Phân công chi tiết nêu tại Phụ lục II kèm theo Kế hoạch này.'),
    section('KINH PHÍ THỰC HIỆN'),
    prose(
      'Kinh phí bố trí từ ngân sách phường theo phân cấp, lồng ghép các chương trình, đề án và huy động nguồn hợp pháp khác.',
    ),
    section('TỔ CHỨC THỰC HIỆN'),
    part('Phòng Văn hóa - Xã hội'),
    letter('Là cơ quan thường trực, theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch.'),
    letter(
      'Tổng hợp kết quả, tham mưu Ủy ban nhân dân phường báo cáo Ủy ban nhân dân tỉnh qua Sở Khoa học và Công nghệ.',
    ),
    part('Phòng Kinh tế, Hạ tầng và Đô thị'),
    letter('Cân đối, bố trí kinh phí; hướng dẫn các đơn vị quyết toán đúng quy định.'),
    part('Trung tâm Phục vụ hành chính công'),
    letter('Theo dõi các chỉ tiêu về thủ tục hành chính và dịch vụ công trực tuyến.'),
    part('Công an phường'),
    letter('Theo dõi việc thực hiện Đề án 06 và công tác bảo đảm an toàn thông tin.'),
    part('Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường'),
    hyphen(
      'Vận động đoàn viên, hội viên tham gia lớp Bình dân học vụ số và giám sát việc thực hiện Kế hoạch.',
    ),
    part('Chế độ báo cáo'),
    letter('Các đơn vị báo cáo hằng tháng trước ngày 15, gửi Phòng Văn hóa - Xã hội.'),
    letter(
      'Phòng Văn hóa - Xã hội tổng hợp báo cáo quý, 6 tháng trước ngày 17/6 và báo cáo năm trước ngày 17/12; báo cáo đột xuất khi có yêu cầu.',
    ),
    prose(
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Phòng Văn hóa - Xã hội để tổng hợp, báo cáo Ủy ban nhân dân phường xem xét, quyết định./.',
    ),
  ],
  recipients: [
    'Ủy ban nhân dân tỉnh Bình Lam',
    'Sở Khoa học và Công nghệ',
    'Thường trực Đảng ủy phường',
    'Thường trực HĐND phường',
    'Chủ tịch, các Phó Chủ tịch UBND phường',
    'Các đơn vị nêu tại Kế hoạch',
  ],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Phạm Văn Khải',
  annexes: [
    {
      label: 'Phụ lục I',
      title: 'CHỈ TIÊU THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NĂM 2026',
      note: '(Kèm theo Kế hoạch số 58/KH-UBND ngày 26/3/2026 của UBND phường Hoa Mai)',
      table: targetTable,
    },
    {
      label: 'Phụ lục II',
      title: 'PHÂN CÔNG NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NĂM 2026',
      note: '(Kèm theo Kế hoạch số 58/KH-UBND ngày 26/3/2026 của UBND phường Hoa Mai)',
      table: taskTable,
    },
  ],
}
