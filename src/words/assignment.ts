import type { AssignmentAct, AssignmentRole, AssignmentState, PartState } from '../domain/assignment.ts'
import type { Day } from '../domain/day.ts'
import { formatDay } from '../domain/format-vi.ts'

/** "giao" is an order; "đề nghị" asks a body that may not be ordered. */
export const ASSIGNMENT_ACT_WORDS = {
  assign: 'Giao',
  request: 'Đề nghị',
} as const satisfies Record<AssignmentAct, string>

export const ASSIGNMENT_ROLE_WORDS = {
  lead: 'Chủ trì',
  support: 'Phối hợp',
} as const satisfies Record<AssignmentRole, string>

/** How an assignment stands, in a tag. */
export const ASSIGNMENT_STATE_WORDS = {
  argued: 'Có ý kiến, chờ quyết định',
  waiting: 'Chờ đơn vị trả lời',
  noted: 'Đã biết, chưa nhận',
  accepted: 'Đã nhận',
  kept: 'Giữ nguyên việc giao',
  ended: 'Đã thôi giao',
} as const satisfies Record<AssignmentState, string>

export const PART_STATE_WORDS = {
  'not-begun': 'Chưa làm',
  'at-work': 'Đang làm',
  done: 'Đã xong',
} as const satisfies Record<PartState, string>

