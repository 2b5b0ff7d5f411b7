import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type {
  Attendance,
  ConclusionKind,
  ItemReason,
  MeetingAnswer,
  MeetingStage,
} from '../domain/meeting.ts'
import { clockWords } from './written-document.ts'

export const STAGE_WORDS = {
  planned: 'Đang chuẩn bị',
  invited: 'Đã gửi giấy mời',
  held: 'Chờ biên bản',
  minuted: 'Chờ thông báo kết luận',
  issued: 'Đã ban hành kết luận',
  cancelled: 'Đã hủy',
} as const satisfies Record<MeetingStage, string>

export const REASON_WORDS = {
  unfinished: 'Kết luận lần trước chưa xong',
  overdue: 'Quá hạn',
  behind: 'Chỉ tiêu chậm',
  waiting: 'Vướng mắc, đề xuất chờ trả lời',
  due: 'Sắp đến hạn',
} as const satisfies Record<ItemReason, string>

export const ANSWER_WORDS = {
  coming: 'Dự họp',
  'stand-in': 'Cử người dự thay',
  absent: 'Vắng mặt',
} as const satisfies Record<MeetingAnswer, string>

export const ATTENDANCE_WORDS = {
  present: 'Có mặt',
  'stand-in': 'Người dự thay',
  excused: 'Vắng có lý do',
  absent: 'Vắng',
} as const satisfies Record<Attendance, string>

export const CONCLUSION_KIND_WORDS = {
  task: 'Giao nhiệm vụ mới',
  existing: 'Chỉ đạo nhiệm vụ đang thực hiện',
  opinion: 'Ý kiến, không giao việc',
} as const satisfies Record<ConclusionKind, string>

/** "8 giờ 00 phút ngày 2/10/2026". */
export const meetingWhen = (on: Day, time: string): string => `${clockWords(time)} ngày ${formatDay(on)}`

/** What an item of a programme is in an invitation: the text, and who reports on it. */
export const programmeLine = (text: string, presenter: string): string =>
  presenter === '' ? text : `${text.replace(/[\s.;]+$/u, '')} (${presenter} báo cáo)`

/** Wording inside invitations and notices of a body. */
export const MEETING_PAPER = {
  allMembers: (kind: string): string => `Các đồng chí thành viên ${kind}`,
  guest: (name: string, post: string): string =>
    post === '' ? `Đồng chí ${name}` : `Đồng chí ${name}, ${post}`,
  attendees: (members: number, others: number): string =>
    others === 0
      ? `${formatNumber(members)} thành viên`
      : `${formatNumber(members)} thành viên và ${formatNumber(others)} đại biểu được mời`,
  conclusion: (order: number, text: string): string =>
    `${order}. ${/[.;:,!?]$/u.test(text) ? text : `${text}.`}`,
  noticeRecipients: (kind: string): readonly string[] => [
    `Các thành viên ${kind}`,
    'Các cơ quan, đơn vị được giao nhiệm vụ',
  ],
  filing: { state: 'VT', party: 'VPĐU' },
} as const

