import type { Day } from '../domain/day.ts'
import { formatDay, formatDayProse, formatNumber } from '../domain/format-vi.ts'
import type { HandoverKind } from '../domain/handover.ts'

export const HANDOVER_KIND_WORDS = {
  task: 'Nhiệm vụ trực tiếp thực hiện',
  leader: 'Nhiệm vụ chỉ đạo',
  target: 'Chỉ tiêu theo dõi',
  subtask: 'Việc con',
  step: 'Mốc trong kế hoạch của đơn vị',
  update: 'Cập nhật đã gửi, chưa được duyệt',
  figure: 'Số liệu đã gửi, chưa được xác nhận',
  part: 'Phần việc phối hợp đang theo dõi',
  argument: 'Ý kiến về việc giao, chờ quyết định',
} as const satisfies Record<HandoverKind, string>

export const HANDOVER = {
  title: 'Bàn giao công việc',
  listSub: 'Mỗi lần bàn giao ghi đủ việc, người nhận và biên bản; cập nhật cũ vẫn mang tên người đã gửi.',
  of: (name: string): string => `Bàn giao công việc của ${name}`,
  people: 'Người đang giữ việc',
  peopleColumns: ['Họ và tên', 'Chức vụ', 'Đang giữ', 'Bàn giao'],
  made: 'Các lần đã bàn giao',
  madeColumns: ['Người bàn giao', 'Ngày', 'Số việc', 'Người nhận'],
  noneMade: { title: 'Chưa có lần bàn giao nào', what: 'Biên bản bàn giao được lưu ở đây.' },
  held: (count: number): string => `${formatNumber(count)} việc`,
  start: 'Bàn giao',
  leaving: (day: Day): string => `giữ chức vụ đến hết ngày ${formatDay(day)}`,
  nothing: 'Người này không giữ việc nào.',
  forAll: 'Người nhận tất cả',
  forAllHint: 'Dòng nào chọn người khác thì giao cho người đó.',
  choose: 'Chọn người nhận',
  likeAll: 'Như trên',
  followOnly: 'Nội dung đã gửi giữ tên người gửi; người nhận theo dõi tiếp.',
  columns: ['Nội dung', 'Thời hạn', 'Người nhận'],
  reason: 'Lý do bàn giao',
  reasonHint: 'Ví dụ: chuyển công tác, nghỉ hưu, nghỉ thai sản',
  end: 'Kết thúc mọi chức vụ của người bàn giao',
  lastDay: 'Ngày cuối cùng giữ chức vụ',
  make: 'Bàn giao và lập biên bản',
  makeNote: 'Mọi việc ở trên đổi người giữ ngay khi gửi. Những người nhận sẽ thấy ở Việc của tôi.',
  said: (name: string, count: number): string => `Đã bàn giao ${formatNumber(count)} việc của ${name}.`,
  on: (day: Day): string => `Ngày bàn giao ${formatDay(day)}`,
  by: (who: string): string => `Người lập: ${who}`,
  notes: 'Biên bản',
  download: 'Tải biên bản',
  noteOf: (receiver: string): string => `Biên bản với ${receiver}`,
  received: (when: string): string => `Đã xác nhận nhận lúc ${when}`,
  waiting: 'Chờ người nhận xác nhận',
  receive: 'Xác nhận đã nhận',
  saidReceived: 'Đã xác nhận nhận bàn giao.',
  back: 'Các lần bàn giao',
  fileName: (day: Day): string => `bien-ban-ban-giao-${day}.docx`,
} as const

/** Words of the note itself, an official document of the State line. */
export const HANDOVER_NOTE = {
  type: 'Biên bản',
  abstract: 'Bàn giao công việc',
  symbol: (code: string): string => `BB-${code}`,
  opening: (day: Day, unit: string): string => `Hôm nay, ${formatDayProse(day)}, tại ${unit}, hai bên gồm:`,
  giver: (name: string, post: string): string => `Bên giao: ${name}, ${post}.`,
  receiver: (name: string, post: string): string => `Bên nhận: ${name}, ${post}.`,
  reason: (reason: string): string => `Lý do bàn giao: ${reason}.`,
  parties: 'I. THÀNH PHẦN',
  content: 'II. NỘI DUNG BÀN GIAO',
  promise: 'III. TRÁCH NHIỆM CỦA HAI BÊN',
  intro: (count: number): string =>
    `Bên giao bàn giao cho bên nhận ${count < 10 ? `0${count}` : formatNumber(count)} việc sau đây:`,
  heads: ['TT', 'Mã', 'Nội dung', 'Thời hạn'],
  giverPromise:
    'Bên giao chịu trách nhiệm về kết quả thực hiện đến ngày bàn giao và cung cấp đầy đủ hồ sơ, tài liệu liên quan.',
  receiverPromise: 'Bên nhận tiếp tục thực hiện các việc nêu trên kể từ ngày bàn giao.',
  closing: 'Biên bản được lập thành 03 bản có nội dung như nhau, mỗi bên giữ 01 bản, đơn vị lưu 01 bản.',
  giverSigns: 'BÊN GIAO',
  receiverSigns: 'BÊN NHẬN',
  recipients: (unit: string): readonly string[] => ['Hai bên bàn giao', unit],
  noDue: 'Không có',
} as const

/** "UBND PHƯỜNG HOA MAI": the body above a department, in the head of the document. */
export const committeeAbove = (locality: string): string => `UBND ${locality.toLocaleUpperCase('vi')}`