export const ASSIGNMENT = {
  title: 'Phân công thực hiện',
  listTitle: 'Việc giao chưa được nhận',
  sub: 'Đơn vị chưa trả lời, đã biết mà chưa nhận, hoặc có ý kiến chờ quyết định.',
  of: (state: string): string => `Việc giao: ${state.toLocaleLowerCase('vi')}`,
  allUnits: 'Tất cả đơn vị',
  filter: 'Lọc theo đơn vị',
  show: 'Xem',
  empty: {
    title: 'Không có việc giao nào ở mục này',
    what: 'Việc giao hiện ở đây khi kế hoạch được đưa vào thực hiện hoặc khi có phân công mới.',
  },
  columns: ['Nhiệm vụ', 'Đơn vị', 'Giao ngày', 'Tình trạng', 'Trả lời'],
  download: 'Tải Excel',
  fileName: 'phan-cong.xlsx',
  sheet: 'Phân công',
  heads: [
    'Mã',
    'Nhiệm vụ, phần việc',
    'Đơn vị',
    'Vai trò',
    'Hình thức',
    'Giao ngày',
    'Trả lời trước ngày',
    'Tình trạng',
    'Ý kiến của đơn vị',
  ],
  unit: 'Đơn vị',
  part: 'Phần việc',
  partDue: 'Phần việc xong trước ngày',
  partOfPlan: 'Như kế hoạch nêu',
  reports: 'Đơn vị báo phần việc',
  noReport: 'Chưa báo',
  given: (who: string, day: Day): string => `${who}, ngày ${formatDay(day)}`,
  givenBy: 'Người giao',
  answerBy: (day: Day): string => `Trả lời trước hết ngày ${formatDay(day)}`,
  silent: (day: Day): string =>
    `Đơn vị không trả lời đến hết ngày ${formatDay(day)} nên tính là đã biết. Đơn vị vẫn nhận hoặc nêu ý kiến được.`,
  accepted: (who: string, when: string): string => `${who} nhận lúc ${when}`,
  argued: (who: string, when: string): string => `${who} nêu ý kiến lúc ${when}`,
  decided: {
    kept: (who: string, when: string): string => `${who} giữ nguyên việc giao lúc ${when}`,
    changed: (who: string, when: string): string => `${who} thay đổi việc giao lúc ${when}`,
  },
  ended: (day: Day): string => `Thôi giao từ ngày ${formatDay(day)}`,
  argument: 'Ý kiến của đơn vị',
  decision: 'Quyết định',
  proposals: 'Đơn vị đề xuất',
  proposedLead: (unit: string): string => `Đơn vị chủ trì: ${unit}`,
  proposedDue: (day: Day): string => `Thời hạn: ${formatDay(day)}`,
  proposedProduct: (product: string): string => `Sản phẩm: ${product}`,
  state: 'Tình trạng',
  task: 'Nhiệm vụ',
  late: 'quá hạn phần việc',
  due: (day: Day): string => `trước ${formatDay(day)}`,
  open: 'Xem',
  toAnswer: 'Trả lời',
  toDecide: 'Quyết định',
  toReport: 'Báo phần việc',
  back: 'Về nhiệm vụ',

  acceptTitle: 'Nhận nhiệm vụ',
  acceptWhat: 'Đơn vị nhận thực hiện đúng nội dung, thời hạn và sản phẩm nêu trên.',
  accept: 'Nhận nhiệm vụ',
  argueTitle: 'Có ý kiến khác',
  argueHint: 'Nêu căn cứ: chức năng, nguồn lực, thời gian. Người giao quyết định giữ nguyên hay thay đổi.',
  reason: 'Lý do',
  otherLead: 'Đề xuất đơn vị khác chủ trì',
  otherDue: 'Đề xuất thời hạn khác',
  otherProduct: 'Đề xuất sản phẩm khác',
  keepUnit: 'Không đề xuất đơn vị khác',
  argue: 'Gửi ý kiến',
  saidAccepted: (code: string): string => `Đơn vị đã nhận nhiệm vụ ${code}.`,
  saidArgued: (code: string): string => `Đã gửi ý kiến về nhiệm vụ ${code}. Người giao sẽ thấy ngay.`,

  decideTitle: 'Quyết định về ý kiến của đơn vị',
  keep: 'Giữ nguyên việc giao',
  keepRemark: 'Nêu lý do để đơn vị thực hiện',
  change: 'Thay đổi việc giao',
  changeRemark: 'Đơn vị được giao trả lời lại từ đầu',
  newLead: 'Đơn vị chủ trì mới',
  newDue: 'Thời hạn mới',
  newDueHint: 'Thời hạn ban đầu vẫn được giữ trong hồ sơ.',
  newProduct: 'Sản phẩm mới',
  newPart: 'Phần việc mới',
  newPartDue: 'Ngày xong phần việc mới',
  release: 'Đơn vị thôi phối hợp nhiệm vụ này',
  document: 'Số, ký hiệu văn bản đổi thời hạn',
  noChange: 'Giữ như hiện nay',
  decide: 'Ghi quyết định',
  saidKept: (code: string): string => `Đã giữ nguyên việc giao nhiệm vụ ${code}.`,
  saidChanged: (code: string): string => `Đã thay đổi việc giao nhiệm vụ ${code}.`,
  dueByLeader: 'Thời hạn do lãnh đạo của hệ thống ban hành kế hoạch quyết định.',

  reportTitle: 'Báo phần việc của đơn vị',
  reportState: 'Phần việc đang ở đâu?',
  reportText: 'Đã làm được gì?',
  report: 'Gửi',
  saidReported: (code: string): string => `Đã ghi phần việc của đơn vị ở nhiệm vụ ${code}.`,

  givePart: 'Giao phần việc phối hợp',
  requestPart: 'Đề nghị đơn vị phối hợp',
  requestNote: 'Đơn vị chủ trì đề nghị, không giao việc cho đơn vị phối hợp.',
  partHint: 'Đơn vị làm gì, đến mức nào',
  chooseUnit: 'Chọn đơn vị',
  saidGiven: (unit: string, code: string): string => `Đã ghi phần việc của ${unit} ở nhiệm vụ ${code}.`,

  owner: 'Cán bộ thực hiện',
  nameOwner: 'Phân công cán bộ',
  ownerHint: 'Chọn trong số cán bộ của đơn vị chủ trì.',
  choosePerson: 'Chọn cán bộ',
  noOfficer: 'Đơn vị chủ trì chưa có ai trong danh sách người dùng. Đề nghị quản trị hệ thống thêm người.',
  saidNamed: (name: string, code: string): string => `Đã phân công ${name} thực hiện nhiệm vụ ${code}.`,
  none: 'Chưa ghi nhận việc giao',
  leadHead: 'Chủ trì',
  supportHead: 'Phối hợp',
} as const

/** "Việc giao chưa được nhận: 3 chờ trả lời, 1 đã biết". */
export const unacceptedTitle = (counts: Readonly<Record<AssignmentState, number>>): string => {
  const parts = [
    counts.argued > 0 ? `${counts.argued} có ý kiến` : '',
    counts.waiting > 0 ? `${counts.waiting} chờ trả lời` : '',
    counts.noted > 0 ? `${counts.noted} đã biết` : '',
  ].filter(Boolean)
  return parts.length === 0 ? ASSIGNMENT.listTitle : `${ASSIGNMENT.listTitle}: ${parts.join(', ')}`
}