/** Words of the pages of meetings. */
export const MEETINGS = {
  title: 'Cuộc họp',
  list: 'Cuộc họp',
  plan: 'Lập cuộc họp',
  none: 'Chưa có cuộc họp nào.',
  edit: 'Sửa cuộc họp',
  name: 'Tên cuộc họp',
  nameHint: 'Ví dụ: Họp Ban Chỉ đạo chuyển đổi số quý III',
  on: 'Ngày họp',
  time: 'Giờ họp',
  timeHint: 'Ví dụ 08:00',
  place: 'Địa điểm',
  chair: 'Chủ trì',
  secretary: 'Thư ký',
  invitees: 'Người được mời thêm',
  inviteesChosen: (n: number): string => (n === 0 ? 'chưa chọn' : `đã chọn ${formatNumber(n)}`),
  guests: 'Khách mời không có tài khoản',
  guestsHint: 'Mỗi dòng một cơ quan hoặc cá nhân, kèm chức vụ',
  membersInvited:
    'Tất cả thành viên Ban, Tổ được mời. Chương trình họp lập sẵn từ kết luận chưa xong, việc quá hạn, chỉ tiêu chậm và vướng mắc đang chờ.',
  planned: 'Đã lập cuộc họp và chương trình. Xem lại chương trình rồi soạn giấy mời.',
  saved: 'Đã lưu.',
  save: 'Lưu',
  cancel: 'Hủy cuộc họp',
  cancelReason: 'Lý do hủy',
  cancelled: 'Đã hủy cuộc họp.',
  cancelledBecause: (reason: string): string => `Đã hủy: ${reason}`,
  programme: 'Chương trình họp',
  editProgramme: 'Sửa chương trình',
  programmeSub: 'Bỏ chọn nội dung không bàn, chọn thêm nội dung được đề xuất, nhập nội dung khác.',
  chosen: 'Đang có trong chương trình',
  proposed: 'Được đề xuất thêm',
  nothingProposed: 'Không còn nội dung nào được đề xuất.',
  own: 'Nội dung khác',
  ownHint:
    'Mỗi dòng một nội dung; thêm người trình bày sau dấu gạch đứng. Ví dụ: Phổ biến văn bản mới | Văn phòng',
  programmeSaved: 'Đã lưu chương trình.',
  noItems: 'Chương trình chưa có nội dung.',
  invitation: 'Giấy mời',
  writeInvitation: 'Soạn giấy mời',
  invited: 'Đã soạn giấy mời. Người được mời thấy ở Việc của tôi.',
  openInvitation: 'Xem giấy mời',
  invitationWord: 'Tải giấy mời (Word)',
  calendar: 'Thêm vào lịch (.ics)',
  series: (next: number): string =>
    `Để trống nếu văn thư cấp số sau. Số tiếp theo của sổ: ${formatNumber(next)}.`,
  participants: 'Thành phần',
  participantColumns: ['Họ và tên', 'Tư cách', 'Trả lời', 'Điểm danh'],
  member: 'Thành viên',
  guest: 'Được mời',
  unanswered: 'Chưa trả lời',
  answer: 'Trả lời giấy mời',
  answerQuestion: 'Anh/chị có dự họp không?',
  answerNote: 'Người dự thay hoặc lý do vắng',
  answerNoteHint: 'Không cần nhập nếu dự họp',
  answerSend: 'Gửi trả lời',
  answered: 'Đã ghi nhận trả lời.',
  myAnswer: (words: string, note: string): string => (note === '' ? words : `${words}: ${note}`),
  papers: 'Tài liệu họp',
  noPapers: 'Chưa có tài liệu.',
  addPaper: 'Thêm tài liệu',
  paperTitle: 'Tên tài liệu',
  paperFile: 'Tệp',
  paperHint: 'PDF, Word, Excel, ảnh, tối đa 20 MB. Không tải lên văn bản có dấu mật.',
  paperAdded: 'Đã thêm tài liệu.',
  minutes: 'Biên bản',
  writeMinutes: 'Điểm danh, ghi biên bản',
  minutesText: 'Diễn biến cuộc họp',
  minutesHint: 'Mỗi dòng một đoạn: ý kiến của ai, về việc gì. Kết luận soạn riêng, từng việc một.',
  anyway: 'Vẫn ghi biên bản dù chưa đủ số thành viên tối thiểu',
  minutesSaved: 'Đã lưu biên bản và điểm danh.',
  minutesBy: (name: string, day: Day, version: number): string =>
    `${name} ghi ngày ${formatDay(day)}, bản ${formatNumber(version)}`,
  noMinutes: 'Chưa ghi biên bản.',
  quorum: (present: number, members: number): string =>
    `${formatNumber(present)}/${formatNumber(members)} thành viên dự họp`,
  conclusions: 'Kết luận',
  noConclusions: 'Chưa có kết luận.',
  addConclusion: 'Thêm kết luận',
  editConclusion: 'Sửa kết luận',
  conclusionKind: 'Kết luận này',
  conclusionText: 'Nội dung kết luận',
  conclusionTextHint: 'Một việc một kết luận; nêu động từ và kết quả phải có.',
  existingTask: 'Nhiệm vụ đang thực hiện',
  chooseTask: 'Chọn nhiệm vụ',
  onlyForTask:
    'Chỉ nhập cho kết luận giao nhiệm vụ mới. Khi ban hành thông báo, nhiệm vụ được giao theo đúng nội dung này.',
  conclusionSaved: 'Đã lưu kết luận.',
  drop: 'Bỏ kết luận này',
  dropped: 'Đã bỏ kết luận.',
  clear: (clear: number, gaps: string): string =>
    gaps === '' ? `rõ ${clear}/6` : `rõ ${clear}/6, thiếu: ${gaps}`,
  notice: 'Thông báo kết luận',
  issue: 'Ban hành thông báo kết luận',
  issueSub:
    'Khi ban hành: văn bản lấy số từ sổ của Ban, Tổ, vào sổ văn bản đi, và từng kết luận thành nhiệm vụ được giao.',
  draft: 'Tải dự thảo (Word)',
  draftFile: 'du-thao-thong-bao-ket-luan.docx',
  issued: (tasks: number): string => `Đã ban hành thông báo kết luận, giao ${formatNumber(tasks)} nhiệm vụ.`,
  openNotice: 'Xem thông báo trong sổ văn bản',
  noticeWord: 'Tải thông báo (Word)',
  further: (names: readonly string[]): string =>
    `Chỉ mời bổ sung ${formatNumber(names.length)} người chưa có giấy mời: ${names.join(', ')}`,
  invitedFurther: 'Đã soạn giấy mời bổ sung.',
  unclearStops: 'Chưa ban hành được: kết luận chưa đủ 6 rõ',
  unclearWarns: 'Kết luận chưa đủ 6 rõ',
  unclear: (position: number, gaps: string): string => `Kết luận ${formatNumber(position)} thiếu: ${gaps}`,
  open: 'Kết luận chưa xong',
  noOpen: 'Không còn kết luận nào chưa xong.',
  openSub: 'Tự vào đầu chương trình cuộc họp sau, cho đến khi nhiệm vụ hoàn thành.',
  ofMeeting: (title: string, on: Day): string => `${title}, ngày ${formatDay(on)}`,
  earlier: 'Kết luận các cuộc họp trước chưa xong',
} as const
