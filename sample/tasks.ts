import {
  CULTURE,
  ECONOMY,
  FRONT,
  HEALTH_STATION,
  MILITARY,
  NEIGHBOURHOODS,
  OFFICE,
  POLICE,
  PRIMARY_SCHOOL,
  SECONDARY_SCHOOL,
  SERVICE_CENTRE,
  SUPPLY_CENTRE,
  YOUTH_UNION,
} from './units.ts'

export type SampleTask = {
  readonly code: string
  /** Group of the annex, from 1. */
  readonly group: number
  readonly text: string
  readonly lead: string
  readonly support: readonly string[]
  /** As the annex writes it. */
  readonly deadline: string
  /** The last day it means; null for regular and periodic work. */
  readonly due: string | null
  readonly nature: 'dated' | 'regular' | 'periodic'
  readonly product: string | null
}

export const TASK_GROUPS = [
  'Thể chế, chỉ đạo, điều hành',
  'Hạ tầng số',
  'Nhận thức, kỹ năng số',
  'Dữ liệu số, nền tảng dùng chung và nhân lực số',
  'Chính quyền số',
  'Kinh tế số, xã hội số và hợp tác',
  'An toàn thông tin, an ninh mạng',
] as const

type Draft = Omit<SampleTask, 'code' | 'group'>

const dated = (
  text: string,
  lead: string,
  support: readonly string[],
  [deadline, due]: readonly [string, string],
  product: string | null,
): Draft => ({ text, lead, support, deadline, due, nature: 'dated', product })

/** A deadline that is a day: written "30/6/2026". */
const day = (written: string): readonly [string, string] => {
  const [d = '', m = '', y = ''] = written.split('/')
  return [written, `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`]
}

const repeated = (
  text: string,
  lead: string,
  support: readonly string[],
  deadline: string,
  product: string | null,
): Draft => ({
  text,
  lead,
  support,
  deadline,
  due: null,
  nature: deadline === 'Thường xuyên' ? 'regular' : 'periodic',
  product,
})

