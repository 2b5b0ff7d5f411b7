import {
  type PageOfPages,
  READING_STAGES,
  type ReadingProgress,
  type ReadingStage,
  type TextEncodingName,
} from '../domain/plan-file.ts'
import type { PlanStage } from '../domain/plan-stage.ts'
import type { Line } from '../domain/role.ts'

export const LINE_WORDS = {
  state: 'Chính quyền',
  party: 'Đảng',
} as const satisfies Record<Line, string>

export const PLAN_STAGE_WORDS = {
  reading: 'Đang đọc',
  unread: 'Chưa đọc được',
  draft: 'Đang rà soát',
  adopted: 'Đang thực hiện',
} as const satisfies Record<PlanStage, string>

/** "Kế hoạch số 58/KH-UBND", "Kế hoạch, chưa có số"; what only gathers tasks by documents goes by its title. */
export const planName = (plan: {
  readonly number: string | null
  readonly kind?: 'action' | 'directing'
  readonly title?: string
}): string => {
  if (plan.number !== null) return `Kế hoạch số ${plan.number}`
  return plan.kind === 'directing' && plan.title !== undefined ? plan.title : 'Kế hoạch, chưa có số'
}

/** Words of the list of plans and of the page where one is brought. */
export const PLANS = {
  title: 'Kế hoạch',
  download: 'Tải Excel',
  fileName: 'ke-hoach.xlsx',
  heads: ['Số, ký hiệu', 'Tên kế hoạch', 'Tình trạng', 'Hệ thống', 'Năm', 'Ngày nhận'],
  listTitle: (running: number, drafts: number): string => {
    if (running + drafts === 0) return 'Kế hoạch: chưa có văn bản nào'
    const parts = [
      ...(running === 0 ? [] : [`${running} đang thực hiện`]),
      ...(drafts === 0 ? [] : [`${drafts} đang rà soát`]),
    ]
    return `Kế hoạch: ${parts.join(', ')}`
  },
  name: 'Kế hoạch',
  stage: 'Tình trạng',
  line: 'Hệ thống',
  year: 'Năm',
  since: 'Đưa vào hệ thống',
  next: 'Việc tiếp theo',
  upload: 'Nhập văn bản',
  startEmpty: 'Lập không có tệp',
  open: 'Mở',
  review: 'Rà soát',
  progress: 'Xem tiến độ đọc',
  again: 'Chọn lại tệp',
  unreadTitle: 'Văn bản chưa đọc được',
  untitled: 'Văn bản không được lưu lại',
  empty: {
    title: 'Chưa có kế hoạch nào',
    what: 'Kế hoạch của xã, phường sẽ đứng ở đây, cùng các chỉ tiêu và nhiệm vụ đọc được.',
    how: 'Chọn tệp Word của kế hoạch; hệ thống đọc, anh/chị rà soát lại rồi mới dùng. Chưa có tệp thì lập kế hoạch rồi thêm từng nhiệm vụ.',
  },
} as const

export const UPLOAD = {
  title: 'Nhập văn bản kế hoạch',
  sub: 'Hệ thống đọc văn bản, anh/chị rà soát từng mục rồi mới đưa vào thực hiện.',
  file: 'Tệp kế hoạch',
  fileHint:
    'Tệp Word (.docx, .doc), PDF kể cả bản quét, ảnh .jpg hoặc .png, .odt, .rtf, bảng Excel .xlsx hoặc văn bản .txt, tối đa 20 MB. Chọn tệp hoặc kéo tệp vào ô dưới đây.',
  annexes: 'Tệp phụ lục riêng',
  annexesHint: (most: number): string =>
    `Khi phụ lục nằm ở tệp khác (bảng chỉ tiêu, bảng phân công…), chọn các tệp đó ở đây, tối đa ${most} tệp. Hệ thống đọc cùng kế hoạch như một văn bản.`,
  noSecret: 'Tôi xác nhận văn bản này không chứa bí mật nhà nước.',
  noSecretHint: 'Văn bản có dấu MẬT, TỐI MẬT, TUYỆT MẬT không được đưa vào hệ thống này.',
  encoding: 'Kiểu chữ của tệp .txt',
  encodingHint: 'Chọn dòng nào đọc ra đúng tiếng Việt, rồi chọn lại tệp ở ô trên.',
  encodings: {
    'utf-8': 'Unicode (UTF-8)',
    'utf-16le': 'Unicode (UTF-16)',
    'utf-16be': 'Unicode (UTF-16 BE)',
    'windows-1258': 'Windows-1258',
    tcvn3: 'TCVN3 (ABC)',
    vni: 'VNI Windows',
  } satisfies Record<TextEncodingName, string>,
  send: 'Đọc văn bản',
  errorTitle: (count: number): string => `Chưa nhận được văn bản, còn ${count} chỗ cần sửa`,
  startTitle: 'Lập kế hoạch không có tệp',
  startSub: 'Dùng khi kế hoạch chưa soạn, hoặc chỉ có bản giấy. Nhiệm vụ và chỉ tiêu thêm sau.',
  planTitle: 'Tên kế hoạch',
  planTitleHint: 'Ví dụ: Thực hiện Nghị quyết số 57-NQ/TW năm 2026',
  year: 'Năm',
  line: 'Kế hoạch của',
  authority: 'Cấp phê duyệt',
  authorityHint: 'Ví dụ: Chủ tịch UBND phường',
  start: 'Lập kế hoạch',
  started: 'Đã lập kế hoạch. Thêm nhiệm vụ và chỉ tiêu ở trang này.',
  orStart: 'Chưa có tệp?',
} as const

