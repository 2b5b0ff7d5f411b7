const ECONOMY =
  'ngân sách; kinh phí; tài chính; dự toán; doanh nghiệp; hợp tác xã; hộ kinh doanh; hóa đơn điện tử; nông nghiệp; ' +
  'ocop; thương mại điện tử; sàn thương mại; truy xuất nguồn gốc; hạ tầng số; viễn thông; cáp quang; trạm bts; 5g; ' +
  'đất đai; dữ liệu đất đai; tài nguyên; môi trường; chợ; kinh tế số; không dùng tiền mặt; khởi nghiệp; ' +
  'đầu tư công; giao thông; công trình; '

/**
 * Phrases of the work that usually falls to each default unit, by the unit's code, in one text a unit divided by ";".
 * Written from the functions of the organs, as a first proposal; a locality edits its own.
 */
const PHRASES: Readonly<Record<string, string>> = {
  VP:
    'văn thư; lưu trữ; văn bản điện tử; quản lý văn bản; hồ sơ công việc; chữ ký số; ký số; ' +
    'họp trực tuyến; phòng họp không giấy; chế độ báo cáo; thẩm tra; hộ tịch; tư pháp; ' +
    'cải cách hành chính; trang thông tin điện tử; cổng thông tin điện tử; ' +
    'thư điện tử công vụ; quy chế làm việc; công báo',
  KTHTDT: `${ECONOMY}đô thị thông minh; chỉnh trang đô thị; chiếu sáng; trật tự xây dựng`,
  KT: `${ECONOMY}nông thôn mới; nông nghiệp thông minh`,
  VHXH:
    'chuyển đổi số; khoa học công nghệ; khoa học và công nghệ; đổi mới sáng tạo; ' +
    'tuyên truyền; truyền thông; truyền thanh; bình dân học vụ số; kỹ năng số; ' +
    'tổ công nghệ số cộng đồng; văn hóa; du lịch; di tích; giáo dục; y tế; lao động; ' +
    'việc làm; an sinh; đào tạo; bồi dưỡng; tập huấn; cán bộ, công chức; thi đua; ' +
    'khen thưởng; sáng kiến; nhân lực; nhân tài; hộ nghèo; trí tuệ nhân tạo',
  TTPVHCC:
    'thủ tục hành chính; dịch vụ công; dịch vụ công trực tuyến; một cửa; toàn trình; ' +
    'phi địa giới; số hóa hồ sơ; số hóa kết quả; giải quyết hồ sơ; thanh toán trực tuyến; ' +
    'mức độ hài lòng; phản ánh kiến nghị; tiếp nhận hồ sơ',
  CA:
    'không gian mạng; an ninh mạng; an toàn thông tin; an toàn dữ liệu; đề án 06; định danh điện tử; ' +
    'định danh và xác thực; vneid; căn cước; dân cư; bí mật nhà nước; tội phạm; lừa đảo; ' +
    'tin giả; camera an ninh; dữ liệu cá nhân; an ninh trật tự; trật tự an toàn xã hội',
  BCHQS: 'quốc phòng; quân sự; dân quân; tự vệ; tác chiến không gian mạng; nghĩa vụ quân sự',
  TTDV: 'hệ thống truyền thanh; loa thông minh; dịch vụ sự nghiệp; thư viện; nhà văn hóa; ' + 'khuyến nông',
  TYT: 'hồ sơ sức khỏe; sức khỏe điện tử; sổ sức khỏe; khám chữa bệnh; khám bệnh; tiêm chủng',
  MTTQ: 'phản biện xã hội; giám sát của nhân dân; vận động nhân dân; đoàn viên, hội viên; ' + 'khu dân cư',
  DTN: 'thanh niên; tình nguyện',
  HPN: 'phụ nữ',
  HND: 'hội viên nông dân',
  CCB: 'cựu chiến binh',
  VPDU: 'văn phòng cấp ủy; cơ quan đảng; chuyển đổi số trong đảng; nghị quyết của đảng ủy',
  BXDD: 'đảng viên; sinh hoạt chi bộ; học tập nghị quyết; quán triệt nghị quyết; ' + 'sổ tay đảng viên',
  UBKT: 'kiểm tra, giám sát; kỷ luật đảng',
}

/** The phrases of a default unit; none for a code that has no work of its own. */
export const dutiesOf = (code: string): readonly string[] =>
  (PHRASES[code] ?? '')
    .split(';')
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')
