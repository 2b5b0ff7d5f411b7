import type { CommitteeKind, CommitteePost, WorkingRules } from '../domain/committee.ts'
import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { Line } from '../domain/role.ts'
import { RHYTHM_WORDS } from './rhythm.ts'

export const COMMITTEE_KIND_WORDS = {
  steering: 'Ban Chỉ đạo',
  helping: 'Tổ giúp việc',
} as const satisfies Record<CommitteeKind, string>

/** What a post is called in a body of either kind. */
export const POST_WORDS = {
  steering: {
    chair: 'Trưởng Ban',
    deputy: 'Phó Trưởng Ban',
    standing: 'Ủy viên thường trực',
    secretary: 'Thư ký',
    member: 'Thành viên',
  },
  helping: {
    chair: 'Tổ trưởng',
    deputy: 'Phó Tổ trưởng',
    standing: 'Thành viên thường trực',
    secretary: 'Thư ký',
    member: 'Thành viên',
  },
} as const satisfies Record<CommitteeKind, Record<CommitteePost, string>>

/** Bodies that are named otherwise than their kind: what such a name begins with. */
const OTHER_BODIES = ['Tổ công tác', 'Tổ chuyên gia', 'Tổ điều phối', 'Ban Điều hành', 'Hội đồng'] as const

/** What a body is called in short, as it signs and as its members are spoken of: "Ban Chỉ đạo", "Tổ công tác". */
export const bodyWord = ({ kind, name }: { readonly kind: CommitteeKind; readonly name: string }): string => {
  const begun = name.toLocaleLowerCase('vi')
  return OTHER_BODIES.find(one => begun.startsWith(one.toLocaleLowerCase('vi'))) ?? COMMITTEE_KIND_WORDS[kind]
}

const upper = (text: string): string => text.toLocaleUpperCase('vi')

/**
 * Lines above the signature of who leads a body: the chair signs on behalf of it, a deputy of the State line for the
 * chair (Decree 30/2020/NĐ-CP, Annex I, II.7), a deputy of the Party line on behalf of it too.
 */
export const committeePower = (
  body: { readonly kind: CommitteeKind; readonly line: Line; readonly name: string },
  post: CommitteePost,
): readonly string[] => {
  const { kind, line } = body
  const behalf = `${line === 'party' ? 'T/M' : 'TM.'} ${upper(bodyWord(body))}`
  const { chair } = POST_WORDS[kind]
  if (post === 'chair') return [behalf, upper(chair)]
  const forChair = line === 'party' ? [] : [`KT. ${upper(chair)}`]
  return [behalf, ...forChair, upper(POST_WORDS[kind][post])]
}

/**
 * Head of a document of a body: the People's or the Party committee that set it up above, the body below. Where the cell is
 * too narrow, the line breaks before the name of the place and not inside it.
 */
export const committeeIssuer = (
  { line, name }: { readonly line: Line; readonly name: string },
  locality: string,
) => ({
  superior: upper(
    `${line === 'party' ? 'Đảng ủy' : 'Ủy ban nhân dân'} ${locality.replaceAll(' ', '\u00a0')}`,
  ),
  name: [upper(name)],
  inText: name,
})

/** "đồng chí Nguyễn Hữu Tâm, Trưởng Ban". */
export const comrade = (name: string, post: string): string => `đồng chí ${name}, ${post}`