const STAGE_LABELS = {
  waiting: 'Chờ đến lượt',
  opening: 'Mở tệp và kiểm tra an toàn',
  recognising: 'Nhận dạng chữ trên ảnh các trang (chỉ với bản quét, ảnh chụp)',
  reading: 'Nhận biết chỉ tiêu, nhiệm vụ, phân công',
} as const satisfies Record<ReadingStage, string>

export const READING = {
  title: (name: string): string => `Đang đọc: ${name}`,
  stages: READING_STAGES,
  stage: STAGE_LABELS,
  share: (progress: Pick<ReadingProgress, 'share'>): string => `${Math.round(progress.share * 100)}%`,
  note: (began: string): string =>
    `Bắt đầu lúc ${began}. Có thể rời trang này; đọc xong, kế hoạch đứng ở danh sách.`,
  atPage: ({ page, pages }: PageOfPages): string => `trang ${page}/${pages}`,
  cancel: 'Dừng đọc',
  cancelled: 'Đã dừng đọc. Tệp không được lưu lại.',
  failedTitle: 'Chưa đọc được văn bản',
  failedNow: 'Không có gì của tệp được lưu lại. Chọn tệp khác, hoặc lập kế hoạch không có tệp.',
  doneNow: 'Đã đọc xong. Rà soát từng mục trước khi dùng.',
} as const

/** The page of a plan. */
export const PLAN = {
  more: 'Xem và làm thêm',
  source: 'Văn bản gốc',
  grid: 'Cụ thể hóa',
  annexFile: 'Tải Phụ lục I, II',
  adopt: 'Đưa vào thực hiện',
  tabs: 'Các phần của kế hoạch',
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  annexes: 'Phụ lục',
  version: (version: number): string => `phiên bản ${version}`,
  dated: (day: string): string => `ngày ${day}`,
  title: (tasks: number, targets: number): string => `${tasks} nhiệm vụ, ${targets} chỉ tiêu`,
  clear: (clear: number, all: number): string => `${clear}/${all} nhiệm vụ rõ cả sáu`,
  noTasks: { title: 'Không có nhiệm vụ', what: 'Kế hoạch này chưa có nhiệm vụ nào được xác nhận.' },
  noTargets: { title: 'Không có chỉ tiêu', what: 'Kế hoạch này chưa có chỉ tiêu nào được xác nhận.' },
  state: 'Tình trạng',
  target: 'Chỉ tiêu',
  goal: 'Mục tiêu',
  milestones: 'Mốc',
  lead: 'Chủ trì',
  annexPresent: 'có trong văn bản',
  annexMissing: 'văn bản có nhắc tới nhưng tệp không có phụ lục này',
  annexNone: 'Văn bản không nhắc tới phụ lục nào.',
  annexMade: 'Phụ lục I (chỉ tiêu) và Phụ lục II (phân công nhiệm vụ) theo những gì đã ghi trong hệ thống',
  noSource: { title: 'Kế hoạch này không có tệp gốc', what: 'Kế hoạch được lập trực tiếp trên hệ thống.' },
} as const

/** Words of adopting. */
export const ADOPT = {
  title: 'Đưa kế hoạch vào thực hiện',
  what: 'Sẽ đưa vào thực hiện',
  counts: (tasks: number, targets: number): string => `${tasks} nhiệm vụ, ${targets} chỉ tiêu đã xác nhận`,
  dropped: (count: number): string => `${count} mục đã bỏ, không đưa vào`,
  unseen: (count: number): string => `Còn ${count} mục chưa rà soát`,
  seeUnseen: 'Rà soát các mục này',
  gaps: (clear: number, all: number): string =>
    clear === all
      ? 'Mọi nhiệm vụ đã rõ cả sáu'
      : `${clear}/${all} nhiệm vụ rõ cả sáu; số còn lại làm rõ sau cũng được`,
  seeGaps: 'Làm rõ trước',
  missingAnnex: (label: string): string => `Văn bản nhắc tới ${label} nhưng tệp không có`,
  planTitle: 'Tên kế hoạch',
  number: 'Số, ký hiệu',
  numberHint: 'Ví dụ: 58/KH-UBND. Bỏ trống nếu văn thư chưa cấp số.',
  dated: 'Ngày ký',
  datedHint: 'Kế hoạch có hiệu lực từ ngày này. Ví dụ: 26/3/2026',
  authority: 'Cấp phê duyệt',
  authorities: (locality: string): Readonly<Record<Line, string>> => ({
    state: `Chủ tịch UBND ${locality}`,
    party: `Ban Thường vụ Đảng ủy ${locality}`,
  }),
  line: 'Kế hoạch của',
  send: 'Đưa vào thực hiện',
  errorTitle: (count: number): string => `Chưa đưa vào thực hiện được, còn ${count} chỗ cần sửa`,
  done: (tasks: number, targets: number): string =>
    `Đã đưa kế hoạch vào thực hiện: ${tasks} nhiệm vụ, ${targets} chỉ tiêu.`,
  after:
    'Sau khi đưa vào thực hiện, các đơn vị thấy nhiệm vụ của mình; nội dung phiên bản 1 không sửa được nữa.',
} as const
