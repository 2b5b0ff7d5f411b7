import type { Day } from '../domain/day.ts'
import { formatDay, formatDayProse, formatNumber } from '../domain/format-vi.ts'
import type { PaperKind } from '../domain/paper.ts'
import type { Line } from '../domain/role.ts'

/** Name of the type as the document bears it; an official letter bears none. */
export const PAPER_TYPES = {
  invitation: 'Giấy mời',
  conclusion: 'Thông báo',
  letter: null,
  plan: 'Kế hoạch',
  decision: 'Quyết định',
} as const satisfies Record<PaperKind, string | null>

/** Codes of the types in a symbol (Decree 30/2020/NĐ-CP, Annex III). */
export const PAPER_CODES = {
  invitation: 'GM',
  conclusion: 'TB',
  letter: 'CV',
  plan: 'KH',
  decision: 'QĐ',
} as const satisfies Record<PaperKind, string>

/** Symbols by line: type and body, of a State letter body and drafting unit (Decree 30/2020/NĐ-CP, Annex III). */
export const PAPER_SYMBOLS = {
  state: {
    invitation: 'GM-UBND',
    conclusion: 'TB-UBND',
    letter: 'UBND-VHXH',
    plan: 'KH-UBND',
    decision: 'QĐ-UBND',
  },
  party: { invitation: 'GM/ĐU', conclusion: 'TB/ĐU', letter: 'CV/ĐU', plan: 'KH/ĐU', decision: 'QĐ/ĐU' },
} as const satisfies Record<Line, Record<PaperKind, string>>

/** Wording inside invitations and conclusion notices. */
export const INVITATION = {
  recipients: 'Như thành phần mời',
  invites: (issuer: string): string => `${issuer} trân trọng kính mời:`,
  to: (meeting: string): string => `Tới dự ${meeting}.`,
  content: 'Nội dung:',
  papers: 'Tài liệu gửi kèm:',
  chair: (chair: string): string => `Chủ trì: ${chair}.`,
  time: (time: string, day: Day): string => `Thời gian: ${time}, ${formatDayProse(day)}.`,
  place: (place: string): string => `Địa điểm: ${place}.`,
  closing: (issuer: string): string => `${issuer} rất mong quý đại biểu tham dự đúng giờ./.`,
} as const

/** A meeting is named in small letters inside a sentence: "tại cuộc họp …". */
export const inSentence = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** "8 giờ 00 phút" for "08:00". */
export const clockWords = (time: string): string => {
  const [hour = '0', minute = '00'] = time.split(':')
  return `${Number(hour)} giờ ${minute} phút`
}

export const CONCLUSION = {
  abstract: (chair: string, meeting: string): string => `Kết luận của ${chair} tại ${meeting}`,
  opening: (given: {
    readonly on: Day
    readonly chair: string
    readonly meeting: string
    readonly attendees: string
  }): string =>
    `Ngày ${formatDay(given.on)}, ${given.chair} chủ trì ${given.meeting}.${given.attendees === '' ? '' : ` Tham dự có ${given.attendees}.`}`,
  concludes: (chair: string): string =>
    `Sau khi nghe báo cáo và ý kiến của các đại biểu, ${chair} kết luận như sau:`,
  assignments: 'Giao các cơ quan, đơn vị',
  assignmentsAnnexed: 'Phân công nhiệm vụ chi tiết tại Phụ lục kèm theo.',
  annex: 'Danh mục nhiệm vụ giao tại kết luận',
  columns: ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời hạn'],
  noDue: 'Không ghi',
  closing: (issuer: string): string =>
    `${issuer} thông báo để các cơ quan, đơn vị, cá nhân liên quan biết, thực hiện./.`,
} as const

export const PLAN_CLOSING = (issuer: string): string =>
  `Trên đây là Kế hoạch của ${issuer}; đề nghị các cơ quan, đơn vị tổ chức thực hiện./.`

/** Words of the fields under which a paper is written from facts. */
export const SIGNING = {
  signer: 'Người ký',
  recipients: 'Nơi nhận',
  number: 'Số',
  nextNumber: (next: number): string => `Số tiếp theo của sổ: ${formatNumber(next)}.`,
  dated: 'Ngày ký',
} as const