/** Words of the pages of bodies across units. */
export const COMMITTEES = {
  title: 'Ban Chỉ đạo, Tổ giúp việc',
  sub: 'Thành viên, quy chế làm việc, cuộc họp và kết luận của các Ban, Tổ phối hợp giữa nhiều đơn vị.',
  add: 'Lập Ban Chỉ đạo, Tổ giúp việc',
  edit: 'Sửa thông tin',
  dissolved: (day: Day): string => `Kết thúc hoạt động ngày ${formatDay(day)}`,
  members: 'Thành viên',
  memberCount: (n: number): string => `${formatNumber(n)} thành viên`,
  openCount: (n: number): string =>
    n === 0 ? 'không còn kết luận chưa xong' : `${formatNumber(n)} kết luận chưa xong`,
  next: (day: Day): string => `họp ngày ${formatDay(day)}`,
  empty: {
    title: 'Chưa có Ban Chỉ đạo, Tổ giúp việc nào',
    what: 'Nhập Ban Chỉ đạo theo quyết định thành lập, phân công thành viên thuộc các đơn vị, rồi lập cuộc họp; chương trình họp lấy từ việc quá hạn, chỉ tiêu chậm và kết luận chưa xong.',
  },
  kind: 'Loại',
  line: 'Thể thức văn bản',
  lineHint: 'Văn bản của Ban, Tổ theo thể thức của cơ quan thành lập.',
  lines: { state: 'Chính quyền (Nghị định 30/2020/NĐ-CP)', party: 'Đảng (Hướng dẫn 36-HD/VPTW)' },
  name: 'Tên đầy đủ',
  nameHint:
    'Ví dụ: Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số phường Hoa Mai',
  code: 'Ký hiệu trên văn bản',
  codeHint: 'Đứng sau loại văn bản, ví dụ BCĐ trong TB-BCĐ. Mỗi ký hiệu có sổ số riêng theo năm.',
  founding: 'Quyết định thành lập',
  foundingHint: 'Chọn trong sổ văn bản. Chưa có thì vào sổ văn bản trước.',
  noDocument: 'Chưa ghi',
  dissolvedOn: 'Ngày kết thúc hoạt động',
  saved: 'Đã lưu.',
  columns: ['Họ và tên', 'Chức danh', 'Đơn vị, chức vụ', 'Lĩnh vực phụ trách', 'Từ ngày'],
  series: (code: string): string => `Ký hiệu ${code}, sổ số riêng`,
  noMembers: 'Chưa phân công thành viên.',
  addMember: 'Phân công thành viên',
  person: 'Người',
  post: 'Chức danh trong Ban, Tổ',
  field: 'Lĩnh vực phụ trách',
  noField: 'Không phân công riêng',
  from: 'Từ ngày',
  memberSaved: 'Đã phân công.',
  leave: 'Cho thôi',
  left: 'Đã cho thôi giữ chức danh. Lịch sử vẫn lưu.',
  act: 'Thao tác',
  rules: 'Quy chế làm việc',
  editRules: 'Sửa quy chế làm việc',
  usual: 'Chưa nhập quy chế; đang dùng mức mặc định.',
  rulesVersion: (version: number, at: Day): string =>
    `Bản ${formatNumber(version)}, lưu ngày ${formatDay(at)}`,
  rhythm: 'Nhịp họp',
  inviteDays: 'Gửi giấy mời trước',
  noticeDays: 'Ban hành thông báo kết luận trong',
  workingDays: 'ngày làm việc',
  quorum: 'Số thành viên dự họp tối thiểu',
  percent: '% thành viên',
  rulesText: 'Nội dung quy chế',
  rulesTextHint: 'Nguyên tắc, chế độ họp, báo cáo, phân công. Mỗi lần lưu là một bản mới, bản cũ giữ nguyên.',
  rulesDocument: 'Văn bản ban hành quy chế',
  rulesSaved: 'Đã lưu quy chế làm việc.',
  save: 'Lưu',
  ruleLines: (rules: WorkingRules): readonly string[] => [
    `Họp ${RHYTHM_WORDS[rules.rhythm].toLocaleLowerCase('vi')}`,
    `Gửi giấy mời trước ${formatNumber(rules.inviteDays)} ngày làm việc`,
    `Ban hành thông báo kết luận trong ${formatNumber(rules.noticeDays)} ngày làm việc sau họp`,
    `Họp khi có ít nhất ${formatNumber(rules.quorum)}% thành viên`,
  ],
} as const
