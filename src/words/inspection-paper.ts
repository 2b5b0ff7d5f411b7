import type { Day } from '../domain/day.ts'
import { formatDay } from '../domain/format-vi.ts'
import type { InspectionKind, TeamPost } from '../domain/inspection.ts'
import type { Line } from '../domain/role.ts'

/** "kiểm tra", "giám sát", as running text says it. */
export const INSPECTION_VERBS = {
  inspection: 'kiểm tra',
  supervision: 'giám sát',
} as const satisfies Record<InspectionKind, string>

export const TEAM_POST_WORDS = {
  head: 'Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
} as const satisfies Record<TeamPost, string>

const ended = (text: string): string => text.replace(/[\s.;,]+$/u, '')
const beginsSmall = (text: string): string => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`
const RESOLUTION =
  'Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia'
const list = (names: readonly string[]): string => names.join(', ')

type Checked = {
  readonly kind: InspectionKind
  readonly content: string
  readonly units: readonly string[]
  readonly periodFrom: Day
  readonly periodTo: Day
}

/** Wording of the decision that sets up a team. */
export const DECISION_PAPER = {
  authority: (issuer: string): string => issuer.toLocaleUpperCase('vi'),
  word: 'QUYẾT ĐỊNH:',
  /** Said by the title of the inspection, which mostly begins with what the team does ("Kiểm tra việc …"). */
  abstract: (kind: InspectionKind, title: string): string => {
    const verb = INSPECTION_VERBS[kind]
    const what = ended(beginsSmall(title))
    return `Về việc thành lập Đoàn ${what.startsWith(verb) ? what : `${verb} ${what}`}`
  },
  /**
   * What every such decision stands on. A law is named by its day alone (Decree 30/2020, Annex I, II.6). The office
   * adds or takes out before it issues: which rules of its own apply only it knows.
   */
  bases: {
    state: ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025', RESOLUTION],
    party: [RESOLUTION],
  } as const satisfies Record<Line, readonly string[]>,
  programme: (kind: InspectionKind, year: number, document: string | null): string =>
    `Căn cứ Chương trình ${INSPECTION_VERBS[kind]} năm ${year}${document === null ? '' : ` (${document})`}`,
  team: (kind: InspectionKind): string =>
    `Điều 1. Thành lập Đoàn ${INSPECTION_VERBS[kind]} gồm các ông, bà có tên sau:`,
  members: (team: readonly { readonly name: string; readonly post: string; readonly seat: TeamPost }[]) =>
    team.map(
      ({ name, post, seat }, at) =>
        `${at + 1}. ${name}${post === '' ? '' : `, ${post}`}, ${TEAM_POST_WORDS[seat]}${at + 1 === team.length ? '.' : ';'}`,
    ),
  duty: ({ kind, content, units, periodFrom, periodTo }: Checked): string =>
    `Điều 2. Đoàn ${INSPECTION_VERBS[kind]} ${ended(content)} đối với ${list(units)}; mốc thời gian từ ngày ${formatDay(periodFrom)} đến ngày ${formatDay(periodTo)}.`,
  days: (given: { readonly from: Day; readonly to: Day; readonly explainDays: number }): string =>
    `Thời gian làm việc từ ngày ${formatDay(given.from)} đến ngày ${formatDay(given.to)}. Đơn vị giải trình trong ${String(given.explainDays).padStart(2, '0')} ngày làm việc kể từ khi nhận nội dung Đoàn chuyển đến.`,
  closing: (units: readonly string[]): string =>
    `Điều 3. Các ông, bà có tên tại Điều 1, ${list(units)} chịu trách nhiệm thi hành Quyết định này./.`,
  recipients: ['Như Điều 3'],
  file: 'quyet-dinh-thanh-lap-doan.docx',
} as const

/** Wording of the notice of what an inspection concluded. */
export const CONCLUSION_PAPER = {
  abstract: (title: string): string => `Kết luận ${beginsSmall(title)}`,
  opening: (
    given: Checked & {
      readonly decision: { readonly number: string; readonly dated: Day }
      readonly issuer: string
      readonly from: Day
      readonly to: Day
    },
  ): string =>
    `Thực hiện Quyết định số ${given.decision.number} ngày ${formatDay(given.decision.dated)} của ${given.issuer}, từ ngày ${formatDay(given.from)} đến ngày ${formatDay(given.to)}, Đoàn ${INSPECTION_VERBS[given.kind]} đã ${INSPECTION_VERBS[given.kind]} ${ended(given.content)} đối với ${list(given.units)}, mốc thời gian từ ngày ${formatDay(given.periodFrom)} đến ngày ${formatDay(given.periodTo)}. Kết luận như sau:`,
  headings: ['ĐÁNH GIÁ CHUNG', 'KẾT QUẢ CỤ THỂ', 'YÊU CẦU THỰC HIỆN'],
  looked: (tasks: number, targets: number, findings: number): string =>
    `Đoàn đã xem xét ${tasks} nhiệm vụ, ${targets} chỉ tiêu và ghi nhận ${findings} nội dung.`,
  noFindings: 'Không ghi nhận nội dung cần kết luận.',
  noRemedies: 'Không có nội dung yêu cầu khắc phục.',
  finding: (order: number, about: string, kind: string): string => `${order}. ${ended(about)}: ${kind}.`,
  figures: (found: string, reported: string | null): string =>
    reported === null
      ? `Số liệu Đoàn xác định: ${found}.`
      : `Số liệu đã báo cáo: ${reported}; số liệu Đoàn xác định: ${found}.`,
  evidence: (name: string, sha256: string): string =>
    `Minh chứng đã xem: ${name} (SHA-256 ${sha256.slice(0, 16)}…).`,
  explained: (unit: string, on: Day, text: string): string =>
    `${unit} giải trình ngày ${formatDay(on)}: ${ended(text)}.`,
  unexplained: (unit: string): string => `${unit} không giải trình trong thời hạn.`,
  remedies: 'Yêu cầu các đơn vị khắc phục trong thời hạn sau:',
  closing: (issuer: string): string =>
    `${issuer} thông báo để các đơn vị liên quan biết, thực hiện; kết quả khắc phục được theo dõi như nhiệm vụ được giao./.`,
  recipients: (units: readonly string[]): readonly string[] => [...units, 'Đoàn kiểm tra, giám sát'],
  file: 'thong-bao-ket-luan-kiem-tra.docx',
} as const
