/** The Party committee's plan of the invented ward, in words of its own. */
export const PARTY_PLAN = {
  title: 'Lãnh đạo thực hiện Nghị quyết số 57-NQ/TW trong Đảng bộ phường năm 2026',
  number: '14-KH/ĐU',
  acceptance: 'Ban Thường vụ Đảng ủy cho ý kiến thông qua',
} as const

type PartyTask = {
  readonly text: string
  readonly group: string
  readonly unit: string
  /** Which of the State plan's open items says the same; null: the Party's alone. */
  readonly like: number | null
  /** The unit that leads it in the State plan leads it here too. */
  readonly sameLead?: boolean
  /** Days from signing to the deadline. */
  readonly days: number
  readonly rhythm: 'monthly' | 'quarterly' | null
  readonly product: string | null
}

const STEERING = 'Công tác lãnh đạo, chỉ đạo'
const TEACHING = 'Công tác tuyên truyền, giáo dục'
const CHECKING = 'Công tác kiểm tra, giám sát'

export const PARTY_TASKS: readonly PartyTask[] = [
  {
    text: 'Lãnh đạo hoàn thành nhiệm vụ quá hạn của chính quyền',
    group: STEERING,
    unit: 'VPDU',
    like: 0,
    days: 270,
    rhythm: null,
    product: 'Kết luận của Ban Thường vụ',
  },
  {
    text: 'Lãnh đạo số hóa kết quả giải quyết thủ tục hành chính',
    group: STEERING,
    unit: 'VPDU',
    like: 1,
    sameLead: true,
    days: 270,
    rhythm: null,
    product: 'Báo cáo kết quả lãnh đạo',
  },
  {
    text: 'Lãnh đạo hướng dẫn người dân dùng dịch vụ công trực tuyến',
    group: STEERING,
    unit: 'VPDU',
    like: 2,
    sameLead: true,
    days: 270,
    rhythm: null,
    product: 'Báo cáo kết quả lãnh đạo',
  },
  {
    text: 'Giao ban Ban Chỉ đạo của Đảng ủy về chuyển đổi số',
    group: STEERING,
    unit: 'VPDU',
    like: null,
    days: 0,
    rhythm: 'quarterly',
    product: 'Thông báo kết luận',
  },
  {
    text: 'Mở chuyên mục hỏi đáp về kỹ năng số cho đảng viên cao tuổi',
    group: TEACHING,
    unit: 'BXDD',
    like: null,
    days: 290,
    rhythm: null,
    product: null,
  },
  {
    text: 'Kiểm tra việc nêu gương dùng chữ ký số của cán bộ chủ chốt',
    group: CHECKING,
    unit: 'UBKT',
    like: null,
    days: 300,
    rhythm: null,
    product: 'Thông báo kết quả kiểm tra',
  },
]

export const PARTY_TARGETS = [
  {
    text: 'Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng',
    name: 'Hồ sơ công việc xử lý trên môi trường mạng',
    unit: 'VPDU',
    like: 0,
    value: 95,
    numerator: 'Hồ sơ xử lý trên mạng',
    denominator: 'Tổng số hồ sơ',
  },
  {
    text: 'Từ 95% đảng viên trở lên dự học tập, quán triệt nghị quyết về khoa học, công nghệ',
    name: 'Đảng viên dự học tập, quán triệt nghị quyết',
    unit: 'BXDD',
    like: null,
    value: 95,
    numerator: 'Đảng viên dự học tập',
    denominator: 'Đảng viên được triệu tập',
  },
] as const