const GROUPS: readonly (readonly Draft[])[] = [
  [
    dated(
      'Kiện toàn Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số của phường',
      OFFICE,
      [CULTURE],
      day('31/3/2026'),
      'Quyết định',
    ),
    dated(
      'Xây dựng kế hoạch truyền thông về chuyển đổi số năm 2026',
      CULTURE,
      [SUPPLY_CENTRE],
      day('30/4/2026'),
      'Kế hoạch truyền thông',
    ),
    dated(
      'Lập dự toán kinh phí khoa học, công nghệ và chuyển đổi số, trình HĐND phường',
      ECONOMY,
      [CULTURE, OFFICE],
      day('15/4/2026'),
      'Tờ trình và bảng dự toán',
    ),
    dated(
      'Ban hành quy định tiếp nhận, xử lý văn bản trên hệ thống quản lý văn bản và điều hành',
      OFFICE,
      [],
      day('30/4/2026'),
      'Quy định kèm theo Quyết định',
    ),
    dated(
      'Niêm yết mã QR tra cứu của các thủ tục hành chính tại nơi tiếp nhận',
      SERVICE_CENTRE,
      [CULTURE],
      day('08/6/2026'),
      'Bộ mã QR đã niêm yết',
    ),
    dated(
      'Ban hành kế hoạch phối hợp thực hiện Đề án 06 trên địa bàn phường',
      POLICE,
      [OFFICE, SERVICE_CENTRE],
      day('31/3/2026'),
      'Kế hoạch phối hợp',
    ),
    repeated(
      'Họp giao ban kiểm điểm tiến độ thực hiện Kế hoạch',
      OFFICE,
      [CULTURE],
      'Hằng tháng',
      'Thông báo kết luận cuộc họp',
    ),
    dated(
      'Ban hành quy chế vận hành trang thông tin điện tử phường',
      OFFICE,
      [CULTURE, POLICE],
      day('15/6/2026'),
      'Quy chế vận hành',
    ),
  ],
  [
    dated(
      'Khảo sát hiện trạng đường truyền và thiết bị tại trụ sở các đơn vị',
      ECONOMY,
      [OFFICE],
      day('15/5/2026'),
      'Báo cáo khảo sát',
    ),
    dated('Lắp đặt camera an ninh tại 08 nút giao thông', POLICE, [ECONOMY], day('30/9/2026'), null),
    dated(
      'Trang bị 04 máy tra cứu tự phục vụ tại nơi tiếp nhận hồ sơ',
      SERVICE_CENTRE,
      [ECONOMY],
      day('29/5/2026'),
      'Biên bản bàn giao',
    ),
    dated(
      'Lắp đặt 06 điểm Wi-Fi công cộng tại nhà văn hóa tổ dân phố',
      ECONOMY,
      [CULTURE, NEIGHBOURHOODS],
      day('31/5/2026'),
      'Biên bản nghiệm thu',
    ),
    dated(
      'Nâng cấp 14 cụm loa truyền thanh thông minh',
      SUPPLY_CENTRE,
      [ECONOMY],
      day('31/7/2026'),
      'Biên bản nghiệm thu',
    ),
    dated(
      'Lập bản đồ khu vực có sóng di động yếu và làm việc với doanh nghiệp viễn thông',
      CULTURE,
      [NEIGHBOURHOODS],
      day('12/6/2026'),
      'Bản đồ vùng sóng yếu',
    ),
  ],
  [
    dated(
      'Sản xuất 10 video hướng dẫn sử dụng dịch vụ số',
      SUPPLY_CENTRE,
      [CULTURE],
      day('20/5/2026'),
      '10 video đã phát hành',
    ),
    dated(
      'Tổ chức cuộc thi tìm hiểu an toàn trên không gian mạng cho học sinh',
      SECONDARY_SCHOOL,
      [POLICE, YOUTH_UNION],
      day('22/5/2026'),
      'Báo cáo kết quả cuộc thi',
    ),
    dated(
      'Kiện toàn 14 Tổ công nghệ số cộng đồng và ban hành quy chế hoạt động',
      CULTURE,
      [YOUTH_UNION, NEIGHBOURHOODS],
      day('05/6/2026'),
      null,
    ),
    repeated(
      'Duy trì chuyên mục chuyển đổi số trên trang thông tin điện tử phường',
      OFFICE,
      [CULTURE],
      'Hằng tuần',
      'Chuyên mục được cập nhật',
    ),
    dated(
      'Tổ chức 14 lớp Bình dân học vụ số tại tổ dân phố',
      CULTURE,
      [YOUTH_UNION, NEIGHBOURHOODS],
      ['Tháng 5/2026', '2026-05-31'],
      'Báo cáo kết quả lớp học',
    ),
    dated(
      'Thành lập câu lạc bộ lập trình cho học sinh trung học cơ sở',
      SECONDARY_SCHOOL,
      [PRIMARY_SCHOOL],
      day('26/6/2026'),
      'Quyết định thành lập',
    ),
  ],
  [
    dated(
      'Trình danh mục mã địa chỉ số các tuyến đường, ngõ',
      ECONOMY,
      [POLICE],
      day('10/6/2026'),
      'Danh mục mã địa chỉ số',
    ),
    dated(
      'Bồi dưỡng kỹ năng số cho 64 cán bộ, công chức',
      CULTURE,
      [OFFICE],
      day('31/8/2026'),
      'Danh sách hoàn thành bồi dưỡng',
    ),
    dated(
      'Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực của các năm trước',
      SERVICE_CENTRE,
      [CULTURE, ECONOMY],
      day('30/11/2026'),
      'Báo cáo kết quả số hóa',
    ),
    dated(
      'Đối soát dữ liệu hội viên các đoàn thể với Cơ sở dữ liệu quốc gia về dân cư',
      POLICE,
      [FRONT],
      day('25/6/2026'),
      'Biên bản đối soát',
    ),
    dated(
      'Rà soát, làm sạch dữ liệu hộ kinh doanh trên địa bàn',
      ECONOMY,
      [POLICE],
      ['Quý III/2026', '2026-09-30'],
      'Danh sách đã đối soát',
    ),
    dated(
      'Trình danh mục dữ liệu mở đợt 1 của phường',
      CULTURE,
      [POLICE, OFFICE],
      day('22/6/2026'),
      'Danh mục dữ liệu mở',
    ),
    repeated('Cập nhật hồ sơ sức khỏe điện tử của người dân', HEALTH_STATION, [POLICE], 'Thường xuyên', null),
    dated(
      'Xây dựng kho tư liệu số về di tích và nghề truyền thống',
      SUPPLY_CENTRE,
      [CULTURE],
      day('30/10/2026'),
      'Kho tư liệu số',
    ),
  ],
  [
    dated(
      'Mở 07 điểm hỗ trợ người dân nộp hồ sơ trực tuyến',
      SERVICE_CENTRE,
      [YOUTH_UNION, NEIGHBOURHOODS],
      day('15/5/2026'),
      'Danh sách điểm hỗ trợ',
    ),
    dated(
      'Cấp và sử dụng chữ ký số cá nhân trong ban hành văn bản',
      OFFICE,
      [],
      ['Quý III/2026', '2026-09-30'],
      'Báo cáo sử dụng chữ ký số',
    ),
    dated(
      'Ban hành sổ tay hướng dẫn nộp hồ sơ trực tuyến',
      CULTURE,
      [SERVICE_CENTRE],
      day('30/6/2026'),
      'Sổ tay hướng dẫn',
    ),
    dated(
      'Khảo sát điện tử về mức độ hài lòng của người dân đợt 1',
      SERVICE_CENTRE,
      [FRONT],
      day('26/6/2026'),
      'Báo cáo khảo sát',
    ),
    dated(
      'Đơn giản hóa 12 quy trình nội bộ giải quyết thủ tục hành chính',
      SERVICE_CENTRE,
      [OFFICE],
      day('31/8/2026'),
      'Quyết định phê duyệt quy trình',
    ),
    repeated(
      'Công khai tiến độ giải quyết hồ sơ trên màn hình và trang thông tin điện tử',
      SERVICE_CENTRE,
      [],
      'Thường xuyên',
      null,
    ),
  ],
  [
    dated(
      'Tổ chức Ngày hội chuyển đổi số phường năm 2026',
      CULTURE,
      [YOUTH_UNION, ECONOMY],
      day('31/10/2026'),
      'Báo cáo tổng kết Ngày hội',
    ),
    dated(
      'Hướng dẫn 120 hộ kinh doanh dùng hóa đơn điện tử khởi tạo từ máy tính tiền',
      ECONOMY,
      [SERVICE_CENTRE],
      day('30/6/2026'),
      null,
    ),
    dated(
      'Tổ chức 02 hội nghị kết nối ngân hàng với tiểu thương chợ Hoa Mai',
      ECONOMY,
      [FRONT],
      day('28/5/2026'),
      'Báo cáo kết quả hội nghị',
    ),
    dated(
      'Đưa 05 sản phẩm đặc trưng của phường lên sàn thương mại điện tử',
      ECONOMY,
      [YOUTH_UNION],
      ['Quý IV/2026', '2026-12-31'],
      '05 gian hàng đang hoạt động',
    ),
    dated(
      'Áp dụng biên lai điện tử và mã QR khi thu phí, lệ phí',
      SERVICE_CENTRE,
      [ECONOMY],
      day('15/4/2026'),
      'Thông báo áp dụng',
    ),
    repeated(
      'Tuyên truyền chuyển đổi số trên loa, bảng tin điện tử',
      CULTURE,
      [SUPPLY_CENTRE],
      'Hằng tháng',
      null,
    ),
    dated(
      'Ký thỏa thuận hợp tác về đào tạo kỹ năng số với trường cao đẳng trên địa bàn tỉnh',
      CULTURE,
      [YOUTH_UNION],
      day('31/7/2026'),
      'Thỏa thuận hợp tác',
    ),
  ],
  [
    dated('Kiểm tra an toàn thông tin tại 12 đơn vị', POLICE, [OFFICE, CULTURE], day('15/8/2026'), null),
    dated(
      'Lập hồ sơ đề xuất cấp độ an toàn hệ thống thông tin của phường',
      POLICE,
      [OFFICE],
      day('29/5/2026'),
      'Hồ sơ đề xuất cấp độ',
    ),
    repeated(
      'Cảnh báo lừa đảo trên không gian mạng đến từng tổ dân phố',
      POLICE,
      [NEIGHBOURHOODS],
      'Thường xuyên',
      null,
    ),
    repeated('Sao lưu dữ liệu dùng chung của phường', OFFICE, [], 'Hằng tuần', null),
    repeated(
      'Phối hợp bảo vệ hạ tầng viễn thông trong khu vực phòng thủ',
      MILITARY,
      [POLICE],
      'Hằng quý',
      'Biên bản kiểm tra hạ tầng',
    ),
  ],
]

/** The 46 tasks of plan 58 in the order of its annex II: 38 dated, 8 regular or periodic. */
export const TASKS: readonly SampleTask[] = GROUPS.flatMap((tasks, group) =>
  tasks.map(task => ({ ...task, group: group + 1 })),
).map((task, i) => ({ ...task, code: `N${String(i + 1).padStart(2, '0')}` }))
