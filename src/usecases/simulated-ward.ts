import type { Random } from '../domain/random.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import type { Line, Role } from '../domain/role.ts'

/** Somebody of the simulated ward; the unit by its code. */
export type SimulatedPerson = {
  readonly name: string
  readonly unit: string
  readonly role: Role
  readonly post: string
  readonly line: Line
}

/** Units that lead work, each with how many officers it has beside its head. */
const WORKING = {
  VHXH: 2,
  KTHTDT: 2,
  TTPVHCC: 2,
  CA: 1,
  VP: 2,
  TYT: 1,
  MTTQ: 1,
  DTN: 1,
} as const
export const WORKING_UNITS: readonly string[] = Object.keys(WORKING)

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
]
const MIDDLES = ['Văn', 'Thị', 'Minh', 'Thu', 'Quốc', 'Ngọc', 'Hữu', 'Thanh', 'Xuân', 'Kim']
const GIVEN = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Hải',
  'Hạnh',
  'Khoa',
  'Lan',
  'Long',
  'Mai',
  'Nam',
  'Oanh',
]

/** Twenty-seven people: those who lead, watch and vet, and in each working unit a head and officers. */
export function simulatedPeople(random: Random): readonly SimulatedPerson[] {
  const taken = new Set<string>()
  const name = (): string => {
    for (;;) {
      const made = [random.pick(FAMILIES), random.pick(MIDDLES), random.pick(GIVEN)].join(' ')
      if (taken.has(made)) continue
      taken.add(made)
      return made
    }
  }
  const person = (unit: string, role: Role, post: string, line: Line = 'state'): SimulatedPerson => ({
    name: name(),
    unit,
    role,
    post,
    line,
  })
  return [
    person('VP', 'administrator', 'Công chức công nghệ thông tin'),
    person('UBND', 'leader-state', 'Chủ tịch'),
    person('UBND', 'leader-state', 'Phó Chủ tịch'),
    person('VHXH', 'standing-officer', 'Chuyên viên thường trực'),
    person('UBKT', 'inspector', 'Chủ nhiệm', 'party'),
    ...Object.entries(WORKING).flatMap(([unit, officers]) => [
      person(unit, 'unit-head', 'Thủ trưởng đơn vị'),
      ...Array.from({ length: officers }, () => person(unit, 'officer', 'Chuyên viên')),
    ]),
    person('VP', 'office-vetting', 'Phó Chánh Văn phòng'),
    person('VPDU', 'leader-party', 'Bí thư', 'party'),
  ]
}

const VERBS = [
  'Rà soát',
  'Số hóa',
  'Ban hành',
  'Xây dựng',
  'Triển khai',
  'Hoàn thiện',
  'Công khai',
  'Tập huấn',
]
const MATTERS = [
  'quy trình nội bộ giải quyết thủ tục',
  'hồ sơ lưu trữ của đơn vị',
  'dữ liệu hộ gia đình và cơ sở sản xuất',
  'phương án bảo đảm an toàn thông tin',
  'điểm truy cập mạng công cộng',
  'tài liệu hướng dẫn dịch vụ trực tuyến',
  'danh mục dữ liệu dùng chung',
  'kỹ năng số cho người cao tuổi',
  'thanh toán không dùng tiền mặt tại chợ',
  'bản đồ số về hạ tầng',
]
const PLACES = [
  'khu vực trung tâm',
  'cụm dân cư phía đông',
  'cụm dân cư phía tây',
  'các trường học',
  'toàn địa bàn',
]
export const GROUPS: readonly string[] = ['Nhận thức', 'Thể chế', 'Hạ tầng', 'Dữ liệu', 'Dịch vụ', 'An toàn']
export const PRODUCTS: readonly string[] = [
  'Báo cáo kết quả',
  'Quyết định',
  'Biên bản nghiệm thu',
  'Bộ dữ liệu',
  'Tài liệu',
]

/** Every task has words of its own. */
export function taskTexts(random: Random, count: number): readonly string[] {
  const all = VERBS.flatMap(verb =>
    MATTERS.flatMap(matter => PLACES.map(place => `${verb} ${matter} tại ${place}`)),
  )
  return random.shuffled(all).slice(0, count)
}

export type SimulatedTarget = {
  readonly name: string
  readonly unit: '%' | 'người' | 'điểm'
  readonly op: '>=' | '<='
  readonly goal: number
  readonly fraction: boolean
  readonly rhythm: Extract<Rhythm, 'monthly' | 'quarterly'>
}

const MEASURED = [
  ['Hồ sơ nộp trực tuyến', '%', '>='],
  ['Hồ sơ trả đúng hạn', '%', '>='],
  ['Giao dịch không dùng tiền mặt', '%', '>='],
  ['Kết quả thủ tục được số hóa', '%', '>='],
  ['Công chức dùng chữ ký số', '%', '>='],
  ['Hồ sơ bị trả lại do sai sót', '%', '<='],
  ['Người dân được tập huấn kỹ năng số', 'người', '>='],
  ['Điểm truy cập mạng công cộng', 'điểm', '>='],
  ['Trường học dùng học bạ số', '%', '>='],
  ['Hộ kinh doanh có mã thanh toán', '%', '>='],
  ['Văn bản xử lý trên môi trường mạng', '%', '>='],
  ['Sự cố an toàn thông tin', 'điểm', '<='],
] as const

/** From nine to twelve targets, most of them monthly. */
export function simulatedTargets(random: Random): readonly SimulatedTarget[] {
  return random
    .shuffled(MEASURED)
    .slice(0, random.between(9, 12))
    .map(([name, unit, op], at) => ({
      name,
      unit,
      op,
      goal:
        unit === '%'
          ? op === '>='
            ? random.between(60, 95)
            : random.between(2, 8)
          : random.between(20, 400),
      fraction: unit === '%',
      rhythm: at % 3 === 2 ? 'quarterly' : 'monthly',
    }))
}

/** What officers write; which of them is drawn. */
export const SAYINGS: readonly string[] = [
  'Đã phân công và thống nhất cách làm trong đơn vị.',
  'Đã hoàn thành dự thảo, đang lấy ý kiến.',
  'Đã làm xong phần việc trong kỳ.',
  'Đang phối hợp với các tổ dân phố để hoàn thiện số liệu.',
]
export const OBSTACLES: readonly string[] = [
  'Thiếu nhân lực trong kỳ',
  'Chưa bố trí được kinh phí',
  'Chờ hướng dẫn của cấp trên',
]
export const DELIVERED = 'Sản phẩm lưu tại hồ sơ công việc của đơn vị'
export const WHY_RETURNED = 'Nêu rõ số liệu và đơn vị đã thực hiện'
export const WHY_ACTED = 'Theo kết luận tại cuộc họp giao ban'