/** Words of the pages on which documents are written. */
export const PAPERS = {
  title: 'Văn bản đi',
  sub: 'Giấy mời, thông báo kết luận, công văn, kế hoạch soạn theo thể thức, kèm tệp Word.',
  write: {
    invitation: 'Soạn giấy mời',
    conclusion: 'Soạn thông báo kết luận',
    letter: 'Soạn công văn',
    plan: 'Soạn kế hoạch',
  },
  kinds: {
    invitation: 'Giấy mời',
    conclusion: 'Thông báo kết luận',
    letter: 'Công văn',
    plan: 'Kế hoạch',
    decision: 'Quyết định',
  },
  list: 'Văn bản đã soạn',
  empty: {
    title: 'Chưa soạn văn bản nào',
    what: 'Chọn loại văn bản ở trên để soạn. Tệp Word được giữ lại kèm mã băm.',
  },
  line: 'Cơ quan ban hành',
  lines: { state: 'Ủy ban nhân dân', party: 'Đảng ủy' },
  layoutNote:
    'Văn bản của Ủy ban nhân dân theo Nghị định 30/2020/NĐ-CP. Văn bản của Đảng ủy theo Hướng dẫn 36-HD/VPTW, chưa đối chiếu bản gốc: kiểm tra lại trước khi ký.',
  abstract: {
    invitation: 'Trích yếu',
    conclusion: 'Tên cuộc họp',
    letter: 'Trích yếu (sau chữ V/v)',
    plan: 'Trích yếu',
  },
  abstractHint: {
    invitation: 'Ví dụ: Họp Ban Chỉ đạo chuyển đổi số quý III',
    conclusion: 'Ví dụ: cuộc họp Ban Chỉ đạo chuyển đổi số quý III',
    letter: 'Ví dụ: cung cấp số liệu chuyển đổi số tháng 9',
    plan: 'Ví dụ: Triển khai tháng chuyển đổi số năm 2026',
  },
  guests: 'Thành phần mời',
  perLine: 'Mỗi dòng một cơ quan, đơn vị hoặc cá nhân',
  perPoint: 'Mỗi dòng một nội dung',
  addressees: 'Kính gửi',
  bases: 'Căn cứ',
  basesHint: 'Mỗi dòng một căn cứ, bắt đầu bằng chữ “Căn cứ”',
  annexes: 'Phụ lục kèm theo',
  annexesHint: 'Phụ lục I (chỉ tiêu) và Phụ lục II (phân công nhiệm vụ) của kế hoạch đang có trong hệ thống.',
  noAnnexes: 'Không kèm phụ lục',
  planName: ({ number, title }: { readonly number: string | null; readonly title: string }): string =>
    number === null ? `Dự thảo: ${title}` : `Kế hoạch số ${number}`,
  chair: 'Người chủ trì',
  chairHint: 'Họ tên kèm chức vụ, ví dụ: đồng chí Trần Minh Khoa, Chủ tịch UBND phường',
  meetingOn: 'Ngày họp',
  time: 'Giờ họp',
  timeHint: 'Ví dụ 08:00',
  place: 'Địa điểm',
  attendees: 'Thành phần dự họp',
  content: 'Nội dung',
  contentHint:
    'Mỗi dòng một đoạn. Dòng bắt đầu bằng “I.”, “1.” hoặc “a)” và không có dấu câu ở cuối được trình bày thành đề mục.',
  assignments: 'Nhiệm vụ được giao',
  assignmentsHint: 'Mỗi dòng một nhiệm vụ: nhiệm vụ | đơn vị | thời hạn (ngày/tháng/năm)',
  signer: 'Người ký',
  form: 'Hình thức ký',
  urgency: 'Mức độ khẩn',
  noUrgency: 'Không ghi',
  urgencies: { urgent: 'Khẩn', 'very-urgent': 'Thượng khẩn', flash: 'Hỏa tốc' },
  recipients: 'Nơi nhận (ngoài “Như trên”)',
  filing: 'Lưu',
  number: 'Số',
  numberHint: (state: number, party: number): string =>
    `Để trống nếu văn thư cấp số sau. Số tiếp theo của sổ: Ủy ban nhân dân ${state}, Đảng ủy ${party}.`,
  dated: 'Ngày ký',
  datedHint: 'Để trống nếu chưa ký',
  build: 'Soạn văn bản',
  built: 'Đã soạn văn bản và lưu kèm mã băm.',
  download: 'Tải tệp Word',
  by: (name: string): string => `người soạn ${name}`,
  hash: (sha256: string): string => `Mã băm SHA-256 của tệp: ${(sha256.match(/.{1,8}/gu) ?? []).join(' ')}`,
  fileName: (kind: PaperKind): string =>
    ({
      invitation: 'giay-moi.docx',
      conclusion: 'thong-bao-ket-luan.docx',
      letter: 'cong-van.docx',
      plan: 'ke-hoach.docx',
      decision: 'quyet-dinh.docx',
    })[kind],
} as const

/** Why a document could not be written as asked. */
export const PAPER_REFUSALS: Readonly<Record<string, () => string>> = {
  'signing-form': () =>
    'Hình thức ký không hợp với người ký hoặc với cơ quan ban hành. Lãnh đạo ký thay mặt tập thể hoặc ký thay; trưởng phòng, chánh văn phòng ký thừa lệnh hoặc thừa ủy quyền. Chọn lại.',
  'no-clock': () => 'Nhập giờ theo dạng giờ:phút, ví dụ 08:00.',
  'assignment-line': () =>
    'Mỗi dòng nhiệm vụ gồm nhiệm vụ, đơn vị và thời hạn, ngăn cách bằng dấu gạch đứng. Ví dụ: Lập danh sách hộ | Phòng Kinh tế | 30/9/2026.',
}
