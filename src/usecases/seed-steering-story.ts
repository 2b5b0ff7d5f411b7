import type { Role } from '../domain/role.ts'
import type { VIEWED_LISTS } from '../store/saved-view.ts'

/** Documents of the invented ward; `back`: signed so many days ago. */
export const REGISTERED = [
  {
    back: 46,
    direction: 'in',
    kind: 'official-letter',
    number: '365/SKHCN-CĐS',
    issuer: 'Sở Khoa học và Công nghệ tỉnh Bình Lam',
    excerpt: 'Rà soát dịch vụ công trực tuyến toàn trình ở cấp xã',
  },
  {
    back: 38,
    direction: 'in',
    kind: 'plan',
    number: '210/KH-UBND',
    issuer: 'UBND tỉnh Bình Lam',
    excerpt: 'Làm sạch dữ liệu dân cư quý IV năm 2026 theo Đề án 06',
  },
  {
    back: 30,
    direction: 'out',
    kind: 'notice',
    number: '38/TB-UBND',
    issuer: 'UBND phường Hoa Mai',
    excerpt: 'Kết luận của Chủ tịch UBND phường tại cuộc họp giao ban tháng',
  },
  {
    back: 24,
    direction: 'out',
    kind: 'decision',
    number: '77/QĐ-UBND',
    issuer: 'UBND phường Hoa Mai',
    excerpt: 'Kiện toàn Tổ công nghệ số cộng đồng của 14 tổ dân phố',
  },
  {
    back: 12,
    direction: 'in',
    kind: 'conclusion',
    number: '31-KL/TU',
    issuer: 'Ban Thường vụ Tỉnh ủy Bình Lam',
    excerpt: 'Đẩy mạnh sử dụng Sổ tay đảng viên điện tử ở chi bộ',
  },
] as const

/** Tasks by single documents; `dueIn` counts from today, below zero is late. */
export const DIRECTED = [
  {
    number: '365/SKHCN-CĐS',
    line: 'state',
    unit: 'TTPVHCC',
    back: 44,
    dueIn: 9,
    planTitle: 'Nhiệm vụ theo văn bản chỉ đạo',
    text: 'Rà soát thủ tục đủ điều kiện cung cấp trực tuyến toàn trình, đề xuất bổ sung',
    product: 'Báo cáo rà soát kèm danh mục thủ tục',
    acceptance: 'Chủ tịch UBND phường ký báo cáo gửi Sở',
    report: 'Đã rà soát 84 trên 126 thủ tục, còn lĩnh vực đất đai và xây dựng.',
  },
  {
    number: '210/KH-UBND',
    line: 'state',
    unit: 'CA',
    back: 36,
    dueIn: -3,
    planTitle: 'Nhiệm vụ theo văn bản chỉ đạo',
    text: 'Đối chiếu, làm sạch dữ liệu dân cư tại 14 tổ dân phố đợt cuối năm',
    product: 'Báo cáo kết quả làm sạch dữ liệu',
    acceptance: 'Công an tỉnh xác nhận số liệu trên hệ thống',
    report: null,
  },
  {
    number: '31-KL/TU',
    line: 'party',
    unit: 'VPDU',
    back: 10,
    dueIn: 25,
    planTitle: 'Nhiệm vụ theo văn bản của cấp ủy',
    text: 'Hướng dẫn các chi bộ dùng Sổ tay đảng viên điện tử trong sinh hoạt tháng 12',
    product: 'Công văn hướng dẫn',
    acceptance: 'Các chi bộ nhận được trước kỳ sinh hoạt',
    report: null,
  },
] as const

export const URGED = {
  field: 'Đề nghị đơn vị cập nhật tiến độ trong tuần để tổng hợp báo cáo Đề án 06.',
  late: 'Nhiệm vụ đã quá hạn. Đề nghị đơn vị báo cáo nguyên nhân và ngày hoàn thành.',
} as const

/** Lists that people of the ward keep under a name. */
export const VIEWS: readonly {
  readonly role: Role
  readonly list: (typeof VIEWED_LISTS)[number]
  readonly name: string
  readonly query: string
  readonly shared: boolean
}[] = [
  {
    role: 'standing-officer',
    list: 'tasks',
    name: 'Quá hạn của toàn phường',
    query: 'tinh-trang=qua-han',
    shared: true,
  },
  {
    role: 'standing-officer',
    list: 'targets',
    name: 'Chỉ tiêu chưa đạt mốc',
    query: 'tinh-trang=chua-dat-moc',
    shared: true,
  },
  {
    role: 'leader-state',
    list: 'tasks',
    name: 'Việc theo văn bản',
    query: 'kieu=van-ban&tinh-trang=dang-mo',
    shared: false,
  },
]
