import { formatNumber } from '../domain/format-vi.ts'
import type { PairFinding } from '../domain/item-pair.ts'
import type { Line } from '../domain/role.ts'

/** In what two linked items contradict each other. */
export const PAIR_FINDING_WORDS = {
  deadline: 'Thời hạn khác nhau',
  lead: 'Đơn vị chủ trì khác nhau',
  nature: 'Một bên có thời hạn, một bên thường xuyên',
  unit: 'Đơn vị tính khác nhau nên không dùng chung số liệu',
  goal: 'Mốc của cùng một ngày khác nhau',
  figure: 'Số liệu của cùng một ngày khác nhau',
} as const satisfies Record<PairFinding, string>

export const PAIR_SIDES = {
  state: 'Kế hoạch UBND',
  party: 'Kế hoạch Đảng ủy',
} as const satisfies Record<Line, string>

/** The page of the two plans of one locality, item by item. */
export const PAIR = {
  link: 'Liên kết Đảng ủy – UBND',
  crumb: 'Liên kết Đảng ủy – UBND',
  title: 'Liên kết kế hoạch Đảng ủy và kế hoạch UBND',
  sub: (linked: number, findings: number): string =>
    findings === 0
      ? `${formatNumber(linked)} mục đã liên kết`
      : `${formatNumber(linked)} mục đã liên kết, ${formatNumber(findings)} mục có chỗ chưa thống nhất`,
  noOther: {
    title: 'Chưa có kế hoạch của hệ thống kia',
    what: 'Cần một kế hoạch của Đảng ủy và một kế hoạch của UBND cùng đang thực hiện.',
  },
  with: 'Đối chiếu với',
  show: 'Xem',
  proposed: 'Đề xuất liên kết',
  proposedWhat:
    'Hệ thống tìm theo lời văn giống nhau. Chọn cho từng cặp rồi lưu một lần; cặp để sau còn được đề xuất lại.',
  decide: 'Hai mục này',
  yes: 'Liên kết',
  no: 'Không phải một việc',
  later: 'Để sau',
  byHand: 'Liên kết thêm bằng tay',
  choose: 'Chọn một mục',
  save: 'Lưu',
  linked: 'Đã liên kết',
  noneLinked: 'Chưa có mục nào được liên kết.',
  compared: 'Đối chiếu',
  agrees: 'Thống nhất',
  part: 'Bỏ liên kết',
  partTitle: 'Bỏ liên kết hai mục',
  partWhat:
    'Số liệu đã dùng chung vẫn giữ; từ nay mỗi chỉ tiêu có số liệu riêng. Chỉ tiêu đang lấy số từ sổ qua liên kết thì nhập tay, hoặc được gắn với sổ.',
  partReason: 'Lý do bỏ liên kết',
  parted: 'Đã bỏ liên kết.',
  alone: (side: Line): string => `Chưa liên kết: ${PAIR_SIDES[side]}`,
  said: (linked: number, rejected: number): string =>
    linked + rejected === 0
      ? 'Chưa chọn cặp nào.'
      : [
          linked === 0 ? '' : `Đã liên kết ${formatNumber(linked)} cặp.`,
          rejected === 0 ? '' : `Đã ghi ${formatNumber(rejected)} cặp không phải một việc.`,
        ]
          .filter(Boolean)
          .join(' '),
} as const

/** The section of a task or target that is bound to items outside its plan. */
export const RELATIONS = {
  title: 'Liên kết với mục khác',
  shared: 'Số liệu xác nhận ở một chỉ tiêu tự có ở chỉ tiêu kia, không phải nhập hai lần.',
  sharedFigure: 'dùng chung từ chỉ tiêu liên kết',
  carriedOn: (code: string, plan: string, year: number): string =>
    `Chuyển tiếp thành ${code} (${plan}), năm ${year}`,
  carriedFrom: (code: string, plan: string, year: number): string =>
    `Chuyển tiếp từ ${code} (${plan}) vào năm ${year}`,
  carriedWithin: (year: number): string => `Chuyển tiếp sang năm ${year} của kế hoạch này`,
} as const

/** Several plans side by side. */
export const BESIDE = {
  link: 'So sánh các kế hoạch',
  title: 'Các kế hoạch cạnh nhau',
  sub: 'Chọn đến bốn kế hoạch. Mỗi con số mở danh sách của nó.',
  choose: 'Kế hoạch',
  show: 'Xem',
  what: 'Nội dung',
  line: 'Hệ thống',
  year: 'Năm',
  tasks: 'Nhiệm vụ',
  overdue: 'Quá hạn',
  attention: 'Cần chú ý',
  done: 'Hoàn thành',
  repeated: 'Thường xuyên, định kỳ',
  targets: 'Chỉ tiêu',
  red: 'Chỉ tiêu chưa đạt mốc hoặc hụt',
  reached: 'Chỉ tiêu đạt hoặc vượt',
  clear: 'Nhiệm vụ rõ cả sáu',
  years: 'Theo năm',
  open: 'Mở',
  empty: { title: 'Chưa có kế hoạch nào đang thực hiện', what: 'Đưa một kế hoạch vào thực hiện trước.' },
} as const
